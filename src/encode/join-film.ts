import { writeFile } from "node:fs/promises";
import {
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
} from "mediabunny";
import { addAudio, type AudioPackets } from "./audio-track.ts";
import { clearMp4Times } from "./clear-mp4-times.ts";

/**
 * Writes one MP4: H.264 and AAC, moov before mdat, no dates in it, so that equal input gives equal bytes. `stretches`
 * are what frame encoders gave, in order; the sound is as long as they are together.
 */
export async function joinFilm(film: {
  readonly path: string;
  readonly fps: number;
  readonly stretches: readonly Uint8Array<ArrayBuffer>[];
  readonly sound: AudioPackets;
  readonly title: string;
}): Promise<void> {
  const target = new BufferTarget();
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: "in-memory" }), target });
  const pictures = new EncodedVideoPacketSource("avc");
  const sound = new EncodedAudioPacketSource("aac");
  output.addVideoTrack(pictures, { frameRate: film.fps });
  output.addAudioTrack(sound);
  output.setMetadataTags({ title: film.title });
  await output.start();
  await Promise.all([addPictures(pictures, film.stretches, film.fps), addAudio(sound, film.sound)]);
  await output.finalize();
  if (target.buffer === null) throw new Error("the muxer gave no file");
  const bytes = new Uint8Array(target.buffer);
  clearMp4Times(bytes);
  await writeFile(film.path, bytes);
}

async function addPictures(
  source: EncodedVideoPacketSource,
  stretches: readonly Uint8Array<ArrayBuffer>[],
  fps: number,
): Promise<void> {
  let before = 0;
  for (const stretch of stretches) {
    using input = new Input({ source: new BufferSource(stretch), formats: [MP4] });
    const track = await input.getPrimaryVideoTrack();
    const config = await track?.getDecoderConfig();
    if (!track || !config) throw new Error("a stretch of the film has no pictures");
    let frames = 0;
    for await (const packet of new EncodedPacketSink(track).packets()) {
      const timestamp = (before + Math.round(packet.timestamp * fps)) / fps;
      await source.add(packet.clone({ timestamp, duration: 1 / fps }), { decoderConfig: config });
      frames++;
    }
    before += frames;
  }
  source.close();
}
