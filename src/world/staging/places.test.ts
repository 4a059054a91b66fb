import assert from "node:assert/strict";
import { test } from "node:test";
import type { Vec3 } from "../../base/index.ts";
import { openRapier } from "../engine/rapier.ts";
import { transformAt } from "../../take/index.ts";
import { standInTake } from "../stand-in/stand-in-take.ts";
import { standInScreenplay, standInWorkshop } from "../stand-in/workshop.ts";
import { placeByRelation } from "./place-by-relation.ts";
import { openLoosePlaces } from "./place-loose.ts";
import { setStage } from "./stage.ts";
import type { Placement } from "./standing.ts";

const person = (id: string) => ({ id, name: id, design: "person", attributes: {}, seed: id, role: null });
const prop = (id: string, design: string) => ({ id, name: id, design, attributes: {}, seed: id, ofSet: false });
const beat = (actor: string, action: string, start: number, more: object = {}) => ({
  id: `${actor}-${action}`,
  actor,
  action,
  start,
  duration: 4 - start,
  text: "",
  ...more,
});

async function placesOf(parts: Record<string, unknown>): Promise<ReadonlyMap<string, Placement>> {
  const stage = setStage(standInScreenplay(parts), standInWorkshop(), await openRapier());
  return new Map([...stage.staged.values()].map(({ id, place }) => [id, place]));
}

test("many stand in rows within the walls", async () => {
  const cast = Array.from({ length: 30 }, (_, i) => person(`p${i}`));
  const { low, high } = standInWorkshop().set(standInScreenplay({}).setting).cameraBounds;
  for (const [id, { position }] of await placesOf({ cast }))
    assert.ok(
      position[0] >= low[0] && position[0] <= high[0] && position[2] >= low[2] && position[2] <= high[2],
      `${id} stands at ${position.join(" ")}`,
    );
});

test("what carries a thing has its place first, whatever else the thing is near", async () => {
  const places = await placesOf({
    cast: [person("ann")],
    props: [prop("cup", "cup"), prop("table", "table")],
    relations: [
      { kind: "near", of: "cup", to: "ann" },
      { kind: "on", of: "cup", to: "table" },
    ],
  });
  const [cup, table] = [places.get("cup"), places.get("table")];
  assert.ok(cup && table);
  assert.ok(Math.hypot(cup.position[0] - table.position[0], cup.position[2] - table.position[2]) < 0.01);
  assert.ok(cup.position[1] > table.position[1] + 0.3);
});

test("a flat thing has what it lies under on it; a table has room beneath", async () => {
  const under = (of: string, to: string) => ({ relations: [{ kind: "under", of, to }] });
  const stacked = await placesOf({ props: [prop("crate", "crate"), prop("cup", "cup")], ...under("crate", "cup") });
  assert.ok((stacked.get("cup")?.position[1] ?? 0) > (stacked.get("crate")?.position[1] ?? 0) + 0.15);
  const beneath = await placesOf({ props: [prop("cup", "cup"), prop("table", "table")], ...under("cup", "table") });
  assert.ok((beneath.get("cup")?.position[1] ?? 1) < 0.2);
});

test("several near one thing come round it", async () => {
  const places = await placesOf({
    props: [prop("table", "table"), prop("a", "crate"), prop("b", "crate")],
    relations: [
      { kind: "near", of: "a", to: "table" },
      { kind: "near", of: "b", to: "table" },
    ],
  });
  const x = (id: string): number => places.get(id)?.position[0] ?? 0;
  assert.ok((x("a") - x("table")) * (x("b") - x("table")) < 0);
});

test("those who run together stay together, though planned a moment apart and not alike fast", async () => {
  const take = await standInTake({
    cast: [person("ann"), person("ben")],
    beats: [beat("ann", "run", 0.4), beat("ben", "run", 0.6, { speed: 1.4 })],
  });
  const apart = (t: number): number => {
    const [a, b] = ["ann", "ben"].map((id) => transformAt(take.transforms[id] ?? new Float32Array(8), t).position);
    return a && b ? Math.hypot(a[0] - b[0], a[2] - b[2]) : Infinity;
  };
  assert.deepEqual(
    take.beats.map(({ start }) => start),
    [0, 0],
  );
  for (const t of [0, 1, 2, 3, 3.9]) assert.ok(apart(t) < 1.8, `${apart(t)} m apart at ${t} s`);
});

for (const { relation, start } of [
  { relation: "on", start: 0 },
  { relation: "near", start: 0.4 },
])
  test(`who is ${relation} a seat when the film opens sits down at ${start} s`, async () => {
    const take = await standInTake({
      cast: [person("ann")],
      props: [prop("crate", "crate")],
      relations: [{ kind: relation, of: "ann", to: "crate" }],
      beats: [beat("ann", "sit", 0.4, { target: "crate" })],
    });
    assert.ok(Math.abs((take.beats[0]?.start ?? 9) - start) < 0.02);
  });

test("large things stand on either side of the first by turns", async () => {
  const set = standInWorkshop().set(standInScreenplay({}).setting);
  const placeLoose = openLoosePlaces({
    screenplay: standInScreenplay({}),
    set,
    centre: [0, 0, 0],
    right: [1, 0, 0],
    front: [0, 0, 1],
    frontRadians: 0,
    placed: new Map(),
    isFree: () => true,
  });
  const house = { isFigure: false, sizeMetres: [4, 5, 4] as const, originHeight: 0, topHeight: 5 };
  const across = ["a", "b", "c"].map((id) => placeLoose({ id, ...house }).position[0]);
  assert.deepEqual(across, [0, 5, -5]);
});

test("who is on a boat stands on its deck, wherever it points, and not on its mast", () => {
  const boat = { id: "boat", isFigure: true, sizeMetres: [3, 12, 8] as const, originHeight: 0, topHeight: 12 };
  const body = { id: "ann", isFigure: true, sizeMetres: [0.5, 1.7, 0.4] as const, originHeight: 0, topHeight: 1.7 };
  const at = (deck: Vec3 | null): Vec3 | undefined =>
    placeByRelation("on", {
      body,
      other: { ...boat, deck },
      base: { position: [5, 0, 0], facingRadians: Math.PI / 2 },
      and: null,
      right: [1, 0, 0],
      front: [0, 0, 1],
      set: standInWorkshop().set(standInScreenplay({}).setting),
      before: 0,
    })?.position;
  assert.deepEqual(
    at([0, 1.2, 2])?.map((x) => Math.round(x * 100) / 100),
    [7, 1.2, 0],
  );
  assert.equal(Math.round(at(null)?.[1] ?? 0), 12);
});
