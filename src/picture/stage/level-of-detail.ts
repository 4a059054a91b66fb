import { distance, type Vec3 } from "../../base/index.ts";
import type { Scatter } from "../../art/index.ts";
import { transformAt, type CameraKey, type Take } from "../../take/index.ts";
import type { Density } from "./scatter.ts";

/** Height in pixels from which on a body is built with all its triangles. */
const FULL_DETAIL_PIXELS = 420;

/** How tall a body of that height is on the picture. 24 mm is the height of a full-frame picture. */
export function pixelsTall(key: CameraKey, at: Vec3, bodyMetres: number, pictureHeight: number): number {
  return (bodyMetres * key.focalMillimetres * pictureHeight) / 24 / Math.max(0.3, distance(key.position, at));
}

/** 1 for a body that fills the picture at some time, down to 0.25 for one that stays small. */
export function detailOf(take: Take, bodyId: string, pictureHeight: number): number {
  const body = take.bodies.find(({ id }) => id === bodyId);
  const track = take.transforms[bodyId];
  if (!body) return 0.25;
  const metres = Math.max(...body.sizeMetres, 0.05);
  let tallest = 0;
  for (let i = 0; i < take.cameras.length; i += 6) {
    const key = take.cameras[i];
    if (!key) continue;
    const at = track ? transformAt(track, key.t).position : ([0, 0, 0] as const);
    tallest = Math.max(tallest, pixelsTall(key, at, metres, pictureHeight));
  }
  const share = Math.min(1, tallest / FULL_DETAIL_PIXELS);
  return share > 0.7 ? 1 : share > 0.3 ? 0.5 : 0.25;
}

/** Scattered things thin out with their distance from wherever the camera goes. */
export function scatterDensity(take: Take, detail: number): (scatter: Scatter) => Density {
  const eyes: Vec3[] = [];
  for (const { position } of take.cameras) if (!eyes.some((eye) => distance(eye, position) < 2)) eyes.push(position);
  return (scatter) => {
    const full = scatter.grass ? 9 : 40;
    const end = scatter.grass ? 55 : 400;
    return (x, z) => {
      const near = eyes.reduce(
        (least, eye) => Math.min(least, Math.hypot(eye[0] - x, eye[2] - z)),
        eyes.length > 0 ? Infinity : 0,
      );
      if (near >= end) return 0;
      return detail * (near <= full ? 1 : Math.pow(full / near, scatter.grass ? 1.1 : 0.6));
    };
  };
}
