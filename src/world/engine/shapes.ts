import type { ColliderDesc } from "@dimforge/rapier3d-deterministic-compat";
import type { ColliderShape } from "../../art/index.ts";
import type { Rapier } from "./rapier.ts";

/** The engine's form of art's shape, its lengths multiplied by `scale`; null where the points span no volume. */
export function describeShape(rapier: Rapier, shape: ColliderShape, scale: number): ColliderDesc | null {
  const { ColliderDesc } = rapier;
  switch (shape.kind) {
    case "ball":
      return ColliderDesc.ball(shape.radius * scale);
    case "box": {
      const [x, y, z] = shape.halfSize;
      const bevel = Math.min(shape.bevel ?? 0, 0.4 * Math.min(x, y, z)) * scale;
      if (bevel <= 0) return ColliderDesc.cuboid(x * scale, y * scale, z * scale);
      return ColliderDesc.roundCuboid(x * scale - bevel, y * scale - bevel, z * scale - bevel, bevel);
    }
    case "capsule":
      return ColliderDesc.capsule(shape.halfHeight * scale, shape.radius * scale);
    case "cylinder":
      return ColliderDesc.cylinder(shape.halfHeight * scale, shape.radius * scale);
    case "hull":
      return ColliderDesc.convexHull(scaled(shape.points, scale));
    case "mesh":
      return ColliderDesc.trimesh(scaled(shape.positions, scale), shape.indices);
    case "heights": {
      // The engine stores heights column by column and counts cells, not samples.
      const { columns, rows, heights, size } = shape;
      const byColumn = new Float32Array(columns * rows);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          byColumn[column * rows + row] = heights[row * columns + column] ?? 0;
        }
      }
      const extent = { x: size[0] * scale, y: (size[1] || 1) * scale, z: size[2] * scale };
      return ColliderDesc.heightfield(rows - 1, columns - 1, byColumn, extent);
    }
  }
}

function scaled(points: Float32Array, scale: number): Float32Array {
  return scale === 1 ? points : points.map((value) => value * scale);
}
