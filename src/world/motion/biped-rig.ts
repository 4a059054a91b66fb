import { add, cross, distance, normalize, scale, subtract, type Vec3 } from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import { limbOf, type Limb } from "./limb.ts";
import { skeletonOf, type Skeleton } from "./skeleton.ts";

export type Side = "L" | "R";
export const sides = ["L", "R"] as const;

export type RigSide = {
  /** +1 left, -1 right. */
  readonly sign: 1 | -1;
  readonly clavicle: number;
  readonly upperArm: number;
  readonly foreArm: number;
  readonly twist: number;
  readonly wrist: number;
  /** Finger by finger, thumb first, root to tip. */
  readonly fingers: readonly (readonly number[])[];
  readonly upperLeg: number;
  readonly lowerLeg: number;
  readonly foot: number;
  readonly toe: number;
  readonly eye: number;
  readonly arm: Limb;
  readonly leg: Limb;
  /** At rest: where the fingers point, what the palm faces, both unit. */
  readonly fingersRest: Vec3;
  readonly palmRest: Vec3;
  /** From the wrist joint to the palm's middle, at rest. */
  readonly palmOffset: Vec3;
};

/** A two-legged figure's joints by role and its measures, all read from its model. */
export type BipedRig = {
  readonly skeleton: Skeleton;
  readonly root: number;
  readonly spine: readonly number[];
  readonly neck: number;
  readonly head: number;
  readonly jaw: number;
  readonly side: Readonly<Record<Side, RigSide>>;
  readonly height: number;
  readonly legLength: number;
  readonly armLength: number;
  readonly rootHeight: number;
  readonly hipHalfWidth: number;
  readonly ankleHeight: number;
  /** Of the model's origin, which stands where the figure is; and the same of its root joint. */
  readonly ankleAhead: number;
  readonly rootAhead: number;
  readonly ballHeight: number;
  /** Ball of the foot ahead of the ankle, heel behind it. */
  readonly ballForward: number;
  readonly heelBack: number;
  readonly massKg: number;
};

/** Throws RangeError where the model lacks the joints that a two-legged figure needs. */
export function bipedRigOf(model: Model): BipedRig {
  const skeleton = skeletonOf(model);
  const at = (name: string): number => {
    const found = skeleton.index.get(name);
    if (found === undefined) throw new RangeError(`A two-legged figure needs a joint '${name}'.`);
    return found;
  };
  const rest = (joint: number): Vec3 => skeleton.rest[joint] ?? [0, 0, 0];
  const sideOf = (s: Side): RigSide => {
    const upperArm = at(`upperarm01.${s}`);
    const foreArm = at(`lowerarm01.${s}`);
    const wrist = at(`wrist.${s}`);
    const fingers = [1, 2, 3, 4, 5].map((finger) =>
      [1, 2, 3]
        .map((bone) => skeleton.index.get(`finger${finger}-${bone}.${s}`))
        .filter((joint) => joint !== undefined),
    );
    const upperLeg = at(`upperleg01.${s}`);
    const lowerLeg = at(`lowerleg01.${s}`);
    const foot = at(`foot.${s}`);
    const sign = s === "L" ? 1 : -1;
    const wristPlace = rest(wrist);
    const middle = fingers[2]?.[0];
    const index = fingers[1]?.[0];
    const little = fingers[4]?.[0];
    const along = normalize(
      subtract(middle === undefined ? wristPlace : rest(middle), middle === undefined ? rest(foreArm) : wristPlace),
    );
    const knuckles: Vec3 =
      index !== undefined && little !== undefined ? normalize(subtract(rest(index), rest(little))) : [0, 0, 1];
    const palm = normalize(scale(cross(along, knuckles), sign));
    const handLength = middle === undefined ? 0.09 : distance(rest(middle), wristPlace);
    return {
      sign,
      clavicle: at(`clavicle.${s}`),
      upperArm,
      foreArm,
      twist: skeleton.index.get(`lowerarm02.${s}`) ?? -1,
      wrist,
      fingers,
      upperLeg,
      lowerLeg,
      foot,
      toe: at(`toe1-1.${s}`),
      eye: skeleton.index.get(`eye.${s}`) ?? -1,
      arm: limbOf(rest(upperArm), rest(foreArm), wristPlace, [0, 0, -1]),
      leg: limbOf(rest(upperLeg), rest(lowerLeg), rest(foot), [0, 0, 1]),
      fingersRest: along,
      palmRest: palm,
      palmOffset: add(scale(along, handLength * 0.85), scale(palm, handLength * 0.25)),
    };
  };
  const left = sideOf("L");
  const ankle = rest(left.foot);
  const ball = rest(left.toe);
  const root = at("root");
  return {
    skeleton,
    root,
    spine: [at("spine05"), at("spine03"), at("spine01")],
    neck: at("neck01"),
    head: at("head"),
    jaw: skeleton.index.get("jaw") ?? -1,
    side: { L: left, R: sideOf("R") },
    height: model.sizeMetres[1],
    legLength: left.leg.upperLength + left.leg.lowerLength,
    armLength: left.arm.upperLength + left.arm.lowerLength,
    rootHeight: rest(root)[1],
    hipHalfWidth: Math.abs(rest(left.upperLeg)[0]),
    ankleHeight: ankle[1],
    ankleAhead: ankle[2] - 0.01 * model.sizeMetres[1],
    rootAhead: rest(root)[2],
    ballHeight: ball[1],
    ballForward: ball[2] - ankle[2],
    heelBack: 0.42 * (ball[2] - ankle[2]),
    massKg: model.massKg,
  };
}
