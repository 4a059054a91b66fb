import { float, ivec2, max, screenCoordinate, smoothstep, textureLoad, vec2 } from "three/tsl";
import type { DepthTexture, Texture } from "three/webgpu";
import { asFloat, type Float } from "../nodes.ts";

/** Of a line that a hand would draw at 720 rows. */
const WIDTH_PIXELS = 1.3;
/** Beyond this nothing is outlined: hills and far trees are laid in colour alone. */
const REACH_METRES = 40;

/**
 * How much ink lies on the pixel, 0 to 1: where what is next to it lies clearly farther away. Alpha of `scene` is 0 on
 * what takes no ink. `near` and `far` are the camera's, metres.
 */
export function inkAt(
  scene: Texture,
  depth: DepthTexture,
  view: { readonly height: number; readonly near: number; readonly far: number },
): Float {
  const { near, far, height } = view;
  const metres = (x: number, y: number): Float => {
    const stored = asFloat(textureLoad(depth, ivec2(screenCoordinate.xy.add(vec2(x, y)))).x);
    return float(near * far).div(float(far).sub(stored.mul(far - near)));
  };
  const step = Math.max(1, Math.round((WIDTH_PIXELS * height) / 720));
  const here = metres(0, 0).toVar();
  const farthest = max(max(metres(step, 0), metres(-step, 0)), max(metres(0, step), metres(0, -step)));
  // A slope seen edge-on falls away evenly to both sides; an outline falls away to one.
  const nearest = metres(step, 0).min(metres(-step, 0)).min(metres(0, step)).min(metres(0, -step));
  const jump = farthest
    .sub(here)
    .sub(max(here.sub(nearest), 0).mul(1.5))
    .div(here);
  const takes = asFloat(textureLoad(scene, ivec2(screenCoordinate.xy)).a);
  return smoothstep(0.018, 0.05, jump)
    .mul(smoothstep(REACH_METRES, REACH_METRES * 0.4, here))
    .mul(takes);
}
