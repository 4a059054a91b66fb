import { abs, float, Fn, int, Loop, max, min, saturate, texture, vec2, vec3, vec4 } from "three/tsl";
import type { DepthTexture } from "three/webgpu";
import { asFloat, asMatrix, type Float, type Matrix, type Triple } from "../nodes.ts";
import { MOVING_SHADOW_TEXELS, STILL_SHADOW_TEXELS, type LightRig } from "./light-rig.ts";

type Tap = readonly [x: number, y: number];
/** In texels, off the looked-up place; each tap is itself a bilinear blend of four comparisons. */
const stillTaps: readonly Tap[] = [
  [-0.6, 0.35],
  [0.6, -0.35],
];
const movingTaps: readonly Tap[] = [
  [-0.9, -0.7],
  [0.9, 0.7],
];

/** Share of the sun that arrives: 1 in the open, 0 in full shadow. */
export function sunVisibility(rig: LightRig, position: Triple, normal: Triple, facing: Float): Float {
  const still = mapOf(rig.still.depthTexture, asMatrix(rig.stillMatrix), asFloat(rig.stillTexel));
  const moving = mapOf(rig.moving.depthTexture, asMatrix(rig.movingMatrix), asFloat(rig.movingTexel));
  // A point is looked up off its surface, farther where light grazes it, so that it does not shade itself.
  const slope = float(1).sub(saturate(facing)).mul(2).add(0.8);
  return min(
    lookUp(still, { position, normal, slope, taps: stillTaps, texels: STILL_SHADOW_TEXELS }),
    lookUp(moving, { position, normal, slope, taps: movingTaps, texels: MOVING_SHADOW_TEXELS }),
  );
}

type ShadowMap = { readonly depth: DepthTexture; readonly matrix: Matrix; readonly texel: Float };

function mapOf(depth: DepthTexture | null, matrix: Matrix, texel: Float): ShadowMap {
  if (!depth) throw new Error("a shadow map without depth");
  return { depth, matrix, texel };
}

function lookUp(
  map: ShadowMap,
  at: { position: Triple; normal: Triple; slope: Float; taps: readonly Tap[]; texels: number },
): Float {
  const read = Fn(() => {
    const lifted = at.position.add(at.normal.mul(map.texel.mul(at.slope)));
    const projected = map.matrix.mul(vec4(lifted, 1)).xyz.toVar();
    // Beyond the map's far end a shadow still falls.
    const place = vec3(projected.x, float(1).sub(projected.y), min(projected.z, 0.99999)).toVar();
    const lit = float(1).toVar();
    const reach = max(abs(place.x.sub(0.5)), abs(place.y.sub(0.5)));
    // A loop and not a branch: software rasterisers run both sides of a branch but leave a loop that has no turns.
    const turns = int(reach.lessThan(0.498).and(map.texel.greaterThan(0))).toVar();
    Loop({ start: int(0), end: turns, type: "int", condition: "<" }, () => {
      const sum = float(0).toVar();
      for (const [x, y] of at.taps) {
        const offset = vec2(x / at.texels, y / at.texels);
        sum.addAssign(asFloat(texture(map.depth, place.xy.add(offset)).compare(place.z)));
      }
      lit.assign(sum.div(at.taps.length));
    });
    return lit;
  });
  return asFloat(read());
}
