import assert from "node:assert/strict";
import { test } from "node:test";
import { volumeOf } from "../shape.ts";
import { eggLump, rodLump, sculpt } from "./index.ts";

test("a sphere comes out round, closed and of the right volume", () => {
  const { shape } = sculpt([eggLump([0.3, 1, 0], [0.5, 0.5, 0.5])], { cellMetres: 0.05 });
  const volume = volumeOf(shape);
  assert.ok(Math.abs(volume - Math.PI / 6) < 0.01, `${volume}`);
  for (let i = 0; i < shape.positions.length; i += 3) {
    const [x, y, z] = [shape.positions[i]! - 0.3, shape.positions[i + 1]! - 1, shape.positions[i + 2]!];
    assert.ok(Math.abs(Math.hypot(x, y, z) - 0.5) < 1e-3);
    assert.ok(x * shape.normals[i]! + y * shape.normals[i + 1]! + z * shape.normals[i + 2]! > 0.49);
  }
});

test("edges meet in pairs, also where lumps melt and cut", () => {
  const { shape } = sculpt(
    [
      rodLump([0, 0, 0], [0, 1, 0], 0.1, 0.2, { blend: 0.1 }),
      rodLump([0, 0.5, 0], [0.6, 0.6, 0], 0.1, 0.05, { blend: 0.1 }),
      eggLump([0, 1, 0.2], [0.1, 0.1, 0.1], { role: "cut", blend: 0.02 }),
    ],
    { cellMetres: 0.03 },
  );
  const edges = new Map<string, number>();
  for (let i = 0; i < shape.indices.length; i += 3)
    for (let k = 0; k < 3; k++) {
      const key = `${shape.indices[i + k]},${shape.indices[i + ((k + 1) % 3)]}`;
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  for (const [key, count] of edges) assert.equal(edges.get(key.split(",").toReversed().join(",")), count);
});

test("skin follows the joint it lies on and is shared at the bend", () => {
  const { shape, skin } = sculpt(
    [
      rodLump([0, 0, 0], [0, 0.5, 0], 0.1, 0.1, { joint: "lower", blend: 0.1 }),
      rodLump([0, 0.5, 0], [0, 1, 0], 0.1, 0.1, { joint: "upper", blend: 0.1 }),
    ],
    { cellMetres: 0.04, joints: ["root", "lower", "upper"] },
  );
  assert.ok(skin);
  const weightOf = (vertex: number, joint: number): number => {
    let sum = 0;
    for (let k = 0; k < 4; k++) if (skin.joints[vertex * 4 + k] === joint) sum += skin.weights[vertex * 4 + k]!;
    return sum;
  };
  for (let i = 0; i < shape.positions.length / 3; i++) {
    const y = shape.positions[i * 3 + 1]!;
    const total = [0, 1, 2, 3].reduce((sum, k) => sum + skin.weights[i * 4 + k]!, 0);
    assert.ok(Math.abs(total - 1) < 1e-5);
    if (y < 0.2) assert.ok(weightOf(i, 1) > 0.95);
    if (y > 0.8) assert.ok(weightOf(i, 2) > 0.95);
    if (Math.abs(y - 0.5) < 0.01) assert.ok(Math.abs(weightOf(i, 1) - 0.5) < 0.1);
  }
});
