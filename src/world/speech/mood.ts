import type { MouthShape } from "./visemes.ts";

/** How a face rests in a mood, and what a passing expression makes of it; weights of a person's morphs. */
const faces: Readonly<Record<string, MouthShape>> = {
  happy: { smile: 0.45, "eyes-squint": 0.1 },
  smile: { smile: 0.75, "eyes-squint": 0.15 },
  laugh: { smile: 0.9, "mouth-open": 0.35, "eyes-squint": 0.45 },
  excited: { smile: 0.6, "brows-up": 0.4, "eyes-wide": 0.3 },
  sad: { frown: 0.55, "brows-inner-up": 0.6 },
  cry: { frown: 0.85, "brows-inner-up": 0.85, blink: 0.35, "lips-pressed": 0.2 },
  frown: { frown: 0.6, "brows-down": 0.5 },
  angry: { "brows-down": 0.85, "lips-pressed": 0.35, "nose-wrinkle": 0.25, "eyes-squint": 0.2 },
  afraid: { "eyes-wide": 0.7, "brows-inner-up": 0.7, "mouth-open": 0.12 },
  scared: { "eyes-wide": 0.8, "brows-inner-up": 0.7, "mouth-open": 0.2 },
  surprised: { "eyes-wide": 0.8, "brows-up": 0.9, "mouth-open": 0.35 },
  tired: { blink: 0.35, frown: 0.15 },
  yawn: { "mouth-open": 0.95, blink: 0.7, "brows-up": 0.2 },
  sigh: { "lips-round": 0.35, "mouth-open": 0.12, "brows-inner-up": 0.3 },
  calm: { smile: 0.1 },
  proud: { smile: 0.3, "brows-up": 0.15 },
  worried: { "brows-inner-up": 0.6, frown: 0.25 },
};
const NEUTRAL: MouthShape = {};

/** Words near to a mood that has a face of its own. */
const likenesses: readonly (readonly [RegExp, string])[] = [
  [/happ|joy|cheer|glad|content|smil|playful/, "happy"],
  [/excit|thrill|ecsta/, "excited"],
  [/laugh|giggl|chuckl/, "laugh"],
  [/cry|weep|sob|tear/, "cry"],
  [/sad|unhapp|lonel|melanch|disappoint|griev/, "sad"],
  [/ang|furious|mad|annoy|rage/, "angry"],
  [/afraid|fear|terrif|scare|fright/, "scared"],
  [/surpris|astonish|shock|amaz/, "surprised"],
  [/worr|anxi|nerv/, "worried"],
  [/tired|sleep|exhaust|bored/, "tired"],
  [/calm|peace|seren|relax/, "calm"],
  [/proud|confiden|triumph/, "proud"],
  [/yawn/, "yawn"],
  [/sigh/, "sigh"],
  [/frown|scowl/, "frown"],
];

export function faceOfMood(mood: string | null): MouthShape {
  if (mood === null) return NEUTRAL;
  const own = faces[mood];
  if (own) return own;
  const like = likenesses.find(([words]) => words.test(mood));
  return (like ? faces[like[1]] : undefined) ?? NEUTRAL;
}
