import type { Beat, Relation } from "../../screenplay/index.ts";
import { phraseTable } from "./phrases.ts";

/** What a preposition makes of the noun after it. */
export type PrepositionUse = {
  readonly role: "place" | "goal" | "source" | "path" | "with" | "about" | "of" | "by" | "as" | "time" | "without";
  readonly relation?: Relation["kind"];
  readonly path?: NonNullable<Beat["path"]>;
};

export const prepositions = phraseTable<PrepositionUse>([
  ["on top of|on the top of|to the top of|atop|upon|on|onto", { role: "place", relation: "on" }],
  [
    "under|beneath|underneath|below|on the bottom of|to the bottom of|at the bottom of|at the foot of|to the underside of|to under",
    { role: "place", relation: "under" },
  ],
  ["above|above of|to the above of|to above|over the top of", { role: "place", relation: "above" }],
  [
    "in|inside|inside of|within|in the middle of|amid|amidst|in the center of|in the centre of",
    { role: "place", relation: "in" },
  ],
  [
    "left of|to the left of|to the left side of|on the left of|on the left side of|at the left of|on the left hand side of",
    { role: "place", relation: "left-of" },
  ],
  [
    "right of|to the right of|to the right side of|on the right of|on the right side of|at the right of|on the right hand side of",
    { role: "place", relation: "right-of" },
  ],
  [
    "in front of|in the front of|to the front of|ahead of|on the front of|at the front of",
    { role: "place", relation: "in-front-of" },
  ],
  [
    "behind|at the back of|to behind|to the behind of|at the behind of|in back of|to the back of|on the back of",
    { role: "place", relation: "behind" },
  ],
  [
    "near|by|outside|outside of|beside|next to|close to|alongside|at the side of|on the side of|by the side of|adjacent to|at|around the edge of|along with|to the side of",
    { role: "place", relation: "near" },
  ],
  ["between|in between|among|amongst", { role: "place", relation: "between" }],
  ["across from|opposite|opposite to|facing", { role: "place", relation: "across-from" }],
  ["to|toward|towards|up to|at the sight of|for", { role: "goal", path: "towards" }],
  ["into", { role: "goal", relation: "in", path: "into" }],
  ["from|off|off of|out of|away from|from behind|from under", { role: "source", path: "away" }],
  ["through|throughout", { role: "path", path: "through" }],
  ["along|down|up", { role: "path", path: "along" }],
  ["across", { role: "path", path: "across" }],
  ["around|round|about", { role: "path", path: "around" }],
  ["over", { role: "path", relation: "above", path: "over" }],
  ["past", { role: "path", path: "straight" }],
  ["against", { role: "place", relation: "near" }],
  ["with", { role: "with" }],
  ["without", { role: "without" }],
  ["of", { role: "of" }],
  ["as|like", { role: "as" }],
  ["during|at the end of|at the beginning of|at the start of|in the final|since|until|after|before", { role: "time" }],
  [
    "instead of|because of|due to|despite|per|via|according to|thanks to|as well as|including|except|than|in spite of|regarding|such as",
    { role: "about" },
  ],
]);
