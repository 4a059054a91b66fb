import { SAMPLE_RATE } from "./rate.ts";

// Second-order filters after R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".

export type Biquad = {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
};

type Shape = { readonly hertz: number; readonly q?: number; readonly decibels?: number; readonly rate?: number };

function angleOf(shape: Shape): { cos: number; alpha: number } {
  const rate = shape.rate ?? SAMPLE_RATE;
  const w = (2 * Math.PI * Math.min(shape.hertz, rate * 0.48)) / rate;
  return { cos: Math.cos(w), alpha: Math.sin(w) / (2 * (shape.q ?? Math.SQRT1_2)) };
}

function normalised(b: readonly [number, number, number], a: readonly [number, number, number]): Biquad {
  return { b0: b[0] / a[0], b1: b[1] / a[0], b2: b[2] / a[0], a1: a[1] / a[0], a2: a[2] / a[0] };
}

export function lowPass(shape: Shape): Biquad {
  const { cos, alpha } = angleOf(shape);
  return normalised([(1 - cos) / 2, 1 - cos, (1 - cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
}

export function highPass(shape: Shape): Biquad {
  const { cos, alpha } = angleOf(shape);
  return normalised([(1 + cos) / 2, -1 - cos, (1 + cos) / 2], [1 + alpha, -2 * cos, 1 - alpha]);
}

/** Unity gain at its centre. */
export function bandPass(shape: Shape): Biquad {
  const { cos, alpha } = angleOf(shape);
  return normalised([alpha, 0, -alpha], [1 + alpha, -2 * cos, 1 - alpha]);
}

export function peak(shape: Shape): Biquad {
  const { cos, alpha } = angleOf(shape);
  const a = 10 ** ((shape.decibels ?? 0) / 40);
  return normalised([1 + alpha * a, -2 * cos, 1 - alpha * a], [1 + alpha / a, -2 * cos, 1 - alpha / a]);
}

export function highShelf(shape: Shape): Biquad {
  const { cos, alpha } = angleOf(shape);
  const a = 10 ** ((shape.decibels ?? 0) / 40);
  const s = 2 * Math.sqrt(a) * alpha;
  return normalised(
    [a * (a + 1 + (a - 1) * cos + s), -2 * a * (a - 1 + (a + 1) * cos), a * (a + 1 + (a - 1) * cos - s)],
    [a + 1 - (a - 1) * cos + s, 2 * (a - 1 - (a + 1) * cos), a + 1 - (a - 1) * cos - s],
  );
}

/** Filters in place, one after the other, from silence. */
export function filter(samples: Float32Array, ...chain: readonly Biquad[]): Float32Array {
  for (const { b0, b1, b2, a1, a2 } of chain) {
    let z1 = 0;
    let z2 = 0;
    for (let i = 0; i < samples.length; i++) {
      const x = samples[i] as number;
      const y = b0 * x + z1;
      z1 = b1 * x - a1 * y + z2;
      z2 = b2 * x - a2 * y;
      samples[i] = y;
    }
  }
  return samples;
}
