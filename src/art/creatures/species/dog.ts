import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, type CoatPlace } from "../coat.ts";
import type { QuadrupedPlan } from "../quadruped-plan.ts";

// A retriever-like dog. Withers 0.57 m, body length 1.07 of it, chest to the elbow at half height, head 0.42, muzzle
// half of the head: FCI standards 111 and 122; leg segments after Fischer & Lilje, "Dogs in Motion" (2011).
export const dogPlan: QuadrupedPlan = {
  withersMetres: 0.57,
  massKg: 29,
  spine: [
    [0.84, -0.36],
    [0.85, -0.1],
    [0.85, 0.16],
  ],
  torso: [
    [0.77, -0.46, 0.085, 0.105],
    [0.79, -0.36, 0.125, 0.135],
    [0.785, -0.16, 0.12, 0.14],
    [0.745, 0.04, 0.145, 0.19],
    [0.72, 0.22, 0.145, 0.225],
    [0.7, 0.36, 0.12, 0.17],
  ],
  neck: [
    [0.88, 0.32],
    [0.99, 0.44],
    [1.1, 0.54],
  ],
  neckFlesh: [
    [0.78, 0.26, 0.115, 0.19],
    [0.89, 0.38, 0.095, 0.155],
    [1.0, 0.46, 0.085, 0.125],
    [1.1, 0.54, 0.08, 0.1],
  ],
  fore: {
    joints: [
      [0.92, 0.24],
      [0.64, 0.41],
      [0.49, 0.25],
      [0.19, 0.27],
      [0.055, 0.295],
    ],
    halfTrack: [0.115, 0.095],
    flesh: [
      [0.9, 0.22, 0.035, 0.07],
      [0.76, 0.29, 0.06, 0.12],
      [0.63, 0.32, 0.065, 0.125],
      [0.51, 0.265, 0.052, 0.085],
      [0.42, 0.26, 0.044, 0.056],
      [0.3, 0.268, 0.035, 0.04],
      [0.2, 0.275, 0.034, 0.037],
      [0.12, 0.285, 0.031, 0.032],
      [0.07, 0.295, 0.034, 0.034],
    ],
    foot: { kind: "paw", length: 0.135, width: 0.1 },
  },
  hind: {
    joints: [
      [0.74, -0.4],
      [0.49, -0.29],
      [0.25, -0.53],
      [0.055, -0.485],
    ],
    halfTrack: [0.105, 0.095],
    flesh: [
      [0.83, -0.345, 0.05, 0.07],
      [0.74, -0.37, 0.078, 0.15],
      [0.62, -0.37, 0.075, 0.145],
      [0.52, -0.36, 0.064, 0.105],
      [0.43, -0.4, 0.048, 0.07],
      [0.34, -0.46, 0.034, 0.048],
      [0.26, -0.515, 0.029, 0.042],
      [0.17, -0.51, 0.027, 0.033],
      [0.1, -0.495, 0.028, 0.031],
      [0.065, -0.485, 0.032, 0.033],
    ],
    foot: { kind: "paw", length: 0.125, width: 0.092 },
  },
  head: {
    length: 0.42,
    pitchDegrees: 10,
    skull: [
      [-0.02, 0.02, 0.19, 0.19],
      [0.16, 0.07, 0.25, 0.235],
      [0.34, 0.06, 0.235, 0.22],
      [0.47, -0.005, 0.175, 0.165],
      [0.58, -0.03, 0.15, 0.135],
      [0.76, -0.04, 0.138, 0.12],
      [0.885, -0.04, 0.125, 0.108],
    ],
    jaw: [
      [0.16, -0.14, 0.16, 0.07],
      [0.42, -0.165, 0.14, 0.07],
      [0.66, -0.165, 0.108, 0.056],
      [0.82, -0.15, 0.085, 0.045],
    ],
    masses: [
      [0.26, -0.06, 0.17, 0.1, 0.13, 0.17],
      [0.42, 0.16, 0.11, 0.06, 0.05, 0.07],
      [0.7, -0.1, 0.075, 0.06, 0.07, 0.16],
    ],
    eye: { forward: 0.475, height: 0.085, radius: 0.056, outDegrees: 24, iris: [0.16, 0.065, 0.02], pupil: "round" },
    nose: { width: 0.078, height: 0.06, colour: [0.012, 0.011, 0.012], kind: "leather" },
    ears: {
      root: [0.17, 0.2, 0.15],
      length: 0.52,
      width: 0.38,
      from: [0.9, 0.12, 0.2],
      to: [0.1, -1, 0.22],
      opening: [-0.6, -0.5, 0.2],
      round: 0.6,
      cup: 0.25,
    },
  },
  tail: {
    root: [0.86, -0.47],
    length: 0.62,
    fromDegrees: -35,
    toDegrees: 25,
    radii: [0.05, 0.045, 0.042, 0.036, 0.014],
    hair: null,
  },
  mane: null,
  coat: { furMetres: 0.028, roughness: 0.85, sheen: 0.3, main: [0.52, 0.29, 0.11], paint: paintRetriever },
};

/** Gold, paler below, on the feathering of legs and tail and on the muzzle; darker ears; black lips. */
function paintRetriever(place: CoatPlace, main: Vec3): Vec3 {
  const pale = mix(main, [0.85, 0.74, 0.56], 0.5);
  if (place.part === "ear")
    return place.inner > 0.5 ? mix(main, [0.35, 0.2, 0.15], 0.5) : countershaded(place, shaded(main, 0.72), main);
  const [, up, ahead] = place.head;
  let colour = mix(main, pale, 0.35 * place.leg);
  if (place.at[1] > 0.7 && ahead > 0.35) {
    colour = mix(colour, pale, 0.45 * smoothstep(0.45, 0.75, ahead));
    const lip = smoothstep(0.035, 0.01, Math.abs(up + 0.12)) * smoothstep(0.4, 0.5, ahead);
    colour = mix(colour, [0.03, 0.022, 0.02], 0.85 * lip);
  }
  if (place.part === "tail") return countershaded(place, mix(main, pale, 0.5 * place.tip), pale);
  return countershaded(place, colour, pale, 0.8);
}
