import type { Quotation } from "./tokens.ts";
import { speechVerbs } from "../lexicon/actions.ts";
import { lookup } from "../lexicon/lookup.ts";

/** Opening marks with their closing ones; straight quotes close themselves. */
const pairs: Readonly<Record<string, string>> = lookup({
  '"': '"',
  "“": "”",
  "„": "“",
  "«": "»",
  "「": "」",
  "‘": "’",
});
const LONGEST = 1000;

/** Spoken or written words in the prompt: in quotation marks, or between speech tags <S> … <E>. */
export function findQuotations(prompt: string): Quotation[] {
  const found: Quotation[] = [];
  for (let i = 0; i < prompt.length; i++) {
    const tag = prompt.startsWith("<S>", i) || prompt.startsWith("<s>", i);
    const close = tag ? closingTag(prompt, i) : closingMark(prompt, i);
    if (close === null) continue;
    found.push({ start: i, end: close });
    i = close - 1;
  }
  return [...found, ...unmarked(prompt, found)].toSorted((a, b) => a.start - b.start);
}

/** 'Continue: she sits down' and 'add: a dog' are no speech; these two are only beside a quotation. */
const verbsOfSpeech = Object.keys(speechVerbs)
  .filter((verb) => verb !== "continue" && verb !== "add")
  .join("|");
/** 'Let him say: hello there' has no marks: what follows a verb of speech and a colon is said, to the sentence's end. */
const afterColon = new RegExp(String.raw`\b(?:${verbsOfSpeech})(?:s|es|ing)?\b[^\p{P}\n]{0,40}:[ \t]*`, "giu");

function unmarked(prompt: string, marked: readonly Quotation[]): Quotation[] {
  return [...prompt.matchAll(afterColon)].flatMap((lead) => {
    // Somebody says it: a verb that opens its sentence is a heading ('Whisper: soft music').
    if (!/\p{L}[,)]?[ \t]+$/u.test(prompt.slice(0, lead.index))) return [];
    const start = lead.index + lead[0].length;
    const end = start + (/^[^.!?;\n]*[.!?]*/u.exec(prompt.slice(start, start + LONGEST))?.[0] ?? "").trimEnd().length;
    const isWords = /^\p{L}/u.test(prompt.slice(start, end));
    const isMarked = marked.some((other) => start < other.end && end > other.start);
    const isInside = marked.some((other) => lead.index >= other.start && lead.index < other.end);
    return isWords && !isMarked && !isInside ? [{ start, end }] : [];
  });
}

/** The words themselves, without their marks. */
export function quotedText(prompt: string, quotation: Quotation): string {
  const inner = prompt
    .slice(quotation.start, quotation.end)
    .replace(/^<s>|<e>$/gi, "")
    .replace(/^["“„«「‘']|["”“»」’']$/gu, "");
  return inner.replaceAll(/\s+/g, " ").trim();
}

function closingTag(prompt: string, at: number): number | null {
  const end = prompt.slice(at, at + LONGEST).search(/<E>/i);
  return end < 0 ? null : at + end + 3;
}

function closingMark(prompt: string, at: number): number | null {
  const mark = prompt[at] ?? "";
  const before = prompt[at - 1] ?? " ";
  if (mark === "'") return closingApostrophe(prompt, at, before);
  const closing = pairs[mark];
  if (closing === undefined) return null;
  // An inch mark or a lone closing mark is no opening.
  if (mark === '"' && /[\p{L}\p{N}]/u.test(before)) return null;
  if (mark === "‘") return closingApostrophe(prompt, at, before);
  const end = prompt.indexOf(closing, at + 1);
  const isShort = end > at + 1 && end - at <= LONGEST && !/\n\s*\n/.test(prompt.slice(at, end));
  return isShort ? end + 1 : null;
}

/** 'Hello there,' in single marks, told from apostrophes: opens after a space, closes before one. */
function closingApostrophe(prompt: string, at: number, before: string): number | null {
  if (!/[\s(:,]/.test(before) && at > 0) return null;
  const rest = prompt.slice(at + 1, at + 400);
  const end = rest.search(/[\p{L}.!?,]['’](?=[\s.,;!?)]|$)/u);
  if (end < 0 || /^\d0s/.test(rest)) return null;
  const inner = rest.slice(0, end + 1);
  return /\s|[.!?,]$/.test(inner) && !inner.includes("\n") ? at + 1 + end + 2 : null;
}
