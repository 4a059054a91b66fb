import { open } from "node:fs/promises";
import type { Target } from "../../art/index.ts";
import { readSource, sourcePath } from "./source.ts";

const POINTS = 19158;
/** A row's numbers are 16-bit, metres / 1e4, xyz a point, no header; rows follow the sorted names. */
const ROW_BYTES = POINTS * 6;

// What people are made from. Macro targets shape age, sex, ancestry, muscle and weight; height comes from scaling
// (the package's height targets predate the CC0 release). Expressions move the face at run time.
const wanted = [
  /^macrodetails\/[^/]+$/,
  /^breast\/female-(young|old)-averagemuscle-averageweight-(max|min)cup-averagefirmness$/,
  /^expression\/units\//,
  /^(cheek|chin|ears|eyebrows|eyes|forehead|head|mouth|neck|nose)\//,
  /^(stomach\/stomach-(pregnant|tone)|buttocks\/|torso\/torso-(muscle|vshape|scale)|hip\/hip-scale)/,
  /^legs\//,
];

/** The wanted morph targets by name without folder prefix and suffix, sparse. */
export async function readTargets(): Promise<Record<string, Target>> {
  const list = await readSource<{ targets: Record<string, unknown> }>("src/json/targets/target-list.json");
  const rows = Object.keys(list.targets).toSorted();
  const targets: Record<string, Target> = {};
  await using file = await open(sourcePath("public/data/targets/targets.bin"));
  const row = Buffer.alloc(ROW_BYTES);
  for (const [at, path] of rows.entries()) {
    const name = path.replace("data/targets/", "").replace(".target", "");
    if (!wanted.some((pattern) => pattern.test(name))) continue;
    await file.read(row, 0, ROW_BYTES, at * ROW_BYTES);
    targets[name] = sparse(new Int16Array(row.buffer, row.byteOffset, POINTS * 3));
  }
  return targets;
}

function sparse(dense: Int16Array): Target {
  const indices: number[] = [];
  const deltas: number[] = [];
  for (let point = 0; point < POINTS; point++) {
    const [x = 0, y = 0, z = 0] = dense.subarray(point * 3, point * 3 + 3);
    if (x === 0 && y === 0 && z === 0) continue;
    indices.push(point);
    deltas.push(x, y, z);
  }
  return { indices: Uint16Array.from(indices), deltas: Int16Array.from(deltas) };
}
