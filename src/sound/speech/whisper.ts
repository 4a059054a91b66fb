import type { Random } from "../../base/index.ts";

/** Linear prediction order for 16 kHz: two poles a formant and a few for the tilt. */
const ORDER = 18;

/**
 * Replaces a share of the voice's excitation by breath: the vocal tract is estimated 200 times a second by linear
 * prediction (autocorrelation method) and driven with noise of the same strength.
 */
export function addBreath(
  samples: Float32Array,
  rate: number,
  options: { share: number; random: Random },
): Float32Array {
  const { share, random } = options;
  const hop = Math.round(rate * 0.005);
  const width = hop * 4;
  const breath = new Float32Array(samples.length);
  const history = new Float64Array(ORDER);
  for (let start = 0; start < samples.length; start += hop) {
    const { taps, gain } = predict(samples, start + (hop >> 1) - (width >> 1), width);
    const end = Math.min(samples.length, start + hop);
    for (let i = start; i < end; i++) {
      let value = gain * random.gaussian();
      for (let k = 0; k < ORDER; k++) value -= (taps[k] ?? 0) * (history[k] ?? 0);
      history.copyWithin(1, 0, ORDER - 1);
      history[0] = value;
      breath[i] = value;
    }
  }
  const keep = Math.cos((share * Math.PI) / 2);
  const add = Math.sin((share * Math.PI) / 2);
  let before = 0;
  return samples.map((value, i) => {
    // Breath has no glottal tilt: a first difference lifts it.
    const bright = (breath[i] ?? 0) - 0.85 * before;
    before = breath[i] ?? 0;
    return keep * value + add * bright * 1.6;
  });
}

/** Levinson-Durbin recursion on a Hann-windowed frame. */
function predict(samples: Float32Array, start: number, width: number): { taps: Float64Array; gain: number } {
  const frame = new Float64Array(width);
  for (let i = 0; i < width; i++)
    frame[i] = (samples[start + i] ?? 0) * (0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / width));
  const r = new Float64Array(ORDER + 1);
  for (let lag = 0; lag <= ORDER; lag++) {
    let sum = 0;
    for (let i = lag; i < width; i++) sum += (frame[i] ?? 0) * (frame[i - lag] ?? 0);
    r[lag] = sum;
  }
  const taps = new Float64Array(ORDER);
  let error = (r[0] ?? 0) * 1.0001 + 1e-9;
  for (let i = 0; i < ORDER; i++) {
    let sum = r[i + 1] ?? 0;
    for (let k = 0; k < i; k++) sum += (taps[k] ?? 0) * (r[i - k] ?? 0);
    const reflection = -sum / error;
    const old = taps.slice(0, i);
    for (let k = 0; k < i; k++) taps[k] = (old[k] ?? 0) + reflection * (old[i - 1 - k] ?? 0);
    taps[i] = reflection;
    error *= 1 - reflection * reflection;
  }
  // 3/8 is the mean square of the Hann window.
  return { taps, gain: Math.sqrt(Math.max(0, error) / (width * 0.375)) };
}
