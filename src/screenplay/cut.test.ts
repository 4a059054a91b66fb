import assert from "node:assert/strict";
import { test } from "node:test";
import { cutFilm, filmTimeOfWorld, worldTimeOfFrame } from "./cut.ts";
import { shotSchema } from "./schema.ts";

function shot(id: string, start: number, options: { duration: number; timeScale?: number }) {
  return shotSchema.parse({ id, start, framing: "wide", ...options });
}

test("shots lie end to end on whole frames and the last ends with the film", () => {
  const cut = cutFilm({ seconds: 4, shots: [shot("a", 0, { duration: 1.51 }), shot("b", 1.51, { duration: 9 })] }, 24);
  assert.deepEqual(
    cut.shots.map(({ firstFrame, endFrame }) => [firstFrame, endFrame]),
    [
      [0, 36],
      [36, 96],
    ],
  );
});

test("a shot that would begin after the end is dropped", () => {
  const cut = cutFilm({ seconds: 1, shots: [shot("a", 0, { duration: 1 }), shot("b", 1, { duration: 1 })] }, 24);
  assert.equal(cut.shots.length, 1);
});

test("slow motion stretches the world's time, and back again", () => {
  const shots = [shot("a", 0, { duration: 1 }), shot("b", 1, { duration: 2, timeScale: 0.5 })];
  const cut = cutFilm({ seconds: 3, shots }, 24);
  assert.equal(cut.worldSeconds, 2);
  assert.equal(worldTimeOfFrame(cut, 48), 1.5);
  assert.equal(filmTimeOfWorld(cut, 1.5), 2);
});
