import { SAMPLE_RATE } from "../signal/rate.ts";
import { peakEnvelope } from "./true-peak.ts";

const LOOK_AHEAD = Math.round(0.004 * SAMPLE_RATE);
/** Time constant of the gain's return, seconds. */
const RELEASE_SECONDS = 0.09;

/** Holds true peaks under the ceiling, in place; the gain falls smoothly in the 4 ms before a peak. */
export function limit(left: Float32Array, right: Float32Array, ceiling: number): void {
  const needed = peakEnvelope(left, right).map((height) => (height > ceiling ? ceiling / height : 1));
  const lowest = slidingMinimum(needed, LOOK_AHEAD);
  const back = Math.exp(-1 / (RELEASE_SECONDS * SAMPLE_RATE));
  const held = new Float32Array(lowest.length);
  let gain = 1;
  for (let i = 0; i < lowest.length; i++) {
    gain = Math.min(lowest[i] as number, 1 - (1 - gain) * back);
    held[i] = gain;
  }
  // A mean over the look-ahead before each sample: every gain in it is low enough for this sample's peak.
  let sum = LOOK_AHEAD;
  for (let i = 0; i < held.length; i++) {
    sum += (held[i] as number) - (i >= LOOK_AHEAD ? (held[i - LOOK_AHEAD] as number) : 1);
    const smooth = Math.min(1, sum / LOOK_AHEAD);
    left[i] = (left[i] as number) * smooth;
    right[i] = (right[i] as number) * smooth;
  }
}

/** Lowest value from each sample to `width` samples on. */
function slidingMinimum(values: Float32Array, width: number): Float32Array {
  const result = new Float32Array(values.length);
  const queue = new Int32Array(values.length + 1);
  let head = 0;
  let tail = 0;
  for (let end = 0; end < values.length + width; end++) {
    if (end < values.length) {
      while (tail > head && (values[queue[tail - 1] as number] as number) >= (values[end] as number)) tail--;
      queue[tail++] = end;
    }
    const at = end - width;
    if (at < 0) continue;
    while (tail > head && (queue[head] as number) < at) head++;
    result[at] = values[queue[head] as number] as number;
  }
  return result;
}
