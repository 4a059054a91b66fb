import { cross, dot, length, normalize, subtract, addScaled, type Vec3 } from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import { limbOf, type Limb } from "./limb.ts";
import { skeletonOf, type Skeleton } from "./skeleton.ts";

export const legNames = ["hind.L", "fore.L", "hind.R", "fore.R"] as const;
export type LegName = (typeof legNames)[number];

export type LegRig = {
  readonly name: LegName;
  readonly isFore: boolean;
  /** +1 left, -1 right. */
  readonly sign: number;
  /** Blade (fore only), shoulder or hip, elbow or knee, wrist or hock, foot. */
  readonly blade: number;
  readonly top: number;
  readonly middle: number;
  readonly ankle: number;
  readonly foot: number;
  readonly footName: string;
  /** Of the two long bones. */
  readonly limb: Limb;
  /** Cannon: wrist or hock to foot. */
  readonly cannon: number;
  /** Unit, foot to ankle, at rest; its lean forward of the line from foot to top, radians. */
  readonly cannonRest: Vec3;
  readonly cannonLean: number;
  /** Top joint to foot at rest, and at full stretch. */
  readonly restLength: number;
  readonly fullLength: number;
  /** Foot at rest on the ground [side, forward], and the height of its joint. */
  readonly home: readonly [number, number];
  readonly footHeight: number;
};

export type QuadrupedRig = {
  readonly skeleton: Skeleton;
  readonly withers: number;
  readonly hipHeight: number;
  readonly legs: readonly LegRig[];
  readonly hips: number;
  readonly loin: number;
  readonly chest: number;
  readonly necks: readonly [number, number];
  readonly head: number;
  readonly jaw: number;
  readonly ears: readonly [number, number];
  readonly eyes: readonly [number, number];
  readonly tail: readonly number[];
  /** Places at rest. */
  readonly mouth: Vec3;
  /** Lowest of the trunk over the ground at rest, and how far the rump lies under the hips. */
  readonly bellyHeight: number;
  readonly rumpRadius: number;
  /** How far the back bends in a gallop: 1 for cats and dogs, a third for stiff-backed hoofed ones. */
  readonly suppleness: number;
};

/** One leg of a skeleton by the names that art gives its joints. Throws RangeError where one is missing. */
export function legRigOf(skeleton: Skeleton, name: LegName): LegRig {
  const at = (joint: string): number => indexIn(skeleton, joint);
  const rest = (joint: number): Vec3 => skeleton.rest[joint] ?? [0, 0, 0];
  const isFore = name.startsWith("fore");
  const side = name.endsWith("L") ? "L" : "R";
  const [topName, middleName, ankleName, footName] = isFore
    ? ["shoulder", "elbow", "wrist", "forefoot"]
    : ["hip", "knee", "hock", "hindfoot"];
  const [top, middle, ankle, foot] = [
    at(`${topName}.${side}`),
    at(`${middleName}.${side}`),
    at(`${ankleName}.${side}`),
    at(`${footName}.${side}`),
  ];
  const limb = limbOf(rest(top), rest(middle), rest(ankle), isFore ? [0, 0, -1] : [0, 0, 1]);
  const toAnkle = subtract(rest(ankle), rest(foot));
  const line = normalize(subtract(rest(top), rest(foot)));
  const ahead = normalize(addScaled([0, 0, 1], line, -dot([0, 0, 1], line)));
  const cannonRest = normalize(toAnkle);
  return {
    name,
    isFore,
    sign: side === "L" ? 1 : -1,
    blade: isFore ? at(`blade.${side}`) : -1,
    top,
    middle,
    ankle,
    foot,
    footName: `${footName}.${side}`,
    limb,
    cannon: length(toAnkle),
    cannonRest,
    cannonLean: Math.atan2(dot(cannonRest, ahead), dot(cannonRest, line)),
    restLength: length(subtract(rest(top), rest(foot))),
    fullLength: limb.upperLength + limb.lowerLength + length(toAnkle),
    home: [rest(foot)[0], rest(foot)[2]],
    footHeight: rest(foot)[1],
  };
}

function indexIn(skeleton: Skeleton, name: string): number {
  const index = skeleton.index.get(name);
  if (index === undefined) throw new RangeError(`This gait needs the joint '${name}', which the model lacks.`);
  return index;
}

/** Finds the joints of art's four-legged animals by name. Throws RangeError where one is missing. */
export function quadrupedRigOf(model: Model): QuadrupedRig {
  const skeleton = skeletonOf(model);
  const at = (name: string): number => indexIn(skeleton, name);
  const rest = (joint: number): Vec3 => skeleton.rest[joint] ?? [0, 0, 0];
  const legs = legNames.map((name) => legRigOf(skeleton, name));
  const tail: number[] = [];
  for (let i = 1; skeleton.index.has(`tail${i}`); i++) tail.push(at(`tail${i}`));
  const chestCollider = model.colliders.find((one) => one.part === "chest");
  const rump = model.colliders.find((one) => one.part === "rump");
  const radius = (one: typeof rump): number => (one?.shape.kind === "capsule" ? one.shape.radius : 0.1);
  const anchors = new Map(model.anchors.map((one) => [one.name, one.position]));
  const hipHeight = rest(at("hip.L"))[1];
  return {
    skeleton,
    withers: rest(at("blade.L"))[1] / 0.92,
    hipHeight,
    legs,
    hips: at("hips"),
    loin: at("loin"),
    chest: at("chest"),
    necks: [at("neck"), at("neck2")],
    head: at("head"),
    jaw: at("jaw"),
    ears: [at("ear.L"), at("ear.R")],
    eyes: [at("eye.L"), at("eye.R")],
    tail,
    mouth: anchors.get("mouth") ?? rest(at("head")),
    bellyHeight: Math.max(0.05, (chestCollider?.position[1] ?? hipHeight) - 1.35 * radius(chestCollider)),
    rumpRadius: radius(rump) * 1.15,
    suppleness: "hoof" in model.surfaces || model.massKg > 1500 ? 0.35 : 1,
  };
}

/** Unit vectors along a leg's line from foot to top and forward across it. */
export function legFrame(top: Vec3, foot: Vec3, forward: Vec3): { up: Vec3; ahead: Vec3; side: Vec3 } {
  const up = normalize(subtract(top, foot));
  const ahead = normalize(addScaled(forward, up, -dot(forward, up)), [0, 0, 1]);
  return { up, ahead, side: cross(up, ahead) };
}
