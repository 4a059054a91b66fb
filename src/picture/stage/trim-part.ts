import { MeshoptSimplifier } from "meshoptimizer";
import type { Vec3 } from "../../base/index.ts";
import type { Part } from "../model/part.ts";
import type { Placed } from "../surface/surface-geometry.ts";
import type { Sight } from "./sight.ts";

/** Large parts are looked at piece by piece. */
const CELL_METRES = 5;
/** How far an outline may move, in pixels of the nearest view. */
const TOLERANCE_PIXELS = 0.4;
/** Fewer corners than these are not worth the trouble. */
const MIN_CORNERS = 120;

/** Must have settled before parts are trimmed. */
export const simplifierReady: Promise<void> = MeshoptSimplifier.ready;

/**
 * The part as the film needs it: without what no camera sees, and with no more triangles than the nearest view shows.
 * Shares the vertices; null where nothing is left.
 */
export function trimPart(part: Part, place: Omit<Placed, "part" | "surface">, sight: Sight): Part | null {
  const kept: Uint32Array[] = [];
  for (const corners of cellsOf(part, place.scale)) {
    const ball = ballOf(part.positions, corners);
    const perPixel = sight(toWorld(ball.centre, place), ball.radius * place.scale);
    if (perPixel === null) continue;
    kept.push(simplified(part, corners, (perPixel * TOLERANCE_PIXELS) / place.scale));
  }
  const count = kept.reduce((sum, corners) => sum + corners.length, 0);
  if (count === 0) return null;
  const indices = new Uint32Array(count);
  let at = 0;
  for (const corners of kept) {
    indices.set(corners, at);
    at += corners.length;
  }
  return { ...part, indices };
}

/** A shape for shadows: outlines within two centimetres, with no thought for colours. */
export function coarseShape(positions: ArrayLike<number>, corners: ArrayLike<number>): Uint32Array {
  const all = Uint32Array.from(corners);
  const [fewer] = MeshoptSimplifier.simplify(
    all,
    Float32Array.from(positions),
    3,
    Math.floor(all.length / 15) * 3,
    0.02,
    ["ErrorAbsolute", "Permissive"],
  );
  return fewer;
}

/** A small plant's triangles where a pixel covers that many of its metres; none where it is smaller than the tolerance. */
export function plantShape(positions: ArrayLike<number>, corners: ArrayLike<number>, perPixel: number): Uint32Array {
  const [fewer] = MeshoptSimplifier.simplify(
    Uint32Array.from(corners),
    Float32Array.from(positions),
    3,
    0,
    perPixel * TOLERANCE_PIXELS,
    ["ErrorAbsolute", "Permissive", "Prune"],
  );
  return fewer;
}

/** Triangles by the cube that their first corner lies in. */
function cellsOf(part: Part, scale: number): Uint32Array[] {
  const cell = CELL_METRES / scale;
  const cells = new Map<number, number[]>();
  for (let i = 0; i < part.indices.length; i += 3) {
    const o = (part.indices[i] ?? 0) * 3;
    const [x, y, z] = [0, 1, 2].map((k) => Math.floor((part.positions[o + k] ?? 0) / cell) + 512);
    const key = ((x ?? 0) * 1024 + (y ?? 0)) * 1024 + (z ?? 0);
    const list = cells.get(key) ?? [];
    if (list.length === 0) cells.set(key, list);
    list.push(part.indices[i] ?? 0, part.indices[i + 1] ?? 0, part.indices[i + 2] ?? 0);
  }
  return [...cells.values()].map((list) => Uint32Array.from(list));
}

function simplified(part: Part, corners: Uint32Array, tolerance: number): Uint32Array {
  if (corners.length < MIN_CORNERS) return corners;
  const points = new Map<number, number>();
  const local = corners.map((vertex) => {
    const known = points.get(vertex);
    if (known !== undefined) return known;
    points.set(vertex, points.size);
    return points.size - 1;
  });
  const origin = [...points.keys()];
  const positions = new Float32Array(origin.length * 3);
  const traits = new Float32Array(origin.length * 8);
  origin.forEach((vertex, i) => {
    for (let k = 0; k < 3; k++) {
      positions[i * 3 + k] = part.positions[vertex * 3 + k] ?? 0;
      traits[i * 8 + k] = part.normals[vertex * 3 + k] ?? 0;
      traits[i * 8 + 3 + k] = part.colours[vertex * 3 + k] ?? 0;
    }
    for (let k = 0; k < 2; k++) traits[i * 8 + 6 + k] = part.uvs[vertex * 2 + k] ?? 0;
  });
  // A bent normal or another shade weighs as much as an outline that moves by the tolerance, a slipped texture as far
  // as it slips on a tile of one metre.
  const scale = MeshoptSimplifier.getScale(positions, 3) || 1;
  const [normal, colour, slip] = [(tolerance * 2) / scale, (tolerance * 4) / scale, 0.5 / scale];
  const weights = [normal, normal, normal, colour, colour, colour, slip, slip];
  const [fewer] = MeshoptSimplifier.simplifyWithAttributes(
    local,
    positions,
    3,
    traits,
    8,
    weights,
    null,
    3,
    tolerance,
    ["ErrorAbsolute", "LockBorder", "Permissive"],
  );
  return fewer.map((i) => origin[i] ?? 0);
}

function ballOf(positions: Float32Array, corners: Uint32Array): { centre: Vec3; radius: number } {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const vertex of corners)
    for (let k = 0; k < 3; k++) {
      const value = positions[vertex * 3 + k] ?? 0;
      low[k] = Math.min(low[k] ?? 0, value);
      high[k] = Math.max(high[k] ?? 0, value);
    }
  const centre = low.map((value, k) => (value + (high[k] ?? 0)) / 2) as unknown as Vec3;
  return { centre, radius: Math.hypot(...high.map((value, k) => value - (centre[k] ?? 0))) };
}

function toWorld([x, y, z]: Vec3, place: Omit<Placed, "part" | "surface">): Vec3 {
  const { position, turnRadians, scale } = place;
  const [c, s] = [Math.cos(turnRadians) * scale, Math.sin(turnRadians) * scale];
  return [x * c + z * s + position[0], y * scale + position[1], z * c - x * s + position[2]];
}
