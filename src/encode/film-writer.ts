import { writeFile } from "node:fs/promises";
import "@napi-rs/webcodecs/polyfill";
import { BufferTarget, EncodedAudioPacketSource, Mp4OutputFormat, Output } from "mediabunny";
import { addAudio, encodeAudio } from "./audio-track.ts";
import { clearMp4Times } from "./clear-mp4-times.ts";
import { openVideoTrack } from "./video-track.ts";

export type FilmWriterOptions = {
  readonly path: string;
  /** Even, pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** The whole mix; both channels equally long, as long as the film. */
  readonly sound: { readonly sampleRate: number; readonly left: Float32Array; readonly right: Float32Array };
  readonly title: string;
};

/** Writes one MP4: H.264 and AAC, moov before mdat, no dates in it, so that equal input gives equal bytes. */
export type FilmWriter = AsyncDisposable & {
  /** One frame, I420 planes one after the other (BT.709, limited range). Resolves when the next may come. */
  addFrame(i420: Uint8Array): Promise<void>;
  /** Completes the file; without it nothing is written. */
  finish(): Promise<void>;
};

export async function openFilmWriter(options: FilmWriterOptions): Promise<FilmWriter> {
  const { path, width, height, fps, sound, title } = options;
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const video = openVideoTrack(width, height, fps);
  const audioSource = new EncodedAudioPacketSource("aac");
  output.addVideoTrack(video.source, { frameRate: fps });
  output.addAudioTrack(audioSource);
  output.setMetadataTags({ title });
  await output.start();
  // Sound is encoded while frames are still being drawn.
  const audio = encodeAudio(sound.left, sound.right, sound.sampleRate).then((packets) =>
    addAudio(audioSource, packets),
  );
  audio.catch(() => undefined);
  let isDone = false;
  return {
    addFrame: (i420) => video.add(i420),
    async finish() {
      await Promise.all([video.finish(), audio]);
      await output.finalize();
      isDone = true;
      if (target.buffer === null) throw new Error("the muxer gave no file");
      const bytes = new Uint8Array(target.buffer);
      clearMp4Times(bytes);
      await writeFile(path, bytes);
    },
    async [Symbol.asyncDispose]() {
      video.close();
      if (!isDone) await output.cancel();
    },
  };
}
