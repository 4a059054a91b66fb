import {
  attributesSchema,
  beatSchema,
  readScreenplay,
  settingSchema,
  shotSchema,
  styleSchema,
  type Attributes,
  type Beat,
  type Note,
  type Prop,
  type Relation,
  type Screenplay,
} from "../../screenplay/index.ts";
import type { DirectOptions } from "../direct.ts";
import type { Language } from "../language.ts";
import { actions, type Action } from "../lexicon/actions.ts";
import { groundNoun } from "../grounding/ground-noun.ts";
import { groundPlace } from "../grounding/ground-place.ts";
import { groundVerb } from "../grounding/ground-verb.ts";
import { freeId, slugOf } from "../planning/bodies.ts";
import type { ModelPlan } from "./model-plan.ts";
import { coverWords, type Cover } from "./cover-words.ts";

const DEFAULT_SECONDS = 8;

type PlanBody = ModelPlan["cast"][number] | ModelPlan["props"][number];

/** A model's plan becomes a screenplay: its nouns, verbs and place are grounded as the built-in reader's are. */
export function groundPlan(
  plan: ModelPlan,
  {
    prompt,
    options,
    language,
  }: { readonly prompt: string; readonly options: DirectOptions; readonly language: Language },
): Screenplay {
  const covers: Cover[] = [];
  const seconds = options.seconds ?? plan.seconds ?? DEFAULT_SECONDS;
  const factor = seconds / Math.max(seconds, lastInstant(plan));
  const bodies = groundBodies(plan, { options, language, covers });
  const setting = groundSetting(plan, { language, covers });
  const beats = groundBeats(plan, { bodies, seconds, factor, language, covers });
  const idOf = (id: string | null): string | null => (id === null ? null : (bodies.ids.get(id) ?? null));
  const relations = plan.relations.flatMap(({ kind, of, to }): Relation[] => {
    const [a, b] = [idOf(of), idOf(to)];
    return a === null || b === null || a === b ? [] : [{ kind, of: a, to: b, and: null }];
  });
  const look = options.style === null ? plan.look : (styleSchema.shape.look.safeParse(options.style).data ?? plan.look);
  return readScreenplay({
    version: 1,
    prompt,
    title: prompt.replaceAll(/\s+/g, " ").trim().slice(0, 60),
    seed: options.seed,
    seconds,
    setting,
    cast: bodies.cast,
    props: bodies.props,
    relations,
    marks: [],
    blocking: [],
    beats,
    lines: plan.lines.map((line, i) => ({
      id: `line-${i + 1}`,
      who: idOf(line.who),
      text: plainText(line.text),
      manner: line.manner,
      emotion: null,
      language: /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(line.language) ? line.language : "en",
      start: round(Math.min(line.start * factor, Math.max(0, seconds - 0.5))),
      after: null,
    })),
    shots: laidShots(plan, seconds, idOf),
    cues: [],
    style: { ...styleSchema.parse({}), look, mood: plan.mood === null ? null : plainText(plan.mood) },
    notes: notesOf(plan, prompt, covers),
  } satisfies Record<keyof Screenplay, unknown>);
}

/** When the plan's last deed or line ends. */
function lastInstant(plan: ModelPlan): number {
  return Math.max(
    0.1,
    ...plan.beats.map((beat) => beat.start + Math.min(beat.duration, 2)),
    ...plan.lines.map((line) => line.start + 0.5),
  );
}

type Grounding = { readonly language: Language; readonly covers: Cover[] };

type Bodies = {
  readonly cast: Screenplay["cast"];
  readonly props: Prop[];
  /** Screenplay's ids by the plan's. */
  readonly ids: ReadonlyMap<string, string>;
};

function groundBodies(
  plan: ModelPlan,
  { options, language, covers }: Grounding & { readonly options: DirectOptions },
): Bodies {
  const cast: Screenplay["cast"] = [];
  const props: Prop[] = [];
  const ids = new Map<string, string>();
  const used = new Set<string>();
  const context = new Set([...plan.cast, ...plan.props].map((body) => body.noun.toLowerCase()));
  const make = (body: PlanBody, isCast: boolean): void => {
    const words = wordsOf(body.noun);
    if (ids.has(body.id) || words.length === 0) return;
    const noun = groundNoun(words, context, language);
    // An id is a name in many tables; only the director's own letters come into it.
    const id = freeId(`${slugOf(words.join(" "))}`, used);
    ids.set(body.id, id);
    const design = noun.design ?? slugOf(words.at(-1) ?? "thing");
    const common = {
      id,
      name: plainText(body.name ?? words.join(" ")),
      design,
      standsFor: noun.isExact && noun.design !== null ? null : words.join(" "),
      attributes: attributesOf(body.attributes),
      seed: `${options.seed}/${id}`,
    };
    const role = "role" in body && body.role !== null ? plainText(body.role) : null;
    if (isCast) cast.push({ ...common, role });
    else props.push({ ...common, ofSet: false });
    covers.push({
      words: body.words === "" ? body.noun : body.words,
      kind: noun.design === null ? "unstaged" : noun.isExact ? "understood" : "assumed",
      text:
        noun.design === null
          ? `Nothing in the catalogue can stage '${words.join(" ")}' yet; it is kept in the screenplay.`
          : noun.isExact
            ? `In the film as ${language.stage.design(noun.design)?.nouns[0] ?? noun.design}.`
            : `'${words.join(" ")}' is staged as a ${language.stage.design(noun.design)?.nouns[0] ?? noun.design}.`,
    });
  };
  for (const body of plan.cast) make(body, true);
  for (const body of plan.props) make(body, false);
  return { cast, props, ids };
}

function attributesOf({ hairColour, hairStyle, clothes, colours, ...rest }: PlanBody["attributes"]): Attributes {
  return attributesSchema.parse({
    ...rest,
    colours: colours.map(plainText),
    hair: hairColour === null && hairStyle === null ? null : { colour: hairColour, style: hairStyle },
    clothes: clothes.map((piece) => ({
      garment: plainText(piece.garment),
      colours: piece.colours.map(plainText),
      words: plainText([...piece.colours, piece.garment].join(" ")),
    })),
  });
}

function groundSetting(plan: ModelPlan, { language, covers }: Grounding): Screenplay["setting"] {
  const words = wordsOf(plan.setting.place);
  const place = groundPlace(words, new Set(words), language);
  const set =
    place?.set ?? language.stage.sets.find((one) => one.id === "meadow")?.id ?? language.stage.sets[0]?.id ?? "meadow";
  const { timeOfDay, weather, season } = plan.setting;
  covers.push({
    words: plan.setting.words === "" ? plan.setting.place : plan.setting.words,
    kind: place?.isExact ? "understood" : "assumed",
    text: place?.isExact ? "The film's set." : `Staged on the set '${set}', the nearest there is.`,
  });
  return {
    ...settingSchema.parse({ set }),
    standsFor: place?.isExact ? null : words.join(" "),
    timeOfDay,
    weather,
    season,
  };
}

type BeatInputs = Grounding & { readonly bodies: Bodies; readonly seconds: number; readonly factor: number };

function groundBeats(plan: ModelPlan, { bodies, seconds, factor, language, covers }: BeatInputs): Beat[] {
  const all = new Map([...bodies.cast, ...bodies.props].map((body) => [body.id, body]));
  const nounOf = (id: string | null) => {
    const body = id === null ? undefined : all.get(id);
    return body ? groundNoun(wordsOf(body.standsFor ?? body.name), new Set(), language) : null;
  };
  return plan.beats
    .toSorted((a, b) => a.start - b.start)
    .flatMap((beat, i): Beat[] => {
      const actor = bodies.ids.get(beat.actor);
      if (actor === undefined) return [];
      const target = beat.target === null ? null : (bodies.ids.get(beat.target) ?? null);
      const instrument = beat.with === null ? null : (bodies.ids.get(beat.with) ?? null);
      const { action, isExact } = actionOf(
        beat.verb,
        { agent: nounOf(actor), object: nounOf(instrument ?? target) },
        language,
      );
      covers.push({
        words: beat.words === "" ? beat.verb : beat.words,
        kind: action === null ? "unstaged" : isExact ? "understood" : "assumed",
        text: action === null ? "Nothing in the film can do it yet." : `Done as ${action}.`,
      });
      const start = Math.min(beat.start * factor, Math.max(0, seconds - 0.3));
      return [
        beatSchema.parse({
          id: `beat-${i + 1}`,
          actor,
          action: action ?? "idle",
          standsFor: isExact ? null : plainText(beat.verb),
          target: target === actor ? null : target,
          with: instrument === actor ? null : instrument,
          manner: beat.manner.map(plainText),
          speed: beat.speed,
          outcome: beat.outcome === null ? null : plainText(beat.outcome),
          start: round(start),
          duration: round(Math.max(0.3, Math.min(beat.duration * factor, seconds - start))),
          text: plainText(beat.words === "" ? beat.verb : beat.words),
        }),
      ];
    });
}

type Nouns = {
  readonly agent: ReturnType<typeof groundNoun> | null;
  readonly object: ReturnType<typeof groundNoun> | null;
};

function actionOf(
  verb: string,
  { agent, object }: Nouns,
  language: Language,
): { action: Action | null; isExact: boolean } {
  const plain = verb.toLowerCase().trim().replaceAll(" ", "-");
  const own = actions.find((action) => action === plain);
  if (own) return { action: own, isExact: true };
  const [lemma = "", particle = null] = wordsOf(verb);
  const found = groundVerb({ lemma, particle, agent, object, objectNoun: null, prepositions: [] }, language);
  return found ? { action: found.action, isExact: found.isExact } : { action: null, isExact: false };
}

/** Shots end to end over the film's length. */
function laidShots(plan: ModelPlan, seconds: number, idOf: (id: string | null) => string | null): Screenplay["shots"] {
  const total = plan.shots.reduce((sum, shot) => sum + shot.duration, 0);
  let at = 0;
  return plan.shots.map((shot, i) => {
    const start = at;
    at += (shot.duration * seconds) / total;
    const end = i === plan.shots.length - 1 ? seconds : at;
    return shotSchema.parse({
      id: `shot-${i + 1}`,
      start: round(start),
      duration: Math.max(0.1, round(end) - round(start)),
      framing: shot.framing,
      angle: shot.angle,
      moves: shot.moves.length > 0 ? shot.moves : ["static"],
      subjects: [...new Set(shot.subjects.flatMap((id) => idOf(id) ?? []))],
      text: plainText(shot.words),
    });
  });
}

function notesOf(plan: ModelPlan, prompt: string, covers: Cover[]): Note[] {
  for (const line of plan.lines) covers.push({ words: line.text, kind: "understood", text: "Spoken in the film." });
  for (const shot of plan.shots)
    if (shot.words !== "")
      covers.push({
        words: shot.words,
        kind: "understood",
        text: `Camera: ${shot.framing}, ${shot.moves.join(" + ")}.`,
      });
  return coverWords(prompt, covers);
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).slice(0, 6);
}

/** Text for people: one line, no control characters. */
function plainText(text: string): string {
  return (
    text
      .replaceAll(/[\p{Cc}\p{Cf}]/gu, " ")
      .replaceAll(/\s+/g, " ")
      .trim() || "…"
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
