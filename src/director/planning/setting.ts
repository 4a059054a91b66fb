import type { Random } from "../../base/index.ts";
import { settingSchema, styleSchema, type Setting, type Style } from "../../screenplay/index.ts";
import type { Language } from "../language.ts";
import { impliedSets } from "../lexicon/settings.ts";
import { moodWords } from "../lexicon/styles.ts";
import type { Reading } from "../reading/read-prompt.ts";
import type { Entity } from "../story/entity.ts";
import type { PlaceMention } from "../story/place-words.ts";
import type { Referents } from "../story/referents.ts";
import type { Story } from "../story/story.ts";

type Told = {
  readonly reading: Reading;
  readonly referents: Referents;
  readonly story: Story;
  readonly language: Language;
};

/** Place, light and air: what the prompt says, else what its things imply. */
export function planSetting({ reading, referents, story, language }: Told, random: Random): Setting {
  const { ledger } = reading;
  const chosen = choosePlace({ reading, referents, story, language });
  const setting = settingSchema.parse({ set: chosen.set, standsFor: chosen.standsFor });
  for (const { tokens, time } of reading.picture.times.slice(0, 1)) {
    setting.timeOfDay = time;
    ledger.mark(tokens, "understood", `Time of day: ${time}.`);
  }
  for (const { tokens } of reading.picture.times.slice(1))
    ledger.mark(tokens, "assumed", `One film has one light for now: ${setting.timeOfDay}.`);
  const strongest = reading.picture.weather.toSorted(
    (a, b) => weightOf(b.words.weather) - weightOf(a.words.weather),
  )[0];
  if (strongest) {
    setting.weather = strongest.words.weather;
    setting.weatherStrength = strongest.words.strength;
    if (setting.weather === "storm") setting.windMetresPerSecond = 12;
    if (setting.weather === "snow" && reading.picture.seasons.length === 0) setting.season = "winter";
  }
  for (const { tokens, words } of reading.picture.weather) {
    const kind = words.unseen ? "unstaged" : words.weather === setting.weather ? "understood" : "assumed";
    ledger.mark(tokens, kind, words.unseen ?? `Weather: ${setting.weather}.`);
  }
  for (const { tokens, metresPerSecond } of reading.picture.winds) {
    setting.windMetresPerSecond = Math.max(setting.windMetresPerSecond, metresPerSecond);
    ledger.mark(tokens, "understood", "Wind.");
  }
  reading.picture.seasons.forEach(({ tokens, season }, i) => {
    if (i === 0) setting.season = season;
    ledger.mark(tokens, season === setting.season ? "understood" : "assumed", `Season: ${setting.season}.`);
  });
  // Unsaid light differs by seed a little, so that seeds give different films.
  if (reading.picture.times.length === 0 && !language.stage.set(setting.set)?.indoors)
    setting.timeOfDay = random.pick(["morning", "afternoon", "afternoon"]);
  for (const place of referents.places) {
    if (place.name !== chosen.standsFor && (place.area !== null || place.set !== setting.set))
      setting.other.push(place.name);
  }
  return setting;
}

function weightOf(weather: Setting["weather"]): number {
  return ["clear", "cloudy", "overcast", "fog", "rain", "snow", "storm"].indexOf(weather);
}

function choosePlace({ reading, referents, story, language }: Told): { set: string; standsFor: string | null } {
  const { ledger } = reading;
  const { stage } = language;
  const known = (id: string): boolean => stage.sets.length === 0 || stage.set(id) !== null;
  const fallback = stage.set("meadow")?.id ?? stage.sets[0]?.id ?? "meadow";
  const named = referents.places.filter((place) => place.set !== null && known(place.set));
  // A place that is like no set at all is still the film's place.
  const likeliest = named.find((place) => place.area === null) ?? named[0] ?? referents.places[0];
  // 'By the window in a living room': of one shot's places, a set by its own name is the place.
  const best =
    named.find((place) => place.isExact && place.area === null && place.segment === likeliest?.segment) ?? likeliest;
  // A garage or a workshop that a living room would stand for has no room for a car.
  const isVehicle = (entity: Entity): boolean => stage.design(entity.noun.design ?? "")?.kind === "vehicle";
  const isCramped =
    best?.isExact === false &&
    stage.set(best.set ?? "")?.indoors === true &&
    referents.entities.some((entity) => entity.isStaged && entity.attributes.size !== "tiny" && isVehicle(entity));
  const roomy = isCramped ? stage.set("street")?.id : undefined;
  const set = roomy ?? best?.set ?? impliedSet({ reading, referents, story, language }, known) ?? fallback;
  for (const place of referents.places) {
    if (place.area !== null && place.set === set)
      ledger.mark(place.tokens, "understood", `A part of the set: ${place.area}.`);
    else if (place === best || (place.set === set && place.name === best?.name)) {
      notePlace(place, set, { reading, language });
    } else if (place.set === set && (place.isExact || place.segment !== best?.segment))
      // Another shot's place on the one set.
      notePlace(place, set, { reading, language });
    else if (place.set === set)
      ledger.mark(
        place.tokens,
        "unstaged",
        `The film plays on the set '${set}', which has no ${place.name} of its own.`,
      );
    else
      ledger.mark(
        place.tokens,
        "unstaged",
        `One film has one set for now ('${set}'); the ${place.name} is kept in the screenplay.`,
      );
  }
  return { set, standsFor: best && !best.isExact && best.area === null ? best.name : null };
}

function notePlace(place: PlaceMention, set: string, { reading, language }: Pick<Told, "reading" | "language">): void {
  const { ledger } = reading;
  noteQualities(place, set, { reading, language });
  if (place.isExact) ledger.mark(place.tokens, "understood", "The film's set.");
  else if (isLandmark(place) || isWater(place, language))
    ledger.mark(
      place.tokens,
      "unstaged",
      `The film plays on the set '${set}', where there is no ${isLandmark(place) ? place.name : "water"} yet.`,
    );
  else ledger.mark(place.tokens, "assumed", `The ${place.name} is staged on the set '${set}', the nearest there is.`);
}

/** A 'coastal road' is a road, and nothing of it is coastal but the word. */
function noteQualities(
  { phrase, isExact }: PlaceMention,
  set: string,
  { reading, language }: Pick<Told, "reading" | "language">,
): void {
  if (!phrase) return;
  const { tokens, ledger } = reading;
  const nouns = language.stage.set(set)?.nouns ?? [];
  const isOfName = (word: string): boolean => nouns.some((noun) => noun.split(/[ -]/).includes(word));
  // What stands for another place has that one's name.
  const qualities = [...phrase.modifiers, ...(isExact ? phrase.nouns : [])].filter((index) => {
    const token = tokens[index];
    return index !== phrase.head && (token?.pos === "ADJ" || token?.pos === "NOUN") && !isOfName(token.lower);
  });
  for (const index of qualities)
    ledger.mark(
      [index],
      "unstaged",
      `'${tokens[index]?.lower}' is kept; the set '${set}' does not look different by it.`,
    );
}

/** A sight with a name of its own is that one or none. */
function isLandmark({ phrase, isSight }: PlaceMention): boolean {
  return phrase?.isName === true && isSight === true;
}

function isWater({ phrase }: PlaceMention, { wordNet }: Language): boolean {
  const sense = wordNet.senses(phrase?.words.at(-1) ?? "", "noun")[0];
  const waters = ["body_of_water#1", "water#1"].map((name) => wordNet.sense(name, "noun")?.key);
  return sense !== undefined && wordNet.climb(sense).some((step) => waters.includes(step.synset.key));
}

const TALL_METRES = 3;

/** Votes of the things and trades in the prompt; a tie goes to the first. */
function impliedSet({ reading, referents, language }: Told, known: (id: string) => boolean): string | null {
  const votes = new Map<string, number>();
  const vote = (set: string, weight: number): void => void votes.set(set, (votes.get(set) ?? 0) + weight);
  const words = new Set([
    ...reading.tokens.map((token) => token.lemma),
    ...referents.entities.flatMap((entity) => [entity.name, entity.words.join(" "), entity.words.at(-1) ?? ""]),
  ]);
  for (const { set, words: telling } of impliedSets)
    for (const word of telling) if (words.has(word) && known(set)) vote(set, 1.5);
  // What one carries in the rain is carried out of doors.
  const isWet = reading.picture.weather.some(({ words: { weather } }) => ["rain", "snow", "storm"].includes(weather));
  for (const entity of referents.entities) {
    const design = language.stage.design(entity.noun.design ?? "");
    if (!design) continue;
    const isCarried = design.kind === "prop" || design.kind === "food";
    if (isCarried && isWet) continue;
    if (!entity.noun.isExact && design.kind === "prop") continue;
    for (const set of language.stage.sets) if (set.belongings.includes(design.id)) vote(set.id, 1);
    if (design.kind === "vehicle" && ["wheels", "bicycle"].includes(design.gait)) vote("street", 1);
    if (design.kind === "furniture") vote("living-room", 1);
    if (design.kind === "plant" || design.kind === "creature" || ["boat", "aircraft"].includes(design.gait))
      vote("meadow", 1);
    // No room holds a tree.
    if (design.kind === "plant" && design.sizeMetres[1] > TALL_METRES) vote("meadow", 3);
    if (isCarried) vote(design.abilities.includes("bounce") ? "court" : "living-room", 0.5);
  }
  const best = [...votes].filter(([set]) => known(set)).toSorted((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? null;
}

/** The look: what was asked for on the command line, else the prompt's words. */
export function planStyle(
  { reading }: { readonly reading: Reading },
  asked: string | null,
  lookOf: (word: string) => Style["look"] | null,
): Style {
  const style = styleSchema.parse({});
  const { ledger } = reading;
  for (const { tokens, words } of reading.picture.styles) {
    const said = tokens.map((index) => reading.tokens[index]?.lower ?? "").join(" ");
    style.words.push(said);
    if (words.look !== "cinematic" || style.look === "cinematic") {
      style.look = words.look;
      style.standsFor = words.isExact ? null : said;
    }
    ledger.mark(
      tokens,
      words.isExact ? "understood" : "assumed",
      words.isExact ? `Look: ${words.look}.` : `'${said}' is shown in the look '${words.look}', the nearest there is.`,
    );
  }
  if (asked !== null) {
    const look = lookOf(asked.toLowerCase());
    if (look) style.look = look;
    else style.standsFor = asked;
  }
  for (const token of reading.tokens)
    if (moodWords[token.lower] !== undefined) style.mood ??= moodWords[token.lower] ?? null;
  return style;
}
