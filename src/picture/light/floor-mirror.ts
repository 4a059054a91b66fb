import {
  LinearMipmapLinearFilter,
  Matrix4,
  Plane,
  Vector3,
  Vector4,
  type PerspectiveCamera,
  type RenderTarget,
  type Texture,
} from "three/webgpu";
import { cameraViewMatrix, float, log2, max, screenUV, texture, vec2, vec3, vec4 } from "three/tsl";
import type { Float, Triple } from "../nodes.ts";
import { makeSceneTarget } from "../finish/plates.ts";

/** Reflections are blurred: so much smaller than the picture is the one that they are taken from. */
export const MIRROR_SCALE = 0.5;

/** Metres that a mirroring floor lies above or below the set's height 0 at most. */
export const FLOOR_METRES = 0.3;

/** Mipmapped, so that rough floors can look into coarser levels. */
export function makeMirrorTarget(width: number, height: number): RenderTarget {
  const target = makeSceneTarget(Math.round(width * MIRROR_SCALE), Math.round(height * MIRROR_SCALE));
  target.texture.generateMipmaps = true;
  target.texture.minFilter = LinearMipmapLinearFilter;
  return target;
}

/**
 * Places `mirrored` where `camera` stands as seen in the level floor at `height` (metres), and cuts off what lies under
 * that floor. Its picture is turned left to right, so that the winding of triangles stays as it is.
 */
export function aimMirrored(mirrored: PerspectiveCamera, camera: PerspectiveCamera, height: number): void {
  const below = new Matrix4().makeTranslation(0, 2 * height, 0).multiply(new Matrix4().makeScale(1, -1, 1));
  mirrored.coordinateSystem = camera.coordinateSystem;
  mirrored.matrixAutoUpdate = mirrored.matrixWorldAutoUpdate = false;
  mirrored.matrixWorld
    .copy(below)
    .multiply(camera.matrixWorld)
    .multiply(new Matrix4().makeScale(-1, 1, 1));
  mirrored.matrixWorldInverse.copy(mirrored.matrixWorld).invert();
  mirrored.projectionMatrix.copy(camera.projectionMatrix);
  const e = mirrored.projectionMatrix.elements as unknown as number[];
  const at = (i: number): number => e[i] ?? 0;
  // A view shifted sideways is shifted the other way.
  e[8] = -at(8);
  // The near plane is laid into the floor (E. Lengyel, "Oblique view frustum depth projection and clipping", 2005).
  const plane = new Plane(new Vector3(0, 1, 0), -height).applyMatrix4(mirrored.matrixWorldInverse);
  const clip = new Vector4(plane.normal.x, plane.normal.y, plane.normal.z, plane.constant);
  const corner = new Vector4(
    (Math.sign(clip.x) + at(8)) / at(0),
    (Math.sign(clip.y) + at(9)) / at(5),
    -1,
    (1 + at(10)) / at(14),
  );
  clip.multiplyScalar(2 / clip.dot(corner));
  [e[2], e[6], e[10], e[14]] = [clip.x, clip.y, clip.z + 1, clip.w];
  mirrored.projectionMatrixInverse.copy(mirrored.projectionMatrix).invert();
}

/** Reflected images of a light are drawn out towards the eye: taps up and down the picture, in texels of their level. */
const TAPS = [-1.8, -0.6, 0.6, 1.8] as const;

/** What a floor of that roughness mirrors, from the picture that `aimMirrored` was for. */
export function mirroredByFloor(mirror: Texture, normal: Triple, roughness: Float): Triple {
  const { height } = mirror.image as { height: number };
  const tilt = cameraViewMatrix.mul(vec4(normal.sub(vec3(0, 1, 0)), 0)).xy;
  const at = screenUV.flipX().add(tilt.mul(0.3)).toVar();
  // Half the width of the lobe in pixels, for something as far behind the floor as the floor is from the eye.
  const level = max(log2(roughness.mul(roughness).mul(0.7 * height)), 0).toVar();
  const texel = level.exp2().div(height).toVar();
  const sum = TAPS.map((tap) => texture(mirror, at.add(vec2(float(0), texel.mul(tap)))).level(level).rgb);
  return sum.reduce((a, b) => a.add(b)).mul(1 / TAPS.length);
}
