import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { BirdPlan, FeatherPlace } from "../bird-plan.ts";
import { shaded } from "../coat.ts";
import { songbirdPlan } from "./songbird.ts";

// Bald eagle: 85 cm, span 2.1 m, 4.8 kg (D. A. Buehler, Birds of North America 506).
export const eaglePlan: BirdPlan = {
  ...songbirdPlan,
  bodyMetres: 0.44,
  massKg: 4.8,
  pitchDegrees: 46,
  height: 0.64,
  trunk: [
    [0.05, -0.5, 0.1, 0.08],
    [0.02, -0.28, 0.19, 0.17],
    [0, 0.0, 0.24, 0.22],
    [0, 0.22, 0.235, 0.225],
    [0.02, 0.4, 0.18, 0.18],
  ],
  neck: [
    [0.04, 0.42],
    [0.1, 0.54],
    [0.12, 0.64],
  ],
  neckRadii: [0.165, 0.125, 0.105],
  head: { size: [0.095, 0.1, 0.135], pitchDegrees: 2 },
  beak: { length: 0.15, width: 0.042, depth: 0.058, hook: 0.55, colour: [0.72, 0.46, 0.04] },
  eye: { radius: 0.023, outDegrees: 52, iris: [0.6, 0.45, 0.1] },
  legs: {
    hip: [-0.06, -0.2],
    halfTrack: 0.12,
    thigh: 0.24,
    shank: 0.3,
    tarsus: 0.16,
    thick: 0.034,
    toe: 0.17,
    webbed: false,
    colour: [0.7, 0.5, 0.06],
  },
  wing: { halfSpan: 2.35, chord: 0.78, pointed: 0.15, feathered: true },
  tail: { length: 0.55, width: 0.38, fork: -0.1 },
  main: [0.055, 0.032, 0.02],
  paint: paintEagle,
};

function paintEagle({ part, at, along }: FeatherPlace, main: Vec3): Vec3 {
  const white: Vec3 = [0.78, 0.75, 0.68];
  if (part === "head" || part === "tail") return white;
  if (part === "body")
    return mix(
      shaded(main, 1 + 0.3 * Math.sin(at[2] * 70 + at[0] * 50)),
      white,
      smoothstep(0.42, 0.5, at[2] + at[1] * 0.35),
    );
  return mix(shaded(main, 0.7), shaded(main, 1.7), part === "covert" ? smoothstep(0.7, 1, along) : 0.25 * along);
}
