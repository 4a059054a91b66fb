import { actionSenses, changeVerbs, lemmasOf, speechVerbs, stateVerbs, verbUses } from "./actions.ts";
import { ages, colours, materials, moods, patterns, peopleNouns, sizes } from "./attributes.ts";
import { cameraNouns, cameraVerbs, mediumNouns } from "./camera.ts";
import { moodWords, qualityWords } from "./styles.ts";

/** Words that the lexicon knows, whether or not a dictionary has them. */
export function lexiconWords(): string[] {
  return [
    ...verbUses.flatMap(lemmasOf).flatMap((verb) => verb.split(" ")),
    ...actionSenses.flatMap(({ senses }) => senses.map((sense) => sense.split("#")[0] ?? "")),
    ...changeVerbs,
    ...stateVerbs,
    ...Object.keys(speechVerbs),
    ...[ages, materials, moods, patterns, peopleNouns, sizes, cameraVerbs, moodWords].flatMap((table) =>
      Object.keys(table),
    ),
    ...colours,
    ...cameraNouns,
    ...mediumNouns,
    ...qualityWords,
    ..."during besides others toward towards onto amidst atop alongside underneath beside beneath among amongst against aboard".split(
      " ",
    ),
  ];
}
