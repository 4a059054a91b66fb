import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../base/index.ts";
import type { Body, Contact } from "../../take/index.ts";
import { footstep } from "./footstep.ts";
import type { MatterTable } from "./matter-sound.ts";
import { strike } from "./strike.ts";

const matters: MatterTable = {
  rubber: { densityKgPerM3: 1100, youngsModulusPa: 5e6, lossFactor: 0.2, softness: 0 },
  parquet: { densityKgPerM3: 700, youngsModulusPa: 1.2e10, lossFactor: 0.02, softness: 0 },
  steel: { densityKgPerM3: 7850, youngsModulusPa: 2e11, lossFactor: 0.0008, softness: 0 },
  wood: { densityKgPerM3: 650, youngsModulusPa: 1.1e10, lossFactor: 0.015, softness: 0 },
  concrete: { densityKgPerM3: 2300, youngsModulusPa: 3e10, lossFactor: 0.02, softness: 0 },
  grass: { densityKgPerM3: 1200, youngsModulusPa: 1e7, lossFactor: 0.5, softness: 0.6 },
  leather: { densityKgPerM3: 900, youngsModulusPa: 2e8, lossFactor: 0.15, softness: 0.2 },
};

function body(
  id: string,
  material: string,
  shape: Body["shape"],
  massKg: number,
  sizeMetres: Body["sizeMetres"],
): Body {
  return { id, name: id, kind: "prop", model: null, material, massKg, shape, sizeMetres, restitution: 0.7 };
}

const ball = body("ball", "rubber", "ball", 0.62, [0.24, 0.24, 0.24]);
const bar = body("bar", "steel", "box", 0.6, [0.25, 0.04, 0.015]);
const block = body("block", "wood", "box", 0.3, [0.25, 0.05, 0.04]);
const bodies = new Map([ball, bar, block].map((item) => [item.id, item]));

function hit(a: Body, ground: string, speed: number, kind: Contact["kind"] = "impact"): Float32Array {
  const contact: Contact = {
    t: 0,
    a: a.id,
    b: "floor",
    pointMetres: [0, 0, 0],
    normal: [0, -1, 0],
    impulseNs: a.massKg * speed * 1.6,
    materials: [a.material, ground],
    kind,
    durationSeconds: 0,
    speedMetresPerSecond: speed,
  };
  const random = createRandom("test");
  return kind === "step"
    ? footstep(contact, { body: a, matters, random })
    : strike(contact, { bodies, matters, random });
}

const peak = (samples: Float32Array): number => samples.reduce((top, value) => Math.max(top, Math.abs(value)), 0);

/** Time until all but a thousandth of the energy has passed. */
function ringSeconds(samples: Float32Array): number {
  const total = samples.reduce((sum, value) => sum + value * value, 0);
  let rest = 0;
  for (let i = samples.length - 1; i >= 0; i--) {
    rest += (samples[i] ?? 0) ** 2;
    if (rest > total / 1000) return i / 48000;
  }
  return 0;
}

/** Share of energy above a frequency, by a first difference against the whole (brightness, not a spectrum). */
function brightness(samples: Float32Array): number {
  let sum = 0;
  let whole = 1e-12;
  for (let i = 1; i < samples.length; i++) {
    sum += ((samples[i] ?? 0) - (samples[i - 1] ?? 0)) ** 2;
    whole += (samples[i] ?? 0) ** 2;
  }
  return sum / whole;
}

/** Power of one frequency (Goertzel). */
function tone(samples: Float32Array, hertz: number): number {
  let re = 0;
  let im = 0;
  for (let i = 0; i < Math.min(samples.length, 9600); i++) {
    re += (samples[i] ?? 0) * Math.cos((2 * Math.PI * hertz * i) / 48000);
    im += (samples[i] ?? 0) * Math.sin((2 * Math.PI * hertz * i) / 48000);
  }
  return re * re + im * im;
}

test("a harder blow is louder", () => {
  assert.ok(peak(hit(ball, "parquet", 6)) > 1.5 * peak(hit(ball, "parquet", 2)));
});

test("steel rings longer and brighter than wood", () => {
  assert.ok(ringSeconds(hit(bar, "concrete", 3)) > 2 * ringSeconds(hit(block, "concrete", 3)));
  assert.ok(brightness(hit(bar, "concrete", 3)) > brightness(hit(block, "parquet", 3)));
});

test("grass swallows what parquet gives back", () => {
  assert.ok(peak(hit(ball, "grass", 4)) < 0.8 * peak(hit(ball, "parquet", 4)));
});

test("a basketball rings with the air inside it: 2.08 c / 2 pi r", () => {
  const samples = hit(ball, "parquet", 5);
  const ring = (2.082 * 343) / (2 * Math.PI * 0.12);
  assert.ok(tone(samples, ring) > 10 * tone(samples, ring * 1.2));
});

test("footsteps are quieter than blows of a ball and start at once", () => {
  const walker = body("walker", "leather", "figure", 75, [0.5, 1.8, 0.3]);
  const samples = hit(walker, "parquet", 0.9, "step");
  assert.ok(peak(samples) < 0.6 * peak(hit(ball, "parquet", 5)));
  assert.ok(peak(samples.subarray(0, 960)) > 0.3 * peak(samples));
});
