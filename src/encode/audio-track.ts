import { AudioData, AudioEncoder } from "@napi-rs/webcodecs";
import { EncodedPacket, type EncodedAudioPacketSource } from "mediabunny";

/** Samples in one AAC-LC packet; the encoder also puts this many before the first (its priming). */
const PACKET_SAMPLES = 1024;
const BITRATE = 192_000;

/** Encodes a whole stereo mix as AAC-LC, so timed that sample 0 is heard at time 0. */
export async function encodeAudio(left: Float32Array, right: Float32Array, sampleRate: number): Promise<AudioPackets> {
  const packets: { data: Uint8Array; metadata: EncodedAudioChunkMetadata | undefined }[] = [];
  let failure: unknown = null;
  const encoder = new AudioEncoder({
    output(chunk, metadata) {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      packets.push({ data, metadata: metadata as EncodedAudioChunkMetadata | undefined });
    },
    error(error) {
      failure = error;
    },
  });
  try {
    encoder.configure({ codec: "mp4a.40.2", sampleRate, numberOfChannels: 2, bitrate: BITRATE });
    const frames = left.length;
    const planes = new Float32Array(frames * 2);
    planes.set(left, 0);
    planes.set(right, frames);
    const audio = new AudioData({
      format: "f32-planar",
      sampleRate,
      numberOfFrames: frames,
      numberOfChannels: 2,
      timestamp: 0,
      data: planes,
    });
    encoder.encode(audio);
    audio.close();
    await encoder.flush();
    if (failure !== null) throw failure;
  } finally {
    if (encoder.state !== "closed") encoder.close();
  }
  return { packets, seconds: left.length / sampleRate, sampleRate };
}

export type AudioPackets = {
  readonly packets: readonly { readonly data: Uint8Array; readonly metadata: EncodedAudioChunkMetadata | undefined }[];
  readonly seconds: number;
  readonly sampleRate: number;
};

/**
 * Hands the packets to the muxer. The encoder's own times are off at the end and do not tell of the priming, so
 * packet i is put at (i - 1) packets; what lies past the sound's end is left out.
 */
export async function addAudio(source: EncodedAudioPacketSource, audio: AudioPackets): Promise<void> {
  const packetSeconds = PACKET_SAMPLES / audio.sampleRate;
  for (const [index, { data, metadata }] of audio.packets.entries()) {
    const start = (index - 1) * packetSeconds;
    const seconds = Math.min(packetSeconds, audio.seconds - start);
    if (seconds <= 1e-6) break;
    await source.add(new EncodedPacket(data, "key", start, seconds), metadata);
  }
}
