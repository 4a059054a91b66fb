import type { Design } from "../design.ts";
import {
  anchor,
  boxCollider,
  colourFrom,
  merge,
  model,
  move,
  sizeFactor,
  stretch,
  surface,
  turnDegrees,
} from "../kit/index.ts";
import { flowerKinds, flowerShape } from "./plants/herbs.ts";

export const flowers: Design = {
  id: "flowers",
  kind: "plant",
  nouns: ["flowers", "flower", "daisy", "poppy", "bouquet", "wildflower", "rose", "tulip"],
  senses: ["flower#1", "bouquet#1"],
  abilities: ["grow", "carry"],
  gait: "none",
  sizeMetres: [0.4, 0.45, 0.4],
  massKg: 0.2,
  matter: "foliage",
  usualColour: "white",
  build({ attributes, random }) {
    const own = random.fork("bunch");
    const kinds = flowerKinds.map((kind, i) => ({
      ...kind,
      petal:
        attributes.colours.length > 0 ? colourFrom(attributes, kind.petal, i % attributes.colours.length) : kind.petal,
    }));
    const stalks = Array.from({ length: 11 }, (_, i) => {
      const size = own.range(0.9, 1.25);
      const [angle, out] = [i * 2.39996, 0.035 * Math.sqrt(i)];
      const lean = turnDegrees(
        stretch(flowerShape(own.pick(kinds)), size * 1.3, size, size * 1.3),
        own.range(4, 20),
        (angle * 180) / Math.PI,
        0,
      );
      return move(lean, Math.cos(angle) * out, 0, Math.sin(angle) * out);
    });
    return model({
      parts: [{ shape: merge(stalks), surface: "flower" }],
      surfaces: { flower: surface({ colour: [1, 1, 1], roughness: 0.8, translucency: 0.5, doubleSided: true }) },
      colliders: [boxCollider("foliage", [-0.12, 0, -0.12], [0.12, 0.42, 0.12])],
      anchors: [anchor("grip", [0, 0.12, 0]), anchor("top", [0, 0.42, 0])],
      massKg: 0.2,
      matter: "foliage",
      scale: sizeFactor(attributes),
    });
  },
};
