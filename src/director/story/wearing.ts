import { wornLook } from "../../art/index.ts";
import { colours, loneShades } from "../lexicon/attributes.ts";
import type { NounPhrase } from "../reading/reading.ts";
import { colourAt, describe, setHair, type Page } from "./describe.ts";
import type { Entity } from "./entity.ts";

/** Puts a garment on its wearer. */
export function dress(wearer: Entity, phrase: NounPhrase, { tokens, ledger }: Page): void {
  const named: string[] = [];
  const coloured = new Set<number>();
  const indices = [...phrase.modifiers, ...phrase.nouns.slice(0, -1)].toSorted((a, b) => a - b);
  for (let i = 0; i < indices.length; i++) {
    const colour = colourAt(tokens, indices, i);
    const word = tokens[indices[i] ?? -1]?.lower ?? "";
    if (colour) named.push(colour.colour);
    else if (loneShades.has(word)) named.push(word);
    else continue;
    for (let k = 0; k < (colour?.length ?? 1); k++) coloured.add(indices[i + k] ?? -1);
    i += (colour?.length ?? 1) - 1;
  }
  const whole = [...indices, phrase.head];
  const textOf = (some: readonly number[]): string => some.map((index) => tokens[index]?.lower ?? "").join(" ");
  const garmentIn = (some: readonly number[]): string =>
    some
      .filter((index) => phrase.nouns.includes(index) && !colours.has(tokens[index]?.lower ?? ""))
      .map((index) => tokens[index]?.lemma ?? "")
      .join(" ") ||
    (phrase.words.at(-1) ?? "");
  const lookOf = (some: readonly number[]): string | null => wornLook(`${textOf(some)} ${garmentIn(some)}`);
  const garment = garmentIn(whole);
  const same = wearer.attributes.clothes.find((piece) => piece.garment === garment);
  if (same) same.colours = named.length > 0 ? named : same.colours;
  else wearer.attributes.clothes.push({ garment, colours: named, words: textOf(whole) });
  const isSeen = wearer.isStaged && wearer.noun.nounClass === "person" && lookOf(whole) !== null;
  // 'A tattered coat' is a coat; a word without which the wardrobe shows the same is not shown.
  const idle = indices.filter(
    (index) => !coloured.has(index) && lookOf(whole.filter((other) => other !== index)) === lookOf(whole),
  );
  if (isSeen) ledger.mark(idle, "unstaged", `Kept with the ${garment}, which does not look different by it yet.`);
  ledger.mark(
    [...indices, ...phrase.nouns],
    isSeen ? "understood" : "unstaged",
    isSeen ? `Worn by the ${wearer.name}.` : `Kept with the ${wearer.name}; the wardrobe has no ${garment} yet.`,
  );
}

const hairNouns = new Set([
  "hair",
  "haircut",
  "hairstyle",
  "ponytail",
  "braid",
  "bun",
  "afro",
  "dreadlock",
  "locks",
  "curl",
  "beard",
  "moustache",
  "mustache",
  "goatee",
]);

/** 'with long hair', 'with a big smile': parts of a body and how they look. */
export function giveFeature(body: Entity, phrase: NounPhrase, page: Page): void {
  const { tokens, ledger } = page;
  const head = phrase.words.at(-1) ?? "";
  const indices = [...phrase.modifiers, ...phrase.nouns.slice(0, -1)];
  const whose = phrase.of ?? phrase.owner;
  const of = whose ? ` of ${whose.words.join(" ")}` : "";
  const words = `${[...indices, phrase.head].map((index) => tokens[index]?.lower ?? "").join(" ")}${of}`;
  if (whose)
    ledger.mark(
      [...whose.modifiers, ...whose.nouns],
      "unstaged",
      `Kept with the ${body.name}, whose ${head} is like it.`,
    );
  if (hairNouns.has(head)) {
    for (const index of indices) {
      if (setHair(body.attributes, tokens[index]?.lower ?? "")) ledger.mark([index], "understood", "Shown.");
    }
    if (["ponytail", "bun", "afro"].includes(head)) setHair(body.attributes, head);
    if (/beard|m(?:o)?ustache|goatee/.test(head)) {
      body.attributes.sex ??= "male";
      body.attributes.other.push(words);
      ledger.mark([phrase.head], "understood", `Hair of the ${body.name}.`);
    } else ledger.mark([phrase.head], "understood", `Hair of the ${body.name}.`);
    body.attributes.hair ??= { colour: null, style: null };
  } else if (/^(?:smile|grin|laugh|frown|expression|face|look)$/.test(head)) {
    describe(body.attributes, indices, { ...page, body });
    if (head === "smile" || head === "grin" || head === "laugh") body.attributes.mood = "happy";
    if (head === "frown") body.attributes.mood = "sad";
    ledger.mark([phrase.head], "understood", `The face of the ${body.name}.`);
  } else body.attributes.other.push(words);
  ledger.mark(
    [...indices, ...phrase.nouns],
    "unstaged",
    `Kept with the ${body.name}; art cannot show it by itself yet.`,
  );
}
