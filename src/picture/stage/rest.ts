import { Frustum, Matrix4, Mesh, type Camera, type PerspectiveCamera, type Scene } from "three/webgpu";
import { distance, type Vec3 } from "../../base/index.ts";
import type { CameraKey } from "../../take/index.ts";

/** Metres and millimetres: what a camera may differ from itself by rounding. */
const ROUNDING = 1e-5;
/** Swaying by less than this is not seen. */
const SEEN_PIXELS = 0.4;

/** Whether a shot's camera keeps place, aim and lens; `hasLens`: also what it is focused on. */
export function isAtRest(keys: readonly CameraKey[], hasLens: boolean): boolean {
  const [first] = keys;
  if (!first) return false;
  const near = (a: number, b: number): boolean => Math.abs(a - b) < ROUNDING;
  return keys.every(
    (key) =>
      distance(key.position, first.position) < ROUNDING &&
      distance(key.target, first.target) < ROUNDING &&
      near(key.rollRadians, first.rollRadians) &&
      near(key.focalMillimetres, first.focalMillimetres) &&
      (!hasLens || (near(key.focusMetres, first.focusMetres) && near(key.fNumber, first.fNumber))),
  );
}

/** Whether leaves or grass in the camera's sight visibly sway in that wind (m/s). */
export function swaysBefore(scene: Scene, camera: PerspectiveCamera, pictureHeight: number, wind: number): boolean {
  const sight = frustumOf(camera);
  const eye: Vec3 = [camera.position.x, camera.position.y, camera.position.z];
  const metresPerPixel = (2 * Math.tan((camera.fov * Math.PI) / 360)) / pictureHeight;
  return scene.children.some((child) => {
    const { swayPerWind } = child.userData as { swayPerWind?: number };
    if (swayPerWind === undefined || !(child instanceof Mesh)) return false;
    const ball = child.geometry.boundingSphere;
    if (!ball || !sight.intersectsSphere(ball)) return false;
    const away = Math.max(0.5, distance(eye, [ball.center.x, ball.center.y, ball.center.z]) - ball.radius);
    return swayPerWind * wind > SEEN_PIXELS * metresPerPixel * away;
  });
}

function frustumOf(camera: Camera): Frustum {
  return new Frustum().setFromProjectionMatrix(
    new Matrix4().multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse),
  );
}
