import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bestSense } from "./grounding/ground-noun.ts";
import { meaningsOf } from "./grounding/meanings-of.ts";
import { readPrompt } from "./reading/read-prompt.ts";
import { directed, standInLanguage } from "./stand-in-language.test.ts";

const linesOf = <Entry>(name: string): Entry[] =>
  readFileSync(new URL(`../../tests/director/${name}`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entry);

/** Share of ambiguous words that must be read as meant. */
const GOAL = 0.9;

test("ambiguous nouns and verbs mean what their sentence tells of", () => {
  const language = standInLanguage();
  const wrong: string[] = [];
  const nouns = linesOf<{ sense: string; text: string }>("noun-senses.jsonl");
  for (const { sense, text } of nouns) {
    const { tokens } = readPrompt(text, language, (all) => meaningsOf(all, language));
    const [lemma = ""] = sense.split("#");
    const found = bestSense(lemma.replaceAll("_", " "), new Set(tokens.map((token) => token.lemma)), language.wordNet);
    if (found === null || found.key !== language.wordNet.sense(sense, "noun")?.key)
      wrong.push(`${sense} in '${text}' read as: ${found?.gloss.slice(0, 60) ?? "nothing"}`);
  }
  const verbs = linesOf<{ verb: string; action: string; text: string }>("verb-senses.jsonl");
  for (const { verb, action, text } of verbs) {
    const beat = directed(text).beats.find((one) => one.action === action);
    if (!beat) wrong.push(`${verb} in '${text}' staged as: ${directed(text).beats[0]?.action ?? "nothing"}`);
  }
  const total = nouns.length + verbs.length;
  assert.ok(total >= 300);
  assert.ok(wrong.length <= total * (1 - GOAL), `${wrong.length} of ${total} wrong:\n${wrong.join("\n")}`);
});
