import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../base/index.ts";
import { effectOf } from "./effects.ts";
import { engineOf, runEngine } from "./machines.ts";

test("every effect asked for by a usual word sounds, whole and without DC", () => {
  const words =
    "bark howl growl meow purr neigh snort moo bleat oink roar quack caw rooster chirp flap splash explosion gunshot " +
    "doorbell bicycle-bell bell guitar knock siren horn phone tick cheer applause clap laughter whistle whoosh";
  for (const word of [...words.split(" "), "glass breaks", "a dog barks", "thunderous applause"]) {
    const effect = effectOf(word);
    assert.ok(effect, word);
    const samples = effect.make(createRandom(word), { seconds: 1, strength: 1, size: 1 });
    const peak = samples.reduce((top, value) => Math.max(top, Math.abs(value)), 0);
    const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
    assert.ok(peak > 0 && Number.isFinite(peak), word);
    assert.ok(Math.abs(mean) < 0.05 * peak, `${word} has DC`);
    assert.ok(samples.length < 8 * 48000, `${word} goes on for ${samples.length / 48000} s`);
  }
  assert.equal(effectOf("zxqv"), null);
});

test("an engine turns faster at speed, and vehicles without one are silent", () => {
  const car = engineOf("red car");
  assert.ok(car);
  assert.equal(engineOf("bicycle"), null);
  assert.equal(engineOf("sailing boat"), null);
  const crossings = (speed: number): number => {
    const samples = runEngine(
      { ...car, wash: 0 },
      { seconds: 1.5, speedAt: () => speed, pitchAt: () => 1, random: createRandom(1) },
    );
    let count = 0;
    for (let i = 24000; i < samples.length; i++) if ((samples[i - 1] ?? 0) <= 0 && (samples[i] ?? 0) > 0) count++;
    return count;
  };
  assert.ok(crossings(5) > 1.3 * crossings(0));
});
