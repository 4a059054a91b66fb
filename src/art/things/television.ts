import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  extrude,
  merge,
  model,
  move,
  painted,
  patch,
  rectangle,
  sizeFactor,
  surface,
  turnDegrees,
} from "../kit/index.ts";

// A 43 inch panel: 0.95 by 0.535 m of picture.
const [HALF_WIDE, TALL, FOOT] = [0.476, 0.536, 0.085] as const;
const RIM = 0.008;

/** Stands on two feet, facing +Z, showing a picture unless its other words say that it is off. */
export const television: Design = {
  id: "television",
  kind: "furniture",
  nouns: ["television", "tv", "television set", "tv set", "screen", "telly"],
  senses: ["television_receiver#1"],
  abilities: ["light", "carry", "shatter"],
  gait: "none",
  sizeMetres: [2 * HALF_WIDE + 2 * RIM, TALL + FOOT + 2 * RIM, 0.24],
  massKg: 9,
  matter: "plastic",
  usualColour: "black",
  build({ attributes }) {
    const isOff = attributes.other.some((word) => /^(?:off|dark|broken|blank)$/.test(word));
    const middle = FOOT + RIM + TALL / 2;
    const shell = extrude(rectangle(2 * (HALF_WIDE + RIM), TALL + 2 * RIM, 0.008, 4), { depth: 0.03, bevel: 0.004 });
    const hump = boxBetween([-0.3, FOOT + 0.03, -0.058], [0.3, FOOT + 0.34, -0.012], 0.014, 4);
    const vents = Array.from({ length: 16 }, (_, i) =>
      boxBetween([-0.16 + i * 0.021, FOOT + 0.29, -0.0588], [-0.15 + i * 0.021, FOOT + 0.325, -0.0575], 0.0006),
    );
    const screen = patch((u, v) => [(0.5 - u) * 2 * HALF_WIDE, middle + (v - 0.5) * TALL, 0.0156], {
      columns: 1,
      rows: 1,
    });
    const faced = {
      ...screen,
      normals: screen.normals.map((_, i) => (i % 3 === 2 ? 1 : 0)),
      uvs: screen.uvs.map((value, i) => (i % 2 === 0 ? 1 - value : value)),
    };
    const wound = (screen.normals[2] ?? 1) > 0 ? faced : { ...faced, indices: faced.indices.toReversed() };
    // Each foot is a splayed blade under the panel.
    const foot = (x: number) => {
      const blade = extrude(
        [
          [0.014, FOOT + 0.02],
          [-0.014, FOOT + 0.02],
          [-0.12, 0.007],
          [-0.12, 0],
          [-0.1, 0],
          [0, FOOT - 0.02],
          [0.1, 0],
          [0.12, 0],
          [0.12, 0.007],
        ],
        { depth: 0.014, bevel: 0.003 },
      );
      return move(turnDegrees(blade, 0, -90, 0), x, 0, 0);
    };
    const lens = boxBetween([-0.02, FOOT - 0.004, 0.006], [0.02, FOOT + 0.003, 0.016], 0.003);
    return model({
      parts: [
        { shape: move(shell, 0, middle, 0), surface: "shell" },
        { shape: hump, surface: "back" },
        { shape: merge(vents), surface: "dark" },
        { shape: wound, surface: "screen" },
        { shape: merge([foot(-0.33), foot(0.33)]), surface: "shell" },
        { shape: lens, surface: "dark" },
        { shape: boxBetween([-0.0015, FOOT - 0.001, 0.0155], [0.0015, FOOT + 0.0015, 0.0166]), surface: "lamp" },
      ],
      surfaces: {
        shell: surface({ colour: colourFrom(attributes, [0.018, 0.018, 0.02]), roughness: 0.32, clearcoat: 0.3 }),
        back: surface({ colour: [0.02, 0.02, 0.022], roughness: 0.7 }),
        dark: surface({ colour: [0.004, 0.004, 0.005], roughness: 0.4 }),
        lamp: surface({
          colour: [0.1, 0.01, 0.01],
          roughness: 0.4,
          emissive: isOff ? [0.6, 0.02, 0.02] : [0.02, 0.3, 0.05],
        }),
        screen: isOff
          ? surface({ colour: [0.006, 0.006, 0.008], roughness: 0.08, clearcoat: 1 })
          : surface({
              colour: [0.08, 0.08, 0.08],
              roughness: 0.2,
              clearcoat: 0.6,
              emissive: [0.62, 0.66, 0.74],
              texture: painted("broadcast"),
            }),
      },
      colliders: [
        boxCollider("plastic", [-HALF_WIDE - RIM, FOOT, -0.05], [HALF_WIDE + RIM, FOOT + TALL + 2 * RIM, 0.016]),
        boxCollider("plastic", [-0.34, 0, -0.12], [0.34, FOOT, 0.12], { part: "foot" }),
      ],
      anchors: [anchor("screen", [0, middle, 0.016]), anchor("top", [0, FOOT + TALL + 2 * RIM, 0])],
      massKg: 9,
      matter: "plastic",
      scale: sizeFactor(attributes),
    });
  },
};
