import type { DrawJob, FrameRange } from "../../frames/index.ts";

/** Where the chunks of one film are given out, each to one who draws it, and gathered. */
export type FrameBoard = AsyncDisposable & {
  /** The first chunk that nobody draws; null where there is none at present. */
  claim(): Promise<FrameRange | null>;
  /** Takes a claimed chunk, written by `writeChunk`. */
  put(range: FrameRange, chunk: Uint8Array): Promise<void>;
  /** Frames in chunks that others have drawn, as far as is known. */
  framesOfOthers(): number;
  /** Waits while others draw: all chunks in order, or null where one is to be claimed again. */
  collect(signal: AbortSignal): Promise<readonly Uint8Array[] | null>;
};

/** Opens the board of a film whose frames `renderer` draws; others may draw only where theirs is the same. */
export type OpenBoard = (job: DrawJob, chunks: readonly FrameRange[], renderer: string) => Promise<FrameBoard>;

/** For whoever draws alone. */
export const openOwnBoard: OpenBoard = async (_job, chunks) => {
  const waiting = [...chunks];
  const drawn = new Map<number, Uint8Array>();
  return {
    claim: async () => waiting.shift() ?? null,
    async put({ from }, chunk) {
      drawn.set(from, chunk);
    },
    framesOfOthers: () => 0,
    collect: async () => chunks.map(({ from }) => drawn.get(from) ?? new Uint8Array()),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
};
