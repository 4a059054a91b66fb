import type { Setting, Style } from "../../screenplay/index.ts";
import { cameraNouns, cameraPhrases, framingAdjectives, type CameraWords } from "../lexicon/camera.ts";
import { matchPhrase } from "../lexicon/phrases.ts";
import { seasonPhrases, timePhrases, weatherPhrases, windPhrases, type WeatherWords } from "../lexicon/settings.ts";
import { stylePhrases, type StyleWords } from "../lexicon/styles.ts";
import type { Taken } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** What the prompt says of light, air, look and camera, each with the words that said it. */
export type PictureWords = {
  readonly taken: Map<number, Taken["category"]>;
  readonly camera: { readonly at: number; readonly tokens: readonly number[]; readonly words: CameraWords }[];
  readonly styles: { readonly tokens: readonly number[]; readonly words: StyleWords }[];
  readonly times: { readonly at: number; readonly tokens: readonly number[]; readonly time: Setting["timeOfDay"] }[];
  readonly weather: { readonly at: number; readonly tokens: readonly number[]; readonly words: WeatherWords }[];
  readonly winds: { readonly tokens: readonly number[]; readonly metresPerSecond: number }[];
  readonly seasons: { readonly tokens: readonly number[]; readonly season: Setting["season"] }[];
  readonly look: Style["look"] | null;
};

const settingNouns = new Set(
  "day night evening morning afternoon weather sky street road scene light lighting field forest mountain park city town beach landscape garden hill path window lake sea ocean village meadow season setting conditions background countryside alley rooftop".split(
    " ",
  ),
);
/** Nouns that add nothing to a word of light or air: 'a sunny day', 'rainy weather'. */
const settingWords = new Set(
  "day weather evening morning afternoon night time conditions season light lighting".split(" "),
);
const skipped = new Set([
  "a",
  "an",
  "the",
  "of",
  "in",
  "at",
  "on",
  "during",
  "with",
  "under",
  "and",
  ",",
  "very",
  "from",
  "as",
  "into",
  "through",
  "by",
  "against",
  "-",
]);

/** Finds the phrases that grammar should step over. */
export function findPictureWords(tokens: readonly Token[]): PictureWords {
  const found: PictureWords = {
    taken: new Map(),
    camera: [],
    styles: [],
    times: [],
    weather: [],
    winds: [],
    seasons: [],
    look: null,
  };
  for (let i = 0; i < tokens.length;) {
    const length = takeAt(tokens, i, found);
    if (length > 0) {
      const category = found.taken.get(i + length - 1);
      if (category) takeOpening(tokens, { at: i, end: i + length }, { category, found });
    }
    i += Math.max(1, length);
  }
  return found;
}

/** How many tokens from `i` on were taken. */
function takeAt(tokens: readonly Token[], i: number, found: PictureWords): number {
  const token = tokens[i];
  if (!token || token.pos === "SPEECH") return 0;
  const label = labelAt(tokens, i);
  if (label > 0) {
    for (let k = i; k < i + label; k++) found.taken.set(k, "label");
    return label;
  }
  const take = (length: number, category: Taken["category"]): number[] => {
    const indices = Array.from({ length }, (_, k) => i + k);
    for (const index of indices) found.taken.set(index, category);
    return indices;
  };
  const camera = cameraAt(tokens, i);
  if (camera) {
    found.camera.push({ at: i, tokens: take(camera.length, "camera"), words: camera.words });
    return camera.length;
  }
  const style = matchPhrase(stylePhrases, tokens, i);
  if (style && isStyle(tokens, i, style.length)) {
    const extra = /^(?:style|look|aesthetic|film|effect|mood)$/.test(tokens[i + style.length]?.lower ?? "") ? 1 : 0;
    found.styles.push({ tokens: take(style.length + extra, "style"), words: style.value });
    return style.length + extra;
  }
  const next = tokens[i + 1];
  /** An adjective stays with its noun ('a snowy field'). */
  const keep = (length: number, category: Taken["category"]): number[] => {
    const last = tokens[i + length - 1];
    const after = tokens[i + length];
    const isInside =
      last?.pos !== "VERB" &&
      after !== undefined &&
      (after.pos === "NOUN" || after.pos === "PROPN" || after.pos === "ADJ") &&
      !settingWords.has(after.lemma);
    return isInside || actsIn(tokens, i, length)
      ? Array.from({ length }, (_, k) => i + k)
      : take(length + (after && settingWords.has(after.lemma) ? 1 : 0), category);
  };
  const time = matchPhrase(timePhrases, tokens, i);
  if (time && isOfSetting(tokens, i, time.length)) {
    found.times.push({ at: i, tokens: keep(time.length, "time"), time: time.value });
    return time.length;
  }
  const weather = matchPhrase(weatherPhrases, tokens, i);
  if (weather && isOfSetting(tokens, i, weather.length)) {
    found.weather.push({ at: i, tokens: keep(weather.length, "weather"), words: weather.value });
    return weather.length;
  }
  const wind = matchPhrase(windPhrases, tokens, i);
  if (wind && token.pos !== "VERB" && isOfSetting(tokens, i, wind.length)) {
    found.winds.push({ tokens: keep(wind.length, "weather"), metresPerSecond: wind.value });
    return wind.length;
  }
  const season = matchPhrase(seasonPhrases, tokens, i);
  if (season && token.pos !== "VERB" && !(token.lower === "spring" && next?.pos === "NOUN")) {
    found.seasons.push({ tokens: keep(season.length, "season"), season: season.value });
    return season.length;
  }
  return 0;
}

/** What air does by itself; anything else that is told of a cloud or the moon is a deed ('a cloud rains candy'). */
const airVerbs = new Set(
  "be fall blow shine set rise hang drift gather cover fill roll cast begin start continue come go pass clear come fade bathe light glow".split(
    " ",
  ),
);

/** 'The moon changes', 'a cloud rains candy': the subject of a deed is a thing of the scene, whatever its weather. */
function actsIn(tokens: readonly Token[], i: number, length: number): boolean {
  const last = tokens[i + length - 1];
  let k = i + length;
  while (tokens[k]?.pos === "ADV") k++;
  const verb = tokens[k];
  return (
    last?.pos === "NOUN" &&
    tokens[i - 1]?.pos === "DET" &&
    verb?.pos === "VERB" &&
    verb.form === "s" &&
    !airVerbs.has(verb.lemma)
  );
}

/** Words of look that are about the picture wherever they stand. */
const plainLooks =
  /^(?:cinematic|photorealistic|photo-realistic|realistic|hyperrealistic|hyper-realistic|monochrome|monochromatic|noir|anime|claymation)$/;

const formatLabels =
  /^(?:style|cinematography|camera|actions?|dialogue|lighting|mood|tone|setting|scene|location|subject|characters?|visuals?|format|prompt|description|look|palette|colou?rs?|ambian?ce|composition|focus|lens|framing|details|context|weather|time)$/;

/** 'Style:', 'Camera movement:' at the head of a line or sentence: words of a form, not of the film. */
function labelAt(tokens: readonly Token[], i: number): number {
  // Screenplay headings: 'INT. KITCHEN - NIGHT'.
  if (/^(?:int|ext)$/.test(tokens[i]?.lower ?? "") && /^[./]/.test(tokens[i + 1]?.text ?? "")) return 2;
  if (/^(?:int|ext)\.$/.test(tokens[i]?.lower ?? "")) return 1;
  const before = tokens[i - 1];
  const isHead = !before || /^[.!?;:\n\-•*,]+$/.test(before.text) || before.pos === "SPEECH";
  if (!isHead || !formatLabels.test(tokens[i]?.lower ?? "")) return 0;
  for (let k = i + 1; k < i + 4; k++)
    if (tokens[k]?.text === ":") return k - i + (tokens[k + 1]?.pos === "SPEECH" ? 0 : 1);
  return 0;
}

/** 'low angle shot', 'close-up', 'a wide, static view': adjectives of framing count only before a camera noun. */
function cameraAt(tokens: readonly Token[], i: number): { length: number; words: CameraWords } | null {
  const lens = lensAt(tokens, i);
  if (lens) return lens;
  const phrase = matchPhrase(cameraPhrases, tokens, i);
  const framing = matchPhrase(framingAdjectives, tokens, i);
  if (framing) {
    let end = i + framing.length;
    if (tokens[end]?.text === "-") end++;
    let words: CameraWords = framing.value;
    // More framing words may follow before the noun.
    for (
      let more = matchPhrase(framingAdjectives, tokens, end);
      more && end - i < 8;
      more = matchPhrase(framingAdjectives, tokens, end)
    ) {
      words = { ...words, ...more.value };
      end += more.length;
    }
    const noun = tokens[end];
    const isCamera = noun !== undefined && (cameraNouns.has(noun.lemma) || cameraNouns.has(noun.lower));
    const isOwnScene =
      noun?.lemma === "scene" ||
      noun?.lemma === "video" ||
      noun?.lemma === "pass" ||
      noun?.lemma === "mode" ||
      noun?.lemma === "motion";
    if (
      isCamera &&
      !(isOwnScene && framing.length === 1 && !/static|still|wide|drone|aerial/.test(tokens[i]?.lower ?? ""))
    ) {
      const doubled = cameraNouns.has(tokens[end + 1]?.lemma ?? "") ? 1 : 0;
      if (!phrase || end + 1 - i >= phrase.length) return { length: end + 1 - i + doubled, words };
    }
  }
  if (!phrase) return null;
  // 'The man pulls out a phone' is no camera's way; 'the camera pulls out' is.
  const before = tokens[i - 1];
  const isDeed =
    tokens[i]?.pos === "VERB" &&
    (tokens[i]?.form === "s" || before?.pos === "AUX") &&
    before !== undefined &&
    (["NOUN", "PROPN", "PRON", "ADV", "CCONJ", "AUX"].includes(before.pos) || before.text === ",");
  if (isDeed && !isOfCamera(tokens, i)) return null;
  const last = i + phrase.length;
  const tail = cameraNouns.has(tokens[last]?.lemma ?? "") ? 1 : 0;
  return { length: phrase.length + tail, words: phrase.value };
}

/** Whether the verb at `i` has the camera for its subject: the first noun of its sentence, or the one right before it. */
function isOfCamera(tokens: readonly Token[], i: number): boolean {
  if (cameraNouns.has(tokens[i - 1]?.lemma ?? "")) return true;
  let first: Token | null = null;
  for (let k = i - 1; k >= 0 && !/^[.!?;:\n]+$/.test(tokens[k]?.text ?? ""); k--) {
    const token = tokens[k];
    if (token && ["NOUN", "PROPN", "PRON"].includes(token.pos)) first = token;
  }
  return first === null || cameraNouns.has(first.lemma);
}

/** '50 mm lens', '85mm'. */
function lensAt(tokens: readonly Token[], i: number): { length: number; words: CameraWords } | null {
  const text = tokens[i]?.lower ?? "";
  const joined = /^(\d{1,3})mm$/.exec(text)?.[1];
  const value = joined ?? (/^\d{1,3}$/.test(text) && tokens[i + 1]?.lower === "mm" ? text : null);
  if (value === null || value === undefined || Number(value) < 8) return null;
  const length = joined === undefined ? 2 : 1;
  const after = tokens[i + length]?.lower ?? "";
  if (after === "film") return null;
  return { length: length + (after === "lens" ? 1 : 0), words: { lensMillimetres: Number(value) } };
}

function isStyle(tokens: readonly Token[], i: number, length: number): boolean {
  const next = tokens[i + length];
  const before = tokens[i - 1];
  const isPhrase = length > 1 || /style|look|aesthetic/.test(next?.lower ?? "");
  if (isPhrase || !before || !next) return true;
  if (
    /^[,.;:]$/.test(next.text) ||
    /^[,.;:]$/.test(before.text) ||
    before.pos === "ADP" ||
    plainLooks.test(tokens[i]?.lower ?? "")
  )
    return true;
  return /^(?:shot|scene|video|film|footage|lighting|light|image|portrait|render|world|city)$/.test(next.lower);
}

/** 'rain boots' and 'a morning coat' are things; 'a rainy street' and 'rain falls' are of the air. */
function isOfSetting(tokens: readonly Token[], i: number, length: number): boolean {
  const last = tokens[i + length - 1];
  const next = tokens[i + length];
  const before = tokens[i - 1];
  if (last?.pos === "VERB" && last.form !== "ing" && before?.pos === "NOUN" && length === 1)
    return /^(?:rain|snow|storm)/.test(last.lemma);
  if (!next || (next.pos !== "NOUN" && next.pos !== "PROPN")) return true;
  return last?.pos === "ADJ" || settingNouns.has(next.lemma) || length > 2;
}

/** The preposition, article and adjectives that lead to a taken phrase belong to it ('on a bright sunny day'). */
function takeOpening(
  tokens: readonly Token[],
  { at, end }: { readonly at: number; readonly end: number },
  { category, found }: { readonly category: Taken["category"]; readonly found: PictureWords },
): void {
  let i = at - 1;
  while (
    i >= 0 &&
    !found.taken.has(i) &&
    (["a", "an", "the", "very"].includes(tokens[i]?.lower ?? "") ||
      (tokens[i]?.pos === "ADJ" && category === "weather"))
  )
    i--;
  const opener = tokens[i];
  const isLink =
    opener !== undefined &&
    skipped.has(opener.lower) &&
    opener.lower !== "," &&
    opener.lower !== "and" &&
    opener.lower !== "of";
  // 'a cup in the rain': the link goes too; 'a sunny street' leaves the article to the noun.
  const next = tokens[end];
  const isAdjective = next !== undefined && (next.pos === "NOUN" || next.pos === "PROPN" || next.pos === "ADJ");
  if (isAdjective && category !== "camera" && category !== "style") return;
  if (category === "camera")
    while (
      i > 0 &&
      !isLink &&
      /^(?:slow|smooth|gentle|steady|quick|fast|subtle|slight|dramatic|sudden|slowly|smoothly|gently)$/.test(
        tokens[i]?.lower ?? "",
      )
    )
      i--;
  for (let k = isLink ? i : i + 1; k < at; k++) found.taken.set(k, category);
}
