import type { Cue, Line, Relation } from "../../screenplay/index.ts";
import type { GroundedVerb } from "../grounding/ground-verb.ts";
import type { CameraWords } from "../lexicon/camera.ts";
import type { Beat } from "../../screenplay/index.ts";
import type { Entity } from "./entity.ts";
import type { PlaceMention } from "./place-words.ts";

/** Something that somebody does. */
export type Deed = {
  readonly actor: Entity;
  readonly verb: string;
  readonly action: GroundedVerb["action"];
  readonly standsFor: string | null;
  target: Entity | null;
  with: Entity | null;
  to: PlaceMention | null;
  from: PlaceMention | null;
  path: Beat["path"];
  direction: Beat["direction"];
  manner: string[];
  speed: number;
  outcome: string | null;
  times: number | null;
  readonly segment: number;
  /** Sentences tell of one thing after another; states go on beside them. */
  readonly order: "next" | "with" | "before" | "after";
  /** The deed it goes along with or before; null: the one before it. */
  readonly other: Deed | null;
  readonly isState: boolean;
  /** Seconds that the prompt gives it. */
  seconds: number | null;
  readonly tokens: readonly number[];
  /** What things do of themselves afterwards lengthens it. */
  consequences: number;
  /** The deed that makes a thing do this of itself; the engine alone shows it. */
  readonly consequenceOf: Deed | null;
};

export type Speech = {
  readonly who: Entity | null;
  readonly text: string;
  readonly manner: Line["manner"];
  readonly emotion: string | null;
  readonly segment: number;
  /** What it follows, or null for the first thing that happens. */
  readonly after: Deed | null;
  readonly isWithDeed: boolean;
  readonly tokens: readonly number[];
};

/** Something that is heard and not seen. */
export type Sound = {
  readonly kind: Cue["kind"];
  readonly words: string;
  readonly mood: string | null;
  readonly segment: number;
  /** What it follows, or null for the first thing that happens. */
  readonly after: Deed | null;
  /** Goes along with that from its start. */
  readonly isBeside: boolean;
  /** Whether the prompt lets it end, and after what. */
  hasEnd: boolean;
  endsAfter: Deed | null;
};

export type Story = {
  readonly deeds: Deed[];
  readonly relations: { kind: Relation["kind"]; of: Entity; to: Entity; and: Entity | null }[];
  readonly speeches: Speech[];
  readonly sounds: Sound[];
  /** Where bodies are from the start: on the sidewalk, at the line. */
  readonly standing: { body: Entity; place: PlaceMention }[];
  /** Camera words said as sentences ('the camera follows the dog'), by segment. */
  readonly camera: { segment: number; words: CameraWords; subjects: readonly Entity[]; at: number }[];
  /** Who each segment tells of, first mentioned first. */
  readonly shown: Entity[][];
};
