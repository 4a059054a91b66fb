import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  colourFrom,
  collider,
  curve,
  fillet,
  makeFrom,
  model,
  move,
  revolve,
  segmentsFor,
  sizeFactor,
  superellipse,
  surface,
  sweep,
} from "../kit/index.ts";
import { GRIP_UPRIGHT } from "./household/grips.ts";

const RADIUS = 0.041;
const HEIGHT = 0.092;
const WALL = 0.0038;

/** A mug with a handle at its -Z side, filled with coffee or tea. */
export const cup: Design = {
  id: "cup",
  kind: "prop",
  nouns: ["cup", "mug", "teacup", "coffee cup", "coffee mug", "cup of coffee", "cup of tea"],
  senses: ["cup#1", "mug#4", "coffee_cup#1", "teacup#1", "coffee_mug#1"],
  abilities: ["drink", "carry", "throw", "pour", "put-in", "shatter"],
  gait: "none",
  sizeMetres: [2 * RADIUS, HEIGHT, 0.116],
  massKg: 0.36,
  matter: "ceramic",
  isMadeToOrder: true,
  usualColour: "white",
  build({ attributes, detail }) {
    const own = makeFrom(attributes);
    const segments = segmentsFor(detail, 48, 20);
    // Foot ring, wall, rounded lip, then down the inside.
    const body = revolve(
      fillet(
        [
          [0, 0.004],
          [RADIUS * 0.62, 0.004],
          [RADIUS * 0.66, 0],
          [RADIUS * 0.72, 0],
          [RADIUS * 0.78, 0.004],
          [RADIUS * 0.97, 0.016],
          [RADIUS, 0.032],
          [RADIUS, HEIGHT - 0.001],
          [RADIUS - WALL / 2, HEIGHT + 0.001],
          [RADIUS - WALL, HEIGHT - 0.001],
          [RADIUS - WALL, 0.02],
          [RADIUS * 0.8, 0.009],
          [0, 0.008],
        ],
        0.0035,
        3,
      ),
      { segments },
    );
    const loop = curve<Vec3>(
      [
        [0, 0.076, -RADIUS + 0.003],
        [0, 0.079, -RADIUS - 0.016],
        [0, 0.066, -RADIUS - 0.031],
        [0, 0.045, -RADIUS - 0.032],
        [0, 0.027, -RADIUS - 0.019],
        [0, 0.022, -RADIUS + 0.003],
      ],
      6,
    );
    const handle = sweep(superellipse(0.012, 0.0085, 2.6, 14), loop, {
      creaseDegrees: 60,
      up: [1, 0, 0],
      grow: (t) => 1 + 0.3 * Math.abs(2 * t - 1) ** 4,
    });
    const drink = move(
      revolve(
        [
          [RADIUS - WALL - 0.0002, 0],
          [RADIUS - WALL - 0.002, -0.0006],
          [0, -0.0006],
        ],
        { segments },
      ),
      0,
      HEIGHT - 0.014,
      0,
    );
    const glaze =
      own?.surface ?? surface({ colour: colourFrom(attributes, [0.78, 0.76, 0.71]), roughness: 0.16, clearcoat: 0.8 });
    return model({
      parts: [
        { shape: body, surface: "glaze" },
        { shape: handle, surface: "glaze" },
        { shape: drink, surface: "drink" },
      ],
      surfaces: {
        glaze,
        drink: surface({ colour: [0.035, 0.014, 0.006], roughness: 0.06, clearcoat: 1, doubleSided: true }),
      },
      colliders: [
        collider(
          own?.matter ?? "ceramic",
          { kind: "cylinder", halfHeight: HEIGHT / 2, radius: RADIUS },
          { position: [0, HEIGHT / 2, 0] },
        ),
      ],
      anchors: [
        anchor("grip", [-RADIUS, HEIGHT * 0.45, 0], GRIP_UPRIGHT),
        anchor("sip", [RADIUS, HEIGHT, 0]),
        anchor("top", [0, HEIGHT, 0]),
      ],
      massKg: 0.36,
      matter: own?.matter ?? "ceramic",
      scale: sizeFactor(attributes),
    });
  },
};
