import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Screenplay } from "../screenplay/index.ts";
import { directed } from "./stand-in-language.test.ts";

/** `deed` is an action, a manner or a verb of the text ('throw#2': the second one that is so), `who` the start of its doer's id or looks. */
type Mention = { readonly text: string; readonly deed: string; readonly who: string };

const mentions = readFileSync(new URL("../../tests/director/mentions.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Mention);

/** Share of pronouns and later mentions that must find whom they mean. */
const GOAL = 0.92;

function doerOf(film: Screenplay, deed: string): string {
  const [name = "", number = "1"] = deed.split("#");
  const stem = new RegExp(`^${name.slice(0, Math.max(3, name.length - 1))}`, "i");
  const isIt = (words: readonly string[]): boolean => words.some((word) => stem.test(word));
  const found = film.beats.filter((beat) =>
    isIt([beat.action, beat.standsFor ?? "", ...beat.text.split(" "), ...beat.manner]),
  );
  // Of a group that does it, the first counts.
  const starts = [...new Set(found.map((beat) => beat.text + String(Math.round(beat.start))))];
  const wanted = starts[Number(number) - 1];
  return found.find((beat) => beat.text + String(Math.round(beat.start)) === wanted)?.actor ?? "nobody";
}

test("pronouns and later mentions find whom they mean", () => {
  const wrong = mentions.filter(({ text, deed, who }) => {
    const film = directed(text);
    const doer = doerOf(film, deed);
    const member = [...film.cast, ...film.props].find((body) => body.id === doer);
    const looks = member
      ? [
          member.name.toLowerCase(),
          ...member.attributes.colours,
          member.attributes.height ?? "",
          member.attributes.age ?? "",
          ...member.attributes.clothes.flatMap((piece) => piece.colours),
        ]
      : [];
    return !(
      doer === who ||
      doer === `old-${who}` ||
      looks.includes(who) ||
      who === `${looks[2]}-${doer}` ||
      who.endsWith(`-${doer}`)
    );
  });
  assert.ok(mentions.length >= 150);
  const list = wrong.map(
    ({ text, deed, who }) => `'${text}': ${who} should ${deed}, but ${doerOf(directed(text), deed)}`,
  );
  assert.ok(
    wrong.length <= mentions.length * (1 - GOAL),
    `${wrong.length} of ${mentions.length} wrong:\n${list.join("\n")}`,
  );
});
