/** One column of a drawn waveform. */
export type WaveColumn = { readonly low: number; readonly high: number; readonly rms: number };

/** A stretch of sound as `columns` equal slices: extremes and loudness of both channels together. */
export function waveColumns(left: Float32Array, right: Float32Array, columns: number): WaveColumn[] {
  return Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column * left.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * left.length) / columns));
    let low = Infinity;
    let high = -Infinity;
    let squares = 0;
    for (let i = from; i < to; i++) {
      const a = left[i] ?? 0;
      const b = right[i] ?? 0;
      low = Math.min(low, a, b);
      high = Math.max(high, a, b);
      squares += a * a + b * b;
    }
    return { low, high, rms: Math.sqrt(squares / (2 * (to - from))) };
  });
}
