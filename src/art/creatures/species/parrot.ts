import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { BirdPlan, FeatherPlace } from "../bird-plan.ts";
import { songbirdPlan } from "./songbird.ts";

// Scarlet macaw: 85 cm with its tail, span 1.0 m, 1 kg (J. Forshaw, Parrots of the World).
export const parrotPlan: BirdPlan = {
  ...songbirdPlan,
  bodyMetres: 0.27,
  massKg: 1,
  pitchDegrees: 22,
  height: 0.6,
  neck: [
    [0.08, 0.4],
    [0.2, 0.5],
    [0.3, 0.56],
  ],
  neckRadii: [0.19, 0.165, 0.155],
  head: { size: [0.15, 0.16, 0.175], pitchDegrees: 6 },
  beak: { length: 0.14, width: 0.062, depth: 0.1, hook: 0.75, colour: [0.62, 0.52, 0.38] },
  eye: { radius: 0.03, outDegrees: 66, iris: [0.62, 0.55, 0.25] },
  legs: {
    hip: [-0.08, -0.08],
    halfTrack: 0.1,
    thigh: 0.18,
    shank: 0.22,
    tarsus: 0.1,
    thick: 0.034,
    toe: 0.15,
    webbed: false,
    colour: [0.06, 0.055, 0.05],
  },
  wing: { halfSpan: 1.85, chord: 0.58, pointed: 0.5, feathered: true },
  tail: { length: 0.95, width: 0.2, fork: -0.3 },
  main: [0.56, 0.02, 0.015],
  paint: paintMacaw,
};

function paintMacaw({ part, at, along, row }: FeatherPlace, main: Vec3): Vec3 {
  const blue: Vec3 = [0.01, 0.06, 0.4];
  const yellow: Vec3 = [0.75, 0.45, 0.02];
  if (part === "head")
    return mix(
      main,
      [0.75, 0.68, 0.6],
      smoothstep(0.06, 0.1, at[2]) * smoothstep(0.07, 0.1, Math.abs(at[0])) * smoothstep(0.07, 0.03, at[1]),
    );
  if (part === "primary" || part === "secondary") return mix(blue, [0.01, 0.02, 0.12], 0.5 * along);
  if (part === "covert") return row > 0.15 ? mix(yellow, [0.02, 0.25, 0.1], smoothstep(0.6, 0.95, along)) : main;
  if (part === "tail") return mix(main, blue, smoothstep(0.55, 0.9, along) * smoothstep(0.2, 0.6, row));
  return mix(main, [0.03, 0.2, 0.5], smoothstep(-0.36, -0.48, at[2]));
}
