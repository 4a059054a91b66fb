import type { Beat, Line, Screenplay } from "../../screenplay/index.ts";
import { timings, type Action } from "../lexicon/actions.ts";
import { speechSeconds } from "../planning/timing.ts";
import { outcomeOf } from "../story/outcome.ts";
import type { Token } from "../reading/tokens.ts";
import { callOf, dropBeat, noteFragment } from "./change-bodies.ts";
import { bodiesIn, makeRoom, nextId, round, worldSeconds, worldStartOf, type Body, type Draft } from "./draft.ts";
import { deedFamilies, gestures } from "./edit-words.ts";
import { findBodies, isPerson } from "./find-bodies.ts";
import { directFragment, graftBodies, textOf, withMarks } from "./fragment.ts";

export type Time = {
  /** Shots in which it is to happen; null where the instruction names none. */
  readonly shots: readonly number[] | null;
  readonly place: "start" | "end" | null;
  /** In place of what was done or said before. */
  readonly isInstead: boolean;
};

/** The least that is left of a lasting deed which makes room for another. */
const LEAST_SECONDS = 1.2;

/** Stands for whoever it is done by in a sentence directed by itself: a name can be taken for nothing else. */
const SOMEBODY = "Anna";

/** 'Have him throw the ball to the dog': the deeds and lines that the words tell of, for `actors`. */
export function haveDo(actors: readonly Body[], words: readonly Token[], time: Time, draft: Draft): boolean {
  const [first] = actors;
  if (!first) return false;
  if (setOutcome(actors, words, draft)) return true;
  const others = mentioned(words, draft).filter((one) => !actors.includes(one.body));
  const scene = others.map(({ noun }) => `There is a ${noun}. `).join("");
  const subject = isPerson(first, draft.language) ? SOMEBODY : `The ${callOf(first, draft)} then`;
  const fragment = directFragment(`${scene}${subject} ${inThirdPerson(words, draft)}.`, draft);
  if (!fragment) return false;
  const fixed = new Map<string, string>();
  for (const { noun, body } of others) {
    const own = bodiesIn(fragment).find((one) => one.name === noun && !fixed.has(one.id));
    if (own) fixed.set(own.id, body.id);
  }
  return graftStory(fragment, { actors, words, time, fixed }, draft);
}

/** Bodies of the film that the words speak of as known, and the noun for each. */
function mentioned(words: readonly Token[], draft: Draft): { readonly noun: string; readonly body: Body }[] {
  const found: { noun: string; body: Body }[] = [];
  words.forEach((token, i) => {
    if (!/^(?:the|his|her|its|their)$/.test(token.lower)) return;
    const end = words.findIndex(
      (one, k) => k > i && (one.pos === "NOUN" || one.pos === "PROPN") && words[k + 1]?.pos !== "NOUN",
    );
    const head = words[end];
    if (!head || head.plural || end - i > 4) return;
    const [body] = findBodies(words.slice(i, end + 1), draft);
    if (!body || found.some((one) => one.body === body)) return;
    const noun = isPerson(body, draft.language) ? head.lemma : (body.standsFor ?? body.name);
    draft.ledger.mark(
      words.slice(i, end + 1).map((one) => one.index),
      "understood",
      `The ${body.name} of the film.`,
    );
    found.push({ noun, body });
  });
  return found;
}

/** A sentence that needs no change: 'the dog lies down'. */
export function tell(words: readonly Token[], time: Time, draft: Draft): boolean {
  const fragment = directFragment(`${textOf(words, draft)}.`, draft);
  if (!fragment) return false;
  return graftStory(fragment, { actors: [], words, time, fixed: new Map() }, draft);
}

type Graft = {
  readonly actors: readonly Body[];
  readonly words: readonly Token[];
  readonly time: Time;
  readonly fixed: Map<string, string>;
};

function graftStory(fragment: Screenplay, { actors, words, time, fixed }: Graft, draft: Draft): boolean {
  const { play } = draft;
  // What nobody in the film can do is not done by standing about.
  const isDone = (beat: Beat): boolean => beat.action !== "idle" || beat.standsFor === null || beat.manner.length > 0;
  const beats = fragment.beats.filter(
    (beat) => isDone(beat) && (fragment.cast.some((one) => one.id === beat.actor) || actors.length === 0),
  );
  if (beats.length === 0 && fragment.lines.length === 0) return false;
  const [first] = actors;
  const lead = beats[0]?.actor ?? fragment.lines[0]?.who ?? null;
  if (first && lead !== null) fixed.set(lead, first.id);
  const { ids, added } = graftBodies(fragment, words, { draft, fixed });
  const startedAt = worldSeconds(play);
  if (time.place === "end") addShotFor(fragment, ids, draft);
  let after: Beat | null = null;
  for (const beat of beats) {
    const own = actors.length > 1 && beat.actor === lead ? actors.map((one) => one.id) : [ids.get(beat.actor) ?? ""];
    for (const actor of own) {
      if (actor === "") continue;
      const made = graftBeat({ ...beat, actor }, { ids, time, after: own.length > 1 ? null : after, startedAt }, draft);
      if (own.length === 1) after = made;
    }
  }
  const isReplaced = time.isInstead && beats.length === 0;
  for (const line of fragment.lines) graftLine(line, { ids, isReplaced, after, time, startedAt }, draft);
  for (const body of added)
    for (const shot of play.shots)
      if (!shot.subjects.includes(body.id) && shot.subjects.length > 0 && shot.subjects.length < 6)
        shot.subjects.push(body.id);
  noteFragment(fragment, words, draft);
  return true;
}

type BeatGraft = {
  readonly ids: ReadonlyMap<string, string>;
  readonly time: Time;
  readonly after: Beat | null;
  readonly startedAt: number;
};

function graftBeat(beat: Beat, { ids, time, after, startedAt }: BeatGraft, draft: Draft): Beat | null {
  const { play } = draft;
  const { actor, action } = beat;
  const map = (id: string | null): string | null => (id === null ? null : (ids.get(id) ?? null));
  const made: Beat = {
    ...beat,
    id: nextId(play.beats, "beat"),
    target: map(beat.target),
    with: map(beat.with),
    after: null,
  };
  made.to = markOf(beat.to, draft);
  made.from = markOf(beat.from, draft);
  const own = play.beats.filter((one) => one.actor === actor);
  const alike = time.place === null && after === null ? own.find((one) => isFamily(one.action, action)) : undefined;
  const replaced = time.isInstead ? (alike ?? own.find((one) => !isState(one)) ?? own[0]) : alike;
  if (replaced) {
    const {
      action: _,
      standsFor,
      target,
      with: instrument,
      manner,
      speed,
      outcome,
      times,
      path,
      direction,
      text,
    } = made;
    Object.assign(replaced, { action, standsFor, manner, speed, outcome, times, text });
    if (target !== null) replaced.target = target;
    if (instrument !== null || time.isInstead) replaced.with = instrument;
    if (path !== null) replaced.path = path;
    if (direction !== null) replaced.direction = direction;
    return replaced;
  }
  const usual = timings[action as Action];
  const length = round(usual.fills ? Math.max(2, usual.seconds) : Math.min(beat.duration, usual.seconds * 2));
  made.duration = length;
  const end = worldSeconds(play);
  const window = time.shots?.[0];
  if (time.place === "end") {
    made.start = round(Math.max(startedAt + 0.2, after ? after.start + after.duration : 0));
  } else if (after) made.start = round(after.start + after.duration);
  else if (window !== undefined) made.start = round(worldStartOf(play, window) + 0.2);
  else if (time.place === "start") made.start = 0.4;
  else made.start = freeStart(made, { own, end }, draft);
  // What others throw or kick is there to be caught a moment later.
  const launch = play.beats.find(
    (one) => one.actor !== actor && one.with !== null && [made.with, made.target].includes(one.with),
  );
  if (launch && made.start < launch.start + 0.5) made.start = round(launch.start + 0.5);
  if (after && time.place === null) made.after = after.id;
  makeRoom(play, made.start + made.duration);
  made.duration = Math.max(0.3, length);
  play.beats.push(made);
  return made;
}

/** When the actor is free for it: beside what goes on, in the middle of it, or after it. */
function freeStart(
  made: Beat,
  { own, end }: { readonly own: readonly Beat[]; readonly end: number },
  { play }: Draft,
): number {
  const busy = own.filter((one) => !isState(one));
  if (busy.length === 0) return 0.4;
  if (gestures.has(made.action)) return round(Math.min(end * 0.4, Math.max(0.4, end - made.duration - 0.2)));
  const last = busy.toSorted((a, b) => a.start + a.duration - (b.start + b.duration)).at(-1);
  if (!last) return 0.4;
  const over = last.start + last.duration;
  if (end - over >= made.duration) {
    made.after = last.id;
    return round(over);
  }
  // A lasting deed ends sooner; a brief one is waited for.
  const sooner = end - made.duration;
  if (timings[last.action as Action].fills && sooner - last.start >= LEAST_SECONDS) {
    last.duration = round(sooner - last.start);
    made.after = last.id;
    return round(sooner);
  }
  made.after = last.id;
  makeRoom(play, over + made.duration);
  return round(over);
}

function isState(beat: Beat): boolean {
  return ["idle", "stand", "hold", "look"].includes(beat.action);
}

function isFamily(a: string, b: string): boolean {
  return deedFamilies.some((family) => family.has(a) && family.has(b));
}

/** Marks are by area, so the same name is the same place. */
function markOf(id: string | null, { play }: Draft): string | null {
  if (id === null) return null;
  if (!play.marks.some((mark) => mark.id === id))
    play.marks.push({ id, near: id.replace(/^at-/, ""), position: [0, 0, 0], facingRadians: 0 });
  return id;
}

/** A shot of its own for what comes after the old end. */
function addShotFor(fragment: Screenplay, ids: ReadonlyMap<string, string>, { play }: Draft): void {
  const [shot] = fragment.shots;
  if (!shot) return;
  const subjects = shot.subjects.flatMap((id) => ids.get(id) ?? []);
  const needed = fragment.beats.reduce((sum, beat) => {
    const usual = timings[beat.action as Action];
    return sum + (usual.fills ? Math.max(2, usual.seconds) : usual.seconds);
  }, 0);
  const spoken = fragment.lines.reduce((sum, line) => sum + speechSeconds(line.text) + 0.2, 0);
  const duration = Math.min(30, Math.max(2, Math.ceil((Math.max(needed, 0) + spoken + 0.4) * 2) / 2));
  play.shots.push({
    ...shot,
    id: nextId(play.shots, "shot"),
    scene: play.shots.at(-1)?.scene ?? 0,
    start: play.seconds,
    duration,
    subjects,
    transition: "cut",
  });
  play.seconds = round(play.seconds + duration);
}

type LineGraft = {
  readonly ids: ReadonlyMap<string, string>;
  readonly isReplaced: boolean;
  readonly after: Beat | null;
  readonly time: Time;
  readonly startedAt: number;
};

function graftLine(line: Line, { ids, isReplaced, after, time, startedAt }: LineGraft, draft: Draft): void {
  const { play } = draft;
  const who = line.who === null ? null : (ids.get(line.who) ?? null);
  const old = play.lines.findLast((one) => one.who === who);
  if (isReplaced && old) {
    Object.assign(old, { text: line.text, manner: line.manner, emotion: line.emotion });
    return;
  }
  const length = speechSeconds(line.text);
  const lastLine = Math.max(0, ...play.lines.map((one) => one.start + speechSeconds(one.text) + 0.3));
  const end = worldSeconds(play);
  const busy = play.beats.filter((one) => one.actor === who && !timings[one.action as Action].fills);
  const over = Math.max(0.5, ...busy.map((one) => one.start + one.duration));
  const window = time.shots?.[0];
  let start = Math.max(lastLine, over + length <= end ? over : Math.max(0.5, end - length));
  if (time.place === "end") start = Math.max(startedAt + 0.3, lastLine);
  else if (time.place === "start") start = 0.5;
  else if (window !== undefined) start = worldStartOf(play, window) + 0.3;
  makeRoom(play, start + length);
  play.lines.push({
    ...line,
    id: nextId(play.lines, "line"),
    who,
    start: round(start),
    after: after?.id ?? null,
  });
}

/** 'Make him miss', 'the ball goes in': how a throw, kick or shot that is there ends. */
function setOutcome(actors: readonly Body[], words: readonly Token[], draft: Draft): boolean {
  const said = new Set(words.flatMap((token) => [token.lower, token.lemma]));
  const ids = new Set(actors.map((one) => one.id));
  for (const beat of draft.play.beats) {
    if (!ids.has(beat.actor) && !(beat.with !== null && ids.has(beat.with))) continue;
    if (!["shoot", "throw", "kick"].includes(beat.action)) continue;
    const made = outcomeOf(beat.action, said, null);
    if (made === null || (made === "hit" && beat.action !== "throw")) continue;
    beat.outcome = made === "miss" ? "rim" : made;
    draft.ledger.mark(
      words.map((token) => token.index),
      "understood",
      `It ends so: ${beat.outcome}.`,
    );
    return true;
  }
  return false;
}

/** New words for a line that is there. */
export function changeLine(who: Body | null, words: readonly Token[], draft: Draft): boolean {
  const { play, reading, ledger } = draft;
  const quoted = words.find((token) => token.pos === "SPEECH");
  const text = quoted ? reading.quotations[quoted.quote ?? 0]?.text.trim() : undefined;
  const line = who ? play.lines.findLast((one) => one.who === who.id) : play.lines.at(-1);
  if (text === undefined || text === "" || !line) return false;
  line.text = text.slice(0, 1000);
  ledger.mark(
    words.map((token) => token.index),
    "understood",
    "Spoken in place of what was said.",
  );
  return true;
}

/** How fast somebody does what they do. */
export function changePace(
  bodies: readonly Body[] | null,
  factor: number,
  { play }: Draft,
  shots: Time["shots"] = null,
): boolean {
  const ids = bodies === null ? null : new Set(bodies.map((body) => body.id));
  const isWithin = ({ start }: Beat): boolean =>
    shots === null ||
    shots.some((index) => start >= worldStartOf(play, index) - 0.01 && start < worldStartOf(play, index + 1) - 0.01);
  const beats = play.beats.filter((beat) => (ids === null || ids.has(beat.actor)) && !isState(beat) && isWithin(beat));
  for (const beat of beats) beat.speed = Math.min(10, Math.max(0.1, round(beat.speed * factor)));
  return beats.length > 0;
}

/** Deeds that words name ('stop waving', 'without the jump'). */
export function stopDeeds(actors: readonly Body[] | null, words: readonly Token[], draft: Draft): boolean {
  const names = new Set(words.flatMap((token) => [token.lemma, token.lower, ...verbStems(token.lower)]));
  const isAll = actors !== null && !words.some((token) => /[\p{L}]/u.test(token.text));
  const isKin = ({ action }: Beat): boolean =>
    deedFamilies.some((family) => family.has(action) && [...names].some((name) => family.has(name)));
  const named = draft.play.beats.filter(
    (beat) =>
      (isAll && !isState(beat) && actors.some((one) => one.id === beat.actor)) ||
      ((actors === null || actors.some((one) => one.id === beat.actor)) &&
        !isAll &&
        [beat.action, beat.standsFor ?? "", ...beat.manner, ...beat.text.toLowerCase().split(/\s+/).slice(0, 1)].some(
          (name) => name.split("-").some((part) => part.length > 2 && (names.has(part) || names.has(name))),
        )),
  );
  // 'Stop running' to a dog that walks means its walking.
  const beats =
    named.length > 0 || actors === null
      ? named
      : draft.play.beats.filter((beat) => isKin(beat) && actors.some((one) => one.id === beat.actor));
  for (const beat of beats) dropBeat(beat.id, draft);
  if (beats.length > 0)
    draft.ledger.mark(
      words.map((token) => token.index),
      "understood",
      "No longer done.",
    );
  return beats.length > 0;
}

/** What goes on ends halfway through the film, and they stand. */
export function stopHalfway(actors: readonly Body[], { play }: Draft): boolean {
  const half = worldSeconds(play) / 2;
  const beats = play.beats.filter(
    (beat) => actors.some((one) => one.id === beat.actor) && !isState(beat) && beat.start + beat.duration > half,
  );
  for (const beat of beats)
    beat.duration = round(Math.max(0.5, Math.min(half, beat.start + beat.duration) - beat.start));
  return beats.length > 0;
}

function verbStems(word: string): string[] {
  const stem = word.replace(/ing$/, "");
  return word.endsWith("ing") ? [stem, `${stem}e`, stem.replace(/(.)\1$/, "$1")] : [];
}

/** 'run to the bench and wave' as it is said of somebody: the first verb changes and those joined to it. */
function inThirdPerson(words: readonly Token[], draft: Draft): string {
  let isOpen = true;
  const parts: string[] = [];
  let end = -1;
  for (const token of words) {
    const isVerb =
      isOpen && token.pos !== "ADV" && !token.lower.endsWith("ly") && !/^(?:and|then|also|,)$/.test(token.lower);
    const text = token.pos === "SPEECH" ? withMarks(token) : isVerb ? inflect(token.text) : token.text;
    const gap = end < 0 ? "" : draft.reading.prompt.slice(end, token.start);
    parts.push(/^\s*$/.test(gap) ? gap : " ", text);
    end = token.end;
    if (isVerb) isOpen = false;
    else if (/^(?:and|then)$/.test(token.lower)) isOpen = isNextVerb(words, token);
  }
  return parts.join("").trim();
}

function isNextVerb(words: readonly Token[], join: Token): boolean {
  const next = words[words.indexOf(join) + 1];
  return next?.pos === "VERB" || /^(?:then|also)$/.test(next?.lower ?? "");
}

function inflect(verb: string): string {
  if (/ing$/i.test(verb)) return `is ${verb}`;
  if (/^(?:is|are|has|does|was)$/i.test(verb) || /[^s]s$/i.test(verb)) return verb;
  if (/^be$/i.test(verb)) return "is";
  if (/^have$/i.test(verb)) return "has";
  if (/(?:s|sh|ch|x|z|o)$/i.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/i.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}
