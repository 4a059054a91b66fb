import { lookup } from "./lookup.ts";

/** Things that a deed needs and the prompt need not name: nouns of designs to try in turn. */
export const impliedThings: Readonly<Record<string, readonly string[]>> = lookup({
  shoot: ["basketball"],
  dribble: ["basketball", "soccer ball"],
  throw: ["ball", "basketball", "tennis ball"],
  kick: ["soccer ball", "ball"],
  read: ["book"],
  drive: ["car"],
  ride: ["bicycle"],
  sail: ["sailing boat", "boat"],
  drink: ["cup"],
  eat: ["apple"],
  play: ["guitar"],
});

/** Where such a thing goes when no goal is named. */
export const impliedTargets: Readonly<Record<string, readonly string[]>> = lookup({ shoot: ["hoop"] });

/** Parts by which a thing is meant: the noun of its design, and words that must stand near in the prompt. */
export const partNouns: Readonly<Record<string, { readonly of: string; readonly near: readonly string[] }>> = lookup({
  backboard: { of: "hoop", near: [] },
  hoop: { of: "hoop", near: [] },
  rim: { of: "hoop", near: ["basketball", "ball", "shoot", "shot", "dunk", "player", "hoop", "backboard"] },
  basket: { of: "hoop", near: ["basketball", "shoot", "dunk", "player", "hoop", "backboard", "court"] },
  net: { of: "hoop", near: ["basketball", "shoot", "dunk", "hoop", "backboard", "rim"] },
});

/** Words that tell which ball is meant. */
export const ballGames: readonly { readonly noun: string; readonly words: readonly string[] }[] = [
  {
    noun: "soccer ball",
    words: ["soccer", "football", "kick", "goalkeeper", "goalie", "penalty", "striker", "midfielder"],
  },
  { noun: "basketball", words: ["dunk", "dribble", "hoop", "backboard", "layup", "rebound"] },
  {
    noun: "tennis ball",
    words: ["racket", "racquet", "fetch", "dog", "puppy", "cat", "kitten", "ping-pong", "pingpong"],
  },
  { noun: "baseball", words: ["bat", "pitcher", "batter", "catcher", "pitch", "inning", "mitt"] },
  { noun: "bowling ball", words: ["bowling", "pin", "bowler", "lane"] },
  { noun: "volleyball", words: ["spike", "beach"] },
];
