import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../base/index.ts";
import { cutFilm, screenplaySchema } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { integratedLoudness } from "../mix/loudness.ts";
import { ambienceOf, type Ambience } from "./ambience-of.ts";

function airOf(
  ambience: readonly string[],
  setting: object = {},
  volumeCubicMetres = 0,
  cues: readonly object[] = [],
): Ambience {
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
    cues,
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

test("an ambience that a cue asks for is heard in the cue's time only", () => {
  const cue = { id: "cue-1", kind: "ambience", words: "crowd", start: 2, duration: 1.5 };
  const [plain, cued] = [airOf(["room"], {}, 60), airOf(["room"], {}, 60, [cue])];
  const power = ({ bed }: Ambience, from: number, to: number): number =>
    bed.left.slice(from * 48000, to * 48000).reduce((sum, value) => sum + value * value, 0);
  assert.equal(power(cued, 0.2, 1.9), power(plain, 0.2, 1.9));
  assert.ok(power(cued, 2.5, 3) > 2 * power(plain, 2.5, 3));
});
