import { join } from "node:path";
import sharp from "sharp";
import { fitPoints, type BodyData, type FittedData } from "../../art/index.ts";
import { coveredPoints, eroded } from "./cover.ts";
import { fittedSkin } from "./rig.ts";
import { facesOf, readSource, sourcePath, type Face, type SourceModel } from "./source.ts";
import { cornersOf, withLevels, type Corners } from "./topology.ts";
import { scaleOf, type Piece, type Take } from "./wardrobe-source.ts";

/** Number of the body's own points; the base mesh's helpers follow. */
export const BODY_POINTS = 13380;
export const BASE_POINTS = 19158;

/** Decimetres from a shoe's highest point down to where it closes all round. */
const SHOE_RIM = 0.5;

/** A body to fit on: its base points, their normals, and the height that parts top and trousers. */
export type FitBody = {
  readonly places: Float32Array;
  readonly normals: Float32Array;
  readonly waist: number;
  /** Body, stocking and skirt as one. */
  readonly whole: Corners;
};

export type Baked = {
  readonly shape: FittedData;
  /** Path of each picture by its name in the pack. */
  readonly pictures: Readonly<Record<string, string>>;
};

/** `on` is the body that the piece is made for. */
export async function bakeFitted(piece: Piece, body: BodyData, on: FitBody): Promise<Baked> {
  const { category, scale } = scaleOf(piece.source);
  const model = await readSource<SourceModel>("public/data/proxies", category, piece.source, `${piece.source}.json`);
  const all = {
    references: Uint16Array.from((model.ref_vIdxs ?? []).flat()),
    shares: Float32Array.from((model.weights ?? []).flat()),
    offsets: Float32Array.from((model.offsets ?? []).flat()),
    scale: scale as unknown as FittedData["scale"],
  };
  const fitted = fitPoints(all, on.places);
  const faces = part(facesOf(model), fitted, { take: piece.take, waist: on.waist });
  const kept = [...new Set(faces.flatMap((face) => face.points))].toSorted((a, b) => a - b);
  const index = new Map(kept.map((point, i) => [point, i]));
  const corners = cornersOf(
    faces.map((face) => ({ ...face, points: face.points.map((point) => index.get(point) ?? 0) })),
    model.uvs[0] ?? [],
  );
  const triples = <Block extends Uint16Array | Float32Array>(from: Block, to: Block): Block => {
    kept.forEach((point, i) => to.set(from.subarray(point * 3, point * 3 + 3), i * 3));
    return to;
  };
  const references = triples(all.references, new Uint16Array(kept.length * 3));
  const shares = triples(all.shares, new Float32Array(kept.length * 3));
  const places = triples(fitted, new Float32Array(kept.length * 3));
  const topology = withLevels(corners, places, { budgets: piece.budgets, extra: null, extraStride: 0 });
  const covers =
    category === "clothes"
      ? coveredPoints(
          { positions: on.places, normals: on.normals, count: BASE_POINTS },
          { positions: places, indices: corners.full.map((corner) => corners.points[corner] ?? 0) },
        )
      : new Uint8Array(Math.ceil(BASE_POINTS / 8));
  const rim = piece.take === "shoe" || piece.take === "sock" ? highest(places) - SHOE_RIM : -Infinity;
  // Its maker's list for the skin; clothes beneath are hidden where they are covered well inside its edges.
  const hides = category === "clothes" ? eroded(covers, on.whole, 3) : new Uint8Array(covers.length);
  model.metadata.deleteVerts?.slice(0, BODY_POINTS).forEach((isDeleted, point) => {
    const isCovered = ((covers[point >> 3] ?? 0) >> (point & 7)) & 1;
    // Deep in a shoe there is no cloth near the toes, yet nothing of them is to be seen.
    const isInShoe = (on.places[point * 3 + 1] ?? 0) < rim;
    if (isDeleted && (isCovered || isInShoe)) hides[point >> 3] = (hides[point >> 3] ?? 0) | (1 << (point & 7));
  });
  const folder = sourcePath("public/data/proxies", category, piece.source);
  const pictures: Record<string, string> = {};
  const named: Record<string, { name: string; brightness: number }> = {};
  for (const material of model.materials) {
    if (!material.mapDiffuse) continue;
    const name = `${piece.source}/${material.DbgName}`;
    pictures[name] = join(folder, material.mapDiffuse);
    named[material.DbgName] = { name, brightness: await brightnessOf(join(folder, material.mapDiffuse), corners) };
  }
  // Even cloth for pieces whose picture has a print: only its shading.
  const shading = category === "clothes" ? model.materials[0]?.mapAO : undefined;
  if (shading) {
    const name = `${piece.source}/plain`;
    pictures[name] = join(folder, shading);
    named["plain"] = { name, brightness: await brightnessOf(join(folder, shading), corners) };
  }
  const relief = category === "clothes" ? model.materials[0]?.mapNormal : undefined;
  const normalPicture = relief ? `${piece.source}/normal` : "";
  if (relief) pictures[normalPicture] = join(folder, relief);
  const shape: FittedData = {
    category: category as FittedData["category"],
    ...topology,
    references,
    shares,
    offsets: triples(all.offsets, new Float32Array(kept.length * 3)),
    scale: all.scale,
    skin: fittedSkin(references, shares, body.skin),
    hides,
    covers,
    pictures: named,
    normalPicture,
  };
  return { shape, pictures };
}

function highest(places: Float32Array): number {
  return places.reduce((high, value, i) => (i % 3 === 1 && value > high ? value : high), -Infinity);
}

/** Faces of the connected pieces that belong to the part. */
function part(faces: readonly Face[], places: Float32Array, options: { take: Take; waist: number }): readonly Face[] {
  if (options.take === "all") return faces;
  const above = new Map<number, number>();
  const find = (point: number): number => {
    let top = point;
    for (let next = above.get(top); next !== undefined && next !== top; next = above.get(top)) top = next;
    above.set(point, top);
    return top;
  };
  for (const face of faces) {
    const [first = 0] = face.points;
    for (const point of face.points) above.set(find(point), find(first));
  }
  const height = (point: number): number => places[point * 3 + 1] ?? 0;
  const extents = new Map<number, { low: number; high: number; sum: number; count: number }>();
  for (const point of above.keys()) {
    const at = find(point);
    const extent = extents.get(at) ?? { low: Infinity, high: -Infinity, sum: 0, count: 0 };
    extent.low = Math.min(extent.low, height(point));
    extent.high = Math.max(extent.high, height(point));
    extent.sum += height(point);
    extent.count++;
    extents.set(at, extent);
  }
  const tallest = Math.max(...[...extents.values()].map(({ high }) => high));
  const belongs = (at: number): boolean => {
    const extent = extents.get(at);
    if (!extent) return false;
    const isUpper = extent.sum / extent.count > options.waist;
    // Socks rise to the shoe's very top.
    const isSock = extent.high > tallest - 0.05;
    return { upper: isUpper, lower: !isUpper, sock: isSock, shoe: !isSock }[options.take as Exclude<Take, "all">];
  };
  return faces.filter((face) => belongs(find(face.points[0] ?? 0)));
}

/** Median linear luminance over the triangles' centres, where the picture is opaque. */
async function brightnessOf(path: string, { uvs, full }: Corners): Promise<number> {
  const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const lights: number[] = [];
  for (let i = 0; i < full.length; i += 3) {
    const mean = (k: number): number =>
      ([0, 1, 2].reduce((total, c) => total + (uvs[(full[i + c] ?? 0) * 2 + k] ?? 0), 0) / 3 + 8) % 1;
    const x = Math.min(info.width - 1, Math.floor(mean(0) * info.width));
    const y = Math.min(info.height - 1, Math.floor(mean(1) * info.height));
    const at = (y * info.width + x) * 4;
    if ((data[at + 3] ?? 0) < 128) continue;
    // Gamma 2.2 is near enough to sRGB for a median.
    const light = (k: number): number => ((data[at + k] ?? 0) / 255) ** 2.2;
    lights.push(0.2126 * light(0) + 0.7152 * light(1) + 0.0722 * light(2));
  }
  lights.sort((a, b) => a - b);
  return lights[Math.floor(lights.length / 2)] ?? 0.2;
}
