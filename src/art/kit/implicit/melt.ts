import type { Lump } from "./lump.ts";

/** Lumps near one block of space: the only ones that can shape the surface there. */
export type Near = readonly Lump[];

export type Melted = {
  distance(x: number, y: number, z: number, near: Near): number;
  /** Lumps that matter within `radius` of a point. */
  near(x: number, y: number, z: number, radius: number): Near;
};

/** Union of lumps with rounded joins (polynomial smooth minimum, continuous in slope); cuts are rounded likewise. */
export function meltLumps(lumps: readonly Lump[]): Melted {
  return {
    distance(x, y, z, near) {
      let sum = 1e3;
      for (const lump of near) {
        const d = lump.distance(x, y, z);
        const k = lump.blend;
        if (lump.role === "add") {
          if (k <= 0) sum = Math.min(sum, d);
          else {
            const h = Math.max(0, k - Math.abs(sum - d)) / k;
            sum = Math.min(sum, d) - h * h * k * 0.25;
          }
        } else {
          const h = k > 0 ? Math.max(0, k - Math.abs(sum + d)) / k : 0;
          sum = Math.max(sum, -d) + h * h * k * 0.25;
        }
      }
      return sum;
    },
    near: (x, y, z, radius) => {
      // One that is farther than the nearest by more than the block and its blend cannot reach into the block.
      const distances = lumps.map((lump) => lump.distance(x, y, z));
      let nearest = Infinity;
      lumps.forEach((lump, i) => {
        if (lump.role === "add") nearest = Math.min(nearest, distances[i] ?? Infinity);
      });
      return lumps.filter((lump, i) =>
        lump.role === "add"
          ? (distances[i] ?? 0) <= nearest + 2 * radius + lump.blend * 2
          : (distances[i] ?? 0) <= radius + lump.blend * 2,
      );
    },
  };
}
