import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, stripes, type CoatPlace } from "../coat.ts";
import type { QuadrupedPlan } from "../quadruped-plan.ts";

// Domestic shorthair: withers 0.25 m, head and body 0.46 m, tail 0.3 m, 4 kg (S. Walker, cat anthropometry in J. Feline
// Med. 2001; limb segments after Day & Jayne, J. Exp. Biol. 210, 2007).
export const catPlan: QuadrupedPlan = {
  withersMetres: 0.25,
  massKg: 4.3,
  spine: [
    [0.91, -0.48],
    [0.93, -0.14],
    [0.9, 0.18],
  ],
  torso: [
    [0.8, -0.58, 0.09, 0.11],
    [0.8, -0.46, 0.13, 0.155],
    [0.79, -0.2, 0.145, 0.175],
    [0.76, 0.04, 0.15, 0.19],
    [0.74, 0.24, 0.14, 0.2],
    [0.75, 0.38, 0.11, 0.15],
  ],
  neck: [
    [0.88, 0.34],
    [0.99, 0.44],
    [1.08, 0.53],
  ],
  neckFlesh: [
    [0.82, 0.26, 0.115, 0.165],
    [0.92, 0.38, 0.105, 0.14],
    [1.01, 0.46, 0.1, 0.12],
    [1.08, 0.53, 0.095, 0.105],
  ],
  fore: {
    joints: [
      [0.94, 0.26],
      [0.66, 0.42],
      [0.5, 0.26],
      [0.17, 0.3],
      [0.055, 0.33],
    ],
    halfTrack: [0.11, 0.095],
    flesh: [
      [0.92, 0.24, 0.035, 0.06],
      [0.78, 0.31, 0.06, 0.11],
      [0.64, 0.33, 0.065, 0.12],
      [0.52, 0.28, 0.052, 0.085],
      [0.42, 0.28, 0.046, 0.06],
      [0.3, 0.29, 0.04, 0.045],
      [0.18, 0.3, 0.036, 0.038],
      [0.07, 0.325, 0.036, 0.036],
    ],
    foot: { kind: "paw", length: 0.13, width: 0.105 },
  },
  hind: {
    joints: [
      [0.76, -0.48],
      [0.54, -0.3],
      [0.24, -0.6],
      [0.055, -0.5],
    ],
    halfTrack: [0.105, 0.1],
    flesh: [
      [0.83, -0.42, 0.055, 0.08],
      [0.74, -0.43, 0.08, 0.155],
      [0.62, -0.41, 0.08, 0.155],
      [0.52, -0.4, 0.068, 0.12],
      [0.42, -0.45, 0.05, 0.075],
      [0.32, -0.53, 0.038, 0.05],
      [0.24, -0.58, 0.033, 0.043],
      [0.14, -0.545, 0.031, 0.035],
      [0.065, -0.505, 0.034, 0.034],
    ],
    foot: { kind: "paw", length: 0.14, width: 0.1 },
  },
  head: {
    length: 0.38,
    pitchDegrees: 6,
    skull: [
      [-0.02, 0.0, 0.22, 0.21],
      [0.18, 0.06, 0.3, 0.28],
      [0.4, 0.06, 0.315, 0.275],
      [0.58, 0.01, 0.26, 0.215],
      [0.7, -0.04, 0.17, 0.155],
      [0.8, -0.06, 0.115, 0.11],
    ],
    jaw: [
      [0.2, -0.16, 0.19, 0.08],
      [0.48, -0.185, 0.17, 0.08],
      [0.74, -0.18, 0.1, 0.055],
    ],
    masses: [
      [0.36, -0.08, 0.2, 0.12, 0.13, 0.16],
      [0.77, -0.105, 0.075, 0.095, 0.075, 0.1],
      [0.52, 0.17, 0.15, 0.09, 0.06, 0.09],
    ],
    eye: { forward: 0.64, height: 0.065, radius: 0.098, outDegrees: 17, iris: [0.32, 0.36, 0.06], pupil: "slit" },
    nose: { width: 0.046, height: 0.036, colour: [0.33, 0.12, 0.1], kind: "leather" },
    ears: {
      root: [0.2, 0.24, 0.17],
      length: 0.4,
      width: 0.34,
      from: [0.35, 1, 0.05],
      to: [0.42, 1, 0.05],
      opening: [0.5, 0, 0.85],
      round: 0.05,
      cup: 0.5,
    },
  },
  tail: {
    root: [0.9, -0.57],
    length: 1.1,
    fromDegrees: -35,
    toDegrees: 45,
    radii: [0.05, 0.045, 0.042, 0.04, 0.036, 0.022],
    hair: null,
  },
  mane: null,
  coat: { furMetres: 0.014, roughness: 0.85, sheen: 0.35, main: [0.2, 0.145, 0.09], paint: paintTabby },
};

/** Mackerel tabby: bands on flank and legs, rings on the tail, the M on the brow, white muzzle and chest. */
function paintTabby(place: CoatPlace, main: Vec3): Vec3 {
  if (place.part === "ear")
    return place.inner > 0.5 ? [0.36, 0.2, 0.17] : countershaded(place, shaded(main, 0.8), main);
  const white: Vec3 = [0.74, 0.7, 0.64];
  const [side, up, ahead] = place.head;
  let band = stripes(place, 7.5, 0.34);
  if (place.leg > 0) band = Math.max(band * 0.3, smoothstep(0.2, 0.7, Math.sin(place.leg * 24)) * 0.8);
  if (place.part === "tail") band = smoothstep(0, 0.5, Math.sin(place.tip * 40)) + smoothstep(0.9, 1, place.tip);
  const onHead = place.at[1] > 0.85 && ahead > 0.05;
  if (onHead)
    band =
      smoothstep(0.2, 0.6, Math.sin(Math.abs(side) * 42 + 1)) *
      smoothstep(0.08, 0.2, up) *
      smoothstep(0.65, 0.5, ahead);
  // Along the back runs a dark line.
  const back = smoothstep(0.05, 0.02, Math.abs(place.at[0])) * smoothstep(0.3, 0.9, place.normal[1]) * (onHead ? 0 : 1);
  let colour = mix(shaded(main, 1.35), shaded(main, 0.22), Math.min(1, Math.max(band, back)) * 0.85);
  if (onHead) {
    colour = mix(colour, white, smoothstep(0.62, 0.72, ahead) * smoothstep(0.1, 0.0, up));
    colour = mix(colour, white, smoothstep(-0.16, -0.24, up) * smoothstep(0.3, 0.5, ahead));
  }
  if (place.part === "jaw") colour = white;
  colour = mix(colour, white, smoothstep(0.82, 0.95, place.leg));
  const bib =
    smoothstep(0.3, 0.42, place.at[2]) *
    smoothstep(0.9, 0.75, place.at[1]) *
    smoothstep(0.12, 0.06, Math.abs(place.at[0])) *
    (1 - place.leg);
  return countershaded(place, mix(colour, white, bib), white, 0.85);
}
