import type { Quat, Vec3 } from "../base/index.ts";
import type { Setting } from "../screenplay/index.ts";

// What happened: written once by the world, read by picture, sound and strangers. SI units, world seconds from the
// film's start. Exact enough that energy, momentum and fall times can be checked from it.

/** Which model of art's catalogue a body wears: enough to build it again anywhere. */
export type ModelSpec = {
  /** Design id in art's catalogue ('basketball', 'person', 'dog'). */
  readonly design: string;
  /** Design parameters, JSON-safe: colours, size factor, a person's look. Same spec, same model. */
  readonly params: Readonly<Record<string, unknown>>;
};

export type Body = {
  readonly id: string;
  readonly name: string;
  /** 'figure' is posed by joints, 'prop' moves whole, 'fixture' is part of the set and never moves. */
  readonly kind: "figure" | "prop" | "fixture";
  readonly model: ModelSpec | null;
  /** Matter name in art's table. */
  readonly material: string;
  /** 0 for fixtures, which do not move. */
  readonly massKg: number;
  readonly shape: "ball" | "box" | "capsule" | "cylinder" | "hull" | "mesh" | "figure";
  readonly sizeMetres: Vec3;
  /** Share of normal speed kept against an unyielding plate. */
  readonly restitution: number;
};

/** Stride 8: t, x, y, z, qx, qy, qz, qw; t rising. A body without an entry stays where `Body` designs put it. */
export type Transforms = Float32Array;
export const TRANSFORM_STRIDE = 8;

/**
 * A figure's joints over time. At sample i: time `times[i]`; joint j's rotation relative to its parent, from the
 * model's rest pose, is rotations[(i * joints.length + j) * 4 ...] (x, y, z, w). The root joint's place is the
 * body's transform. `face[k]` of sample i, faces[i * faceNames.length + k], is a morph weight, 0 to 1.
 */
export type Poses = {
  readonly joints: readonly string[];
  readonly times: Float32Array;
  readonly rotations: Float32Array;
  readonly faceNames: readonly string[];
  readonly faces: Float32Array;
};

export type Contact = {
  readonly t: number;
  /** Body ids; a fixture's part where it has named parts ('backboard', 'rim', 'floor'). */
  readonly a: string;
  readonly b: string;
  readonly pointMetres: Vec3;
  /** Unit, from a to b. */
  readonly normal: Vec3;
  /** Total impulse along the normal, newton seconds. */
  readonly impulseNs: number;
  /** Matter names of a and b. */
  readonly materials: readonly [string, string];
  /** 'impact' is a blow; 'roll' and 'slide' last `durationSeconds` from t; 'step' is a foot's landing. */
  readonly kind: "impact" | "roll" | "slide" | "step";
  readonly durationSeconds: number;
  /** Relative speed at the touch, m/s: normal for impacts and steps, tangential for rolls and slides. */
  readonly speedMetresPerSecond: number;
};

/** Things that are not bodies: rain, snow, splashes, dust, an engine that runs, a bark. */
export type Phenomenon = {
  readonly kind: string;
  readonly t: number;
  readonly durationSeconds: number;
  readonly body: string | null;
  readonly pointMetres: Vec3 | null;
  /** 0 to 1. */
  readonly strength: number;
  readonly params: Readonly<Record<string, number | string>>;
};

/** Times from the line's own start. flite's US English phone names; 'pau' is silence. */
export type Phone = { readonly phone: string; readonly startSeconds: number; readonly endSeconds: number };

/** A line as it will be spoken, before it has a place in time. */
export type SpokenLine = {
  /** Id of the screenplay's line. */
  readonly line: string;
  readonly who: string | null;
  readonly text: string;
  readonly durationSeconds: number;
  readonly phones: readonly Phone[];
};

/** A line where it was spoken. */
export type Speech = SpokenLine & { readonly t: number };

/** The camera at an instant. */
export type CameraKey = {
  readonly shot: string;
  readonly t: number;
  readonly position: Vec3;
  readonly target: Vec3;
  readonly rollRadians: number;
  /** Full-frame (24 mm high) equivalent. */
  readonly focalMillimetres: number;
  /** Distance that is sharp. */
  readonly focusMetres: number;
  readonly fNumber: number;
};

export type Take = {
  readonly version: 1;
  readonly seed: number;
  readonly stepSeconds: number;
  readonly durationSeconds: number;
  readonly setting: Setting;
  readonly bodies: readonly Body[];
  readonly transforms: Readonly<Record<string, Transforms>>;
  readonly poses: Readonly<Record<string, Poses>>;
  readonly contacts: readonly Contact[];
  readonly phenomena: readonly Phenomenon[];
  readonly speech: readonly Speech[];
  /** Dense samples in time order, shot by shot; empty until the cameras have been placed. */
  readonly cameras: readonly CameraKey[];
  /** When each beat really began and ended. */
  readonly beats: readonly { readonly beat: string; readonly start: number; readonly end: number }[];
  /** What the world could not stage as asked, one sentence each. */
  readonly faults: readonly string[];
};

export type Transform = { readonly position: Vec3; readonly rotation: Quat };
