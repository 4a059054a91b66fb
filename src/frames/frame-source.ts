import type { Screenplay, Setting } from "../screenplay/index.ts";
import type { Take } from "../take/index.ts";

export type PassName = "depth" | "mask" | "normal" | "flow";
export type Quality = "draft" | "standard" | "high";

/** What is to be drawn: frames of the screenplay's cut. The take brings its cameras. */
export type DrawJob = {
  readonly screenplay: Screenplay;
  readonly take: Take;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly quality: Quality;
  readonly passes: readonly PassName[];
};

/** Frames `from` up to, but without, `end`. */
export type FrameRange = { readonly from: number; readonly end: number };

export type DrawnFrame = {
  readonly index: number;
  /** BT.709 limited range: width x height luma, then U and V of half size each way. */
  readonly i420: Uint8Array;
  /**
   * Row by row from the top left. depth: uint16 LE millimetres from the camera plane, 65535 is sky. mask: uint8, the
   * body's index in the take plus 1, 0 is the set. normal: 3 x uint8, view space -1..1. flow: 3 x uint16 LE, pixels
   * moved until the next frame right and down times 16 plus 32768, third 0.
   */
  readonly passes: Readonly<Record<string, Uint8Array>>;
};

/** Mean milliseconds a frame: drawing, reading back, sending to this process, packing. */
export type DrawReport = {
  readonly frameMilliseconds: {
    readonly draw: number;
    readonly read: number;
    readonly transfer: number;
    readonly convert: number;
  };
};

/** Draws frames somewhere: in a headless browser here, elsewhere on a graphics card. */
export interface FrameSource extends AsyncDisposable {
  /** Which graphics driver draws. */
  readonly renderer: string;
  /** A hint that a job in that setting comes next, so that its set can be built meanwhile. */
  prepare(setting: Setting, quality: Quality): void;
  /**
   * Draws the job's frames in order; `onFrame` is awaited, while at most one further frame is drawn. `nextRange` is
   * asked which, again and again until it gives null; without it all are drawn. One job at a time, others wait. Rejects
   * with KinoraError, code 'cancelled', when the signal aborts.
   */
  draw(
    job: DrawJob,
    onFrame: (frame: DrawnFrame) => Promise<void>,
    signal: AbortSignal,
    nextRange?: () => Promise<FrameRange | null>,
  ): Promise<DrawReport>;
}
