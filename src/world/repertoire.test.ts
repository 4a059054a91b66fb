import assert from "node:assert/strict";
import { test } from "node:test";
import { simulateIn } from "./simulate.ts";
import { standInTake } from "./stand-in/stand-in-take.ts";
import { standInScreenplay, standInWorkshop } from "./stand-in/workshop.ts";

// Every action of the screenplay is staged by a person without a crash, a fault or a joint that is no number.

const person = (id: string) => ({ id, name: id, design: "person", attributes: {}, seed: id, role: null });
const prop = (id: string, design: string) => ({ id, name: id, design, attributes: {}, seed: id });

const alone =
  "idle stand walk run turn jump sit lie-down stand-up look wave point nod shake-head talk dance clap cheer climb".split(
    " ",
  );
const withBall = "shoot throw kick dribble pick-up put-down hold play".split(" ");
const withCup = "pick-up put-down hold eat drink read".split(" ");
const withOther = "hug shake-hands give wave point look talk throw".split(" ");
const withCrate = "push pull open close".split(" ");
const things = "roll bounce fall slide spin".split(" ");

const cases: { name: string; beat: Record<string, unknown> }[] = [
  ...alone.map((action) => ({ name: action, beat: { action } })),
  ...withBall.map((action) => ({ name: `${action} a ball`, beat: { action, with: "ball" } })),
  ...withCup.map((action) => ({ name: `${action} with a cup`, beat: { action, target: "cup" } })),
  ...withOther.map((action) => ({
    name: `${action} to somebody`,
    beat: { action, target: "bob", with: action === "give" || action === "throw" ? "cup" : null },
  })),
  ...withCrate.map((action) => ({ name: `${action} a crate`, beat: { action, target: "crate" } })),
  ...things.map((action) => ({ name: `a ball does ${action}`, beat: { action, actor: "ball" } })),
];

for (const { name, beat } of cases) {
  test(name, async () => {
    const take = await standInTake({
      seconds: 4,
      cast: [person("ann"), person("bob")],
      props: [prop("ball", "basketball"), prop("cup", "cup"), prop("crate", "crate"), prop("table", "table")],
      beats: [{ id: "b", actor: "ann", start: 0.3, duration: 2.5, text: "", ...beat }],
    });
    assert.deepEqual(take.faults, []);
    assert.equal(take.beats.length, 1);
    for (const track of Object.values(take.transforms)) assert.ok(track.every(Number.isFinite));
    for (const poses of Object.values(take.poses))
      assert.ok(poses.rotations.every(Number.isFinite) && poses.faces.every(Number.isFinite));
    for (const body of take.bodies) assert.ok((take.transforms[body.id]?.length ?? 0) > 0, `${body.id} has a track`);
  });
}

test("an action that nobody knows is stood through and told", async () => {
  const take = await standInTake({
    cast: [person("ann")],
    beats: [{ id: "b", actor: "ann", action: "levitate", start: 0, duration: 1, text: "" }],
  });
  assert.equal(take.faults.length, 1);
  assert.match(take.faults[0] ?? "", /levitate/);
});

test("a cancel stops the simulation", async () => {
  const controller = new AbortController();
  controller.abort();
  const run = simulateIn(standInWorkshop(), {
    screenplay: standInScreenplay({}),
    speech: [],
    onProgress: () => undefined,
    signal: controller.signal,
  });
  await assert.rejects(run, { code: "cancelled" });
});
