import { shotSchema, type Shot } from "../../screenplay/index.ts";
import type { CameraWords } from "../lexicon/camera.ts";
import type { Language } from "../language.ts";
import type { Reading } from "../reading/read-prompt.ts";
import { isAlive, type Entity } from "../story/entity.ts";
import { isHandy } from "../story/stageable.ts";
import type { Story } from "../story/story.ts";
import type { Timeline, TimedDeed, TimedSpeech } from "./timing.ts";

type Told = {
  readonly reading: Reading;
  readonly story: Story;
  readonly timeline: Timeline;
  readonly idsOf: ReadonlyMap<Entity, readonly string[]>;
  readonly rootEntities: readonly Entity[];
  readonly stage: Language["stage"];
};
type Draft = {
  start: number;
  end: number;
  framing: Shot["framing"] | null;
  subjects: readonly string[];
  words: Partial<CameraWords>;
  moves: Shot["moves"];
  text: string;
};

const MOST_SUBJECTS = 6;
/** Seconds that a place needs to be taken in. */
const ESTABLISHING = 2;
/** Seconds from the beginning of a shot at a hoop until the ball has left the hands. */
const RELEASE = 1.2;
/** Seconds that the flight and what comes of it are watched before one looks back at who did it. */
const RESULT = 3.6;
/** Shorter shots only flicker. */
const SHORTEST = 1.2;

/** Chooses the shots: those the prompt names, else ones that show what happens. */
export function planShots(told: Told): Shot[] {
  const drafts = told.timeline.segments.flatMap((_, i) => segmentShots(i, told));
  const shots = drafts.filter((draft) => draft.end - draft.start > 0.09);
  return shots.map((draft, i) => shotOf(draft, i));
}

function shotOf(draft: Draft, i: number): Shot {
  const { words } = draft;
  const framing = words.framing ?? draft.framing ?? "medium";
  return shotSchema.parse({
    id: `shot-${i + 1}`,
    start: round(draft.start),
    duration: Math.max(0.1, round(draft.end) - round(draft.start)),
    framing,
    angle: words.angle ?? "eye-level",
    side: words.side ?? "any",
    lensMillimetres: words.lensMillimetres ?? null,
    moves: draft.moves.length > 0 ? draft.moves : ["static"],
    subjects: [...draft.subjects].slice(0, MOST_SUBJECTS),
    timeScale: words.timeScale ?? 1,
    text: draft.text,
  });
}

function segmentShots(segment: number, told: Told): Draft[] {
  const { reading, timeline } = told;
  const window = timeline.segments[segment];
  const bounds = reading.segments[segment];
  if (!window || !bounds || window.end - window.start < 0.1) return [];
  const deeds = timeline.deeds.filter((one) => one.deed.segment === segment && one.deed.consequenceOf === null);
  const speeches = timeline.speeches.filter((one) => one.speech.segment === segment);
  const { words, moves, subjects } = cameraOf(segment, told);
  const shown = subjectsOf(segment, deeds, told);
  const all = [...new Set([...subjects, ...shown])];
  const text = reading.prompt
    .slice(reading.tokens[bounds.from]?.start ?? 0, reading.tokens[bounds.to - 1]?.end ?? 0)
    .trim()
    .slice(0, 300);
  const base: Draft = {
    start: window.start,
    end: window.end,
    framing: defaultFraming(deeds, speeches, all, told),
    subjects: all,
    words,
    moves,
    text,
  };
  const isNamed = moves.length > 0 || Object.keys(words).length > 0;
  if (isNamed || reading.segments.length > 1)
    return [moves.length > 0 ? base : { ...base, moves: defaultMoves(deeds, base) }];
  return cutOnAction(base, { deeds, speeches }, told);
}

/** Camera words of a segment, put together; the last of a kind wins, moves add up to two. */
function cameraOf(
  segment: number,
  { reading, story, idsOf }: Told,
): { words: Partial<CameraWords>; moves: Shot["moves"]; subjects: string[] } {
  const bounds = reading.segments[segment];
  const isInside = (at: number): boolean => bounds !== undefined && at >= bounds.from && at < bounds.to;
  const found = [
    ...reading.picture.camera
      .filter((one) => isInside(one.at))
      .map((one) => ({ at: one.at, words: one.words, subjects: [] as readonly Entity[], tokens: one.tokens })),
    ...story.camera
      .filter((one) => one.segment === segment)
      .map((one) => ({ ...one, tokens: [] as readonly number[] })),
  ].toSorted((a, b) => a.at - b.at);
  const words: { -readonly [Key in keyof CameraWords]: CameraWords[Key] } = {};
  const moves: Shot["moves"] = [];
  const subjects: string[] = [];
  for (const one of found) {
    const { move, unstaged, ...rest } = one.words;
    Object.assign(words, rest);
    if (move && !moves.includes(move) && moves.length < 2) moves.push(move);
    for (const entity of one.subjects) subjects.push(...(idsOf.get(entity) ?? []));
    reading.ledger.mark(
      one.tokens,
      unstaged === undefined ? "understood" : "unstaged",
      unstaged ??
        `Camera: ${[rest.framing, rest.angle === undefined ? null : `${rest.angle} angle`, rest.side === undefined ? null : `from the ${rest.side}`, move, rest.lensMillimetres === undefined ? null : `${rest.lensMillimetres} mm`, rest.timeScale === undefined ? null : `time at ${rest.timeScale}`].filter((part) => part !== null && part !== undefined).join(", ")}.`,
    );
  }
  return { words, moves: moves.filter((move) => move !== "static" || moves.length === 1), subjects };
}

/** Who is in frame: those who act first, then what they handle or aim at, then the others that are spoken of. */
function subjectsOf(segment: number, deeds: readonly TimedDeed[], { story, idsOf, rootEntities }: Told): string[] {
  const ids: string[] = [];
  const kept: string[] = [];
  const add = (entity: Entity | null): void => {
    // What cannot be staged yet cannot be framed; it is named last, for the day when it can.
    for (const id of entity ? (idsOf.get(entity) ?? []) : [])
      if (!ids.includes(id) && !kept.includes(id)) (entity?.isStaged ? ids : kept).push(id);
  };
  const acting = deeds.toSorted((a, b) => Number(a.deed.isState) - Number(b.deed.isState) || a.start - b.start);
  for (const { deed } of acting.slice(0, 1)) for (const entity of [deed.actor, deed.with, deed.target]) add(entity);
  for (const { deed } of acting) add(deed.actor);
  for (const { deed } of acting) for (const entity of [deed.with, deed.target]) add(entity);
  const shown = story.shown[segment] ?? [];
  for (const entity of shown.toSorted((a, b) => Number(isAlive(b)) - Number(isAlive(a)))) add(entity);
  if (ids.length === 0) for (const entity of rootEntities.slice(0, 2)) add(entity);
  return [...ids, ...kept];
}

/** Deeds that need the whole body in the picture. */
const far = new Set([
  "shoot",
  "throw",
  "kick",
  "drive",
  "fly",
  "sail",
  "ride",
  "run",
  "walk",
  "jump",
  "dance",
  "climb",
  "swim",
]);
const near = new Set([
  "eat",
  "drink",
  "read",
  "talk",
  "look",
  "nod",
  "shake-head",
  "hold",
  "play",
  "pick-up",
  "put-down",
]);

/** A picture from the waist up shows what is shorter, and one of a whole person nothing that is longer. */
const ABOARD_METRES = { least: 3, most: 8 } as const;

/** The length of what somebody who is in the picture is aboard, in it too; 0 where nobody is. */
function lengthAboard(subjects: readonly string[], { idsOf, story, stage }: Told): number {
  const isShown = (entity: Entity): boolean => (idsOf.get(entity) ?? []).some((id) => subjects.includes(id));
  const lengths = story.relations
    .filter(({ kind, of, to }) => (kind === "on" || kind === "in") && isAlive(of) && isShown(of) && isShown(to))
    .map(({ to }) => {
      // A mast is no length.
      const [wide = 0, , deep = 0] = stage.design(to.noun.design ?? "")?.sizeMetres ?? [];
      return Math.max(wide, deep);
    });
  return Math.max(0, ...lengths);
}

function defaultFraming(
  deeds: readonly TimedDeed[],
  speeches: readonly TimedSpeech[],
  subjects: readonly string[],
  told: Told,
): Shot["framing"] {
  const { rootEntities, idsOf } = told;
  // What lives is seen from head to foot, so that one sees what it does; a vehicle needs room before and behind it.
  const isVehicle = deeds.some(({ deed }) => ["drive", "fly", "sail"].includes(deed.action) && !isAlive(deed.actor));
  if (isVehicle) return "wide";
  // Who is aboard a small boat is seen with it; beside a ship he would be lost.
  const length = lengthAboard(subjects, told);
  if (length > ABOARD_METRES.least && length < ABOARD_METRES.most) return "full";
  const figures = rootEntities
    .filter(isAlive)
    .flatMap((entity) => idsOf.get(entity) ?? [])
    .filter((id) => subjects.includes(id));
  if (figures.length > 5) return "wide";
  if (figures.length > 2 || deeds.some(({ deed }) => far.has(deed.action))) return "full";
  if (deeds.every(({ deed }) => deed.isState) && speeches.length > 0)
    return figures.length === 2 ? "two-shot" : "medium-close-up";
  if (figures.length === 2) return deeds.some(({ deed }) => near.has(deed.action)) ? "medium" : "full";
  if (deeds.length > 0 && deeds.every(({ deed }) => near.has(deed.action))) return "medium";
  return figures.length === 0 ? "medium" : "full";
}

/** A camera that lives: it goes with those who go and drifts a little towards those who stay. */
function defaultMoves(deeds: readonly TimedDeed[], draft: Draft): Shot["moves"] {
  if (deeds.some(({ deed }) => ["shoot", "throw", "kick"].includes(deed.action))) return ["static"];
  if (deeds.some(({ deed }) => ["walk", "run", "ride", "drive", "fly", "sail", "swim"].includes(deed.action)))
    return ["tracking"];
  return draft.end - draft.start >= 3 ? ["dolly-in"] : ["static"];
}

/** One short deed stays one shot; a line after a deed, or a second deed, is cut to. */
function cutOnAction(
  base: Draft,
  { deeds, speeches }: { deeds: readonly TimedDeed[]; speeches: readonly TimedSpeech[] },
  told: Told,
): Draft[] {
  const { idsOf, stage, rootEntities } = told;
  const length = base.end - base.start;
  const events = deeds.filter(({ deed }) => !deed.isState);
  const whole = { ...base, moves: defaultMoves(deeds, base) };
  if (length < 4) return [whole];
  if (lengthAboard(base.subjects, told) >= ABOARD_METRES.most) {
    // The ship, then who is aboard.
    const at = base.start + ESTABLISHING;
    const alive = rootEntities.filter(isAlive).flatMap((entity) => idsOf.get(entity) ?? []);
    const rest = { ...base, start: at, subjects: base.subjects.filter((id) => alive.includes(id)) };
    return [
      { ...whole, end: at, framing: "full" },
      ...cutOnAction(rest, { deeds, speeches: speeches.filter(({ start }) => start >= at) }, told),
    ];
  }
  const line = speeches.find(
    ({ speech, start }) =>
      speech.who !== null && start - base.start >= SHORTEST + 0.4 && base.end - start >= SHORTEST - 0.2,
  );
  if (line && events.length > 0) {
    // The speaker's face, from just before the words.
    const at = Math.min(line.start - 0.15, base.end - SHORTEST);
    const release = events.find(({ deed }) => deed.action === "shoot" && deed.target !== null && deed.with !== null);
    const before =
      release && at - base.start >= 4
        ? actionAndResult({ ...whole, end: at }, release, idsOf)
        : [{ ...whole, end: at }];
    const later = speeches.slice(speeches.indexOf(line));
    if (later.length >= 2) return [...before, ...shotAndReverse({ ...base, start: at }, later, idsOf)];
    const speaker = line.speech.who ? [...(idsOf.get(line.speech.who) ?? [])].slice(0, 1) : [];
    return [...before, { ...base, start: at, framing: "medium-close-up", subjects: speaker, moves: ["dolly-in"] }];
  }
  if (speeches.length >= 2) return shotAndReverse(base, speeches, idsOf);
  const release = events.find(({ deed }) => deed.action === "shoot" && deed.target !== null && deed.with !== null);
  if (release && length >= 5) return actionAndResult(whole, release, idsOf);
  const [going] = events;
  const isAway = going && events.length === 1 && ["run", "walk", "ride"].includes(going.deed.action);
  if (isAway && length >= 7 && isAlive(going.deed.actor) && base.framing === "full") {
    // Where it is, then who it is.
    const at = base.start + ESTABLISHING;
    return [
      { ...whole, end: at, framing: "wide" },
      { ...whole, start: at },
    ];
  }
  const second = events.find(({ start }) => start - base.start >= 2.2 && base.end - start >= 2);
  if (events.length >= 2 && second && length >= 6) {
    const ids = [second.deed.actor, second.deed.with, second.deed.target].flatMap((entity) =>
      entity ? (idsOf.get(entity) ?? []) : [],
    );
    // What is done to a desk or a house is seen with it.
    const isWide = [second.deed.with, second.deed.target].some((entity) => entity && !isHandy(entity, stage));
    const framing =
      far.has(second.deed.action) || isWide ? "full" : base.framing === "medium" ? "medium-close-up" : "medium";
    const next = { ...base, start: second.start, framing, subjects: [...new Set(ids)] } as const;
    return [
      { ...whole, end: second.start },
      { ...next, moves: defaultMoves([second], next) },
    ];
  }
  if (length >= 7 && events.length === 0 && deeds.length + speeches.length === 0 && base.subjects.length > 0)
    return [{ ...base, moves: ["orbit"] }];
  return [whole];
}

/** Who shoots, from head to foot, until the ball has left the hands; then where it goes. */
function actionAndResult(whole: Draft, { deed, start }: TimedDeed, idsOf: Told["idsOf"]): Draft[] {
  const at = start + RELEASE;
  if (at - whole.start < SHORTEST || whole.end - at < SHORTEST + 0.6) return [whole];
  const ids = (entity: Entity | null): readonly string[] => (entity ? (idsOf.get(entity) ?? []).slice(0, 1) : []);
  const flight = [...ids(deed.actor), ...ids(deed.with), ...ids(deed.target)];
  const back = at + RESULT;
  const isLong = whole.end - back >= SHORTEST;
  return [
    { ...whole, end: at, framing: "full", subjects: [...ids(deed.actor), ...ids(deed.with)] },
    { ...whole, start: at, end: isLong ? back : whole.end, framing: "wide", subjects: flight },
    ...(isLong ? [{ ...whole, start: back, framing: "medium" as const, subjects: [...ids(deed.actor)] }] : []),
  ];
}

/** A conversation: both first, then each who speaks, over the other's shoulder on one side of the line between them. */
function shotAndReverse(base: Draft, speeches: readonly TimedSpeech[], idsOf: Told["idsOf"]): Draft[] {
  const drafts: Draft[] = [];
  let start = base.start;
  const speakers = new Set(speeches.map(({ speech }) => speech.who));
  speeches.forEach(({ speech }, i) => {
    const next = speeches[i + 1];
    const end = next ? Math.max(start, next.start - 0.1) : base.end;
    if (end - start < SHORTEST && next) return;
    const who = speech.who ? [...(idsOf.get(speech.who) ?? [])].slice(0, 1) : base.subjects;
    const others = [...speakers]
      .filter((one) => one && one !== speech.who)
      .flatMap((one) => [...(one ? (idsOf.get(one) ?? []) : [])].slice(0, 1));
    const framing =
      i === 0 && speakers.size === 2 ? "two-shot" : speakers.size > 1 ? "over-the-shoulder" : "medium-close-up";
    drafts.push({ ...base, start, end, framing, subjects: [...who, ...others], moves: ["static"] });
    start = end;
  });
  return drafts;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
