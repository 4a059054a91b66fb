import { groundPlace } from "../grounding/ground-place.ts";
import { type Token } from "../reading/tokens.ts";
import { changeWorn, describeBodies, isHairPhrase, recast } from "./change-bodies.ts";
import { changeLine, haveDo } from "./change-deeds.ts";
import { changePlace, setLength } from "./change-picture.ts";
import {
  indexOf,
  isDeed,
  markAll,
  nounsIn,
  ownerOf,
  secondsIn,
  subjectLength,
  type Asking,
  dropModal,
} from "./command-words.ts";
import { type Body, type Draft } from "./draft.ts";
import { colourNouns, lengthNouns, placeNouns, soundNouns, speechNouns } from "./edit-words.ts";
import { findBodies, findWorn } from "./find-bodies.ts";
import { qualify } from "./qualify.ts";
import { setMusic } from "./set-music.ts";
import { type Command } from "./split-commands.ts";
import { pairIn, swapPlaces } from "./swap-places.ts";

/** 'replace X with Y', 'swap X for Y', 'substitute Y for X', 'a Y instead of X'. */
export function replace(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const at = indexOf(words, /^(?:with|for|by|to|into)$/);
  const isOfPlaces = words.some((token) => /^(?:places?|positions?)$/.test(token.lower));
  if (at < 0 || isOfPlaces) {
    const pair = pairIn(words, draft);
    if (pair && swapPlaces(pair, draft)) {
      markAll(words, draft, "Each stands where the other stood.");
      return true;
    }
  }
  if (at < 0) return false;
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const isTurned = command.intent === "substitute" && words[at]?.lower === "for";
  return exchange(isTurned ? after : before, isTurned ? before : after, asking, draft);
}

/** What is there gives way to something else: a body, a garment, a colour, a place, a line. */
export function exchange(old: readonly Token[], made: readonly Token[], asking: Asking, draft: Draft): boolean {
  if (made.length === 0 || old.length === 0) return false;
  const head = old.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
  const done = (text: string): true => {
    markAll([...old, ...made], draft, text);
    return true;
  };
  if (head && speechNouns.has(head.lemma) && made.some((token) => token.pos === "SPEECH"))
    return changeLine(ownerOf(old, draft), made, draft) && done("The line.");
  if (made.some((token) => token.pos === "SPEECH") && old.some((token) => token.pos === "SPEECH"))
    return changeLine(null, made, draft) && done("The line.");
  if (head && soundNouns.has(head.lemma)) return setMusic(made, draft) && done("Music.");
  if (head && lengthNouns.has(head.lemma) && secondsIn(made) !== null) {
    setLength(draft.play, secondsIn(made) ?? 8);
    return done("The film's length.");
  }
  if (head && placeNouns.has(head.lemma) && changePlace(made, draft)) return done("The film's set.");
  if (
    colourNouns.has(head?.lemma ?? "") ||
    colourNouns.has(old[0]?.lemma ?? "") ||
    colourNouns.has(old[1]?.lemma ?? "")
  ) {
    const about = withoutColourNoun(old);
    return qualify(about, made, draft) && done("Shown.");
  }
  const worn = findWorn(old, draft);
  if (worn && worn.at >= 0) return changeWorn(worn, made, draft) && done(`Worn by the ${worn.body.name}.`);
  if (worn && isHairPhrase(old)) return qualify(old, made, draft) && done("Hair.");
  const bodies = findBodies(old, draft);
  if (bodies.length > 0) {
    if (recast(bodies, made, draft)) return done("Said what is replaced.");
    if (describeBodies(bodies, made, draft)) return done("Shown.");
    return false;
  }
  const place = groundPlace(nounsIn(old), new Set(), draft.language);
  if (place && (place.set === draft.play.setting.set || draft.play.setting.standsFor === nounsIn(old).join(" ")))
    return changePlace(made, draft) && done("The film's set.");
  if (old.some((token) => token.form === "ing") && stopsInstead(old, made, asking, draft)) return done("Done instead.");
  return false;
}

/** 'change the walking to running'. */
function stopsInstead(old: readonly Token[], made: readonly Token[], asking: Asking, draft: Draft): boolean {
  const names = new Set(old.map((token) => token.lemma));
  const beat = draft.play.beats.find((one) => names.has(one.action) || names.has(one.standsFor ?? ""));
  const actor = beat ? findById(beat.actor, draft) : null;
  return actor !== null && haveDo([actor], made, { ...asking.time, isInstead: true }, draft);
}

function findById(id: string, { play }: Draft): Body | null {
  return [...play.cast, ...play.props].find((body) => body.id === id) ?? null;
}

function withoutColourNoun(words: readonly Token[]): Token[] {
  const kept = words.filter((token) => !colourNouns.has(token.lemma));
  while (
    kept[0] &&
    /^(?:the|of|a)$/.test(kept[0].lower) &&
    kept.length > 1 &&
    /^(?:the|of|his|her|their|its)$/.test(kept[1]?.lower ?? "")
  )
    kept.shift();
  if (kept[0]?.lower === "of") kept.shift();
  while (/^['’]s?$/.test(kept.at(-1)?.text ?? "")) kept.pop();
  return kept;
}

/** 'a cat instead of the dog', 'run instead of walking', 'instead of missing he scores'. */
export function insteadOf(words: readonly Token[], at: number, asking: Asking, draft: Draft): boolean {
  const before = words.slice(0, at);
  let after = words.slice(at + 2);
  let made: readonly Token[] = before;
  if (before.length === 0) {
    // 'instead of a dog, show a cat': the comma is gone, the new one begins at the next article.
    const next = indexOf(after, /^(?:a|an|two|show|use|have|he|she|it|they)$/);
    if (next < 0) return false;
    made = after.slice(next).filter((token) => !/^(?:show|use|have)$/.test(token.lower));
    after = after.slice(0, next);
  }
  const length = subjectLength(made, draft);
  const isVerb = made.slice(length).length > 0 && isDeed(made.slice(length));
  if (length > 0 && isVerb && after.some((token) => token.form === "ing" || token.pos === "VERB")) {
    const bodies = findBodies(made.slice(0, length), draft);
    if (haveDo(bodies, made.slice(length), { ...asking.time, isInstead: true }, draft)) {
      markAll(words, draft, "Done instead.");
      return true;
    }
  }
  const quality = dropModal(made.slice(length));
  if (length > 0 && quality.length > 0 && qualify(made.slice(0, length), quality, draft)) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  return exchange(
    after,
    made.filter((token) => token.lower !== "with"),
    asking,
    draft,
  );
}
