// take: what happened, as plain data. In: the world's records. Out: bodies, motions, contacts and cameras that can be
// sampled at any instant, and a JSON form of it all.
export { TRANSFORM_STRIDE } from "./take.ts";
export type {
  Body,
  CameraKey,
  Contact,
  ModelSpec,
  Phenomenon,
  Phone,
  Poses,
  Speech,
  SpokenLine,
  Take,
  Transform,
  Transforms,
} from "./take.ts";
export { modelSpecOf } from "./model-spec.ts";
export { cameraAt, poseAt, transformAt } from "./sample.ts";
export { readTake, writeTake } from "./serialize.ts";
