import type { Random } from "../../base/index.ts";
import type { Cut, Screenplay } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import type { MatterTable } from "../foley/matter-sound.ts";

/** What the sound's departments work from. */
export type Scene = {
  readonly screenplay: Screenplay;
  readonly take: Take;
  readonly cut: Cut;
  readonly audio: Readonly<Record<string, Float32Array>>;
  readonly ambience: readonly string[];
  readonly acoustics: { readonly reverbSeconds: number; readonly volumeCubicMetres: number };
  readonly matters: MatterTable;
  readonly random: Random;
  /** Of the film, in samples. */
  readonly length: number;
};
