import { TRANSFORM_STRIDE, type Poses, type Transforms } from "../../take/index.ts";
import type { Place } from "../engine/engine.ts";
import type { Quat } from "../../base/index.ts";

// Samples grow in plain arrays while the world runs and become typed arrays at its end.

export type TransformRecorder = {
  /** Notes a place; one that repeats the last two is left out, since samples are held and interpolated. */
  note(t: number, place: Place): void;
  finish(): Transforms;
};

/** Nearer than this is the same place: a tenth of a millimetre, a tenth of a milliradian. */
const SAME = 1e-4;

export function createTransformRecorder(): TransformRecorder {
  const values: number[] = [];
  function isLast(place: Place, back: number): boolean {
    const at = values.length - back * TRANSFORM_STRIDE;
    if (at < 0) return false;
    const wanted = [...place.position, ...place.rotation];
    return wanted.every((value, i) => Math.abs(value - (values[at + 1 + i] ?? NaN)) < SAME);
  }
  return {
    note(t, place) {
      // A still stretch keeps its first and its last sample.
      if (isLast(place, 1) && isLast(place, 2)) values.length -= TRANSFORM_STRIDE;
      values.push(t, ...place.position, ...place.rotation);
    },
    finish: () => Float32Array.from(values),
  };
}

export type PoseRecorder = {
  note(t: number, rotations: readonly Quat[], face: Readonly<Record<string, number>>): void;
  finish(): Poses;
};

export function createPoseRecorder(joints: readonly string[]): PoseRecorder {
  const times: number[] = [];
  const turns: number[] = [];
  const faces: Readonly<Record<string, number>>[] = [];
  const names = new Set<string>();
  return {
    note(t, rotations, face) {
      times.push(t);
      for (let i = 0; i < joints.length; i++) turns.push(...(rotations[i] ?? [0, 0, 0, 1]));
      faces.push(face);
      for (const name of Object.keys(face)) names.add(name);
    },
    finish() {
      const faceNames = [...names].toSorted();
      return {
        joints,
        times: Float32Array.from(times),
        rotations: Float32Array.from(turns),
        faceNames,
        faces: Float32Array.from(faces.flatMap((face) => faceNames.map((name) => face[name] ?? 0))),
      };
    },
  };
}
