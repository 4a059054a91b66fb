import assert from "node:assert/strict";
import { test } from "node:test";
import { createRandom } from "../../../base/index.ts";
import { attributesSchema } from "../../../screenplay/index.ts";
import { prepareArt } from "../../prepare-art.ts";
import { boundsOf } from "../../kit/index.ts";
import { things } from "../index.ts";

const assets = await prepareArt(null, null);
const vehicles = things.filter((design) => design.kind === "vehicle");
const build = (design: (typeof vehicles)[number], colours: string[] = []) =>
  design.build({
    attributes: attributesSchema.parse({ colours }),
    role: null,
    random: createRandom("vehicle"),
    detail: 1,
    assets,
  });

for (const design of vehicles) {
  const model = build(design);
  test(`${design.id}: as large as its design says, and not too finely made`, () => {
    const triangles = model.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0);
    assert.ok(triangles < 15500, `${triangles} triangles`);
    model.sizeMetres.forEach((size, axis) => {
      const told = design.sizeMetres[axis] ?? 0;
      assert.ok(Math.abs(size - told) < 0.15 * told + 0.1, `axis ${axis}: ${size} m, design says ${told} m`);
    });
  });

  test(`${design.id}: every wheel stands on the ground and turns about its own middle`, () => {
    model.joints.forEach((joint, index) => {
      if (!joint.name.startsWith("wheel")) return;
      const tyres = model.meshes.filter((mesh) => mesh.joint === index && mesh.surface === "tyre");
      const { low, high } = boundsOf(...tyres);
      assert.ok(Math.abs(low[1]) < 0.01, `${joint.name} ends ${low[1]} m over the ground`);
      assert.ok(Math.abs((low[1] + high[1]) / 2 - joint.position[1]) < 0.01, `${joint.name} wobbles up and down`);
      assert.ok(Math.abs((low[2] + high[2]) / 2 - joint.position[2]) < 0.01, `${joint.name} wobbles to and fro`);
    });
  });

  test(`${design.id}: wears the colour it is asked for`, () => {
    const worn = Object.values(build(design, ["lime"]).surfaces).map(({ colour }) => colour.join());
    const usual = new Set(Object.values(model.surfaces).map(({ colour }) => colour.join()));
    assert.ok(worn.some((colour) => !usual.has(colour)));
  });
}
