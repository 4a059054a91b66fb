import { join } from "node:path";
import { ZERO } from "../../base/index.ts";
import { encodeAudio, joinFilm, openFrameEncoder } from "../../encode/index.ts";
import { openFrameSource } from "../../frames/index.ts";
import { settingSchema } from "../../screenplay/index.ts";
import { stillJob } from "../dailies/still-job.ts";
import { stateFolder } from "../house.ts";

/** One run of the reference scene, whoever made it. */
export type ReferenceRun = {
  readonly renderer: string;
  readonly frames: number;
  /** From nothing running to the finished file. */
  readonly wholeSeconds: number;
  /** Between the first and the last frame's arrival. */
  readonly framesPerSecond: number;
};

export const referenceSize = { width: 1280, height: 720, fps: 24 };

/** The reference scene through our pipeline: browser, page, socket, I420, encoder. */
export async function runReference(frames: number, path: string, signal: AbortSignal): Promise<ReferenceRun> {
  const { width, height, fps } = referenceSize;
  const startedAt = performance.now();
  await using source = await openFrameSource({
    page: join(import.meta.dirname, "reference-page.ts"),
    peoplePath: null,
    stateFolder,
  });
  const silence = new Float32Array(Math.round((frames / fps) * 48_000));
  const sound = encodeAudio(silence, silence, 48_000);
  await using encoder = await openFrameEncoder({ width, height, fps });
  const view = { position: [0, 0, 1], target: [0, 0, 0], focalMillimetres: 35 } as const;
  const scene = { setting: settingSchema.parse({ set: "" }), bodies: [], at: ZERO, poses: {} };
  const views = Array.from({ length: frames }, () => view);
  const arrivals: number[] = [];
  await source.draw(
    stillJob({ ...scene, views, width, height, quality: "draft" }),
    async ({ i420 }) => {
      arrivals.push(performance.now());
      await encoder.addFrame(i420);
    },
    signal,
  );
  const stretches = [await encoder.finish()];
  await joinFilm({ path, fps, stretches, sound: await sound, title: "reference" });
  return {
    renderer: source.renderer,
    frames,
    wholeSeconds: (performance.now() - startedAt) / 1000,
    framesPerSecond: paceOf(arrivals),
  };
}

/** Frames a second from the instants, in milliseconds, at which frames arrived. */
export function paceOf(arrivals: readonly number[]): number {
  const [first, last] = [arrivals[0] ?? 0, arrivals.at(-1) ?? 0];
  return last > first ? ((arrivals.length - 1) * 1000) / (last - first) : 0;
}
