import type { Vec3 } from "../../base/index.ts";
import type { Coat } from "./coat.ts";

/**
 * A four-legged animal as numbers. Lengths are shares of the height at the withers (ground to the top of the shoulder
 * blades), so that species can be compared with measured ones; heads are in shares of the head's own length.
 * Places are [height, forward] from the ground point midway between fore and hind feet.
 */
export type Spot = readonly [height: number, forward: number];
/** [height, forward, half width, half depth] of an oval section. */
export type Section = readonly [height: number, forward: number, wide: number, deep: number];
/** [forward, height, half width, half depth] in the head's own frame: origin where the skull meets the neck. */
export type HeadSection = readonly [forward: number, height: number, wide: number, deep: number];

export type LegPlan = {
  /** Blade, shoulder, elbow, wrist, foot of a fore leg; hip, knee, hock, foot of a hind leg. */
  readonly joints: readonly Spot[];
  /** Half distance between the legs at the top and at the foot. */
  readonly halfTrack: readonly [top: number, foot: number];
  /** Flesh from the trunk down. */
  readonly flesh: readonly Section[];
  readonly foot: FootPlan;
};

export type FootPlan = {
  readonly kind: "paw" | "hoof" | "cloven" | "pillar";
  readonly length: number;
  readonly width: number;
};

export type EarPlan = {
  /** Where it grows, in the head's frame: [forward, height, side]. */
  readonly root: Vec3;
  readonly length: number;
  readonly width: number;
  /** Direction of growth at the root and at the tip, in the head's frame [side, up, forward]; drop ears differ. */
  readonly from: Vec3;
  readonly to: Vec3;
  /** Where the ear's opening looks, [side, up, forward]. */
  readonly opening: Vec3;
  /** 0 pointed, 1 round. */
  readonly round: number;
  readonly cup: number;
};

export type HeadPlan = {
  /** Share of withers height. */
  readonly length: number;
  /** Nose down from level. */
  readonly pitchDegrees: number;
  readonly skull: readonly HeadSection[];
  readonly jaw: readonly HeadSection[];
  /** Extra soft masses, mirrored: [forward, height, side, radius across, radius up, radius along]. */
  readonly masses: readonly (readonly [number, number, number, number, number, number])[];
  readonly eye: {
    readonly forward: number;
    readonly height: number;
    readonly radius: number;
    /** Degrees outward from straight ahead. */
    readonly outDegrees: number;
    readonly iris: Vec3;
    readonly pupil: "round" | "slit" | "bar";
  };
  readonly nose: {
    readonly width: number;
    readonly height: number;
    readonly colour: Vec3;
    readonly kind: "leather" | "soft" | "snout";
  };
  readonly ears: EarPlan;
  /** Horns, antlers, tusks: paths in the head's frame [side, up, forward] with a radius at each end, mirrored. */
  readonly horns?: readonly {
    readonly path: readonly Vec3[];
    readonly radii: readonly [number, number];
    readonly colour: Vec3;
  }[];
  /** Flesh ahead of the face (an elephant's trunk): sections in the head's frame. */
  readonly trunk?: readonly HeadSection[];
};

export type TailPlan = {
  readonly root: Spot;
  readonly length: number;
  /** Degrees above straight back at the root and at the tip. */
  readonly fromDegrees: number;
  readonly toDegrees: number;
  readonly radii: readonly number[];
  /** Long hair that hangs from it: share of the length where it begins, and its own length; null is none. */
  readonly hair: { readonly from: number; readonly length: number; readonly colour: Vec3 } | null;
};

export type QuadrupedPlan = {
  readonly withersMetres: number;
  readonly massKg: number;
  /** Hips, loin, chest: the joints of the back. */
  readonly spine: readonly [Spot, Spot, Spot];
  readonly torso: readonly Section[];
  /** Root, middle and the place where the head joins. */
  readonly neck: readonly [Spot, Spot, Spot];
  readonly neckFlesh: readonly Section[];
  readonly fore: LegPlan;
  readonly hind: LegPlan;
  readonly head: HeadPlan;
  readonly tail: TailPlan;
  readonly coat: Coat;
  /** Long hair on the neck; null is none. */
  readonly mane: ManePlan | null;
};

export type ManePlan = {
  /** 'fall' hangs to both sides (horse), 'crest' stands up (zebra), 'ruff' goes all round (lion). */
  readonly kind: "fall" | "crest" | "ruff";
  /** Share of withers. */
  readonly length: number;
  readonly colour: Vec3;
  readonly tips: Vec3;
};
