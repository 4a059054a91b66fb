import { axisAngle, UP } from "../../base/index.ts";
import type { Poses, Transforms } from "../../take/index.ts";
import { placeOf } from "../engine/engine.ts";
import type { Scene } from "../beats/scene.ts";
import {
  createPoseRecorder,
  createTransformRecorder,
  type PoseRecorder,
  type TransformRecorder,
} from "./track-recorder.ts";

/** Every second pose is enough for a figure that stands about. */
const CALM_METRES_PER_SECOND = 0.25;

export type Record = {
  noteMovers(t: number): void;
  noteFigures(t: number): void;
  finish(): {
    transforms: Readonly<globalThis.Record<string, Transforms>>;
    poses: Readonly<globalThis.Record<string, Poses>>;
  };
};

/** Tracks of all bodies of a scene. */
export function openRecord(scene: Scene): Record {
  const tracks = new Map<string, TransformRecorder>();
  const poses = new Map<string, PoseRecorder>();
  for (const { id } of scene.stage.bodies) tracks.set(id, createTransformRecorder());
  for (const figure of scene.figures.values()) {
    const { joints } = figure.staged.model;
    if (joints.length > 1) poses.set(figure.id, createPoseRecorder(joints.map((joint) => joint.name)));
  }
  for (const [id, piece] of scene.stage.pieces) {
    tracks.get(id)?.note(0, { position: piece.position, rotation: axisAngle(UP, piece.turnRadians) });
  }
  for (const staged of scene.stage.staged.values()) {
    if (staged.isFixed)
      tracks
        .get(staged.id)
        ?.note(0, { position: staged.place.position, rotation: axisAngle(UP, staged.place.facingRadians) });
  }
  let step = 0;
  return {
    noteMovers(t) {
      for (const mover of scene.stage.engine.movers.values()) tracks.get(mover.id)?.note(t, placeOf(mover));
    },
    noteFigures(t) {
      step += 1;
      for (const figure of scene.figures.values()) {
        if (!figure.pose) continue;
        const { rootPosition, rootRotation, rotations, face } = figure.pose;
        tracks.get(figure.id)?.note(t, { position: rootPosition, rotation: rootRotation });
        const isCalm = Math.abs(figure.walker.speed) < CALM_METRES_PER_SECOND && figure.gestures.length === 0;
        if (!isCalm || step % 2 === 1 || t + scene.dtSeconds > scene.durationSeconds)
          poses.get(figure.id)?.note(t, rotations, face);
      }
    },
    finish() {
      return {
        transforms: Object.fromEntries([...tracks].map(([id, track]) => [id, track.finish()])),
        poses: Object.fromEntries([...poses].map(([id, recorder]) => [id, recorder.finish()])),
      };
    },
  };
}
