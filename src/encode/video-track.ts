import { VideoEncoder, VideoFrame } from "@napi-rs/webcodecs";
import { EncodedPacket, EncodedVideoPacketSource } from "mediabunny";

const MICROSECONDS = 1_000_000;
/** Frames that may wait in the encoder before the next is taken: enough to keep it busy, few enough for memory. */
const MAX_QUEUED = 4;
/** Constant rate factor; 20 is close to transparent for drawn pictures at a quarter more bits than 23. */
const QUANTIZER = 20;

/** H.264 High, 8-bit 4:2:0, BT.709 limited range. */
export type VideoTrack = {
  readonly source: EncodedVideoPacketSource;
  /** Takes one frame, in order; resolves once there is room for the next. */
  add(i420: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  close(): void;
};

export function openVideoTrack(width: number, height: number, fps: number): VideoTrack {
  const source = new EncodedVideoPacketSource("avc");
  let failure: unknown = null;
  let muxed: Promise<unknown> = Promise.resolve();
  let frameCount = 0;
  const encoder = new VideoEncoder({
    output(chunk, metadata) {
      const data = new Uint8Array(chunk.byteLength);
      chunk.copyTo(data);
      // Chunks come without a duration, and a time in whole microseconds; both follow from the frame's number.
      const frame = Math.round((chunk.timestamp / MICROSECONDS) * fps);
      const packet = new EncodedPacket(data, chunk.type, frame / fps, 1 / fps);
      muxed = muxed.then(() => source.add(packet, metadata as EncodedVideoChunkMetadata | undefined));
      // A film given up half-way takes no more packets, and nobody waits for `finish` then.
      muxed.catch((error: unknown) => (failure ??= error));
    },
    error(error) {
      failure = error;
    },
  });
  encoder.configure({
    codec: `avc1.6400${levelOf(width, height, fps)}`,
    width,
    height,
    framerate: fps,
    bitrateMode: "quantizer",
    avc: { format: "avc" },
  });
  const throwFailure = (): void => {
    if (failure !== null) throw failure;
  };
  return {
    source,
    async add(i420) {
      throwFailure();
      const frame = new VideoFrame(i420, {
        format: "I420",
        codedWidth: width,
        codedHeight: height,
        timestamp: Math.round((frameCount / fps) * MICROSECONDS),
        duration: Math.round(MICROSECONDS / fps),
        colorSpace: { primaries: "bt709", transfer: "bt709", matrix: "bt709", fullRange: false },
      });
      // A key frame every two seconds lets players seek.
      encoder.encode(frame, { keyFrame: frameCount % Math.round(fps * 2) === 0, avc: { quantizer: QUANTIZER } });
      frame.close();
      frameCount++;
      while (encoder.encodeQueueSize > MAX_QUEUED && failure === null) {
        await new Promise<void>((resolve) => {
          encoder.ondequeue = () => resolve();
          // The event may have come between the test and now.
          if (encoder.encodeQueueSize <= MAX_QUEUED) resolve();
        });
      }
    },
    async finish() {
      await encoder.flush();
      throwFailure();
      await muxed;
    },
    close() {
      if (encoder.state !== "closed") encoder.close();
    },
  };
}

/** Levels of ITU-T H.264 table A-1 as [level_idc in hexadecimal, macroblocks a second, macroblocks a frame]. */
const levels: readonly (readonly [string, number, number])[] = [
  ["1f", 108_000, 3_600],
  ["20", 216_000, 5_120],
  ["28", 245_760, 8_192],
  ["2a", 522_240, 8_704],
  ["32", 589_824, 22_080],
  ["33", 983_040, 36_864],
  ["34", 2_073_600, 36_864],
];

function levelOf(width: number, height: number, fps: number): string {
  const blocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  return levels.find(([, rate, size]) => blocks <= size && blocks * fps <= rate)?.[0] ?? "3e";
}
