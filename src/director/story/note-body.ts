import type { GroundedNoun } from "../grounding/ground-noun.ts";
import type { StageDesign } from "../grounding/stage.ts";
import { likenessWords } from "../lexicon/attributes.ts";
import type { NounPhrase } from "../reading/reading.ts";
import { describe, type Page } from "./describe.ts";
import type { Entity } from "./entity.ts";
import type { Text } from "./mentions.ts";

/** 'A paper airplane', 'a plush bear': no plane and no bear, but small and like one. */
export function isLikeness(phrase: NounPhrase, { kind }: StageDesign, { tokens }: Text): boolean {
  const isCopied = kind === "vehicle" || kind === "creature" || kind === "building";
  const words = [...phrase.modifiers, ...phrase.nouns.filter((index) => index !== phrase.head)];
  return isCopied && words.some((index) => likenessWords.has(tokens[index]?.lower ?? ""));
}

/** What words beside its noun say of a body. */
export function describeBody(entity: Entity, phrase: NounPhrase, noun: GroundedNoun, page: Page): void {
  const extra =
    noun.matched > 0 && noun.matched < phrase.nouns.length && entity.role === null
      ? phrase.nouns.slice(0, phrase.nouns.length - noun.matched)
      : [];
  describe(entity.attributes, [...phrase.modifiers, ...extra], { ...page, body: entity });
}

/** Tells for each word of a phrase what became of the body that it names. */
export function noteBody(
  phrase: NounPhrase,
  { entity, noun, isAgain }: { readonly entity: Entity; readonly noun: GroundedNoun; readonly isAgain: boolean },
  text: Text,
): void {
  const { ledger, language } = text;
  // Numbers and words like 'several' before the noun.
  for (let i = phrase.start; i < phrase.head; i++) {
    const isCount =
      !phrase.modifiers.includes(i) && !phrase.nouns.includes(i) && (phrase.owner === null || i >= phrase.owner.end);
    if (isCount) ledger.mark([i], "understood", entity.count > 1 ? `${entity.count} of them.` : "One.");
  }
  const design = noun.design === null ? null : language.stage.design(noun.design);
  const own = noun.matched > 0 && entity.role === null ? phrase.nouns.slice(-noun.matched) : phrase.nouns;
  const said = phrase.words.slice(-Math.max(1, noun.matched)).join(" ");
  if (isAgain)
    ledger.mark(
      phrase.nouns,
      entity.isStaged ? "understood" : "unstaged",
      entity.isStaged ? `The ${entity.name} named before.` : "Nothing can stage it yet.",
    );
  else if (!design)
    ledger.mark(own, "unstaged", `Nothing in the catalogue can stage '${said}' yet; it is kept in the screenplay.`);
  else if (isLikeness(phrase, design, text))
    ledger.mark(own, "assumed", `Staged as a small ${design.nouns[0] ?? design.id} that is real in all else.`);
  else if (noun.isExact) ledger.mark(own, "understood", `In the film as ${design.nouns[0] ?? design.id}.`);
  else
    ledger.mark(
      own,
      "assumed",
      `'${said}' is staged as a ${design.nouns[0] ?? design.id}${noun.shared === null ? "" : `, which is also ${noun.shared}`}.`,
    );
}
