import type { Quat, Vec3 } from "../../base/index.ts";
import type { Side } from "./biped-rig.ts";

/** Where a hand should be. Directions need not be exactly square to each other. */
export type HandGoal = {
  /** 'world': metres in the world. 'shoulder': from that arm's shoulder in arm lengths, x outward, y up, z forward of the chest. */
  readonly space: "world" | "shoulder";
  readonly wrist: Vec3;
  /** Where the elbow points: same space, a direction. */
  readonly elbow: Vec3;
  /** Direction of the fingers and of the palm's face: same space; null leaves the hand in line with the forearm. */
  readonly fingers: Vec3 | null;
  readonly palm: Vec3 | null;
  readonly weight: number;
  /** What it lies over, set by `layer`. */
  readonly below?: HandGoal | null;
};

export type FootGoal = { readonly ankle: Vec3; readonly pitch: number; readonly weight: number };

/** [pitch (+ forward), yaw (+ to the left), roll (+ to its right)], radians. */
export type Tilt = readonly [pitch: number, yaw: number, roll: number];

/** What a gesture asks of the body at an instant, on top of how it stands or walks. */
export type Overlay = {
  readonly hands: Readonly<Record<Side, HandGoal | null>>;
  readonly feet: Readonly<Record<Side, FootGoal | null>>;
  /** Metres the pelvis sinks (knees bend), and moves: x to its left, y up with the feet (a jump), z forward. */
  readonly crouch: number;
  readonly shift: Vec3;
  readonly pelvis: Tilt;
  readonly spine: Tilt;
  readonly head: Tilt;
  /** Radians that both heels rise. */
  readonly tiptoe: number;
  /** Finger curl, 0 straight, 1 a fist; null: relaxed. */
  readonly curl: Readonly<Record<Side, number | null>>;
  /** 0 follows the gaze, 1 does not. */
  readonly gazeOff: number;
  readonly face: Readonly<Record<string, number>>;
  /** Lies on its back or side: 0 upright, 1 flat. */
  readonly recline: number;
  /** Where the pelvis is instead of over the feet: on a chair, a saddle, a bed. */
  readonly seat: {
    readonly position: Vec3;
    readonly rotation: Quat;
    readonly weight: number;
  } | null;
};

export const REST: Overlay = {
  hands: { L: null, R: null },
  feet: { L: null, R: null },
  crouch: 0,
  shift: [0, 0, 0],
  pelvis: [0, 0, 0],
  spine: [0, 0, 0],
  head: [0, 0, 0],
  tiptoe: 0,
  curl: { L: null, R: null },
  gazeOff: 0,
  face: {},
  recline: 0,
  seat: null,
};

/** Adds a gesture's offsets to those below it; its hands and feet replace the ones below by their weights. */
export function layer(below: Overlay, above: Overlay): Overlay {
  const sum = (
    a: readonly [number, number, number],
    b: readonly [number, number, number],
  ): [number, number, number] => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  return {
    hands: { L: handOver(below.hands.L, above.hands.L), R: handOver(below.hands.R, above.hands.R) },
    feet: { L: above.feet.L ?? below.feet.L, R: above.feet.R ?? below.feet.R },
    crouch: below.crouch + above.crouch,
    shift: sum(below.shift, above.shift),
    pelvis: sum(below.pelvis, above.pelvis),
    spine: sum(below.spine, above.spine),
    head: sum(below.head, above.head),
    tiptoe: Math.max(below.tiptoe, above.tiptoe),
    curl: { L: above.curl.L ?? below.curl.L, R: above.curl.R ?? below.curl.R },
    gazeOff: Math.max(below.gazeOff, above.gazeOff),
    face: { ...below.face, ...above.face },
    recline: Math.max(below.recline, above.recline),
    seat: above.seat ?? below.seat,
  };
}

/** A goal above takes its weight's share of what the ones below leave. */
function handOver(below: HandGoal | null, above: HandGoal | null): HandGoal | null {
  if (!above || above.weight <= 0) return below;
  if (!below || above.weight >= 1) return above;
  return { ...above, below };
}
