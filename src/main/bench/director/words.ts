/** Words that say nothing by themselves when a label is looked for. */
const small = new Set(
  `a an the this that these those his her its their and or then but to of in on at by for with from into onto is are was were be being been it he she they
some another other one two person people while as up out off suddenly start starts video no human`.split(/\s+/),
);

/** A word without its endings, so that 'sweeping', 'sweeps' and 'swept'-like forms of one word meet in most cases. */
export function stem(word: string): string {
  const written = word.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const plain = irregular[written] ?? written;
  const cut = plain
    .replace(/(?:ies|ied|y)$/, "i")
    .replace(/(?<=[a-z]{3})(?:ing|ed|es|s|e|ly|en)$/, "")
    .replace(/([b-df-hj-np-tv-z])\1$/, "$1");
  return cut === "" ? plain : cut;
}

const irregular: Readonly<Record<string, string>> = {
  teeth: "tooth",
  feet: "foot",
  knives: "knife",
  leaves: "leaf",
  mice: "mouse",
};

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The stems of a text that carry meaning. */
export function contentOf(text: string): string[] {
  return wordsOf(text.replaceAll(/['’]s\b/g, ""))
    .filter((word) => !small.has(word))
    .map(stem);
}

/** Whether all words of a name ('dining table') are in a text. */
export function hasWords(text: string, name: string): boolean {
  const inside = new Set(wordsOf(text).map(stem));
  const wanted = wordsOf(name);
  return wanted.length > 0 && wanted.every((word) => inside.has(stem(word)));
}
