import type { Vec3 } from "../../../base/index.ts";
import { fbm3, painted, patch, rgb, surface, tint, type Part, type Shape } from "../../kit/index.ts";
import type { Surface, TextureRecipe } from "../../model.ts";
import { LAND_HALF, landHeight, pathAt } from "./land.ts";

export type Season = "spring" | "summer" | "autumn" | "winter";

/** Root and tip colours of grass, bare ground and far hills by season, linear. */
export const meadowColours: Readonly<Record<Season, { root: Vec3; tip: Vec3; ground: Vec3; dry: Vec3; hill: Vec3 }>> = {
  spring: {
    root: [0.075, 0.135, 0.02],
    tip: [0.24, 0.36, 0.05],
    ground: [0.115, 0.18, 0.03],
    dry: [0.14, 0.17, 0.035],
    hill: [0.09, 0.15, 0.05],
  },
  summer: {
    root: [0.06, 0.12, 0.018],
    tip: [0.18, 0.31, 0.045],
    ground: [0.085, 0.155, 0.022],
    dry: [0.13, 0.16, 0.034],
    hill: [0.075, 0.12, 0.045],
  },
  autumn: {
    root: [0.09, 0.085, 0.022],
    tip: [0.4, 0.3, 0.08],
    ground: [0.12, 0.1, 0.03],
    dry: [0.22, 0.15, 0.05],
    hill: [0.17, 0.1, 0.035],
  },
  winter: {
    root: [0.2, 0.17, 0.1],
    tip: [0.5, 0.44, 0.3],
    ground: [0.76, 0.79, 0.83],
    dry: [0.84, 0.86, 0.88],
    hill: [0.55, 0.6, 0.68],
  },
};

/** How lush the grass is at a place, 0 to 1; ground and blades share it. */
export function lushAt(x: number, z: number): number {
  return Math.min(1, Math.max(0, 0.5 + 0.9 * fbm3(x * 0.07, 7, z * 0.07, { octaves: 3, seed: 21 })));
}

/** Land as one sheet, fine in the middle and coarse at its rim. */
function land(season: Season): Shape {
  const columns = 110;
  const warp = (t: number): number => {
    const s = t * 2 - 1;
    return Math.sign(s) * LAND_HALF * (0.3 * Math.abs(s) + 0.7 * Math.abs(s) ** 3);
  };
  const sheet = patch(
    (u, v) => {
      const [x, z] = [warp(u), warp(v)];
      return [x, landHeight(x, z), z];
    },
    { columns, rows: columns, creaseDegrees: 180 },
  );
  const uvs = sheet.uvs.map(
    (_, i) => (i % 2 === 0 ? sheet.positions[(i / 2) * 3]! : -sheet.positions[((i - 1) / 2) * 3 + 2]!) / 3.1,
  );
  const { ground, dry } = meadowColours[season];
  const trodden: Vec3 = season === "winter" ? [0.6, 0.6, 0.6] : [0.24, 0.165, 0.1];
  return tint({ ...sheet, uvs }, ([x, , z]) => {
    const lush = lushAt(x, z);
    const path = pathAt(x, z) * 0.9;
    return [0, 1, 2].map(
      (k) => (dry[k]! + (ground[k]! - dry[k]!) * lush) * (1 - path) + trodden[k]! * path,
    ) as unknown as Vec3;
  });
}

/** A ring of hills at a distance, its crest drawn by noise; `base` hides under the land. */
function hills(radius: number, height: number, seed: number, light: number): Shape {
  const sheet = patch(
    (u, v) => {
      const angle = u * 2 * Math.PI;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const crest =
        height *
        (0.75 +
          0.9 * fbm3(c * 2.1, seed, s * 2.1, { octaves: 4, seed }) +
          0.35 * fbm3(c * 9, seed, s * 9, { octaves: 3, seed: seed + 3 }));
      const out = radius * (1 + 0.35 * v);
      return [
        c * out,
        -6 + (crest + 6) * Math.sin((v * Math.PI) / 2) + 1.5 * fbm3(c * 30, v * 3, s * 30, { octaves: 2, seed }),
        -s * out,
      ];
    },
    { columns: 120, rows: 6, creaseDegrees: 180 },
  );
  const up =
    (sheet.normals[1] ?? 1) >= 0
      ? sheet
      : { ...sheet, normals: sheet.normals.map((n) => -n), indices: sheet.indices.toReversed() };
  return tint({ ...up, uvs: up.uvs.map((value, i) => (i % 2 === 0 ? value * 40 : value * 3)) }, ([x, y, z]) => {
    // Woods and fields lie in patches on the slopes.
    const wood = fbm3(x * 0.03, y * 0.05, z * 0.03, { octaves: 3, seed: seed + 8 }) > 0.02 ? 0.55 : 1.1;
    return [light * wood, light * wood, light * (wood * 0.9 + 0.1)];
  });
}

export function landParts(season: Season): Part[] {
  return [
    { shape: land(season), surface: "land" },
    { shape: hills(115, 7, 31, 1), surface: "hill" },
    { shape: hills(260, 30, 47, 1.05), surface: "hill" },
    { shape: hills(620, 95, 59, 1.15), surface: "hill" },
    { shape: hills(1300, 230, 71, 1.2), surface: "hill" },
  ];
}

export function landSurfaces(season: Season): Readonly<Record<string, Surface>> {
  const isSnow = season === "winter";
  const texture = (flecks: number): TextureRecipe =>
    painted("earth", {
      colour: rgb([0.86, 0.86, 0.86]),
      second: rgb([1, 1, 1]),
      fleck: isSnow ? rgb([1, 1, 1]) : rgb([0.5, 0.5, 0.4]),
      flecks,
      fine: 96,
    });
  return {
    land: surface({ colour: [1, 1, 1], roughness: isSnow ? 0.7 : 0.95, texture: texture(0.25) }),
    hill: surface({ colour: meadowColours[season].hill, roughness: 1, texture: texture(0.1) }),
  };
}
