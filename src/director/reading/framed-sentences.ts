import { cameraNouns, depictVerbs } from "../lexicon/camera.ts";
import type { PictureWords } from "./picture-words.ts";
import type { Segment } from "./segments.ts";
import type { Token } from "./tokens.ts";

/** A sentence that opens by saying how something is framed: 'A close-up of a dog', 'Wide shot: a park'. */
type Framed = { readonly at: number; readonly framing: string; readonly subject: string };

/**
 * Cuts a prompt without shot labels before each sentence that opens with a framing of its own, where two or more do so
 * and differ in what they show or how: nobody films 'Close-up of a man. Close-up of a dog.' in one picture. What stands
 * before the first of them is a shot too, if it tells of anything.
 */
export function cutAtFramings(whole: Segment, tokens: readonly Token[], picture: PictureWords): Segment[] {
  const framed = sentencesOf(tokens).flatMap((sentence) => framedSentence(sentence, tokens, picture) ?? []);
  const cuts = framed.filter((one, i) => {
    const before = framed[i - 1];
    return !before || before.framing !== one.framing || before.subject !== one.subject;
  });
  if (cuts.length < 2) return [whole];
  const [first] = cuts;
  const isTold = tokens
    .slice(0, first?.at)
    .some((token) => /^(?:NOUN|PROPN|PRON|VERB|SPEECH)$/.test(token.pos) && !picture.taken.has(token.index));
  const starts = cuts.map(({ at }) => tokens[at]?.start ?? whole.end);
  const bounds = isTold ? [whole.start, ...starts] : [whole.start, ...starts.slice(1)];
  return bounds.map((start, i) => ({ ...whole, start, end: bounds[i + 1] ?? whole.end }));
}

/** Indices of each sentence's words. */
function sentencesOf(tokens: readonly Token[]): number[][] {
  const sentences: number[][] = [[]];
  for (const token of tokens) {
    if (token.pos !== "SPEECH" && /^[.!?;\n]+$/.test(token.text)) sentences.push([]);
    else sentences.at(-1)?.push(token.index);
  }
  return sentences;
}

function framedSentence(sentence: readonly number[], tokens: readonly Token[], picture: PictureWords): Framed | null {
  const camera = picture.camera.find(({ at, words }) => words.framing !== undefined && sentence.includes(at));
  const from = sentence[0];
  if (!camera || from === undefined) return null;
  // 'The close-up shows her eyes' speaks of a shot that is there already; 'then we see a close-up' begins one.
  const before = tokens.slice(from, camera.at);
  const isOpening = before.every(
    ({ pos, lower, lemma }) =>
      (pos === "DET" && !/^(?:the|this|that|its)$/.test(lower)) ||
      /^(?:PUNCT|ADV|ADJ|ADP|CCONJ|SCONJ|AUX)$/.test(pos) ||
      /^(?:we|you|next)$/.test(lower) ||
      depictVerbs.has(lemma) ||
      cameraNouns.has(lemma),
  );
  const end = Math.max(...camera.tokens) + 1;
  const after = tokens[end];
  const leads =
    after !== undefined &&
    sentence.includes(end) &&
    (/^(?:of|on|[:,–—-])$/.test(after.lower) || depictVerbs.has(after.lemma));
  if (!isOpening || !leads || camera.words.framing === undefined) return null;
  const subject = sentence.map((index) => tokens[index]).find((token) => isNamed(token, end));
  return subject ? { at: from, framing: camera.words.framing, subject: subject.lemma } : null;
}

function isNamed(token: Token | undefined, from: number): token is Token {
  return token !== undefined && token.index > from && /^(?:NOUN|PROPN|PRON)$/.test(token.pos);
}
