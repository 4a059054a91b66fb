import { IDENTITY } from "../../base/index.ts";
import type { Area, SetDesign } from "../design.ts";
import { anchor, boxCollider, ground, painted, surface } from "../kit/index.ts";
import { BOARD_FACE_METRES, hoop, RIM_HEIGHT_METRES } from "../things/hoop.ts";
import { furnishing, furnishingColliders, furnishingSurfaces } from "./court/furnishing.ts";
import { hallFixtures, hallParts, hallSurfaces } from "./court/hall.ts";
import { courtLines, slab } from "./court/lines.ts";
import {
  BASELINE_Z,
  CENTRE_Z,
  FAR_BASELINE_Z,
  FREE_THROW_Z,
  HALF_WIDTH,
  HALL,
  KEY_HALF_WIDTH,
  RING_Z,
} from "./court/measures.ts";
import { dressed, floorCollider, piece, scenery, wallColliders } from "./scenery/scenery.ts";

const away = Math.PI;

function area(
  name: string,
  nouns: readonly string[],
  centre: Area["centre"],
  halfSize: Area["halfSize"],
  facingRadians = away,
): Area {
  return { name, nouns, centre, halfSize, facingRadians };
}

const areas: readonly Area[] = [
  area("centre", ["court", "middle", "floor"], [0, 0, 0.4], [4, 2]),
  area("free-throw-line", ["free throw line", "foul line"], [0, 0, FREE_THROW_Z + 0.25], [1, 0.2]),
  area("under-the-hoop", ["under the hoop", "paint", "key"], [0, 0, RING_Z + 1], [1.5, 0.6], 0),
  area("three-point-line", ["three point line", "arc"], [0, 0, RING_Z + 7.239 + 0.35], [1.5, 0.3]),
  area("centre-circle", ["centre circle", "half court"], [0, 0, CENTRE_Z], [1.4, 1.4]),
  area("baseline", ["baseline", "end line"], [4.2, 0, BASELINE_Z - 0.6], [1.2, 0.4], 0),
  area("sideline", ["sideline", "touchline"], [-HALF_WIDTH - 0.6, 0, 1.5], [0.4, 3], Math.PI / 2),
  area("bleachers", ["bleachers", "stands"], [8.4, 0, 6], [0.3, 3], -Math.PI / 2),
  area("corner", ["corner"], [6.9, 0, RING_Z + 0.3], [0.4, 0.8], -Math.PI / 2),
];

/** A sports hall with a full court; the near ring hangs behind the origin and faces the camera. */
export const court: SetDesign = {
  id: "court",
  nouns: ["basketball court", "court", "gym", "gymnasium", "sports hall", "arena"],
  senses: ["basketball_court#1", "court#9", "gymnasium#2", "arena#2"],
  indoors: true,
  frontRadians: 0,
  acoustics: { reverbSeconds: 1.7, volumeCubicMetres: 8000 },
  ambience: ["crowd-hall", "room"],
  belongings: ["hoop", "basketball"],
  build(input) {
    const isDark = /night|evening|dusk|midnight/.test(input.timeOfDay);
    const { low, high } = HALL;
    const [width, length] = [high[0] - low[0], high[2] - low[2]];
    const middle = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2] as const;
    const sheet = ground([width, length], { columns: 12, rows: 18 });
    const floor = {
      ...sheet,
      positions: sheet.positions.map((value, i) => value + (i % 3 === 0 ? middle[0] : i % 3 === 2 ? middle[1] : 0)),
      uvs: sheet.uvs.map((value) => value / 2.4),
    };
    const boards = (colour: readonly number[]) => painted("parquet", { colour, boards: 42, variation: 1 });
    const gloss = { colour: [1, 1, 1], roughness: 0.2, clearcoat: 0.6 } as const;
    const paint = [
      slab([-KEY_HALF_WIDTH, BASELINE_Z], [KEY_HALF_WIDTH, FREE_THROW_Z], 0.0015),
      slab([-KEY_HALF_WIDTH, 2 * CENTRE_Z - FREE_THROW_Z], [KEY_HALF_WIDTH, FAR_BASELINE_Z], 0.0015),
    ];
    const rim = dressed(hoop, input, "hoop");
    const far = 2 * CENTRE_Z - RING_Z;
    return {
      pieces: [
        piece(
          "floor",
          scenery(
            [
              { shape: floor, surface: "boards" },
              ...paint.map((shape) => ({ shape, surface: "key" })),
              { shape: courtLines(), surface: "line" },
            ],
            {
              boards: surface({ ...gloss, texture: boards([0.47, 0.255, 0.095]) }),
              key: surface({ ...gloss, texture: boards([0.22, 0.028, 0.014]) }),
              line: surface({ colour: [0.85, 0.84, 0.8], roughness: 0.25, clearcoat: 0.5 }),
            },
          ),
        ),
        piece("hall", scenery(hallParts(), hallSurfaces(isDark))),
        piece("furnishing", scenery(furnishing(input.random.fork("furnishing")), furnishingSurfaces)),
        piece("hoop", rim, [0, 0, RING_Z]),
        piece("far-hoop", rim, [0, 0, far], Math.PI),
      ],
      scatters: [],
      colliders: [
        floorCollider("parquet", [low[0] - 1, low[2] - 1], [high[0] + 1, high[2] + 1]),
        ...wallColliders("concrete", [low[0], -1, low[2]], high),
        boxCollider("plaster", [low[0] - 1, high[1], low[2] - 1], [high[0] + 1, high[1] + 1, high[2] + 1], {
          part: "ceiling",
        }),
        ...furnishingColliders,
      ],
      anchors: [
        anchor("rim-centre", [0, RIM_HEIGHT_METRES, RING_Z], IDENTITY),
        anchor("backboard-centre", [0, 3.425, RING_Z + BOARD_FACE_METRES], IDENTITY),
        anchor("door", [-8.5, 1, low[2] + 0.1], IDENTITY),
      ],
      areas,
      fixtures: hallFixtures(),
      cameraBounds: { low: [low[0] + 0.7, 0.15, low[2] + 0.6], high: [8.4, high[1] - 1.9, high[2] - 0.7] },
      heightAt: () => 0,
      matterAt: () => "parquet",
    };
  },
};
