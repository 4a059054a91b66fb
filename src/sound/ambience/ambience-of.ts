import { filmTimeOfWorld } from "../../screenplay/index.ts";
import type { Scene } from "../mix/scene.ts";
import { integratedLoudness } from "../mix/loudness.ts";
import type { Sounding, StereoBus } from "../space/place-sound.ts";
import { birdSongs } from "./birds.ts";
import { crickets, passingCars, thunder } from "./happenings.ts";
import { cityBed, crowdBed, hallBed, roomBed } from "./place-beds.ts";
import { fireBed, rainBed, seaBed, snowBed, streamBed, windBed, type Bed } from "./weather-beds.ts";

/** The air of a place: beds that lie still, and what happens in it. */
export type Ambience = { readonly bed: StereoBus; readonly happenings: readonly Sounding[] };

type Air = {
  readonly scene: Scene;
  readonly isIndoors: boolean;
  readonly isNight: boolean;
  readonly seconds: number;
};

type Recipe = { readonly beds: readonly Bed[]; readonly happenings: readonly Sounding[] };

/** Names by which sets and cues ask for an ambience, and the recipe each means. */
const names: readonly { readonly words: RegExp; readonly recipe: (air: Air, name: string) => Recipe }[] = [
  { words: /bird|meadow|forest|park|garden|wood|countryside|farm/, recipe: birdRecipe },
  {
    words: /crowd|audience|people|murmur|restaurant|cafe|market|chatter/,
    recipe: (air, name) =>
      bedOnly(
        crowdBed(air.isIndoors ? 22 : 14, /murmur|restaurant|cafe/.test(name) ? -36 : -34),
        ...(air.isIndoors ? [hallBed] : []),
      ),
  },
  { words: /gym|court|hall|arena|stadium|church|station|factory|warehouse/, recipe: () => bedOnly(hallBed) },
  { words: /traffic|highway|road/, recipe: (air) => streetRecipe(air, { everySeconds: 2.2, lufs: -33 }) },
  {
    words: /city|street|town|urban|downtown/,
    recipe: (air) => streetRecipe(air, { everySeconds: air.isNight ? 7 : 3.8, lufs: -37 }),
  },
  {
    words: /sea|ocean|wave|beach|surf|shore|harbou?r/,
    recipe: (air) => ({ beds: [seaBed], happenings: air.isNight ? [] : birds(air, "sea", 2) }),
  },
  { words: /stream|river|brook|creek|fountain|waterfall|water/, recipe: () => bedOnly(streamBed) },
  { words: /fire|camp|hearth/, recipe: () => bedOnly(fireBed) },
  {
    words: /cricket|insect|cicada|night/,
    recipe: (air) => ({ beds: [], happenings: crickets(timeOf(air, "crickets"), { count: 4, level: 0.35 }) }),
  },
  { words: /rain|drizzle|shower/, recipe: (air) => bedOnly(rainBed(0.6, air.isIndoors)) },
  {
    words: /storm|thunder/,
    recipe: (air) => ({
      beds: [rainBed(0.8, air.isIndoors), windBed(12, 1)],
      happenings: thunder(timeOf(air, "thunder"), 0.8),
    }),
  },
  {
    words: /wind|breeze|air|outdoor|desert|mountain|field/,
    recipe: (air) => bedOnly(windBed(Math.max(1.5, windOf(air)), 0.5)),
  },
  {
    words: /room|indoor|house|home|office|kitchen|bedroom|studio|library|interior/,
    recipe: () => bedOnly(roomBed(60)),
  },
];

/** Whether an ambience of these words is known. */
export function knowsAmbience(words: string): boolean {
  return names.some((name) => name.words.test(words.toLowerCase()));
}

function bedOnly(...beds: Bed[]): Recipe {
  return { beds, happenings: [] };
}

function timeOf(air: Air, name: string): { seconds: number; random: Scene["random"] } {
  return { seconds: air.seconds, random: air.scene.random.fork(name) };
}

function windOf(air: Air): number {
  return air.scene.screenplay.setting.windMetresPerSecond;
}

function birds(air: Air, choir: "garden" | "night" | "sea", count: number): Sounding[] {
  return birdSongs({
    choir,
    count,
    seconds: air.seconds,
    level: air.isIndoors ? 0.05 : 0.4,
    random: air.scene.random.fork(`birds/${choir}`),
  });
}

/** Birds by day, crickets and an owl by night; rain and snow silence most of them. */
function birdRecipe(air: Air): Recipe {
  const { weather, timeOfDay, season } = air.scene.screenplay.setting;
  if (air.isNight)
    return {
      beds: [],
      happenings:
        season === "winter"
          ? birds(air, "night", 1)
          : [...birds(air, "night", 1), ...crickets(timeOf(air, "crickets"), { count: 4, level: 0.35 })],
    };
  const isWet = weather === "rain" || weather === "snow" || weather === "storm";
  const usual = timeOfDay === "dawn" ? 7 : timeOfDay === "noon" ? 3 : 5;
  const count = isWet ? 1 : season === "winter" ? 2 : usual;
  return { beds: [], happenings: weather === "storm" ? [] : birds(air, "garden", count) };
}

function streetRecipe(air: Air, street: { everySeconds: number; lufs: number }): Recipe {
  return {
    beds: [cityBed(street.lufs)],
    happenings: passingCars(timeOf(air, "cars"), {
      everySeconds: street.everySeconds,
      level: air.isIndoors ? 0.08 : 1.1,
      metres: 9,
    }),
  };
}

/** What the weather adds to any place. */
function weatherRecipe(air: Air): Recipe {
  const { weather, weatherStrength } = air.scene.screenplay.setting;
  const wind = windOf(air);
  const beds: Bed[] = [];
  const happenings: Sounding[] = [];
  if (weather === "rain") beds.push(rainBed(weatherStrength, air.isIndoors));
  if (weather === "storm") {
    beds.push(rainBed(Math.max(0.6, weatherStrength), air.isIndoors));
    happenings.push(...thunder(timeOf(air, "thunder"), weatherStrength));
  }
  if (!air.isIndoors) {
    if (weather === "snow") beds.push(snowBed);
    beds.push(windBed(weather === "storm" ? Math.max(10, wind) : wind, weather === "snow" ? 0.1 : 0.6));
  }
  return { beds, happenings };
}

/** The air of the film: the set's ambiences, its weather, and what cues ask for. */
export function ambienceOf(scene: Scene): Ambience {
  const { setting, cues } = scene.screenplay;
  const air: Air = {
    scene,
    isIndoors: scene.acoustics.volumeCubicMetres > 0,
    isNight: setting.timeOfDay === "night" || setting.timeOfDay === "dusk",
    seconds: scene.length / 48000,
  };
  const asked: readonly { readonly name: string; readonly span: Span }[] = [
    ...scene.ambience.map((name) => ({ name, span: ALWAYS })),
    ...cues
      .filter(({ kind }) => kind === "ambience")
      .map(({ words, start, duration }) => ({
        name: words.toLowerCase(),
        span: duration === null ? ALWAYS : { from: start, to: start + duration },
      })),
  ];
  // What the set has of itself is heard throughout; cues of one recipe are heard each in its time.
  const spans = new Map<(typeof names)[number]["recipe"], { readonly name: string; readonly spans: Span[] }>();
  for (const { name, span } of asked) {
    const found = names.find(({ words }) => words.test(name));
    if (!found) continue;
    const known = spans.get(found.recipe);
    if (known) known.spans.push(span);
    else spans.set(found.recipe, { name, spans: [span] });
  }
  const parts: (Recipe & { readonly spans: readonly Span[] })[] = [{ ...weatherRecipe(air), spans: [ALWAYS] }];
  for (const [recipe, { name, spans: heard }] of spans) parts.push({ ...recipe(air, name), spans: heard });
  if (parts.every(({ beds, spans: heard }) => beds.length === 0 || !heard.includes(ALWAYS)))
    parts.push({ ...bedOnly(air.isIndoors ? roomBed(60) : windBed(1.5, 0.4)), spans: [ALWAYS] });
  const bed: StereoBus = { left: new Float32Array(scene.length), right: new Float32Array(scene.length) };
  parts
    .flatMap(({ beds, spans: heard }) => beds.map((one) => ({ one, heard })))
    .forEach(({ one, heard }, index) => addBed(bed, one, heard, { scene, name: `bed/${index}` }));
  keepSilences(bed, scene);
  const happenings = parts.flatMap(({ happenings: all, spans: heard }) =>
    all.filter(({ startSeconds }) => heard.some(({ from, to }) => startSeconds >= from && startSeconds < to)),
  );
  return { bed, happenings: happenings.filter((one) => !isInTheWay(one, scene)) };
}

/** When an ambience is heard, in seconds of the film. */
type Span = { readonly from: number; readonly to: number };
const ALWAYS: Span = { from: -Infinity, to: Infinity };
/** An ambience comes and goes over half a second, as a mixer brings one in under a scene. */
const COMING_SECONDS = 0.5;

function levelAt(t: number, spans: readonly Span[]): number {
  let level = 0;
  for (const span of spans) {
    if (span === ALWAYS) return 1;
    level = Math.max(level, Math.min(1, (t - span.from) / COMING_SECONDS, (span.to - t) / COMING_SECONDS));
  }
  return level;
}

/** Longer sounds go on under speech and are ducked. */
const SHORT_SECONDS = 5;

/** Sound editors lay single birds and the like between the lines, not over them. */
function isInTheWay(one: Sounding, scene: Scene): boolean {
  const end = one.startSeconds + one.samples.length / 48000;
  if (end - one.startSeconds > SHORT_SECONDS) return false;
  return scene.take.speech.some((speech) => {
    const start = filmTimeOfWorld(scene.cut, speech.t);
    return one.startSeconds < start + speech.durationSeconds + 0.4 && end > start - 0.3;
  });
}

/** Takes the air away where a cue wants silence, over a third of a second. */
function keepSilences(bed: StereoBus, scene: Scene): void {
  const fade = 16000;
  for (const cue of scene.screenplay.cues) {
    if (cue.kind !== "silence") continue;
    const start = Math.round(cue.start * 48000);
    const end = cue.duration === null ? scene.length + fade : Math.round((cue.start + cue.duration) * 48000);
    for (let i = Math.max(0, start); i < Math.min(scene.length, end); i++) {
      const left = 1 - Math.min(1, (i - start) / fade, (end - i) / fade);
      bed.left[i] = (bed.left[i] as number) * left;
      bed.right[i] = (bed.right[i] as number) * left;
    }
  }
}

/** Adds a bed at its own loudness while it is to be heard, faded in and out over 60 ms at the film's ends. */
function addBed(
  bus: StereoBus,
  bed: Bed,
  spans: readonly Span[],
  { scene, name }: { readonly scene: Scene; readonly name: string },
): void {
  const made = bed.make(scene.length, scene.random.fork(name));
  const loudness = integratedLoudness(made.left, made.right);
  if (!Number.isFinite(loudness)) return;
  const gain = 10 ** ((bed.lufs - loudness) / 20);
  for (const side of ["left", "right"] as const) {
    const out = bus[side];
    const add = made[side];
    for (let i = 0; i < out.length; i++) {
      const edge = Math.min(1, i / 2880, (out.length - 1 - i) / 2880);
      const level = edge * levelAt(i / 48000, spans);
      out[i] = (out[i] as number) + gain * level * (add[i] as number);
    }
  }
}
