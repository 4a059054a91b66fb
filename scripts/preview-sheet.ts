// Draws what a take's cameras see, without a renderer: flat triangles on a contact sheet, in a second or two. To judge
// framing and motion together: node scripts/preview-sheet.ts FOLDER "PROMPT" ["PROMPT"...] [--seconds 4] [--seed 1]
// [--frames 12] [--from 0] [--to 8] [--columns 4] [--width 320]
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { buildModel, buildSet, prepareArt, readPeoplePack, type Model, type SetModel } from "../src/art/index.ts";
import { add, axisAngle, rotate, scale, UP, type Vec3 } from "../src/base/index.ts";
import { directPrompt } from "../src/director/index.ts";
import { loadLanguage } from "../src/main/load-language.ts";
import { loadVoices } from "../src/main/load-voices.ts";
import { cutFilm, shotOfFrame, worldTimeOfFrame, type Screenplay } from "../src/screenplay/index.ts";
import { speakLines } from "../src/sound/index.ts";
import { cameraAt, poseAt, transformAt, type Take } from "../src/take/index.ts";
import { placeCameras, simulate } from "../src/world/index.ts";
import { openCanvas } from "./preview-sheet/canvas.ts";
import { posedTriangles, type Flat } from "./preview-sheet/posed-triangles.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: "string" },
    seed: { type: "string", default: "1" },
    frames: { type: "string", default: "12" },
    from: { type: "string", default: "0" },
    to: { type: "string" },
    columns: { type: "string", default: "4" },
    width: { type: "string", default: "320" },
    people: { type: "string", default: ".kinora/people.bin" },
  },
});
const FPS = 24;
const assets = await prepareArt(readPeoplePack(readFileSync(values.people)), null);
const language = await loadLanguage();
const [folder = ".", ...prompts] = positionals;
const width = Number(values.width);
const height = Math.round((width * 9) / 16);
mkdirSync(folder, { recursive: true });
for (const prompt of prompts) {
  const seconds = values.seconds ? Number(values.seconds) : null;
  const asked = { seed: Number(values.seed), seconds, style: null };
  const { signal } = new AbortController();
  const { screenplay } = await directPrompt(prompt, asked, { language, model: null, signal });
  const take = await takeOf(screenplay);
  const name = `${prompt
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "-")
    .slice(0, 48)}.png`;
  await drawSheet(screenplay, take, join(folder, name));
  process.stdout.write(`${name}\n`);
  for (const { beat, start, end } of take.beats) {
    const action = screenplay.beats.find((one) => one.id === beat);
    process.stdout.write(`  ${action?.actor} ${action?.action} ${start.toFixed(2)}-${end.toFixed(2)}\n`);
  }
  for (const fault of take.faults) process.stdout.write(`  fault: ${fault}\n`);
}

async function takeOf(screenplay: Screenplay): Promise<Take> {
  const spoken = screenplay.lines.length > 0 ? await speakLines(screenplay, await loadVoices()) : { lines: [] };
  const silent = { onProgress: () => undefined, signal: new AbortController().signal };
  const take = await simulate({ screenplay, speech: spoken.lines, assets, ...silent });
  return { ...take, cameras: await placeCameras({ screenplay, take, assets, aspect: 16 / 9, fps: FPS }) };
}

async function drawSheet(screenplay: Screenplay, take: Take, file: string): Promise<void> {
  const cut = cutFilm(screenplay, FPS);
  const scenery = sceneryOf(screenplay);
  const models = new Map<string, Model>(
    take.bodies.flatMap((body) => (body.model ? [[body.id, buildModel(body.model, 0.25, assets)] as const] : [])),
  );
  const count = Number(values.frames);
  const columns = Math.min(count, Number(values.columns));
  const sheet: { input: Buffer; left: number; top: number; raw?: { width: number; height: number; channels: 3 } }[] =
    [];
  const first = Math.round(Number(values.from) * FPS);
  const last = values.to ? Math.round(Number(values.to) * FPS) : cut.frameCount - 1;
  for (let i = 0; i < count; i++) {
    const frame = Math.min(cut.frameCount - 1, Math.round(first + ((last - first) * i) / Math.max(1, count - 1)));
    const canvas = openCanvas(width, height);
    const t = worldTimeOfFrame(cut, frame);
    const { shot } = shotOfFrame(cut, frame);
    const camera = cameraAt(take.cameras, shot.id, t);
    for (const flat of scenery) canvas.draw(flat, camera);
    for (const flat of bodiesAt(take, models, t)) canvas.draw(flat, camera);
    const [left, top] = [(i % columns) * width, Math.floor(i / columns) * height];
    sheet.push({ input: Buffer.from(canvas.pixels), left, top, raw: { width, height, channels: 3 } });
    const text = `${t.toFixed(2)} ${shot.id} ${shot.framing} ${shot.moves.join("+")} ${camera.focalMillimetres.toFixed(0)} mm`;
    const label = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="16"><text x="4" y="12" font-size="11" fill="#fff" stroke="#000" stroke-width="2" paint-order="stroke" font-family="sans-serif">${text}</text></svg>`;
    sheet.push({ input: Buffer.from(label), left, top });
  }
  const size = { width: columns * width, height: Math.ceil(count / columns) * height };
  await sharp({ create: { ...size, channels: 3, background: "#000" } })
    .composite(sheet)
    .png()
    .toFile(file);
}

function sceneryOf({ setting }: Screenplay): Flat[] {
  const set: SetModel = buildSet(setting, 0.25, assets);
  return set.pieces.flatMap(({ model, position, turnRadians, scale: size }) => {
    const turn = axisAngle(UP, turnRadians);
    return posedTriangles(model, null, (p: Vec3) => add(position, rotate(turn, scale(p, size))));
  });
}

function bodiesAt(take: Take, models: ReadonlyMap<string, Model>, t: number): Flat[] {
  return take.bodies.flatMap((body) => {
    const model = models.get(body.id);
    const track = take.transforms[body.id];
    if (!model || !track) return [];
    const root = transformAt(track, t);
    const poses = take.poses[body.id];
    if (poses) return posedTriangles(model, { root, turns: poseAt(poses, t).rotations }, (p) => p);
    return posedTriangles(model, null, (p) => add(root.position, rotate(root.rotation, p)));
  });
}
