import { SAMPLE_RATE } from "../signal/rate.ts";
import type { StereoBus } from "../space/place-sound.ts";
import { integratedLoudness } from "./loudness.ts";
import { limit } from "./limiter.ts";
import { truePeak } from "./true-peak.ts";

/** Web and film-festival loudness. */
const TARGET_LUFS = -16;
/** Under the -1 dBTP that is promised, since lossy coding raises peaks. */
const CEILING = 10 ** (-2.2 / 20);
/** Foreground is lifted at most so far: a film of one quiet footstep stays a quiet film. */
const MOST_LIFT_DECIBELS = 24;

export type Buses = {
  readonly dialogue: StereoBus;
  readonly foley: StereoBus;
  readonly room: StereoBus;
  readonly ambience: StereoBus;
};

/** Sums the buses, ducks the air under speech, and brings the film to its loudness under the peak ceiling. */
export function balance(buses: Buses): {
  left: Float32Array;
  right: Float32Array;
  integratedLufs: number;
  truePeakDbtp: number;
} {
  const duck = duckingUnder(buses.dialogue);
  let gain = 1;
  let best: { left: Float32Array; right: Float32Array; integratedLufs: number } = {
    left: new Float32Array(0),
    right: new Float32Array(0),
    integratedLufs: -Infinity,
  };
  for (let round = 0; round < 4; round++) {
    const left = sum(buses, "left", { gain, duck });
    const right = sum(buses, "right", { gain, duck });
    limit(left, right, CEILING);
    const integratedLufs = integratedLoudness(left, right);
    best = { left, right, integratedLufs };
    const missing = TARGET_LUFS - integratedLufs;
    if (!Number.isFinite(missing) || Math.abs(missing) < 0.1) break;
    const next = Math.min(10 ** (MOST_LIFT_DECIBELS / 20), gain * 10 ** (missing / 20));
    if (next === gain) break;
    gain = next;
  }
  return { ...best, truePeakDbtp: truePeak(best.left, best.right) };
}

function sum(buses: Buses, side: "left" | "right", levels: { gain: number; duck: Float32Array }): Float32Array {
  const { gain, duck } = levels;
  const [dialogue, foley, room, ambience] = [buses.dialogue, buses.foley, buses.room, buses.ambience].map(
    (bus) => bus[side],
  ) as [Float32Array, Float32Array, Float32Array, Float32Array];
  return dialogue.map(
    (value, i) =>
      gain * (value + (foley[i] as number) + (room[i] as number)) + (ambience[i] as number) * (duck[i] as number),
  );
}

/** Gain of what lies under speech: -8 dB while someone speaks, 60 ms down and 400 ms up. */
function duckingUnder(dialogue: StereoBus): Float32Array {
  const duck = new Float32Array(dialogue.left.length);
  const down = 1 - Math.exp(-1 / (0.06 * SAMPLE_RATE));
  const up = 1 - Math.exp(-1 / (0.4 * SAMPLE_RATE));
  const fall = Math.exp(-1 / (0.15 * SAMPLE_RATE));
  let voice = 0;
  let gain = 1;
  for (let i = 0; i < duck.length; i++) {
    voice = Math.max(Math.abs(dialogue.left[i] as number), Math.abs(dialogue.right[i] as number), voice * fall);
    const target = 1 - 0.6 * Math.min(1, voice / 0.06);
    gain += (target - gain) * (target < gain ? down : up);
    duck[i] = gain;
  }
  return duck;
}
