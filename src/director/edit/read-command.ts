import { colours, moods, numbers, materials, patterns } from "../lexicon/attributes.ts";
import { cameraVerbs, framingAdjectives } from "../lexicon/camera.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import { seasonPhrases, timePhrases, weatherPhrases } from "../lexicon/settings.ts";
import { moodWords } from "../lexicon/styles.ts";
import { isKnownVerb } from "../grounding/ground-verb.ts";
import { groundGarment } from "../grounding/ground-noun.ts";
import { groundPlace } from "../grounding/ground-place.ts";
import { speechVerbs } from "../lexicon/actions.ts";
import type { Token } from "../reading/tokens.ts";
import {
  addBodies,
  changeWorn,
  compareBodies,
  describeBodies,
  isHairPhrase,
  noteFragment,
  recast,
  removeBody,
  twin,
  wear,
  withArticle,
} from "./change-bodies.ts";
import { removeShots } from "./remove-shots.ts";
import { changeLine, changePace, haveDo, stopDeeds, tell, type Time } from "./change-deeds.ts";
import {
  changePicture,
  changePlace,
  isPaceOf,
  lengthen,
  setCamera,
  setLength,
  stepFraming,
  type Asked,
} from "./change-picture.ts";
import { nextId, type Body, type Draft } from "./draft.ts";
import {
  colourNouns,
  comparatives,
  degrees,
  everyone,
  filmNouns,
  lengthNouns,
  paceNouns,
  placeNouns,
  soundNouns,
  speechNouns,
} from "./edit-words.ts";
import { findBodies, findWorn, isPerson, isPronoun } from "./find-bodies.ts";
import { directFragment, graftBodies, textOf } from "./fragment.ts";
import type { Command } from "./split-commands.ts";

/** Does one command to the child. True where any of it was understood. */
export function readCommand(command: Command, draft: Draft): boolean {
  const parts = splitJoined(command, draft);
  const done = parts.map((part) => readPart(part, draft));
  return done.includes(true);
}

/** 'make the ball red and the man older': the second wish has the first one's verb. */
function splitJoined(command: Command, draft: Draft): Command[] {
  const { words } = command;
  for (let at = words.length - 1; at > 0; at--) {
    if (words[at]?.lower !== "and") continue;
    const right = words.slice(at + 1);
    const length = subjectLength(right, draft);
    if (length === 0 || length >= right.length || right[length]?.lower === "and") continue;
    const left = { ...command, words: words.slice(0, at) };
    return [...splitJoined(left, draft), { ...command, words: right, others: [], verb: command.verb }];
  }
  return [command];
}

function readPart(command: Command, draft: Draft): boolean {
  const { ledger } = draft;
  const shots = scopeOf(command, draft);
  if (shots.length === 0) return false;
  const isNegative = command.intent === "remove";
  const asked: Asked = { shots, isNegative };
  const whole = [...command.verb, ...command.words, ...command.others];
  const isNamed = changePicture(draft.reading.picture, whole, asked, draft);
  const unread = command.words.filter((token) => !isPictureWord(token, draft));
  const framed = command.shots === null ? [] : framingIn(unread, asked, draft);
  const words = unread.filter((token) => !framed.includes(token));
  const isPictured = isNamed || framed.length > 0;
  const time: Time = {
    shots: command.shots === null ? null : shots,
    place: command.place,
    isInstead: command.isInstead,
  };
  const isDone = act({ ...command, words }, { asked, time, isPictured }, draft);
  if (!isDone && !isPictured) return false;
  ledger.mark(
    command.verb.map((token) => token.index),
    "understood",
    "Says what to change.",
  );
  ledger.mark(
    command.others.map((token) => token.index),
    "understood",
    command.shots === null ? "Read with its sentence." : "Says in which shot.",
  );
  return true;
}

/** Shots by number; one that is not there is no shot. */
function scopeOf({ shots }: Command, { play }: Draft): number[] {
  const all = play.shots.map((_, i) => i);
  if (shots === null) return all;
  return shots.map((n) => (n < 0 ? all.length + n : n)).filter((n) => n >= 0 && n < all.length);
}

function isPictureWord(token: Token, { reading, ledger }: Draft): boolean {
  const category = reading.picture.taken.get(token.index);
  return category !== undefined && category !== "label" && category !== "sound" && ledger.isMarked(token.index);
}

/** 'make the first shot static': where shots are meant, a word of framing needs no noun. */
function framingIn(words: readonly Token[], asked: Asked, draft: Draft): readonly Token[] {
  for (let i = 0; i < words.length; i++) {
    const found = matchPhrase(framingAdjectives, words, i);
    if (!found || /^(?:two|top|back|front|side)$/.test(words[i]?.lower ?? "")) continue;
    setCamera([found.value], asked, draft);
    const used = words.slice(i, i + found.length);
    markAll(used, draft, "The camera.");
    return used;
  }
  return [];
}

type Asking = { readonly asked: Asked; readonly time: Time; readonly isPictured: boolean };

function act(command: Command, asking: Asking, draft: Draft): boolean {
  const { intent, words } = command;
  const rest = withoutPunctuation(words);
  const said = rest.filter((token) => !isEmptyWord(token));
  if (said.length === 0 && asking.isPictured) {
    markAll(rest, draft, "The film as a whole.");
    return true;
  }
  const instead = rest.findIndex((token, i) => token.lower === "instead" && rest[i + 1]?.lower === "of");
  if (instead >= 0 && intent !== "have" && intent !== "change" && insteadOf(rest, instead, asking, draft)) {
    markAll(rest, draft, "Read with its sentence.");
    return true;
  }
  if (
    /^(?:the )?camera /.test(
      `${rest
        .slice(0, 2)
        .map((token) => token.lower)
        .join(" ")} `,
    ) &&
    camera(rest, command, asking, draft)
  )
    return true;
  switch (intent) {
    case "replace":
    case "substitute":
      return replace(rest, command, asking, draft);
    case "change":
      return change(rest, command, asking, draft);
    case "add":
      if (
        asking.isPictured &&
        /^(?:the|his|her|its|their)$/.test(rest[0]?.lower ?? "") &&
        findBodies(rest, draft).length > 0
      )
        return camera(rest, command, asking, draft);
      return add(rest, asking, draft);
    case "remove":
      return remove(rest, command, asking, draft);
    case "give":
    case "dress":
      return give(rest, asking, draft);
    case "put":
      return put(rest, asking, draft);
    case "have":
    case null:
      return wish(rest, command, asking, draft);
    case "say":
      return tell([...command.verb, ...rest], asking.time, draft);
    case "camera":
      return camera(rest, command, asking, draft);
    case "continue":
      return goOn(rest, asking, draft);
    case "lengthen":
    case "shorten":
      return lengthWish(rest, intent, draft);
    case "slow":
    case "speed":
      return pace(rest, intent === "slow" ? 2 / 3 : 1.5, draft);
    case "again":
      return false;
  }
}

function withoutPunctuation(words: readonly Token[]): Token[] {
  return words.filter((token) => token.pos === "SPEECH" || /[\p{L}\p{N}'’]/u.test(token.text));
}

/** Words that are left when light and camera are taken out of 'make it … and …'. */
function isEmptyWord(token: Token): boolean {
  if (token.pos === "SPEECH") return false;
  return (
    filmNouns.has(token.lemma) ||
    /^(?:the|a|an|to|into|with|from|in|at|of|and|be|is|it|as|camera|look|like|for|more|very|so|or|on|style|view|instead|movement|move|motion|should|must|will|would|shall|needs?|has|have|there|only)$/.test(
      token.lower,
    )
  );
}

function markAll(words: readonly Token[], draft: Draft, text: string): void {
  draft.ledger.mark(
    words.map((token) => token.index),
    "understood",
    text,
  );
}

/** Where `pattern` stands first, not at the head. */
function indexOf(words: readonly Token[], pattern: RegExp, from = 1): number {
  return words.findIndex((token, i) => i >= from && token.pos !== "SPEECH" && pattern.test(token.lower));
}

/** 'replace X with Y', 'swap X for Y', 'substitute Y for X', 'a Y instead of X'. */
function replace(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const at = indexOf(words, /^(?:with|for|by|to|into)$/);
  if (at < 0) return false;
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const isTurned = command.intent === "substitute" && words[at]?.lower === "for";
  return exchange(isTurned ? after : before, isTurned ? before : after, asking, draft);
}

/** What is there gives way to something else: a body, a garment, a colour, a place, a line. */
function exchange(old: readonly Token[], made: readonly Token[], asking: Asking, draft: Draft): boolean {
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
    return qualify(about, made, asking, draft) && done("Shown.");
  }
  const worn = findWorn(old, draft);
  if (worn && worn.at >= 0) return changeWorn(worn, made, draft) && done(`Worn by the ${worn.body.name}.`);
  if (worn && isHairPhrase(old)) return qualify(old, made, asking, draft) && done("Hair.");
  const bodies = findBodies(old, draft);
  if (bodies.length > 0) {
    if (recast(bodies, made, draft)) return done("Said what is replaced.");
    if (describeBodies(bodies, made, draft)) return done("Shown.");
    return false;
  }
  const place = groundPlace(nounsIn(old), new Set(), draft.language);
  if (place && (place.set === draft.play.setting.set || draft.play.setting.standsFor === nounsIn(old).join(" ")))
    return changePlace(made, draft) && done("The film's set.");
  const actors = null;
  if (old.some((token) => token.form === "ing") && stopsInstead(old, made, asking, draft)) return done("Done instead.");
  void actors;
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

function nounsIn(words: readonly Token[]): string[] {
  return words.filter((token) => token.pos === "NOUN" || token.pos === "PROPN").map((token) => token.lemma);
}

function ownerOf(words: readonly Token[], draft: Draft): Body | null {
  const pronoun = words.find((token) => /^(?:his|her|their|its|he|she|they|him)$/.test(token.lower));
  if (pronoun) return findBodies([pronoun], draft)[0] ?? null;
  const mark = words.findIndex((token) => /^['’]s?$/.test(token.text));
  return mark > 0 ? (findBodies(words.slice(0, mark), draft)[0] ?? null) : null;
}

/** 'make X …', 'turn X into Y', 'change X to Y', 'paint X blue'. */
function change(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
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
  return wish(words, command, asking, draft);
}

/** How many words from the head on name somebody or something of the film, 0 for none. */
function subjectLength(words: readonly Token[], draft: Draft): number {
  if (isPronoun(words[0]) && !isPossessive(words, draft)) return 1;
  let best = 0;
  for (let end = 1; end <= Math.min(words.length, 12); end++) {
    const token = words[end - 1];
    if (
      !token ||
      token.pos === "SPEECH" ||
      (/^(?:to|should|must|will|is|are|into|instead|a|an)$/.test(token.lower) && end > 1)
    )
      break;
    if (/^(?:and)$/.test(token.lower)) continue;
    const phrase = words.slice(0, end);
    const isNoun = token.pos === "NOUN" || token.pos === "PROPN" || everyone.has(token.lower) || token.lower === "both";
    const isThem = /^(?:them|they)$/.test(token.lower) && words[end - 2]?.lower === "of";
    if (isThem) return end;
    if (
      best === 0 &&
      end > 1 &&
      ((token.pos === "ADP" && token.lower !== "of") || (token.pos === "VERB" && token.form !== "ing"))
    )
      break;
    if (!isNoun && !draft.play.cast.some((one) => one.name.toLowerCase() === token.lower)) {
      if (best > 0 && !/^(?:ADP|DET|ADJ|PRON|NUM|PART)$/.test(token.pos)) break;
      if (best > 0 && token.pos === "ADJ") break;
      continue;
    }
    const found = findBodies(phrase, draft).length > 0 || findWorn(phrase, draft) !== null;
    if (found) best = end;
    else if (best > 0) break;
  }
  return best;
}

/** 'her coat' against 'her wave', where the tagger sees a noun in both. */
function isPossessive(words: readonly Token[], { language }: Draft): boolean {
  const next = words[1];
  if (!next || !/^(?:her|his|its|their)$/.test(words[0]?.lower ?? "")) return false;
  if (words[0]?.lower !== "her") return true;
  const isThing = groundGarment([next.lemma], language) !== null || language.stage.designByNoun(next.lemma) !== null;
  const isVerb = isKnownVerb(next.lower) || speechVerbs[next.lower] !== undefined;
  if (isVerb && !isThing && next.lower !== "hair") return false;
  return next.pos === "NOUN" || (next.pos === "ADJ" && words[2]?.pos === "NOUN" && !isQuality(next));
}

function isQuality(token: Token): boolean {
  return colours.has(token.lower) || comparatives[token.lower] !== undefined || moods[token.lower] !== undefined;
}

/** 'have him wave', 'the car should be red', 'make her coat blue', 'no people', 'slower'. */
function wish(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const instead = words.findIndex((token, i) => token.lower === "instead" && words[i + 1]?.lower === "of");
  if (instead >= 0) return insteadOf(words, instead, asking, draft);
  const length = subjectLength(words, draft);
  const subject = words.slice(0, length);
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
  if (qualify(subject, rest, asking, draft)) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  const bodies = findBodies(subject, draft);
  if (bodies.length === 0) return ofFilm(words, asking, draft);
  const [first] = rest;
  const isNegated = /^(?:not|n't|never|stop|don't)$/.test(first?.lower ?? "");
  if (isNegated) return stopDeeds(bodies, rest, draft) && (markAll(words, draft, "No longer done."), true);
  draft.recent.push(...bodies.map((body) => body.id));
  if (isDeed(rest) && haveDo(bodies, rest, asking.time, draft)) {
    markAll(words, draft, "Read with its sentence.");
    return true;
  }
  if (
    /^(?:wear|wearing|in|with|have|has|wears|dressed)$/.test(first?.lower ?? "") &&
    wear(
      bodies.filter((one) => isPerson(one, draft.language)),
      rest.slice(1),
      draft,
    )
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
  void command;
  return false;
}

function dropModal(words: readonly Token[]): Token[] {
  let i = 0;
  while (
    /^(?:should|must|will|would|shall|has|have|needs?|to|be|is|are|'s|can|could|become|becomes|look|looks|ought|also|get|also|more|bit|a|little|much)$/.test(
      words[i]?.lower ?? "",
    )
  ) {
    const next = words[i + 1];
    const isArticle = words[i]?.lower === "a" && next !== undefined && !/^(?:bit|little|lot)$/.test(next.lower);
    const isHolding = /^ha(?:s|ve)$/.test(words[i]?.lower ?? "") && next?.lower !== "to";
    if (isArticle || isHolding || next === undefined) break;
    i++;
  }
  return words.slice(i);
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
  if (first && (moodWords[first.lower] !== undefined || /^(?:at|on|in|take|happen|a|an)$/.test(first.lower))) {
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

function isDeed(words: readonly Token[]): boolean {
  const first = words.find((token) => token.pos !== "ADV");
  if (!first) return false;
  return (
    speechVerbs[first.lemma] !== undefined ||
    first.pos === "VERB" ||
    isKnownVerb(first.lemma) ||
    isKnownVerb(first.lower)
  );
}

/** Qualities of a body or garment, or another that plays its part. */
function qualify(subject: readonly Token[], rest: readonly Token[], asking: Asking, draft: Draft): boolean {
  const worn = findWorn(subject, draft);
  if (worn && isHairPhrase(subject)) return wear([worn.body], [...rest, ...subject.slice(-1)], draft);
  if (worn && worn.at >= 0) return changeWorn(worn, rest, draft);
  const bodies = findBodies(subject, draft);
  if (bodies.length === 0) return false;
  const comparative = rest.map((token) => comparatives[token.lower]).find((one) => one !== undefined);
  const isBare = rest.every(
    (token) =>
      comparatives[token.lower] !== undefined ||
      /^(?:much|a|bit|little|lot|slightly|twice|and|as|go|move|act)$/.test(token.lower),
  );
  if (comparative && isBare) {
    draft.recent.push(...bodies.map((body) => body.id));
    if (isPaceOf(comparative)) return changePace(bodies, comparative.pace, draft);
    if ("length" in comparative)
      return compareBodies(bodies, comparative.length < 1 ? { height: "short" } : { scale: "size", step: 1 });
    return compareBodies(bodies, comparative);
  }
  const deed = rest.findIndex(
    (token) => comparatives[token.lower] !== undefined && isPaceOf(comparatives[token.lower]!),
  );
  if (deed > 0 && isDeed(rest) && deed === rest.length - 1) {
    // 'make the dog run faster': where it runs already, only its pace changes.
    const lemma = rest[0]?.lemma ?? "";
    const is = draft.play.beats.some(
      (beat) =>
        bodies.some((one) => one.id === beat.actor) &&
        (beat.action === lemma || beat.standsFor === lemma || /^(?:move|go)$/.test(lemma)),
    );
    const pace = comparatives[rest[deed]?.lower ?? ""];
    if (is && pace && isPaceOf(pace)) return changePace(bodies, pace.pace, draft);
  }
  const [first] = rest;
  if (
    isDeed(rest) &&
    !isQuality(rest[0]!) &&
    first?.pos === "VERB" &&
    first.form !== "past" &&
    !/^(?:wear|dress)/.test(first.lower)
  )
    return false;
  if (first && /^(?:a|an|two|three|four|five|the)$/.test(first.lower)) return recast(bodies, rest, draft);
  if (first && /^(?:wear|wearing|in|with|dressed|have|has)$/.test(first.lower)) {
    const worn = rest.slice(/^dressed$/.test(first.lower) ? 2 : 1);
    const people = bodies.filter((one) => isPerson(one, draft.language));
    if (people.length > 0 && colours.has(worn[0]?.lower ?? "") && worn.length === 1) return wear(people, worn, draft);
    return people.length > 0 && (wear(people, worn, draft) || false);
  }
  if (rest.some((token) => token.pos === "SPEECH")) return false;
  const looksLike = rest.some(
    (token) =>
      isQuality(token) ||
      materials[token.lower] !== undefined ||
      patterns[token.lower] !== undefined ||
      token.pos === "ADJ" ||
      token.pos === "NOUN",
  );
  if (!looksLike || /^(?:to|at|on|into)$/.test(first?.lower ?? "")) return false;
  if (isDeed(rest) && isKnownVerb(first?.lemma ?? "") && !isQuality(first!) && first?.pos !== "ADJ") return false;
  void asking;
  return describeBodies(bodies, rest, draft);
}

/** 'a cat instead of the dog', 'run instead of walking', 'instead of missing he scores'. */
function insteadOf(words: readonly Token[], at: number, asking: Asking, draft: Draft): boolean {
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
  return exchange(
    after,
    made.filter((token) => token.lower !== "with"),
    asking,
    draft,
  );
}

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
function ofFilm(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const { play } = draft;
  const rest = dropModal(
    words.filter(
      (token, i) =>
        !(i < 3 && filmNouns.has(token.lemma)) &&
        !(i === 0 && token.lower === "the" && filmNouns.has(words[1]?.lemma ?? "")),
    ),
  );
  const done = (text: string): true => {
    markAll(words, draft, text);
    return true;
  };
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
    if ("pace" in comparative) return changePace(null, comparative.pace ** degree, draft) && done("Everybody's pace.");
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

function secondsIn(words: readonly Token[]): number | null {
  for (const [i, token] of words.entries()) {
    const joined = /^(\d{1,3}(?:\.\d)?)-?(?:s|sec|secs|seconds?)$/.exec(token.lower)?.[1];
    if (joined !== undefined) return Number(joined);
    const value = /^\d{1,3}(?:\.\d+)?$/.test(token.lower) ? Number(token.lower) : numbers[token.lower];
    if (value !== undefined && /^(?:s|secs?|seconds?)$/.test(words[i + 1]?.lower ?? "")) return value;
  }
  return null;
}

/** 'add a dog', 'another player', 'two more birds', 'add piano music'. */
function add(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const { language } = draft;
  const head = words.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
  const done = (text: string): true => {
    markAll(words, draft, text);
    return true;
  };
  if (words.some((token) => soundNouns.has(token.lemma)) && !words.some((token) => token.pos === "VERB"))
    return setMusic(words, draft) && done("Music.");
  if (words.some((token) => token.pos === "SPEECH")) return addLine(words, asking, draft) && done("A line.");
  const seconds = secondsIn(words);
  if (seconds !== null) {
    lengthen(draft.play, seconds);
    return done("The film's length.");
  }
  const to = indexOf(words, /^(?:to|on|for)$/);
  if (to > 0) {
    const bodies = findBodies(words.slice(to + 1), draft).filter((one) => isPerson(one, language));
    const what = words.slice(0, to);
    const garment = nounsIn(what).at(-1) ?? "";
    if (bodies.length > 0 && groundGarment([garment], language) && wear(bodies, what, draft)) return done("Worn.");
  }
  const more = words.findIndex((token) => /^(?:more|another|second|third|extra|additional|other)$/.test(token.lower));
  const like = more >= 0 && head ? findBodies(words.slice(more + 1), draft)[0] : undefined;
  if (like && head && indexOf(words, /^(?:in|with|behind|next|near|to|on|who|that|wearing)$/) < 0) {
    const count = words.map((token) => numbers[token.lower]).find((n) => n !== undefined) ?? (head.plural ? 2 : 1);
    for (let k = 0; k < Math.min(count, 12); k++) twin(like, draft);
    draft.ledger.mark(
      words.map((token) => token.index),
      "understood",
      `Another ${like.name}.`,
    );
    return true;
  }
  const fragment = words.some((token) => token.pos === "VERB" || token.form === "ing")
    ? directFragment(`${withArticle(words, draft)}.`, draft)
    : null;
  if (fragment && fragment.beats.length > 0 && tell(words, asking.time, draft)) return done("Read with its sentence.");
  return addBodies(words, draft) !== null && done("Read with its sentence.");
}

function addLine(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const of = indexOf(words, /^(?:of|by|from|for|where|in)$/);
  const named =
    of >= 0
      ? findBodies(
          words.slice(of + 1).filter((token) => token.pos !== "SPEECH"),
          draft,
        )[0]
      : undefined;
  const who = named ?? draft.play.cast.find((one) => isPerson(one, draft.language));
  const quoted = words.find((token) => token.pos === "SPEECH");
  if (!who || !quoted) return false;
  const sentence = `says ${quoted.text}`;
  const fragment = directFragment(`The ${isPerson(who, draft.language) ? "person" : who.name} ${sentence}`, draft);
  if (!fragment || fragment.lines.length === 0) return false;
  return haveDo(
    [who],
    [
      { ...quoted, text: "say", lower: "say", lemma: "say", pos: "VERB", start: quoted.start, end: quoted.start },
      quoted,
    ],
    asking.time,
    draft,
  );
}

function setMusic(words: readonly Token[], draft: Draft): boolean {
  const { play } = draft;
  const text = textOf(words, draft).replace(/^(?:some|a|an|the)\s+/i, "");
  const cue = play.cues.find((one) => one.kind === "music");
  if (cue) cue.words = text;
  else
    play.cues.push({
      id: nextId(play.cues, "cue"),
      kind: "music",
      words: text,
      mood: play.style.mood,
      start: 0,
      duration: null,
    });
  draft.ledger.mark(
    words.map((token) => token.index),
    "understood",
    "A music cue.",
  );
  return true;
}

/** 'remove the car', 'no people', 'without the hat', 'delete shot 2'. */
function remove(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const { play } = draft;
  const done = (text: string): true => {
    markAll(words, draft, text);
    return true;
  };
  if (words.length === 0 && command.shots !== null) {
    return removeShots(asking.asked.shots, play);
  }
  if (words.some((token) => soundNouns.has(token.lemma))) {
    play.cues = play.cues.filter((cue) => cue.kind !== "music");
    play.cues.push({
      id: nextId(play.cues, "cue"),
      kind: "silence",
      words: "no music",
      mood: null,
      start: 0,
      duration: null,
    });
    return done("No music.");
  }
  const isSaying =
    words.some((token) => token.lower === "what") && words.some((token) => speechVerbs[token.lemma] !== undefined);
  if (isSaying || words.some((token) => speechNouns.has(token.lemma))) {
    const owner = ownerOf(words, draft);
    const before = play.lines.length;
    play.lines = play.lines.filter((line) => owner !== null && line.who !== owner.id);
    return before > play.lines.length && done("Nothing is said.");
  }
  const seconds = secondsIn(words);
  if (seconds !== null && seconds < play.seconds) {
    setLength(play, play.seconds - seconds);
    return done("The film's length.");
  }
  const worn = findWorn(words, draft);
  if (worn && worn.at >= 0) {
    worn.body.attributes.clothes.splice(worn.at, 1);
    return done(`No longer worn by the ${worn.body.name}.`);
  }
  const verb = command.verb[0]?.lower ?? "";
  if (/^(?:stop|end)$/.test(verb)) {
    const length = subjectLength(words, draft);
    const actors = length > 0 ? findBodies(words.slice(0, length), draft) : null;
    return stopDeeds(actors, words.slice(length), draft) && done("No longer done.");
  }
  // 'the car and the dog'
  const parts: Token[][] = [[]];
  for (const token of words) {
    if (/^(?:and|or|,)$/.test(token.lower)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  let isAny = false;
  for (const part of parts) {
    const bodies = findBodies(part, draft);
    for (const body of bodies) removeBody(body, draft);
    if (bodies.length > 0) {
      markAll(part, draft, "Taken out.");
      isAny = true;
    }
  }
  if (isAny) return true;
  if (stopDeeds(null, words, draft)) return done("No longer done.");
  return false;
}

/** 'give her a red coat', 'dress him in black', 'give the dog a ball'. */
function give(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const length = isPronoun(words[0]) ? 1 : subjectLength(words, draft);
  if (length === 0) return false;
  const bodies = findBodies(words.slice(0, length), draft);
  let rest = words.slice(length);
  if (/^(?:in|with|to|up|as)$/.test(rest[0]?.lower ?? "")) rest = rest.slice(1);
  if (bodies.length === 0 || rest.length === 0) return false;
  draft.recent.push(...bodies.map((body) => body.id));
  const done = (): true => {
    markAll(words, draft, "Read with its sentence.");
    return true;
  };
  if (rest.some((token) => token.pos === "SPEECH")) {
    const [who] = bodies;
    return who !== undefined && addLine([...rest], asking, { ...draft, play: draft.play }) && done();
  }
  if (wear(bodies, rest, draft)) return done();
  const isGiven = bodies.map((body) => handOver(body, rest, draft));
  if (isGiven.includes(true)) return done();
  return describeBodies(bodies, rest, draft) && done();
}

/** A thing that comes new and is held from the first instant. */
function handOver(body: Body, words: readonly Token[], draft: Draft): boolean {
  const fragment = directFragment(`A person holds ${withArticle(words, draft)}.`, draft);
  const made = fragment?.props[0] ?? fragment?.cast.find((one) => one.design !== "person");
  if (!fragment || !made) return false;
  const only = <Entry extends { id: string }>(list: readonly Entry[]): Entry[] =>
    list.filter((one) => one.id === made.id);
  const alone = {
    ...fragment,
    cast: only(fragment.cast),
    props: only(fragment.props),
    beats: [],
    lines: [],
    relations: [],
  };
  const isOwn = /^(?:the|his|her|its|their)$/.test(words[0]?.lower ?? "");
  const [known] = isOwn ? findBodies(words, draft) : [];
  const thing = known ?? graftBodies({ ...alone, blocking: [] }, words, { draft, fixed: new Map() }).added[0];
  if (!thing) return false;
  const { play } = draft;
  play.relations = play.relations.filter(
    (one) => one.of !== thing.id && !(one.kind === "holds" && one.to === thing.id),
  );
  play.relations.push({ kind: "holds", of: body.id, to: thing.id, and: null });
  noteFragment(fragment, words, draft);
  return true;
}

/** 'put a hat on him', 'put the cup on the table', 'put them in a park'. */
function put(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const { language, play } = draft;
  const done = (): true => {
    markAll(words, draft, "Read with its sentence.");
    return true;
  };
  const at = indexOf(
    words,
    /^(?:on|in|onto|into|to|at|behind|under|next|near|beside|between|inside|over|above|around)$/,
  );
  if (at < 0) return false;
  const what = words.slice(0, at);
  const where = words.slice(at + 1);
  const people = findBodies(where, draft).filter((one) => isPerson(one, language));
  const garment = nounsIn(what).at(-1) ?? "";
  if (people.length > 0 && groundGarment([garment], language) && wear(people, what, draft)) return done();
  const isNew = /^(?:a|an|two|three|some|another|more)$/.test(what[0]?.lower ?? "");
  const bodies = isNew ? [] : findBodies(what, draft);
  const others = findBodies(where, draft);
  if (
    bodies.length > 0 &&
    others.length === 0 &&
    groundGarment([nounsIn(where).at(-1) ?? ""], language) &&
    wear(bodies, where, draft)
  )
    return done();
  const isFilm = what.every(
    (token) => filmNouns.has(token.lemma) || /^(?:the|a|them|they|everyone)$/.test(token.lower),
  );
  if (others.length === 0 && (isFilm || bodies.length > 0) && changePlace(where, draft)) return done();
  const [first] = bodies;
  if (first && others.length > 0) {
    const fragment = directFragment(`${textOf(words, draft)}.`, draft);
    const relation = fragment?.relations[0];
    if (!relation) return false;
    const [other] = others;
    play.relations = play.relations.filter(
      (one) => one.of !== first.id || one.kind === "holds" || one.kind === "wears",
    );
    play.blocking = play.blocking.filter((one) => one.body !== first.id);
    if (other) play.relations.push({ kind: relation.kind, of: first.id, to: other.id, and: others[1]?.id ?? null });
    return done();
  }
  return add(words, asking, draft);
}

/** 'zoom in on the dog', 'follow her', 'film it from behind'. */
function camera(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const { play } = draft;
  const all = [...command.verb, ...words];
  const verb =
    command.verb.findLast((token) => cameraVerbs[token.lemma] !== undefined && token.lemma !== "shoot") ??
    words.find((token) => cameraVerbs[token.lemma] !== undefined);
  const moves = verb ? cameraVerbs[verb.lemma] : undefined;
  const direction = moves
    ? all.map((token) => token.lower).find((word) => word !== "default" && Object.hasOwn(moves, word))
    : undefined;
  const isMoveOnly = verb?.lemma === "move" && direction === undefined;
  const move =
    moves && !isMoveOnly && verb?.lemma !== "focus" ? (moves[direction ?? "default"] ?? moves.default) : undefined;
  const comparative = words
    .map((token) => comparatives[token.lower])
    .find((one) => one !== undefined && "framing" in one);
  const at = indexOf(words, /^(?:on|at|of|around|towards?|to|behind)$/, 0);
  const named = findBodies(
    words.slice(at + 1).filter((token) => comparatives[token.lower] === undefined),
    draft,
  );
  const subjects = named.length > 0 ? named : findBodies(words, draft);
  let isAny = asking.isPictured;
  if (move !== undefined && !(asking.isPictured && isMoveOnly)) {
    if (!asking.isPictured || /^(?:zoom|pan|tilt|orbit|follow|track|dolly)$/.test(verb?.lemma ?? "")) {
      setCamera([{ move }], { shots: asking.asked.shots, isNegative: false }, draft);
      isAny = true;
    }
  }
  if (comparative && "framing" in comparative && direction === undefined) {
    stepFraming(comparative.framing, asking.asked, draft);
    isAny = true;
  }
  if (subjects.length > 0) {
    const ids = subjects.map((body) => body.id);
    for (const index of asking.asked.shots) {
      const shot = play.shots[index];
      if (shot) shot.subjects = [...ids, ...shot.subjects.filter((id) => !ids.includes(id))].slice(0, 6);
    }
    isAny = true;
  }
  if (isAny) markAll(all, draft, "The camera.");
  return isAny;
}

/** 'continue the story', 'then the cat jumps'. */
function goOn(words: readonly Token[], asking: Asking, draft: Draft): boolean {
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

function lengthWish(words: readonly Token[], intent: "lengthen" | "shorten", draft: Draft): boolean {
  const { play } = draft;
  const seconds = secondsIn(words);
  const isTo = words.some((token) => token.lower === "to");
  if (seconds !== null && isTo) setLength(play, seconds);
  else if (intent === "lengthen") lengthen(play, seconds ?? Math.ceil(play.seconds / 2));
  else setLength(play, Math.max(1, seconds === null ? Math.round((play.seconds * 2) / 3) : play.seconds - seconds));
  markAll(words, draft, "The film's length.");
  return true;
}

function pace(words: readonly Token[], factor: number, draft: Draft): boolean {
  const rest = words.filter((token) => !paceNouns.has(token.lemma) && !/^(?:down|up)$/.test(token.lower));
  const bodies = findBodies(rest, draft);
  const isFilm = rest.every((token) => isEmptyWord(token) || /^(?:bit|little|lot|things)$/.test(token.lower));
  if (bodies.length === 0 && !isFilm) return false;
  const isDone = changePace(isFilm ? null : bodies, factor, draft);
  if (isDone) markAll(words, draft, "The pace.");
  return isDone;
}
