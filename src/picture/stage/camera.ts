import { Vector3, type PerspectiveCamera } from "three/webgpu";
import type { Vec3 } from "../../base/index.ts";
import type { CameraKey } from "../../take/index.ts";

/** Where within pixel and lens a sub-frame looks from: pixels, and shares of the aperture's radius. */
export type LensSample = { readonly pixel: readonly [number, number]; readonly lens: readonly [number, number] };

// Fractions of the generalised golden ratio in two dimensions (M. Roberts' R2 sequence).
const R2 = [0.7548776662466927, 0.5698402909980532] as const;

export function lensSample(index: number, count: number): LensSample {
  if (count === 1) return { pixel: [0, 0], lens: [0, 0] };
  const tent = (share: number): number => {
    const u = share * 2 - 1;
    return Math.sign(u) * (1 - Math.sqrt(1 - Math.abs(u))) * 0.9;
  };
  const radius = Math.sqrt((index + 0.5) / count);
  const turn = index * Math.PI * (3 - Math.sqrt(5));
  return {
    pixel: [tent((0.5 + index * R2[0]) % 1), tent((0.5 + index * R2[1]) % 1)],
    lens: [radius * Math.cos(turn), radius * Math.sin(turn)],
  };
}

/** Where in a picture a point shows, 0 to 1 from the upper left corner; null where it is not before the camera. */
export type Projection = (point: Vec3) => readonly [number, number] | null;

/** As the camera stands now. */
export function projectionOf(camera: PerspectiveCamera): Projection {
  const { near, matrixWorldInverse, projectionMatrix } = camera.clone();
  return (point) => {
    const at = new Vector3(...point).applyMatrix4(matrixWorldInverse);
    if (at.z > -near) return null;
    at.applyMatrix4(projectionMatrix);
    return [(at.x + 1) / 2, (1 - at.y) / 2];
  };
}

/** Full-frame height, millimetres. */
const FILM_MILLIMETRES = 24;

export function aimCamera(
  camera: PerspectiveCamera,
  key: CameraKey,
  view: LensSample & { readonly width: number; readonly height: number },
): void {
  const { width, height, pixel, lens } = view;
  camera.fov = (2 * Math.atan(FILM_MILLIMETRES / 2 / key.focalMillimetres) * 180) / Math.PI;
  camera.aspect = width / height;
  camera.position.set(...key.position);
  camera.up.set(0, 1, 0);
  camera.lookAt(...key.target);
  camera.rotateZ(key.rollRadians);
  camera.updateMatrixWorld();
  const apertureMetres = key.focalMillimetres / Math.max(0.7, key.fNumber) / 2000;
  const [x, y] = [lens[0] * apertureMetres, lens[1] * apertureMetres];
  const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
  const up = new Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
  camera.position.addScaledVector(right, x).addScaledVector(up, y);
  // Shifted back so that what is in focus stays where it is.
  const pixelsPerMetre = height / 2 / (Math.tan((camera.fov * Math.PI) / 360) * Math.max(0.1, key.focusMetres));
  camera.setViewOffset(width, height, pixel[0] - x * pixelsPerMetre, pixel[1] + y * pixelsPerMetre, width, height);
  camera.updateMatrixWorld();
}
