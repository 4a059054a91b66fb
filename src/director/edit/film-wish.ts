import { groundPlace } from "../grounding/ground-place.ts";
import { lookup } from "../lexicon/lookup.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import { seasonPhrases, timePhrases, weatherPhrases } from "../lexicon/settings.ts";
import { moodWords } from "../lexicon/styles.ts";
import { type Token } from "../reading/tokens.ts";
import { add } from "./add-wish.ts";
import { changePace, tell } from "./change-deeds.ts";
import { changePlace, lengthen, setLength, stepFraming } from "./change-picture.ts";
import { dropModal, isEmptyWord, markAll, nounsIn, secondsIn, type Asking } from "./command-words.ts";
import { type Draft } from "./draft.ts";
import { comparatives, degrees, filmNouns, paceNouns } from "./edit-words.ts";
import { findBodies } from "./find-bodies.ts";

/** Light and air where the tagger hides them ('it should be winter'). */
function setAir(words: readonly Token[], { play }: Draft): boolean {
  for (let i = 0; i < words.length; i++) {
    const time = matchPhrase(timePhrases, words, i);
    const season = matchPhrase(seasonPhrases, words, i);
    const weather = matchPhrase(weatherPhrases, words, i);
    if (time) play.setting.timeOfDay = time.value;
    else if (season) play.setting.season = season.value;
    else if (weather)
      Object.assign(play.setting, { weather: weather.value.weather, weatherStrength: weather.value.strength });
    else continue;
    return true;
  }
  return false;
}

/** Wishes for the whole film. */
export function ofFilm(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const { play } = draft;
  const rest = withoutHappening(
    dropModal(
      words.filter(
        (token, i) =>
          !(i < 3 && filmNouns.has(token.lemma)) &&
          !(i === 0 && token.lower === "the" && filmNouns.has(words[1]?.lemma ?? "")),
      ),
    ),
  );
  const done = (text: string): true => {
    markAll(words, draft, text);
    return true;
  };
  const inOrOut = isInOrOut(rest);
  if (inOrOut !== null) return goInOrOut(inOrOut, draft) && done("The film's set.");
  const [amount] = rest;
  const factor = paceNouns.has(rest.at(-1)?.lemma ?? "") ? shares[amount?.lower ?? ""] : undefined;
  if (factor !== undefined) return changePace(null, factor, draft, asking.time.shots) && done("Everybody's pace.");
  const seconds = secondsIn(words);
  const comparative = rest.map((token) => comparatives[token.lower]).find((one) => one !== undefined);
  if (seconds !== null) {
    const isMore = comparative !== undefined && "length" in comparative;
    if (isMore && comparative.length > 1) lengthen(play, seconds);
    else if (isMore) setLength(play, Math.max(1, play.seconds - seconds));
    else setLength(play, seconds);
    return done("The film's length.");
  }
  if (comparative) {
    const degree = rest.map((token) => degrees[token.lower]).find((one) => one !== undefined) ?? 1;
    if ("pace" in comparative)
      return changePace(null, comparative.pace ** degree, draft, asking.time.shots) && done("Everybody's pace.");
    if ("length" in comparative) {
      if (comparative.length > 1) lengthen(play, Math.ceil(play.seconds * (comparative.length - 1) * degree));
      else setLength(play, Math.max(1, Math.round(play.seconds * comparative.length)));
      return done("The film's length.");
    }
    if ("framing" in comparative) {
      stepFraming(comparative.framing, asking.asked, draft);
      return done("The camera's distance.");
    }
  }
  const isShort = rest.filter((token) => !isEmptyWord(token)).length <= 2;
  if (isShort && setAir(rest, draft)) return done("Light and air.");
  const mood = rest.map((token) => moodWords[token.lower]).find((one) => one !== undefined);
  if (mood !== undefined && rest.every((token) => moodWords[token.lower] !== undefined || isEmptyWord(token))) {
    play.style.mood = mood;
    return done(`The film's mood: ${mood}.`);
  }
  const first = words[0]?.lower ?? "";
  if (first === "no" || first === "without") return false;
  const nouns = nounsIn(rest);
  const isPlace = nouns.length > 0 && groundPlace(nouns, new Set(nouns), draft.language) !== null;
  const isThing = draft.language.stage.designByNoun(nouns.at(-1) ?? "") !== null;
  const isAt = /^(?:at|in|on|to|inside)$/.test(rest[0]?.lower ?? "") || /^(?:at|in|on|take|happen|place)$/.test(first);
  if (isPlace && (isAt || !isThing) && !rest.some((token) => token.pos === "VERB") && changePlace(rest, draft))
    return done("The film's set.");
  if (
    /^(?:with|a|an|another|two|three|more)$/.test(first) &&
    !words.some((token) => token.pos === "VERB" && token.form !== "ing")
  )
    return add(first === "with" ? words.slice(1) : words, asking, draft);
  return words.some((token) => token.pos === "VERB" || token.pos === "SPEECH") && words.length > 1
    ? tell(words, asking.time, draft)
    : false;
}

/** 'Take place', 'happen', 'play' say of a film only that what follows is where. */
function withoutHappening(words: readonly Token[]): readonly Token[] {
  const first = words[0]?.lower ?? "";
  if (first === "take" && words[1]?.lower === "place") return words.slice(2);
  return /^(?:happens?|plays?|occurs?)$/.test(first) ? words.slice(1) : words;
}

const shares: Readonly<Record<string, number>> = lookup({ half: 0.5, double: 2, twice: 2, triple: 3 });

/** 'outdoors' is out, 'indoors' in, and what names neither is null. */
export function isInOrOut(words: readonly Token[]): "in" | "out" | null {
  const said = withoutHappening(words).filter((token) => !isEmptyWord(token));
  if (said.length !== 1) return null;
  const word = said[0]?.lower ?? "";
  return /^(?:outdoors?|outside)$/.test(word) ? "out" : /^(?:indoors?|inside)$/.test(word) ? "in" : null;
}

/** Another set only where the film's is not so already. */
function goInOrOut(where: "in" | "out", { play, language }: Draft): boolean {
  const isIn = where === "in";
  const { sets } = language.stage;
  if (language.stage.set(play.setting.set)?.indoors === isIn) return true;
  const set = language.stage.set(isIn ? "living-room" : "meadow") ?? sets.find((one) => one.indoors === isIn);
  if (!set) return false;
  Object.assign(play.setting, { set: set.id, standsFor: null });
  return true;
}

export function lengthWish(words: readonly Token[], intent: "lengthen" | "shorten", draft: Draft): boolean {
  const { play } = draft;
  const seconds = secondsIn(words);
  const isTo = words.some((token) => token.lower === "to");
  if (seconds !== null && isTo) setLength(play, seconds);
  else if (intent === "lengthen") lengthen(play, seconds ?? Math.ceil(play.seconds / 2));
  else setLength(play, Math.max(1, seconds === null ? Math.round((play.seconds * 2) / 3) : play.seconds - seconds));
  markAll(words, draft, "The film's length.");
  return true;
}

export function pace(words: readonly Token[], factor: number, asking: Asking, draft: Draft): boolean {
  const rest = words.filter((token) => !paceNouns.has(token.lemma) && !/^(?:down|up)$/.test(token.lower));
  const bodies = findBodies(rest, draft);
  const isFilm = rest.every((token) => isEmptyWord(token) || /^(?:bit|little|lot|things)$/.test(token.lower));
  if (bodies.length === 0 && !isFilm) return false;
  const isDone = changePace(isFilm ? null : bodies, factor, draft, asking.time.shots);
  if (isDone) markAll(words, draft, "The pace.");
  return isDone;
}
