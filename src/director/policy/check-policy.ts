import { KinoraError } from "../../base/index.ts";
import type { Note } from "../../screenplay/index.ts";
import { foldText } from "./fold.ts";
import { publicPeople } from "./public-people.ts";
import { rules, styleAfter, styleOf, type PolicyCategory, type Rule } from "./rules.ts";

/** Why a prompt is not filmed: its own words and where they stand. */
export type Refusal = { readonly category: PolicyCategory; readonly words: string; readonly from: number };

export type PolicyOptions = {
  /** Names of people who have agreed to be shown, in lower case. */
  readonly enrolled: ReadonlySet<string>;
};

export const NOBODY_ENROLLED: PolicyOptions = { enrolled: new Set() };

/** All that the rules find; the gravest first. An empty list: the prompt may be filmed. */
export function findRefusals(prompt: string, { enrolled }: PolicyOptions = NOBODY_ENROLLED): Refusal[] {
  const { text, at } = foldText(prompt);
  const found: Refusal[] = [];
  const add = (category: PolicyCategory, start: number, end: number): void => {
    const from = at[start] ?? 0;
    const to = (at[end - 1] ?? prompt.length - 1) + 1;
    if (!found.some((one) => one.from === from && one.category === category))
      found.push({ category, words: prompt.slice(from, to).trim(), from });
  };
  for (const sentence of sentencesOf(text)) {
    for (const rule of rules) {
      const hit = hitOf(rule, sentence.text);
      if (hit) add(rule.category, sentence.start + hit.start, sentence.start + hit.end);
    }
  }
  for (const { name, start, end } of peopleIn(text)) {
    if (enrolled.has(name) || isManner(text, start, end - start)) continue;
    add("a real person who has not agreed", start, end);
  }
  return found;
}

/** Throws KinoraError 'refused' with the reason and the words. */
export function checkPolicy(prompt: string, options: PolicyOptions = NOBODY_ENROLLED): void {
  const [first] = findRefusals(prompt, options);
  if (!first) return;
  throw new KinoraError(
    "refused",
    `The prompt is refused (${first.category}) for the words '${first.words.slice(0, 120)}'; ${adviceOf(first.category)}.`,
  );
}

/** Refusals as notes of a screenplay. */
export function refusalNotes(refusals: readonly Refusal[]): Note[] {
  return refusals.map(({ category, words, from }) => ({ kind: "refused", words, from, text: `Refused: ${category}.` }));
}

export function adviceOf(category: PolicyCategory): string {
  if (category === "a real person who has not agreed")
    return "name somebody made up, or somebody who has agreed to be shown";
  if (category === "self-harm") return "if you are in need, somebody at a crisis line near you will listen";
  return "say it without them";
}

const wordPattern = /[\p{L}\p{N}']+/gu;

/** Names by their first word. */
const namesByFirst = new Map<string, string[][]>();
for (const name of publicPeople) {
  const words = name.match(wordPattern) ?? [];
  const first = words[0] ?? "";
  namesByFirst.set(
    first,
    [...(namesByFirst.get(first) ?? []), words].toSorted((a, b) => b.length - a.length),
  );
}

/** Names of public people in the text; nothing but spaces, dots and hyphens is between their words. */
function peopleIn(text: string): { readonly name: string; readonly start: number; readonly end: number }[] {
  const words = [...text.matchAll(wordPattern)].map((match) => ({ text: match[0], start: match.index }));
  const found: { name: string; start: number; end: number }[] = [];
  words.forEach(({ text: first, start }, i) => {
    const plain = (word: string | undefined): string => (word ?? "").replace(/'s$/u, "");
    for (const name of namesByFirst.get(plain(first)) ?? []) {
      if (!name.every((word, k) => plain(words[i + k]?.text) === word)) continue;
      const last = words[i + name.length - 1];
      const end = (last?.start ?? start) + (name.at(-1)?.length ?? 0);
      if (!/^[\p{L}\p{N}' .-]*$/u.test(text.slice(start, end))) continue;
      found.push({ name: name.join(" "), start, end });
      break;
    }
  });
  return found;
}

/** 'in the style of …', '…'s films': how it is made, not who is in it. */
function isManner(text: string, start: number, length: number): boolean {
  return (
    styleOf.test(text.slice(Math.max(0, start - 60), start)) ||
    styleAfter.test(text.slice(start + length, start + length + 40))
  );
}

/** Quotations are cut with the rest: what is said counts as what is shown. */
function sentencesOf(text: string): { readonly text: string; readonly start: number }[] {
  const sentences: { text: string; start: number }[] = [];
  for (const match of text.matchAll(/[^.!?;\n]+/gu)) sentences.push({ text: match[0], start: match.index });
  return sentences;
}

function hitOf(rule: Rule, sentence: string): { start: number; end: number } | null {
  const hits = matches(rule.words, sentence);
  if (hits.length === 0) return null;
  if (rule.near && matches(rule.near, sentence).length === 0) return null;
  if (rule.notWith && matches(rule.notWith, sentence).length > 0) return null;
  const excused = (rule.unless ?? []).flatMap((pattern) => matches(pattern, sentence));
  return hits.find((hit) => !excused.some((other) => hit.start < other.end && hit.end > other.start)) ?? null;
}

function matches(pattern: RegExp, text: string): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
