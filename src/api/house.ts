import type { FilmWish, jobKinds } from "../contract/index.ts";
import type { JobQueue } from "../queue/index.ts";
import type { BlobStore, Database } from "../store/index.ts";
import type { Accounts } from "./accounts/open-accounts.ts";
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
    readonly notes: readonly ReadNote[];
  }>;
}
export type ReadNote = { readonly kind: string; readonly words: string; readonly from: number; readonly text: string };

export type ApiSettings = {
  /** As people type it, without a slash at its end. */
  readonly publicUrl: string;
  readonly version: string;
  /** Films, edits, extensions and characters that a caller may ask for in a minute. */
  readonly filmsPerMinute: number;
  /** Of one user, waiting or in the making. */
  readonly openFilms: number;
  /** Of one user, in the making at once. */
  readonly parallelFilms: number;
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
  readonly reader: PromptReader;
  readonly accounts: Accounts;
  readonly settings: ApiSettings;
  readonly log: Log;
  readonly metrics: Metrics;
};
