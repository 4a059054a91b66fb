import { depictVerbs } from "../lexicon/camera.ts";
import { positionNouns } from "../lexicon/areas.ts";
import { groups, measures } from "../lexicon/attributes.ts";
import { backdropNouns } from "../lexicon/settings.ts";
import type { Clause, NounPhrase } from "../reading/reading.ts";
import type { Reading } from "../reading/read-prompt.ts";

/** Being in a place, which is shown by the place and not by who is there alone. */
const coverings = new Set(["surround", "cover", "illuminate", "fill", "line"]);

/**
 * Ties the words of a clause that say nothing by themselves to those that they serve: how and where to the verb, which
 * and how many to the noun, a preposition to what follows it. Their notes claim no more than those of the words served.
 */
export function serveWords({ verb, subjects, objects, attachments, adverbs }: Clause, reading: Reading): void {
  const { ledger, picture } = reading;
  const own = (indices: Iterable<number>): number[] => [...indices].filter((index) => !picture.taken.has(index));
  const first = subjects[0] ?? null;
  if (verb) {
    ledger.serve(own([...adverbs, ...verb.tokens.filter((index) => index !== verb.token)]), [verb.token]);
    if (first && !depictVerbs.has(verb.lemma)) ledger.serve([verb.token], [first.head]);
    if (coverings.has(verb.lemma))
      for (const { phrases } of attachments) ledger.serve([verb.token], phrases.slice(0, 1).map(headOf));
  }
  for (const phrase of subjects) servePhrase(phrase, null);
  for (const phrase of objects) servePhrase(phrase, verb?.token ?? null);
  for (const { tokens, phrases, after } of attachments) {
    ledger.serve(own(tokens), phrases.map(headOf));
    // 'Glides over the lake': where it leads is told of the gliding.
    if (verb && after === null && (tokens[0] ?? 0) > verb.token) ledger.serve(own(tokens), [verb.token]);
    for (const phrase of phrases) servePhrase(phrase, after?.head ?? first?.head ?? null);
  }

  function servePhrase(phrase: NounPhrase, holder: number | null): void {
    const { head, nouns, of, owner } = phrase;
    const before = Array.from({ length: Math.max(0, head - phrase.start) }, (_, k) => phrase.start + k);
    const inOwner = owner ? (index: number): boolean => index >= owner.start && index < owner.end : () => false;
    ledger.serve(own(before.filter((index) => !nouns.includes(index) && !inOwner(index))), [head]);
    const word = phrase.words.at(-1) ?? "";
    const isSide = positionNouns.has(word) || backdropNouns.has(word);
    const whole = of?.head ?? (isSide ? holder : null);
    if (whole !== null && (isSide || measures.has(word) || groups[word] !== undefined))
      ledger.serve(own(nouns), [whole]);
    for (const inner of [of, owner]) if (inner) servePhrase(inner, null);
  }
}

function headOf({ head }: NounPhrase): number {
  return head;
}
