import { DataUtils } from "three/webgpu";
import { mix, normalize, type Vec3 } from "../../base/index.ts";
import type { Surroundings } from "./harmonics.ts";
import { ENV_TEXELS, type LightRig } from "./light-rig.ts";

/** Fills the rig's octahedral map of the surroundings. */
export function fillEnvMap(rig: LightRig, surroundings: Surroundings): void {
  const texels = rig.env.image.data as Uint16Array;
  for (let row = 0; row < ENV_TEXELS; row++)
    for (let column = 0; column < ENV_TEXELS; column++) {
      const [r, g, b] = surroundings(octahedralDirection((column + 0.5) / ENV_TEXELS, (row + 0.5) / ENV_TEXELS));
      const o = (row * ENV_TEXELS + column) * 4;
      texels[o] = DataUtils.toHalfFloat(Math.min(r, 60));
      texels[o + 1] = DataUtils.toHalfFloat(Math.min(g, 60));
      texels[o + 2] = DataUtils.toHalfFloat(Math.min(b, 60));
      texels[o + 3] = DataUtils.toHalfFloat(1);
    }
  rig.env.needsUpdate = true;
}

/** The direction that a place in the octahedral square stands for; inverse of `octahedralUv` in shade.ts. */
export function octahedralDirection(u: number, v: number): Vec3 {
  const [x, z] = [u * 2 - 1, v * 2 - 1];
  const y = 1 - Math.abs(x) - Math.abs(z);
  if (y >= 0) return normalize([x, y, z]);
  return normalize([(1 - Math.abs(z)) * (x >= 0 ? 1 : -1), y, (1 - Math.abs(x)) * (z >= 0 ? 1 : -1)]);
}

/** Sky above and ground below, with a soft edge between. */
export function skyOverGround(sky: Surroundings, ground: Vec3): Surroundings {
  return (d) => {
    if (d[1] >= 0.03) return sky(d);
    const edge = Math.min(1, (0.03 - d[1]) / 0.08);
    return mix(sky(normalize([d[0], 0.02, d[2]])), ground, edge);
  };
}
