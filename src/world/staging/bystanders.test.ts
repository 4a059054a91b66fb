import assert from "node:assert/strict";
import { test } from "node:test";
import { transformAt, type Take } from "../../take/index.ts";
import { standInTake } from "../stand-in/stand-in-take.ts";

const person = (id: string) => ({ id, name: id, design: "person", attributes: {}, seed: id, role: null });
const walk = { id: "walk", actor: "ann", action: "walk", start: 0.4, duration: 2, text: "" };
const mark = (id: string, x: number, z: number) => ({ id, near: null, position: [x, 0, z], facingRadians: 0 });

function endOf(take: Take, id: string): readonly [x: number, z: number] {
  const track = take.transforms[id];
  assert.ok(track);
  const [x, , z] = transformAt(track, take.durationSeconds).position;
  return [x, z];
}

for (const ahead of [0.8, 1.6, 2.2, 3])
  test(`who walks to nowhere in particular ends beside one who stands ${ahead} m ahead`, async () => {
    const take = await standInTake({
      cast: [person("ann"), person("ben")],
      marks: [mark("a", 0, 0), mark("b", 0.1, ahead)],
      blocking: [
        { body: "ann", mark: "a" },
        { body: "ben", mark: "b" },
      ],
      beats: [walk],
    });
    const [a, b] = [endOf(take, "ann"), endOf(take, "ben")];
    assert.ok(Math.hypot(a[0] - b[0], a[1] - b[1]) > 0.7, `${a.join(" ")} and ${b.join(" ")}`);
  });

test("a place that is kept clear counts as somebody who stands there, and then whoever comes new does not", async () => {
  const ann = { marks: [mark("a", 0, 0), mark("b", 0.1, 1.6)], beats: [walk] };
  const place = (body: string, at: string) => ({ body, mark: at });
  const parent = await standInTake({
    ...ann,
    cast: [person("ann"), person("ben")],
    blocking: [place("ann", "a"), place("ben", "b")],
  });
  const alone = await standInTake({ ...ann, cast: [person("ann")], blocking: [place("ann", "a")] });
  const end = endOf(parent, "ann");
  assert.deepEqual(endOf(alone, "ann"), end);
  const nobody = await standInTake({
    cast: [person("ann")],
    marks: [mark("a", 0, 0)],
    beats: [walk],
    blocking: [place("ann", "a")],
  });
  assert.notDeepEqual(endOf(nobody, "ann"), end);
  const joined = await standInTake({
    ...ann,
    cast: [person("ann"), person("cid")],
    marks: [...ann.marks, mark("c", end[0] + 0.9, end[1])],
    blocking: [place("ann", "a"), place("cid", "c")],
  });
  assert.deepEqual(endOf(joined, "ann"), end);
});
