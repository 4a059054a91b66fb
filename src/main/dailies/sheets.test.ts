import assert from "node:assert/strict";
import { test } from "node:test";
import { cutFilm, shotSchema } from "../../screenplay/index.ts";
import { exhibitSheet } from "./exhibit-sheet.ts";
import { overviewSheet, overviewStills } from "./overview-sheet.ts";
import { pickFrames, spread } from "./pick-frames.ts";
import { showcase } from "./showcase.ts";
import type { Sheet, Still } from "../../encode/index.ts";
import { textAt, wrapText } from "./svg.ts";
import { viewsAround } from "./views.ts";
import { waveColumns } from "./waveform.ts";

const still: Still = { width: 16, height: 9, rgb: new Uint8ClampedArray(16 * 9 * 3) };

/** Every picture lies on the sheet and none on another. */
function assertTidy({ width, height, pictures }: Sheet): void {
  pictures.forEach((a, i) => {
    assert.ok(a.left >= 0 && a.top >= 0 && a.left + a.width <= width && a.top + a.height <= height, `picture ${i}`);
    for (const b of pictures.slice(i + 1)) {
      const isApart =
        a.left + a.width <= b.left ||
        b.left + b.width <= a.left ||
        a.top + a.height <= b.top ||
        b.top + b.height <= a.top;
      assert.ok(isApart, `picture ${i} is covered`);
    }
  });
}

test("wave columns hold the extremes of both channels, and every sample counts once", () => {
  const left = Float32Array.from({ length: 1000 }, (_, i) => (i === 437 ? 0.9 : 0));
  const right = Float32Array.from({ length: 1000 }, (_, i) => (i === 999 ? -0.5 : 0));
  const columns = waveColumns(left, right, 10);
  assert.deepEqual(
    columns.flatMap(({ high }, i) => (high > 0.8 ? [i] : [])),
    [4],
  );
  assert.equal(columns.at(-1)?.low, -0.5);
  assert.ok(Math.abs((columns[4]?.rms ?? 0) - Math.sqrt(0.9 ** 2 / 200)) < 1e-6);
  assert.equal(waveColumns(left.subarray(0, 3), right.subarray(0, 3), 10).length, 10);
});

test("frames are picked from first to last, each once, shots by their length", () => {
  assert.deepEqual(spread(10, 20, 3), [10, 15, 20]);
  assert.deepEqual(spread(4, 5, 12), [4, 5]);
  assert.deepEqual(spread(7, 7, 4), [7]);
  const shot = (id: string, start: number, duration: number) =>
    shotSchema.parse({ id, start, duration, framing: "wide" });
  const picked = pickFrames(cutFilm({ seconds: 8, shots: [shot("a", 0, 7), shot("b", 7, 1)] }, 24), 4, 3);
  assert.deepEqual(
    picked.map(({ frames }) => [frames.length, frames[0], frames.at(-1)]),
    [
      [12, 0, 167],
      [4, 168, 191],
    ],
  );
});

test("texts keep a sheet well-formed and within their lines", () => {
  assert.match(textAt(0, 0, 12, `a <b> & "c" \u0001`), />a &lt;b&gt; &amp; &quot;c&quot; {2}</);
  assert.deepEqual(wrapText("one two three four", 8, 2), ["one two", "three…"]);
  assert.deepEqual(wrapText("", 8, 2), []);
});

test("the overview shows every film or says why not", () => {
  const made = {
    prompt: "A dog.",
    stills: Array.from({ length: overviewStills }, () => still),
    wave: [],
    failure: null,
  };
  const sheet = overviewSheet("Dailies", [
    { ...made, name: "one" },
    { ...made, name: "two", stills: [], failure: "The page crashed." },
    { ...made, name: "three" },
  ]);
  assertTidy(sheet);
  assert.equal(sheet.pictures.length, overviewStills * 2);
  assert.ok(sheet.drawing.includes("The page crashed."));
});

test("a catalogue sheet has a labelled row of tiles for each thing", () => {
  const tile = { width: 160, height: 120, views: 4 };
  const shown = ["dog", "cat", "hen"].map((name) => ({
    name,
    facts: "1 kg",
    stills: [still, still, still, still],
    failure: null,
  }));
  const sheet = exhibitSheet("creatures", shown, tile);
  assertTidy(sheet);
  assert.equal(sheet.pictures.length, 12);
  for (const { name } of shown) assert.ok(sheet.drawing.includes(`>${name}<`));
});

test("a view just holds all of a thing", () => {
  const positions = Float32Array.of(-1, 0, -0.2, 1, 0, 0.2, 0, 2, 0);
  const aspect = 4 / 3;
  for (const { position, target, focalMillimetres } of viewsAround({ meshes: [{ positions }] as never }, 0.5, aspect)) {
    const away = [0, 1, 2].map((k) => (target[k as 0] ?? 0) - (position[k as 0] ?? 0));
    const length = Math.hypot(...away);
    const tangent = 12 / focalMillimetres;
    for (let i = 0; i < 9; i += 3) {
      const to = [0, 1, 2].map((k) => (positions[i + k] ?? 0) + (k === 1 ? 0.5 : 0) - (position[k as 0] ?? 0));
      const depth = to.reduce((sum, value, k) => sum + (value * (away[k] ?? 0)) / length, 0);
      const aside = Math.sqrt(to.reduce((sum, value) => sum + value * value, 0) - depth ** 2);
      assert.ok(aside / depth < tangent * Math.hypot(1, aspect), "outside of the picture's corners");
    }
    assert.ok(length < 14, `${length} m away`);
  }
});

test("the showcase has names that can be files, each once, and at least fourteen films", () => {
  const names = showcase.map(({ name }) => name);
  assert.ok(names.length >= 14);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^[a-z0-9-]+$/);
});
