import "@napi-rs/webcodecs/polyfill";
import { BufferTarget, Mp4OutputFormat, Output } from "mediabunny";
import { clearMp4Times } from "./clear-mp4-times.ts";
import { openVideoTrack } from "./video-track.ts";

export type FrameFormat = {
  /** Even, pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
};

/** Encodes frames that follow one another by themselves, so that a film's stretches may be encoded in different places. */
export type FrameEncoder = AsyncDisposable & {
  /** One frame, I420 planes one after the other (BT.709, limited range). Resolves when the next may come. */
  addFrame(i420: Uint8Array): Promise<void>;
  /**
   * All frames since the opening, for `joinFilm`: an MP4 without sound that begins with a key frame at time 0. Equal
   * frames give equal bytes.
   */
  finish(): Promise<Uint8Array<ArrayBuffer>>;
};

export async function openFrameEncoder({ width, height, fps }: FrameFormat): Promise<FrameEncoder> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const video = openVideoTrack(width, height, fps);
  output.addVideoTrack(video.source, { frameRate: fps });
  await output.start();
  let isDone = false;
  return {
    addFrame: (i420) => video.add(i420),
    async finish() {
      await video.finish();
      await output.finalize();
      isDone = true;
      if (target.buffer === null) throw new Error("the muxer gave no file");
      const bytes = new Uint8Array(target.buffer);
      clearMp4Times(bytes);
      return bytes;
    },
    async [Symbol.asyncDispose]() {
      video.close();
      if (!isDone) await output.cancel();
    },
  };
}
