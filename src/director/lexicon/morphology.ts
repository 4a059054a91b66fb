import type { WordClass, WordNet } from "./wordnet.ts";

/** Forms that no rule gives, as 'lemma: forms'. */
const irregularVerbs = `be: am is are was were been being 'm 're|have: has had having 've|do: does did done|go: goes went gone
begin: began begun|become: became|bend: bent|bite: bit bitten|bleed: bled|blow: blew blown|break: broke broken|bring: brought
build: built|burn: burnt|burst: burst|buy: bought|catch: caught|choose: chose chosen|cling: clung|come: came
creep: crept|cut: cut|deal: dealt|dig: dug|dive: dove|draw: drew drawn|dream: dreamt|drink: drank drunk
drive: drove driven|eat: ate eaten|fall: fell fallen|feed: fed|feel: felt|fight: fought|find: found|flee: fled
fling: flung|fly: flew flown flies|forget: forgot forgotten|freeze: froze frozen|get: got gotten|give: gave given
grind: ground|grow: grew grown|hang: hung|hear: heard|hide: hid hidden|hit: hit|hold: held|hurt: hurt|keep: kept
kneel: knelt|know: knew known|lay: laid|lead: led|leap: leapt|learn: learnt|leave: left|lend: lent|let: let
lie: lay lain lying|light: lit|lose: lost|make: made|mean: meant|meet: met|pay: paid|put: put|read: read|ride: rode ridden
ring: rang rung|rise: rose risen|run: ran run|say: said|see: saw seen|seek: sought|sell: sold|send: sent|set: set
shake: shook shaken|shed: shed|shine: shone|shoot: shot|show: shown|shrink: shrank shrunk|shut: shut|sing: sang sung
sink: sank sunk|sit: sat|sleep: slept|slide: slid|sling: slung|speak: spoke spoken|speed: sped|spend: spent
spill: spilt|spin: spun|spit: spat|split: split|spread: spread|spring: sprang sprung|stand: stood|steal: stole stolen
stick: stuck|sting: stung|stride: strode|strike: struck stricken|string: strung|strive: strove|swear: swore sworn
sweep: swept|swell: swollen|swim: swam swum|swing: swung|take: took taken|teach: taught|tear: tore torn|tell: told
think: thought|throw: threw thrown|tread: trod trodden|wake: woke woken|wear: wore worn|weave: wove woven|weep: wept
win: won|wind: wound|write: wrote written|tie: tying|die: dying|picnic: picnicking
understand: understood|overcome: overcame|withdraw: withdrew withdrawn|awake: awoke awoken|forgive: forgave forgiven
undergo: underwent undergone|undo: undid undone|overtake: overtook overtaken|bear: bore borne|bind: bound|beat: beat beaten
mislead: misled|overhear: overheard|rebuild: rebuilt|slay: slew slain|withstand: withstood|arise: arose arisen
forbid: forbade forbidden|wring: wrung|dwell: dwelt|foresee: foresaw foreseen|uphold: upheld|outrun: outran`;
const irregularNouns = `man: men|woman: women|child: children|person: people persons|foot: feet|tooth: teeth|goose: geese
mouse: mice|ox: oxen|knife: knives|leaf: leaves|life: lives|wife: wives|wolf: wolves|half: halves|shelf: shelves
loaf: loaves|calf: calves|scarf: scarves|thief: thieves|elf: elves|hoof: hooves|sheep: sheep|fish: fish|deer: deer
cactus: cacti|die: dice|policeman: policemen|policewoman: policewomen|fireman: firemen|fisherman: fishermen
businessman: businessmen|businesswoman: businesswomen|snowman: snowmen|glasses: glasses|jeans: jeans|trousers: trousers
pants: pants|shorts: shorts|goggles: goggles|sunglasses: sunglasses|scissors: scissors|headphones: headphones
binoculars: binoculars|clothes: clothes|pajamas: pajamas pyjamas|overalls: overalls|tights: tights|leggings: leggings
chess: chess|tennis: tennis|news: news|stairs: stairs|sports: sports|guy: guys`;

function table(text: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const entry of text.split(/[|\n]/)) {
    const [lemma, rest] = entry.split(":");
    for (const form of (rest ?? "").trim().split(" ")) if (lemma && form) forms.set(form, lemma.trim());
  }
  return forms;
}

const verbForms = table(irregularVerbs);
/** Past and participle of verbs that tell the two apart: 'threw' and 'thrown'. */
const pastPairs = new Map(
  irregularVerbs.split(/[|\n]/).flatMap((entry) => {
    const [lemma = "", rest = ""] = entry.split(":");
    const forms = rest.trim().split(" ");
    const [past, participle] = forms;
    const isPair = forms.length === 2 && past !== undefined && participle?.endsWith("ing") === false;
    return isPair ? [[lemma.trim(), { past, participle }] as const] : [];
  }),
);
const participles = new Set([...pastPairs.values()].map((pair) => pair.participle));

/** Whether a form is a participle and no past ('thrown'). */
export function isOnlyParticiple(form: string): boolean {
  return participles.has(form);
}

/** Whether a verb's form is its past and no participle ('threw'). */
export function isOnlyPast(lemma: string, form: string): boolean {
  return pastPairs.get(lemma)?.past === form;
}
const nounForms = table(irregularNouns);

/** Endings to take off and what to put in their place, most telling first (the detachment rules of morphy(7WN)). */
const endings: Record<WordClass, readonly (readonly [string, string])[]> = {
  noun: [
    ["ches", "ch"],
    ["shes", "sh"],
    ["sses", "ss"],
    ["xes", "x"],
    ["zes", "z"],
    ["ies", "y"],
    ["ves", "f"],
    ["men", "man"],
    ["ae", "a"],
    ["i", "us"],
    ["s", ""],
    ["es", ""],
  ],
  verb: [
    ["ies", "y"],
    ["ied", "y"],
    ["es", "e"],
    ["es", ""],
    ["s", ""],
    ["ed", "e"],
    ["ed", ""],
    ["ing", "e"],
    ["ing", ""],
  ],
  adj: [
    ["ier", "y"],
    ["iest", "y"],
    ["er", "e"],
    ["est", "e"],
    ["er", ""],
    ["est", ""],
  ],
  adv: [],
};

/** Longer strings are no words, and looking for their endings would only take time. */
const LONGEST_WORD = 60;

/** The dictionary form of a word, or null where WordNet knows none of this class. Singular nouns come back as they are. */
export function lemmaOf(word: string, wordClass: WordClass, wordNet: WordNet): string | null {
  if (word.length > LONGEST_WORD) return null;
  const lower = word.toLowerCase();
  const irregular = wordClass === "verb" ? verbForms.get(lower) : wordClass === "noun" ? nounForms.get(lower) : null;
  if (irregular) return irregular;
  const candidates: string[] = [];
  for (const [ending, instead] of endings[wordClass]) {
    if (!lower.endsWith(ending) || lower.length - ending.length < 2) continue;
    const stem = lower.slice(0, -ending.length) + instead;
    const isDoubled = wordClass !== "noun" && instead === "" && /([bdgklmnprt])\1$/.test(stem);
    if (isDoubled && wordNet.has(stem.slice(0, -1), wordClass)) candidates.push(stem.slice(0, -1));
    if (wordNet.has(stem, wordClass)) candidates.push(stem);
  }
  const isItself = wordNet.has(lower, wordClass);
  // 'Cookies' are of cookie and not of cooky.
  if (wordClass === "noun") candidates.sort((a, b) => wordNet.tagCount(b, "noun") - wordNet.tagCount(a, "noun"));
  if (wordClass === "verb") {
    // 'hoping' is of hope, 'hopping' of hop; where both stems exist the commoner one is meant.
    const best = candidates.toSorted((a, b) => wordNet.tagCount(b, "verb") - wordNet.tagCount(a, "verb"))[0];
    if (isItself && !(best && /(?:s|ed|ing)$/.test(lower))) return lower;
    return best ?? null;
  }
  if (wordClass === "noun" && isItself && !/(?:[^s]s|men)$/.test(lower)) return lower;
  if (wordClass === "noun" && isItself && candidates[0]) {
    // 'glass(es)', 'bus': keep the -s where the word itself is the commoner entry.
    return wordNet.tagCount(lower, "noun") > wordNet.tagCount(candidates[0], "noun") ? lower : candidates[0];
  }
  return isItself ? lower : (candidates[0] ?? null);
}

/** Whether a noun's form is plural. */
export function isPlural(word: string, lemma: string): boolean {
  const lower = word.toLowerCase();
  return lower !== lemma && (lower.endsWith("s") || nounForms.get(lower) === lemma || lower.endsWith("men"));
}

/** How a verb's form can stand in a clause. */
export function verbForm(word: string, lemma: string): "ing" | "past" | "s" | "base" {
  const lower = word.toLowerCase();
  if (lower === lemma) return "base";
  if (lower.endsWith("ing")) return "ing";
  if (lower.endsWith("s") && verbForms.get(lower) !== lemma) return "s";
  if (["is", "are", "am", "has", "does", "goes", "'s", "'re", "flies"].includes(lower)) return "s";
  return "past";
}
