import type { Attributes } from "../../screenplay/index.ts";
import { lookup } from "../lexicon/lookup.ts";
import { phraseTable } from "../lexicon/phrases.ts";

/** What an instruction asks to do with the film. */
export type Intent =
  | "replace"
  | "substitute"
  | "change"
  | "add"
  | "remove"
  | "give"
  | "dress"
  | "put"
  | "have"
  | "camera"
  | "say"
  | "continue"
  | "lengthen"
  | "shorten"
  | "slow"
  | "speed";

/** Words that begin a command. A command that begins with none of them tells how the film should be. */
export const commandWords = phraseTable<Intent>([
  ["replace|swap|exchange|trade|switch|swap out|switch out|recast", "replace"],
  ["substitute", "substitute"],
  [
    "change|turn|convert|transform|make|set|render|paint|color|colour|dye|keep|update|adjust|alter|edit|modify",
    "change",
  ],
  [
    "add|include|insert|introduce|bring|bring in|show|create|throw in|there should be|there must be|i want to see|there is|there are|drop in",
    "add",
  ],
  [
    "remove|delete|drop|lose|erase|eliminate|omit|hide|clear|cut|cut out|take away|take out|take off|get rid of|leave out|without|no|skip|stop|end|strip|there should be no|scrap|ditch|mute|silence",
    "remove",
  ],
  ["give|hand", "give"],
  ["dress|clothe", "dress"],
  ["put|place|stand|seat|position|move|relocate|transfer", "put"],
  ["have|let|get", "have"],
  [
    "move the camera|move camera|zoom|pan|tilt|dolly|orbit|film|shoot|track|push in|pull back|pull out|truck|crane|focus|frame|use|the camera|camera|view|see|look at|follow",
    "camera",
  ],
  [
    "continue|carry on|go on|keep going|and then|then|afterwards|next|after that|finally|at the end|in the end|what happens next|what comes next|what next",
    "continue",
  ],
  ["extend|lengthen|prolong", "lengthen"],
  ["shorten|trim", "shorten"],
  ["slow|slow down", "slow"],
  ["speed up|speed|accelerate|hurry", "speed"],
]);

/** Words of courtesy and of reason that ask for nothing. */
export const courtesies = new Set(
  "please can could would you i'd i like want need wish to kindly just now maybe perhaps ok okay let's lets also but and so well then simply instead hey kinora should 'd 's let us we rather try".split(
    " ",
  ),
);

/** The film as a whole: 'make it night', 'the whole scene in anime style'. */
export const filmNouns = new Set(
  "it this that film video scene clip movie everything all thing whole picture story action shot image look style mood weather time setting atmosphere light lighting sky day season footage".split(
    " ",
  ),
);

/** Nouns that stand for the place where the film plays. */
export const placeNouns = new Set(
  "setting place location background backdrop scene scenery surroundings environment set surrounding venue".split(" "),
);
export const speechNouns = new Set(
  "line lines dialogue dialog speech words text quote talking speaking sentence talk conversation narration voiceover voice-over".split(
    " ",
  ),
);
export const soundNouns = new Set("music song soundtrack score sound tune melody".split(" "));
export const lengthNouns = new Set("length duration runtime time".split(" "));
export const paceNouns = new Set("pace speed tempo pacing".split(" "));
export const everyone = new Set("everyone everybody people persons cast characters figures".split(" "));
export const colourNouns = new Set(["color", "colour", "paint", "shade"]);

/** 'bigger', 'older': one step along a quality, or the quality itself. */
export type Comparative =
  | { readonly scale: "size" | "age" | "build"; readonly step: 1 | -1 }
  | { readonly height: NonNullable<Attributes["height"]> }
  | { readonly pace: number }
  | { readonly length: number }
  | { readonly framing: 1 | -1 }
  | { readonly weather: 1 | -1 };

export const comparatives: Readonly<Record<string, Comparative>> = lookup<Comparative>({
  bigger: { scale: "size", step: 1 },
  larger: { scale: "size", step: 1 },
  smaller: { scale: "size", step: -1 },
  tinier: { scale: "size", step: -1 },
  older: { scale: "age", step: 1 },
  younger: { scale: "age", step: -1 },
  taller: { height: "tall" },
  heavier: { scale: "build", step: 1 },
  fatter: { scale: "build", step: 1 },
  stronger: { scale: "build", step: 1 },
  slimmer: { scale: "build", step: -1 },
  thinner: { scale: "build", step: -1 },
  slower: { pace: 2 / 3 },
  slowly: { pace: 2 / 3 },
  faster: { pace: 1.5 },
  quicker: { pace: 1.5 },
  quickly: { pace: 1.5 },
  longer: { length: 1.5 },
  shorter: { length: 2 / 3 },
  closer: { framing: 1 },
  nearer: { framing: 1 },
  tighter: { framing: 1 },
  wider: { framing: -1 },
  further: { framing: -1 },
  farther: { framing: -1 },
});

/** How much a word weakens or strengthens a comparative. */
export const degrees: Readonly<Record<string, number>> = lookup({
  "a bit": 0.5,
  slightly: 0.5,
  little: 0.5,
  bit: 0.5,
  much: 2,
  lot: 2,
  twice: 1.7,
  double: 1.7,
});

export const sizeSteps = ["tiny", "small", "medium", "large", "huge"] as const;
export const ageSteps = ["baby", "child", "teen", "young", "middle", "old"] as const;
export const buildSteps = ["slim", "average", "muscular", "heavy"] as const;

/** Deeds of one family stand in for each other: 'have the dog run' when it walks. */
export const deedFamilies: readonly ReadonlySet<string>[] = [
  new Set(["walk", "run", "ride", "drive", "swim", "fly", "sail", "climb", "dance"]),
  new Set(["sit", "stand", "lie-down"]),
];
/** Deeds of hands and head, done beside whatever the legs do. */
export const gestures = new Set(["wave", "point", "look", "nod", "shake-head", "clap", "talk", "bark"]);
/** Deeds that make no sense without the thing they are done with. */
export const needsThing = new Set([
  "throw",
  "shoot",
  "kick",
  "dribble",
  "catch",
  "pick-up",
  "put-down",
  "give",
  "hold",
  "eat",
  "drink",
  "read",
  "play",
  "ride",
  "push",
  "pull",
  "open",
  "close",
]);
