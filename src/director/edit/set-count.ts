import { numbers } from "../lexicon/attributes.ts";
import type { Token } from "../reading/tokens.ts";
import { removeBody, twin } from "./change-bodies.ts";
import { markAll } from "./command-words.ts";
import type { Draft } from "./draft.ts";
import { findBodies } from "./find-bodies.ts";

/** No more of one kind come than a film has room for. */
const MOST = 12;

/** 'Two players', 'only one horse': as many are there of those who are there already. False where it says anything else. */
export function setCount(words: readonly Token[], { isTotal }: { readonly isTotal: boolean }, draft: Draft): boolean {
  const isOnly = words.some((token) => /^(?:only|just|exactly)$/.test(token.lower));
  const rest = words.filter((token) => !/^(?:only|just|exactly|of|them)$/.test(token.lower));
  const [first, ...named] = rest;
  const count = first
    ? (numbers[first.lower] ?? (/^\d{1,2}$/.test(first.lower) ? Number(first.lower) : undefined))
    : undefined;
  const isPlain = named.length > 0 && named.every(({ pos }) => pos === "NOUN" || pos === "PROPN");
  if (!first || count === undefined || count < 1 || !isPlain || (count === 1 && !isOnly && !isTotal)) return false;
  const there = findBodies([{ ...first, text: "all", lower: "all", lemma: "all" }, ...named], draft);
  const [like] = there;
  if (!like || there.length === count) return false;
  for (const extra of there.slice(count)) removeBody(extra, draft);
  for (let k = there.length; k < Math.min(count, MOST); k++) twin(like, draft);
  markAll(words, draft, `${count} of them.`);
  return true;
}
