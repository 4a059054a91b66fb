const BLOCK_SECONDS = 0.004;
const BEFORE_SECONDS = 0.05;

/**
 * The instant within `reach` of `around` at which the sound swells most: where a short block holds most energy against
 * the loudest of those in the twentieth of a second before it.
 */
export function onsetNear(
  sound: { readonly left: Float32Array; readonly right: Float32Array; readonly sampleRate: number },
  around: number,
  reach: number,
): { readonly t: number; readonly decibels: number } {
  const { left, right, sampleRate } = sound;
  const block = Math.round(BLOCK_SECONDS * sampleRate);
  const energy = (at: number): number => {
    let sum = 1e-9;
    for (let i = Math.max(0, at); i < at + block; i++) sum += (left[i] ?? 0) ** 2 + (right[i] ?? 0) ** 2;
    return sum;
  };
  let best = { t: NaN, decibels: -Infinity };
  const step = block / 4;
  for (let at = Math.round((around - reach) * sampleRate); at < (around + reach) * sampleRate; at += step) {
    let before = 0;
    for (let back = block; back <= BEFORE_SECONDS * sampleRate; back += block)
      before = Math.max(before, energy(at - back));
    const decibels = 10 * Math.log10(energy(at) / before);
    if (decibels > best.decibels) best = { t: at / sampleRate, decibels };
  }
  return best;
}
