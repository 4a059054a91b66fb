import assert from "node:assert/strict";
import { test } from "node:test";
import { buildModel, catalogue, prepareArt } from "../index.ts";

const assets = await prepareArt(null, null);
const creatures = catalogue.filter((design) => design.kind === "creature");

for (const { id } of creatures)
  test(`${id}: weights are whole, joints lie before their children, detail changes the skin only`, () => {
    const [near, far] = [0.5, 0.1].map((detail) => buildModel({ design: id, params: {} }, detail, assets));
    assert.ok(near && far);
    assert.deepEqual(near.joints, far.joints);
    assert.deepEqual(near.colliders, far.colliders);
    assert.deepEqual(near.anchors, far.anchors);
    near.joints.forEach((joint, i) => assert.ok(joint.parent === null ? i === 0 : joint.parent < i));
    for (const mesh of near.meshes) {
      assert.ok(near.surfaces[mesh.surface], mesh.surface);
      assert.ok(
        mesh.positions.every(Number.isFinite) &&
          mesh.normals.every(Number.isFinite) &&
          (mesh.colours ?? []).every(Number.isFinite),
        mesh.name,
      );
      if (!mesh.skin) continue;
      for (let i = 0; i < mesh.skin.weights.length; i += 4) {
        const sum = [0, 1, 2, 3].reduce((total, k) => total + mesh.skin!.weights[i + k]!, 0);
        assert.ok(Math.abs(sum - 1) < 1e-4, mesh.name);
      }
    }
    // It stands on the ground, neither sunk nor hovering by more than a fiftieth of its height.
    const low = Math.min(
      ...near.meshes.map((mesh) =>
        mesh.positions.reduce((least, value, i) => (i % 3 === 1 ? Math.min(least, value) : least), Infinity),
      ),
    );
    assert.ok(Math.abs(low) < 0.02 * near.sizeMetres[1], `${low}`);
  });

test("equal input, equal animal", () => {
  const [a, b] = [0, 1].map(() => buildModel({ design: "cat", params: { seed: "s" } }, 0.2, assets));
  assert.deepEqual(a, b);
});
