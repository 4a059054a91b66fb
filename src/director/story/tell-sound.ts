import type { Cue, Note } from "../../screenplay/index.ts";
import { moods } from "../lexicon/attributes.ts";
import { moodWords } from "../lexicon/styles.ts";
import type { Language } from "../language.ts";
import type { Clause, NounPhrase } from "../reading/reading.ts";
import type { Sound } from "./story.ts";
import type { Telling } from "./telling.ts";

/** Senses that a noun of something heard is a kind of. */
const heardSenses = ["music#1", "noise#1", "sound#1", "sound#4"] as const;
/** Rarer senses do not tell how a prompt uses a word. */
const COMMON_SENSES = 3;
/** What somebody does to be heard or to hear; writing a song is not hearing it. */
const hearing = new Set("play perform hear listen feature have include enjoy dance blast accompany".split(" "));
const ending = new Set("stop end cease fade die finish".split(" "));
/** Voices of people and animals are made by those who have them. */
const besides = new Set("voice word speech talk conversation".split(" "));

/**
 * What a clause lets be heard: 'soft music plays', 'a church bell rings in the distance', 'dances to upbeat jazz'. True
 * where it tells of nothing that is seen. Phrases that are only heard are put into `heard`.
 */
export function tellSound(clause: Clause, heard: Set<NounPhrase>, telling: Telling): boolean {
  const { language } = telling;
  const [subject] = clause.subjects;
  const verb = clause.verb;
  if (subject && clause.subjects.every((phrase) => isHeard(phrase, telling))) {
    if (verb && ending.has(verb.lemma)) return endMusic(clause, telling);
    if (subject.words.at(-1) === "silence") return addSound("silence", subject, null, clause, telling);
    for (const phrase of clause.subjects) addSound(kindOf(phrase, telling), phrase, verb, clause, telling);
    return true;
  }
  // 'Gentle piano melody, a cat sleeps'
  const only = clause.subjects.filter((phrase) => isHeard(phrase, telling));
  for (const phrase of only) addSound(kindOf(phrase, telling), phrase, null, clause, telling);
  clause.subjects = clause.subjects.filter((phrase) => !only.includes(phrase));
  if (!subject && verb && hearWeather(clause, telling)) return true;
  if (subject && verb && clause.objects.length === 0 && sounds(verb.lemma, language)) {
    const source = telling.referents.ground(subject);
    const isLive = source.nounClass === "person" || source.nounClass === "creature";
    // 'Anna shouts': a voice is of who has it.
    if (!isLive && subject.pronoun === null && !subject.isName && clause.speech.length === 0) {
      const isAir = ["nature", "substance", "place"].includes(source.nounClass);
      addSound(isAir ? "ambience" : "effect", subject, verb, clause, telling);
      return source.design === null && !isAir;
    }
  }
  if (subject && verb?.lemma === "play" && clause.objects.length === 0 && isInstrument(subject, telling))
    return addSound("music", subject, verb, clause, telling);
  tellOthers(clause, heard, telling);
  // 'We hear thunder': nobody in the film.
  const isOfViewers = subject?.pronoun !== undefined && /^(?:we|you|i)$/.test(subject.pronoun ?? "");
  const isAllHeard = clause.objects.length > 0 && clause.objects.every((phrase) => heard.has(phrase));
  if (!isOfViewers || !isAllHeard || verb?.lemma !== "hear") return false;
  telling.reading.ledger.mark(verb.tokens, "understood", "Speaks of what is heard.");
  return true;
}

/** 'Thunder rumbles', 'rain patters': the weather is read as such, and the mix plays it. */
function hearWeather({ verb, adverbs, attachments }: Clause, { reading, language }: Telling): boolean {
  if (!verb) return false;
  const before = (verb.tokens[0] ?? verb.token) - 1;
  if (reading.picture.taken.get(before) !== "weather") return false;
  const words = `${reading.tokens[before]?.lower ?? ""} ${reading.tokens[verb.token]?.lower ?? ""}`;
  const senses = language.wordNet.senses(verb.lemma, "verb").slice(0, COMMON_SENSES);
  if (!senses.some((sense) => givesSound(sense.gloss)) || !language.canHear("ambience", words)) return false;
  reading.ledger.mark([...verb.tokens, ...adverbs], "understood", "Heard in the mix (ambience).");
  return attachments.length === 0;
}

/** Sounds after the verb and after prepositions: 'we hear thunder', 'with soft music', 'to a slow waltz'. */
function tellOthers(clause: Clause, heard: Set<NounPhrase>, telling: Telling): void {
  const verb = clause.verb;
  const isHearing = verb === null || hearing.has(verb.lemma);
  const phrases = [
    ...(isHearing ? clause.objects : []),
    ...clause.attachments
      .filter(({ preposition }) => /^(?:with|to|over|by|under|amid|amidst|of|for)$/.test(preposition))
      .flatMap((attachment) => attachment.phrases),
  ];
  for (const phrase of phrases) {
    const isListened = (verb?.lemma === "hear" || verb?.lemma === "listen") && isPlayable(phrase, telling);
    if ((!isHeard(phrase, telling) && !isListened) || phrase.determiner === "no") continue;
    heard.add(phrase);
    addSound(kindOf(phrase, telling), phrase, null, clause, telling);
  }
}

function addSound(
  kind: Cue["kind"],
  phrase: NounPhrase,
  verb: Clause["verb"],
  clause: Clause,
  telling: Telling,
): boolean {
  const { reading, story, language } = telling;
  const { tokens, ledger } = reading;
  const own = rangeOf(phrase.start, endOf(phrase, telling)).filter((index) => tokens[index]?.pos !== "DET");
  const text = own.map((index) => tokens[index]?.text ?? "").join(" ");
  const named = verb && kind !== "music" ? `${text} ${tokens[verb.token]?.text ?? ""}` : text;
  // 'Wind howls' is the air's and no wolf's; 'a siren wails' is of both words.
  const played = kind === "effect" && !language.canHear("effect", named) ? "ambience" : kind;
  const isPlayed = language.canHear(played, named.toLowerCase());
  const sound: Sound = {
    kind: isPlayed ? played : kind,
    words: named,
    mood: phrase.modifiers.map((index) => moodOf(tokens[index]?.lower ?? "")).find((mood) => mood !== null) ?? null,
    segment: clause.segment,
    after: story.deeds.findLast((deed) => deed.segment === clause.segment && deed.consequenceOf === null) ?? null,
    isBeside: clause.order === "with" || verb === null,
    endsAfter: null,
    hasEnd: false,
  };
  story.sounds.push(sound);
  const note: Note["kind"] = isPlayed ? "understood" : "unstaged";
  const why = isPlayed ? `Heard in the mix (${sound.kind}).` : "Kept as a sound cue; the mix cannot play it yet.";
  ledger.replace(own, note, why);
  if (verb) {
    ledger.mark([...verb.tokens, ...clause.adverbs, ...clause.complements], note, why);
    for (const attachment of clause.attachments)
      for (const { start, end } of attachment.phrases)
        ledger.mark([...attachment.tokens, ...rangeOf(start, end)], note, why);
  }
  return true;
}

/** 'The music stops': the latest music ends when what was told before it is done. */
function endMusic(clause: Clause, { reading, story }: Telling): boolean {
  const latest = story.sounds.findLast((sound) => sound.kind === "music" && !sound.hasEnd);
  const tokens = [...clause.subjects.flatMap(({ start, end }) => rangeOf(start, end)), ...(clause.verb?.tokens ?? [])];
  const isKnown = latest !== undefined;
  reading.ledger.mark(
    [...tokens, ...clause.adverbs],
    isKnown ? "understood" : "unstaged",
    isKnown ? "The music ends." : "No music plays that could end.",
  );
  if (latest) {
    latest.hasEnd = true;
    latest.endsAfter = story.deeds.at(-1) ?? null;
  }
  return true;
}

/** 'The sound of rain' is one phrase, though the rain is also read as weather. */
function endOf(phrase: NounPhrase, { reading }: Telling): number {
  if (phrase.of !== null || reading.tokens[phrase.end]?.lower !== "of") return phrase.end;
  let end = phrase.end + 1;
  while (reading.picture.taken.has(end)) end++;
  return end > phrase.end + 1 ? end : phrase.end;
}

function moodOf(word: string): string | null {
  return moodWords[word] ?? moods[word] ?? null;
}

function kindOf(phrase: NounPhrase, telling: Telling): Cue["kind"] {
  const { language, reading } = telling;
  if (isOf(named(phrase), ["music#1"], language)) return "music";
  const words = rangeOf(phrase.start, endOf(phrase, telling))
    .map((index) => reading.tokens[index]?.lower ?? "")
    .join(" ");
  return language.canHear("effect", words) || !language.canHear("ambience", words) ? "effect" : "ambience";
}

/** Whether a noun is of something that is only heard: 'music', 'thunder', 'the sound of waves'. */
function isHeard(phrase: NounPhrase, { language, referents }: Telling): boolean {
  const head = phrase.words.at(-1) ?? "";
  if (phrase.pronoun !== null || besides.has(head) || phrase.isName) return false;
  if (head === "silence" || head === "sound") return true;
  const { nounClass, design } = referents.ground(phrase);
  if (design !== null || nounClass === "person" || nounClass === "creature" || nounClass === "garment") return false;
  return isOf(named(phrase), heardSenses, language) && nounClass !== "thing" && nounClass !== "place";
}

/** Whether something that cannot be seen is at least in the mix: 'listens to birdsong'. */
function isPlayable(phrase: NounPhrase, { language, referents }: Telling): boolean {
  const { nounClass, design } = referents.ground(phrase);
  const words = phrase.words.join(" ");
  const isSeen = design !== null || nounClass === "person" || nounClass === "creature" || nounClass === "place";
  return !isSeen && (language.canHear("effect", words) || language.canHear("ambience", words));
}

function isInstrument(phrase: NounPhrase, { language }: Telling): boolean {
  return isOf(named(phrase), ["musical_instrument#1"], language);
}

function named(phrase: NounPhrase): readonly string[] {
  return phrase.words.map((_, i) => phrase.words.slice(i).join(" "));
}

/** Whether a name's longest known form has one of `senses` above one of its common senses. */
function isOf(names: readonly string[], senses: readonly string[], { wordNet }: Language): boolean {
  const keys = senses.flatMap((name) => wordNet.sense(name, "noun")?.key ?? []);
  const known = names.find((name) => wordNet.has(name, "noun"));
  if (known === undefined) return false;
  return wordNet
    .senses(known, "noun")
    .slice(0, COMMON_SENSES)
    .some((sense) => wordNet.climb(sense).some((step) => keys.includes(step.synset.key)));
}

/** Whether a verb is one of giving sound: 'ring', 'patter', 'rumble'. */
function sounds(lemma: string, { wordNet }: Language): boolean {
  const sound = wordNet.sense("sound#2", "verb")?.key;
  const [first] = wordNet.senses(lemma, "verb");
  const common = wordNet.senses(lemma, "verb").slice(0, COMMON_SENSES);
  // Of 'run' and 'go' the sound is a rare sense.
  const isOwn = first !== undefined && wordNet.climb(first).some((step) => step.synset.key === sound);
  return isOwn || (common.length > 0 && common.every((one) => givesSound(one.gloss)));
}

function givesSound(gloss: string): boolean {
  return /\b(?:sound|noise|cr(?:y|ies)|ring|utter)\b/.test(gloss);
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
