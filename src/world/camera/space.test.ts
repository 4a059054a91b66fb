import assert from "node:assert/strict";
import { test } from "node:test";
import type { Model, SetModel } from "../../art/index.ts";
import { openRapier } from "../engine/rapier.ts";
import { simulateIn } from "../simulate.ts";
import { standInCourt } from "../stand-in/court.ts";
import { standInScreenplay, standInWorkshop } from "../stand-in/workshop.ts";
import { openSpace } from "./space.ts";

/** A mesh that reaches to the corners of a box and has no colliders, as walls' mouldings or leaves. */
function shell(halfWide: number, high: number): Model {
  const corners = [0, high].flatMap((y) => [-1, 1].flatMap((x) => [-1, 1].map((z) => [x * halfWide, y, z * halfWide])));
  const mesh = { name: "shell", positions: Float32Array.from(corners.flat()), indices: Uint32Array.from([0, 1, 2]) };
  return { ...bare, meshes: [mesh as unknown as Model["meshes"][number]] };
}

const bare: Model = {
  meshes: [],
  surfaces: {},
  joints: [],
  colliders: [],
  anchors: [],
  sizeMetres: [1, 1, 1],
  massKg: 1,
  matter: "wood",
  restitution: null,
};

async function spaceWith(model: Model) {
  const workshop = standInWorkshop();
  const court = standInCourt();
  const bounds: SetModel["cameraBounds"] = { low: [-3, 0, -3], high: [3, 3, 3] };
  const set = {
    ...court,
    cameraBounds: bounds,
    pieces: [{ name: "", model, position: [0, 0, 0] as const, turnRadians: 0, scale: 1 }],
  };
  const take = await simulateIn(workshop, {
    screenplay: standInScreenplay({ seconds: 0.5 }),
    speech: [],
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return openSpace(await openRapier(), set, take, workshop);
}

test("a crown hides what is behind it, and the walls of a room do not hide the room", async () => {
  const crown = await spaceWith(shell(1, 2.5));
  assert.equal(crown.sees([-2, 1, 0], [2, 1, 0]), false);
  assert.equal(crown.isFree([0, 1, 0], 0.2), false);
  const room = await spaceWith(shell(3, 2.5));
  assert.equal(room.sees([-2, 1, 0], [2, 1, 0]), true);
  assert.equal(room.isFree([0, 1, 0], 0.2), true);
});
