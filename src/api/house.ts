import type { AnswerOf, FilmWish, jobKinds, Operation } from "../contract/index.ts";
import type { JobQueue } from "../queue/index.ts";
import type { BlobStore, Database } from "../store/index.ts";
import type { Accounts } from "./accounts/open-accounts.ts";
import type { FilmWatch } from "./film-watch.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** Reads prompts while somebody waits for the answer; main brings it, since endpoints do not direct. */
export interface PromptReader {
  /** Throws KinoraError 'refused' or 'bad-arguments'. */
  read(
    prompt: string,
    wish: Pick<FilmWish, "seed" | "seconds" | "style">,
  ): Promise<{ readonly screenplay: Record<string, unknown> | null; readonly notes: readonly ReadNote[] }>;
  /** Checks a plan that a caller brings. */
  check(screenplay: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** Another film's plan with what the instruction changes; throws as `read` does. */
  remix(
    screenplay: Record<string, unknown>,
    instruction: string,
  ): Promise<{
    readonly screenplay: Record<string, unknown>;
    readonly edits: readonly unknown[];
    /** The edits in plain words. */
    readonly changes: readonly string[];
    readonly notes: readonly ReadNote[];
  }>;
  /** Checks a plan that was made of another by the words that the caller says, and finds what differs. */
  compare(
    before: Record<string, unknown>,
    after: Record<string, unknown>,
    words: string,
  ): Promise<{ readonly screenplay: Record<string, unknown>; readonly edits: readonly unknown[] }>;
  /** The built-in reader's plan, also where a model directs films: a preview cannot wait for one. */
  direct(
    prompt: string,
    wish: Pick<FilmWish, "seed" | "seconds" | "style">,
  ): Promise<{ readonly screenplay: Record<string, unknown>; readonly notes: readonly ReadNote[] }>;
  /** A plan's lines as they are said; throws as `check` does. */
  speak(screenplay: Record<string, unknown>): Promise<Speech>;
}
export type Speech = {
  readonly lines: AnswerOf<"speak">["lines"];
  /** 16-bit PCM of one channel by line id. */
  readonly audio: Readonly<Record<string, Uint8Array>>;
  readonly sampleRate: number;
};
export type ReadNote = {
  readonly kind: NoteKind;
  readonly words: string;
  readonly from: number;
  readonly text: string;
};

type NoteKind = AnswerOf<"direct">["notes"][number]["kind"];

/** Operations that are counted together. */
export type LimitKind = NonNullable<Operation["limit"]>;

export type ApiSettings = {
  /** As people type it, without a slash at its end. */
  readonly publicUrl: string;
  readonly version: string;
  /** What one user, or at sign-up one address, may ask for in a minute. */
  readonly perMinute: Readonly<Record<LimitKind, number>>;
  /** Of one user, waiting or in the making, whatever his plan says. */
  readonly openFilms: number;
  /** Of one user, in the making at once, whatever his plan says. */
  readonly parallelFilms: number;
  /** The header in which the proxy in front names the visitor's country; null: there is none. */
  readonly regionHeader: string | null;
  /** Webhooks and pictures at private addresses: only for networks where nothing is to be kept from users. */
  readonly allowsPrivateAddresses: boolean;
  /** Pictures are fetched from the web for callers. */
  readonly fetchesPictures: boolean;
};

/** Everything that endpoints work with, opened once by main. */
export type House = {
  readonly db: Database;
  readonly queue: JobQueue<typeof jobKinds>;
  readonly blobs: BlobStore;
  /** Bytes free where files lie; null: in a bucket. */
  readonly freeBytes: () => Promise<number | null>;
  readonly films: FilmWatch;
  readonly reader: PromptReader;
  /** A small square picture of our own making from somebody's; null: it is none that can be read. */
  readonly makePortrait: (bytes: Uint8Array) => Promise<Uint8Array | null>;
  readonly accounts: Accounts;
  readonly settings: ApiSettings;
  readonly log: Log;
  readonly metrics: Metrics;
};
