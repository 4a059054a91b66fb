import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildModel, faceMorphNames, prepareArt, readPeoplePack, type Mesh, type Model } from "../art/index.ts";
import { bakePeopleOnce } from "./bake-people.ts";
import { stateFolder } from "./house.ts";

const people = readPeoplePack(readFileSync(await bakePeopleOnce(stateFolder)));
const assets = await prepareArt(people, null);
const build = (look: { role?: string; attributes?: object; seed?: string }, detail = 1): Model =>
  buildModel(
    {
      design: "person",
      params: { role: look.role ?? null, attributes: look.attributes ?? {}, seed: look.seed ?? "1" },
    },
    detail,
    assets,
  );

/**
 * Metres by which the skin's drawn points stand out of the clothes: from each a ray inward that meets cloth facing the
 * same way, up to two centimetres deep.
 */
function pokes(model: Model): number[] {
  const body = model.meshes.find((mesh) => mesh.name === "body");
  assert.ok(body);
  const isCloth = (mesh: Mesh): boolean => people.fitted[mesh.name]?.category === "clothes";
  const cells = new Map<string, [mesh: Mesh, at: number][]>();
  const cell = 0.04;
  const place = (mesh: Mesh, corner: number): number[] => {
    const vertex = mesh.indices[corner] ?? 0;
    return [...mesh.positions.subarray(vertex * 3, vertex * 3 + 3)];
  };
  for (const mesh of model.meshes.filter(isCloth))
    for (let at = 0; at < mesh.indices.length; at += 3) {
      const corners = [0, 1, 2].map((k) => place(mesh, at + k));
      const range = [0, 1, 2].map((axis) => {
        const values = corners.map((corner) => corner[axis] ?? 0);
        return [Math.floor(Math.min(...values) / cell), Math.floor(Math.max(...values) / cell)];
      });
      for (let x = range[0]?.[0] ?? 0; x <= (range[0]?.[1] ?? 0); x++)
        for (let y = range[1]?.[0] ?? 0; y <= (range[1]?.[1] ?? 0); y++)
          for (let z = range[2]?.[0] ?? 0; z <= (range[2]?.[1] ?? 0); z++) {
            const key = `${x},${y},${z}`;
            const list = cells.get(key);
            if (list) list.push([mesh, at]);
            else cells.set(key, [[mesh, at]]);
          }
    }
  const out: number[] = [];
  for (let vertex = 0; vertex < body.positions.length / 3; vertex++) {
    const o = [...body.positions.subarray(vertex * 3, vertex * 3 + 3)];
    const d = [...body.normals.subarray(vertex * 3, vertex * 3 + 3)].map((value) => -value);
    let deepest = 0;
    const seen = new Set<string>();
    for (const step of [0, 0.01, 0.02]) {
      const key = o.map((value, axis) => Math.floor((value + (d[axis] ?? 0) * step) / cell)).join(",");
      if (seen.has(key)) continue;
      seen.add(key);
      for (const [mesh, at] of cells.get(key) ?? []) {
        const t = meets(
          o,
          d,
          [0, 1, 2].map((k) => place(mesh, at + k)),
        );
        if (t !== null && t < 0.02) deepest = Math.max(deepest, t);
      }
    }
    if (deepest > 0) out.push(deepest);
  }
  return out.toSorted((a, b) => b - a);
}

/** Distance along a ray to a triangle that faces away from it, or null (Moeller and Trumbore 1997). */
function meets(o: number[], d: number[], [a = [], b = [], c = []]: number[][]): number | null {
  const sub = (p: number[], q: number[]): [number, number, number] =>
    [0, 1, 2].map((k) => (p[k] ?? 0) - (q[k] ?? 0)) as [number, number, number];
  const cross = (p: number[], q: number[]): number[] => [
    (p[1] ?? 0) * (q[2] ?? 0) - (p[2] ?? 0) * (q[1] ?? 0),
    (p[2] ?? 0) * (q[0] ?? 0) - (p[0] ?? 0) * (q[2] ?? 0),
    (p[0] ?? 0) * (q[1] ?? 0) - (p[1] ?? 0) * (q[0] ?? 0),
  ];
  const dot = (p: number[], q: number[]): number =>
    (p[0] ?? 0) * (q[0] ?? 0) + (p[1] ?? 0) * (q[1] ?? 0) + (p[2] ?? 0) * (q[2] ?? 0);
  const ab = sub(b, a);
  const ac = sub(c, a);
  // The ray runs inward: it comes upon the outer face of cloth that the skin has broken through.
  if (dot(cross(ab, ac), d) > 0) return null;
  const p = cross(d, ac);
  const size = dot(ab, p);
  if (Math.abs(size) < 1e-14) return null;
  const ao = sub(o, a);
  const u = dot(ao, p) / size;
  const q = cross(ao, ab);
  const v = dot(d, q) / size;
  const t = dot(ac, q) / size;
  return u >= 0 && v >= 0 && u + v <= 1 && t > 0 ? t : null;
}

const looks = [
  { role: "basketball player" },
  { role: "chef" },
  { role: "doctor" },
  { role: "police officer" },
  { role: "runner" },
  { role: "businesswoman", attributes: { sex: "female" } },
  { role: "farmer" },
  { role: "soccer player" },
  { attributes: { age: "child" } },
  { attributes: { age: "baby" } },
  { attributes: { age: "old", sex: "female" } },
  { attributes: { build: "heavy", sex: "male" } },
  { attributes: { build: "slim", sex: "female", clothes: [{ garment: "dress", colours: ["blue"] }] } },
  { attributes: { sex: "male", clothes: [{ garment: "suit", colours: [] }] } },
  { role: "knight" },
  { role: "astronaut" },
  { role: "superhero" },
  { role: "ballerina" },
  { attributes: { clothes: [{ garment: "hoodie", colours: [] }] } },
];

for (const look of looks)
  test(`no skin stands out of the clothes of ${JSON.stringify(look)}`, () => {
    const found = pokes(build(look));
    assert.ok(
      (found[0] ?? 0) <= 0.003,
      `${found.filter((depth) => depth > 0.003).length} points, up to ${((found[0] ?? 0) * 1000).toFixed(1)} mm`,
    );
  });

test("every style of hair and beard builds, lies on the head and keeps out of the face", () => {
  const eyeAt = (model: Model): number => model.joints.find((joint) => joint.name === "eye.L")?.position[1] ?? 0;
  for (const style of [
    "long",
    "bob",
    "bun",
    "ponytail",
    "pigtails",
    "plait",
    "afro",
    "dreadlocks",
    "short",
    "messy",
    "buzz",
  ])
    for (const age of ["child", "young", "old"]) {
      const model = build({ attributes: { age, hair: { style, colour: "brown" } } });
      const hair = model.meshes.find((mesh) => people.fitted[mesh.name]?.category === "hair" && mesh.colours);
      assert.ok(hair, style);
      const top = Math.max(...hair.positions.filter((_, i) => i % 3 === 1));
      assert.ok(top > model.sizeMetres[1] - 0.06 && top < model.sizeMetres[1] + 0.12, `${style} ${age} ends at ${top}`);
      // Below the eyes and above the chin, over the nose and the mouth.
      const inFace = hair.positions.filter(
        (x, i) =>
          i % 3 === 0 &&
          Math.abs(x) < 0.03 &&
          Math.abs((hair.positions[i + 1] ?? 0) - eyeAt(model) + 0.045) < 0.04 &&
          (hair.positions[i + 2] ?? 0) > 0.09,
      );
      assert.equal(inFace.length, 0, `${style} ${age}`);
    }
});

test("equal input builds an equal person, another seed another", () => {
  const places = (model: Model): string =>
    model.meshes.map((mesh) => `${mesh.name}${mesh.positions.slice(0, 30).join()}`).join();
  assert.equal(places(build({ role: "chef" })), places(build({ role: "chef" })));
  assert.notEqual(places(build({ role: "chef" })), places(build({ role: "chef", seed: "2" })));
});

test("every combination of attributes builds and stands on the ground", () => {
  for (const sex of ["female", "male"])
    for (const age of ["baby", "child", "teen", "young", "middle", "old"])
      for (const shape of ["slim", "average", "muscular", "heavy"])
        for (const ancestry of ["african", "asian", "caucasian", "latino", "mixed"]) {
          const model = build({ attributes: { sex, age, build: shape, ancestry } }, 0.25);
          const lowest = Math.min(
            ...model.meshes.map((mesh) =>
              mesh.positions.reduce((low, value, i) => (i % 3 === 1 && value < low ? value : low), 9),
            ),
          );
          assert.ok(Math.abs(lowest) < 3e-3, `${sex} ${age} ${shape} ${ancestry} stands at ${lowest}`);
          assert.ok(model.massKg > 5 && model.massKg < 200);
        }
});

test("fewer triangles further away, one skeleton", () => {
  const [near, far] = [build({}, 1), build({}, 0.25)];
  const count = (model: Model): number => model.meshes.reduce((sum, mesh) => sum + mesh.indices.length / 3, 0);
  assert.ok(count(near) < 26000 && count(far) < 7000, `${count(near)} and ${count(far)} triangles`);
  assert.deepEqual(near.joints, far.joints);
  assert.deepEqual(near.colliders, far.colliders);
});

test("the face has the morphs that films use", () => {
  const morphs = build({}).meshes.find((mesh) => mesh.name === "body")?.morphs ?? {};
  for (const name of faceMorphNames) assert.ok(morphs[name], name);
});
