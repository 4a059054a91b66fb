import assert from "node:assert/strict";
import { test } from "node:test";
import { prepareArt } from "../prepare-art.ts";
import {
  box,
  boundsOf,
  capsule,
  circle,
  curve,
  cylinder,
  extrude,
  fillet,
  loft,
  mirrored,
  move,
  rectangle,
  ringAt,
  shade,
  sphere,
  stretch,
  subtract,
  superellipse,
  torus,
  tube,
  turnDegrees,
  union,
  volumeOf,
  weld,
  type Shape,
} from "./index.ts";

const assets = await prepareArt(null, null);

/** Every edge of a closed shape is walked once each way. */
function openEdges(shape: Shape): number {
  const ids = weld(shape.positions);
  const edges = new Map<string, number>();
  for (let i = 0; i < shape.indices.length; i += 3)
    for (let k = 0; k < 3; k++) {
      const a = ids[shape.indices[i + k]!]!;
      const b = ids[shape.indices[i + ((k + 1) % 3)]!]!;
      edges.set(`${a}>${b}`, (edges.get(`${a}>${b}`) ?? 0) + 1);
    }
  let open = 0;
  for (const [edge, count] of edges) {
    const [a, b] = edge.split(">");
    if (edges.get(`${b}>${a}`) !== count) open++;
  }
  return open;
}

function near(actual: number, expected: number, share: number): void {
  assert.ok(Math.abs(actual - expected) <= Math.abs(expected) * share, `${actual}, expected ${expected}`);
}

const cases: readonly [name: string, shape: Shape, volume: number, share: number][] = [
  ["box", box([1, 2, 3]), 6, 1e-5],
  ["bevelled box", box([1, 1, 1], 0.02, 3), 1, 0.01],
  ["sphere", sphere(0.5, 64), (4 / 3) * Math.PI * 0.125, 0.01],
  ["cylinder", cylinder({ radius: 0.5, height: 2, bevel: 0.01, segments: 64 }), Math.PI * 0.5, 0.01],
  ["capsule", capsule(0.5, 1, 64), Math.PI * 0.25 * 2 + (4 / 3) * Math.PI * 0.125, 0.02],
  ["torus", torus(1, 0.2, 96, 24), 2 * Math.PI * Math.PI * 0.04, 0.02],
  ["plate", extrude(rectangle(2, 1, 0.1), { depth: 0.1, bevel: 0.01 }), 0.2 - 0.1 * 0.01 * 0.86, 0.02],
  ["plate with a hole", extrude(rectangle(2, 2), { depth: 1, holes: [circle(0.5, 64)] }), 4 - Math.PI * 0.25, 0.01],
  ["loft", loft([ringAt(rectangle(1, 1), 0), ringAt(rectangle(1, 1), 2)]), 2, 1e-5],
  [
    "rod",
    tube(
      [
        [0, 0, 0],
        [0, 0, 1],
      ],
      0.1,
      { sides: 48 },
    ),
    Math.PI * 0.01,
    0.01,
  ],
  [
    "bent rod",
    tube(
      curve([
        [0, 0, 0],
        [0, 1, 0],
        [1, 1, 0],
      ]),
      0.05,
      { sides: 24 },
    ),
    Math.PI * 0.0025 * 2.04,
    0.05,
  ],
  [
    "ring of rod",
    tube(
      circle(1, 64).map(([x, y]) => [x, 0, y] as const),
      0.05,
      { closed: true, sides: 24 },
    ),
    2 * Math.PI * Math.PI * 0.0025,
    0.03,
  ],
];

for (const [name, shape, volume, share] of cases)
  test(`${name} is closed, right way out and of the right volume`, () => {
    assert.equal(openEdges(shape), 0);
    near(volumeOf(shape), volume, share);
  });

test("normals are of unit length and face out", () => {
  const ball = move(sphere(1, 24), 3, 0, 0);
  for (let i = 0; i < ball.positions.length; i += 3) {
    const [x, y, z] = [ball.positions[i]! - 3, ball.positions[i + 1]!, ball.positions[i + 2]!];
    const along = x * ball.normals[i]! + y * ball.normals[i + 1]! + z * ball.normals[i + 2]!;
    assert.ok(along > 0.98, `${along}`);
  }
});

test("a crease splits normals, a smooth edge shares them", () => {
  const cube = box([1, 1, 1]);
  assert.equal(cube.positions.length / 3, 24);
  assert.equal(shade(cube, 120).positions.length / 3, 24, "uv seams keep their vertices");
  const smooth = shade(cube, 120);
  assert.ok(Math.abs(smooth.normals[0]!) < 0.9, "smoothed corners lean");
});

test("mirroring and turning keep the outside out", () => {
  near(volumeOf(stretch(box([1, 1, 1]), -1, 1, 1)), 1, 1e-5);
  near(volumeOf(mirrored(move(box([1, 1, 1]), 2, 0, 0))), 2, 1e-5);
  near(volumeOf(turnDegrees(box([1, 2, 1]), 30, 40, 50)), 2, 1e-5);
});

test("solids are cut and joined, and stay closed", () => {
  const block = box([1, 1, 1], 0.05);
  const drill = move(cylinder({ radius: 0.2, height: 2, segments: 48 }), 0, -1, 0);
  const drilled = subtract(assets.solid, [block, drill]);
  assert.equal(openEdges(drilled), 0);
  near(volumeOf(drilled), volumeOf(block) - Math.PI * 0.04, 0.02);
  const joined = union(assets.solid, [box([1, 1, 1]), move(box([1, 1, 1]), 0.5, 0, 0)]);
  near(volumeOf(joined), 1.5, 1e-4);
});

test("a concave outline fills without overlap", () => {
  const star = Array.from({ length: 10 }, (_, i) => {
    const [r, a] = [i % 2 ? 0.4 : 1, (i * Math.PI) / 5];
    return [r * Math.cos(a), r * Math.sin(a)] as const;
  });
  const plate = extrude(star, { depth: 1 });
  near(volumeOf(plate), 5 * 0.4 * Math.sin(Math.PI / 5), 1e-3);
});

test("fillets and superellipses stay inside their box", () => {
  const { high } = boundsOf(
    loft(
      [ringAt(superellipse(2, 1, 4), 0), ringAt(fillet(rectangle(2, 1), 0.2, 7, true), 1)].map((ring) =>
        ring.slice(0, 32),
      ),
      { caps: false },
    ),
  );
  assert.ok(high[0] <= 1.0001 && high[1] <= 0.5001);
});
