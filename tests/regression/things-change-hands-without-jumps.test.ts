import assert from "node:assert/strict";
import { test } from "node:test";
import { distance } from "../../src/base/index.ts";
import { samplesOf } from "../e2e/solid-world.ts";
import { stageFilm } from "../e2e/stage-film.ts";

// A ball leapt to the hands when a dribble ended, and from the palm to the belly when a shot began.

/** Nothing that people handle in these films is faster. */
const FASTEST_METRES_PER_SECOND = 16;

for (const prompt of [
  "A man dribbles a basketball in a gym.",
  "A man throws a basketball to a woman. She catches it.",
  "A woman throws a tennis ball to a man.",
  "A boy kicks a soccer ball.",
  "A girl picks up an apple and eats it.",
  "A basketball player shoots from the free throw line and scores.",
]) {
  test(prompt, async () => {
    const film = await stageFilm(prompt, { seconds: 5 });
    for (const { id, kind } of film.take.bodies) {
      if (kind !== "prop") continue;
      const samples = samplesOf(film, id);
      for (const [i, { t, at }] of samples.entries()) {
        const before = samples[i - 1];
        if (!before) continue;
        const moved = distance(before.at, at);
        assert.ok(moved < FASTEST_METRES_PER_SECOND * film.take.stepSeconds, `${id} jumps ${moved} m at ${t} s`);
      }
    }
  });
}
