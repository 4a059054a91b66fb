import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { BirdPlan, FeatherPlace } from "../bird-plan.ts";
import { songbirdPlan } from "./songbird.ts";

// Emperor penguin: 1.1 m high, 30 kg, upright; flippers in place of wings (B. Stonehouse, The Biology of Penguins, 1975).
export const penguinPlan: BirdPlan = {
  ...songbirdPlan,
  bodyMetres: 0.72,
  massKg: 30,
  pitchDegrees: 84,
  height: 0.64,
  trunk: [
    [0.05, -0.55, 0.1, 0.07],
    [0.0, -0.4, 0.2, 0.18],
    [-0.01, -0.1, 0.255, 0.24],
    [0, 0.2, 0.235, 0.22],
    [0.01, 0.44, 0.16, 0.15],
  ],
  neck: [
    [0.01, 0.5],
    [0.01, 0.62],
    [0, 0.72],
  ],
  neckRadii: [0.14, 0.105, 0.095],
  head: { size: [0.085, 0.092, 0.11], pitchDegrees: -4 },
  beak: { length: 0.14, width: 0.02, depth: 0.024, hook: 0.35, colour: [0.02, 0.018, 0.018] },
  eye: { radius: 0.013, outDegrees: 64, iris: [0.05, 0.025, 0.012] },
  legs: {
    hip: [-0.06, -0.4],
    halfTrack: 0.11,
    thigh: 0.08,
    shank: 0.1,
    tarsus: 0.09,
    thick: 0.034,
    toe: 0.14,
    webbed: true,
    colour: [0.025, 0.022, 0.022],
  },
  wing: { halfSpan: 0.72, chord: 0.2, pointed: 0.9, feathered: true },
  tail: { length: 0.16, width: 0.22, fork: 0 },
  main: [0.02, 0.021, 0.025],
  paint: paintPenguin,
};

function paintPenguin({ part, at, normal }: FeatherPlace, main: Vec3): Vec3 {
  const white: Vec3 = [0.78, 0.76, 0.72];
  const gold: Vec3 = [0.75, 0.42, 0.05];
  if (part === "head")
    return mix(
      main,
      gold,
      0.9 * smoothstep(0.045, 0.06, Math.abs(at[0])) * smoothstep(-0.01, -0.04, at[1]) * smoothstep(0.02, -0.02, at[2]),
    );
  if (part !== "body") return main;
  const front = smoothstep(0.12, -0.12, normal[1]) * smoothstep(0.58, 0.5, at[2]);
  const glow = smoothstep(0.3, 0.5, at[2]);
  return mix(main, mix(white, gold, 0.55 * glow), front);
}
