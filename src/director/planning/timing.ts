import { timings } from "../lexicon/actions.ts";
import type { Reading } from "../reading/read-prompt.ts";
import type { Entity } from "../story/entity.ts";
import type { Deed, Speech, Story } from "../story/story.ts";

export type TimedDeed = { readonly deed: Deed; start: number; duration: number };
export type TimedSpeech = { readonly speech: Speech; start: number; readonly duration: number };

export type Window = { readonly start: number; readonly end: number };

/** Deeds and lines are in the world's time, which slow motion makes shorter than the film's; segments in the film's. */
export type Timeline = {
  readonly seconds: number;
  readonly segments: readonly { readonly start: number; readonly end: number }[];
  readonly deeds: readonly TimedDeed[];
  readonly speeches: readonly TimedSpeech[];
  /** What found no room. */
  readonly dropped: readonly Deed[];
  readonly unsaid: readonly Speech[];
};

const DEFAULT_SECONDS = 8;
const LONGEST_DEFAULT = 30;
/** Deeds are told this much faster than they would take at leisure before the film is made longer for them. */
const BRISK = 1.4;
/** Nothing is pressed together more than this; what does not fit is left out and noted. */
const TIGHTEST = 0.45;
/** Words a second of unhurried English speech, with a breath before. */
const WORDS_PER_SECOND = 2.6;
const LEAD_IN = 0.4;
/** What a ball does after it was let go: flight, bounce, roll. */
const CONSEQUENCE_SECONDS = 1.1;

export function speechSeconds(text: string): number {
  return 0.5 + text.split(/\s+/).length / WORDS_PER_SECOND;
}

type Step = { deeds: Deed[]; speeches: Speech[]; seconds: number; fills: boolean };

/** Lays deeds and lines into the time that there is, segment by segment. */
export function layTimeline(
  reading: Reading,
  story: Story,
  { seconds: asked, isUnderWay }: { readonly seconds: number | null; readonly isUnderWay: boolean },
): Timeline {
  const besides = besidesOf(story);
  const perSegment = reading.segments.map((_, i) => stepsOf(story, i, besides));
  const natural = perSegment.map((steps) =>
    Math.max(1.5, LEAD_IN + steps.reduce((sum, step) => sum + step.seconds, 0)),
  );
  const needed = natural.reduce((sum, seconds) => sum + seconds, 0);
  const total = asked ?? secondsSaid(reading) ?? partlySaid(reading, natural) ?? defaultSeconds(story, needed);
  const shown = segmentWindows(reading, natural, total);
  const windows = worldWindows(reading, shown);
  const deeds: TimedDeed[] = [];
  const speeches: TimedSpeech[] = [];
  const dropped: Deed[] = [];
  const unsaid: Speech[] = [];
  perSegment.forEach((steps, i) => {
    const window = windows[i];
    if (window) layOne(steps, { ...window, isOpening: i === 0 && !isUnderWay }, { deeds, speeches, dropped, unsaid });
  });
  layStates(story, { besides, windows }, deeds);
  return {
    seconds: total,
    segments: shown,
    deeds: deeds.toSorted((a, b) => a.start - b.start),
    speeches: speeches.toSorted((a, b) => a.start - b.start),
    dropped,
    unsaid,
  };
}

/** Some shots have a length and others not: those take what they need. */
function partlySaid(reading: Reading, natural: readonly number[]): number | null {
  if (reading.segments.every((segment) => segment.seconds === null)) return null;
  const sum = reading.segments.reduce((total, segment, i) => total + (segment.seconds ?? natural[i] ?? 2), 0);
  return Math.min(LONGEST_DEFAULT, Math.max(1, Math.round(sum * 2) / 2));
}

/** The world's time of each segment: a shot at 0.4 of its speed shows 0.4 of its length. */
function worldWindows(reading: Reading, windows: readonly Window[]): Window[] {
  let start = 0;
  return windows.map((window, i) => {
    const bounds = reading.segments[i];
    const scales = reading.picture.camera
      .filter((one) => bounds && one.at >= bounds.from && one.at < bounds.to)
      .map((one) => one.words.timeScale);
    const scale = scales.findLast((value) => value !== undefined) ?? 1;
    const world = { start, end: start + (window.end - window.start) * scale };
    start = world.end;
    return world;
  });
}

/** A film of which nothing says how long it is becomes as long as its lines, and its deeds at a brisk pace. */
function defaultSeconds(story: Story, needed: number): number {
  const spoken = story.speeches.reduce((sum, speech) => sum + speechSeconds(speech.text) + 0.25, 0);
  const told = needed <= DEFAULT_SECONDS * BRISK ? 0 : needed / BRISK;
  return Math.min(LONGEST_DEFAULT, Math.max(DEFAULT_SECONDS, Math.ceil(spoken + 1.5), Math.ceil(told)));
}

/** 'a 10-second clip', or the shots' own lengths. */
function secondsSaid(reading: Reading): number | null {
  const ends = reading.segments.map((segment) =>
    segment.seconds === null
      ? null
      : segment.startSeconds === null
        ? segment.seconds
        : segment.startSeconds + segment.seconds,
  );
  if (ends.length > 0 && ends.every((end) => end !== null)) {
    const clocked = reading.segments.some((segment) => segment.startSeconds !== null);
    const total = clocked ? Math.max(...ends) : ends.reduce((a, b) => a + b, 0);
    if (total >= 0.5 && total <= 600) return total;
  }
  for (const [i, token] of reading.tokens.entries()) {
    const match =
      /^(\d{1,3})(?:-|\s)?(?:second|sec|s)$/.exec(token.lower) ??
      (/^\d{1,3}$/.test(token.lower) &&
      /^(?:seconds?|secs?|s)$/.test(reading.tokens[i + 1]?.lower ?? "") &&
      /^(?:long|video|clip|film|shot|of)$/.test(reading.tokens[i + 2]?.lower ?? "")
        ? [token.lower, token.lower]
        : null);
    const value = match ? Number(match[1]) : null;
    if (value !== null && value >= 1 && value <= 600 && reading.segments.length === 1) {
      reading.ledger.replace(
        [i, ...(match?.[0] === match?.[1] ? [i + 1, i + 2] : [])],
        "understood",
        `The film lasts ${value} seconds.`,
      );
      return value;
    }
  }
  return null;
}

function segmentWindows(reading: Reading, natural: readonly number[], total: number): { start: number; end: number }[] {
  const wanted = reading.segments.map((segment, i) => segment.seconds ?? natural[i] ?? 1);
  const isSaid = (i: number): boolean => reading.segments[i]?.seconds !== null;
  const add = (kept: (i: number) => boolean): number =>
    wanted.reduce((sum, seconds, i) => (kept(i) ? sum + seconds : sum), 0);
  const said = add(isSaid);
  const unsaid = add((i) => !isSaid(i));
  // Lengths that the prompt gives are kept where there is time left for the others.
  const isRoomy = said > 0 && unsaid > 0 && total - said >= unsaid * TIGHTEST;
  const scaleOf = (i: number): number =>
    isRoomy ? (isSaid(i) ? 1 : (total - said) / unsaid) : total / (said + unsaid || 1);
  let start = 0;
  return wanted.map((seconds, i) => {
    const end = i === wanted.length - 1 ? total : start + Math.max(0.2, seconds * scaleOf(i));
    const window = { start: Math.min(start, total), end: Math.min(end, total) };
    start = end;
    return window;
  });
}

/** The order of things in a segment: one step after the other, with what goes along. */
function stepsOf(story: Story, segment: number, besides: ReadonlySet<Deed>): Step[] {
  const steps: Step[] = [];
  const stepOf = new Map<Deed, Step>();
  const deeds = story.deeds.filter((deed) => deed.segment === segment && !besides.has(deed));
  const speeches = story.speeches.filter((speech) => speech.segment === segment);
  const speak = (after: Deed | null): void => {
    for (const speech of speeches.filter(
      (one) =>
        one.after === after ||
        (after === null && (one.after === null || one.after.segment !== segment || besides.has(one.after))),
    )) {
      const along = speech.isWithDeed && after ? stepOf.get(after) : undefined;
      if (along) along.speeches.push(speech);
      else steps.push({ deeds: [], speeches: [speech], seconds: speechSeconds(speech.text) + 0.25, fills: false });
    }
  };
  speak(null);
  // 'Before she sits down, she waves': what comes after is told first.
  const told: Deed[] = [];
  let waiting: Deed[] = [];
  for (const deed of deeds) {
    if (deed.order === "after" && deed.other === null) waiting.push(deed);
    else {
      told.push(deed, ...waiting.toReversed());
      waiting = [];
    }
  }
  told.push(...waiting);
  for (const deed of told) {
    const timing = timings[deed.action];
    const seconds =
      (deed.seconds ?? timing.seconds / Math.sqrt(deed.speed)) * Math.min(4, deed.times ?? 1) +
      deed.consequences * CONSEQUENCE_SECONDS;
    const last = steps.at(-1);
    const along =
      deed.order === "with" ? ((deed.other ? stepOf.get(deed.other) : undefined) ?? last) : besideLast(deed, last);
    const before =
      deed.order === "before"
        ? steps.indexOf(
            (deed.other ? stepOf.get(deed.other) : last) ?? { deeds: [], speeches: [], seconds: 0, fills: false },
          )
        : -1;
    if (along) {
      along.deeds.push(deed);
      if (deed.consequenceOf === null) along.seconds = Math.max(along.seconds, seconds);
      stepOf.set(deed, along);
    } else {
      const step: Step = { deeds: [deed], speeches: [], seconds, fills: timing.fills && deed.seconds === null };
      if (before >= 0) steps.splice(before, 0, step);
      else steps.push(step);
      stepOf.set(deed, step);
    }
    speak(deed);
  }
  return steps;
}

/** 'A woman reads and a man cooks': lasting deeds of different people go on together. */
function besideLast(deed: Deed, last: Step | undefined): Step | null {
  const lasting = (one: Deed): boolean => timings[one.action].fills;
  if (!last || last.deeds.length === 0 || !lasting(deed) || !last.deeds.every(lasting)) return null;
  return last.deeds.some((one) => one.actor === deed.actor || one.target === deed.actor) ? null : last;
}

const moving = new Set([
  "walk",
  "run",
  "stand-up",
  "jump",
  "dance",
  "climb",
  "fall",
  "swim",
  "fly",
  "drive",
  "ride",
  "sail",
  "turn",
]);
/** What ends a state. */
const endings: Readonly<Partial<Record<Deed["action"], ReadonlySet<string>>>> = {
  sit: moving,
  "lie-down": moving,
  stand: new Set([...moving, "sit", "lie-down"]),
  idle: moving,
  hold: new Set(["put-down", "throw", "give", "shoot"]),
};

/** Deeds that need no time of their own: talk that is heard, states beside other deeds ('stands holding a cup'). */
function besidesOf({ deeds, speeches }: Story): ReadonlySet<Deed> {
  const besides = new Set<Deed>();
  const keyOf = (segment: number, who: Entity): string => `${segment}/${who.index}`;
  // 'A man and a woman talk. She says "…"': what they say is the talk.
  const heard = new Set(speeches.flatMap(({ who, segment }) => (who ? [keyOf(segment, who)] : [])));
  for (const deed of deeds) {
    const talkers = deed.action === "talk" ? [deed.actor, ...(deed.target ? [deed.target] : [])] : [];
    if (talkers.some((who) => heard.has(keyOf(deed.segment, who)))) besides.add(deed);
  }
  const own = Map.groupBy(deeds, ({ segment, actor }) => keyOf(segment, actor));
  for (const all of own.values()) {
    const isAnyDone = all.some((deed) => !deed.isState);
    // From the last on: what is still to be done may end a state ('sits at a desk, then gets up').
    const later = new Set<string>();
    for (const [i, deed] of [...all.entries()].toReversed()) {
      if (!deed.isState) later.add(deed.action);
      else if (deed.action !== "talk" && (isAnyDone || i > 0)) {
        const ends = endings[deed.action];
        if (!ends || ![...ends].some((action) => later.has(action))) besides.add(deed);
      }
    }
  }
  return besides;
}

/** States in which a film may find somebody. */
const postures = new Set(["sit", "lie-down", "sleep"]);

const repeated = new Set(["clap", "drink", "bark", "dribble"]);

function layOne(
  steps: readonly Step[],
  window: { start: number; end: number; isOpening: boolean },
  out: { deeds: TimedDeed[]; speeches: TimedSpeech[]; dropped: Deed[]; unsaid: Speech[] },
): void {
  const room = window.end - window.start;
  const lead = Math.min(LEAD_IN, room * 0.08);
  const kept = [...steps];
  const need = (): number => lead + kept.reduce((sum, step) => sum + step.seconds, 0);
  const isSpoken = (step: Step): boolean => step.speeches.length > 0;
  // Deeds can be pressed together, words cannot.
  const spoken = (): number => kept.filter(isSpoken).reduce((sum, step) => sum + step.seconds, 0);
  const done = (): number => kept.filter((step) => !isSpoken(step)).reduce((sum, step) => sum + step.seconds, 0);
  while (kept.length > 1 && lead + done() * TIGHTEST + spoken() > room) {
    const at = kept.findLastIndex((step) => !isSpoken(step));
    const [left] = kept.splice(at >= 0 ? at : kept.length - 1, 1);
    if (left) out.dropped.push(...left.deeds);
    out.unsaid.push(...(left?.speeches ?? []));
  }
  // What can be done again and again goes on when nothing else is told.
  const final = kept.at(-1);
  if (final?.deeds.some((deed) => repeated.has(deed.action) && deed.times === null && deed.seconds === null))
    final.seconds = Math.max(final.seconds, Math.min(final.seconds * 2.2, final.seconds + room - need()));
  const lasting = kept.filter((step) => step.fills);
  const spare = Math.max(0, room - need());
  const factor = Math.min(1, Math.max(0.1, room - lead - spoken()) / Math.max(0.1, done()));
  // Where there are only words to be heard, they take their time.
  const isTalk = kept.length > 0 && kept.every(isSpoken) && lasting.length === 0;
  const breath = isTalk ? Math.min(0.9, (room - need()) / (kept.length + 2)) : 0;
  let at = window.start + lead + Math.max(0, breath);
  kept.forEach((step, i) => {
    const isLast = i === kept.length - 1;
    const extra = lasting.length > 0 ? (step.fills ? spare / lasting.length : 0) : 0;
    const length = isLast && step.fills ? window.end - at : step.seconds * (isSpoken(step) ? 1 : factor) + extra;
    for (const deed of step.deeds) {
      if (deed.consequenceOf) continue;
      const timing = timings[deed.action];
      const own = timing.fills
        ? length
        : Math.min(
            length,
            repeated.has(deed.action) && step === final
              ? length
              : (deed.seconds ?? timing.seconds / Math.sqrt(deed.speed)) * Math.min(4, deed.times ?? 1) * factor,
          );
      // 'Is sitting' holds from the start, 'sits down' is seen.
      const isFromStart = i === 0 && window.isOpening && deed.isState && postures.has(deed.action);
      out.deeds.push({ deed, start: isFromStart ? 0 : at, duration: Math.max(0.3, isFromStart ? at + own : own) });
    }
    out.deeds.push(...consequencesIn(step, at, length));
    let spoken = at + (step.deeds.length > 0 ? 0.3 : 0);
    for (const speech of step.speeches) {
      const duration = speechSeconds(speech.text);
      out.speeches.push({ speech, start: Math.max(window.start, Math.min(spoken, window.end - 0.5)), duration });
      spoken += duration + 0.2;
    }
    at += length + Math.max(0, breath);
  });
}

/** What a deed sets off follows it, one after the other, within its step. */
function consequencesIn(step: Step, start: number, length: number): TimedDeed[] {
  const all = step.deeds.filter((deed) => deed.consequenceOf !== null);
  const own = Math.max(0.3, length - all.length * CONSEQUENCE_SECONDS);
  const each = (length - own) / Math.max(1, all.length);
  return all.map((deed, i) => ({ deed, start: start + own + i * each, duration: Math.max(0.3, each) }));
}

/** States hold through the whole segment. */
function layStates(
  story: Story,
  { besides, windows }: { readonly besides: ReadonlySet<Deed>; readonly windows: readonly Window[] },
  deeds: TimedDeed[],
): void {
  for (const deed of story.deeds) {
    const window = windows[deed.segment];
    if (window && deed.isState && besides.has(deed))
      deeds.push({ deed, start: window.start, duration: window.end - window.start });
  }
}
