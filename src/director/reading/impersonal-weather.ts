import { changeVerbs } from "../lexicon/actions.ts";
import type { WordNet } from "../lexicon/wordnet.ts";
import type { PictureWords } from "./picture-words.ts";
import type { Token } from "./tokens.ts";

/** 'It is pouring', 'let it snow': nobody does it; a verb of rain or snow after an 'it' that has no object is weather. */
export function findImpersonalWeather(tokens: readonly Token[], picture: PictureWords, wordNet: WordNet): void {
  for (const [i, token] of tokens.entries()) {
    if (token.lower !== "it") continue;
    let at = i + 1;
    while (/^(?:['’]s|is|was|be|should|will|must|starts?|begins?|to)$/.test(tokens[at]?.lower ?? "") || isAdverb(at))
      at++;
    const verb = tokens[at];
    if (!verb || picture.taken.has(at) || takesObject(tokens, at)) continue;
    const weather = weatherOf(verb.lemma, wordNet) ?? weatherOf(stemOf(verb, wordNet), wordNet);
    if (!weather) continue;
    const words = Array.from({ length: at - i + 1 }, (_, k) => i + k);
    for (const index of words) picture.taken.set(index, "weather");
    picture.weather.push({ at: i, tokens: words, words: weather });
  }
  function isAdverb(at: number): boolean {
    return tokens[at]?.pos === "ADV";
  }
}

function takesObject(tokens: readonly Token[], at: number): boolean {
  return ["DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ"].includes(tokens[at + 1]?.pos ?? "PUNCT");
}

/** What weather does to what it falls on. */
const coverVerbs = new Set(
  "cover blanket coat dust fill drench soak wet hit lash pelt batter envelop shroud".split(" "),
);

/** What opens a clause, so that the noun after it is its subject. */
const opensClause = /^(?:while|as|and|but|when|until|then|[.,;:!?\n—–-])$/;

/** 'While snow falls', 'and the rain is pouring down': the weather does what no body in the film does. */
export function takeWeatherDeeds(tokens: readonly Token[], picture: PictureWords): void {
  for (const [k, entry] of picture.weather.entries()) {
    let start = Math.min(...entry.tokens);
    while (["DET", "ADJ"].includes(tokens[start - 1]?.pos ?? "X")) start--;
    const isSubject = start === 0 || opensClause.test(tokens[start - 1]?.lower ?? "");
    let at = Math.max(...entry.tokens) + 1;
    while (["AUX", "ADV"].includes(tokens[at]?.pos ?? "X")) at++;
    const verb = tokens[at];
    // 'A cloud changes from white to grey' is told of a cloud.
    if (!isSubject || verb?.pos !== "VERB" || picture.taken.has(at) || changeVerbs.has(verb.lemma)) continue;
    // 'The snow reflects the light' is no weather.
    if (takesObject(tokens, at) && !coverVerbs.has(verb.lemma)) continue;
    const more = Array.from({ length: at - Math.max(...entry.tokens) }, (_, i) => Math.max(...entry.tokens) + 1 + i);
    for (let next = at + 1; tokens[next]?.pos === "ADV" && !picture.taken.has(next); next++) more.push(next);
    for (const index of more) picture.taken.set(index, "weather");
    picture.weather[k] = { ...entry, tokens: [...entry.tokens, ...more] };
  }
}

/** A participle that the tagger took for a noun. */
function stemOf({ lower }: Token, wordNet: WordNet): string {
  const stem = lower.replace(/ing$/, "");
  return stem === lower ? lower : ([stem, `${stem}e`].find((one) => wordNet.has(one, "verb")) ?? lower);
}

/** What falls from the sky by some sense of a verb, and how hard as its gloss tells. */
function weatherOf(lemma: string, wordNet: WordNet): PictureWords["weather"][number]["words"] | null {
  for (const weather of ["rain", "snow"] as const) {
    const falls = wordNet.sense(`${weather}#1`, "verb");
    for (const sense of falls ? wordNet.senses(lemma, "verb") : []) {
      if (!wordNet.climb(sense).some((step) => step.synset.key === falls?.key)) continue;
      const usual = weather === "rain" ? 0.6 : 0.5;
      const strength = /\bheavily|\bhard\b/.test(sense.gloss)
        ? 1
        : /\blight(?:ly)?\b|\bgently\b/.test(sense.gloss)
          ? 0.3
          : usual;
      return { weather, strength };
    }
  }
  return null;
}
