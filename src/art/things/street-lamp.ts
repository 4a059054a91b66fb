import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  curve,
  cylinder,
  model,
  move,
  sizeFactor,
  sphere,
  stretch,
  surface,
  tube,
} from "../kit/index.ts";

export const LAMP_HEAD: Vec3 = [0, 5.05, 1.05];

export const streetLamp: Design = {
  id: "street-lamp",
  kind: "fixture",
  nouns: ["street lamp", "streetlight", "street light", "lamp post", "lamppost"],
  senses: ["streetlight#1"],
  abilities: ["light"],
  gait: "none",
  sizeMetres: [0.4, 5.6, 1.5],
  massKg: 90,
  matter: "steel",
  usualColour: "black",
  build({ attributes }) {
    const arm = curve<Vec3>(
      [
        [0, 4.6, 0],
        [0, 5.35, 0.14],
        [0, 5.5, 0.55],
        [0, 5.25, 1.03],
      ],
      6,
    );
    return model({
      parts: [
        {
          shape: tube(
            [
              [0, 0.8, 0],
              [0, 4.65, 0],
            ],
            0.055,
            { sides: 10, grow: (t) => 1.15 - 0.3 * t },
          ),
          surface: "iron",
        },
        { shape: cylinder({ radius: 0.15, top: 0.08, height: 0.85, bevel: 0.02, segments: 14 }), surface: "iron" },
        {
          shape: move(cylinder({ radius: 0.09, height: 0.06, bevel: 0.02, segments: 14 }), 0, 0.84, 0),
          surface: "iron",
        },
        {
          shape: move(cylinder({ radius: 0.08, height: 0.06, bevel: 0.02, segments: 14 }), 0, 4.58, 0),
          surface: "iron",
        },
        { shape: tube(arm, 0.035, { sides: 8 }), surface: "iron" },
        {
          shape: move(cylinder({ radius: 0.24, top: 0.07, height: 0.2, bevel: 0.015, segments: 18 }), 0, 5.08, 1.05),
          surface: "iron",
        },
        { shape: move(stretch(sphere(0.17, 18), 1, 0.75, 1), 0, 5.07, 1.05), surface: "bulb" },
        { shape: boxBetween([-0.2, 0, -0.2], [0.2, 0.03, 0.2], 0.01), surface: "iron" },
      ],
      surfaces: {
        iron: surface({ colour: colourFrom(attributes, [0.022, 0.026, 0.028]), roughness: 0.42, metalness: 0.5 }),
        bulb: surface({
          colour: [0.9, 0.87, 0.8],
          roughness: 0.3,
          emissive: attributes.other.includes("lit") ? [5, 3.6, 1.9] : [0.4, 0.36, 0.3],
        }),
      },
      colliders: [boxCollider("steel", [-0.12, 0, -0.12], [0.12, 4.7, 0.12], { part: "pole" })],
      anchors: [anchor("top", LAMP_HEAD)],
      massKg: 90,
      matter: "steel",
      scale: sizeFactor(attributes),
    });
  },
};
