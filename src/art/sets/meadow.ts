import type { Random, Vec3 } from "../../base/index.ts";
import type { Area, Scatter, SetDesign, SetInput } from "../design.ts";
import {
  anchor,
  boxBetween,
  collider,
  colour,
  fbm3,
  meshOf,
  painted,
  scatterArea,
  surface,
  type Part,
} from "../kit/index.ts";
import type { Collider, Model } from "../model.ts";
import { bushModel, flowerKinds, flowerModel } from "../things/plants/herbs.ts";
import { treeSpecies } from "../things/plants/species.ts";
import { treeModel } from "../things/plants/tree-model.ts";
import { boulder } from "../things/stone.ts";
import { landParts, landSurfaces, lushAt, meadowColours, type Season } from "./meadow/ground.ts";
import { LAND_HALF, landHeight, pathAt, pathZ } from "./meadow/land.ts";
import { piece, scenery } from "./scenery/scenery.ts";
import { instances, placesOf, plantAt, type Plant } from "./scenery/planting.ts";

const onLand = (x: number, z: number, sink = 0): Vec3 => [x, landHeight(x, z) - sink, z];

function grass(random: Random, detail: number, season: Season): Scatter[] {
  const { root, tip } = meadowColours[season];
  const make = (heightMetres: number, count: number, reach: number, lushness: readonly [number, number]): Scatter => {
    const plants: Plant[] = [];
    while (plants.length < count) {
      // Denser towards the middle, where films happen.
      const radius = reach * random.next() ** 0.8;
      const angle = random.range(0, 2 * Math.PI);
      const [x, z] = [Math.cos(angle) * radius, Math.sin(angle) * radius];
      const lush = lushAt(x, z);
      if (random.next() < pathAt(x, z) * 1.1) continue;
      const dry = 1.25 - 0.4 * lush;
      const size = lushness[0] + (lushness[1] - lushness[0]) * lush;
      plants.push(plantAt(random, onLand(x, z, 0.01), [size * 0.7, size * 1.2], [dry, 1, 0.9]));
    }
    return { kind: "grass", model: null, places: placesOf(plants), grass: { heightMetres, root, tip }, sways: true };
  };
  // A meadow must look like one in a draft too: its grass thins less than other things do.
  const share = 0.35 + 0.65 * detail;
  if (season === "winter") return [make(0.34, Math.round(1500 * detail), 45, [0.5, 0.9])];
  return [make(0.26, Math.round(31000 * share), 38, [0.75, 1.35]), make(0.5, Math.round(4200 * share), 55, [0.6, 1.1])];
}

function flowers(random: Random, detail: number, season: Season): Scatter[] {
  if (season === "winter") return [];
  const amount = season === "autumn" ? 0.25 : season === "spring" ? 1.3 : 1;
  return flowerKinds.map((kind, i) => {
    const own = random.fork(`kind ${i}`);
    const density = (x: number, z: number): number =>
      Math.max(0, fbm3(x * 0.12, i * 9, z * 0.12, { octaves: 2, seed: 40 + i }) * 1.4 + 0.25) * (1 - pathAt(x, z));
    const places = scatterArea([22, 22], {
      random: own,
      count: Math.round(420 * amount * (0.4 + 0.6 * detail)),
      density,
    });
    return instances(
      flowerModel(kind),
      places.map(([x, z]) => plantAt(own, onLand(x, z), [1, 1.7])),
      true,
    );
  });
}

type Spot = readonly [x: number, z: number];

/** Trees that frame the stage, and groves behind. */
function trees(input: SetInput): { scatters: Scatter[]; colliders: Collider[] } {
  const random = input.random.fork("trees");
  const scatters: Scatter[] = [];
  const colliders: Collider[] = [];
  const kinds = ["oak", "maple", "birch", "poplar", "spruce"] as const;
  const near: readonly (readonly [(typeof kinds)[number], Spot])[] = [
    ["oak", [-9.5, -9.5]],
    ["maple", [13, -15]],
    ["birch", [-17, -4]],
    ["birch", [-18.6, -6.4]],
    ["oak", [21, 9]],
    ["maple", [-15, 14]],
    ["spruce", [25, -14]],
  ];
  for (const kind of kinds)
    for (const variant of [0, 1]) {
      const own = random.fork(`${kind} ${variant}`);
      const species = treeSpecies[kind]!;
      const detail = variant === 0 ? Math.max(0.5, input.detail) : 0.25;
      const model = treeModel({ species, random: own, detail, season: input.season });
      const spots: Spot[] = near.filter(([name]) => variant === 0 && name === kind).map(([, spot]) => spot);
      if (variant === 1)
        for (const [x, z] of scatterArea([LAND_HALF - 4, LAND_HALF - 4], {
          random: own,
          count: Math.round((kind === "spruce" ? 54 : 34) * (0.5 + 0.5 * input.detail)),
          apart: 3.5,
          // Groves behind and at the sides; the middle stays open.
          density: (px, pz) =>
            Math.hypot(px, pz * 0.9) < 38
              ? 0
              : Math.max(0, fbm3(px * 0.035, kind.length, pz * 0.035, { octaves: 2, seed: 77 }) * 3 + 0.25),
        }))
          spots.push([x, z]);
      scatters.push(
        instances(
          model,
          spots.map(([x, z]) => plantAt(own, onLand(x, z, 0.05), [0.8, 1.25])),
          true,
        ),
      );
      if (variant === 0)
        for (const [x, z] of spots)
          colliders.push(
            collider(
              "wood",
              { kind: "cylinder", halfHeight: 2.5, radius: species.trunkRadius },
              { part: "tree", position: onLand(x, z, -2.4) },
            ),
          );
    }
  return { scatters, colliders };
}

function bushes(input: SetInput): Scatter {
  const random = input.random.fork("bushes");
  const { autumn, summer } = { autumn: [0.24, 0.12, 0.025] as const, summer: [0.07, 0.14, 0.025] as const };
  const leaf = input.season === "autumn" || input.season === "winter" ? autumn : summer;
  const spots = scatterArea([60, 60], {
    random,
    count: 46,
    apart: 1.2,
    density: (x, z) =>
      Math.hypot(x, z) < 12 || pathAt(x, z) > 0
        ? 0
        : Math.max(0.04, fbm3(x * 0.06, 2, z * 0.06, { seed: 91, octaves: 2 }) * 2),
  });
  return instances(
    bushModel(random.fork("model"), leaf),
    spots.map(([x, z]) => plantAt(random, onLand(x, z, 0.08), [0.7, 1.7])),
    true,
  );
}

const rock = surface({
  colour: [1, 1, 1],
  roughness: 0.92,
  texture: painted("earth", {
    colour: [0.16, 0.155, 0.14],
    second: [0.22, 0.21, 0.19],
    fleck: [0.1, 0.12, 0.05],
    flecks: 0.35,
  }),
});

function stones(input: SetInput): Scatter[] {
  return [0, 1].map((variant) => {
    const random = input.random.fork(`stones ${variant}`);
    const shape = boulder(random, 14);
    const model: Model = {
      ...scenery([{ shape, surface: "stone" }], { stone: rock }),
      meshes: [meshOf({ name: "stone", surface: "stone", shape })],
    };
    const spots = scatterArea([40, 40], {
      random,
      count: 32,
      density: (x, z) => (Math.hypot(x, z) < 5 ? 0 : 0.25 + 0.75 * (pathAt(x, z) > 0.02 && pathAt(x, z) < 0.5 ? 1 : 0)),
    });
    return instances(
      model,
      spots.map(([x, z]) => plantAt(random, onLand(x, z, 0.05), [0.12, 0.85])),
      false,
    );
  });
}

/** A weathered rail fence behind the path. */
function fence(random: Random): { parts: Part[]; colliders: Collider[] } {
  const parts: Part[] = [];
  const colliders: Collider[] = [];
  const z = (x: number): number => pathZ(x) - 17;
  for (let x = -34; x <= 8; x += 2.4) {
    const foot = onLand(x, z(x));
    parts.push({
      shape: boxBetween([x - 0.055, foot[1] - 0.3, foot[2] - 0.05], [x + 0.055, foot[1] + 1.12, foot[2] + 0.05], 0.012),
      surface: "fence",
    });
    if (x + 2.4 > 8.1) continue;
    const next = onLand(x + 2.4, z(x + 2.4));
    for (const lift of [0.45, 0.9]) {
      const sag = random.range(-0.03, 0.03);
      const rail = boxBetween([0, -0.055, 0.05], [1, 0.055, 0.085]);
      const positions = rail.positions.slice();
      for (let i = 0; i < positions.length; i += 3) {
        const t = positions[i]!;
        positions[i] = x + t * 2.4;
        positions[i + 1]! += foot[1] + (next[1] - foot[1]) * t + lift + sag * t;
        positions[i + 2]! += foot[2] + (next[2] - foot[2]) * t;
      }
      parts.push({ shape: { ...rail, positions }, surface: "fence" });
    }
    colliders.push(
      collider(
        "wood",
        { kind: "box", halfSize: [1.2, 0.6, 0.08] },
        { part: "fence", position: [x + 1.2, (foot[1] + next[1]) / 2 + 0.5, (foot[2] + next[2]) / 2] },
      ),
    );
  }
  return { parts, colliders };
}

function area(
  name: string,
  nouns: readonly string[],
  [x, z]: Spot,
  halfSize: Area["halfSize"],
  facingRadians = 0,
): Area {
  return { name, nouns, centre: onLand(x, z), halfSize, facingRadians };
}

/** Open country: grass, wild flowers, a path, groves and hills in the distance. */
export const meadow: SetDesign = {
  id: "meadow",
  nouns: ["meadow", "field", "grassland", "park", "pasture", "countryside", "garden", "hill", "lawn", "grass"],
  senses: ["meadow#1", "field#1", "grassland#1", "park#2", "countryside#1"],
  indoors: false,
  frontRadians: 0,
  acoustics: { reverbSeconds: 0.2, volumeCubicMetres: 0 },
  ambience: ["birds", "wind"],
  belongings: ["tree", "flowers", "stone"],
  build(input) {
    const { season, detail } = input;
    const grown = trees(input);
    const rails = fence(input.random.fork("fence"));
    const samples = LAND_HALF * 2 + 1;
    const heights = Float32Array.from({ length: samples * samples }, (_, i) =>
      landHeight((i % samples) - LAND_HALF, Math.floor(i / samples) - LAND_HALF),
    );
    return {
      pieces: [
        piece("land", scenery(landParts(season), landSurfaces(season))),
        piece(
          "fence",
          scenery(rails.parts, {
            fence: surface({ colour: season === "winter" ? [0.3, 0.28, 0.26] : colour("umber"), roughness: 0.95 }),
          }),
        ),
      ],
      scatters: [
        ...grass(input.random.fork("grass"), detail, season),
        ...flowers(input.random.fork("flowers"), detail, season),
        ...grown.scatters,
        bushes(input),
        ...stones(input),
      ],
      colliders: [
        collider(
          season === "winter" ? "snow" : "grass",
          { kind: "heights", columns: samples, rows: samples, heights, size: [LAND_HALF * 2, 1, LAND_HALF * 2] },
          { part: "floor" },
        ),
        ...grown.colliders,
        ...rails.colliders,
      ],
      anchors: [anchor("tree", onLand(-9.5, -9.5))],
      areas: [
        area("centre", ["meadow", "field", "grass", "middle"], [0, 0], [4, 1.8]),
        area("path", ["path", "trail", "track"], [2, pathZ(2)], [5, 0.4], Math.PI / 2),
        area("tree", ["tree", "shade", "under the tree"], [-8, -7.6], [1, 0.8]),
        area("fence", ["fence"], [-4, pathZ(-4) - 15.9], [3, 0.4]),
        area("hill", ["hill", "hilltop", "slope"], [6, -26], [4, 4]),
      ],
      fixtures: [],
      cameraBounds: { low: [-40, -3, -40], high: [40, 18, 40] },
      heightAt: landHeight,
      matterAt: (x, z) => (season === "winter" ? "snow" : pathAt(x, z) > 0.5 ? "soil" : "grass"),
    };
  },
};
