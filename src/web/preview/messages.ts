import type { Vec3 } from "../../base/index.ts";
import type { SightedBox } from "../../picture/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import type { SpokenLine, Take } from "../../take/index.ts";
import type { Spoken } from "./speak-at.ts";

/** Where the workers find what bodies and music are made from, and who speaks lines. */
export type PreviewFiles = {
  readonly people: string;
  readonly solids: string;
  readonly instruments: string;
  readonly speak: string;
};

/** What is previewed: one number for each state of the text, so that late answers are known as such. */
export type StageOrder = {
  readonly kind: "stage";
  readonly order: number;
  readonly screenplay: Screenplay;
  /** As they will be spoken; null: they have to be asked for. */
  readonly lines: readonly SpokenLine[] | null;
  readonly aspect: number;
  readonly fps: number;
};

export type ToWorldWorker =
  | { readonly kind: "boot"; readonly files: PreviewFiles }
  | StageOrder
  | { readonly kind: "drop" };

/** What is mixed, once its picture is shown. */
export type MixOrder = {
  readonly kind: "mix";
  readonly order: number;
  readonly screenplay: Screenplay;
  readonly take: Take;
  /** Null: has to be asked for. */
  readonly spoken: Spoken | null;
  readonly fps: number;
};

export type ToSoundWorker =
  | { readonly kind: "boot"; readonly files: PreviewFiles }
  | MixOrder
  | { readonly kind: "drop" };

export type FromSoundWorker = SoundNews | { readonly kind: "failed"; readonly order: number; readonly message: string };

type SoundNews = {
  readonly kind: "sound";
  readonly order: number;
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
  readonly sampleRate: number;
  /** False where the lines could not be spoken. */
  readonly isWhole: boolean;
};

export type FromWorldWorker =
  | { readonly kind: "booted" }
  /** The take with its cameras. */
  | {
      readonly kind: "staged";
      readonly order: number;
      readonly take: Take;
      /** What was said, where it had to be asked for. */
      readonly spoken: Spoken | null;
      readonly milliseconds: { readonly simulate: number; readonly cameras: number };
    }
  /** In a sentence. */
  | { readonly kind: "failed"; readonly order: number; readonly message: string };

/** Turned round what the film's camera looks at. */
export type Orbit = { readonly yaw: number; readonly pitch: number; readonly distance: number };

/** All that a picture is drawn from. */
type Staged = {
  readonly screenplay: Screenplay;
  readonly take: Take;
  readonly aspect: number;
  readonly fps: number;
};

export type ToPictureWorker =
  | { readonly kind: "boot"; readonly files: PreviewFiles }
  | { readonly kind: "prepare"; readonly screenplay: Screenplay }
  | ({ readonly kind: "show"; readonly order: number } & Staged)
  /** Is drawn and not shown, while nothing else is wanted. */
  | ({ readonly kind: "rehearse" } & Staged)
  /** The frame that is wanted now; one that was wanted before and is not begun is left out. */
  | { readonly kind: "want"; readonly frame: number; readonly isStill: boolean }
  | { readonly kind: "orbit"; readonly orbit: Orbit | null; readonly frame: number }
  | { readonly kind: "point"; readonly ask: number; readonly u: number; readonly v: number }
  | { readonly kind: "mark"; readonly body: string | null }
  | { readonly kind: "stills"; readonly frames: readonly number[] };

export type FromPictureWorker =
  | { readonly kind: "booted"; readonly renderer: string }
  | { readonly kind: "rehearsed" }
  | { readonly kind: "shown"; readonly order: number; readonly frameCount: number; readonly milliseconds: number }
  | {
      readonly kind: "frame";
      readonly order: number;
      readonly frame: number;
      readonly bitmap: ImageBitmap;
      readonly milliseconds: number;
      /** Where the marked body is on it. */
      readonly box: SightedBox | null;
    }
  | { readonly kind: "pointed"; readonly ask: number; readonly body: string | null; readonly floor: Vec3 | null }
  | { readonly kind: "still"; readonly order: number; readonly frame: number; readonly bitmap: ImageBitmap }
  | { readonly kind: "failed"; readonly order: number; readonly message: string };
