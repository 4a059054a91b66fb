import { distance, dot, normalize, subtract, type Vec3 } from "../../base/index.ts";
import type { CameraKey } from "../../take/index.ts";

/** What the film's cameras ever see of a ball: the length that a pixel covers there at its nearest; null if nothing. */
export type Sight = (centre: Vec3, radius: number) => number | null;

/** Cameras between two keys look a little past both. */
const MARGIN_RADIANS = 0.06;
/** Half of a full frame's height, millimetres. */
const HALF_FILM = 12;

type Vantage = {
  readonly position: Vec3;
  readonly axis: Vec3;
  /** Half of the angle that the picture's diagonal covers. */
  readonly reach: number;
  /** Length that a pixel covers at one metre. */
  readonly perMetre: number;
};

export function openSight(cameras: readonly CameraKey[], picture: { width: number; height: number }): Sight {
  const vantages: Vantage[] = [];
  for (const key of cameras) {
    const axis = normalize(subtract(key.target, key.position));
    const tall = HALF_FILM / key.focalMillimetres;
    const reach = Math.atan(tall * Math.hypot(1, picture.width / picture.height)) + MARGIN_RADIANS;
    const vantage = { position: key.position, axis, reach, perMetre: (tall * 2) / picture.height };
    if (!vantages.some((other) => isNear(other, vantage))) vantages.push(vantage);
  }
  return (centre, radius) => {
    let least: number | null = null;
    for (const { position, axis, reach, perMetre } of vantages) {
      const away = distance(position, centre);
      if (away > radius) {
        const off = Math.acos(Math.min(1, Math.max(-1, dot(subtract(centre, position), axis) / away)));
        if (off - Math.asin(radius / away) > reach) continue;
      }
      const covered = perMetre * Math.max(0.1, away - radius);
      if (least === null || covered < least) least = covered;
    }
    return least;
  };
}

function isNear(a: Vantage, b: Vantage): boolean {
  return (
    distance(a.position, b.position) < 0.1 &&
    dot(a.axis, b.axis) > Math.cos(MARGIN_RADIANS / 3) &&
    Math.abs(a.reach - b.reach) < 0.01
  );
}
