import { groundPlace } from "../grounding/ground-place.ts";
import { materials, moods, patterns } from "../lexicon/attributes.ts";
import { speechVerbs } from "../lexicon/actions.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import { seasonPhrases, timePhrases, weatherPhrases } from "../lexicon/settings.ts";
import { moodWords } from "../lexicon/styles.ts";
import { type Token } from "../reading/tokens.ts";
import { add } from "./add-wish.ts";
import { wear } from "./change-bodies.ts";
import { haveDo, stopDeeds, stopHalfway } from "./change-deeds.ts";
import {
  dropModal,
  indexOf,
  isDeed,
  isEmptyWord,
  isQuality,
  markAll,
  nounsIn,
  secondsIn,
  subjectLength,
  type Asking,
} from "./command-words.ts";
import { type Draft } from "./draft.ts";
import { comparatives } from "./edit-words.ts";
import { exchange, insteadOf } from "./exchange.ts";
import { isInOrOut, ofFilm } from "./film-wish.ts";
import { findBodies, isPerson } from "./find-bodies.ts";
import { give } from "./give.ts";
import { qualify } from "./qualify.ts";
import { type Command } from "./split-commands.ts";
import { pairIn, swapPlaces } from "./swap-places.ts";

/** 'make X …', 'turn X into Y', 'change X to Y', 'paint X blue'. */
export function change(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const verb = command.verb[0]?.lower ?? "";
  const isMake = /^(?:make|keep|render|set|paint|color|colour|dye|turn)$/.test(verb);
  const at = indexOf(words, /^(?:into|to)$/);
  if (at > 0 && !(verb === "make" && words[at]?.lower === "to")) {
    if (exchange(words.slice(0, at), words.slice(at + 1), asking, draft)) return true;
    if (words.slice(0, at).every(isEmptyWord) && ofFilm(words.slice(at + 1), asking, draft)) {
      markAll(words, draft, "The film as a whole.");
      return true;
    }
  }
  if (!isMake && verb !== "change") return false;
  return wish(words, asking, draft);
}

/** 'have him wave', 'the car should be red', 'make her coat blue', 'no people', 'slower'. */
export function wish(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const instead = words.findIndex((token, i) => token.lower === "instead" && words[i + 1]?.lower === "of");
  if (instead >= 0) return insteadOf(words, instead, asking, draft);
  // 'I would rather have a cat than the dog'
  const than = indexOf(words, /^than$/);
  const isCompared = words.slice(0, Math.max(0, than)).some((token) => comparatives[token.lower] !== undefined);
  if (than > 0 && !isCompared && findBodies(words.slice(than + 1), draft).length > 0)
    return exchange(words.slice(than + 1), words.slice(0, than), asking, draft);
  const length = subjectLength(words, draft);
  const subject = words.slice(0, length);
  const forWhom = indexOf(words, /^for$/);
  // 'A red coat for the woman'
  const isNewThing = !/^(?:the|his|her|its|their)$/.test(words[0]?.lower ?? "") && nounsIn(words).length > 1;
  const isBare = isNewThing && !words.some((token) => token.pos === "VERB");
  if (isBare && forWhom > 0 && findBodies(words.slice(forWhom + 1), draft).length > 0)
    return give([...words.slice(forWhom + 1), ...words.slice(0, forWhom)], asking, draft);
  const pronounIsFilm = length === 1 && subject[0]?.lower === "it" && meansFilm(words.slice(1), draft);
  if (length === 0 || pronounIsFilm) return ofFilm(words, asking, draft);
  const rest = dropModal(words.slice(length));
  if (
    rest.length === 0 &&
    (/^(?:more|another|additional|extra|a|an)$/.test(subject[0]?.lower ?? "") ||
      subject.some((token) => token.lower === "more"))
  )
    return add(words, asking, draft);
  if (rest.length === 0) return asking.isPictured && isEmptyWord(subject[0] ?? words[0]!);
  // 'Another player joins in': that they are there is the most that can be done.
  const isMore = subject.some((token) => /^(?:more|another|extra|additional)$/.test(token.lower));
  if (isMore && add(subject, asking, draft)) {
    draft.ledger.mark(
      rest.map((token) => token.index),
      "unstaged",
      "They are there; what they do is not told yet.",
    );
    return true;
  }
  if (qualify(subject, rest, draft)) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  const bodies = findBodies(subject, draft);
  if (bodies.length === 0) return ofFilm(words, asking, draft);
  const [first] = rest;
  const pair = pairIn(subject, draft);
  const isSwap = /^(?:change|swap|switch|trade|exchange)$/.test(first?.lemma ?? "");
  if (pair && isSwap && rest.some((token) => /^(?:places|positions)$/.test(token.lower)))
    return swapPlaces(pair, draft) && (markAll(words, draft, "Each stands where the other stood."), true);
  const isSilent = rest.some((token) => speechVerbs[token.lemma] !== undefined) && rest.at(-1)?.lower === "nothing";
  if (isSilent) {
    const ids = bodies.map((body) => body.id);
    draft.play.lines = draft.play.lines.filter((line) => line.who === null || !ids.includes(line.who));
    markAll(words, draft, "Nothing is said.");
    return true;
  }
  const isStop = first?.lemma === "stop" || first?.lower === "stops";
  if (isStop && rest.length === 1) return stopHalfway(bodies, draft) && (markAll(words, draft, "Stops halfway."), true);
  const isNegated = isStop || /^(?:not|n't|never|don't)$/.test(first?.lower ?? "");
  if (isNegated) return stopDeeds(bodies, rest.slice(1), draft) && (markAll(words, draft, "No longer done."), true);
  draft.recent.push(...bodies.map((body) => body.id));
  const people = bodies.filter((body) => isPerson(body, draft.language));
  if (first?.lemma === "wear" && wear(people, rest.slice(1), draft)) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  if (isDeed(rest) && haveDo(bodies, rest, asking.time, draft)) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  if (
    /^(?:wear|wearing|in|with|have|has|wears|dressed)$/.test(first?.lower ?? "") &&
    wear(people, rest.slice(1), draft)
  ) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  if (
    /^(?:have|has|hold|holds|carry|carries|get|gets)$/.test(first?.lower ?? "") &&
    give([...subject, ...rest.slice(1)], asking, draft)
  )
    return true;
  if (rest.length > 0 && haveDo(bodies, rest, asking.time, draft)) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  return false;
}

/** Words after 'make it' that are of the film and of no body: a length, a pace, a place, a mood. */
function meansFilm(rest: readonly Token[], draft: Draft): boolean {
  const words = dropModal(rest);
  if (words.length === 0 || secondsIn(words) !== null) return true;
  if (
    words.length <= 2 &&
    words.some((_, i) =>
      [timePhrases, seasonPhrases, weatherPhrases].some((table) => matchPhrase<unknown>(table, words, i) !== null),
    )
  )
    return true;
  if (isInOrOut(words) !== null) return true;
  const first = words[0];
  // Nobody was spoken of: 'it' is the film, unless a thing alone can be so.
  const isOfThing = words.some(
    (token) =>
      isQuality(token) ||
      materials[token.lower] !== undefined ||
      patterns[token.lower] !== undefined ||
      isDeed([token]),
  );
  if (
    draft.recent.length === 0 &&
    !isOfThing &&
    words.every((token) => token.pos === "ADJ" || token.pos === "ADV" || token.pos === "CCONJ")
  )
    return true;
  if (first && (moodWords[first.lower] !== undefined || /^(?:at|on|in|take|happen|play|a|an)$/.test(first.lower))) {
    const nouns = nounsIn(words);
    if (moodWords[first.lower] !== undefined && moods[first.lower] === undefined) return true;
    return (
      nouns.length > 0 &&
      groundPlace(nouns, new Set(nouns), draft.language) !== null &&
      draft.language.stage.designByNoun(nouns.at(-1) ?? "") === null
    );
  }
  const comparative = words.map((token) => comparatives[token.lower]).find((one) => one !== undefined);
  return comparative !== undefined && ("pace" in comparative || "length" in comparative || "framing" in comparative);
}
