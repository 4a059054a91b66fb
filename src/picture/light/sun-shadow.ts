import {
  Matrix4,
  OrthographicCamera,
  Vector3,
  WebGLCoordinateSystem,
  type RenderTarget,
  type Scene,
  type WebGPURenderer,
} from "three/webgpu";
import type { Vec3 } from "../../base/index.ts";
import type { LightRig } from "./light-rig.ts";

/** A ball of the world whose shadows are wanted. */
export type Reach = { readonly centre: Vec3; readonly radius: number };

/** How far above the ball casters may stand. */
const ABOVE_METRES = 60;

/** Draws what `casters` shade within reach; returns the world-to-map matrix and a texel's size. */
function drawMap(
  renderer: WebGPURenderer,
  target: RenderTarget,
  casters: Scene,
  sun: Vec3,
  reach: Reach,
): { matrix: Matrix4; texel: number } {
  const { radius } = reach;
  const camera = new OrthographicCamera(-radius, radius, radius, -radius, 0, radius * 2 + ABOVE_METRES);
  const direction = new Vector3(...sun);
  camera.up.set(0, 1, Math.abs(sun[1]) > 0.98 ? 1 : 0);
  camera.position.copy(direction).multiplyScalar(radius + ABOVE_METRES);
  camera.lookAt(0, 0, 0);
  camera.updateMatrixWorld();
  // Snapped to whole texels, so that edges stay where they are when the reach moves.
  const texel = (radius * 2) / target.width;
  const centre = new Vector3(...reach.centre).applyQuaternion(camera.quaternion.clone().invert());
  centre.x = Math.round(centre.x / texel) * texel;
  centre.y = Math.round(centre.y / texel) * texel;
  centre.z = Math.round(centre.z / texel) * texel;
  camera.position.add(centre.applyQuaternion(camera.quaternion));
  camera.coordinateSystem = renderer.coordinateSystem;
  camera.updateProjectionMatrix();
  camera.updateMatrixWorld();
  renderer.setRenderTarget(target);
  renderer.render(casters, camera);
  const isGl = renderer.coordinateSystem === WebGLCoordinateSystem;
  const bias = new Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, isGl ? 0.5 : 1, isGl ? 0.5 : 0, 0, 0, 0, 1);
  return { matrix: bias.multiply(camera.projectionMatrix).multiply(camera.matrixWorldInverse), texel };
}

export function drawStillShadows(renderer: WebGPURenderer, rig: LightRig, casters: Scene, reach: Reach): void {
  const { matrix, texel } = drawMap(renderer, rig.still, casters, sunOf(rig), reach);
  rig.stillMatrix.value.copy(matrix);
  rig.stillTexel.value = texel;
}

/** Null where nothing moves. */
export function drawMovingShadows(renderer: WebGPURenderer, rig: LightRig, casters: Scene, reach: Reach | null): void {
  if (!reach) {
    rig.movingTexel.value = 0;
    return;
  }
  const { matrix, texel } = drawMap(renderer, rig.moving, casters, sunOf(rig), reach);
  rig.movingMatrix.value.copy(matrix);
  rig.movingTexel.value = texel;
}

function sunOf(rig: LightRig): Vec3 {
  const { x, y, z } = rig.sunDirection.value;
  return [x, y, z];
}
