import type { Line } from "../../screenplay/index.ts";
import { speechVerbs } from "../lexicon/actions.ts";
import { moods } from "../lexicon/attributes.ts";
import { lookup } from "../lexicon/lookup.ts";
import type { Clause, NounPhrase } from "../reading/reading.ts";
import type { Reading } from "../reading/read-prompt.ts";
import type { Token } from "../reading/tokens.ts";
import { isAlive, type Entity } from "./entity.ts";

const reporting = new Set([
  "say",
  "shout",
  "whisper",
  "yell",
  "scream",
  "announce",
  "exclaim",
  "reply",
  "explain",
  "declare",
  "answer",
  "whisper",
  "add",
  "remark",
  "mutter",
  "murmur",
]);
const said = new Set([
  "hello",
  "hi",
  "goodbye",
  "bye",
  "thanks",
  "sorry",
  "yes",
  "no",
  "hey",
  "wow",
  "welcome",
  "cheers",
  "help",
  "hooray",
  "hurray",
  "bravo",
  "please",
  "thank",
  "good",
]);

export function mannerOf(verb: string | null, adverbs: readonly string[]): Line["manner"] {
  if (adverbs.some((word) => ["loudly", "shouting"].includes(word))) return "shouts";
  if (adverbs.some((word) => ["quietly", "softly", "whispering"].includes(word))) return "whispers";
  return (verb === null ? undefined : speechVerbs[verb]) ?? "says";
}

export function emotionOf(words: readonly string[]): string | null {
  for (const word of words) if (moods[word] !== undefined) return moods[word] ?? null;
  return null;
}

/** Words on things ('a sign reading "OPEN"'), titles and so-called names are not spoken. */
export function isWriting(clause: Clause, quote: number, { tokens }: Reading, speaker: Entity | null): boolean {
  const at = tokens.findIndex((token) => token.quote === quote);
  const before = tokens[at - 1]?.lower ?? "";
  const earlier = tokens.slice(Math.max(0, at - 4), at).map((token) => token.lower);
  if (
    /^(?:titled|labeled|labelled|named|called|reading|word|words|text|sign|letters|saying|inscription|caption|logo)$/.test(
      before,
    )
  )
    return before !== "saying" || (speaker !== null && !isAlive(speaker));
  if (
    earlier.some((word) => /^(?:sign|text|words|titled|inscription|caption|written|printed)$/.test(word)) &&
    !(clause.verb && speechVerbs[clause.verb.lemma])
  )
    return true;
  const next = tokens[at + 1];
  if (/^<s>/i.test(tokens[at]?.text ?? "")) return false;
  const isInsideNoun =
    ["a", "an", "the"].includes(before) ||
    (next !== undefined && next.pos === "NOUN" && !speechVerbs[next.lemma] && before !== ":" && before !== ",");
  if (isInsideNoun) return true;
  const isShown =
    clause.verb !== null && ["read", "say", "spell", "bear", "display", "show", "state"].includes(clause.verb.lemma);
  return clause.verb?.lemma === "read" || (speaker !== null && !isAlive(speaker) && isShown);
}

export type Reported = { readonly text: string; readonly from: number; readonly to: number };

/** 'says that he is tired' → "I am tired", 'says hello' → "Hello"; null where the verb reports no words. */
export function reportedSpeech(clause: Clause, speaker: Entity, { tokens, prompt }: Reading): Reported | null {
  const verb = clause.verb;
  if (!verb || !reporting.has(verb.lemma)) return null;
  const last = (verb.tokens.at(-1) ?? verb.token) + 1;
  const first = tokens[last];
  if (!first) return null;
  if (said.has(first.lower)) {
    const isPair = ["thank", "good"].includes(first.lower);
    const to = last + (isPair ? 2 : 1);
    return { text: sentence(prompt.slice(first.start, tokens[to - 1]?.end ?? first.end)), from: last, to };
  }
  // 'tells her that …'
  const that = [0, 1, 2].map((k) => last + k).find((k) => tokens[k]?.lower === "that" && tokens[k + 1]?.pos !== "NOUN");
  if (that === undefined) return null;
  let to = that + 1;
  while (to < tokens.length && !/^[.!?;\n]$/.test(tokens[to]?.text ?? ".") && to - that < 60) to++;
  if (to <= that + 1) return null;
  return { text: directSpeech(tokens.slice(that + 1, to), speaker), from: that, to };
}

/** The first person of a pronoun. */
const mine = lookup({
  his: "my",
  her: "my",
  their: "my",
  him: "me",
  himself: "myself",
  herself: "myself",
});

/** Turns reported words back into what was said: the speaker's own pronouns become the first person. */
function directSpeech(words: readonly Token[], speaker: Entity): string {
  const own =
    speaker.attributes.sex === "female" ? ["she"] : speaker.attributes.sex === "male" ? ["he"] : ["he", "she", "they"];
  let isFirstPerson = false;
  const spoken = words.map((token) => {
    if (own.includes(token.lower)) {
      isFirstPerson = true;
      return "I";
    }
    if (isFirstPerson && mine[token.lower] !== undefined) return mine[token.lower] ?? token.text;
    if (isFirstPerson && (token.pos === "AUX" || token.pos === "VERB")) {
      if (token.lower === "is") return "am";
      if (token.lower === "has") return "have";
      if (token.form === "s") return token.lemma;
    }
    return token.text;
  });
  return sentence(spoken.join(" ").replaceAll(/\s+([,.'’])/g, "$1"));
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}${/[.!?]$/.test(trimmed) ? "" : "."}`;
}

/** The phrase that names the speaker: subject, or after the verb ('…' says the man), or a label before a colon. */
export function speakerPhrase(clause: Clause, before: Clause | null): NounPhrase | null {
  const isSpeaking = clause.verb !== null && speechVerbs[clause.verb.lemma] !== undefined;
  if (clause.subjects[0]) return clause.subjects[0];
  if (isSpeaking && clause.objects[0]) return clause.objects[0];
  if (before && before.segment === clause.segment) return before.subjects[0] ?? null;
  return null;
}
