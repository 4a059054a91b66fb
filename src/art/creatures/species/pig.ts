import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { grained, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { cowPlan } from "./cow.ts";

// Large White pig: 0.80 m at the withers, long and round, 200 kg.
export const pigPlan = vary(
  cowPlan,
  { girth: 1.08, depth: 1.0, legs: 1.2, neck: 1.2, long: 1.04, headUp: -0.14, headAhead: -0.2, legLength: 0.72 },
  {
    withersMetres: 0.78,
    massKg: 200,
    head: {
      length: 0.46,
      pitchDegrees: 26,
      skull: [
        [-0.02, 0.0, 0.24, 0.24],
        [0.18, 0.04, 0.27, 0.26],
        [0.38, 0.0, 0.23, 0.215],
        [0.56, -0.04, 0.155, 0.15],
        [0.74, -0.05, 0.125, 0.12],
        [0.88, -0.045, 0.125, 0.12],
      ],
      jaw: [
        [0.18, -0.15, 0.2, 0.11],
        [0.42, -0.17, 0.14, 0.08],
        [0.68, -0.15, 0.09, 0.05],
        [0.82, -0.14, 0.07, 0.04],
      ],
      masses: [[0.26, -0.12, 0.18, 0.1, 0.14, 0.16]],
      eye: { forward: 0.42, height: 0.09, radius: 0.034, outDegrees: 50, iris: [0.1, 0.06, 0.04], pupil: "round" },
      nose: { width: 0.125, height: 0.095, colour: [0.55, 0.27, 0.22], kind: "snout" },
      ears: {
        root: [0.16, 0.2, 0.16],
        length: 0.34,
        width: 0.3,
        from: [0.55, 0.9, 0.35],
        to: [0.4, 0.35, 1],
        opening: [0.1, -0.7, 0.7],
        round: 0.25,
        cup: 0.3,
      },
    },
    tail: {
      root: [0.88, -0.68],
      length: 0.2,
      fromDegrees: 40,
      toDegrees: -60,
      radii: [0.022, 0.018, 0.014, 0.008],
      hair: null,
    },
    coat: { furMetres: 0.002, roughness: 0.6, sheen: 0.15, main: [0.72, 0.42, 0.34], paint: paintPig },
  },
);

function paintPig(place: CoatPlace, main: Vec3): Vec3 {
  if (place.part === "ear") return place.inner > 0.5 ? shaded(main, 0.75) : main;
  const low = smoothstep(0.6, 1, place.leg);
  return grained(
    mix(mix(main, shaded(main, 0.8), 0.35 * smoothstep(0.3, -0.8, place.normal[1])), [0.3, 0.2, 0.15], 0.45 * low),
    place,
    0.05,
  );
}
