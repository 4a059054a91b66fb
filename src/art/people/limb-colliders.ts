import { add, length, scale, subtract, type Quat, type Vec3 } from "../../base/index.ts";
import { collider } from "../kit/index.ts";
import type { Collider, Joint } from "../model.ts";

// A capsule a limb, in shares of the height: a joint, the joint its far end lies at, the radius.
const limbs: readonly (readonly [part: string, from: string, to: string, radius: number])[] = [
  ["pelvis", "upperleg01.L", "upperleg01.R", 0.068],
  ["belly", "spine05", "spine03", 0.07],
  ["chest", "spine03", "spine01", 0.078],
  ["neck", "neck01", "head", 0.033],
  ["upper-arm-left", "upperarm01.L", "lowerarm01.L", 0.027],
  ["upper-arm-right", "upperarm01.R", "lowerarm01.R", 0.027],
  ["lower-arm-left", "lowerarm01.L", "wrist.L", 0.021],
  ["lower-arm-right", "lowerarm01.R", "wrist.R", 0.021],
  ["hand-left", "wrist.L", "finger3-2.L", 0.02],
  ["hand-right", "wrist.R", "finger3-2.R", 0.02],
  ["thigh-left", "upperleg01.L", "lowerleg01.L", 0.043],
  ["thigh-right", "upperleg01.R", "lowerleg01.R", 0.043],
  ["shin-left", "lowerleg01.L", "foot.L", 0.031],
  ["shin-right", "lowerleg01.R", "foot.R", 0.031],
];

/** Capsules on the bones, a ball for the head, boxes for the feet. */
export function limbColliders(joints: readonly Joint[], height: number): readonly Collider[] {
  const at = (name: string): number => {
    const index = joints.findIndex((joint) => joint.name === name);
    if (index < 0) throw new RangeError(`A person has no joint '${name}'.`);
    return index;
  };
  const place = (name: string): Vec3 => joints[at(name)]?.position ?? [0, 0, 0];
  const colliders = limbs.map(([part, from, to, share]): Collider => {
    const along = subtract(place(to), place(from));
    const radius = share * height;
    const joint = part === "pelvis" ? at("root") : at(from);
    return collider(
      "skin",
      { kind: "capsule", halfHeight: Math.max(0.005, length(along) / 2 - radius * 0.3), radius },
      { part, joint, position: add(place(from), scale(along, 0.5)), rotation: fromUp(along) },
    );
  });
  const head = add(place("head"), [0, 0.045 * height, 0.012 * height]);
  colliders.push(
    collider("skin", { kind: "ball", radius: 0.062 * height }, { part: "head", joint: at("head"), position: head }),
  );
  for (const side of ["L", "R"] as const) {
    const ankle = place(`foot.${side}`);
    const toe = place(`toe1-1.${side}`);
    const half: Vec3 = [0.027 * height, ankle[1] / 2, (toe[2] - ankle[2]) * 0.95];
    colliders.push(
      collider(
        "rubber",
        { kind: "box", halfSize: half },
        {
          part: side === "L" ? "foot-left" : "foot-right",
          joint: at(`foot.${side}`),
          position: [(ankle[0] + toe[0]) / 2, ankle[1] / 2, ankle[2] + (toe[2] - ankle[2]) * 0.55],
        },
      ),
    );
  }
  return colliders;
}

/** The shortest turn of +Y to a direction. */
function fromUp(direction: Vec3): Quat {
  const size = length(direction) || 1;
  const [x, y, z] = [direction[0] / size, direction[1] / size, direction[2] / size];
  if (y < -0.9999) return [1, 0, 0, 0];
  const w = Math.sqrt((1 + y) / 2);
  return [z / (2 * w), 0, -x / (2 * w), w];
}
