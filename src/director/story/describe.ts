import type { Attributes } from "../../screenplay/index.ts";
import {
  ages,
  ancestries,
  builds,
  colours,
  hairColours,
  hairStyles,
  heights,
  hiddenMoods,
  materials,
  moods,
  patterns,
  sexes,
  shades,
  sizes,
} from "../lexicon/attributes.ts";
import { moodWords, qualityWords } from "../lexicon/styles.ts";
import type { Stage } from "../grounding/stage.ts";
import type { Ledger } from "../reading/ledger.ts";
import type { Token } from "../reading/tokens.ts";
import type { Entity } from "./entity.ts";

const SHOWN = "Shown.";

/** Whether a word names a colour; shades go with the next word. */
export function colourAt(
  tokens: readonly Token[],
  indices: readonly number[],
  i: number,
): { colour: string; length: number } | null {
  const word = tokens[indices[i] ?? -1]?.lower ?? "";
  const next = tokens[indices[i + 1] ?? -1]?.lower ?? "";
  if (shades.has(word) && colours.has(next)) return { colour: `${word} ${next}`, length: 2 };
  if (colours.has(word)) return { colour: word, length: 1 };
  const [first, second] = word.split("-");
  if (first !== undefined && second !== undefined && colours.has(second) && (shades.has(first) || colours.has(first)))
    return { colour: `${first} ${second}`, length: 1 };
  if (second === "colored" || second === "coloured")
    return first !== undefined && colours.has(first) ? { colour: first, length: 1 } : null;
  return null;
}

/** Whether a word tells how something looks, which leaves it what it is: a white horse is a horse. */
export function isLook(word: string): boolean {
  const tables = [sizes, ages, heights, builds, moods];
  return colours.has(word) || qualityWords.has(word) || tables.some((table) => table[word] !== undefined);
}

/** Looks of a face or head that the people's wardrobe knows by these words. */
const faceWords =
  /^(?:bearded|moustached|mustached|mustachioed|unshaven|bespectacled|goateed|stubbly|pregnant|freckled|ponytailed|\p{L}+-haired)$/u;

/** The prompt's words, what is noted of them, and what can be shown. */
export type Page = { readonly tokens: readonly Token[]; readonly ledger: Ledger; readonly stage: Stage };

/** Puts words that describe a body into attributes, its own or a part's, with a note for each word. */
export function describe(
  attributes: Attributes,
  indices: readonly number[],
  { tokens, ledger, stage, body }: Page & { readonly body: Pick<Entity, "noun" | "isStaged" | "name"> },
): void {
  const isPerson = body.noun.nounClass === "person";
  // What cannot be seen has no looks to be seen.
  const shown = body.isStaged ? "understood" : "unstaged";
  const text = body.isStaged ? SHOWN : `Kept with the ${body.name}, which nothing can stage yet.`;
  for (let i = 0; i < indices.length;) {
    const index = indices[i] ?? 0;
    if (ledger.isMarked(index)) {
      i++;
      continue;
    }
    const token = tokens[index];
    const word = token?.lower ?? "";
    const lemma = token?.lemma ?? "";
    // 'Dressed in black' is of clothes.
    const isOfPeople = isPerson && ancestries[word] !== undefined && tokens[index - 1]?.lower !== "in";
    const colour = isOfPeople ? null : colourAt(tokens, indices, i);
    const length = colour?.length ?? 1;
    const marked = indices.slice(i, i + length);
    i += length;
    if (colour) {
      const isHair = isPerson && ["blonde", "blond", "brunette", "ginger", "auburn"].includes(colour.colour);
      if (isHair) attributes.hair = { colour: colour.colour, style: attributes.hair?.style ?? null };
      else if (!attributes.colours.includes(colour.colour)) attributes.colours.push(colour.colour);
      ledger.mark(marked, shown, text);
    } else if (isPerson && faceWords.test(word)) {
      // People read these from the words themselves.
      setQuality(attributes, word, isPerson);
      if (!attributes.other.includes(word)) attributes.other.push(word);
      ledger.mark(marked, shown, text);
    } else if (setQuality(attributes, word, isPerson) || setQuality(attributes, lemma, isPerson)) {
      const isKept = shown === "understood" && !isDrawn(word, body, stage) && !isDrawn(lemma, body, stage);
      ledger.mark(
        marked,
        isKept ? "unstaged" : shown,
        isKept ? `'${word}' is kept in the screenplay; a ${body.name} does not look different by it yet.` : text,
      );
    } else if (qualityWords.has(word) || moodWords[word] !== undefined) {
      if (!attributes.other.includes(word)) attributes.other.push(word);
      const isFelt = moodWords[word] !== undefined;
      ledger.mark(
        marked,
        isFelt ? "assumed" : "unstaged",
        isFelt ? "Taken as a word for how the film should feel." : `'${word}' is kept; it changes nothing by itself.`,
      );
    } else if (
      /^(?:same|other|first|second|third|another|single|own|whole|entire|very|more|most|only|different|various|several|main|next|last|final|certain)$/.test(
        word,
      ) ||
      token?.pos === "NUM"
    ) {
      // '1800s' and '21-19' say more than how many.
      const isShown = body.isStaged && !/\d[\p{L}-]/u.test(word);
      ledger.mark(
        marked,
        isShown ? "understood" : "unstaged",
        isShown
          ? "Tells which or how many are meant."
          : `'${word}' is kept in the screenplay; nothing can show it yet.`,
      );
    } else {
      if (!attributes.other.includes(word)) attributes.other.push(word);
      ledger.mark(marked, "unstaged", `'${word}' is kept in the screenplay; nothing can show it yet.`);
    }
  }
}

/** Whether a face shows a mood: people's do, as far as art has its look. */
export function isFace(mood: string, { noun }: Pick<Entity, "noun">): boolean {
  return noun.nounClass === "person" && !hiddenMoods.has(mood);
}

/** Whether art makes a body look different by a quality: moods and old age are of people, coats keep their pattern. */
function isDrawn(word: string, body: Pick<Entity, "noun">, stage: Stage): boolean {
  const mood = moods[word];
  if (mood !== undefined) return isFace(mood, body);
  if (body.noun.nounClass === "person" || /-?hair(?:ed)?$/.test(word)) return body.noun.nounClass === "person";
  const age = ages[word];
  if (age !== undefined) return body.noun.nounClass === "creature" && (age === "baby" || age === "child");
  const design = stage.design(body.noun.design ?? "");
  const material = materials[word];
  // A house is of brick under its plaster.
  const isPlain = design?.matter === material && design?.kind !== "building";
  const isOfIt = design?.isMadeToOrder === true || isPlain;
  return sizes[word] !== undefined || (material !== undefined && isOfIt);
}

function setQuality(attributes: Attributes, word: string, isPerson: boolean): boolean {
  const hair = /^(?<what>[\p{L}]+(?:-[\p{L}]+)?)-(?:haired|hair)$/u.exec(word)?.groups?.["what"];
  if (hair !== undefined || (isPerson && ["bald", "bearded", "curly", "freckled"].includes(word)))
    return setHair(attributes, hair ?? word);
  if (isPerson) {
    const age = ages[word];
    if (age) return set(attributes, "age", age);
    const height = heights[word];
    if (height) return set(attributes, "height", height);
    const build = builds[word];
    if (build) return set(attributes, "build", build);
    const ancestry = ancestries[word];
    if (ancestry) return set(attributes, "ancestry", ancestry);
  }
  const sex = sexes[word];
  if (sex) return set(attributes, "sex", sex);
  const mood = moods[word];
  if (mood !== undefined) return set(attributes, "mood", mood);
  const size = sizes[word];
  if (size) return set(attributes, "size", size);
  if (!isPerson && ages[word]) return set(attributes, "age", ages[word] ?? "old");
  const material = materials[word];
  if (material !== undefined && !isPerson) return set(attributes, "material", material);
  const pattern = patterns[word];
  if (pattern !== undefined) return set(attributes, "pattern", pattern);
  return false;
}

function set<Key extends keyof Attributes>(attributes: Attributes, key: Key, value: Attributes[Key]): true {
  attributes[key] = value;
  return true;
}

/** 'long', 'red', 'curly', 'ponytail'. Says whether the word is one for hair. */
export function setHair(attributes: Attributes, word: string): boolean {
  const before = attributes.hair ?? { colour: null, style: null };
  if (hairColours.has(word) && !["short", "long"].includes(word)) attributes.hair = { ...before, colour: word };
  else if (hairStyles.has(word))
    attributes.hair = { ...before, style: before.style === null ? word : `${before.style} ${word}` };
  else if (word === "bearded") attributes.sex = "male";
  else return false;
  return true;
}
