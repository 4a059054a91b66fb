import type { Setting } from "../screenplay/index.ts";
import type { DrawJob, FrameRange, PassName, Quality } from "./frame-source.ts";

// What the page and this process say to each other over one WebSocket: small things as JSON text, frames as binary.

/** To the page. `job` names a file that the page fetches; `range` answers `next`; `ack` allows one more frame. */
export type ToPage =
  | { readonly kind: "prepare"; readonly setting: Setting; readonly quality: Quality }
  | { readonly kind: "draw"; readonly job: string }
  | { readonly kind: "range"; readonly range: FrameRange | null }
  | { readonly kind: "ack" }
  | { readonly kind: "stop" };

export type FromPage =
  | { readonly kind: "ready"; readonly renderer: string }
  | {
      readonly kind: "done";
      /** Milliseconds over all frames. */
      readonly draw: number;
      readonly read: number;
      readonly convert: number;
      readonly transfer: number;
    }
  /** Which frames now? */
  | { readonly kind: "next" }
  | { readonly kind: "failed"; readonly message: string }
  /** After a stop: no more will come of that job. */
  | { readonly kind: "stopped" };

/** The job's file: JSON, its take in the take room's own text form. */
export type JobFile = Pick<DrawJob, "screenplay" | "width" | "height" | "fps"> & {
  readonly take: string;
  readonly quality: Quality;
  readonly passes: readonly PassName[];
};

const passOrder: readonly PassName[] = ["depth", "mask", "normal", "flow"];
const HEADER_WORDS = 2 + passOrder.length;

/** Index, length of the I420 part and of each pass (0: absent) as uint32 LE, then those parts. */
export function packFrame(frame: {
  readonly index: number;
  readonly i420: Uint8Array;
  readonly passes: Readonly<Record<string, Uint8Array>>;
}): Uint8Array<ArrayBuffer> {
  const parts = [frame.i420, ...passOrder.map((name) => frame.passes[name] ?? new Uint8Array())];
  const head = new Uint32Array([frame.index, ...parts.map((part) => part.length)]);
  const packed = new Uint8Array(head.byteLength + parts.reduce((sum, part) => sum + part.length, 0));
  packed.set(new Uint8Array(head.buffer));
  let at = head.byteLength;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

export function unpackFrame(packed: Uint8Array): {
  index: number;
  i420: Uint8Array;
  passes: Record<string, Uint8Array>;
} {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const word = (i: number): number => view.getUint32(i * 4, true);
  let at = HEADER_WORDS * 4;
  // Node's sockets give Buffers, whose slice copies nothing: what leaves here is what its type says.
  const bytes = new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  const take = (size: number): Uint8Array => {
    at += size;
    return bytes.subarray(at - size, at);
  };
  const i420 = take(word(1));
  const passes: Record<string, Uint8Array> = {};
  passOrder.forEach((name, i) => {
    const size = word(2 + i);
    if (size > 0) passes[name] = take(size);
  });
  return { index: word(0), i420, passes };
}
