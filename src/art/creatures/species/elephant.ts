import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { fbm3, noise3 } from "../../kit/index.ts";
import { grained, shaded, type CoatPlace } from "../coat.ts";
import type { LegPlan, QuadrupedPlan } from "../quadruped-plan.ts";
import { horsePlan } from "./horse.ts";

const fore: LegPlan = {
  joints: [
    [0.9, 0.26],
    [0.66, 0.34],
    [0.47, 0.25],
    [0.2, 0.28],
    [0.05, 0.285],
  ],
  halfTrack: [0.15, 0.135],
  flesh: [
    [0.85, 0.25, 0.07, 0.12],
    [0.7, 0.29, 0.095, 0.15],
    [0.55, 0.29, 0.09, 0.125],
    [0.42, 0.28, 0.082, 0.1],
    [0.28, 0.28, 0.074, 0.082],
    [0.18, 0.28, 0.075, 0.08],
    [0.07, 0.285, 0.084, 0.088],
  ],
  foot: { kind: "pillar", length: 0.19, width: 0.18 },
};
const hind: LegPlan = {
  joints: [
    [0.72, -0.33],
    [0.44, -0.26],
    [0.19, -0.36],
    [0.05, -0.34],
  ],
  halfTrack: [0.14, 0.13],
  flesh: [
    [0.8, -0.3, 0.08, 0.12],
    [0.66, -0.31, 0.12, 0.18],
    [0.52, -0.29, 0.11, 0.155],
    [0.38, -0.3, 0.088, 0.11],
    [0.26, -0.33, 0.073, 0.085],
    [0.16, -0.345, 0.07, 0.078],
    [0.07, -0.34, 0.078, 0.084],
  ],
  foot: { kind: "pillar", length: 0.17, width: 0.165 },
};

// African bush elephant: 3.2 m at the shoulder, 5500 kg, columnar legs, saddle back (S. K. Eltringham, Elephants, 1982).
export const elephantPlan: QuadrupedPlan = {
  ...horsePlan,
  withersMetres: 3.2,
  massKg: 5500,
  spine: [
    [0.84, -0.32],
    [0.84, -0.08],
    [0.84, 0.18],
  ],
  torso: [
    [0.68, -0.46, 0.12, 0.16],
    [0.69, -0.36, 0.2, 0.25],
    [0.67, -0.14, 0.24, 0.27],
    [0.65, 0.08, 0.245, 0.28],
    [0.68, 0.28, 0.19, 0.26],
    [0.72, 0.4, 0.13, 0.19],
  ],
  neck: [
    [0.82, 0.36],
    [0.86, 0.44],
    [0.9, 0.5],
  ],
  neckFlesh: [
    [0.76, 0.3, 0.15, 0.22],
    [0.82, 0.42, 0.14, 0.2],
    [0.88, 0.52, 0.13, 0.17],
  ],
  fore,
  hind,
  head: {
    length: 0.34,
    pitchDegrees: 42,
    skull: [
      [-0.02, 0.05, 0.4, 0.44],
      [0.2, 0.12, 0.45, 0.48],
      [0.42, 0.08, 0.38, 0.4],
      [0.62, 0.0, 0.28, 0.28],
      [0.8, -0.04, 0.22, 0.22],
    ],
    jaw: [
      [0.2, -0.34, 0.2, 0.14],
      [0.42, -0.4, 0.15, 0.11],
      [0.62, -0.4, 0.08, 0.07],
    ],
    masses: [[0.18, 0.38, 0.16, 0.2, 0.2, 0.24]],
    trunk: [
      [0.75, -0.02, 0.22, 0.22],
      [1.02, -0.16, 0.18, 0.18],
      [1.22, -0.44, 0.155, 0.155],
      [1.36, -0.82, 0.13, 0.13],
      [1.52, -1.2, 0.11, 0.11],
      [1.76, -1.46, 0.09, 0.09],
      [2.02, -1.5, 0.075, 0.07],
    ],
    eye: { forward: 0.5, height: 0.04, radius: 0.042, outDegrees: 68, iris: [0.14, 0.07, 0.03], pupil: "round" },
    nose: { width: 0.02, height: 0.02, colour: [0.05, 0.04, 0.04], kind: "soft" },
    ears: {
      root: [-0.02, -0.02, 0.37],
      length: 1.15,
      width: 1.5,
      from: [0.75, -0.75, -0.65],
      to: [0.35, -1, -0.1],
      opening: [0.75, 0.1, 0.65],
      round: 0.85,
      cup: 0.05,
    },
    horns: [
      {
        path: [
          [0.2, -0.14, 0.72],
          [0.26, -0.4, 1.0],
          [0.28, -0.52, 1.35],
          [0.24, -0.48, 1.7],
        ],
        radii: [0.062, 0.018],
        colour: [0.72, 0.66, 0.52],
      },
    ],
  },
  tail: {
    root: [0.8, -0.45],
    length: 0.42,
    fromDegrees: -72,
    toDegrees: -86,
    radii: [0.04, 0.024, 0.017, 0.013, 0.012],
    hair: { from: 0.9, length: 0.08, colour: [0.02, 0.018, 0.016] },
  },
  mane: null,
  coat: { furMetres: 0, roughness: 0.88, sheen: 0, main: [0.17, 0.15, 0.135], paint: paintElephant },
};

/** Grey skin, paler on brow and ears, dust below, wrinkles that run across limbs and trunk. */
function paintElephant(place: CoatPlace, main: Vec3): Vec3 {
  const [x, y, z] = place.at;
  const wrinkle =
    noise3(x * 16, y * 46, z * 16, place.seed) * 0.5 +
    fbm3(x * 8, y * 8, z * 8, { octaves: 3, seed: place.seed }) * 0.5;
  let colour = shaded(main, 1 + 0.34 * wrinkle);
  colour = mix(colour, [0.24, 0.19, 0.15], 0.4 * smoothstep(0.5, 0.1, y));
  if (place.part === "ear") colour = mix(colour, [0.26, 0.19, 0.16], place.inner * 0.35 + 0.2 * place.tip);
  return grained(colour, place, 0.06);
}
