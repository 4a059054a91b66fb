import { readFile } from "node:fs/promises";
import { AudioDecoder, EncodedAudioChunk, EncodedVideoChunk, VideoDecoder, type VideoFrame } from "@napi-rs/webcodecs";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input, type InputTrack } from "mediabunny";
import { rgbOfI420 } from "./rgb-of-i420.ts";
import type { Still } from "./stills.ts";

/** What viewers get to see and hear of a film, decoded from its file. */
export type FilmExtract = {
  /** In the order asked for. */
  readonly stills: readonly Still[];
  readonly sampleRate: number;
  readonly left: Float32Array;
  readonly right: Float32Array;
};

const MICROSECONDS = 1_000_000;

/** Decodes some frames, by their numbers, and the whole sound of an MP4 that joinFilm wrote. */
export async function readFilm(path: string, fps: number, frames: readonly number[]): Promise<FilmExtract> {
  using input = new Input({ source: new BufferSource(await readFile(path)), formats: ALL_FORMATS });
  const video = await input.getPrimaryVideoTrack();
  const audio = await input.getPrimaryAudioTrack();
  if (!video || !audio) throw new Error(`${path} lacks a picture or a sound track`);
  const [videoConfig, audioConfig] = await Promise.all([video.getDecoderConfig(), audio.getDecoderConfig()]);
  if (!videoConfig || !audioConfig) throw new Error(`the codecs of ${path} are unknown`);
  const [pictures, sound] = await Promise.all([
    decodeFrames(video, videoConfig as Parameters<VideoDecoder["configure"]>[0], fps, new Set(frames)),
    decodeSound(audio, audioConfig as Parameters<AudioDecoder["configure"]>[0]),
  ]);
  const stills = frames.map((frame) => {
    const still = pictures.get(frame);
    if (!still) throw new Error(`${path} has no frame ${frame}`);
    return still;
  });
  return { stills, ...sound };
}

async function decodeFrames(
  track: InputTrack,
  config: Parameters<VideoDecoder["configure"]>[0],
  fps: number,
  wanted: ReadonlySet<number>,
): Promise<ReadonlyMap<number, Still>> {
  const stills = new Map<number, Still>();
  const copying: Promise<void>[] = [];
  await decodeAll(track, (error) => {
    const decoder = new VideoDecoder({
      error,
      output(frame) {
        const index = Math.round((frame.timestamp / MICROSECONDS) * fps);
        if (!wanted.has(index)) {
          frame.close();
          return;
        }
        copying.push(
          stillOf(frame)
            .then((still) => void stills.set(index, still))
            .finally(() => frame.close()),
        );
      },
    });
    decoder.configure(config);
    return { decoder, decode: (chunk) => decoder.decode(new EncodedVideoChunk(chunk)) };
  });
  await Promise.all(copying);
  return stills;
}

async function stillOf(frame: VideoFrame): Promise<Still> {
  if (frame.format !== "I420") throw new Error(`frames in ${String(frame.format)} are not read`);
  const bytes = new Uint8Array(frame.allocationSize());
  await frame.copyTo(bytes);
  return rgbOfI420(bytes, frame.codedWidth, frame.codedHeight);
}

async function decodeSound(
  track: InputTrack,
  config: Parameters<AudioDecoder["configure"]>[0],
): Promise<Omit<FilmExtract, "stills">> {
  const blocks: [Float32Array, Float32Array][] = [];
  let sampleRate = config.sampleRate;
  await decodeAll(track, (error) => {
    const decoder = new AudioDecoder({
      error,
      output(data) {
        const planes = [0, Math.min(1, data.numberOfChannels - 1)].map((planeIndex) => {
          const plane = new Float32Array(data.numberOfFrames);
          data.copyTo(plane, { format: "f32-planar", planeIndex });
          // What lies before time 0 is the encoder's priming.
          return plane.subarray(
            Math.min(plane.length, Math.max(0, Math.round((-data.timestamp / MICROSECONDS) * data.sampleRate))),
          );
        });
        blocks.push(planes as [Float32Array, Float32Array]);
        ({ sampleRate } = data);
        data.close();
      },
    });
    decoder.configure(config);
    return { decoder, decode: (chunk) => decoder.decode(new EncodedAudioChunk(chunk)) };
  });
  return { sampleRate, left: joined(blocks, 0), right: joined(blocks, 1) };
}

type Chunk = { type: "key" | "delta"; timestamp: number; duration: number; data: Uint8Array };

/** Feeds a whole track to a decoder. mediabunny's own sinks wait for events that this codec does not send. */
async function decodeAll(
  track: InputTrack,
  open: (onError: (error: unknown) => void) => {
    readonly decode: (chunk: Chunk) => void;
    readonly decoder: { flush(): Promise<void>; close(): void; readonly state: string };
  },
): Promise<void> {
  let failure: unknown = null;
  const { decode, decoder } = open((error) => (failure = error));
  try {
    for await (const { type, data, timestamp, duration } of new EncodedPacketSink(track).packets()) {
      const inMicroseconds = (seconds: number): number => Math.round(seconds * MICROSECONDS);
      decode({ type, data, timestamp: inMicroseconds(timestamp), duration: inMicroseconds(duration) });
    }
    await decoder.flush();
    if (failure !== null) throw failure;
  } finally {
    if (decoder.state !== "closed") decoder.close();
  }
}

function joined(blocks: readonly [Float32Array, Float32Array][], channel: 0 | 1): Float32Array {
  const all = new Float32Array(blocks.reduce((sum, block) => sum + block[0].length, 0));
  let at = 0;
  for (const block of blocks) {
    all.set(block[channel], at);
    at += block[channel].length;
  }
  return all;
}
