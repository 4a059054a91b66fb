import { cross, dot, normalize, type Vec3 } from "../../base/index.ts";
import { BLOCKER_REACH } from "../light/shade.ts";
import type { Blocker } from "./blockers.ts";
import type { Projection } from "./camera.ts";
import { boundsOf, type Bounds, type Survey } from "./survey.ts";

/** Rectangle of a picture: pixels, from its upper left corner. */
export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A body that moves: what it fills of the world, and what it darkens round it. */
export type Stirring = { readonly bounds: Bounds; readonly blockers: readonly Blocker[] };

/** A shadow's edge is soft, and lies a little beside where its body ends. */
const SHADOW_MARGIN = 0.12;

/** Says which part of a surveyed picture bodies throw their shadows on, darken or are mirrored in; null where none of it. */
export type FindStirred = (bodies: readonly Stirring[]) => Region | null;

/**
 * `sun` points towards the light; `mirror` says how high a floor lies (metres) that mirrors, and how the camera sees.
 */
export function openStirFinder(
  survey: Survey,
  sun: Vec3,
  picture: { width: number; height: number },
  mirror: { readonly height: number; readonly project: Projection } | null,
): FindStirred {
  const across = normalize(cross(Math.abs(sun[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0], sun));
  const along = cross(sun, across);
  const inLight = (bounds: Bounds): Bounds =>
    boundsOf(cornersOf(bounds).map((p): Vec3 => [dot(p, across), dot(p, along), dot(p, sun)]));
  const lit = survey.tiles.map((tile) => tile && inLight(tile));
  return (bodies) => {
    const shadows = bodies.map(({ bounds }) => inLight(bounds));
    const blockers = bodies.flatMap((body) => body.blockers);
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    survey.tiles.forEach((tile, i) => {
      const tileInLight = lit[i];
      if (!tile || !tileInLight) return;
      const isStirred =
        shadows.some((shadow) => isBehind(tileInLight, shadow)) || blockers.some((blocker) => isNear(tile, blocker));
      if (!isStirred) return;
      const column = i % survey.columns;
      const row = (i - column) / survey.columns;
      [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
    });
    for (const body of mirror ? bodies : []) {
      const image = mirror && imageIn(body.bounds, mirror);
      if (!image) continue;
      [left, right] = [Math.min(left, image.left * survey.columns), Math.max(right, image.right * survey.columns)];
      [top, bottom] = [Math.min(top, image.top * survey.rows), Math.max(bottom, image.bottom * survey.rows)];
    }
    if (left > right) return null;
    const x = Math.floor((left / survey.columns) * picture.width);
    const y = Math.floor((top / survey.rows) * picture.height);
    return {
      x,
      y,
      width: Math.ceil((right / survey.columns) * picture.width) - x,
      height: Math.ceil((bottom / survey.rows) * picture.height) - y,
    };
  };
}

/** Share of the picture by which a reflection is blurred beyond its body. */
const BLUR_MARGIN = 0.04;

/** What part of the picture the body's mirrored image may show in; null where none. */
function imageIn(
  bounds: Bounds,
  { height, project }: { readonly height: number; readonly project: Projection },
): { left: number; right: number; top: number; bottom: number } | null {
  const places = cornersOf(bounds).map(([x, y, z]) => project([x, 2 * height - y, z]));
  if (places.includes(null)) return { left: 0, right: 1, top: 0, bottom: 1 };
  const side = (k: 0 | 1, pick: (...values: number[]) => number): number =>
    Math.min(
      1,
      Math.max(0, pick(...places.map((place) => place?.[k] ?? 0)) + (pick === Math.min ? -1 : 1) * BLUR_MARGIN),
    );
  const image = {
    left: side(0, Math.min),
    right: side(0, Math.max),
    top: side(1, Math.min),
    bottom: side(1, Math.max),
  };
  return image.left < image.right && image.top < image.bottom ? image : null;
}

/** Whether light passes the caster before it comes to the tile: x and y across the light, z towards it. */
function isBehind(tile: Bounds, caster: Bounds): boolean {
  for (let k = 0; k < 2; k++) {
    if ((tile.low[k] as number) > (caster.high[k] as number) + SHADOW_MARGIN) return false;
    if ((tile.high[k] as number) < (caster.low[k] as number) - SHADOW_MARGIN) return false;
  }
  return tile.low[2] < caster.high[2];
}

function isNear(tile: Bounds, { x, y, z, radius }: Blocker): boolean {
  let squared = 0;
  [x, y, z].forEach((value, k) => {
    const off = Math.max((tile.low[k] as number) - value, value - (tile.high[k] as number), 0);
    squared += off * off;
  });
  return squared < (radius * BLOCKER_REACH) ** 2;
}

function cornersOf({ low, high }: Bounds): Vec3[] {
  return Array.from({ length: 8 }, (_, i): Vec3 => [
    (i & 1 ? high : low)[0],
    (i & 2 ? high : low)[1],
    (i & 4 ? high : low)[2],
  ]);
}
