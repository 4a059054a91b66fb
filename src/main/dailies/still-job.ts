import type { Vec3 } from "../../base/index.ts";
import type { DrawJob } from "../../frames/index.ts";
import { screenplaySchema, type Setting } from "../../screenplay/index.ts";
import type { Body, Poses, Take } from "../../take/index.ts";

export type View = { readonly position: Vec3; readonly target: Vec3; readonly focalMillimetres: number };

/** A scene in which nothing moves, seen from several sides: one frame a view, drawn as any film is. */
export function stillJob(scene: {
  readonly setting: Setting;
  readonly bodies: readonly Body[];
  /** Where all bodies are. */
  readonly at: Vec3;
  readonly poses: Readonly<Record<string, Poses>>;
  readonly views: readonly View[];
  readonly width: number;
  readonly height: number;
  readonly quality: DrawJob["quality"];
}): DrawJob {
  const { setting, bodies, at, poses, views, width, height, quality } = scene;
  // A frame a second: each shot is one frame.
  const shots = views.map((_, i) => ({ id: `view-${i}`, start: i, duration: 1, framing: "full" }));
  const screenplay = screenplaySchema.parse({
    version: 1,
    prompt: "",
    title: "",
    seed: 1,
    seconds: views.length,
    setting,
    cast: [],
    props: [],
    beats: [],
    lines: [],
    shots,
    style: {},
  });
  const still = (): Float32Array => Float32Array.of(0, ...at, 0, 0, 0, 1);
  const take: Take = {
    version: 1,
    seed: 1,
    stepSeconds: 1,
    durationSeconds: views.length,
    setting,
    bodies,
    transforms: Object.fromEntries(bodies.map(({ id }) => [id, still()])),
    poses,
    contacts: [],
    phenomena: [],
    speech: [],
    cameras: views.map(({ position, target, focalMillimetres }, i) => ({
      shot: `view-${i}`,
      t: i,
      position,
      target,
      rollRadians: 0,
      focalMillimetres,
      focusMetres: Math.hypot(...position.map((value, k) => value - (target[k] ?? 0))),
      fNumber: 16,
    })),
    beats: [],
    faults: [],
  };
  return { screenplay, take, width, height, fps: 1, quality, passes: [] };
}
