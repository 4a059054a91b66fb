import type { Random } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boundsOf,
  colourFrom,
  deform,
  fbm3,
  hullCollider,
  model,
  move,
  painted,
  projectBox,
  rgb,
  segmentsFor,
  shade,
  sizeFactor,
  sphere,
  stretch,
  surface,
  type Shape,
} from "../kit/index.ts";

/** A weathered lump about a metre long, its foot a little in the ground. */
export function boulder(random: Random, segments: number): Shape {
  const seed = random.integer(0, 9999);
  const rough = deform(sphere(0.5, segments), ([x, y, z]) => {
    const size =
      1 +
      0.3 * fbm3(x * 2.2, y * 2.2, z * 2.2, { seed, octaves: 3 }) +
      0.12 * Math.abs(fbm3(x * 5, y * 5, z * 5, { seed: seed + 9, octaves: 2 }));
    // Facets: the lump is cut by a few planes.
    const cut = Math.max(Math.abs(x * 0.9 + y * 0.3), Math.abs(y), Math.abs(z * 0.85 - y * 0.4));
    const flat = Math.min(1, 0.41 / Math.max(0.3, cut));
    return [x * size * flat, y * size * flat, z * size * flat];
  });
  const squat = stretch(rough, 1, random.range(0.55, 0.8), random.range(0.75, 0.95));
  const { low } = boundsOf(squat);
  return projectBox(shade(move(squat, 0, -low[1] * 0.86, 0), 40), 0.8);
}

export const stone: Design = {
  id: "stone",
  kind: "prop",
  nouns: ["stone", "rock", "boulder", "pebble"],
  senses: ["rock#1", "boulder#1"],
  abilities: ["roll", "carry", "throw", "stand-on", "sit-on"],
  gait: "none",
  sizeMetres: [0.3, 0.22, 0.26],
  massKg: 22,
  matter: "stone",
  usualColour: "grey",
  build({ attributes, random, detail }) {
    const shape = stretch(boulder(random.fork("shape"), segmentsFor(detail, 28, 12)), 0.3, 0.3, 0.3);
    const tone = colourFrom(attributes, [0.27, 0.255, 0.235]);
    const { high } = boundsOf(shape);
    return model({
      parts: [{ shape: projectBox(shape, 0.5), surface: "stone" }],
      surfaces: {
        stone: surface({
          colour: [1, 1, 1],
          roughness: 0.9,
          texture: painted("earth", {
            colour: rgb(tone),
            second: tone.map((value) => value * 1.3),
            fleck: tone.map((value) => value * 0.6),
            flecks: 0.4,
          }),
        }),
      },
      colliders: [hullCollider("stone", [shape])],
      anchors: [anchor("top", [0, high[1], 0]), anchor("grip", [0, high[1] / 2, 0])],
      massKg: 22,
      matter: "stone",
      scale: sizeFactor(attributes),
    });
  },
};
