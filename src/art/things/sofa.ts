import type { Design } from "../design.ts";
import { anchor, boxCollider, colourFrom, model, painted, rgb, sizeFactor, surface } from "../kit/index.ts";
import { upholstery } from "./furniture/finish.ts";
import { SOFA_HALF_WIDTH, SOFA_SEAT_METRES, SOFA_SEATS, sofaParts } from "./furniture/sofa-parts.ts";

export const sofa: Design = {
  id: "sofa",
  kind: "furniture",
  nouns: ["sofa", "couch", "settee"],
  senses: ["sofa#1", "settee#2"],
  abilities: ["sit-on", "lie-on", "put-on", "stand-on"],
  gait: "none",
  sizeMetres: [2 * SOFA_HALF_WIDTH, 0.87, 0.92],
  massKg: 62,
  matter: "cloth",
  isMadeToOrder: true,
  usualColour: "teal",
  build({ attributes }) {
    const cover = upholstery(attributes, [0.085, 0.165, 0.175]);
    const half = SOFA_HALF_WIDTH;
    return model({
      parts: sofaParts(),
      surfaces: {
        cloth: cover.surface,
        wood: surface({
          colour: [1, 1, 1],
          roughness: 0.45,
          clearcoat: 0.2,
          texture: painted("wood", {
            colour: rgb(colourFrom({ ...attributes, colours: [] }, [0.16, 0.075, 0.03])),
            along: "v",
          }),
        }),
      },
      colliders: [
        boxCollider(cover.matter, [-1.005, 0, -0.4], [1.005, SOFA_SEAT_METRES, 0.43], { part: "seat" }),
        boxCollider(cover.matter, [-1.005, SOFA_SEAT_METRES, -0.45], [1.005, 0.84, -0.16], { part: "back" }),
        boxCollider(cover.matter, [-half, 0, -0.45], [-1.005, 0.63, 0.44], { part: "arm" }),
        boxCollider(cover.matter, [1.005, 0, -0.45], [half, 0.63, 0.44], { part: "arm" }),
      ],
      anchors: [
        ...SOFA_SEATS.map((x, i) => anchor(i === 0 ? "seat" : `seat-${i + 1}`, [x, SOFA_SEAT_METRES, 0.06])),
        anchor("lie", [0.05, SOFA_SEAT_METRES, 0.1], [0, -Math.SQRT1_2, 0, Math.SQRT1_2]),
        anchor("top", [0, SOFA_SEAT_METRES, 0.1]),
      ],
      massKg: 62,
      matter: cover.matter,
      scale: sizeFactor(attributes),
    });
  },
};
