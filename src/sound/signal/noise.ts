import type { Random } from "../../base/index.ts";

/** White noise in [-1, 1). */
export function whiteNoise(length: number, random: Random): Float32Array {
  const samples = new Float32Array(length);
  for (let i = 0; i < length; i++) samples[i] = random.next() * 2 - 1;
  return samples;
}

/**
 * A slow wandering between 0 and 1 in samples of the film, for gusts and murmurs: smooth steps between random heights
 * about every `seconds`.
 */
export function wander(length: number, seconds: number, random: Random): Float32Array {
  const samples = new Float32Array(length);
  let from = random.next();
  let at = -Math.floor(random.next() * seconds * 48000);
  while (at < length) {
    const to = random.next();
    const span = Math.max(480, Math.round(seconds * random.range(0.5, 1.5) * 48000));
    for (let i = Math.max(0, at); i < Math.min(length, at + span); i++) {
      const t = (i - at) / span;
      samples[i] = from + (to - from) * t * t * (3 - 2 * t);
    }
    from = to;
    at += span;
  }
  return samples;
}

/** A tone that glides, added to `output`; it swells and dies within its length. */
export function addGlide(
  output: Float32Array,
  start: number,
  glide: { from: number; to: number; seconds: number; level: number; bend?: number; harmonics?: readonly number[] },
): void {
  const length = Math.round(glide.seconds * 48000);
  const harmonics = glide.harmonics ?? [1];
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const at = start + i;
    const t = i / length;
    phase += (2 * Math.PI * glide.from * (glide.to / glide.from) ** (t ** (glide.bend ?? 1))) / 48000;
    if (at < 0 || at >= output.length) continue;
    const envelope = Math.min(1, t * 8) * Math.sin(Math.PI * Math.min(1, 0.5 + t * 0.5)) * glide.level;
    let value = 0;
    for (let k = 0; k < harmonics.length; k++) value += (harmonics[k] as number) * Math.sin(phase * (k + 1));
    output[at] = (output[at] as number) + envelope * value;
  }
}
