import type { Design } from "../design.ts";
import {
  anchor,
  collider,
  colourFrom,
  fillet,
  makeFrom,
  model,
  revolve,
  segmentsFor,
  sizeFactor,
  surface,
  torus,
  move,
} from "../kit/index.ts";
import { GRIP_UPRIGHT, UNDER_THUMB_METRES } from "./household/grips.ts";

const RADIUS = 0.133;
const HEIGHT = 0.024;

export const plate: Design = {
  id: "plate",
  kind: "prop",
  nouns: ["plate", "dinner plate", "saucer"],
  senses: ["plate#4", "dinner_plate#1"],
  abilities: ["carry", "throw", "put-on", "shatter"],
  gait: "none",
  sizeMetres: [2 * RADIUS, HEIGHT, 2 * RADIUS],
  massKg: 0.55,
  matter: "ceramic",
  isMadeToOrder: true,
  usualColour: "white",
  build({ attributes, detail }) {
    const own = makeFrom(attributes);
    const segments = segmentsFor(detail, 72, 28);
    // Under its foot ring, out over the rim, then in to the well.
    const body = revolve(
      fillet(
        [
          [0, 0.004],
          [0.068, 0.004],
          [0.07, 0],
          [0.076, 0],
          [0.08, 0.004],
          [0.094, 0.0105],
          [RADIUS, HEIGHT - 0.004],
          [RADIUS, HEIGHT],
          [0.096, 0.0155],
          [0.085, 0.009],
          [0, 0.0078],
        ],
        0.004,
        4,
      ),
      { segments },
    );
    // A painted line lies on the rim.
    const line = move(torus(0.1275, 0.0009, segments, 6), 0, HEIGHT - 0.0014, 0);
    return model({
      parts: [
        { shape: body, surface: "glaze" },
        { shape: line, surface: "line" },
      ],
      surfaces: {
        glaze:
          own?.surface ??
          surface({ colour: colourFrom(attributes, [0.8, 0.79, 0.75]), roughness: 0.14, clearcoat: 0.8 }),
        line: surface({ colour: colourFrom(attributes, [0.05, 0.09, 0.24], 1), roughness: 0.2, clearcoat: 0.8 }),
      },
      colliders: [
        collider(
          own?.matter ?? "ceramic",
          { kind: "cylinder", halfHeight: 0.008, radius: RADIUS * 0.97 },
          { position: [0, 0.008, 0] },
        ),
      ],
      anchors: [
        anchor("grip", [-RADIUS + 0.02, HEIGHT - 0.01 - UNDER_THUMB_METRES, 0], GRIP_UPRIGHT),
        anchor("top", [0, 0.0085, 0]),
      ],
      massKg: 0.55,
      matter: own?.matter ?? "ceramic",
      scale: sizeFactor(attributes),
    });
  },
};
