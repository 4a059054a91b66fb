import assert from "node:assert/strict";
import { test } from "node:test";
import type { CameraKey } from "../../take/index.ts";
import type { Part } from "../model/part.ts";
import { openSight } from "./sight.ts";
import { simplifierReady, trimPart } from "./trim-part.ts";

const camera: CameraKey = {
  shot: "s",
  t: 0,
  position: [0, 1, 0],
  target: [0, 1, -1],
  rollRadians: 0,
  focalMillimetres: 24,
  focusMetres: 5,
  fNumber: 4,
};
const sight = openSight([camera], { width: 1280, height: 720 });

/** A square of 2 metres that faces +z, finely divided; `bump` lifts its middle. */
function square(bump: number): Part {
  const cells = 24;
  const positions: number[] = [];
  const indices: number[] = [];
  for (let j = 0; j <= cells; j++)
    for (let i = 0; i <= cells; i++) {
      const [x, y] = [(i / cells) * 2 - 1, (j / cells) * 2 - 1];
      positions.push(x, y + 1, bump * Math.exp(-8 * (x * x + y * y)));
      if (i === cells || j === cells) continue;
      const a = j * (cells + 1) + i;
      indices.push(a, a + 1, a + cells + 1, a + 1, a + cells + 2, a + cells + 1);
    }
  const count = positions.length / 3;
  return {
    surface: "s",
    positions: Float32Array.from(positions),
    normals: Float32Array.from({ length: count * 3 }, (_, k) => (k % 3 === 2 ? 1 : 0)),
    uvs: new Float32Array(count * 2),
    colours: new Float32Array(count * 3).fill(1),
    indices: Uint32Array.from(indices),
    skin: null,
    morphs: [],
  };
}
const at = (z: number) => ({ position: [0, 0, z], turnRadians: 0, scale: 1 }) as const;

test("what lies behind all cameras is left out, what they see is kept", async () => {
  await simplifierReady;
  assert.equal(trimPart(square(0), at(20), sight), null);
  assert.ok(trimPart(square(0), at(-5), sight));
});

test("a flat sheet keeps few triangles, a near bump keeps its shape, a far one does not need it", async () => {
  await simplifierReady;
  const count = (bump: number, z: number): number => (trimPart(square(bump), at(z), sight)?.indices.length ?? 0) / 3;
  const all = square(0).indices.length / 3;
  assert.ok(count(0, -5) < all / 3, `${count(0, -5)}`);
  assert.ok(count(0.4, -5) > count(0, -5) * 1.5);
  assert.ok(count(0.4, -200) < count(0.4, -5));
});

test("a pixel covers what the lens says", () => {
  assert.ok(Math.abs((sight([0, 1, -10], 0.01) ?? 0) - ((24 / 24) * 9.99) / 720) < 1e-3);
});
