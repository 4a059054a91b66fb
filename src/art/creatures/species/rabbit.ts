import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { catPlan } from "./cat.ts";

// European rabbit: 0.2 m at the back, 0.4 m long, 1.8 kg; crouched hind legs, ears as long as the head.
export const rabbitPlan = vary(
  catPlan,
  { girth: 1.02, depth: 1.0, legs: 0.95, neck: 1.0, long: 0.8, headUp: -0.06, headAhead: -0.04, legLength: 0.42 },
  {
    withersMetres: 0.19,
    massKg: 1.8,
    head: {
      ...catPlan.head,
      length: 0.5,
      pitchDegrees: 16,
      skull: [
        [-0.02, 0.0, 0.18, 0.2],
        [0.18, 0.05, 0.23, 0.25],
        [0.4, 0.04, 0.225, 0.24],
        [0.6, -0.01, 0.18, 0.185],
        [0.78, -0.05, 0.13, 0.13],
        [0.88, -0.06, 0.1, 0.1],
      ],
      masses: [
        [0.36, -0.08, 0.13, 0.1, 0.12, 0.16],
        [0.82, -0.1, 0.05, 0.075, 0.07, 0.09],
      ],
      eye: { forward: 0.46, height: 0.08, radius: 0.072, outDegrees: 76, iris: [0.06, 0.025, 0.012], pupil: "round" },
      nose: { width: 0.04, height: 0.03, colour: [0.35, 0.16, 0.14], kind: "leather" },
      ears: {
        root: [0.08, 0.18, 0.08],
        length: 1.0,
        width: 0.27,
        from: [0.15, 1, -0.3],
        to: [0.22, 1, -0.45],
        opening: [0.6, 0.2, 0.75],
        round: 0.6,
        cup: 0.6,
      },
    },
    tail: {
      root: [0.72, -0.66],
      length: 0.2,
      fromDegrees: 20,
      toDegrees: 70,
      radii: [0.07, 0.085, 0.07, 0.03],
      hair: null,
    },
    coat: { furMetres: 0.014, roughness: 0.9, sheen: 0.35, main: [0.27, 0.2, 0.135], paint: paintRabbit },
  },
);

function paintRabbit(place: CoatPlace, main: Vec3): Vec3 {
  const white: Vec3 = [0.74, 0.7, 0.64];
  if (place.part === "ear")
    return place.inner > 0.5 ? [0.5, 0.32, 0.27] : mix(main, shaded(main, 0.4), smoothstep(0.85, 1, place.tip));
  const [, up, ahead] = place.head;
  let colour = main;
  if (place.at[1] > 0.6 && ahead > 0.3) colour = mix(colour, white, 0.6 * smoothstep(-0.08, -0.16, up));
  if (place.part === "jaw") colour = white;
  if (place.part === "tail") return place.normal[1] < 0.2 ? white : shaded(main, 0.8);
  return countershaded(place, colour, white, 0.9);
}
