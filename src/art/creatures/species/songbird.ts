import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { BirdPlan, FeatherPlace } from "../bird-plan.ts";
import { shaded } from "../coat.ts";
import { noise3 } from "../../kit/index.ts";

// A thrush-sized songbird: 24 cm from beak to tail, span 0.38 m, 90 g (S. Cramp, Birds of the Western Palearctic V).
export const songbirdPlan: BirdPlan = {
  bodyMetres: 0.115,
  massKg: 0.09,
  pitchDegrees: 32,
  height: 0.62,
  trunk: [
    [0.06, -0.5, 0.09, 0.075],
    [0.03, -0.3, 0.19, 0.18],
    [0.0, -0.05, 0.255, 0.25],
    [-0.005, 0.18, 0.25, 0.26],
    [0.03, 0.36, 0.19, 0.21],
  ],
  neck: [
    [0.08, 0.38],
    [0.14, 0.5],
    [0.19, 0.57],
  ],
  neckRadii: [0.2, 0.17, 0.15],
  head: { size: [0.155, 0.155, 0.185], pitchDegrees: 0 },
  beak: { length: 0.2, width: 0.05, depth: 0.055, hook: 0.15, colour: [0.75, 0.36, 0.03] },
  eye: { radius: 0.042, outDegrees: 68, iris: [0.03, 0.015, 0.01] },
  legs: {
    hip: [-0.06, -0.06],
    halfTrack: 0.12,
    thigh: 0.24,
    shank: 0.36,
    tarsus: 0.3,
    thick: 0.022,
    toe: 0.2,
    webbed: false,
    colour: [0.16, 0.09, 0.05],
  },
  wing: { halfSpan: 1.65, chord: 0.62, pointed: 0.55, feathered: true },
  tail: { length: 0.85, width: 0.3, fork: 0 },
  crest: 0,
  main: [0.16, 0.13, 0.1],
  paint: paintThrush,
};

/** Brown above, cream below with dark drops on the breast. */
function paintThrush({ part, at, normal, along, row, seed }: FeatherPlace, main: Vec3): Vec3 {
  if (part === "primary" || part === "secondary")
    return mix(shaded(main, 0.75), shaded(main, 1.25), 0.5 * along + 0.1 * Math.sin(row * 60));
  if (part === "covert") return mix(main, shaded(main, 1.6), smoothstep(0.8, 1, along));
  if (part === "tail") return shaded(main, 0.85);
  const under = smoothstep(0.25, -0.35, part === "head" ? at[1] * 8 + 0.35 : normal[1] + at[1] * 1.2);
  const cream: Vec3 = [0.72, 0.6, 0.42];
  const cell = noise3(at[0] * 26, at[1] * 26, at[2] * 20, seed);
  const drop = part === "body" ? smoothstep(0.12, 0.28, cell) * under : 0;
  return mix(mix(shaded(main, 1 + 0.2 * cell), cream, under), shaded(main, 0.45), drop * 0.8);
}
