import { KinoraError } from "../../base/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import type { Token } from "../reading/tokens.ts";
import { direct } from "../direct.ts";
import { bodiesIn, newId, type Body, type Draft } from "./draft.ts";
import { findBodies, isPerson, isPronoun, nounsOf } from "./find-bodies.ts";
import { anchorOf } from "./place-new.ts";

/** A piece of an instruction directed by itself, as a small screenplay; null where nothing comes of it. */
export function directFragment(text: string, { language, play }: Draft): Screenplay | null {
  try {
    return direct(text, { seed: play.seed, seconds: null, style: null, isUnderWay: true }, language);
  } catch (error) {
    if (error instanceof KinoraError) return null;
    throw error;
  }
}

/** The words as written, between their first and last character, without those that were taken away. */
export function textOf(words: readonly Token[], draft: Draft): string {
  let text = "";
  let end = -1;
  for (const token of words) {
    const gap = end < 0 ? "" : token.start < end ? " " : draft.reading.prompt.slice(end, token.start);
    // Words that were taken away in between leave one space.
    text += /^\s*$/.test(gap) ? gap : " ";
    text += token.pos === "SPEECH" ? withMarks(token) : draft.reading.prompt.slice(token.start, token.end);
    end = token.end;
  }
  return text.trim();
}

/** What is said, in quotation marks also where it stood after a colon without them. */
export function withMarks({ text }: Token): string {
  return /^[\p{L}\p{N}]/u.test(text) ? `"${text}"` : text;
}

export type Grafted = {
  /** The child's id by the fragment's. */
  readonly ids: ReadonlyMap<string, string>;
  /** Bodies that the child did not have before. */
  readonly added: readonly Body[];
};

/**
 * Brings the fragment's bodies into the child: those that the text speaks of as known are the ones there, all others
 * come new, beside somebody, so that nobody who was there has to move. `fixed` says beforehand who is who.
 */
export function graftBodies(
  fragment: Screenplay,
  words: readonly Token[],
  { draft, fixed }: { readonly draft: Draft; readonly fixed: ReadonlyMap<string, string> },
): Grafted {
  const { play } = draft;
  const ids = new Map(fixed);
  const added: Body[] = [];
  const before = bodiesIn(play);
  for (const body of bodiesIn(fragment)) {
    if (ids.has(body.id)) continue;
    const known = knownBody(body, words, { draft, taken: [...ids.values()] });
    if (known) {
      ids.set(body.id, known.id);
      continue;
    }
    const id = newId(play, body.name);
    const made = { ...structuredClone(body), id, seed: `${play.seed}/${id}` };
    if ("role" in made) play.cast.push(made);
    else play.props.push(made);
    ids.set(body.id, id);
    added.push(made);
  }
  for (const relation of fragment.relations) {
    const of = ids.get(relation.of);
    const to = ids.get(relation.to);
    const and = relation.and === null ? null : (ids.get(relation.and) ?? null);
    if (of === undefined || to === undefined || of === to) continue;
    // A relation holds from the first instant: those who were there keep their places.
    const isNew = (id: string): boolean => added.some((one) => one.id === id);
    if (!isNew(of) && !(relation.kind === "holds" && isNew(to))) continue;
    if (!play.relations.some((one) => one.of === of && one.to === to && one.kind === relation.kind))
      play.relations.push({ kind: relation.kind, of, to, and });
  }
  for (const body of added) {
    const isPlaced =
      play.relations.some((one) => one.of === body.id || (one.kind === "holds" && one.to === body.id)) ||
      fragment.blocking.some((one) => ids.get(one.body) === body.id);
    const isUsed = fragment.beats.some((beat) =>
      [beat.with, beat.target].some((id) => id !== null && ids.get(id) === body.id),
    );
    const anchor = isPlaced || isUsed ? null : anchorOf(body, before, draft);
    if (anchor) play.relations.push({ kind: "near", of: body.id, to: anchor.id, and: null });
  }
  return { ids, added };
}

/** The child's body that the text means by one of the fragment's, or null where it brings a new one. */
function knownBody(
  body: Body,
  words: readonly Token[],
  { draft, taken }: { readonly draft: Draft; readonly taken: readonly string[] },
): Body | null {
  const nouns = nounsOf(body, draft.language);
  const free = (found: readonly Body[]): Body | null => found.find((one) => !taken.includes(one.id)) ?? null;
  const at = words.findIndex((token) => nouns.has(token.lemma) || nouns.has(token.lower));
  if (at < 0) {
    // No word names it: a pronoun's, or one that goes without saying.
    const pronoun = words.find((token) => isPronoun(token) && free(findBodies([token], draft)) !== null);
    if (pronoun && isPerson(body, draft.language)) return free(findBodies([pronoun], draft));
    return free(bodiesIn(draft.play).filter((one) => one.design === body.design));
  }
  const from = phraseStart(words, at);
  const opening = words[from];
  const isNew =
    opening === undefined ||
    /^(?:a|an|another|some|more|several|many|new|one|two|three|four|five|six|\d+)$/.test(opening.lower) ||
    (words[at]?.plural === true && !/^(?:the|his|her|its|their|these|those|both|all)$/.test(opening.lower)) ||
    words.slice(from, at).some((token) => /^(?:second|third|new|more|additional|extra)$/.test(token.lower));
  if (isNew) return null;
  const meant = findBodies(words.slice(from, at + 1), draft);
  // More of them than there are ('the dogs' of two) are the ones that are there.
  const found = free(meant) ?? meant.at(-1) ?? null;
  if (found)
    draft.ledger.mark(
      words.slice(from, at + 1).map((token) => token.index),
      "understood",
      `The ${found.name} of the film.`,
    );
  return found;
}

/** Where the noun phrase of a noun begins. */
function phraseStart(words: readonly Token[], noun: number): number {
  let from = noun;
  while (from > 0) {
    const before = words[from - 1];
    if (!before || !/^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/.test(before.pos)) {
      if (before && /^(?:his|her|its|their|my|another|a|an|the|second|third|more)$/.test(before.lower)) from--;
      break;
    }
    from--;
    if (/^(?:a|an|the)$/.test(before.lower)) break;
  }
  return from;
}

/** The first body that a fragment's words name; what is only implied by them is none of it. */
export function firstBody(fragment: Screenplay | null, words: readonly string[], draft: Draft): Body | null {
  if (!fragment) return null;
  const bodies = bodiesIn(fragment);
  return bodies.find((body) => isNamed(body, words, draft)) ?? bodies[0] ?? null;
}

function isNamed(body: Body, words: readonly string[], { language }: Draft): boolean {
  const nouns = nounsOf(body, language);
  return words.some((word, i) => nouns.has(word) || (i > 0 && nouns.has(`${words[i - 1]} ${word}`)));
}

/** Without what the words only imply: 'a volleyball' by itself would bring players and a net. */
export function namedOnly(fragment: Screenplay, words: readonly Token[], draft: Draft): Screenplay {
  const said = words.flatMap((token) => [token.lemma, token.lower]);
  const kept = new Set(bodiesIn(fragment).flatMap((body) => (isNamed(body, said, draft) ? [body.id] : [])));
  if (kept.size === 0) return fragment;
  return {
    ...fragment,
    cast: fragment.cast.filter((one) => kept.has(one.id)),
    props: fragment.props.filter((one) => kept.has(one.id)),
    beats: fragment.beats.filter((one) => kept.has(one.actor)),
    relations: fragment.relations.filter((one) => kept.has(one.of) && kept.has(one.to)),
  };
}
