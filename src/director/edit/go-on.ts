import { numbers } from "../lexicon/attributes.ts";
import { type Token } from "../reading/tokens.ts";
import { haveDo, tell, type Time } from "./change-deeds.ts";
import { lengthen } from "./change-picture.ts";
import { dropModal, isEmptyWord, markAll, secondsIn, subjectLength, type Asking } from "./command-words.ts";
import { type Draft } from "./draft.ts";
import { filmNouns } from "./edit-words.ts";
import { findBodies } from "./find-bodies.ts";

/** 'continue the story', 'then the cat jumps'. */
export function goOn(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const { play } = draft;
  const rest = words.filter(
    (token, i) =>
      !(
        i < 4 &&
        /^(?:the|story|film|scene|with|by|having|video|and|then|where|so|that|:)$/.test(token.lower) &&
        !(token.lower === "the" && !filmNouns.has(words[i + 1]?.lemma ?? "") && words[i + 1]?.lemma !== "story")
      ),
  );
  const seconds = secondsIn(rest);
  if (
    seconds !== null &&
    rest.every(
      (token) => /^(?:for|another|more|\d+|s|secs?|seconds?)$/.test(token.lower) || numbers[token.lower] !== undefined,
    )
  ) {
    lengthen(play, seconds);
    markAll(words, draft, "The film goes on.");
    return true;
  }
  if (rest.every((token) => isEmptyWord(token))) {
    lengthen(play, 4);
    draft.ledger.mark(
      words.map((token) => token.index),
      "assumed",
      "The film goes on for four seconds with what is being done.",
    );
    return true;
  }
  const length = subjectLength(rest, draft);
  const time: Time = { ...asking.time, place: "end" };
  const bodies = length > 0 ? findBodies(rest.slice(0, length), draft) : [];
  const predicate = dropModal(rest.slice(length));
  const isDone = bodies.length > 0 ? haveDo(bodies, predicate, time, draft) : tell(rest, time, draft);
  if (isDone) markAll(words, draft, "What comes next.");
  return isDone;
}
