import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  collider,
  colourFrom,
  curve,
  deform,
  model,
  move,
  painted,
  patch,
  revolve,
  rgb,
  segmentsFor,
  shade,
  sizeFactor,
  surface,
  tube,
  type Vec2,
} from "../kit/index.ts";
import { GRIP_UPRIGHT } from "./household/grips.ts";

const RADIUS = 0.039;
/** From under the base to the shoulders. */
const HEIGHT = 0.07;

/** Half an apple's outline from the base's dimple to the stalk's: it narrows downwards. */
const outline = curve<Vec2>(
  [
    [0, 0.008],
    [0.006, 0.005],
    [0.014, 0],
    [0.026, 0.008],
    [0.0365, 0.027],
    [RADIUS, 0.043],
    [0.0345, 0.061],
    [0.022, HEIGHT],
    [0.011, 0.067],
    [0.004, 0.058],
    [0, 0.0545],
  ],
  4,
);

export const apple: Design = {
  id: "apple",
  kind: "food",
  nouns: ["apple", "red apple", "green apple"],
  senses: ["apple#1"],
  abilities: ["eat", "carry", "throw", "roll"],
  gait: "none",
  sizeMetres: [2 * RADIUS, 0.088, 2 * RADIUS],
  massKg: 0.18,
  matter: "food",
  usualColour: "red",
  build({ attributes, detail, random }) {
    const lean = random.range(-0.004, 0.004);
    const round = revolve(outline, { segments: segmentsFor(detail, 48, 18), creaseDegrees: 80 });
    // Five lobes round the base, as five seed chambers make them, and no two sides alike.
    const skin = shade(
      deform(round, ([x, y, z]) => {
        const turn = Math.atan2(z, x);
        const low = Math.max(0, 1 - y / 0.05);
        const size = 1 + 0.05 * low * Math.cos(5 * turn) + 0.025 * Math.sin(turn + 0.7);
        return [x * size + (lean * y) / HEIGHT, y + 0.0022 * Math.cos(turn * 2 + 1) * (y / HEIGHT), z * size];
      }),
      80,
    );
    const stalk = tube(
      curve<Vec3>(
        [
          [0, 0.053, 0],
          [0.0015, 0.068, 0],
          [0.006, 0.083, 0.002],
        ],
        5,
      ),
      0.0013,
      { sides: 8, grow: (t) => 0.85 + 0.75 * t ** 4 },
    );
    const leaf = move(
      patch(
        (u, v) => {
          const wide = 0.008 * Math.sin(Math.PI * Math.min(1, 0.04 + v * 0.96)) * (2 * u - 1);
          return [v * 0.027, 0.006 * Math.sin(v * 2.6) + 0.0025 * Math.abs(2 * u - 1), wide];
        },
        { columns: 4, rows: 7, creaseDegrees: 180 },
      ),
      0.003,
      0.075,
      0.001,
    );
    const colour = colourFrom(attributes, [0.43, 0.016, 0.018]);
    return model({
      parts: [
        { shape: skin, surface: "skin" },
        { shape: stalk, surface: "stalk" },
        { shape: leaf, surface: "leaf" },
      ],
      surfaces: {
        skin: surface({
          colour: [1, 1, 1],
          roughness: 0.28,
          clearcoat: 0.5,
          texture: painted("apple-skin", {
            colour: rgb(colour),
            second: [colour[0] * 0.7 + 0.2, colour[1] * 0.5 + 0.27, 0.05],
          }),
        }),
        stalk: surface({ colour: [0.075, 0.04, 0.018], roughness: 0.85 }),
        leaf: surface({ colour: [0.035, 0.09, 0.02], roughness: 0.55, translucency: 0.4, doubleSided: true }),
      },
      colliders: [collider("food", { kind: "ball", radius: 0.036 }, { position: [0, 0.036, 0] })],
      anchors: [
        anchor("grip", [-RADIUS * 0.95, 0.037, 0], GRIP_UPRIGHT),
        anchor("sip", [RADIUS * 0.9, 0.047, 0]),
        anchor("top", [0, HEIGHT, 0]),
      ],
      massKg: 0.18,
      matter: "food",
      scale: sizeFactor(attributes),
    });
  },
};
