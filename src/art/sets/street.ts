import { add, subtract, type Random, type Vec3 } from "../../base/index.ts";
import type { Area, Fixture, SetDesign } from "../design.ts";
import { boxBetween, boxCollider, collider, cylinder, merge, move, sphere, type Part } from "../kit/index.ts";
import type { Collider } from "../model.ts";
import { bench } from "../things/bench.ts";
import { treeSpecies } from "../things/plants/species.ts";
import { treeModel } from "../things/plants/tree-model.ts";
import { LAMP_HEAD, streetLamp } from "../things/street-lamp.ts";
import { instances, plantAt } from "./scenery/planting.ts";
import { dressed, floorCollider, piece, scenery, type Piece } from "./scenery/scenery.ts";
import { front, placed } from "./street/building.ts";
import { groundParts, skylineParts } from "./street/ground.ts";
import { CROSSING_X, FAR_FRONT, FAR_KERB, HALF_LENGTH, isRoad, KERB, NEAR_FRONT, NEAR_KERB } from "./street/layout.ts";
import { awnings, neons, neonTones, skins, streetSurfaces, trims } from "./street/surfaces.ts";

const signLight = (position: Vec3, colour: Vec3): Fixture => ({
  kind: "point",
  position,
  direction: [0, -1, 0],
  sizeMetres: [1, 3],
  colour,
  intensity: 260,
  coneRadians: Math.PI * 2,
  lit: "night",
  castsShadow: false,
});

/** A row of houses side by side; no two neighbours wear the same skin. */
function row(random: Random, isNear: boolean): { parts: Part[]; lights: Fixture[]; colliders: Collider[] } {
  const parts: Part[] = [];
  const lights: Fixture[] = [];
  const colliders: Collider[] = [];
  let last = "";
  for (let x = -HALF_LENGTH; x < HALF_LENGTH - 6;) {
    const width = Math.min(HALF_LENGTH - x, random.pick([8, 9.5, 11, 12.5, 14]));
    const skin = random.pick(skins.filter((name) => name !== last));
    last = skin;
    const plan = {
      width,
      storeys: random.integer(2, 5),
      skin,
      trim: random.pick(trims),
      awning: random.pick(awnings),
      neons,
    };
    const house = front(plan, random);
    const [left, z] = isNear ? [x + width, NEAR_FRONT] : [x, FAR_FRONT];
    parts.push(...placed(house.parts, left, z, isNear));
    for (const { at, halfSize, neon } of house.glows) {
      const position: Vec3 = isNear ? [left - at[0], at[1], z - at[2]] : [left + at[0], at[1], z + at[2]];
      colliders.push(boxCollider("steel", subtract(position, halfSize), add(position, halfSize), { part: "sign" }));
      lights.push(signLight(position, neonTones[neon] ?? [1, 1, 1]));
    }
    x += width;
  }
  return { parts, lights, colliders };
}

const lampsAt = [-42, -30, -18, -6, 6, 18, 30, 42];
const treesAt = [-36, -24, -12, 0, 24, 36];
const benchesAt = [-9, 9.2, -21] as const;

function furniture(): { parts: Part[]; colliders: Collider[] } {
  const parts: Part[] = [];
  const colliders: Collider[] = [];
  for (const x of treesAt) {
    parts.push({ shape: boxBetween([x - 0.6, 0.001, -2.05], [x + 0.6, 0.014, -0.95]), surface: "dark" });
    colliders.push(
      collider("wood", { kind: "cylinder", halfHeight: 1.5, radius: 0.2 }, { part: "tree", position: [x, 1.5, -1.5] }),
    );
  }
  for (const x of [-5, 20, -27]) {
    parts.push({
      shape: move(cylinder({ radius: 0.24, top: 0.27, height: 0.85, bevel: 0.02, segments: 18 }), x, 0, -1.7),
      surface: "bin",
    });
    parts.push({
      shape: move(cylinder({ radius: 0.29, height: 0.06, bevel: 0.02, segments: 18 }), x, 0.85, -1.7),
      surface: "dark",
    });
    colliders.push(boxCollider("steel", [x - 0.25, 0, -1.95], [x + 0.25, 0.9, -1.45], { part: "bin" }));
  }
  for (const x of [-15, 16.2]) {
    const body = merge([
      cylinder({ radius: 0.15, height: 0.06, segments: 14 }),
      cylinder({ radius: 0.1, height: 0.56, bevel: 0.01, segments: 14 }),
      move(sphere(0.105, 14), 0, 0.56, 0),
      boxBetween([-0.17, 0.38, -0.05], [0.17, 0.48, 0.05], 0.03),
      move(cylinder({ radius: 0.03, height: 0.06, segments: 8 }), 0, 0.65, 0),
    ]);
    parts.push({ shape: move(body, x, 0, -1.9), surface: "hydrant" });
    colliders.push(boxCollider("steel", [x - 0.17, 0, -2.05], [x + 0.17, 0.7, -1.75], { part: "hydrant" }));
  }
  return { parts, colliders };
}

const lampLights: readonly Fixture[] = lampsAt.map((x) => ({
  kind: "point",
  position: [x, LAMP_HEAD[1] - 0.1, -1.9 - LAMP_HEAD[2]],
  direction: [0, -1, 0],
  sizeMetres: [0.3, 0.3],
  colour: [1, 0.68, 0.36],
  intensity: 900,
  coneRadians: Math.PI * 2,
  lit: "night",
  castsShadow: false,
}));
const shopLights: readonly Fixture[] = [-24, -12, 0, 12, 24].flatMap((x) =>
  ([1, -1] as const).map((side): Fixture => ({
    kind: "area",
    position: [x, 1.8, side === 1 ? FAR_FRONT + 0.3 : NEAR_FRONT - 0.3],
    direction: [0, 0, side],
    sizeMetres: [6, 2.4],
    colour: x % 24 === 0 ? [1, 0.62, 0.34] : [0.8, 0.75, 1],
    intensity: 26,
    coneRadians: Math.PI,
    lit: "night",
    castsShadow: false,
  })),
);

function area(
  name: string,
  nouns: readonly string[],
  centre: Area["centre"],
  halfSize: Area["halfSize"],
  facingRadians = 0,
): Area {
  return { name, nouns, centre, halfSize, facingRadians };
}

/** A city street with shops: a promenade on the camera's side, a road and a row of houses behind. */
export const street: SetDesign = {
  id: "street",
  nouns: ["street", "city", "road", "town", "downtown", "avenue", "alley", "city street"],
  senses: ["street#1", "city#1", "road#1", "town#1", "avenue#1"],
  indoors: false,
  frontRadians: 0.5,
  acoustics: { reverbSeconds: 0.6, volumeCubicMetres: 0 },
  ambience: ["city"],
  belongings: ["street-lamp", "bench", "house", "tree"],
  build(input) {
    const isDark = /night|evening|dusk|midnight|dawn/.test(input.timeOfDay);
    const isSnow = input.season === "winter" && /snow/.test(input.weather);
    const surfaces = streetSurfaces(isDark, isSnow);
    const lamp = dressed(streetLamp, input, "lamp");
    const lit = isDark
      ? {
          ...lamp,
          surfaces: { ...lamp.surfaces, bulb: { ...lamp.surfaces["bulb"]!, emissive: [6, 4.2, 2.2] as const } },
        }
      : lamp;
    const seat = dressed(bench, input, "bench");
    const things = furniture();
    const random = input.random.fork("trees");
    const tree = treeModel({
      species: treeSpecies["maple"]!,
      random,
      detail: Math.max(0.35, input.detail * 0.7),
      season: input.season,
      scale: 0.72,
    });
    const far = row(input.random.fork("far"), false);
    const near = row(input.random.fork("near"), true);
    const pieces: Piece[] = [
      piece("ground", scenery(groundParts(input.random.fork("ground")), surfaces)),
      piece("far-row", scenery(far.parts, surfaces)),
      piece("near-row", scenery(near.parts, surfaces)),
      piece("skyline", scenery(skylineParts(input.random.fork("skyline")), surfaces)),
      piece("furniture", scenery(things.parts, surfaces)),
      ...lampsAt.map((x) => piece("street-lamp", lit, [x, 0, -1.9], Math.PI)),
      ...benchesAt.map((x) => piece("bench", seat, [x, 0, 4.6], Math.PI)),
    ];
    const [x0, x1] = [-HALF_LENGTH, HALF_LENGTH];
    return {
      pieces,
      scatters: [
        instances(
          tree,
          treesAt.map((x) => plantAt(random, [x, 0, -1.5], [0.85, 1.1])),
          true,
        ),
      ],
      colliders: [
        floorCollider("concrete", [x0 - 1, NEAR_KERB], [x1 + 1, NEAR_FRONT + 1]),
        floorCollider("asphalt", [x0 - 1, FAR_KERB], [x1 + 1, NEAR_KERB], -KERB),
        floorCollider("concrete", [x0 - 1, FAR_FRONT - 1], [x1 + 1, FAR_KERB]),
        boxCollider("brick", [x0, 0, NEAR_FRONT], [x1, 14, NEAR_FRONT + 1], { part: "wall" }),
        boxCollider("brick", [x0, 0, FAR_FRONT - 1], [x1, 14, FAR_FRONT], { part: "wall" }),
        boxCollider("brick", [x0 - 1, -1, FAR_FRONT], [x0, 14, NEAR_FRONT], { part: "wall" }),
        boxCollider("brick", [x1, -1, FAR_FRONT], [x1 + 1, 14, NEAR_FRONT], { part: "wall" }),
        ...things.colliders,
        ...far.colliders,
        ...near.colliders,
      ],
      anchors: [],
      areas: [
        area("centre", ["street", "middle"], [0, 0, 1.2], [4, 1.3]),
        area("sidewalk", ["sidewalk", "pavement"], [0, 0, 1.2], [6, 1.4], Math.PI / 2),
        area("road", ["road", "lane", "roadway"], [0, -KERB, (NEAR_KERB + FAR_KERB) / 2 + 2], [14, 1.2], Math.PI / 2),
        area(
          "crosswalk",
          ["crosswalk", "zebra crossing"],
          [CROSSING_X, -KERB, (NEAR_KERB + FAR_KERB) / 2],
          [1.2, 3.4],
          0,
        ),
        area("kerb", ["kerb", "curb"], [3, 0, NEAR_KERB + 0.6], [2, 0.2], Math.PI),
        area("corner", ["corner", "street corner"], [14.5, 0, 0.2], [1, 1]),
        area("bench", ["bench"], [-9, 0, 3.5], [0.6, 0.3], Math.PI),
        area("shop", ["shop", "store", "shop window", "café"], [2, 0, NEAR_FRONT - 1.2], [3, 0.5], 0),
        area("far-sidewalk", ["across the street"], [0, 0, (FAR_KERB + FAR_FRONT) / 2], [6, 0.9], 0),
      ],
      fixtures: [...lampLights, ...shopLights, ...far.lights, ...near.lights],
      cameraBounds: { low: [x0 + 8, 0.12, FAR_FRONT + 0.8], high: [x1 - 8, 14, NEAR_FRONT - 0.8] },
      heightAt: (_x, z) => (isRoad(z) ? -KERB : 0),
      matterAt: (_x, z) => (isSnow ? "snow" : isRoad(z) ? "asphalt" : "concrete"),
    };
  },
};
