import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  makeFrom,
  model,
  sizeFactor,
  surface,
  tube,
  turnDegrees,
  move,
  type Part,
} from "../kit/index.ts";

export const bench: Design = {
  id: "bench",
  kind: "furniture",
  nouns: ["bench", "park bench"],
  senses: ["bench#1", "park_bench#1"],
  abilities: ["sit-on", "lie-on", "put-on"],
  gait: "none",
  sizeMetres: [1.7, 0.84, 0.62],
  massKg: 48,
  matter: "wood",
  isMadeToOrder: true,
  usualColour: "brown",
  build({ attributes }) {
    const slat = (z: number): Part => ({
      shape: boxBetween([-0.85, 0.415, z], [0.85, 0.45, z + 0.085], 0.008),
      surface: "slat",
    });
    const back = (y: number): Part => ({
      shape: move(
        turnDegrees(boxBetween([-0.85, -0.045, -0.016], [0.85, 0.045, 0.016], 0.008), -12, 0, 0),
        0,
        y,
        -0.24 - (y - 0.45) * 0.21,
      ),
      surface: "slat",
    });
    const leg = (x: number): Part[] => [
      {
        shape: tube(
          [
            [x, 0, 0.24],
            [x, 0.24, 0.2],
            [x, 0.41, 0.21],
          ],
          0.022,
          { sides: 8 },
        ),
        surface: "iron",
      },
      {
        shape: tube(
          [
            [x, 0, -0.3],
            [x, 0.22, -0.24],
            [x, 0.41, -0.22],
            [x, 0.84, -0.33],
          ],
          0.022,
          { sides: 8 },
        ),
        surface: "iron",
      },
      {
        shape: tube(
          [
            [x, 0.405, -0.24],
            [x, 0.405, 0.24],
          ],
          0.018,
          { sides: 8 },
        ),
        surface: "iron",
      },
      {
        shape: tube(
          [
            [x, 0.41, 0.22],
            [x, 0.63, 0.24],
            [x, 0.66, 0.1],
            [x, 0.64, -0.27],
          ],
          0.018,
          { sides: 8 },
        ),
        surface: "iron",
      },
    ];
    const own = makeFrom(attributes);
    return model({
      parts: [
        ...[-0.22, -0.12, -0.02, 0.08, 0.18].map(slat),
        ...[0.53, 0.64, 0.75].map(back),
        ...leg(-0.72),
        ...leg(0.72),
      ],
      surfaces: {
        slat:
          own?.surface ??
          surface({ colour: colourFrom(attributes, [0.24, 0.115, 0.045]), roughness: 0.55, clearcoat: 0.15 }),
        iron: surface({ colour: [0.02, 0.023, 0.024], roughness: 0.45, metalness: 0.5 }),
      },
      colliders: [
        boxCollider("wood", [-0.85, 0, -0.24], [0.85, 0.45, 0.27], { part: "seat" }),
        boxCollider("wood", [-0.85, 0.45, -0.36], [0.85, 0.84, -0.22], { part: "back" }),
      ],
      anchors: [
        anchor("seat", [-0.38, 0.45, -0.02]),
        anchor("seat-2", [0.38, 0.45, -0.02]),
        anchor("lie", [0, 0.45, 0]),
        anchor("top", [0, 0.45, 0]),
      ],
      massKg: 48,
      matter: own?.matter ?? "wood",
      scale: sizeFactor(attributes),
    });
  },
};
