import { mix, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { rabbitPlan } from "./rabbit.ts";

// House mouse: body 9 cm, tail as long, 22 g.
export const mousePlan = vary(
  rabbitPlan,
  { girth: 0.92, legs: 0.75, neck: 1.05, long: 1.12, headUp: -0.16, headAhead: 0.06 },
  {
    withersMetres: 0.042,
    massKg: 0.022,
    head: {
      ...rabbitPlan.head,
      length: 0.6,
      pitchDegrees: 8,
      skull: [
        [-0.02, 0.0, 0.18, 0.19],
        [0.2, 0.03, 0.22, 0.21],
        [0.42, 0.01, 0.185, 0.175],
        [0.62, -0.03, 0.125, 0.12],
        [0.8, -0.06, 0.075, 0.075],
        [0.92, -0.07, 0.045, 0.045],
      ],
      jaw: [
        [0.2, -0.12, 0.12, 0.07],
        [0.5, -0.13, 0.08, 0.05],
        [0.74, -0.11, 0.04, 0.028],
      ],
      masses: [[0.36, -0.06, 0.1, 0.08, 0.1, 0.14]],
      eye: { forward: 0.5, height: 0.06, radius: 0.05, outDegrees: 70, iris: [0.012, 0.01, 0.01], pupil: "round" },
      nose: { width: 0.03, height: 0.025, colour: [0.5, 0.25, 0.22], kind: "leather" },
      ears: {
        root: [0.16, 0.16, 0.14],
        length: 0.32,
        width: 0.34,
        from: [0.6, 1, -0.1],
        to: [0.5, 1, 0],
        opening: [0.4, 0, 0.9],
        round: 1,
        cup: 0.4,
      },
    },
    tail: {
      root: [0.55, -0.74],
      length: 2.0,
      fromDegrees: -25,
      toDegrees: 18,
      radii: [0.05, 0.034, 0.026, 0.02, 0.012],
      hair: null,
    },
    coat: { furMetres: 0.004, roughness: 0.85, sheen: 0.3, main: [0.2, 0.16, 0.13], paint: paintMouse },
  },
);

function paintMouse(place: CoatPlace, main: Vec3): Vec3 {
  const skin: Vec3 = [0.52, 0.3, 0.26];
  if (place.part === "ear") return mix(skin, main, place.inner > 0.5 ? 0.2 : 0.5);
  if (place.part === "tail") return shaded(skin, 0.8);
  return countershaded(place, mix(main, skin, Math.max(0, place.leg - 0.6) * 2), [0.5, 0.46, 0.4], 0.8);
}
