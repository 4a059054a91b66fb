import type { Note, Screenplay } from "../screenplay/index.ts";
import { bestSense } from "./grounding/ground-noun.ts";
import { meaningsOf } from "./grounding/meanings-of.ts";
import type { Language } from "./language.ts";
import { readPrompt, type Reading } from "./reading/read-prompt.ts";
import type { Token } from "./reading/tokens.ts";

/** How one word was read. */
export type TracedWord = {
  readonly word: string;
  readonly lemma: string;
  /** A Universal Dependencies tag, or SPEECH. */
  readonly tag: string;
  /** Its part in the sentence: 'subject', 'verb', 'object', 'on …', 'camera'… */
  readonly part: string;
  /** The WordNet sense it was taken in, by its first words and gloss; empty where no sense was asked. */
  readonly sense: string;
  readonly kind: Note["kind"] | "grammar";
  /** What it became in the screenplay. */
  readonly became: string;
};

/** The reading of a prompt word by word, beside what its screenplay notes say; also as a table for people. */
export function traceReading(
  prompt: string,
  screenplay: Screenplay,
  language: Language,
): { readonly rows: readonly TracedWord[]; readonly text: string } {
  const reading = readPrompt(prompt, language, (tokens) => meaningsOf(tokens, language));
  const parts = partsOf(reading);
  const context = new Set(reading.tokens.map((token) => token.lemma));
  const rows = reading.tokens
    .filter((token) => /[\p{L}\p{N}]/u.test(token.text))
    .map((token): TracedWord => {
      const note = screenplay.notes.find(
        (one) => one.words !== "" && token.start >= one.from && token.end <= one.from + one.words.length,
      );
      const isGrammar = !note || isSmall(token, note);
      return {
        word: token.text,
        lemma: token.lemma,
        tag: token.pos,
        part: parts.get(token.index) ?? "",
        sense: senseOf(token, context, language),
        kind: isGrammar ? "grammar" : note.kind,
        became: isGrammar ? "" : note.text,
      };
    });
  return { rows, text: tableOf(rows) };
}

/** Words inside a note's stretch that carry no meaning themselves. */
function isSmall(token: Token, note: Note): boolean {
  return (
    /^(?:DET|ADP|CCONJ|SCONJ|AUX|PART|PRON)$/.test(token.pos) && note.words.includes(" ") && !note.words.startsWith('"')
  );
}

function partsOf({ clauses, picture, tokens }: Reading): Map<number, string> {
  const parts = new Map<number, string>();
  const put = (indices: Iterable<number>, part: string): void => {
    for (const index of indices) if (!parts.has(index)) parts.set(index, part);
  };
  for (const [index, category] of picture.taken) put([index], category);
  for (const clause of clauses) {
    for (const phrase of clause.subjects) put([...phrase.nouns, phrase.head], "subject");
    for (const phrase of clause.objects) put([...phrase.nouns, phrase.head], "object");
    for (const { preposition, tokens: own, phrases } of clause.attachments) {
      put(own, "preposition");
      for (const phrase of phrases) put([...phrase.nouns, phrase.head], `${preposition} …`);
    }
    for (const phrase of [...clause.subjects, ...clause.objects, ...clause.attachments.flatMap((a) => a.phrases)]) {
      put(phrase.modifiers, "quality");
      if (phrase.of) {
        put([...phrase.of.nouns, phrase.of.head], "of …");
        put(phrase.of.modifiers, "quality");
      }
    }
    if (clause.verb) put(clause.verb.tokens, clause.verb.isNegated ? "verb, negated" : "verb");
    put(clause.adverbs, "adverb");
    put(clause.complements, "complement");
    put(clause.orderTokens, "order");
  }
  for (const token of tokens) if (token.pos === "SPEECH") put([token.index], "speech");
  return parts;
}

function senseOf(token: Token, context: ReadonlySet<string>, { wordNet }: Language): string {
  const sense =
    token.pos === "NOUN"
      ? bestSense(token.lemma, context, wordNet)
      : token.pos === "VERB"
        ? (wordNet.senses(token.lemma, "verb")[0] ?? null)
        : null;
  if (!sense) return "";
  const gloss = sense.gloss.split(/[;"]/)[0]?.trim() ?? "";
  return `${sense.words.slice(0, 2).join(", ").replaceAll("_", " ")}: ${gloss}`;
}

const WIDEST_SENSE = 44;

function tableOf(rows: readonly TracedWord[]): string {
  const cells = rows.map((row) => [
    row.word.length > 24 ? `${row.word.slice(0, 23)}…` : row.word,
    row.tag,
    row.part,
    row.sense.length > WIDEST_SENSE ? `${row.sense.slice(0, WIDEST_SENSE - 1)}…` : row.sense,
    row.kind === "grammar" ? "" : `${row.kind}: ${row.became}`,
  ]);
  const head = ["Word", "Tag", "Part", "Sense", "Became"];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
      .join("  ")
      .trimEnd();
  return `${[head, ...cells].map(line).join("\n")}\n`;
}
