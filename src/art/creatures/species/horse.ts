import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, grained, shaded, type CoatPlace } from "../coat.ts";
import type { QuadrupedPlan } from "../quadruped-plan.ts";

// Riding horse, 1.60 m at the withers, as long as high, girth depth just under half of the height, head 0.4 (G. S.
// Hinchcliff et al., Equine Sports Medicine, ch. conformation; segment lengths H. Buchner, J. Biomech. 30, 1997).
export const horsePlan: QuadrupedPlan = {
  withersMetres: 1.6,
  massKg: 520,
  spine: [
    [0.88, -0.38],
    [0.89, -0.12],
    [0.87, 0.14],
  ],
  torso: [
    [0.79, -0.5, 0.1, 0.12],
    [0.815, -0.39, 0.16, 0.175],
    [0.79, -0.16, 0.17, 0.185],
    [0.755, 0.06, 0.175, 0.21],
    [0.745, 0.26, 0.15, 0.215],
    [0.745, 0.41, 0.11, 0.165],
  ],
  neck: [
    [0.85, 0.34],
    [1.1, 0.52],
    [1.34, 0.68],
  ],
  neckFlesh: [
    [0.82, 0.31, 0.105, 0.21],
    [0.97, 0.43, 0.085, 0.17],
    [1.12, 0.53, 0.07, 0.135],
    [1.25, 0.62, 0.062, 0.108],
    [1.34, 0.68, 0.06, 0.09],
  ],
  fore: {
    joints: [
      [0.96, 0.27],
      [0.7, 0.44],
      [0.56, 0.29],
      [0.31, 0.31],
      [0.075, 0.335],
    ],
    halfTrack: [0.1, 0.075],
    flesh: [
      [0.93, 0.25, 0.04, 0.08],
      [0.8, 0.33, 0.07, 0.13],
      [0.69, 0.37, 0.075, 0.13],
      [0.58, 0.315, 0.06, 0.1],
      [0.48, 0.305, 0.05, 0.068],
      [0.38, 0.31, 0.037, 0.046],
      [0.31, 0.314, 0.035, 0.041],
      [0.25, 0.314, 0.024, 0.031],
      [0.16, 0.318, 0.022, 0.028],
      [0.115, 0.322, 0.028, 0.033],
      [0.07, 0.34, 0.03, 0.034],
    ],
    foot: { kind: "hoof", length: 0.1, width: 0.088 },
  },
  hind: {
    joints: [
      [0.79, -0.4],
      [0.6, -0.26],
      [0.33, -0.49],
      [0.075, -0.44],
    ],
    halfTrack: [0.115, 0.08],
    flesh: [
      [0.86, -0.36, 0.065, 0.08],
      [0.79, -0.37, 0.095, 0.155],
      [0.68, -0.36, 0.098, 0.165],
      [0.58, -0.36, 0.08, 0.125],
      [0.48, -0.41, 0.056, 0.082],
      [0.4, -0.455, 0.04, 0.058],
      [0.33, -0.48, 0.034, 0.05],
      [0.25, -0.468, 0.025, 0.034],
      [0.16, -0.457, 0.023, 0.03],
      [0.115, -0.453, 0.029, 0.035],
      [0.07, -0.438, 0.03, 0.035],
    ],
    foot: { kind: "hoof", length: 0.1, width: 0.085 },
  },
  head: {
    length: 0.39,
    pitchDegrees: 50,
    skull: [
      [-0.02, 0.0, 0.13, 0.16],
      [0.14, 0.025, 0.165, 0.19],
      [0.32, 0.01, 0.17, 0.175],
      [0.5, -0.01, 0.13, 0.14],
      [0.68, -0.03, 0.1, 0.112],
      [0.84, -0.045, 0.1, 0.1],
      [0.93, -0.055, 0.085, 0.085],
    ],
    jaw: [
      [0.12, -0.14, 0.09, 0.11],
      [0.36, -0.16, 0.085, 0.085],
      [0.62, -0.145, 0.06, 0.05],
      [0.86, -0.145, 0.058, 0.045],
    ],
    masses: [
      [0.2, -0.1, 0.085, 0.055, 0.14, 0.15],
      [0.3, 0.1, 0.12, 0.05, 0.05, 0.08],
      [0.86, -0.04, 0.06, 0.045, 0.06, 0.08],
    ],
    eye: { forward: 0.345, height: 0.065, radius: 0.056, outDegrees: 66, iris: [0.05, 0.022, 0.01], pupil: "bar" },
    nose: { width: 0.03, height: 0.045, colour: [0.02, 0.016, 0.015], kind: "soft" },
    ears: {
      root: [0.03, 0.15, 0.085],
      length: 0.28,
      width: 0.13,
      from: [0.22, 0.8, -0.35],
      to: [0.0, 0.85, -0.5],
      opening: [0.5, 0.3, 0.8],
      round: 0.25,
      cup: 0.7,
    },
  },
  tail: {
    root: [0.93, -0.49],
    length: 0.32,
    fromDegrees: -40,
    toDegrees: -78,
    radii: [0.036, 0.03, 0.024, 0.016],
    hair: { from: 0.05, length: 0.46, colour: [0.012, 0.01, 0.009] },
  },
  mane: { kind: "fall", length: 0.3, colour: [0.012, 0.01, 0.009], tips: [0.03, 0.022, 0.018] },
  coat: { furMetres: 0.006, roughness: 0.55, sheen: 0.35, main: [0.2, 0.075, 0.026], paint: paintBay },
};

/** Bay: brown with black points, a pale star on the brow, dark muzzle. */
function paintBay(place: CoatPlace, main: Vec3): Vec3 {
  const black: Vec3 = [0.014, 0.011, 0.01];
  if (place.part === "ear") return place.inner > 0.5 ? shaded(main, 0.5) : mix(main, black, 0.6 * place.tip);
  const [side, up, ahead] = place.head;
  const onHead = place.at[1] > 0.8 && ahead > 0.05;
  let colour = mix(main, black, smoothstep(0.3, 0.62, place.leg));
  if (onHead) {
    colour = mix(colour, black, 0.85 * smoothstep(0.74, 0.95, ahead));
    const star = smoothstep(0.065, 0.035, Math.abs(side) + Math.abs(ahead - 0.33) * 0.35) * smoothstep(0.06, 0.1, up);
    colour = mix(colour, [0.8, 0.78, 0.74], star);
  }
  if (place.part === "jaw") colour = mix(main, black, smoothstep(0.5, 0.9, ahead));
  if (place.part === "tail") return black;
  return countershaded(place, grained(colour, place, 0.05), shaded(colour, 1.15), 0.5);
}
