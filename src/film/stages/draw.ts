import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { openFilmWriter, rgbOfI420, writePass, type Still } from "../../encode/index.ts";
import type { DrawReport } from "../../frames/index.ts";
import type { Cut, Screenplay } from "../../screenplay/index.ts";
import type { Mix } from "../../sound/index.ts";
import type { Take } from "../../take/index.ts";
import type { FilmFolder } from "../film-folder.ts";
import type { FilmRequest } from "../film-request.ts";
import type { StageRun } from "../stages.ts";
import type { Studio } from "../studio.ts";

export type Drawn = {
  /** SHA-256 of all frames in order, I420. */
  readonly framesSha256: string;
  readonly renderer: string;
  readonly frameMilliseconds: DrawReport["frameMilliseconds"] & { readonly encode: number };
  readonly poster: Still;
  readonly sprites: readonly Still[];
};

const SPRITE_WIDTH = 160;
const MAX_SPRITES = 60;

/** Draws the frames and encodes them, with the mix, while the next are drawn. */
export function drawStage(
  screenplay: Screenplay,
  take: Take,
  cut: Cut,
  mix: Mix,
  request: FilmRequest,
  folder: FilmFolder,
  studio: Studio,
): StageRun<Drawn> {
  const { width, height, fps, quality, passes } = request;
  const posterFrame = posterFrameOf(cut);
  const spriteEvery = Math.max(1, Math.ceil(cut.frameCount / MAX_SPRITES));
  return {
    name: "draw",
    cacheKey: null,
    async make(report) {
      const source = await studio.frameSource();
      await using writer = await openFilmWriter({
        path: folder.path("film.mp4"),
        width,
        height,
        fps,
        sound: mix,
        title: screenplay.title,
      });
      for (const pass of passes) await mkdir(folder.path(join("passes", pass)), { recursive: true });
      const hash = createHash("sha256");
      const sprites: Still[] = [];
      let poster: Still | null = null;
      let encodeMilliseconds = 0;
      const drawn = await source.draw(
        { screenplay, take, width, height, fps, quality, passes },
        async (frame) => {
          hash.update(frame.i420);
          if (frame.index === posterFrame) poster = rgbOfI420(frame.i420, width, height);
          if (frame.index % spriteEvery === 0) {
            const sprite = rgbOfI420(frame.i420, width, height, Math.max(1, Math.floor(width / SPRITE_WIDTH)));
            sprites.push(sprite);
            studio.onStill?.(sprite, frame.index / fps);
          }
          const before = performance.now();
          await writer.addFrame(frame.i420);
          encodeMilliseconds += performance.now() - before;
          const name = `${String(frame.index).padStart(5, "0")}.png`;
          for (const pass of passes) {
            const bytes = frame.passes[pass];
            if (bytes) await writePass(folder.path(join("passes", pass, name)), pass, bytes, width, height);
          }
          report((frame.index + 1) / cut.frameCount);
        },
        studio.signal,
      );
      const before = performance.now();
      await writer.finish();
      encodeMilliseconds += performance.now() - before;
      if (!poster) throw new Error("the frame source left frames out");
      return {
        framesSha256: hash.digest("hex"),
        renderer: source.renderer,
        frameMilliseconds: { ...drawn.frameMilliseconds, encode: encodeMilliseconds / cut.frameCount },
        poster,
        sprites,
      };
    },
    codec: null,
  };
}

/** The middle of the longest shot. */
function posterFrameOf(cut: Cut): number {
  const lengthOf = (shot: Cut["shots"][number]): number => shot.endFrame - shot.firstFrame;
  const longest = cut.shots.reduce((best, shot) => (lengthOf(shot) > lengthOf(best) ? shot : best));
  return Math.floor((longest.firstFrame + longest.endFrame) / 2);
}
