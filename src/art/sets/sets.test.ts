import assert from "node:assert/strict";
import { test } from "node:test";
import { conjugate, createRandom, rotate, subtract, type Vec3 } from "../../base/index.ts";
import { attributesSchema } from "../../screenplay/index.ts";
import type { Design, SetDesign, SetInput } from "../design.ts";
import type { Collider } from "../model.ts";
import { prepareArt } from "../prepare-art.ts";
import { baseball } from "../things/baseball.ts";
import { basketball } from "../things/basketball.ts";
import { bowlingBall } from "../things/bowling-ball.ts";
import { hoop } from "../things/hoop.ts";
import { soccerBall } from "../things/soccer-ball.ts";
import { tennisBall } from "../things/tennis-ball.ts";
import { volleyball } from "../things/volleyball.ts";
import { FREE_THROW_Z, RING_Z } from "./court/measures.ts";
import { sets } from "./index.ts";

const assets = await prepareArt(null, null);

function inputOf(season: SetInput["season"] = "summer"): SetInput {
  return { random: createRandom("test"), season, weather: "clear", timeOfDay: "afternoon", detail: 0.25, assets };
}

function build(design: Design) {
  return design.build({
    attributes: attributesSchema.parse({}),
    role: null,
    random: createRandom("test"),
    detail: 0.5,
    assets,
  });
}

test("balls have the size, mass and bounce of their rules", () => {
  const rules: readonly (readonly [Design, number, number, number, number, number])[] = [
    // Design, circumference and mass from and to, rebound share of a drop.
    [basketball, 0.75, 0.77, 0.58, 0.62, 1.06 / 1.8],
    [soccerBall, 0.68, 0.7, 0.41, 0.45, 1.35 / 2],
    [tennisBall, 0.2054, 0.2155, 0.056, 0.0594, 1.41 / 2.54],
    [volleyball, 0.65, 0.67, 0.26, 0.28, 0.58],
    [baseball, 0.2286, 0.235, 0.1417, 0.1488, 0.3],
    [bowlingBall, 0.678, 0.686, 2.7, 7.26, 0.42],
  ];
  for (const [design, least, most, light, heavy, rebound] of rules) {
    const model = build(design);
    const shape = model.colliders[0]?.shape;
    assert.ok(shape?.kind === "ball");
    const round = 2 * Math.PI * shape.radius;
    assert.ok(round >= least && round <= most, `${design.id} is ${round} m round`);
    assert.ok(model.massKg >= light && model.massKg <= heavy, `${design.id} weighs ${model.massKg} kg`);
    assert.ok(Math.abs((model.restitution ?? 0) ** 2 - rebound) < 0.06, `${design.id} rebounds ${model.restitution}`);
  }
});

test("the ring is 18 inches across at 10 feet, the board 151 mm behind it, the line 15 feet before the board", () => {
  const model = build(hoop);
  const rim = model.colliders.find(({ part }) => part === "rim")?.shape;
  const board = model.colliders.find(({ part }) => part === "backboard");
  assert.ok(rim?.kind === "mesh" && board?.shape.kind === "box");
  let inner = Infinity;
  let height = 0;
  for (let i = 0; i < rim.positions.length; i += 3) {
    inner = Math.min(inner, Math.hypot(rim.positions[i]!, rim.positions[i + 2]!));
    height += rim.positions[i + 1]! / (rim.positions.length / 3);
  }
  assert.ok(Math.abs(inner - 0.2286) < 0.001);
  assert.ok(Math.abs(height - 3.048) < 0.002);
  const face = board.position[2] + board.shape.halfSize[2];
  assert.ok(Math.abs(-face - inner - 0.151) < 0.002);
  assert.ok(Math.abs(FREE_THROW_Z - (RING_Z + face) - 4.572) < 0.002);
});

/** Whether a point lies within a box or cylinder collider. */
function holds(collider: Collider, point: Vec3): boolean {
  const [x, y, z] = rotate(conjugate(collider.rotation), subtract(point, collider.position)).map(Math.abs) as [
    number,
    number,
    number,
  ];
  const { shape } = collider;
  if (shape.kind === "box") return x < shape.halfSize[0] && y < shape.halfSize[1] && z < shape.halfSize[2];
  if (shape.kind === "cylinder") return Math.hypot(x, z) < shape.radius && y < shape.halfHeight;
  return false;
}

function areaPoints(set: SetDesign, season: SetInput["season"]) {
  const made = set.build(inputOf(season));
  return made.areas.flatMap((area) =>
    [-1, 0, 1].flatMap((a) =>
      [-1, 0, 1].map((b) => {
        const [x, z] = [area.centre[0] + a * area.halfSize[0], area.centre[2] + b * area.halfSize[1]];
        return { area, made, x, z, y: made.heightAt(x, z) };
      }),
    ),
  );
}

for (const set of sets) {
  test(`${set.id}: its areas lie on the floor and are free`, () => {
    for (const { area, made, x, y, z } of areaPoints(set, "summer")) {
      assert.ok(Math.abs(area.centre[1] - made.heightAt(area.centre[0], area.centre[2])) < 0.02, `${area.name} floats`);
      for (const collider of made.colliders)
        for (const lift of [0.25, 1.2])
          assert.ok(!holds(collider, [x, y + lift, z]), `${area.name} is in '${collider.part}' at ${x}, ${z}`);
      const floors = made.colliders.filter(({ part }) => part === "floor");
      const isCovered = floors.some((floor) => floor.shape.kind === "heights" || holds(floor, [x, y - 0.01, z]));
      assert.ok(isCovered, `${area.name} has no floor at ${x}, ${z}`);
    }
  });

  test(`${set.id}: equal input, equal set; within its budget in every season`, () => {
    for (const season of ["spring", "summer", "autumn", "winter"] as const) {
      const [one, two] = [set.build(inputOf(season)), set.build(inputOf(season))];
      assert.deepEqual(
        one.scatters.map(({ places }) => places),
        two.scatters.map(({ places }) => places),
      );
      one.pieces.forEach(({ model }, i) =>
        model.meshes.forEach((mesh, k) => assert.deepEqual(mesh.positions, two.pieces[i]?.model.meshes[k]?.positions)),
      );
      const triangles = one.pieces.reduce(
        (sum, { model }) => sum + model.meshes.reduce((n, mesh) => n + mesh.indices.length / 3, 0),
        0,
      );
      assert.ok(triangles < 170_000, `${Math.round(triangles)} triangles`);
      for (const { model } of one.pieces)
        for (const mesh of model.meshes) assert.ok(mesh.positions.every(Number.isFinite), mesh.name);
    }
  });
}
