import type { Vec3 } from "../../base/index.ts";
import type { Anchor, Collider, ColliderShape, Joint, Mesh, Model, Surface } from "../model.ts";
import { boundsOf, merge, vertexCount, type Shape } from "./shape.ts";

/** A part of a thing: a shape in a surface, riding on a joint. */
export type Part = {
  readonly shape: Shape;
  /** Key of `surfaces`. */
  readonly surface: string;
  /** Name of a joint; null or absent rides on the whole. */
  readonly joint?: string | null;
};

export type ModelPlan = {
  readonly parts: readonly Part[];
  readonly surfaces: Readonly<Record<string, Surface>>;
  readonly joints?: readonly Joint[];
  readonly colliders: readonly Collider[];
  readonly anchors?: readonly Anchor[];
  readonly massKg: number;
  readonly matter: string;
  readonly restitution?: number;
  /** Grows everything; mass goes with the cube. */
  readonly scale?: number;
};

/** Puts parts together: those of one surface and joint become one mesh, so that the picture draws it in one go. */
export function model(plan: ModelPlan): Model {
  const { parts, surfaces, joints = [], colliders, anchors = [], massKg, matter, restitution = null, scale = 1 } = plan;
  const groups = new Map<string, { surface: string; joint: string | null; shapes: Shape[] }>();
  for (const { shape, surface, joint = null } of parts) {
    if (!surfaces[surface]) throw new RangeError(`A part wears '${surface}', which the model has no surface for.`);
    const key = `${surface}/${joint ?? ""}`;
    const group = groups.get(key) ?? { surface, joint, shapes: [] };
    group.shapes.push(shape);
    groups.set(key, group);
  }
  const meshes = [...groups].map(([name, { surface, joint, shapes }]): Mesh => {
    const index = joint === null ? null : joints.findIndex((candidate) => candidate.name === joint);
    if (index === -1) throw new RangeError(`A part rides on '${joint}', which the model has no joint for.`);
    return meshOf({ name, surface, shape: merge(shapes), joint: index });
  });
  const used = new Set(meshes.map((mesh) => mesh.surface));
  const { low, high } = boundsOf(...meshes);
  const whole: Model = {
    meshes,
    surfaces: Object.fromEntries(Object.entries(surfaces).filter(([name]) => used.has(name))),
    joints,
    colliders,
    anchors,
    sizeMetres: [high[0] - low[0], high[1] - low[1], high[2] - low[2]],
    massKg,
    matter,
    restitution,
  };
  return scale === 1 ? whole : scaleModel(whole, scale);
}

/** A kit shape as a mesh of a model. */
export function meshOf(what: { name: string; surface: string; shape: Shape; joint?: number | null }): Mesh {
  const { name, surface, shape, joint = null } = what;
  if (vertexCount(shape) === 0) throw new RangeError(`The mesh '${name}' came out empty.`);
  const { positions, normals, uvs, colours, indices } = shape;
  return { name, surface, positions, normals, uvs, colours, indices, skin: null, joint, morphs: null };
}

/** The same thing at another size; mass goes with the cube. */
export function scaleModel(whole: Model, factor: number): Model {
  const times = (v: Vec3): Vec3 => [v[0] * factor, v[1] * factor, v[2] * factor];
  return {
    ...whole,
    meshes: whole.meshes.map((mesh) => ({ ...mesh, positions: mesh.positions.map((value) => value * factor) })),
    joints: whole.joints.map((joint) => ({ ...joint, position: times(joint.position) })),
    colliders: whole.colliders.map((one) => ({
      ...one,
      position: times(one.position),
      shape: scaleCollider(one.shape, factor),
    })),
    anchors: whole.anchors.map((one) => ({ ...one, position: times(one.position) })),
    sizeMetres: times(whole.sizeMetres),
    massKg: whole.massKg * factor ** 3,
  };
}

function scaleCollider(shape: ColliderShape, factor: number): ColliderShape {
  switch (shape.kind) {
    case "ball":
      return { ...shape, radius: shape.radius * factor };
    case "box": {
      const [x, y, z] = shape.halfSize;
      const halfSize: Vec3 = [x * factor, y * factor, z * factor];
      return shape.bevel === undefined ? { ...shape, halfSize } : { ...shape, halfSize, bevel: shape.bevel * factor };
    }
    case "capsule":
    case "cylinder":
      return { ...shape, halfHeight: shape.halfHeight * factor, radius: shape.radius * factor };
    case "hull":
      return { ...shape, points: shape.points.map((value) => value * factor) };
    case "mesh":
      return { ...shape, positions: shape.positions.map((value) => value * factor) };
    case "heights": {
      const [x, y, z] = shape.size;
      return { ...shape, size: [x * factor, y * factor, z * factor] };
    }
  }
}

/** Segments for a round part: `full` at detail 1, fewer far away, never under `least`. */
export function segmentsFor(detail: number, full: number, least = 8): number {
  return Math.max(least, Math.round((full * (0.35 + 0.65 * Math.min(1, detail))) / 2) * 2);
}
