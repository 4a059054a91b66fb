import type { Design } from "../design.ts";
import { anchor, boxCollider, colourFrom, makeFrom, model, segmentsFor, sizeFactor, surface } from "../kit/index.ts";
import { LAMP_BULB, LAMP_HEIGHT, lampParts } from "./furniture/lamp-parts.ts";

/** Lit unless its attributes' other words say that it is off. */
export const lamp: Design = {
  id: "lamp",
  kind: "furniture",
  nouns: ["lamp", "floor lamp", "standing lamp", "reading lamp", "standard lamp"],
  senses: ["lamp#2", "floor_lamp#1", "reading_lamp#1"],
  abilities: ["light", "carry"],
  gait: "none",
  sizeMetres: [0.41, LAMP_HEIGHT, 0.41],
  massKg: 6,
  matter: "brass",
  isMadeToOrder: true,
  usualColour: "cream",
  build({ attributes, detail }) {
    const own = makeFrom(attributes);
    const isOff = attributes.other.some((word) => /^(?:off|unlit|broken|dark)$/.test(word));
    const glow = isOff ? 0 : 1;
    const shade = colourFrom(attributes, [0.8, 0.7, 0.54]);
    return model({
      parts: lampParts(segmentsFor(detail, 40, 18)),
      surfaces: {
        metal: own?.surface ?? surface({ colour: [0.62, 0.45, 0.2], roughness: 0.28, metalness: 1 }),
        shade: surface({
          colour: shade,
          roughness: 0.92,
          translucency: 0.6,
          doubleSided: true,
          emissive: [shade[0] * 0.85 * glow, shade[1] * 0.6 * glow, shade[2] * 0.38 * glow],
        }),
        trim: surface({ colour: [shade[0] * 0.5, shade[1] * 0.42, shade[2] * 0.32], roughness: 0.9 }),
        bulb: surface({ colour: [0.9, 0.88, 0.82], roughness: 0.3, emissive: [4 * glow, 2.9 * glow, 1.7 * glow] }),
        flex: surface({ colour: [0.02, 0.018, 0.016], roughness: 0.5 }),
      },
      colliders: [
        boxCollider("brass", [-0.13, 0, -0.13], [0.13, 0.05, 0.13], { part: "foot" }),
        boxCollider("brass", [-0.02, 0.05, -0.02], [0.02, 1.34, 0.02], { part: "stem" }),
        boxCollider("cloth", [-0.17, 1.34, -0.17], [0.17, LAMP_HEIGHT, 0.17], { part: "shade" }),
      ],
      anchors: [anchor("bulb", LAMP_BULB), anchor("top", [0, LAMP_HEIGHT, 0])],
      massKg: 6,
      matter: own?.matter ?? "brass",
      scale: sizeFactor(attributes),
    });
  },
};
