import {
  attribute,
  cameraViewMatrix,
  float,
  floor,
  fract,
  positionView,
  positionWorld,
  select,
  userData,
  vec2,
  vec4,
} from "three/tsl";
import { asFloat, asMatrix, asTriple, type Float, type Matrix, type Pair, type Quad, type Triple } from "../nodes.ts";

export type PassName = "depth" | "mask" | "normal" | "flow";

/** A whole number up to 65535 as two bytes, low first. */
function bytes(value: Float): readonly [Float, Float] {
  const whole = floor(value.add(0.5)).clamp(0, 65535).toVar();
  return [fract(whole.div(256)).mul(256).add(0.25).floor().div(255), floor(whole.div(256)).div(255)];
}

/** Millimetres from the camera's plane in red (low byte) and green; 65534 is the farthest thing, 65535 the sky. */
export function depthFragment(): Quad {
  const [low, high] = bytes(asTriple(positionView).z.negate().mul(1000).min(65534));
  return vec4(low, high, 0, 1);
}

/** Body's index plus 1 in red. */
export function maskFragment(): Quad {
  return vec4(asFloat(userData("mark", "float")).div(255), 0, 0, 1);
}

/** View space, -1..1 to 0..1. */
export function normalFragment(normal: Triple): Quad {
  return vec4(cameraViewMatrix.mul(vec4(normal, 0)).xyz.mul(0.5).add(0.5), 1);
}

/**
 * Pixels moved until the next frame, right and down, times 16 plus 32768: x low, x high, y low, y high. `now` and
 * `next` take world to clip space without jitter; `nextMatrix` in the mesh's data moves it, `next` positions pose it.
 */
export function flowFragment(
  view: { now: Matrix; next: Matrix; width: number; height: number },
  how: { isPosed: boolean; isScattered: boolean },
): Quad {
  const world = vec4(asTriple(positionWorld), 1);
  const moved = how.isScattered
    ? world
    : asMatrix(userData("nextMatrix", "mat4")).mul(
        vec4(asTriple(attribute(how.isPosed ? "next" : "position", "vec3")), 1),
      );
  const place = (clip: Quad): Pair => clip.xy.div(select(clip.w.abs().lessThan(1e-6), float(1e-6), clip.w));
  const step = place(view.next.mul(moved))
    .sub(place(view.now.mul(world)))
    .mul(vec2(view.width / 2, -view.height / 2))
    .mul(16)
    .add(32768);
  const [xLow, xHigh] = bytes(step.x);
  const [yLow, yHigh] = bytes(step.y);
  return vec4(xLow, xHigh, yLow, yHigh);
}
