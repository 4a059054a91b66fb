import { cutFilm, filmTimeOfWorld, type Cue, type Shot } from "../../screenplay/index.ts";
import { timings } from "../lexicon/actions.ts";
import type { SoundWords } from "../reading/sound-words.ts";
import type { Deed, Sound } from "../story/story.ts";
import type { Telling } from "../story/telling.ts";
import type { Timeline } from "./timing.ts";

const MOST_CUES = 100;
/** Fine enough for a cue; the film has its own. */
const CUT_FPS = 24;
/** A sound that ends the film is still heard for so long. */
const SHORTEST = 0.5;
/** Music that stops before anything else has happened. */
const USUAL_SECONDS = 3;

/** Sounds told of in the story and in sound blocks, at their times in the film. */
export function planCues(
  { story, reading, language }: Telling,
  {
    timeline,
    shots,
    mood,
  }: { readonly timeline: Timeline; readonly shots: readonly Shot[]; readonly mood: string | null },
): Cue[] {
  const cut = cutFilm({ seconds: timeline.seconds, shots: [...shots] }, CUT_FPS);
  const timeOf = (deed: Deed | null, isBeside: boolean): number | null => {
    const timed = timeline.deeds.find((one) => one.deed === deed);
    if (!timed) return null;
    // What goes on and on is not waited for.
    const { seconds, fills } = timings[timed.deed.action];
    const length = fills ? Math.min(timed.duration, seconds) : timed.duration;
    return filmTimeOfWorld(cut, timed.start + (isBeside ? 0 : length));
  };
  const told = story.sounds.map((sound): Omit<Cue, "id"> => {
    const isLasting = sound.kind !== "effect";
    const segment = timeline.segments[sound.segment];
    // 'A horse gallops. Music plays.': nobody waits for what goes on and on.
    const isUnder = sound.isBeside || (sound.after !== null && timings[sound.after.action].fills);
    const after = isLasting && isUnder ? null : timeOf(sound.after, sound.isBeside);
    const start = Math.min(after ?? segment?.start ?? 0, Math.max(0, timeline.seconds - SHORTEST));
    return {
      ...plainCue(sound),
      mood: sound.mood ?? mood,
      start: round(start),
      duration: lengthOf(sound, start, timeOf),
    };
  });
  const blocks = reading.sounds.flatMap((block) =>
    partsOf(block, (kind, words) => language.canHear(kind, words)).map(({ kind, words }): Omit<Cue, "id"> => ({
      kind,
      words,
      mood,
      start: 0,
      duration: null,
    })),
  );
  return [...told, ...blocks].slice(0, MOST_CUES).map((cue, i) => ({ id: `cue-${i + 1}`, ...cue }));
}

function plainCue({ kind, words }: Sound): Pick<Cue, "kind" | "words"> {
  return { kind, words };
}

function lengthOf(
  sound: Sound,
  start: number,
  timeOf: (deed: Deed | null, isBeside: boolean) => number | null,
): number | null {
  if (!sound.hasEnd) return null;
  const end = timeOf(sound.endsAfter, false) ?? start;
  return end - start < SHORTEST ? USUAL_SECONDS : round(end - start);
}

type Part = { readonly kind: Cue["kind"]; readonly words: string; readonly start: number; readonly end: number };

/** The parts of a sound block, each with the kind by which the mix can play it. Offsets are the prompt's. */
export function partsOf(block: SoundWords, canHear: (kind: Cue["kind"], words: string) => boolean): Part[] {
  const from = block.textStart;
  const parts = [...block.text.matchAll(/[^,;.]*\p{L}[^,;.]*/gu)].map((match) => {
    const words = match[0].trim().replace(/^(?:and|with)\s+/i, "");
    const kinds = [block.kind, "effect", "ambience"] as const;
    const isMusic = kindOfMusic.test(words);
    // Where one part of a block is called music, the others are not.
    const usual = block.kind === "music" && kindOfMusic.test(block.text) ? "effect" : block.kind;
    const kind = isMusic ? "music" : (kinds.find((one) => one !== "music" && canHear(one, words)) ?? usual);
    return { kind, words, start: from + match.index, end: from + match.index + match[0].length };
  });
  return parts.length > 0 ? parts : [{ kind: block.kind, words: "sound", start: from, end: block.end }];
}

const kindOfMusic = /\b(?:music|score|soundtrack|melody|piano|guitar|drums?|orchestra\w*|song|synth\w*|jazz)\b/i;

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
