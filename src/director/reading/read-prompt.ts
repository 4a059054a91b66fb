import { as, type Seconds } from "../../base/index.ts";
import type { Language } from "../language.ts";
import { readClauses, type Meanings } from "./clauses.ts";
import { cutAtFramings } from "./framed-sentences.ts";
import { findImpersonalWeather, takeWeatherDeeds } from "./impersonal-weather.ts";
import { readItems } from "./items.ts";
import { openLedger, type Ledger } from "./ledger.ts";
import { findPictureWords, type PictureWords } from "./picture-words.ts";
import { findQuotations, quotedText } from "./quotations.ts";
import type { Clause } from "./reading.ts";
import { retag } from "./retag.ts";
import { findSegments } from "./segments.ts";
import { findSoundWords, type SoundWords } from "./sound-words.ts";
import { tokenise, type Quotation, type Token } from "./tokens.ts";

/** The prompt as read, before anything is grounded. */
export type Reading = {
  readonly prompt: string;
  readonly tokens: readonly Token[];
  readonly ledger: Ledger;
  readonly picture: PictureWords;
  readonly sounds: readonly SoundWords[];
  readonly quotations: readonly (Quotation & { readonly text: string })[];
  readonly segments: readonly {
    readonly from: number;
    readonly to: number;
    readonly seconds: Seconds | null;
    readonly startSeconds: Seconds | null;
  }[];
  readonly clauses: readonly Clause[];
};

/** More words than this are not read; a note says so. Ten minutes of film are described in fewer. */
const MOST_TOKENS = 2500;

export function readPrompt(
  prompt: string,
  language: Language,
  meanings: (tokens: readonly Token[]) => Meanings,
): Reading {
  const quotations = findQuotations(prompt);
  const sounds = findSoundWords(prompt);
  const tokens = tokenise(prompt, quotations, language);
  retag(tokens, language.wordNet);
  const ledger = openLedger(tokens);
  const limit = Math.min(tokens.length, MOST_TOKENS);
  ledger.mark(rangeOf(limit, tokens.length), "missed", `Only the first ${MOST_TOKENS} words are read.`);
  const picture = findPictureWords(tokens.slice(0, limit));
  findImpersonalWeather(tokens.slice(0, limit), picture, language.wordNet);
  takeWeatherDeeds(tokens.slice(0, limit), picture);
  const seen = picture.weather.filter(({ words }) => !words.unseen);
  for (const { tokens: words } of [...picture.times, ...seen, ...picture.winds, ...picture.seasons]) {
    ledger.mark(
      words.filter((index) => !picture.taken.has(index)),
      "understood",
      "The film's light and weather follow it.",
    );
  }
  for (const sound of sounds) {
    for (const token of tokens)
      if (token.start >= sound.start && token.end <= sound.end) picture.taken.set(token.index, "sound");
  }
  const labelled = findSegments(prompt, [...quotations, ...sounds]);
  const [only] = labelled;
  const cut = labelled.length === 1 && only?.labels.length === 0 ? cutAtFramings(only, tokens, picture) : labelled;
  const segments: { from: number; to: number; seconds: Seconds | null; startSeconds: Seconds | null }[] = [];
  const clauses: Clause[] = [];
  const known = meanings(tokens);
  for (const segment of cut) {
    for (const label of segment.labels) {
      const indices: number[] = [];
      for (let k = firstFrom(tokens, label.start); k < tokens.length && (tokens[k]?.start ?? 0) < label.end; k++)
        indices.push(k);
      for (const index of indices) picture.taken.set(index, "label");
      ledger.mark(indices, "understood", `Begins shot ${segments.length + 1}.`);
    }
    const inside = firstFrom(tokens, segment.start);
    const to = Math.min(firstFrom(tokens, segment.end), limit);
    segments.push({
      from: inside,
      to,
      seconds: segment.seconds === null ? null : as<Seconds>(segment.seconds),
      startSeconds: segment.startSeconds === null ? null : as<Seconds>(segment.startSeconds),
    });
    const items = readItems(tokens, inside, to, (index) => picture.taken.has(index));
    const own: Clause[] = [];
    readClauses(items, { tokens, segment: segments.length - 1, meanings: known, clauses: own });
    clauses.push(
      ...own.filter(
        (clause) =>
          clause.verb !== null ||
          clause.subjects.length +
            clause.objects.length +
            clause.attachments.length +
            clause.speech.length +
            clause.adverbs.length +
            clause.complements.length >
            0,
      ),
    );
  }
  const quoted = quotations.map((quotation) => ({ ...quotation, text: quotedText(prompt, quotation) }));
  return { prompt, tokens, ledger, picture, sounds, quotations: quoted, segments, clauses };
}

/** The first token that begins at or after a character. */
function firstFrom(tokens: readonly Token[], character: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < character) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* rangeOf(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}
