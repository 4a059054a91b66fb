import type { JointData, PackedSkin } from "../../art/index.ts";
import type { Rig, SourceModel } from "./source.ts";

// The source's 163 bones are thinned to those that films move; a dropped bone's weight goes to its nearest kept
// ancestor.

const middle = ["root", "spine05", "spine03", "spine01", "neck01", "head", "jaw"];
const sided = [
  "eye",
  "clavicle",
  "upperarm01",
  "lowerarm01",
  "lowerarm02",
  "wrist",
  ...[1, 2, 3, 4, 5].flatMap((finger) => [1, 2, 3].map((bone) => `finger${finger}-${bone}`)),
  "upperleg01",
  "lowerleg01",
  "foot",
  "toe1-1",
];
const kept = [...middle, ...["L", "R"].flatMap((side) => sided.map((name) => `${name}.${side}`))];

export type ThinRig = {
  readonly joints: readonly JointData[];
  /** Kept joint of a source bone. */
  jointOf(bone: string): number;
};

export function thinRig(rig: Rig, places: Readonly<Record<string, readonly number[]>>): ThinRig {
  const index = new Map(kept.map((name, i) => [name, i]));
  const jointOf = (bone: string): number => {
    // All toes roll as one.
    const toes = /^toe\d-\d\.(L|R)$/.exec(bone);
    for (let name: string | null = toes ? `toe1-1.${toes[1] ?? "L"}` : bone; name !== null;) {
      const found = index.get(name);
      if (found !== undefined) return found;
      name = rig.bones[name]?.parent ?? null;
    }
    return 0;
  };
  const joints = kept.map((name) => {
    const parent = rig.bones[name]?.parent ?? null;
    const points = places[`${name}____head`];
    if (!points) throw new RangeError(`The source has no place of bone '${name}'.`);
    return { name, parent: parent === null ? null : jointOf(parent), points: Uint16Array.from(points) };
  });
  return { joints, jointOf };
}

/** The source's weights over the kept joints: four a point, bytes that sum to 255. */
export function thinSkin(model: SourceModel, rig: ThinRig): PackedSkin {
  const jointOfBone = model.bones.map((bone) => rig.jointOf(bone.name.replace("____head", "")));
  const influences = model.influencesPerVertex;
  const points = model.skinIndices.length / influences;
  return packSkin(points, (point) => {
    const sum = new Map<number, number>();
    for (let k = 0; k < influences; k++) {
      const joint = jointOfBone[model.skinIndices[point * influences + k] ?? 0] ?? 0;
      sum.set(joint, (sum.get(joint) ?? 0) + (model.skinWeights[point * influences + k] ?? 0));
    }
    return sum;
  });
}

/** A fitted shape moves as the three body points that each of its points lies on. */
export function fittedSkin(references: Uint16Array, shares: Float32Array, body: PackedSkin): PackedSkin {
  return packSkin(references.length / 3, (point) => {
    const sum = new Map<number, number>();
    for (let r = 0; r < 3; r++) {
      const reference = references[point * 3 + r] ?? 0;
      const share = Math.max(0, shares[point * 3 + r] ?? 0);
      for (let k = 0; k < 4; k++) {
        const joint = body.joints[reference * 4 + k] ?? 0;
        sum.set(joint, (sum.get(joint) ?? 0) + share * (body.weights[reference * 4 + k] ?? 0));
      }
    }
    return sum;
  });
}

export function packSkin(points: number, sumOf: (point: number) => ReadonlyMap<number, number>): PackedSkin {
  const joints = new Uint8Array(points * 4);
  const weights = new Uint8Array(points * 4);
  for (let point = 0; point < points; point++) {
    const best = [...sumOf(point)].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 4);
    const total = best.reduce((sum, [, weight]) => sum + weight, 0) || 1;
    let left = 255;
    best.forEach(([joint, weight], k) => {
      joints[point * 4 + k] = joint;
      const share = Math.min(left, Math.round((weight / total) * 255));
      weights[point * 4 + k] = share;
      left -= share;
    });
    weights[point * 4] = (weights[point * 4] ?? 0) + left;
  }
  return { joints, weights };
}
