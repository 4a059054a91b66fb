import assert from "node:assert/strict";
import { test } from "node:test";
import { distance, type Vec3 } from "../../base/index.ts";
import { smoothTrack, trackAt } from "./smooth-track.ts";

test("an even motion is followed without lag, at the ends too", () => {
  const at = (t: number): Vec3 => [3 * t, 1, 0];
  const track = smoothTrack(at, 2, 5, 0.6);
  for (const t of [2, 2.1, 3.5, 4.9, 5]) assert.ok(distance(trackAt(track, t), at(t)) < 0.02, `at ${t}`);
});

test("a jump is eased, but what is followed never strays farther than it may", () => {
  const at = (t: number): Vec3 => [t < 1 ? 0 : 2 * (t - 1) ** 2, 0, 0];
  const loose = smoothTrack(at, 0, 4, 0.6);
  const tight = smoothTrack(at, 0, 4, 0.6, 0.1);
  const stray = (track: typeof loose): number =>
    Math.max(...Array.from({ length: 110 }, (_, i) => distance(trackAt(track, i / 30), at(i / 30))));
  assert.ok(stray(loose) > 0.3, `${stray(loose)}`);
  assert.ok(stray(tight) <= 0.101, `${stray(tight)}`);
});
