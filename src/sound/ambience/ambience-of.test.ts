import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../base/index.ts";
import { cutFilm, screenplaySchema } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { integratedLoudness } from "../mix/loudness.ts";
import { ambienceOf, type Ambience } from "./ambience-of.ts";

function airOf(ambience: readonly string[], setting: object = {}, volumeCubicMetres = 0): Ambience {
  const screenplay = screenplaySchema.parse({
    version: 1,
    prompt: "",
    title: "",
    seed: 1,
    seconds: 4,
    setting: { set: "any", ...setting },
    cast: [],
    props: [],
    beats: [],
    lines: [],
    shots: [{ id: "one", start: 0, duration: 4, framing: "wide" }],
    style: {},
  });
  const take: Take = {
    version: 1,
    seed: 1,
    stepSeconds: 1 / 240,
    durationSeconds: 4,
    setting: screenplay.setting,
    bodies: [],
    transforms: {},
    poses: {},
    contacts: [],
    phenomena: [],
    speech: [],
    cameras: [],
    beats: [],
    faults: [],
  };
  return ambienceOf({
    screenplay,
    take,
    cut: cutFilm(screenplay, 24),
    audio: {},
    ambience,
    acoustics: { reverbSeconds: 0.5, volumeCubicMetres },
    matters: {},
    random: createRandom("air"),
    length: 4 * 48000,
  });
}

const loudness = ({ bed }: Ambience): number => integratedLoudness(bed.left, bed.right);

test("every place has air of its own, and even an unknown one is not dead silent", () => {
  for (const name of [
    "birds",
    "wind",
    "city",
    "room",
    "crowd-hall",
    "gym",
    "crickets",
    "sea",
    "rain",
    "traffic",
    "zxqv",
  ]) {
    const heard = loudness(airOf([name]));
    assert.ok(heard > -60 && heard < -20, `${name}: ${heard}`);
  }
});

test("birds by day, crickets by night", () => {
  const day = airOf(["birds"]);
  const night = airOf(["birds"], { timeOfDay: "night" });
  const brightest = (air: Ambience): number => Math.max(...air.happenings.map(({ samples }) => samples.length));
  assert.ok(day.happenings.length > 2);
  // Crickets go on through the film; no bird does.
  assert.equal(brightest(night), 4 * 48000);
  assert.ok(brightest(day) < 4 * 48000);
});

test("rain is louder the more of it falls, and softer indoors; a storm thunders", () => {
  const rain = (weatherStrength: number, volume = 0): number =>
    loudness(airOf([], { weather: "rain", weatherStrength }, volume));
  assert.ok(rain(1) > rain(0.2) + 4);
  assert.ok(rain(0.8, 60) < rain(0.8) - 3);
  assert.ok(airOf([], { weather: "storm" }).happenings.length > 0);
});
