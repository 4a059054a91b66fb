import { cross, dot, normalize, type Vec3 } from "../../base/index.ts";
import { BLOCKER_REACH } from "../light/shade.ts";
import type { Blocker } from "./blockers.ts";
import { boundsOf, type Bounds, type Survey } from "./survey.ts";

/** Rectangle of a picture: pixels, from its upper left corner. */
export type Region = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A body that moves: what it fills of the world, and what it darkens round it. */
export type Stirring = { readonly bounds: Bounds; readonly blockers: readonly Blocker[] };

/** A shadow's edge is soft, and lies a little beside where its body ends. */
const SHADOW_MARGIN = 0.12;

/** Says which part of a surveyed picture bodies throw their shadows on or darken; null where none of it. */
export type FindStirred = (bodies: readonly Stirring[]) => Region | null;

/** `sun` points towards the light. */
export function openStirFinder(survey: Survey, sun: Vec3, picture: { width: number; height: number }): FindStirred {
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
