import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { BirdPlan, FeatherPlace } from "../bird-plan.ts";
import { shaded } from "../coat.ts";
import { noise3 } from "../../kit/index.ts";
import { songbirdPlan } from "./songbird.ts";

// Brown hen: 45 cm high, 2.4 kg.
export const chickenPlan: BirdPlan = {
  ...songbirdPlan,
  bodyMetres: 0.3,
  massKg: 2.4,
  pitchDegrees: 18,
  height: 0.78,
  trunk: [
    [0.18, -0.5, 0.1, 0.1],
    [0.06, -0.3, 0.22, 0.22],
    [0.0, -0.04, 0.28, 0.28],
    [-0.01, 0.2, 0.26, 0.28],
    [0.06, 0.36, 0.18, 0.2],
  ],
  neck: [
    [0.14, 0.36],
    [0.36, 0.42],
    [0.52, 0.36],
  ],
  neckRadii: [0.19, 0.115, 0.088],
  head: { size: [0.078, 0.09, 0.1], pitchDegrees: 4 },
  beak: { length: 0.1, width: 0.03, depth: 0.036, hook: 0.35, colour: [0.62, 0.4, 0.12] },
  eye: { radius: 0.023, outDegrees: 74, iris: [0.55, 0.2, 0.03] },
  legs: {
    hip: [-0.08, -0.04],
    halfTrack: 0.12,
    thigh: 0.26,
    shank: 0.36,
    tarsus: 0.28,
    thick: 0.022,
    toe: 0.19,
    webbed: false,
    colour: [0.6, 0.42, 0.12],
  },
  wing: { halfSpan: 0.95, chord: 0.42, pointed: 0.1, feathered: true },
  tail: { length: 0.42, width: 0.42, fork: 0.1 },
  crest: 0.07,
  main: [0.33, 0.12, 0.035],
  paint: paintHen,
};

function paintHen({ part, at, along, row, seed }: FeatherPlace, main: Vec3): Vec3 {
  if (part === "head") {
    const comb = smoothstep(0.055, 0.075, at[1]) + smoothstep(0.03, 0.06, at[2]) * smoothstep(0.03, -0.02, at[1]);
    return mix(main, [0.5, 0.025, 0.02], Math.min(1, comb));
  }
  if (part === "primary" || part === "tail") return mix(shaded(main, 0.35), shaded(main, 0.8), 0.4 * (1 - row));
  const fleck = noise3(at[0] * 22, at[1] * 22, at[2] * 22, seed);
  if (part === "covert" || part === "secondary") return shaded(main, 0.75 + 0.4 * along);
  return mix(shaded(main, 1 + 0.3 * fleck), shaded(main, 1.7), smoothstep(0.2, 0.5, at[1]) * 0.6);
}
