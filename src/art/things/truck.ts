import type { Design } from "../design.ts";
import { boxBetween, boxCollider, merge, move, turnDegrees, type Part, type Shape } from "../kit/index.ts";
import { truckCab } from "./vehicles/car-kinds.ts";
import { otherSide } from "./vehicles/cutting.ts";
import { lettering } from "./vehicles/lettering.ts";
import { makeCar } from "./vehicles/make-car.ts";
import { wheel } from "./vehicles/wheel.ts";

const [BACK, FRONT] = [-3.9, 1.72];
const [FLOOR, ROOF] = [1.02, 3.45];

/** Chassis, box body, its doors and lamps, and the inner wheels of the rear axle. */
function load(): Part[] {
  const both = (shape: Shape): Shape => merge([shape, otherSide(shape)]);
  const post = (x: number, z: number): Shape =>
    boxBetween([x - 0.03, FLOOR, z - 0.03], [x + 0.03, ROOF, z + 0.03], 0.008, 1);
  const twins = (["left", "right"] as const).flatMap((side) => {
    const sign = side === "left" ? 1 : -1;
    return wheel(
      { ...truckCab.tyre, segments: 18 },
      [sign * (truckCab.track / 2 - 0.32), truckCab.tyre.radius, truckCab.axles[1]],
      `wheel-rear-${side}`,
    ).filter((part) => part.surface === "tyre");
  });
  return [
    { shape: boxBetween([-1.18, FLOOR, BACK], [1.18, ROOF, FRONT], 0.03, 2), surface: "white" },
    {
      shape: merge([
        both(boxBetween([0.3, 0.62, BACK + 0.1], [0.42, 0.86, 2.2])),
        both(boxBetween([0.45, 0.5, 0.2], [1.05, 0.92, 1.2], 0.04, 1)),
        both(boxBetween([1.1, 0.55, -0.9], [1.14, 0.95, 0.1], 0.01, 1)),
        both(boxBetween([0.62, 0.3, -2.36], [1.12, 0.94, -2.33])),
        boxBetween([-1.05, 0.42, BACK + 0.05], [1.05, 0.56, BACK + 0.15], 0.02, 1),
        boxBetween([-1.15, 0.88, BACK], [1.15, FLOOR + 0.02, FRONT], 0.01, 1),
        boxBetween([-0.006, FLOOR + 0.06, BACK - 0.006], [0.006, ROOF - 0.06, BACK + 0.01]),
      ]),
      surface: "trim",
    },
    {
      shape: merge([
        ...[BACK + 0.02, FRONT - 0.02].flatMap((z) => [post(1.17, z), post(-1.17, z)]),
        both(boxBetween([1.155, ROOF - 0.06, BACK], [1.2, ROOF + 0.005, FRONT], 0.01, 1)),
        both(boxBetween([0.22, FLOOR + 0.1, BACK - 0.03], [0.25, ROOF - 0.1, BACK], 0.006, 1)),
      ]),
      surface: "chrome",
    },
    { shape: both(boxBetween([0.8, 0.72, BACK - 0.02], [1.08, 0.84, BACK + 0.05], 0.01, 1)), surface: "tail" },
    { shape: both(boxBetween([0.98, 0.74, BACK - 0.026], [1.06, 0.82, BACK], 0.006, 1)), surface: "tail-lit" },
    { shape: boxBetween([-0.26, 0.66, BACK - 0.012], [0.26, 0.775, BACK + 0.05], 0.004, 1), surface: "plate" },
    { shape: move(turnDegrees(lettering("TR 4071", 0.07), 0, 180, 0), 0, 0.717, BACK - 0.014), surface: "ink" },
    ...twins,
  ];
}

export const truck: Design = {
  id: "truck",
  kind: "vehicle",
  nouns: ["truck", "lorry", "moving van", "delivery truck", "box truck"],
  senses: ["truck#1"],
  abilities: ["drive", "ride", "put-in"],
  gait: "wheels",
  sizeMetres: [2.7, 3.46, 7.6],
  massKg: 7200,
  matter: "steel",
  usualColour: "blue",
  build(input) {
    return makeCar(
      {
        shape: truckCab,
        massKg: 7200,
        paint: [0.02, 0.09, 0.3],
        extras: load(),
        colliders: [boxCollider("steel", [-1.18, 0.6, BACK], [1.18, ROOF, FRONT], { part: "box" })],
      },
      input,
    );
  },
};
