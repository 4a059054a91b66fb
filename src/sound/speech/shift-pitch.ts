import type { PitchTrack } from "./pitch-track.ts";

/**
 * Gives voiced speech another melody and leaves its timing and vowels: pitch-synchronous overlap-add (E. Moulines and
 * F. Charpentier, Speech Communication 9, 1990). `pitchAt` maps seconds and the old pitch to the new one.
 */
export function shiftPitch(
  samples: Float32Array,
  rate: number,
  track: PitchTrack,
  pitchAt: (seconds: number, hertz: number) => number,
): Float32Array {
  const marks = pitchMarks(samples, rate, track);
  const output = new Float32Array(samples.length);
  const weight = new Float32Array(samples.length);
  let nearest = 0;
  let at = marks[0]?.at ?? 0;
  while (at < samples.length && marks.length > 0) {
    while (
      nearest + 1 < marks.length &&
      Math.abs((marks[nearest + 1]?.at ?? 0) - at) <= Math.abs((marks[nearest]?.at ?? 0) - at)
    )
      nearest++;
    const mark = marks[nearest];
    if (!mark) break;
    const half = Math.round(mark.period);
    const centre = Math.round(at);
    for (let k = -half; k <= half; k++) {
      const w = 0.5 + 0.5 * Math.cos((Math.PI * k) / (half + 1));
      const target = centre + k;
      if (target < 0 || target >= output.length) continue;
      output[target] = (output[target] ?? 0) + w * (samples[mark.at + k] ?? 0);
      weight[target] = (weight[target] ?? 0) + w;
    }
    const seconds = at / rate;
    at += mark.hertz > 0 ? rate / pitchAt(seconds, mark.hertz) : mark.period;
  }
  // Denser grains add up to more; their loudness is held by the windows' sum.
  for (let i = 0; i < output.length; i++) output[i] = (output[i] ?? 0) / Math.max(0.6, weight[i] ?? 1);
  return output;
}

type Mark = { readonly at: number; readonly period: number; readonly hertz: number };

/** One mark a period at the wave's peak where there is voice, every 5 ms elsewhere. */
function pitchMarks(samples: Float32Array, rate: number, track: PitchTrack): Mark[] {
  const marks: Mark[] = [];
  const idle = Math.round(rate * 0.005);
  let at = 0;
  while (at < samples.length) {
    const hertz = track.hertz[Math.min(track.hertz.length - 1, Math.floor(at / track.hop))] ?? 0;
    if (hertz <= 0) {
      marks.push({ at, period: idle, hertz: 0 });
      at += idle;
      continue;
    }
    const period = rate / hertz;
    const last = marks.at(-1);
    // From the last mark of the same stretch of voice, the next peak is one period on, give or take a fifth.
    const expected = last && last.hertz > 0 ? last.at + period : at + period / 2;
    const slack = last && last.hertz > 0 ? period * 0.2 : period / 2;
    let best = Math.round(expected);
    let height = -Infinity;
    for (let i = Math.ceil(expected - slack); i <= expected + slack; i++) {
      const value = samples[i] ?? 0;
      if (value > height) {
        height = value;
        best = i;
      }
    }
    best = Math.max(best, (last?.at ?? -1) + 1);
    marks.push({ at: best, period, hertz });
    at = best + Math.round(period / 2);
  }
  return marks;
}
