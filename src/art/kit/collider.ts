import { IDENTITY, ZERO, type Quat, type Vec3 } from "../../base/index.ts";
import type { Anchor, Collider, ColliderShape } from "../model.ts";
import { boundsOf, merge, type Shape } from "./shape.ts";

export type Placing = {
  readonly part?: string;
  readonly position?: Vec3;
  readonly rotation?: Quat;
  readonly joint?: number | null;
};

/** A collision shape with its place; the part is 'body' unless named. */
export function collider(matter: string, shape: ColliderShape, placing: Placing = {}): Collider {
  const { part = "body", position = ZERO, rotation = IDENTITY, joint = null } = placing;
  return { part, shape, position, rotation, matter, joint };
}

/** The box round the shapes, given by two corners. */
export function boxCollider(matter: string, low: Vec3, high: Vec3, placing: Omit<Placing, "position"> = {}): Collider {
  return collider(
    matter,
    { kind: "box", halfSize: [(high[0] - low[0]) / 2, (high[1] - low[1]) / 2, (high[2] - low[2]) / 2] },
    { ...placing, position: [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2] },
  );
}

/** The convex hull of shapes, thinned to at most `limit` support points so that the engine stays quick. */
export function hullCollider(matter: string, shapes: readonly Shape[], placing: Placing = {}, limit = 48): Collider {
  return collider(matter, { kind: "hull", points: supportPoints(merge(shapes).positions, limit) }, placing);
}

/** The triangles themselves: for fixtures only, since a hollow mesh has no inside for the engine. */
export function meshCollider(matter: string, shape: Shape, placing: Placing = {}): Collider {
  return collider(matter, { kind: "mesh", positions: shape.positions, indices: shape.indices }, placing);
}

/** Axis-aligned box of a shape. */
export function boundsCollider(matter: string, shapes: readonly Shape[], placing: Placing = {}): Collider {
  const { low, high } = boundsOf(...shapes);
  return boxCollider(matter, low, high, placing);
}

export function anchor(name: string, position: Vec3, rotation: Quat = IDENTITY, joint: number | null = null): Anchor {
  return { name, position, rotation, joint };
}

/** The points that lie farthest along evenly spread directions (a Fibonacci sphere). */
function supportPoints(positions: Float32Array, limit: number): Float32Array {
  const chosen = new Set<number>();
  for (let k = 0; k < limit; k++) {
    const y = 1 - (2 * (k + 0.5)) / limit;
    const ring = Math.sqrt(1 - y * y);
    const angle = k * Math.PI * (3 - Math.sqrt(5));
    const [dx, dz] = [ring * Math.cos(angle), ring * Math.sin(angle)];
    let best = -Infinity;
    let index = 0;
    for (let i = 0; i < positions.length; i += 3) {
      const along = (positions[i] ?? 0) * dx + (positions[i + 1] ?? 0) * y + (positions[i + 2] ?? 0) * dz;
      if (along > best) {
        best = along;
        index = i;
      }
    }
    chosen.add(index);
  }
  return new Float32Array([...chosen].flatMap((i) => [...positions.subarray(i, i + 3)]));
}
