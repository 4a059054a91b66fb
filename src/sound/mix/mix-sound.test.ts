import assert from "node:assert/strict";
import { test } from "node:test";
import { filmTimeOfWorld, cutFilm, screenplaySchema, type Screenplay } from "../../screenplay/index.ts";
import type { Body, CameraKey, Contact, Take } from "../../take/index.ts";
import type { MatterTable } from "../foley/matter-sound.ts";
import { integratedLoudness } from "./loudness.ts";
import { mixSound, type Mix, type MixInput } from "./mix-sound.ts";
import { truePeak } from "./true-peak.ts";

const matters: MatterTable = {
  rubber: { densityKgPerM3: 1100, youngsModulusPa: 5e6, lossFactor: 0.2, softness: 0 },
  parquet: { densityKgPerM3: 700, youngsModulusPa: 1.2e10, lossFactor: 0.02, softness: 0 },
};
const gym = { reverbSeconds: 1.6, volumeCubicMetres: 9000 };

function screenplayOf(changes: object): Screenplay {
  return screenplaySchema.parse({
    version: 1,
    prompt: "",
    title: "",
    seed: 5,
    seconds: 3,
    setting: { set: "court" },
    cast: [],
    props: [],
    beats: [],
    lines: [],
    shots: [{ id: "one", start: 0, duration: 3, framing: "wide" }],
    style: {},
    ...changes,
  });
}

const ball: Body = {
  id: "ball",
  name: "ball",
  kind: "prop",
  model: null,
  material: "rubber",
  massKg: 0.62,
  shape: "ball",
  sizeMetres: [0.24, 0.24, 0.24],
  restitution: 0.8,
};

function bounce(t: number, x = 0): Contact {
  return {
    t,
    a: "ball",
    b: "floor",
    pointMetres: [x, 0, 0],
    normal: [0, -1, 0],
    impulseNs: 5,
    materials: ["rubber", "parquet"],
    kind: "impact",
    durationSeconds: 0,
    speedMetresPerSecond: 5,
  };
}

function camera(shot: string, t: number, z = 6): CameraKey {
  return {
    shot,
    t,
    position: [0, 1.5, z],
    target: [0, 1, 0],
    rollRadians: 0,
    focalMillimetres: 35,
    focusMetres: z,
    fNumber: 4,
  };
}

function takeOf(screenplay: Screenplay, changes: Partial<Take>): Take {
  return {
    version: 1,
    seed: 5,
    stepSeconds: 1 / 240,
    durationSeconds: screenplay.seconds,
    setting: screenplay.setting,
    bodies: [ball],
    transforms: {},
    poses: {},
    contacts: [],
    phenomena: [],
    speech: [],
    cameras: [camera("one", 0), camera("one", 3)],
    beats: [],
    faults: [],
    ...changes,
  };
}

function mix(changes: Partial<MixInput> & { film?: object; happens?: Partial<Take> }): Promise<Mix> {
  const screenplay = screenplayOf(changes.film ?? {});
  return mixSound({
    screenplay,
    take: takeOf(screenplay, changes.happens ?? {}),
    audio: {},
    acoustics: gym,
    ambience: ["gym"],
    matters,
    fps: 24,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...changes,
  });
}

/** First instant after `from` at which 5 ms are thirty times as strong as the loudest 5 ms of the 50 ms before `from`. */
function onset(samples: Float32Array, from: number): number {
  const block = 240;
  const power = (at: number): number => {
    let sum = 1e-12;
    for (let i = at; i < at + block; i++) sum += (samples[i] ?? 0) ** 2;
    return sum;
  };
  const start = Math.round(from * 48000);
  let before = 0;
  for (let at = start - 10 * block; at < start; at += block) before = Math.max(before, power(at));
  for (let at = start; at < samples.length; at += 48) if (power(at) > 30 * before) return at / 48000;
  return Infinity;
}

test("a blow is heard within a frame of its contact", async () => {
  const { left } = await mix({ happens: { contacts: [bounce(1), bounce(1.9, 3)] } });
  for (const t of [1, 1.9]) {
    const heard = onset(left, t - 0.1);
    assert.ok(Math.abs(heard - t) < 1 / 24, `${t} heard at ${heard}`);
  }
});

test("in slow motion a blow is heard when it is seen", async () => {
  const film = {
    seconds: 4,
    shots: [
      { id: "one", start: 0, duration: 1, framing: "wide" },
      { id: "two", start: 1, duration: 3, framing: "close-up", timeScale: 0.25 },
    ],
  };
  const screenplay = screenplayOf(film);
  const cameras = [camera("one", 0), camera("one", 1), camera("two", 1, 2), camera("two", 2, 2)];
  const { left } = await mix({ film, happens: { contacts: [bounce(1.5)], cameras } });
  const seen = filmTimeOfWorld(cutFilm(screenplay, 24), 1.5);
  assert.equal(seen, 3);
  assert.ok(Math.abs(onset(left, 2.8) - seen) < 1 / 24);
});

test("the mix is as long as the film, at -16 LUFS, under -1 dBTP, without DC, clips or holes", async () => {
  const { left, right, integratedLufs, truePeakDbtp } = await mix({
    film: { seconds: 3.21 },
    happens: { contacts: [0.5, 1.1, 1.7, 2.3].map((t) => bounce(t)) },
  });
  assert.equal(left.length, Math.round(3.21 * 48000));
  assert.equal(right.length, left.length);
  assert.ok(Math.abs(integratedLoudness(left, right) + 16) < 1);
  assert.ok(Math.abs(integratedLufs - integratedLoudness(left, right)) < 1e-9);
  assert.ok(truePeak(left, right) < -1);
  assert.ok(truePeakDbtp < -1);
  for (const side of [left, right]) {
    assert.ok(side.every((value) => Number.isFinite(value) && Math.abs(value) <= 1));
    assert.ok(Math.abs(side.reduce((sum, value) => sum + value, 0) / side.length) < 1e-3);
  }
});

test("an empty room is not pumped up to a roar", async () => {
  const { integratedLufs } = await mix({
    ambience: ["room"],
    acoustics: { reverbSeconds: 0.4, volumeCubicMetres: 50 },
  });
  assert.ok(integratedLufs < -30);
});

test("the same film is the same sound, bit for bit; another seed is another", async () => {
  const options = {
    ambience: ["birds", "city"],
    acoustics: { reverbSeconds: 0.2, volumeCubicMetres: 0 },
    happens: { contacts: [bounce(1)] },
  };
  const [first, again, other] = await Promise.all([mix(options), mix(options), mix({ ...options, film: { seed: 6 } })]);
  assert.deepEqual(first, again);
  assert.notDeepEqual(first.left, other.left);
});

test("what happens on the right is louder on the right", async () => {
  const { left, right } = await mix({
    happens: { contacts: [bounce(1, 3)] },
    acoustics: { reverbSeconds: 0.2, volumeCubicMetres: 0 },
  });
  const power = (samples: Float32Array): number =>
    samples.subarray(48000, 60000).reduce((sum, value) => sum + value * value, 0);
  assert.ok(power(right) > 2 * power(left));
});

test("speech stands clear of the ambience under it", async () => {
  const tone = Float32Array.from({ length: 48000 }, (_, i) => 0.1 * Math.sin(i * 0.03));
  const speech = { line: "l", who: null, text: "Oh", durationSeconds: 1, phones: [], t: 1 };
  const { left, right } = await mix({
    audio: { l: tone },
    happens: { speech: [speech] },
    ambience: ["city", "crowd"],
    acoustics: { reverbSeconds: 0.2, volumeCubicMetres: 0 },
  });
  const cutOut = (from: number, to: number): number =>
    integratedLoudness(left.subarray(from * 48000, to * 48000), right.subarray(from * 48000, to * 48000));
  assert.ok(cutOut(1.1, 1.9) > cutOut(0.1, 0.9) + 12);
});

test("a cancelled mix stops", async () => {
  await assert.rejects(mix({ signal: AbortSignal.abort() }), { name: "AbortError" });
});
