import { phraseTable } from "./phrases.ts";

/**
 * Parts of sets that people stand at, by the words for them: the set they tell of and the name a mark asks the set for.
 * A set that has no such part puts the mark in its middle.
 */
export const areaPhrases = phraseTable<{ readonly set: string; readonly area: string }>([
  ["free throw line|foul line|charity stripe", { set: "court", area: "free-throw-line" }],
  ["three point line|three pointer line|three-point arc|3 point line", { set: "court", area: "three-point-line" }],
  [
    "half court|centre circle|center circle|half court line|midcourt|center court|centre court",
    { set: "court", area: "centre-circle" },
  ],
  ["baseline", { set: "court", area: "baseline" }],
  ["sideline|sidelines", { set: "court", area: "sideline" }],
  ["sidewalk|pavement|side walk", { set: "street", area: "sidewalk" }],
  ["crosswalk|zebra crossing|crossing|pedestrian crossing", { set: "street", area: "crosswalk" }],
  ["curb|kerb|roadside", { set: "street", area: "kerb" }],
  ["street corner", { set: "street", area: "corner" }],
  ["shop window|store window|display window", { set: "street", area: "shop" }],
  ["window|windowsill|window sill", { set: "living-room", area: "window" }],
  ["fireplace|hearth", { set: "living-room", area: "fireplace" }],
  ["carpet|rug", { set: "living-room", area: "rug" }],
]);

/** Nouns of position: 'the edge of the table', 'the left side'. They place and are no things. */
export const positionNouns = new Set(
  "top bottom side edge front back middle center centre end corner left right rear base foot surface inside outside head tip".split(
    " ",
  ),
);

/** What may stand before them and says where as well. */
export const positionModifiers = new Set(
  "top bottom side front back middle center centre left right rear inside outside near far nearer farther other opposite same very upper lower inner outer first second next last whole entire".split(
    " ",
  ),
);

/** What every set has without being named. */
export const everywhere = new Set("floor ground sky air horizon".split(" "));

/** Nouns of time and measure that no picture can hold. */
export const timeNouns = new Set(
  "moment second minute hour day week month year time while instant beginning end start period season pace speed".split(
    " ",
  ),
);
