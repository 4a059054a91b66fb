import type { Random, Vec3 } from "../../../base/index.ts";
import {
  merge,
  model,
  move,
  painted,
  patch,
  rgb,
  sphere,
  stretch,
  surface,
  tint,
  tube,
  turnDegrees,
  type Shape,
} from "../../kit/index.ts";
import type { Model } from "../../model.ts";

/** A flower on its stalk: `petals` round a middle. Kinds differ in colour, cup and height. */
export type FlowerKind = {
  readonly petals: number;
  readonly petal: Vec3;
  readonly middle: Vec3;
  readonly radius: number;
  readonly cup: number;
  readonly height: number;
};

export const flowerKinds: readonly FlowerKind[] = [
  { petals: 12, petal: [0.85, 0.85, 0.8], middle: [0.75, 0.42, 0.02], radius: 0.026, cup: 0.15, height: 0.34 },
  { petals: 5, petal: [0.7, 0.03, 0.02], middle: [0.02, 0.015, 0.02], radius: 0.034, cup: 0.7, height: 0.42 },
  { petals: 8, petal: [0.1, 0.14, 0.6], middle: [0.12, 0.05, 0.3], radius: 0.022, cup: 0.4, height: 0.38 },
  { petals: 5, petal: [0.85, 0.6, 0.02], middle: [0.6, 0.42, 0.02], radius: 0.017, cup: 0.5, height: 0.3 },
  { petals: 6, petal: [0.5, 0.14, 0.48], middle: [0.6, 0.5, 0.1], radius: 0.024, cup: 0.45, height: 0.36 },
];

export function flowerShape(kind: FlowerKind): Shape {
  const { petals, radius, cup, height } = kind;
  const whole = (shape: Shape, colour: Vec3): Shape => tint(shape, () => colour);
  const leaves: Shape[] = [];
  for (let i = 0; i < petals; i++) {
    const leaf = patch(
      (u, v) => {
        const width = Math.sin(Math.PI * (0.12 + 0.8 * v)) * (2.4 / petals) * radius;
        return [(u - 0.5) * 2 * width, height + cup * radius * v * v, radius * (0.15 + 0.95 * v)];
      },
      { columns: 1, rows: 2, creaseDegrees: 180 },
    );
    leaves.push(whole(turnDegrees(leaf, 0, (360 / petals) * i, 0), kind.petal));
  }
  const heart = move(stretch(sphere(radius * 0.3, 6), 1, 0.6, 1), 0, height + 0.003, 0);
  const stalk = tube(
    [
      [0.01, 0, 0],
      [0, height * 0.5, 0.008],
      [0, height, 0],
    ],
    0.0022,
    { sides: 3, caps: false },
  );
  return merge([...leaves, whole(heart, kind.middle), whole(stalk, [0.08, 0.17, 0.03])]);
}

export function flowerModel(kind: FlowerKind): Model {
  return model({
    parts: [{ shape: flowerShape(kind), surface: "flower" }],
    surfaces: { flower: surface({ colour: [1, 1, 1], roughness: 0.8, translucency: 0.5, doubleSided: true }) },
    colliders: [],
    massKg: 0.01,
    matter: "foliage",
  });
}

/** A round bush of leaf cards about a metre high. */
export function bushModel(random: Random, leaf: Vec3, cards = 90): Model {
  const shapes: Shape[] = [];
  for (let i = 0; i < cards; i++) {
    const angle = i * 2.39996;
    const lift = random.next();
    const out = 0.75 * Math.sqrt(1 - lift ** 2 * 0.8) * Math.sqrt(random.range(0.25, 1));
    const [x, z] = [Math.cos(angle) * out, Math.sin(angle) * out];
    const size = random.range(0.42, 0.66);
    const quad = patch((u, v) => [(u - 0.5) * size, (v - 0.5) * size, 0], { columns: 1, rows: 1 });
    const turned = move(
      turnDegrees(quad, random.range(-40, 40), random.range(0, 360), random.range(0, 360)),
      x,
      0.14 + lift * 0.72,
      z,
    );
    const light = (0.45 + 0.55 * lift) * random.range(0.8, 1.2);
    const normal = [x, lift * 0.8 + 0.2, z];
    const length = Math.hypot(...normal);
    shapes.push(
      tint({ ...turned, normals: turned.normals.map((_, k) => normal[k % 3]! / length) }, () => [light, light, light]),
    );
  }
  return model({
    parts: [{ shape: merge(shapes), surface: "leaves" }],
    surfaces: {
      leaves: surface({
        colour: [1, 1, 1],
        roughness: 0.75,
        translucency: 0.5,
        doubleSided: true,
        alphaCut: 0.42,
        texture: painted("foliage", { colour: rgb(leaf), leaves: 84, slender: 1.6, spread: 1 }),
      }),
    },
    colliders: [],
    massKg: 10,
    matter: "foliage",
  });
}
