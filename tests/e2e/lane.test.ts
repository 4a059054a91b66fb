import assert from "node:assert/strict";
import { test } from "node:test";
import { transformAt } from "../../src/take/index.ts";
import { stageFilm } from "./stage-film.ts";

// Cars belong on the road, whatever beside it they pass or are bound for.

const LANE_METRES = 0.6;

for (const { prompt, id } of [
  { prompt: "A red car drives along a city street past the street lamps.", id: "car" },
  { prompt: "A bus drives down the street to a bench.", id: "bus" },
  { prompt: "A yellow taxi drives towards a woman on the sidewalk.", id: "taxi" },
])
  test(`stays in its lane: ${prompt}`, async () => {
    const { take } = await stageFilm(prompt, { seconds: 5 });
    const body = take.bodies.find((one) => one.id.startsWith(id));
    const track = body && take.transforms[body.id];
    assert.ok(track, `there is a ${id} among ${take.bodies.map((one) => one.id).join(", ")}`);
    const places = Array.from({ length: 26 }, (_, i) => transformAt(track, i / 5).position);
    const [first] = places;
    assert.ok(first);
    // The street runs along x.
    for (const place of places) assert.ok(Math.abs(place[2] - first[2]) < LANE_METRES, `${place[2]} from ${first[2]}`);
    assert.ok(Math.abs((places.at(-1)?.[0] ?? 0) - first[0]) > 2, "it goes somewhere");
  });
