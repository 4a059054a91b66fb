import type { Language } from "../language.ts";

/** Small words by language that English does not have, or has for other things. */
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  German: new Set(
    "der das ein eine einen einem einer und ist auf über mit nicht im am zum zur den dem sich von durch unter läuft".split(
      " ",
    ),
  ),
  French: new Set("le la les une des du et est dans sur avec pour qui au aux son sa ses une elle il".split(" ")),
  Spanish: new Set("el los las una y en con por del al su que sobre está mientras un".split(" ")),
  Italian: new Set("il lo gli una e di con nel nella che su è del della un mentre".split(" ")),
  Portuguese: new Set("um uma o os e com na no em da do que sobre está".split(" ")),
  Dutch: new Set("de het een en op met van door naar zijn haar loopt".split(" ")),
};

const englishSmall = new Set(
  "a an the of in on at by for with without from into and or but while as is are was were be been being to his her their its it he she they this that these those there then over under behind near next through".split(
    " ",
  ),
);

/** The language that a prompt seems to be in where that is not English, else null. A guess by small words and script. */
export function foreignLanguageOf(prompt: string, { wordNet }: Language): string | null {
  const letters = prompt.match(/\p{L}/gu)?.length ?? 0;
  const latin = prompt.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters >= 2 && latin < letters * 0.6) return "another script";
  const words = (
    prompt
      .slice(0, 4000)
      .toLowerCase()
      .match(/[\p{L}']+/gu) ?? []
  ).slice(0, 300);
  if (words.length < 3) return null;
  const english = words.filter((word) => englishSmall.has(word)).length;
  const scores = Object.entries(smallWords).map(([name, small]) => ({
    name,
    hits: words.filter((word) => small.has(word)).length,
  }));
  const best = scores.toSorted((a, b) => b.hits - a.hits)[0];
  if (!best || best.hits < 2 || best.hits <= english) return null;
  const known = words.filter(
    (word) => wordNet.has(word, "noun") || wordNet.has(word, "verb") || englishSmall.has(word),
  ).length;
  return known < words.length * 0.75 ? best.name : null;
}
