import { lerp, smoothstep, type Random } from "../../base/index.ts";
import type { CameraMove } from "../../screenplay/index.ts";

/** How a move changes a standing camera at an instant. */
export type Rig = {
  /** Radians about the aim. */
  azimuth: number;
  /** Multiplies the distance and the focal length. */
  distance: number;
  focal: number;
  /** Camera up, in distances. */
  rise: number;
  /** Camera to its right, in distances; the aim goes along by half. */
  truck: number;
  /** Aim to the right and up, in frame widths and heights. */
  panRight: number;
  tiltUp: number;
  rollRadians: number;
  /** 0 focuses on what is near or far, 1 on the main subject. */
  focus: number;
};

export const restingRig: Rig = {
  azimuth: 0,
  distance: 1,
  focal: 1,
  rise: 0,
  truck: 0,
  panRight: 0,
  tiltUp: 0,
  rollRadians: 0,
  focus: 1,
};

/** A move at `u` (0 to 1, eased) of its course, `k` of its full reach, over `seconds`. */
type Move = (rig: Rig, u: number, k: number, seconds: number) => void;

/** Longer shots go farther round: a third of a radian a second, up to a half turn. */
function arc(seconds: number): number {
  return Math.min(Math.PI, 0.33 * seconds);
}

const moves: Readonly<Partial<Record<CameraMove, Move>>> = {
  "pan-left": (rig, u, k) => (rig.panRight += lerp(0.28, -0.12, u) * k),
  "pan-right": (rig, u, k) => (rig.panRight += lerp(-0.28, 0.12, u) * k),
  "tilt-up": (rig, u, k) => (rig.tiltUp += lerp(-0.3, 0.06, u) * k),
  "tilt-down": (rig, u, k) => (rig.tiltUp += lerp(0.3, -0.06, u) * k),
  // It ends at the framing that was asked for, not past it.
  "dolly-in": (rig, u, k) => (rig.distance *= 1 + lerp(0.28, 0, u) * k),
  "dolly-out": (rig, u, k) => (rig.distance *= 1 + lerp(0, 0.5, u) * k),
  "truck-left": (rig, u, k) => (rig.truck += lerp(0.3, -0.3, u) * k),
  "truck-right": (rig, u, k) => (rig.truck += lerp(-0.3, 0.3, u) * k),
  orbit: (rig, u, k, seconds) => (rig.azimuth += lerp(-0.5, 0.5, u) * k * arc(seconds)),
  "orbit-left": (rig, u, k, seconds) => (rig.azimuth += lerp(0.5, -0.5, u) * k * arc(seconds)),
  "orbit-right": (rig, u, k, seconds) => (rig.azimuth += lerp(-0.5, 0.5, u) * k * arc(seconds)),
  "crane-up": (rig, u, k) => (rig.rise += lerp(-0.05, 0.5, u) * k),
  "crane-down": (rig, u, k) => (rig.rise += lerp(0.5, 0, u) * k),
  drone(rig, u, k) {
    rig.distance *= 1 + lerp(0.6, 0.1, u) * k;
    rig.rise += lerp(0.55, 0.35, u) * k;
    rig.azimuth += lerp(-0.3, 0.25, u) * k;
  },
  "zoom-in": (rig, u, k) => (rig.focal *= lerp(1, 1 + 0.7 * k, u)),
  "zoom-out": (rig, u, k) => (rig.focal *= lerp(1 + 0.7 * k, 1, u)),
  "rack-focus": (rig, u, k) => (rig.focus = smoothstep(0.35, 0.65, u) * k + (1 - k)),
};

/** All moves of a shot together. `share` is how much of the shot is over, 0 to 1. */
export function rigAt(names: readonly CameraMove[], share: number, reach: number, seconds: number): Rig {
  const rig = { ...restingRig };
  const eased = smoothstep(0, 1, share);
  for (const name of names) moves[name]?.(rig, eased, reach, seconds);
  return rig;
}

/** A hand's unrest: right, up (in frame heights) and roll (radians) at a time; slow sway with a little tremor. */
export function handheldShake(random: Random): (t: number) => { right: number; up: number; roll: number } {
  const rates = [0.23, 0.61, 1.27, 2.6];
  const sizes = [0.014, 0.009, 0.004, 0.0016];
  const phases = Array.from({ length: 12 }, () => random.next() * 2 * Math.PI);
  const wave = (t: number, axis: number): number =>
    rates.reduce((sum, rate, i) => {
      const phase = phases[axis * 4 + i] ?? 0;
      return sum + (sizes[i] ?? 0) * Math.sin(2 * Math.PI * rate * (1 + axis * 0.13) * t + phase);
    }, 0);
  return (t) => ({ right: wave(t, 0), up: wave(t, 1), roll: 0.35 * wave(t, 2) });
}
