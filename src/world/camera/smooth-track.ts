import { addScaled, clamp, distance, scale, type Vec3 } from "../../base/index.ts";

/** A point that moves over time, sampled evenly from `start`. */
export type Track = { readonly start: number; readonly stepSeconds: number; readonly points: readonly Vec3[] };

/**
 * Samples a moving point and smooths it with a Gaussian of `sigmaSeconds`, as an operator's hand would; less where the
 * smoothed point would stray from the moving one by more than `strayMetres`.
 */
export function smoothTrack(
  at: (t: number) => Vec3,
  start: number,
  end: number,
  sigmaSeconds: number,
  strayMetres = Infinity,
): Track {
  const stepSeconds = 1 / 30;
  const count = Math.max(2, Math.ceil((end - start) / stepSeconds) + 1);
  const raw = Array.from({ length: count }, (_, i) => at(Math.min(end, start + i * stepSeconds)));
  let sigma = sigmaSeconds / stepSeconds;
  for (;;) {
    const points = smoothed(raw, sigma);
    const strays = points.some((point, i) => distance(point, raw[i] ?? point) > strayMetres);
    if (!strays || sigma < 1) return { start, stepSeconds, points };
    sigma *= 0.6;
  }
}

function smoothed(raw: readonly Vec3[], sigma: number): Vec3[] {
  if (sigma <= 0) return [...raw];
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-0.5 * ((k - reach) / sigma) ** 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return raw.map((_, i) => {
    let sum: Vec3 = [0, 0, 0];
    weights.forEach((weight, k) => (sum = addScaled(sum, beyond(raw, i + k - reach), weight)));
    return scale(sum, 1 / total);
  });
}

/** Before the first point and after the last one the motion goes on as it was, or the ends would be pulled inwards. */
function beyond(raw: readonly Vec3[], i: number): Vec3 {
  const last = raw.length - 1;
  const inner = raw[i < 0 ? Math.min(-i, last) : i > last ? Math.max(0, 2 * last - i) : i] ?? [0, 0, 0];
  if (i >= 0 && i <= last) return inner;
  const end = raw[i < 0 ? 0 : last] ?? inner;
  return addScaled(scale(end, 2), inner, -1);
}

export function trackAt(track: Track, t: number): Vec3 {
  const place = clamp((t - track.start) / track.stepSeconds, 0, track.points.length - 1);
  const i = Math.floor(place);
  const a = track.points[i] ?? [0, 0, 0];
  const b = track.points[Math.min(i + 1, track.points.length - 1)] ?? a;
  const f = place - i;
  return [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f];
}
