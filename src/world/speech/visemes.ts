import { smoothstep } from "../../base/index.ts";
import type { Phone } from "../../take/index.ts";

/** Weights of a person's mouth morphs. */
export type MouthShape = Readonly<Record<string, number>>;

// Mouth shapes by flite's US English phones: how far the jaw drops, what the lips do. Grouped after the usual visemes
// (bilabials close, labiodentals tuck the lip, rounded vowels purse…).
const open = (amount: number, more: MouthShape = {}): MouthShape => ({ "mouth-open": amount, ...more });
const shapes: Readonly<Record<string, MouthShape>> = {
  aa: open(0.62),
  ae: open(0.52, { "lips-wide": 0.25 }),
  ah: open(0.42),
  ao: open(0.5, { "lips-round": 0.45 }),
  aw: open(0.5, { "lips-round": 0.3 }),
  ax: open(0.28),
  axr: open(0.22, { "lips-round": 0.25 }),
  ay: open(0.5, { "lips-wide": 0.2 }),
  eh: open(0.38, { "lips-wide": 0.25 }),
  er: open(0.22, { "lips-round": 0.35 }),
  ey: open(0.3, { "lips-wide": 0.4 }),
  ih: open(0.24, { "lips-wide": 0.3 }),
  iy: open(0.16, { "lips-wide": 0.55 }),
  ow: open(0.34, { "lips-round": 0.7 }),
  oy: open(0.38, { "lips-round": 0.6 }),
  uh: open(0.22, { "lips-round": 0.5 }),
  uw: open(0.16, { "lips-round": 0.65, "lips-pucker": 0.35 }),
  b: { "lips-pressed": 0.75 },
  m: { "lips-pressed": 0.7 },
  p: { "lips-pressed": 0.8 },
  f: open(0.06, { "lower-lip-down": -0.2, "upper-lip-up": 0.25 }),
  v: open(0.07, { "upper-lip-up": 0.2 }),
  w: open(0.1, { "lips-round": 0.7, "lips-pucker": 0.4 }),
  r: open(0.16, { "lips-round": 0.4 }),
  l: open(0.24),
  th: open(0.18),
  dh: open(0.18),
  t: open(0.12, { "lips-wide": 0.15 }),
  d: open(0.13, { "lips-wide": 0.12 }),
  n: open(0.13),
  s: open(0.07, { "lips-wide": 0.3 }),
  z: open(0.08, { "lips-wide": 0.28 }),
  sh: open(0.12, { "lips-round": 0.45, "lips-pucker": 0.3 }),
  zh: open(0.12, { "lips-round": 0.45, "lips-pucker": 0.3 }),
  ch: open(0.12, { "lips-round": 0.4, "lips-pucker": 0.25 }),
  jh: open(0.13, { "lips-round": 0.4, "lips-pucker": 0.2 }),
  k: open(0.18),
  g: open(0.18),
  ng: open(0.16),
  hh: open(0.3),
  y: open(0.15, { "lips-wide": 0.4 }),
};
const CLOSED: MouthShape = {};

/** Lips set out towards a sound before it is heard and leave it late: half width of the blend. */
const BLEND_SECONDS = 0.06;

/** The mouth at an instant of a line, neighbours blended; `effort` over 1 opens wider (a shout). */
export function mouthAt(phones: readonly Phone[], t: number, effort: number): MouthShape {
  const shape: Record<string, number> = {};
  let total = 0;
  for (const { phone, startSeconds, endSeconds } of phones) {
    if (endSeconds < t - BLEND_SECONDS || startSeconds > t + BLEND_SECONDS) continue;
    const weight =
      smoothstep(startSeconds - BLEND_SECONDS, startSeconds + BLEND_SECONDS * 0.5, t) *
      (1 - smoothstep(endSeconds - BLEND_SECONDS * 0.5, endSeconds + BLEND_SECONDS, t));
    if (weight <= 0) continue;
    total += weight;
    for (const [name, amount] of Object.entries(shapes[phone] ?? CLOSED))
      shape[name] = (shape[name] ?? 0) + weight * amount;
  }
  if (total > 1) for (const name of Object.keys(shape)) shape[name] = (shape[name] ?? 0) / total;
  for (const name of Object.keys(shape)) {
    const raised = (shape[name] ?? 0) * (name === "mouth-open" ? effort : 1);
    shape[name] = Math.max(0, Math.min(1, raised));
  }
  return shape;
}
