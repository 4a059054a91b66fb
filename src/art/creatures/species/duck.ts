import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { BirdPlan, FeatherPlace } from "../bird-plan.ts";
import { shaded } from "../coat.ts";
import { songbirdPlan } from "./songbird.ts";

// Mallard drake: 57 cm long, span 0.9 m, 1.2 kg (S. Cramp, Birds of the Western Palearctic I).
export const duckPlan: BirdPlan = {
  ...songbirdPlan,
  bodyMetres: 0.34,
  massKg: 1.2,
  pitchDegrees: 10,
  height: 0.44,
  trunk: [
    [0.1, -0.52, 0.09, 0.06],
    [0.04, -0.32, 0.2, 0.16],
    [0, -0.05, 0.25, 0.21],
    [-0.01, 0.2, 0.235, 0.21],
    [0.03, 0.4, 0.17, 0.165],
  ],
  neck: [
    [0.08, 0.42],
    [0.25, 0.5],
    [0.38, 0.5],
  ],
  neckRadii: [0.135, 0.09, 0.085],
  head: { size: [0.085, 0.1, 0.125], pitchDegrees: 4 },
  beak: { length: 0.16, width: 0.058, depth: 0.032, hook: 0.05, colour: [0.55, 0.42, 0.05] },
  eye: { radius: 0.021, outDegrees: 72, iris: [0.05, 0.025, 0.012] },
  legs: {
    hip: [-0.06, -0.08],
    halfTrack: 0.1,
    thigh: 0.17,
    shank: 0.24,
    tarsus: 0.14,
    thick: 0.019,
    toe: 0.17,
    webbed: true,
    colour: [0.75, 0.24, 0.03],
  },
  wing: { halfSpan: 1.3, chord: 0.42, pointed: 0.6, feathered: true },
  tail: { length: 0.24, width: 0.34, fork: 0 },
  main: [0.3, 0.27, 0.24],
  paint: paintMallard,
};

function paintMallard({ part, at, along, row, normal }: FeatherPlace, main: Vec3): Vec3 {
  if (part === "head") return [0.01, 0.09, 0.045];
  if (part === "secondary")
    return mix(
      shaded(main, 0.6),
      [0.03, 0.06, 0.35],
      smoothstep(0.55, 0.65, along) * smoothstep(0.97, 0.9, along) * smoothstep(0.2, 0.4, row),
    );
  if (part === "primary") return shaded(main, 0.55);
  if (part === "covert") return shaded(main, 0.8 + 0.25 * along);
  if (part === "tail") return [0.6, 0.58, 0.54];
  const neck = smoothstep(0.14, 0.18, at[1]) * smoothstep(0.3, 0.42, at[2]);
  const ring = smoothstep(0.115, 0.14, at[1]) * smoothstep(0.36, 0.42, at[2]);
  const breast = smoothstep(0.2, 0.32, at[2]);
  const rear = smoothstep(-0.36, -0.42, at[2]);
  let colour = mix(mix([0.5, 0.48, 0.45], main, smoothstep(0.2, 0.8, normal[1])), [0.13, 0.05, 0.025], breast);
  colour = mix(mix(colour, [0.72, 0.7, 0.66], ring), [0.01, 0.09, 0.045], neck);
  return mix(colour, [0.015, 0.016, 0.016], rear);
}
