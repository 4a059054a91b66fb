import type { Vec3 } from "../../base/index.ts";
import type { Collider, Joint, Model } from "../../art/index.ts";

// A bare stand-in for art's person, for this room's tests: the same joint names, an adult of 1.75 m in the A-pose.

const middle: [string, string | null, Vec3][] = [
  ["root", null, [0, 0.93, 0]],
  ["spine05", "root", [0, 1, -0.01]],
  ["spine03", "spine05", [0, 1.13, -0.01]],
  ["spine01", "spine03", [0, 1.28, -0.02]],
  ["neck01", "spine01", [0, 1.48, -0.02]],
  ["head", "neck01", [0, 1.56, 0]],
  ["jaw", "head", [0, 1.58, 0.03]],
];

const left: [string, string, Vec3][] = [
  ["eye", "head", [0.032, 1.64, 0.09]],
  ["clavicle", "spine01", [0.02, 1.42, 0]],
  ["upperarm01", "clavicle", [0.17, 1.41, -0.02]],
  ["lowerarm01", "upperarm01", [0.36, 1.22, -0.03]],
  ["lowerarm02", "lowerarm01", [0.45, 1.13, -0.01]],
  ["wrist", "lowerarm02", [0.545, 1.03, 0.01]],
  ["upperleg01", "root", [0.095, 0.9, 0]],
  ["lowerleg01", "upperleg01", [0.1, 0.49, 0.01]],
  ["foot", "lowerleg01", [0.105, 0.085, -0.03]],
  ["toe1-1", "foot", [0.115, 0.03, 0.11]],
];

function fingersOf(): [string, string, Vec3][] {
  const joints: [string, string, Vec3][] = [];
  for (let finger = 1; finger <= 5; finger++) {
    const across = [0.04, 0.028, 0.008, -0.012, -0.03][finger - 1] ?? 0;
    for (let bone = 1; bone <= 3; bone++) {
      const along = finger === 1 ? 0.015 + 0.03 * bone : 0.055 + 0.03 * bone;
      joints.push([
        `finger${finger}-${bone}`,
        bone === 1 ? "wrist" : `finger${finger}-${bone - 1}`,
        [0.545 + along * 0.7, 1.03 - along * 0.7, 0.01 + across],
      ]);
    }
  }
  return joints;
}

export function standInPerson(): Model {
  const joints: Joint[] = [];
  const index = new Map<string, number>();
  const put = (name: string, parent: string | null, position: Vec3): void => {
    index.set(name, joints.length);
    joints.push({ name, parent: parent === null ? null : (index.get(parent) ?? null), position });
  };
  for (const [name, parent, position] of middle) put(name, parent, position);
  for (const side of ["L", "R"] as const) {
    for (const [name, parent, [x, y, z]] of [...left, ...fingersOf()]) {
      const whole = index.has(parent) ? parent : `${parent}.${side}`;
      put(`${name}.${side}`, whole, [side === "L" ? x : -x, y, z]);
    }
  }
  const limb = (joint: string, halfHeight: number, radius: number, drop: number): Collider => {
    const at = index.get(joint) ?? 0;
    const [x, y, z] = joints[at]?.position ?? [0, 0, 0];
    return {
      part: joint,
      shape: { kind: "capsule", halfHeight, radius },
      position: [x, y - drop, z],
      rotation: [0, 0, 0, 1],
      matter: "skin",
      joint: at,
    };
  };
  return {
    meshes: [],
    surfaces: {},
    joints,
    colliders: [
      limb("spine01", 0.15, 0.14, 0.1),
      limb("head", 0.04, 0.1, -0.05),
      limb("upperleg01.L", 0.14, 0.08, 0.2),
      limb("upperleg01.R", 0.14, 0.08, 0.2),
      limb("lowerleg01.L", 0.14, 0.06, 0.2),
      limb("lowerleg01.R", 0.14, 0.06, 0.2),
    ],
    anchors: [],
    sizeMetres: [1.2, 1.75, 0.3],
    massKg: 75,
    matter: "skin",
    restitution: null,
  };
}
