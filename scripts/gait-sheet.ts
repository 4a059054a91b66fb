// Draws an animal of art in motion, frame by frame, without a renderer: the skinned mesh in plain shades.
// node scripts/gait-sheet.ts dog --out /tmp/x.png [--speed 2 | 0,6] [--posture sit] [--frames 16] [--from 2] [--to 3] [--turn 0] [--view side|front|top|quarter] [--cell 240]
import { parseArgs } from "node:util";
import sharp from "sharp";
import { buildModel, designOf, prepareArt, type Model } from "../src/art/index.ts";
import { add, createRandom, normalize, rotate, subtract, type Quat, type Vec3 } from "../src/base/index.ts";
import { createBird } from "../src/world/motion/bird.ts";
import type { GaitPose } from "../src/world/motion/gait.ts";
import { createQuadruped } from "../src/world/motion/quadruped.ts";
import { skeletonOf, worldJoints } from "../src/world/motion/skeleton.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: "string", default: "gait.png" },
    speed: { type: "string", default: "1" },
    posture: { type: "string" },
    frames: { type: "string", default: "16" },
    from: { type: "string", default: "2" },
    to: { type: "string", default: "3" },
    turn: { type: "string", default: "0" },
    view: { type: "string", default: "side" },
    cell: { type: "string", default: "240" },
    detail: { type: "string", default: "0.5" },
    span: { type: "string" },
    lift: { type: "string", default: "0" },
  },
});
const name = positionals[0] ?? "dog";
const model = buildModel({ design: name, params: {} }, Number(values.detail), await prepareArt(null, null));
const cycle = (designOf(name)?.gait === "bird" ? createBird : createQuadruped)(model, createRandom("sheet"));
const [count, from, to, cell] = [Number(values.frames), Number(values.from), Number(values.to), Number(values.cell)];
const [low = 1, high = low] = values.speed.split(",").map(Number);
const columns = Math.min(count, Math.floor(1600 / cell));
const [width, height] = [columns * cell, Math.ceil(count / columns) * cell];
const rgb = Buffer.alloc(width * height * 3, 150);
const depth = new Float32Array(width * height).fill(-1e9);
const span = Number(values.span ?? Math.max(...model.sizeMetres) * 1.35);

let at: Vec3 = [0, 0, 0];
let facing = 0;
const dt = 1 / 60;
let next = 0;
for (let step = 0; next < count; step++) {
  const t = step * dt;
  const speed = low + (high - low) * Math.min(1, t / to);
  const turn = Number(values.turn);
  if (step > 0) {
    facing += turn * dt;
    at = add(at, [Math.sin(facing) * speed * dt, 0, Math.cos(facing) * speed * dt]);
  }
  const lift = Number(values.lift);
  const progress = values.posture === "jump" ? (t - from) / (to - from) : Math.min(1, t);
  const pose = cycle.advance({
    t,
    dtSeconds: dt,
    position: [at[0], lift, at[2]],
    facingRadians: facing,
    speedMetresPerSecond: speed,
    turnRadiansPerSecond: turn,
    heightAt: () => lift,
    gaze: null,
    posture: values.posture && progress >= 0 ? { name: values.posture, progress } : null,
  });
  if (t + 1e-6 < from + ((to - from) * next) / Math.max(1, count - 1)) continue;
  draw(model, pose, { at, facing }, next++);
}
await sharp(rgb, { raw: { width, height, channels: 3 } })
  .png()
  .toFile(values.out);
console.log(values.out);

function draw(what: Model, pose: GaitPose, centre: { at: Vec3; facing: number }, index: number): void {
  const skeleton = skeletonOf(what);
  const { positions: joints, rotations } = worldJoints(
    skeleton,
    { position: pose.rootPosition, rotation: pose.rootRotation },
    pose.rotations,
  );
  const x0 = (index % columns) * cell;
  const y0 = Math.floor(index / columns) * cell;
  const turn = values.view === "front" ? 0 : values.view === "quarter" ? -0.7 : -Math.PI / 2;
  const [sin, cos] = [Math.sin(turn - centre.facing), Math.cos(turn - centre.facing)];
  const project = (p: Vec3): Vec3 => {
    const [x, y, z] = [p[0] - centre.at[0], p[1], p[2] - centre.at[2]];
    const [u, d] = [cos * x + sin * z, -sin * x + cos * z];
    return values.view === "top"
      ? [x0 + cell / 2 + (u * cell) / span, y0 + cell / 2 + (d / span) * cell, y]
      : [
          x0 + cell / 2 + (u / span) * cell,
          y0 + cell * 0.88 - ((y + (values.view === "quarter" ? d * -0.15 : 0)) / span) * cell,
          d,
        ];
  };
  for (let column = 0; column < cell; column++) {
    const [, row] = project([centre.at[0], 0, centre.at[2]]);
    rgb.fill(110, (Math.round(row) * width + x0 + column) * 3, (Math.round(row) * width + x0 + column) * 3 + 3);
  }
  for (const mesh of what.meshes) {
    const colour = what.surfaces[mesh.surface]?.colour ?? [1, 1, 1];
    const posed = Array.from<unknown, Vec3>({ length: mesh.positions.length / 3 }, () => [0, 0, 0]);
    const source = mesh.positions.slice();
    for (const [morph, { indices, deltas }] of Object.entries(mesh.morphs ?? {}))
      indices.forEach((vertex, i) => {
        for (let k = 0; k < 3; k++) source[vertex * 3 + k]! += deltas[i * 3 + k]! * (pose.face[morph] ?? 0);
      });
    for (let i = 0; i < posed.length; i++) {
      const p: Vec3 = [source[i * 3]!, source[i * 3 + 1]!, source[i * 3 + 2]!];
      let sum: Vec3 = [0, 0, 0];
      for (let k = 0; k < 4; k++) {
        const weight = mesh.skin ? mesh.skin.weights[i * 4 + k]! : k === 0 ? 1 : 0;
        if (weight === 0) continue;
        const joint = mesh.skin ? mesh.skin.joints[i * 4 + k]! : (mesh.joint ?? 0);
        const moved = add(joints[joint]!, rotate(rotations[joint] as Quat, subtract(p, skeleton.rest[joint]!)));
        sum = [sum[0] + moved[0] * weight, sum[1] + moved[1] * weight, sum[2] + moved[2] * weight];
      }
      posed[i] = sum;
    }
    for (let i = 0; i < mesh.indices.length; i += 3) {
      const ids = [mesh.indices[i]!, mesh.indices[i + 1]!, mesh.indices[i + 2]!] as const;
      const [a, b, c] = [posed[ids[0]]!, posed[ids[1]]!, posed[ids[2]]!];
      const [e, f] = [subtract(b, a), subtract(c, a)];
      const normal = normalize([e[1] * f[2] - e[2] * f[1], e[2] * f[0] - e[0] * f[2], e[0] * f[1] - e[1] * f[0]]);
      const light = 0.45 + 0.4 * Math.max(0, Math.abs(normal[1]) * 0.6 + normal[1] * 0.4) + 0.25 * Math.abs(normal[0]);
      const tint = mesh.colours ? [0, 1, 2].map((k) => (mesh.colours![ids[0] * 3 + k] ?? 1) * colour[k]!) : colour;
      fill(
        [project(a), project(b), project(c)],
        tint.map((v) => Math.min(255, 255 * Math.sqrt(Math.min(1, v * light * 1.2)))),
        x0,
        y0,
      );
    }
  }
}

function fill([a, b, c]: readonly [Vec3, Vec3, Vec3], colour: readonly number[], x0: number, y0: number): void {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  if (Math.abs(area) < 1e-9) return;
  const [left, right] = [
    Math.max(x0, Math.floor(Math.min(a[0], b[0], c[0]))),
    Math.min(x0 + cell - 1, Math.ceil(Math.max(a[0], b[0], c[0]))),
  ];
  const [top, bottom] = [
    Math.max(y0, Math.floor(Math.min(a[1], b[1], c[1]))),
    Math.min(y0 + cell - 1, Math.ceil(Math.max(a[1], b[1], c[1]))),
  ];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const u = ((b[0] - x) * (c[1] - y) - (b[1] - y) * (c[0] - x)) / area;
      const v = ((c[0] - x) * (a[1] - y) - (c[1] - y) * (a[0] - x)) / area;
      const s = 1 - u - v;
      if (u < -0.001 || v < -0.001 || s < -0.001) continue;
      const d = u * a[2] + v * b[2] + s * c[2];
      const o = y * width + x;
      if (d <= depth[o]!) continue;
      depth[o] = d;
      for (let k = 0; k < 3; k++) rgb[o * 3 + k] = colour[k]!;
    }
}
