import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { grained, shaded, type CoatPlace } from "../coat.ts";
import { noise3 } from "../../kit/index.ts";
import { vary } from "../vary.ts";
import { cowHead } from "./cow.ts";
import { horsePlan } from "./horse.ts";

// Giraffe: 3.0 m at the withers, 5 m to the horns, sloping back, 1000 kg (A. I. Dagg, Giraffe, 2014).
export const giraffePlan = vary(
  horsePlan,
  { girth: 0.86, depth: 0.98, legs: 0.88, neck: 0.8, long: 0.78 },
  {
    withersMetres: 2.9,
    massKg: 1000,
    fore: {
      ...horsePlan.fore,
      joints: horsePlan.fore.joints.map(([h, f]) => [h, f - 0.06]),
      flesh: horsePlan.fore.flesh.map(([h, f, w, d]) => [h, f - 0.06, w * 0.8, d * 0.85]),
      foot: { kind: "cloven", length: 0.085, width: 0.07 },
    },
    hind: {
      ...horsePlan.hind,
      joints: horsePlan.hind.joints.map(([h, f]) => [h * 0.97, f + 0.08]),
      flesh: horsePlan.hind.flesh.map(([h, f, w, d]) => [h * 0.97, f + 0.08, w * 0.8, d * 0.85]),
      foot: { kind: "cloven", length: 0.085, width: 0.07 },
    },
    torso: [
      [0.72, -0.38, 0.075, 0.1],
      [0.75, -0.29, 0.125, 0.145],
      [0.77, -0.11, 0.14, 0.165],
      [0.76, 0.06, 0.145, 0.19],
      [0.78, 0.22, 0.125, 0.2],
      [0.8, 0.33, 0.09, 0.15],
    ],
    spine: [
      [0.84, -0.29],
      [0.88, -0.08],
      [0.9, 0.12],
    ],
    neck: [
      [0.92, 0.27],
      [1.26, 0.46],
      [1.62, 0.62],
    ],
    neckFlesh: [
      [0.84, 0.25, 0.085, 0.16],
      [1.0, 0.34, 0.065, 0.115],
      [1.2, 0.44, 0.05, 0.08],
      [1.42, 0.54, 0.042, 0.06],
      [1.62, 0.62, 0.04, 0.052],
    ],
    head: {
      ...cowHead,
      length: 0.24,
      pitchDegrees: 32,
      skull: cowHead.skull.map(([f, h, w, d]) => [f, h, w * (1 - 0.3 * f), d * (0.95 - 0.2 * f)]),
      jaw: cowHead.jaw.map(([f, h, w, d]) => [f, h + 0.02 * f, w * 0.75, d * 0.8]),
      eye: { ...cowHead.eye, radius: 0.065 },
      ears: { ...cowHead.ears, length: 0.34, width: 0.16, from: [1, 0.4, -0.3], to: [0.9, 0.3, -0.2], round: 0.3 },
      horns: [
        {
          path: [
            [0.07, 0.17, 0.14],
            [0.075, 0.3, 0.06],
            [0.08, 0.42, 0.0],
          ],
          radii: [0.04, 0.038],
          colour: [0.2, 0.11, 0.05],
        },
      ],
    },
    tail: {
      root: [0.84, -0.37],
      length: 0.3,
      fromDegrees: -70,
      toDegrees: -86,
      radii: [0.022, 0.014, 0.01, 0.009],
      hair: { from: 0.8, length: 0.18, colour: [0.015, 0.012, 0.01] },
    },
    mane: { kind: "crest", length: 0.035, colour: [0.2, 0.1, 0.04], tips: [0.14, 0.07, 0.03] },
    coat: { furMetres: 0.006, roughness: 0.75, sheen: 0.2, main: [0.7, 0.55, 0.34], paint: paintGiraffe },
  },
);

/** Brown polygons parted by a pale net: nearest and second nearest of scattered points. */
function paintGiraffe(place: CoatPlace, main: Vec3): Vec3 {
  const [x, y, z] = place.at;
  if (place.part === "ear") return place.inner > 0.5 ? main : shaded(main, 0.7);
  const size = 0.105 - 0.035 * smoothstep(0.9, 1.5, y);
  const p: Vec3 = [x / size, y / size, z / size];
  let [first, second] = [9, 9];
  for (let i = -1; i <= 1; i++)
    for (let j = -1; j <= 1; j++)
      for (let k = -1; k <= 1; k++) {
        const c: Vec3 = [Math.floor(p[0]) + i, Math.floor(p[1]) + j, Math.floor(p[2]) + k];
        const at = (axis: number): number =>
          c[axis]! + 0.5 + 0.6 * noise3(c[0] * 1.7 + axis * 9.1, c[1] * 1.3 + 0.4, c[2] * 1.9 + 0.2, place.seed);
        const d = Math.hypot(p[0] - at(0), p[1] - at(1), p[2] - at(2));
        if (d < first) [first, second] = [d, first];
        else if (d < second) second = d;
      }
  const patch =
    smoothstep(0.1, 0.22, second - first) *
    (1 - smoothstep(0.35, 0.6, place.leg)) *
    (y > 1.55 && place.head[2] > 0.1 ? 0.25 : 1);
  return grained(mix(main, [0.2, 0.085, 0.03], patch), place, 0.06);
}
