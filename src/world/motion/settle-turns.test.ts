import assert from "node:assert/strict";
import { test } from "node:test";
import { axisAngle, type Quat } from "../../base/index.ts";
import { createTurnSettler } from "./settle-turns.ts";

const DT = 1 / 60;

/** Angle shown at each step for wanted angles about one axis. */
function show(wanted: readonly number[], isHinge = false): number[] {
  const settler = createTurnSettler(1, () => isHinge);
  return wanted.map((angle) => {
    const [turn] = settler.advance([axisAngle([1, 0, 0], angle)], DT) as [Quat];
    return 2 * Math.atan2(turn[0], turn[3]);
  });
}

test("a turn that does not jump is shown as it is", () => {
  const wanted = Array.from({ length: 60 }, (_, i) => Math.sin(i * 0.08));
  show(wanted).forEach((angle, i) => assert.ok(Math.abs(angle - (wanted[i] ?? 0)) < 1e-6));
});

test("a jump becomes a passage that ends where it should", () => {
  const wanted = Array.from({ length: 60 }, (_, i) => (i < 20 ? 0 : 1.2));
  const shown = show(wanted);
  const most = Math.max(...shown.map((angle, i) => Math.abs(angle - (shown[i - 1] ?? angle))));
  assert.ok(most < 0.14, `one step turns by ${most}`);
  assert.ok(Math.abs((shown.at(-1) ?? 0) - 1.2) < 0.01);
});

test("what moved when it was told otherwise goes on a little, a hinge does not", () => {
  const wanted = Array.from({ length: 60 }, (_, i) => (i < 20 ? i * 0.1 : 1.9));
  const stopped = wanted.map((angle, i) => (i < 20 ? angle : 0.4));
  const before = 1.9;
  assert.ok(Math.max(...show(stopped)) > before + 0.02);
  assert.ok(Math.max(...show(stopped, true)) < before + 0.02);
});
