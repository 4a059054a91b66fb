// base: what every room may use and nothing else: units, vectors, seeded random numbers, errors. In: nothing at all. Out: plain functions.
export { as } from "./units.ts";
export type { Branded, FrameIndex, Metres, SampleIndex, Seconds } from "./units.ts";
export {
  add,
  addScaled,
  axisAngle,
  between,
  clamp,
  conjugate,
  cross,
  distance,
  dot,
  facing,
  IDENTITY,
  length,
  lerp,
  mix,
  multiply,
  normalize,
  normalizeQuat,
  rotate,
  scale,
  slerp,
  smoothstep,
  subtract,
  UP,
  ZERO,
} from "./vector.ts";
export type { Quat, Vec3 } from "./vector.ts";
export { createRandom, hashText } from "./random.ts";
export type { Random } from "./random.ts";
export { KinoraError } from "./error.ts";
export type { ErrorCode } from "./error.ts";
