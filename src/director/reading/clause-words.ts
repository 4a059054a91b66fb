import type { Pos, Token } from "./tokens.ts";

// What stands around a word in its clause, by tags alone.

/** Words before and after that can matter to a tag; clauses are shorter. */
export const FARTHEST = 40;

export const nounLike = new Set<Pos>(["NOUN", "PROPN"]);

/** 'The suspect whispers, "…"': a quotation follows. */
export function opensSpeech(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next?.pos === "SPEECH" || (/^[,:]$/.test(next?.text ?? "") && tokens[i + 2]?.pos === "SPEECH");
}

export function isPossessive(token: Token): boolean {
  return ["his", "her", "its", "their", "my", "your", "our"].includes(token.lower);
}

export function clauseHasNoun(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const token = tokens[j];
    if (!token || isEdgeBefore(tokens, j)) return false;
    if (nounLike.has(token.pos)) return true;
  }
  return false;
}

export function clauseHasVerbForm(tokens: readonly Token[], i: number, form: Token["form"]): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const token = tokens[j];
    if (!token || isEdgeBefore(tokens, j)) return false;
    if (token.pos === "VERB" && token.form === form) return true;
  }
  return false;
}

export function phraseStart(tokens: readonly Token[], i: number): number {
  let start = i;
  while (
    start > Math.max(0, i - FARTHEST) &&
    ["NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"].includes(tokens[start - 1]?.pos ?? "X")
  ) {
    start--;
    if (tokens[start]?.pos === "DET") break;
  }
  return start;
}

export function isClauseEdge(token: Token): boolean {
  return /^[.;!?:]$/.test(token.text) || token.pos === "SCONJ";
}

/** Whether what follows the token at `j` belongs to another clause: 'asks "Where?" His mother points'. */
function isEdgeBefore(tokens: readonly Token[], j: number): boolean {
  const token = tokens[j];
  if (!token || isClauseEdge(token)) return true;
  const isSentence = token.pos === "SPEECH" && /[.!?…]\P{L}*$/u.test(token.text);
  return isSentence && /^\p{Lu}/u.test(tokens[j + 1]?.text ?? "");
}

export function clauseHasVerb(tokens: readonly Token[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - FARTHEST); j--) {
    const token = tokens[j];
    if (!token || isEdgeBefore(tokens, j)) return false;
    if ((token.pos === "VERB" && token.form !== "ing") || token.pos === "AUX") return true;
  }
  return false;
}

/** A finite verb right after the noun phrase that the word would close: 'the tennis rackets lie on'. */
export function laterVerb(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < Math.min(tokens.length, i + FARTHEST); j++) {
    const token = tokens[j];
    if (!token || isClauseEdge(token) || token.text === "," || token.pos === "CCONJ") return false;
    if (token.pos === "AUX" || (token.pos === "VERB" && token.form === "s")) return true;
  }
  return false;
}
