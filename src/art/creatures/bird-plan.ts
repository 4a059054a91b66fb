import type { Vec3 } from "../../base/index.ts";

/**
 * A bird as numbers. Lengths are shares of the body (breast to root of the tail) and places lie in the body's own
 * frame: [up, forward] from its middle, as if it flew level. `pitchDegrees` raises the breast when it stands.
 */
export type BirdPlan = {
  readonly bodyMetres: number;
  readonly massKg: number;
  readonly pitchDegrees: number;
  /** Height of the body's middle over the ground when standing. */
  readonly height: number;
  /** [up, forward, half width, half depth]. */
  readonly trunk: readonly (readonly [number, number, number, number])[];
  /** Root, middle and skull in the body's frame at rest. */
  readonly neck: readonly [readonly [number, number], readonly [number, number], readonly [number, number]];
  readonly neckRadii: readonly [number, number, number];
  /** Half width, half height and half length of the skull, and how much the head looks down when it stands. */
  readonly head: { readonly size: Vec3; readonly pitchDegrees: number };
  readonly beak: {
    readonly length: number;
    readonly width: number;
    readonly depth: number;
    readonly hook: number;
    readonly colour: Vec3;
  };
  readonly eye: { readonly radius: number; readonly outDegrees: number; readonly iris: Vec3 };
  readonly legs: {
    /** Hip in the body's frame. */
    readonly hip: readonly [number, number];
    readonly halfTrack: number;
    readonly thigh: number;
    readonly shank: number;
    readonly tarsus: number;
    readonly thick: number;
    readonly toe: number;
    readonly webbed: boolean;
    readonly colour: Vec3;
  };
  readonly wing: {
    /** Tip to middle of the body, spread. */
    readonly halfSpan: number;
    readonly chord: number;
    /** 0 round (owl, chicken), 1 pointed (falcon, gull). */
    readonly pointed: number;
    /** 1 flies; 0 is a flipper (penguin). */
    readonly feathered: boolean;
  };
  readonly tail: { readonly length: number; readonly width: number; readonly fork: number };
  readonly crest: number;
  paint(place: FeatherPlace, main: Vec3): Vec3;
  readonly main: Vec3;
};

export type FeatherPlace = {
  readonly part: "body" | "head" | "primary" | "secondary" | "covert" | "tail";
  /** In the body's frame, shares of body length: [side, up, forward]. */
  readonly at: Vec3;
  readonly normal: Vec3;
  /** Along a feather from root to tip; on the head, [forward] share of the skull. */
  readonly along: number;
  /** Position of a feather in its row from the body (0) to the tip (1). */
  readonly row: number;
  readonly seed: number;
};
