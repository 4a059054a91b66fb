import type { Language } from "../language.ts";
import { groups, peopleNouns } from "../lexicon/attributes.ts";
import { ballGames } from "../lexicon/implied.ts";
import { preferredSense } from "../lexicon/senses.ts";
import { lookalikes } from "../lexicon/lookalikes.ts";
import type { Synset, WordNet } from "../lexicon/wordnet.ts";

export type NounClass =
  | "person"
  | "creature"
  | "thing"
  | "place"
  | "garment"
  | "body-part"
  | "substance"
  | "nature"
  | "sound"
  | "abstract"
  | "unknown";

/** What a noun means and what can stage it. */
export type GroundedNoun = {
  readonly nounClass: NounClass;
  /** Id of the design, or null where nothing can stage it. */
  readonly design: string | null;
  /** Whether the design is the thing itself and not a stand-in. */
  readonly isExact: boolean;
  /** What the stand-in shares with it. */
  readonly shared: string | null;
  /** Keys of the sense and all above it. */
  readonly above: ReadonlySet<string>;
  /** How many of the words, counted from the last, make the name that was found. */
  readonly matched: number;
};

/** Nearest of these above a sense says its class. */
const classSenses: readonly (readonly [NounClass, string])[] = [
  ["thing", "gift#1 prize#1 treasure#1 coin#1 bubble#1 tube#1 ladder#1 drawer#1 toilet#2 fence#1 hydrant#1"],
  ["person", "person#1 people#1 imaginary_being#1 social_group#1 gathering#1 automaton#2 automaton#1 robot#1"],
  ["creature", "animal#1"],
  [
    "garment",
    "clothing#1 headdress#1 footwear#2 jewelry#1 spectacles#1 sunglasses#1 hat#1 apron#1 scarf#1 necktie#1 glove#2 shoe#1 mask#1 hosiery#1 crown#7 headset#1 earphone#1 garment#1 uniform#1 costume#1 armor#1 helmet#2 backpack#0 jewel#1 belt#2",
  ],
  [
    "body-part",
    "body_part#1 hair#1 facial_expression#1 smile#1 body#1 external_body_part#1 tail#1 plumage#1 coat#3 facial_hair#1",
  ],
  [
    "place",
    "location#1 geological_formation#1 body_of_water#1 room#1 area#5 land#4 vegetation#1 way#6 building_complex#1 sky#1 region#1 establishment#4 tract#1 space#1 floor#1 wall#1 ceiling#1 court#4 stage#3 municipality#1 celestial_body#1",
  ],
  ["substance", "substance#1 liquid#3 fluid#1 substance#7 foam#1 smoke#1 dust#1"],
  [
    "nature",
    "natural_phenomenon#1 atmosphere#1 light#1 fire#1 fire#3 cloud#2 shadow#1 wave#1 precipitation#3 weather#1 wind#1 sunlight#1 star#1 sun#1 moon#1 reflection#2",
  ],
  ["sound", "sound#1 music#1 auditory_communication#1 noise#1"],
  [
    "thing",
    "artifact#1 plant#2 food#1 food#2 natural_object#1 plant_part#1 document#1 writing#2 picture#2 photograph#1 map#1 sign#2 physical_object#1",
  ],
  ["abstract", "abstraction#6 psychological_feature#1 process#6"],
];

/** What is looked up by sense, computed once per WordNet. */
type SenseTables = {
  readonly classes: ReadonlyMap<string, NounClass>;
  readonly lookalikes: ReadonlyMap<string, (typeof lookalikes)[number]>;
};
const tables = new WeakMap<WordNet, SenseTables>();

function tablesOf(wordNet: WordNet): SenseTables {
  const known = tables.get(wordNet);
  if (known) return known;
  const classes = new Map<string, NounClass>();
  for (const [nounClass, names] of classSenses) {
    for (const name of names.split(" ")) {
      const sense = wordNet.sense(name, "noun");
      if (sense && !classes.has(sense.key)) classes.set(sense.key, nounClass);
    }
  }
  const alike = new Map<string, (typeof lookalikes)[number]>();
  for (const entry of lookalikes) {
    const sense = wordNet.sense(entry.sense, "noun");
    if (sense) alike.set(sense.key, entry);
  }
  const made = { classes, lookalikes: alike };
  tables.set(wordNet, made);
  return made;
}

/**
 * Grounds a noun with the nouns before it ('basketball player': ["basketball", "player"]). `context` holds the
 * prompt's other lemmas, by which senses are told apart.
 */
export function groundNoun(words: readonly string[], context: ReadonlySet<string>, language: Language): GroundedNoun {
  const plain = withoutLetter(words);
  if (plain.length < words.length) {
    const noun = groundNoun(plain, context, language);
    return { ...noun, matched: noun.matched + 1 };
  }
  const { wordNet, stage } = language;
  const names = words.map((_, i) => words.slice(i).join(" "));
  const nothing: GroundedNoun = {
    nounClass: "unknown",
    design: null,
    isExact: false,
    shared: null,
    above: new Set(),
    matched: 0,
  };
  for (const [i, name] of names.entries()) {
    const matched = words.length - i;
    const design = narrower(name, context, language) ?? stage.designByNoun(name);
    const sense = bestSense(name, context, wordNet);
    if (design && !isOtherSense(name, design, sense, context, language)) {
      const own = design.senses[0] === undefined ? null : wordNet.sense(design.senses[0], "noun");
      // People have many nouns for one design; each keeps its own sense.
      const meant = design.kind === "person" ? (sense ?? own) : (own ?? sense);
      const above = new Set(meant ? wordNet.climb(meant).map((step) => step.synset.key) : []);
      return { nounClass: classOfKind(design.kind), design: design.id, isExact: true, shared: null, above, matched };
    }
    if (name in peopleNouns) {
      const person = stage.designs.find((one) => one.kind === "person");
      const above = new Set(sense ? wordNet.climb(sense).map((step) => step.synset.key) : []);
      return { nounClass: "person", design: person?.id ?? null, isExact: true, shared: null, above, matched };
    }
    if (sense) return { ...groundSense(sense, language), matched };
  }
  return nothing;
}

/** 'Team A' is a team: the letter only tells it from another. */
export function withoutLetter(words: readonly string[]): readonly string[] {
  return words.length > 1 && /^[a-z]$/.test(words.at(-1) ?? "") ? words.slice(0, -1) : words;
}

/** 'Mouse' on a desk is no animal, whatever the catalogue has by that name. */
function isOtherSense(
  name: string,
  design: { readonly senses: readonly string[]; readonly kind: string },
  sense: Synset | null,
  context: ReadonlySet<string>,
  { wordNet }: Language,
): boolean {
  if (sense === null || design.kind === "person" || preferredSense(name, context) === null) return false;
  const own = design.senses.flatMap((one) => wordNet.sense(one, "noun") ?? []);
  if (own.length === 0) return false;
  const isKin = (low: Synset, high: Synset): boolean => wordNet.climb(low).some((step) => step.synset.key === high.key);
  const animal = wordNet.sense("animal#1", "noun");
  const isAnimal = (one: Synset): boolean => animal !== null && isKin(one, animal);
  return !own.some((one) => isKin(sense, one) || isKin(one, sense) || (isAnimal(one) && isAnimal(sense)));
}

/** A bare 'ball' is the ball of the game that the prompt is about. */
function narrower(
  name: string,
  context: ReadonlySet<string>,
  { stage }: Language,
): ReturnType<Language["stage"]["design"]> {
  if (name !== "ball") return null;
  const inPrompt = stage.designs.find((design) =>
    design.nouns.some(
      (noun) =>
        noun !== name && noun.endsWith(name) && (context.has(noun) || context.has(noun.slice(0, -name.length).trim())),
    ),
  );
  if (inPrompt) return inPrompt;
  const game = ballGames.find(
    (one) => one.words.some((word) => context.has(word)) && stage.designByNoun(one.noun) !== null,
  );
  return game ? stage.designByNoun(game.noun) : null;
}

/** The word's sense as something worn ('jersey', 'tie', 'boots'), or null where it has none. */
export function groundGarment(words: readonly string[], { wordNet }: Language): GroundedNoun | null {
  const { classes } = tablesOf(wordNet);
  for (let i = 0; i < words.length; i++) {
    for (const sense of wordNet.senses(words.slice(i).join(" "), "noun")) {
      const path = wordNet.climb(sense);
      if (path.some((step) => classes.get(step.synset.key) === "garment")) {
        return {
          nounClass: "garment",
          design: null,
          isExact: true,
          shared: null,
          above: new Set(path.map((step) => step.synset.key)),
          matched: words.length - i,
        };
      }
    }
  }
  return null;
}

function classOfKind(kind: string): NounClass {
  return kind === "person" ? "person" : kind === "creature" ? "creature" : "thing";
}

const PERSON_FIELD = 18;

function groundSense(sense: Synset, language: Language): Omit<GroundedNoun, "matched"> {
  const { wordNet, stage } = language;
  const { classes, lookalikes: alike } = tablesOf(wordNet);
  const path = wordNet.climb(sense);
  const above = new Set(path.map((step) => step.synset.key));
  let nounClass: NounClass | null = null;
  for (const step of path) nounClass ??= classes.get(step.synset.key) ?? null;
  for (const step of path) {
    const design = stage.designBySense(step.synset.key);
    if (design) {
      const isPerson = design.kind === "person";
      const own = classOfKind(design.kind);
      const shared = `a kind of ${design.nouns[0] ?? design.id}`;
      const isExact = step.distance === 0 || isPerson;
      return { nounClass: own, design: design.id, isExact, shared: isExact ? null : shared, above };
    }
    const entry = alike.get(step.synset.key);
    // Listed without a stand-in: nothing in the catalogue is like it.
    if (entry?.nouns.length === 0) break;
    const standIn = entry?.nouns.map((noun) => stage.designByNoun(noun)).find((found) => found !== null);
    if (entry && standIn) {
      const own = nounClass === "place" ? "thing" : (nounClass ?? classOfKind(standIn.kind));
      return { nounClass: own, design: standIn.id, isExact: false, shared: entry.shared, above };
    }
  }
  // Drivers and the like hang under 'causal agent' and not under 'person'.
  const person = sense.field === PERSON_FIELD ? stage.designs.find((design) => design.kind === "person") : undefined;
  if (person) return { nounClass: "person", design: person.id, isExact: true, shared: null, above };
  return { nounClass: nounClass ?? "abstract", design: null, isExact: false, shared: null, above };
}

/** How likely a film shows something of a lexicographer field: things that can be seen before ideas. */
const fieldWeights = new Map([
  [5, 0.5],
  [6, 0.45],
  [13, 0.5],
  [18, 0.45],
  [20, 0.4],
  [17, 0.4],
  [8, 0.35],
  [15, 0.3],
  [19, 0.3],
  [27, 0.25],
  [14, 0.1],
]);

/** Below this share of a word's uses, its sense of a person is a turn of phrase ('the life of the party', 'a power'). */
const RARE_PERSON = 0.1;

/** The likeliest sense: what films show, how common each sense is in tagged texts, and glosses that share the prompt's words. */
export function bestSense(name: string, context: ReadonlySet<string>, wordNet: WordNet): Synset | null {
  const preferred = preferredSense(name, context);
  const chosen = preferred === null ? null : wordNet.sense(preferred, "noun");
  if (chosen) return chosen;
  const senses = wordNet.senses(name, "noun");
  const counts = wordNet.senseCounts(name, "noun");
  const weights = senses.map((_, rank) => (counts[rank] ?? 0) + 1 / (rank + 1));
  const total = weights.reduce((a, b) => a + b, 0) || 1;
  const isPlayed = context.has("play") || context.has("player");
  let best: Synset | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  senses.forEach((sense, rank) => {
    const isProper = sense.words.every((word) => /^[A-Z]/.test(word));
    const shared = glossWords(sense).filter((word) => word !== name && context.has(word)).length;
    const share = (weights[rank] ?? 0) / total;
    const isTurn = sense.field === PERSON_FIELD && rank > 0 && share < RARE_PERSON && !(name in groups);
    const score =
      share +
      (isTurn ? 0 : 1.6 * (fieldWeights.get(sense.field) ?? 0)) +
      Math.min(shared, 3) * 0.3 +
      (isPlayed && isOfPlay(sense, wordNet) ? 0.6 : 0) -
      (isProper ? 1 : 0);
    if (score > bestScore) [best, bestScore] = [sense, score];
  });
  return best;
}

/** What is played: games and instruments. */
function isOfPlay(sense: Synset, wordNet: WordNet): boolean {
  const played = ["game#1", "game#3", "sport#1", "musical_instrument#1"].map(
    (name) => wordNet.sense(name, "noun")?.key,
  );
  return wordNet.climb(sense).some((step) => played.includes(step.synset.key));
}

const glossStopWords = new Set(
  "the and for with that this from have has are was one two used usually often especially any some such other more very not who which when into person people make made".split(
    " ",
  ),
);

function glossWords(sense: Synset): string[] {
  return [...new Set(sense.gloss.toLowerCase().match(/[a-z]{3,}/g) ?? [])].filter((word) => !glossStopWords.has(word));
}
