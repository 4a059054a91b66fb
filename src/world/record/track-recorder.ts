import { TRANSFORM_STRIDE, type Poses, type Transforms } from "../../take/index.ts";
import type { Place } from "../engine/engine.ts";
import type { Quat } from "../../base/index.ts";

// Samples grow in plain arrays while the world runs and become typed arrays at its end. Noting is done 240 times a
// second for every body, so it allocates nothing.

export type TransformRecorder = {
  /** Notes a place; one that repeats the last two is left out, since samples are held and interpolated. */
  note(t: number, place: Place): void;
  finish(): Transforms;
};

/** Nearer than this is the same place: a tenth of a millimetre, a tenth of a milliradian. */
const SAME = 1e-4;

export function createTransformRecorder(): TransformRecorder {
  const values: number[] = [];
  function isLast({ position, rotation }: Place, back: number): boolean {
    const at = values.length - back * TRANSFORM_STRIDE;
    if (at < 0) return false;
    for (let i = 0; i < 3; i++) if (!isSame(position[i], values[at + 1 + i])) return false;
    for (let i = 0; i < 4; i++) if (!isSame(rotation[i], values[at + 4 + i])) return false;
    return true;
  }
  return {
    note(t, place) {
      // A still stretch keeps its first and its last sample.
      if (isLast(place, 1) && isLast(place, 2)) values.length -= TRANSFORM_STRIDE;
      const [x, y, z] = place.position;
      const [qx, qy, qz, qw] = place.rotation;
      values.push(t, x, y, z, qx, qy, qz, qw);
    },
    finish: () => Float32Array.from(values),
  };
}

function isSame(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) < SAME;
}

export type PoseRecorder = {
  note(t: number, rotations: readonly Quat[], face: Readonly<Record<string, number>>): void;
  finish(): Poses;
};

export function createPoseRecorder(joints: readonly string[]): PoseRecorder {
  const times: number[] = [];
  let turns = new Float32Array(joints.length * 4 * 64);
  const faces: Readonly<Record<string, number>>[] = [];
  const names = new Set<string>();
  return {
    note(t, rotations, face) {
      const begin = times.length * joints.length * 4;
      if (begin + joints.length * 4 > turns.length) {
        const larger = new Float32Array(turns.length * 2);
        larger.set(turns);
        turns = larger;
      }
      for (let i = 0; i < joints.length; i++) turns.set(rotations[i] ?? [0, 0, 0, 1], begin + i * 4);
      times.push(t);
      faces.push(face);
      for (const name of Object.keys(face)) names.add(name);
    },
    finish() {
      const faceNames = [...names].toSorted();
      return {
        joints,
        times: Float32Array.from(times),
        rotations: turns.slice(0, times.length * joints.length * 4),
        faceNames,
        faces: Float32Array.from(faces.flatMap((face) => faceNames.map((name) => face[name] ?? 0))),
      };
    },
  };
}
