import type { Screenplay } from "../../screenplay/index.ts";
import type { Language } from "../language.ts";
import type { Ledger } from "../reading/ledger.ts";
import type { Reading } from "../reading/read-prompt.ts";
import type { Token } from "../reading/tokens.ts";
import type { PlaceOf } from "./pin-standing.ts";
import { freeId, slugOf } from "../planning/bodies.ts";

export type Body = Screenplay["cast"][number] | Screenplay["props"][number];

/** The child in the making: commands change `play`; what they used of the instruction is marked in the ledger. */
export type Draft = {
  readonly play: Screenplay;
  readonly language: Language;
  readonly reading: Reading;
  readonly tokens: readonly Token[];
  readonly ledger: Ledger;
  /** Ids that the instruction spoke of, latest last; pronouns think of them first. */
  readonly recent: string[];
  /** Where the parent's stage puts bodies, where that is known. */
  readonly placeOf: PlaceOf | null;
};

export function bodiesIn(play: Screenplay): Body[] {
  return [...play.cast, ...play.props];
}

export function bodyById(play: Screenplay, id: string): Body | null {
  return bodiesIn(play).find((body) => body.id === id) ?? null;
}

/** An id that nobody has, from a name. */
export function newId(play: Screenplay, name: string): string {
  return freeId(slugOf(name), new Set(bodiesIn(play).map((body) => body.id)));
}

export function nextId(entries: readonly { readonly id: string }[], stem: string): string {
  let n = entries.length + 1;
  while (entries.some((entry) => entry.id === `${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}

/** The world's end in seconds: where it is played slower than it happens, less than the film's. */
export function worldSeconds(play: Screenplay): number {
  return play.shots.reduce((sum, shot) => sum + shot.duration * shot.timeScale, 0);
}

/** Lengthens the film by its last shot, so that the world runs until `until`. */
export function makeRoom(play: Screenplay, until: number): void {
  const missing = until - worldSeconds(play);
  const last = play.shots.at(-1);
  if (missing <= 0.01 || !last) return;
  const longer = Math.ceil((missing / last.timeScale) * 2) / 2;
  last.duration = round(last.duration + longer);
  play.seconds = round(play.seconds + longer);
}

/** World time at which a shot begins. */
export function worldStartOf(play: Screenplay, index: number): number {
  return play.shots.slice(0, index).reduce((sum, shot) => sum + shot.duration * shot.timeScale, 0);
}

/** Shots follow each other; after a change of lengths their starts are laid anew. */
export function layShots(play: Screenplay): void {
  let at = 0;
  for (const shot of play.shots) {
    shot.start = round(at);
    at += shot.duration;
  }
  play.seconds = round(at);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
