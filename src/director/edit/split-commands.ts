import { speechVerbs } from "../lexicon/actions.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import type { Token } from "../reading/tokens.ts";
import type { Reading } from "../reading/read-prompt.ts";
import { commandWords, courtesies, type Intent } from "./edit-words.ts";

/** One wish of an instruction. */
export type Command = {
  /** Words that say what, without command word, courtesy and scope. */
  readonly words: readonly Token[];
  readonly intent: Intent | null;
  /** The word that says what to do. */
  readonly verb: readonly Token[];
  /** Shots that it names, from 0; 'last' is -1. */
  readonly shots: readonly number[] | null;
  readonly place: "start" | "end" | null;
  readonly isInstead: boolean;
  /** Words of courtesy, of scope and of time. */
  readonly others: readonly Token[];
};

/** Only these begin a command after 'and' or a comma; others may be deeds in a list ('jump and turn'). */
const joined = new Set<Intent>(["replace", "substitute", "add", "remove", "give", "dress", "have", "change", "put"]);

/** Cuts an instruction into its commands. */
export function splitCommands(reading: Reading): Command[] {
  const { tokens } = reading;
  const pieces: Token[][] = [[]];
  tokens.forEach((token, i) => {
    const isStop = /^[.!?;\n]+$/.test(token.text) || (token.pos === "PUNCT" && /^[.!?;]/.test(token.text));
    if (isStop) return void pieces.push([]);
    const isJoin = /^(?:,|and|then|but|also)$/.test(token.lower);
    const isUnfinished = /^(?:instead of|rather than)/i.test(wordsOf(pieces.at(-1) ?? []));
    if (isJoin && !isUnfinished && beginsCommand(tokens, i + 1)) pieces.push([]);
    pieces.at(-1)?.push(token);
  });
  return joinScopes(pieces)
    .filter((piece) => piece.some((token) => /[\p{L}\p{N}]/u.test(token.text)))
    .map((piece) => commandOf(piece));
}

/** 'In the second shot, make it …': a piece that only says in which shot is of the next one. */
function joinScopes(pieces: readonly Token[][]): Token[][] {
  const joined: Token[][] = [];
  let scope: Token[] = [];
  for (const piece of pieces) {
    const { rest, shots } = takeScope(piece);
    const isOnlyScope = shots !== null && !rest.some((token) => /[\p{L}\p{N}]/u.test(token.text));
    if (isOnlyScope) scope = [...scope, ...piece];
    else {
      joined.push([...scope, ...piece]);
      scope = [];
    }
  }
  return scope.length > 0 ? [...joined, scope] : joined;
}

function wordsOf(piece: readonly Token[]): string {
  return piece.map((token) => token.lower).join(" ");
}

/** Commands are given in the plain form: 'remove', not 'removes'. */
function commandAt(words: readonly Token[], at: number): { readonly value: Intent; readonly length: number } | null {
  const plain = words.slice(at, at + 5).map(({ lower }) => ({ lower, lemma: lower }));
  return matchPhrase(commandWords, plain, 0);
}

function beginsCommand(tokens: readonly Token[], from: number): boolean {
  let i = from;
  while (courtesies.has(tokens[i]?.lower ?? "") || /^(?:,|then|also|only)$/.test(tokens[i]?.lower ?? "")) i++;
  const found = commandAt(tokens, i);
  const before = tokens[from - 1];
  if (found) {
    if (joined.has(found.value)) return found.value !== "change" || !isDeedTurn(tokens, i);
    return (
      found.value === "camera" &&
      /^(?:zoom|pan|tilt|move|film|the|dolly|orbit|follow)$/.test(tokens[i]?.lower ?? "") &&
      tokens[i]?.form !== "s"
    );
  }
  // 'replace the dog with a cat and in anime style': no verb, but a new wish by its preposition.
  return (
    before?.lower === "and" && /^(?:in|at|with|as)$/.test(tokens[i]?.lower ?? "") && i === from && isShotWord(tokens, i)
  );
}

function isShotWord(tokens: readonly Token[], i: number): boolean {
  return tokens.slice(i, i + 4).some((token) => /^(?:shot|style)$/.test(token.lower));
}

/** 'turn around' and 'make a jump' are deeds. */
function isDeedTurn(tokens: readonly Token[], i: number): boolean {
  return (
    tokens[i]?.lower === "turn" && /^(?:around|left|right|back|to|away|towards?|and|)$/.test(tokens[i + 1]?.lower ?? "")
  );
}

function commandOf(piece: readonly Token[]): Command {
  const { rest: unscoped, shots } = takeScope(piece);
  let words = unscoped;
  let place: Command["place"] = null;
  let isInstead = false;
  const drop = (from: number, count: number): void => {
    words = [...words.slice(0, from), ...words.slice(from + count)];
  };
  for (let i = 0; i < words.length;) {
    const lower = words[i]?.lower ?? "";
    const next = words[i + 1]?.lower ?? "";
    const after = words[i + 2]?.lower ?? "";
    if (/^(?:at|in|by)$/.test(lower) && next === "the" && /^(?:end|beginning|start)$/.test(after)) {
      place = after === "end" ? "end" : "start";
      const ofFilm = words[i + 3]?.lower === "of" ? 3 : 0;
      drop(i, 3 + ofFilm);
    } else if (lower === "instead" && next !== "of") {
      isInstead = true;
      drop(i, 1);
    } else if (lower === "only" || (lower === "just" && i < 3)) {
      drop(i, 1);
    } else i++;
  }
  if (/^(?:first|firstly|next|finally|lastly|then)$/.test(words[0]?.lower ?? "") && beginsCommand(words, 1)) drop(0, 1);
  while (words[0] && (courtesies.has(words[0].lower) || /^[,:]$/.test(words[0].text))) {
    const found = commandAt(words, 0);
    if (words[0].lower === "instead" && words[1]?.lower === "of") break;
    if (found && (found.length > 1 || (found.value === "continue" && !beginsCommand(words, 1)))) break;
    drop(0, 1);
  }
  while (words.at(-1) && /^(?:please|too|also|,|now|though|thanks)$/.test(words.at(-1)?.lower ?? ""))
    words = words.slice(0, -1);
  const framed = /^(?:end|finish|close|open|start|begin) (?:with|on) /.exec(`${wordsOf(words.slice(0, 3))} `);
  if (framed) {
    // 'End with a close-up of the dog': a wish for the last shot.
    const isLast = /^(?:end|finish|close)/.test(framed[0]);
    const kept = words.slice(2);
    return {
      words: kept,
      verb: words.slice(0, 2),
      intent: "camera",
      shots: shots ?? [isLast ? -1 : 0],
      place,
      isInstead,
      others: piece.filter((token) => !words.includes(token)),
    };
  }
  const parted = partedRemoval(words);
  if (parted)
    return {
      words: parted.kept,
      verb: parted.verb,
      intent: "remove",
      shots,
      place,
      isInstead,
      others: piece.filter((token) => !words.includes(token)),
    };
  const found = commandAt(words, 0);
  const isSpeech = found === null && speechVerbs[words[0]?.lemma ?? ""] !== undefined;
  const length = found?.length ?? 0;
  return {
    words: words.slice(length),
    verb: words.slice(0, length),
    intent: found?.value ?? (isSpeech ? "say" : null),
    shots,
    place,
    isInstead,
    others: piece.filter((token) => !words.includes(token)),
  };
}

/** 'Take the dog out of the scene': the particle stands behind what is taken. */
function partedRemoval(
  words: readonly Token[],
): { readonly kept: readonly Token[]; readonly verb: readonly Token[] } | null {
  if (!/^(?:take|cut|leave|throw|get)$/.test(words[0]?.lower ?? "")) return null;
  const at = words.findIndex((token, i) => i > 1 && i < 8 && /^(?:out|away)$/.test(token.lower));
  const isEnd = at > 0 && (at === words.length - 1 || /^(?:of|from)$/.test(words[at + 1]?.lower ?? ""));
  return isEnd ? { kept: words.slice(1, at), verb: [...words.slice(0, 1), ...words.slice(at)] } : null;
}

const ordinals: Readonly<Record<string, number>> = Object.assign(Object.create(null) as Record<string, number>, {
  first: 0,
  opening: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  sixth: 5,
  last: -1,
  final: -1,
  one: 0,
  two: 1,
  three: 2,
  four: 3,
  five: 4,
  six: 5,
});

/** 'in shot 2', 'the last shot', 'shots 1 and 3'. */
function takeScope(piece: readonly Token[]): { rest: readonly Token[]; shots: number[] | null } {
  for (const [i, token] of piece.entries()) {
    if (!/^(?:shots?|scenes?)$/.test(token.lower)) continue;
    const shots: number[] = [];
    let from = i;
    let to = i + 1;
    const before = piece[i - 1]?.lower ?? "";
    const numberAt = (at: number): number | undefined => {
      const lower = (piece[at]?.lower ?? "").replace("#", "");
      if (/^\d{1,3}$/.test(lower)) return Number(lower) - 1;
      return ordinals[lower];
    };
    if (ordinals[before] !== undefined && !/^(?:one|two|three|four|five|six)$/.test(before)) {
      shots.push(ordinals[before] ?? 0);
      from = i - 1;
    } else {
      while (/^#$/.test(piece[to]?.text ?? "")) to++;
      for (let at = to; numberAt(at) !== undefined;) {
        shots.push(numberAt(at) ?? 0);
        to = at + 1;
        at = /^(?:and|,|&)$/.test(piece[to]?.lower ?? "") && numberAt(to + 1) !== undefined ? to + 1 : to;
        if (at === to) break;
      }
    }
    if (shots.length === 0) continue;
    while (/^(?:in|for|of|during|only|just|the|from|at|on|to)$/.test(piece[from - 1]?.lower ?? "")) from--;
    if (/^[:,]$/.test(piece[to]?.text ?? "")) to++;
    return { rest: [...piece.slice(0, from), ...piece.slice(to)], shots };
  }
  return { rest: piece, shots: null };
}
