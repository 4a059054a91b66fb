import { addScaled, clamp, scale, type Vec3 } from "../../base/index.ts";

/** A point that moves over time, sampled evenly from `start`. */
export type Track = { readonly start: number; readonly stepSeconds: number; readonly points: readonly Vec3[] };

/** Samples a moving point and smooths it with a Gaussian of `sigmaSeconds`, as an operator's hand would. */
export function smoothTrack(at: (t: number) => Vec3, start: number, end: number, sigmaSeconds: number): Track {
  const stepSeconds = 1 / 30;
  const count = Math.max(2, Math.ceil((end - start) / stepSeconds) + 1);
  const raw = Array.from({ length: count }, (_, i) => at(Math.min(end, start + i * stepSeconds)));
  const reach = Math.ceil((3 * sigmaSeconds) / stepSeconds);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    sigmaSeconds > 0 ? Math.exp(-0.5 * (((k - reach) * stepSeconds) / sigmaSeconds) ** 2) : 1,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const points = raw.map((_, i) => {
    let sum: Vec3 = [0, 0, 0];
    weights.forEach((weight, k) => {
      sum = addScaled(sum, raw[clamp(i + k - reach, 0, count - 1)] ?? [0, 0, 0], weight);
    });
    return scale(sum, 1 / total);
  });
  return { start, stepSeconds, points };
}

export function trackAt(track: Track, t: number): Vec3 {
  const place = clamp((t - track.start) / track.stepSeconds, 0, track.points.length - 1);
  const i = Math.floor(place);
  const a = track.points[i] ?? [0, 0, 0];
  const b = track.points[Math.min(i + 1, track.points.length - 1)] ?? a;
  const f = place - i;
  return [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f];
}
