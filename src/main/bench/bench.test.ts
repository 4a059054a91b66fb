import assert from "node:assert/strict";
import { test } from "node:test";
import type { Manifest } from "../../film/index.ts";
import { figuresOf } from "./bench-film.ts";
import { medianOf } from "./bench-peers.ts";
import { kibOf, parentOf, treeOf } from "./process-memory.ts";
import { reportBench } from "./report.ts";
import { paceOf } from "./run-reference.ts";

test("a process's kin are found in what /proc says", () => {
  assert.equal(parentOf("4242 (a (nasty) name) S 17 4242 4242 0 -1"), 17);
  const parents = new Map([
    [10, 1],
    [11, 10],
    [12, 11],
    [20, 1],
  ]);
  assert.deepEqual(
    treeOf(10, parents).toSorted((a, b) => a - b),
    [10, 11, 12],
  );
  assert.equal(kibOf("Rss:            5120 kB\nPss:             640 kB\nPss_Anon: 3 kB\n", "Pss"), 640);
});

test("medians and paces", () => {
  assert.equal(medianOf([{ s: 3 }, { s: 1 }, { s: 9 }], "s"), 3);
  assert.equal(medianOf([{ s: 3 }, { s: 1 }], "s"), 2);
  assert.equal(paceOf([1000, 1100, 1200, 1500]), 6);
  assert.equal(paceOf([5]), 0);
});

test("a report names the renderer and every stage by film-second", () => {
  const stage = (seconds: number) => ({ seconds, sha256: null, isCached: false });
  const manifest = {
    seconds: 8,
    width: 1280,
    height: 720,
    fps: 24,
    renderer: "some driver",
    totalSeconds: 40,
    stages: { simulate: stage(0.4), draw: stage(32) },
  } as Manifest;
  const figures = figuresOf(manifest);
  assert.deepEqual(figures.secondsPerFilmSecond, { simulate: 0.05, draw: 4 });
  const film = { ...figures, peakMemory: { resident: 3 * 1024 ** 3, proportional: 2 ** 30 } };
  const machine = { cores: 2, memoryBytes: 2 ** 33, load: 0 };
  const text = reportBench({ machine, film, simulationSpeed: 20, frames: [], peers: null });
  assert.doesNotMatch(text, /disturbed/);
  assert.match(
    reportBench({ machine: { ...machine, load: 3 }, film, simulationSpeed: 20, frames: [], peers: null }),
    /disturbed/,
  );
  for (const expected of ["some driver", "20.0 times real time", "peak 1024 MiB", /draw +4\.000/, "8 s, 1280x720"])
    assert.match(text, expected instanceof RegExp ? expected : new RegExp(expected));
});
