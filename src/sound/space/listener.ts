import { cross, distance, lerp, mix, normalize, scale, subtract, UP, type Vec3 } from "../../base/index.ts";
import { shotOfFrame, worldTimeOfFrame, type Cut } from "../../screenplay/index.ts";
import type { CameraKey, Take } from "../../take/index.ts";

/** Where the microphones are at an instant of the film. */
export type Ear = {
  readonly position: Vec3;
  readonly forward: Vec3;
  readonly right: Vec3;
  /** Tangent of half the view's width. */
  readonly halfWidth: number;
  readonly focusMetres: number;
};

/** The ear at a film time in seconds; it jumps at cuts. */
export type Listener = (filmSeconds: number) => Ear;

/**
 * How far from the camera towards its subject the microphones stand, as a share of the focus distance: a boom hangs
 * nearer than the lens, and a long lens hears closer than a wide one.
 */
function boomShare(focalMillimetres: number): number {
  return Math.min(0.75, Math.max(0.15, 0.35 + 0.3 * Math.log2(focalMillimetres / 35) * 0.5));
}

/** Half the width of a full frame, millimetres. */
const HALF_FRAME_MILLIMETRES = 18;

export function listenerOf(take: Pick<Take, "cameras">, cut: Cut): Listener {
  const byShot = new Map<string, CameraKey[]>();
  for (const key of take.cameras) {
    const keys = byShot.get(key.shot);
    if (keys) keys.push(key);
    else byShot.set(key.shot, [key]);
  }
  const ears: Ear[] = [];
  for (let frame = 0; frame <= cut.frameCount; frame++) {
    const keys = byShot.get(shotOfFrame(cut, Math.min(frame, cut.frameCount - 1)).shot.id) ?? [];
    ears.push(earAt(keys, worldTimeOfFrame(cut, Math.min(frame, cut.frameCount - 1))));
  }
  return (filmSeconds) => {
    const index = Math.min(cut.frameCount - 1, Math.max(0, Math.floor(filmSeconds * cut.fps)));
    return ears[index] as Ear;
  };
}

function earAt(keys: readonly CameraKey[], t: number): Ear {
  let low = 0;
  let high = keys.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((keys[middle]?.t ?? 0) <= t) low = middle;
    else high = middle - 1;
  }
  const a = keys[low];
  const b = keys[Math.min(low + 1, keys.length - 1)];
  if (!a || !b) return { position: [0, 1.6, 6], forward: [0, 0, -1], right: [1, 0, 0], halfWidth: 0.5, focusMetres: 6 };
  const f = b.t > a.t ? Math.min(1, Math.max(0, (t - a.t) / (b.t - a.t))) : 0;
  const camera = mix(a.position, b.position, f);
  const forward = normalize(subtract(mix(a.target, b.target, f), camera), [0, 0, -1]);
  const focal = lerp(a.focalMillimetres, b.focalMillimetres, f);
  const focusMetres = Math.max(0.3, lerp(a.focusMetres, b.focusMetres, f) || distance(a.target, a.position));
  const reach = boomShare(focal) * Math.min(focusMetres, 40);
  return {
    position: [camera[0] + forward[0] * reach, camera[1] + forward[1] * reach, camera[2] + forward[2] * reach],
    forward,
    right: normalize(cross(forward, UP), scale([1, 0, 0], 1)),
    halfWidth: HALF_FRAME_MILLIMETRES / focal,
    focusMetres,
  };
}
