import { beginSettled, showOpening } from "../story/begin-settled.ts";
import { shareSeats } from "../story/share-seats.ts";
import { createRandom } from "../../base/index.ts";
import type { Beat, Line, Mark, Screenplay, Style } from "../../screenplay/index.ts";
import { beatSchema } from "../../screenplay/index.ts";
import type { Entity } from "../story/entity.ts";
import type { PlaceMention } from "../story/place-words.ts";
import type { Deed } from "../story/story.ts";
import type { Telling } from "../story/telling.ts";
import { orderWords } from "../lexicon/order-words.ts";
import { planBodies } from "./bodies.ts";
import { planShots } from "./coverage.ts";
import { partsOf, planCues } from "./cues.ts";
import { planSetting, planStyle } from "./setting.ts";
import { layTimeline, type TimedDeed } from "./timing.ts";
import { imagineDeeds } from "./usual-deeds.ts";

export type PlanOptions = {
  readonly seed: number;
  readonly seconds: number | null;
  readonly style: string | null;
  readonly isUnderWay: boolean;
  readonly lookOf: (word: string) => Style["look"] | null;
};

/** From what was told to a screenplay. */
export function planFilm(telling: Telling, options: PlanOptions): Screenplay {
  const { reading, referents, story, language } = telling;
  const random = createRandom(options.seed).fork("director");
  const { ledger } = reading;
  shareSeats(telling);
  if (!options.isUnderWay) {
    beginSettled(telling);
    showOpening(telling);
  }
  imagineDeeds(telling, random.fork("usual deeds"));
  const timeline = layTimeline(reading, story, options);
  for (const deed of timeline.dropped)
    ledger.replace(deed.tokens, "unstaged", `There is no time for it in ${timeline.seconds} seconds.`);
  for (const speech of timeline.unsaid)
    ledger.replace(speech.tokens, "unstaged", `There is no time to say it in ${timeline.seconds} seconds.`);
  const bodies = planBodies(referents.entities, story, { seed: options.seed, language });
  for (const { entity, shown } of bodies.thinned) {
    ledger.replace(
      entity.tokens,
      shown > 0 ? "assumed" : "unstaged",
      shown > 0
        ? `${shown} of them are in the film; more would be too many to draw.`
        : "There are too many to draw already.",
    );
  }
  const setting = planSetting({ reading, referents, story, language }, random.fork("light"));
  const marks = new Map<string, Mark>();
  const markOf = (place: PlaceMention | null): string | null => {
    if (place?.area === null || place === null) return null;
    const id = `at-${place.area}`;
    if (!marks.has(id)) marks.set(id, { id, near: place.area, position: [0, 0, 0], facingRadians: 0 });
    return id;
  };
  const beatIds = new Map<Deed, string>();
  const beats: Beat[] = [];
  for (const { deed } of timeline.deeds) {
    const area = usualAreas[deed.action];
    const isSilent = deed.from === null && deed.to === null && !story.standing.some(({ body }) => body === deed.actor);
    if (area && isSilent && area.set === setting.set && deed.target?.ofSet) deed.from = area;
  }
  for (const timed of timeline.deeds)
    beats.push(
      ...beatsOf(
        timed,
        { bodies, markOf, beatIds, count: beats.length, random: random.fork(`deed ${beats.length}`) },
        telling,
      ),
    );
  const blocking = story.standing.flatMap(({ body, place }) => {
    const mark = markOf(place);
    return mark === null ? [] : (bodies.idsOf.get(body) ?? []).slice(0, 1).map((id) => ({ body: id, mark }));
  });
  for (const beat of beats) {
    if (beat.from !== null && marks.has(beat.from) && !blocking.some((one) => one.body === beat.actor))
      blocking.push({ body: beat.actor, mark: beat.from });
  }
  const shots = planShots({
    reading,
    story,
    timeline,
    idsOf: bodies.idsOf,
    rootEntities: referents.entities.filter((entity) => entity.isStaged),
    stage: language.stage,
  });
  const lines: Line[] = timeline.speeches.map(({ speech, start }, i) => ({
    id: `line-${i + 1}`,
    who: speech.who ? (bodies.idsOf.get(speech.who)?.[0] ?? null) : null,
    text: speech.text,
    manner: speech.manner,
    emotion: speech.emotion,
    language: "en",
    start: round(start),
    after:
      speech.after && !speech.isWithDeed && speech.after.segment === speech.segment && !speech.after.isState
        ? (beatIds.get(speech.after) ?? null)
        : null,
  }));
  const style = planStyle({ reading }, options.style, options.lookOf);
  ledger.mark(
    [...reading.picture.taken].filter(([, category]) => category === "label").map(([index]) => index),
    "understood",
    "Says what follows.",
  );
  for (const block of reading.sounds) {
    const within = (start: number, end: number): number[] =>
      reading.tokens.filter((token) => token.start >= start && token.end <= end).map((token) => token.index);
    ledger.replace(within(block.start, block.end), "understood", "Tells of what is heard.");
    for (const { kind, words, start, end } of partsOf(block, (kind, words) => language.canHear(kind, words))) {
      const isPlayed = language.canHear(kind, words);
      ledger.replace(
        within(start, end),
        isPlayed ? "understood" : "unstaged",
        isPlayed ? `Heard in the mix (${kind}).` : "Kept as a sound cue; the mix cannot play it yet.",
      );
    }
  }
  ledger.mark(telling.openings, "understood", "Speaks of the light and the picture.");
  ledger.mark(
    reading.tokens.filter((token) => orderWords.has(token.lower)).map((token) => token.index),
    "understood",
    "Tells the order.",
  );
  return {
    version: 1,
    prompt: reading.prompt,
    title: titleOf(reading.prompt),
    seed: options.seed,
    seconds: timeline.seconds,
    setting,
    cast: bodies.cast,
    props: bodies.props,
    relations: relationsOf(story, bodies.idsOf),
    marks: [...marks.values()],
    blocking,
    beats: beats.slice(0, 500),
    lines: lines.slice(0, 200),
    shots: shots.slice(0, 200),
    cues: planCues(telling, { timeline, shots: shots.slice(0, 200), mood: style.mood }),
    style,
    notes: ledger.notes(reading.prompt).slice(0, 5000),
  };
}

/** Where a deed is done when the prompt does not say. */
const usualAreas: Readonly<Partial<Record<Deed["action"], PlaceMention & { readonly set: string }>>> = {
  shoot: {
    name: "free throw line",
    phrase: null,
    tokens: [],
    set: "court",
    isExact: false,
    area: "free-throw-line",
    segment: 0,
  },
};

type BeatInputs = {
  readonly bodies: ReturnType<typeof planBodies>;
  readonly markOf: (place: PlaceMention | null) => string | null;
  readonly beatIds: Map<Deed, string>;
  readonly count: number;
  readonly random: ReturnType<typeof createRandom>;
};

function beatsOf(
  { deed, start, duration }: TimedDeed,
  { bodies, markOf, beatIds, count, random }: BeatInputs,
  { reading }: Telling,
): Beat[] {
  const { idsOf } = bodies;
  const idOf = (entity: Entity | null, k: number): string | null => {
    const ids = entity ? (idsOf.get(entity) ?? []) : [];
    return ids[k % Math.max(1, ids.length)] ?? null;
  };
  const outcome = deed.outcome === "miss" ? random.pick(["rim", "backboard"]) : deed.outcome;
  return (idsOf.get(deed.actor) ?? []).map((actor, k) => {
    const id = `beat-${count + k + 1}`;
    if (k === 0) beatIds.set(deed, id);
    // Of several who do it to each other, each turns to the next.
    // Many do not start in the same instant.
    const delay = k === 0 || deed.isState ? 0 : random.range(0, Math.min(0.4, duration * 0.2));
    const target = idOf(deed.target, deed.target === deed.actor ? k + 1 : k);
    return beatSchema.parse({
      id,
      actor,
      action: deed.action,
      standsFor: deed.standsFor,
      target: target === actor ? null : target,
      with: idOf(deed.with, k),
      to: markOf(deed.to),
      from: markOf(deed.from),
      path: deed.path,
      direction: deed.direction,
      manner: deed.manner,
      speed: deed.speed,
      outcome,
      times: deed.times,
      start: round(start + delay),
      duration: round(Math.max(0.2, duration - delay)),
      text: textOf(deed, reading.prompt, reading.tokens),
    });
  });
}

function textOf(deed: Deed, prompt: string, tokens: Telling["reading"]["tokens"]): string {
  const first = tokens[deed.tokens[0] ?? -1];
  const last = tokens[deed.tokens.at(-1) ?? -1];
  return first && last ? prompt.slice(first.start, last.end).slice(0, 200) : deed.verb;
}

function relationsOf(story: Telling["story"], idsOf: ReadonlyMap<Entity, readonly string[]>): Screenplay["relations"] {
  const held = new Set<string>();
  return story.relations.flatMap(({ kind, of, to, and }) => {
    const ofIds = idsOf.get(of) ?? [];
    const toIds = idsOf.get(to) ?? [];
    const andId = and ? (idsOf.get(and)?.[0] ?? null) : null;
    // Each of several holds or rides its own.
    return ofIds.flatMap((id, k) => {
      const other = toIds[k % Math.max(1, toIds.length)];
      if (other === undefined || other === id) return [];
      // One thing is in one person's hands.
      if (kind === "holds" && held.has(other)) return [];
      if (kind === "holds") held.add(other);
      return [{ kind, of: id, to: other, and: andId }];
    });
  });
}

function titleOf(prompt: string): string {
  const plain = prompt.replaceAll(/\s+/g, " ").trim();
  if (plain.length <= 60) return plain;
  const cut = plain.slice(0, 60);
  return `${cut.slice(0, Math.max(20, cut.lastIndexOf(" ")))}…`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
