import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { BirdPlan, FeatherPlace } from "../bird-plan.ts";
import { shaded } from "../coat.ts";
import { noise3 } from "../../kit/index.ts";
import { songbirdPlan } from "./songbird.ts";

// Tawny owl: 39 cm, span 1.0 m, 0.5 kg; upright, large head with eyes to the front.
export const owlPlan: BirdPlan = {
  ...songbirdPlan,
  bodyMetres: 0.23,
  massKg: 0.5,
  pitchDegrees: 60,
  height: 0.66,
  trunk: [
    [0.06, -0.5, 0.1, 0.08],
    [0.02, -0.28, 0.22, 0.19],
    [0, 0.0, 0.28, 0.26],
    [0, 0.24, 0.27, 0.26],
    [0.02, 0.42, 0.22, 0.22],
  ],
  neck: [
    [0.03, 0.46],
    [0.03, 0.54],
    [0.02, 0.6],
  ],
  neckRadii: [0.22, 0.21, 0.2],
  head: { size: [0.25, 0.215, 0.2], pitchDegrees: 0 },
  beak: { length: 0.17, width: 0.04, depth: 0.06, hook: 0.8, colour: [0.5, 0.42, 0.2] },
  eye: { radius: 0.062, outDegrees: 16, iris: [0.35, 0.16, 0.03] },
  legs: {
    hip: [-0.06, -0.28],
    halfTrack: 0.1,
    thigh: 0.16,
    shank: 0.22,
    tarsus: 0.12,
    thick: 0.038,
    toe: 0.13,
    webbed: false,
    colour: [0.36, 0.28, 0.18],
  },
  wing: { halfSpan: 2.1, chord: 0.75, pointed: 0.1, feathered: true },
  tail: { length: 0.38, width: 0.4, fork: 0 },
  main: [0.28, 0.17, 0.085],
  paint: paintOwl,
};

function paintOwl({ part, at, normal, along, row, seed }: FeatherPlace, main: Vec3): Vec3 {
  const pale: Vec3 = [0.62, 0.5, 0.34];
  if (part === "head") {
    const disc = Math.hypot(Math.abs(at[0]) - 0.1, at[1] - 0.02) / 0.13;
    const face = smoothstep(0.02, 0.08, at[2]);
    return mix(
      shaded(main, 0.9),
      mix(pale, shaded(main, 0.35), smoothstep(0.88, 1, disc) * smoothstep(1.25, 1.05, disc)),
      face * smoothstep(1.3, 1.15, disc),
    );
  }
  const bars = 0.5 + 0.5 * Math.sin(along * 26 + row * 3);
  if (part === "primary" || part === "secondary" || part === "tail")
    return mix(shaded(main, 0.55), shaded(main, 1.5), bars);
  if (part === "covert") return mix(main, shaded(main, 0.5), 0.5 * bars);
  const streak = smoothstep(0.1, 0.3, noise3(at[0] * 34, at[1] * 34, at[2] * 9, seed));
  const under = smoothstep(0.3, -0.3, normal[1]);
  return mix(mix(main, pale, under), shaded(main, 0.35), streak * 0.75);
}
