// Draws a take's figures as sticks on a contact sheet (rows: seen from the side and from the front), to judge motion.
// node scripts/stick-sheet.ts TAKE.json OUT.png [--body ID] [--from 0] [--to 4] [--frames 24]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { poseAt, readTake, transformAt, type Take } from "../src/take/index.ts";
import { buildModel, prepareArt, readPeoplePack } from "../src/art/index.ts";
import { worldJoints, skeletonOf } from "../src/world/motion/skeleton.ts";
import { standInPerson } from "../src/world/stand-in/person.ts";
import type { Vec3 } from "../src/base/index.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    body: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    frames: { type: "string" },
    people: { type: "string" },
    span: { type: "string" },
  },
});
const take: Take = readTake(readFileSync(positionals[0] ?? "", "utf8"));
const body = take.bodies.find((b) => (values.body ? b.id === values.body : b.kind === "figure"));
if (!body) throw new Error("The take has no such figure.");
const poses = take.poses[body.id];
const track = take.transforms[body.id];
if (!poses || !track) throw new Error("That body has no poses.");
const bytes = values.people ? new Uint8Array(readFileSync(values.people)) : null;
const assets = await prepareArt(bytes ? readPeoplePack(bytes) : null, null);
const model = bytes && body.model ? buildModel(body.model, 0.25, assets) : standInPerson();
const skeleton = skeletonOf(model);

const count = Number(values.frames ?? 24);
const from = Number(values.from ?? 0);
const to = Number(values.to ?? take.durationSeconds);
const columns = Math.min(12, count);
const cell = 150;
const span = Number(values.span ?? 2.6);
const rows = Math.ceil(count / columns) * 2;
const parts: string[] = [];
for (let i = 0; i < count; i++) {
  const t = from + ((to - from) * i) / Math.max(1, count - 1);
  const root = transformAt(track, t);
  const { rotations } = poseAt(poses, t);
  const { positions } = worldJoints(skeleton, root, rotations);
  for (const view of [0, 1]) {
    const x0 = (i % columns) * cell;
    const y0 = (Math.floor(i / columns) * 2 + view) * cell;
    const project = (p: Vec3): [number, number] => {
      const u = view === 0 ? p[2] - root.position[2] : root.position[0] - p[0];
      return [x0 + cell / 2 + (u / span) * cell, y0 + cell * 0.92 - (p[1] / span) * cell];
    };
    parts.push(`<line x1="${x0}" x2="${x0 + cell}" y1="${y0 + cell * 0.92}" y2="${y0 + cell * 0.92}" stroke="#bbb"/>`);
    for (const [j, parent] of skeleton.parents.entries()) {
      const a = positions[j];
      const b = positions[parent];
      if (!a || !b) continue;
      const [x1, y1] = project(a);
      const [x2, y2] = project(b);
      const name = skeleton.names[j] ?? "";
      const colour = name.endsWith(".L") ? "#c03" : name.endsWith(".R") ? "#05c" : "#222";
      parts.push(
        `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${colour}" stroke-width="${name.startsWith("finger") ? 1 : 2.5}" stroke-linecap="round"/>`,
      );
    }
    const head = positions[skeleton.index.get("head") ?? 0];
    if (head) {
      const [x, y] = project([head[0], head[1] + 0.08, head[2]]);
      parts.push(
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${((0.1 / span) * cell).toFixed(1)}" fill="none" stroke="#222" stroke-width="1.5"/>`,
      );
    }
    for (const other of take.bodies) {
      const path = take.transforms[other.id];
      if (other.shape !== "ball" || !path) continue;
      const [x, y] = project(transformAt(path, t).position);
      if (x > x0 && x < x0 + cell && y > y0 && y < y0 + cell)
        parts.push(
          `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${((other.sizeMetres[1] / 2 / span) * cell).toFixed(1)}" fill="#e808" stroke="#a50"/>`,
        );
    }
    if (view === 0)
      parts.push(`<text x="${x0 + 4}" y="${y0 + 12}" font-size="10" font-family="sans-serif">${t.toFixed(2)}</text>`);
  }
}
const width = columns * cell;
const height = rows * cell;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${parts.join("")}</svg>`;
await sharp(Buffer.from(svg))
  .png()
  .toFile(positionals[1] ?? "sheet.png");
