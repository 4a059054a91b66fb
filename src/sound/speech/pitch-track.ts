/** Fundamental frequency every HOP samples; 0 where there is no voice. */
export type PitchTrack = { readonly hop: number; readonly hertz: Float32Array };

/** Half a normalised autocorrelation of one is no voice. */
const VOICED = 0.5;

/**
 * Normalised autocorrelation with a small preference for short periods, smoothed by a median of five. Good for clean
 * synthetic speech, which is all that it meets.
 */
export function trackPitch(samples: Float32Array, rate: number): PitchTrack {
  const hop = Math.round(rate * 0.005);
  const longest = Math.round(rate / 65);
  const shortest = Math.round(rate / 400);
  const width = Math.round(rate * 0.02);
  const count = Math.max(1, Math.floor(samples.length / hop));
  const raw = new Float32Array(count);
  for (let f = 0; f < count; f++) {
    const start = f * hop - (width >> 1);
    let best = 0;
    let bestLag = 0;
    const scores = new Float32Array(longest + 2);
    for (let lag = shortest; lag <= longest; lag++) {
      let xy = 0;
      let xx = 1e-9;
      let yy = 1e-9;
      for (let i = 0; i < width; i += 2) {
        const x = samples[start + i - (lag >> 1)] ?? 0;
        const y = samples[start + i - (lag >> 1) + lag] ?? 0;
        xy += x * y;
        xx += x * x;
        yy += y * y;
      }
      const score = xx + yy < 2e-4 ? 0 : xy / Math.sqrt(xx * yy);
      scores[lag] = score;
      if (score * (1 - 0.12 * (lag / longest)) > best) {
        best = score * (1 - 0.12 * (lag / longest));
        bestLag = lag;
      }
    }
    if ((scores[bestLag] ?? 0) > VOICED) raw[f] = rate / bestLag;
  }
  return { hop, hertz: medianOfFive(raw) };
}

function medianOfFive(raw: Float32Array): Float32Array {
  return raw.map((_, i) => {
    const near = [i - 2, i - 1, i, i + 1, i + 2].map((k) => raw[k] ?? 0).toSorted((a, b) => a - b);
    return near[2] ?? 0;
  });
}

/** Geometric mean over voiced frames, or 0. */
export function meanPitch({ hertz }: PitchTrack): number {
  let sum = 0;
  let count = 0;
  for (const f of hertz)
    if (f > 0) {
      sum += Math.log(f);
      count++;
    }
  return count === 0 ? 0 : Math.exp(sum / count);
}
