import assert from "node:assert/strict";
import { test } from "node:test";
import { directed } from "./stand-in-language.test.ts";

test("what is only heard becomes a cue and no body", () => {
  const cases: readonly [prompt: string, kind: string, words: string, bodies: number][] = [
    ["Soft orchestral music plays while a woman walks in a park.", "music", "Soft orchestral music", 1],
    ["A man sits on a bench. A church bell rings in the distance.", "effect", "church bell rings", 2],
    ["A man and a woman dance to upbeat jazz.", "music", "upbeat jazz", 2],
    ["Upbeat jazz. A dog runs across a meadow.", "music", "Upbeat jazz", 1],
    ["A piano plays softly. A woman sits.", "music", "piano", 1],
    ["We hear the sound of rain as a man walks.", "ambience", "sound of rain", 1],
  ];
  for (const [prompt, kind, words, bodies] of cases) {
    const { cues, cast, props } = directed(prompt);
    assert.deepEqual(
      cues.map((cue) => [cue.kind, cue.words]),
      [[kind, words]],
      prompt,
    );
    assert.equal(cast.length + props.length, bodies, prompt);
  }
});

test("cues stand where the prompt tells of them", () => {
  const { cues, beats } = directed(
    "A man kicks a ball. Dramatic music swells, a woman runs, and then the music stops.",
  );
  const kick = beats.find((beat) => beat.action === "kick");
  const run = beats.find((beat) => beat.action === "run");
  assert.ok(kick && run);
  const [music] = cues;
  assert.ok(music);
  assert.ok(Math.abs(music.start - kick.start - kick.duration) < 0.05, `starts at ${music.start}`);
  // She runs on when it stops.
  const end = music.start + (music.duration ?? Number.POSITIVE_INFINITY);
  assert.ok(end > run.start + 1 && end <= run.start + run.duration + 0.05, `ends at ${end}`);
  assert.equal(music.mood, "dramatic");
});

test("a sound that the mix cannot play is not called understood", () => {
  const of = (prompt: string, word: string): string | undefined =>
    directed(prompt).notes.find((note) => note.words.includes(word))?.kind;
  assert.equal(of("A man walks. A gong booms.", "booms"), "unstaged");
  assert.equal(of("A man walks. A bell rings.", "rings"), "understood");
  assert.equal(of("A man walks.\nAudio: a church bell, an odd squelch.", "squelch"), "unstaged");
});

test("people who write music are not heard playing it", () => {
  assert.deepEqual(directed("A musician composes music at home.").cues, []);
});
