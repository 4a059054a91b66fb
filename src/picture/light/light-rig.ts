import { uniform, uniformArray } from "three/tsl";
import {
  DataTexture,
  DepthTexture,
  HalfFloatType,
  LessEqualCompare,
  LinearFilter,
  LinearMipmapLinearFilter,
  Matrix4,
  RenderTarget,
  RGBAFormat,
  UnsignedIntType,
  Vector3,
  Vector4,
  type Texture,
} from "three/webgpu";

import { makeCount } from "./each-of.ts";
import type { Weathering } from "./weathering.ts";

/** Lamps that a shader can hold, and round blockers (limbs, balls) that darken what is near them. */
export const MAX_LAMPS = 8;
export const MAX_BLOCKERS = 16;
export const STILL_SHADOW_TEXELS = 2048;
export const MOVING_SHADOW_TEXELS = 1024;

/** Side of the octahedral map of the surroundings; each level halves it. */
export const ENV_TEXELS = 128;
export const ENV_LEVELS = 6;

/**
 * Everything that shaders read of light, shared by all materials of a picture. Light is exposed already: 1 is white
 * paper in the scene's main light.
 */
export type LightRig = ReturnType<typeof makeLightRig>;

function depthTarget(size: number): RenderTarget {
  const target = new RenderTarget(size, size, { depthBuffer: true });
  const depth = new DepthTexture(size, size, UnsignedIntType);
  depth.compareFunction = LessEqualCompare;
  depth.minFilter = depth.magFilter = LinearFilter;
  target.depthTexture = depth;
  return target;
}

function envTexture(): DataTexture {
  const env = new DataTexture(
    new Uint16Array(ENV_TEXELS * ENV_TEXELS * 4),
    ENV_TEXELS,
    ENV_TEXELS,
    RGBAFormat,
    HalfFloatType,
  );
  env.magFilter = LinearFilter;
  env.minFilter = LinearMipmapLinearFilter;
  env.generateMipmaps = true;
  env.needsUpdate = true;
  return env;
}

const vectors4 = (count: number, make: () => Vector4): Vector4[] => Array.from({ length: count }, make);

/** `isLive`: shaders serve pictures with any number of lamps and blockers. */
export function makeLightRig(isLive: boolean) {
  return {
    /** Towards the sun or the moon. */
    sunDirection: uniform(new Vector3(0, 1, 0)),
    sunColour: uniform(new Vector3(1, 1, 1)),
    /** Ambient light as second-order spherical harmonics, ready to be summed (see `ambientLight`). */
    ambient: uniformArray(
      Array.from({ length: 9 }, () => new Vector3()),
      "vec3",
    ),
    /** World to shadow map: the still set, and the moving bodies. */
    stillMatrix: uniform(new Matrix4()),
    movingMatrix: uniform(new Matrix4()),
    /** Metres covered by a texel of each map: how far to lift the looked-up point off its surface. */
    stillTexel: uniform(0),
    movingTexel: uniform(0),
    still: depthTarget(STILL_SHADOW_TEXELS),
    moving: depthTarget(MOVING_SHADOW_TEXELS),
    /** Octahedral map of what surrounds the action, blurrier by level. */
    env: envTexture(),
    /** How strongly it is mirrored. */
    envStrength: uniform(1),
    /** Written into shaders when they are compiled, at the first frame. */
    weathering: { ground: "dry", isDrawn: false } as Weathering,
    /** What polished and wet floors look into, as floor-mirror.ts draws it; null where none does. Likewise. */
    mirror: { texture: null as Texture | null },
    /** How many lamps are lit; likewise, unless it is live. */
    lamps: makeCount(0, isLive),
    /** xyz place, w: squared radius of the source. */
    lampPlaces: uniformArray(
      vectors4(MAX_LAMPS, () => new Vector4()),
      "vec4",
    ),
    /** rgb exposed intensity, w: cosine where the cone begins (-2: shines all round). */
    lampColours: uniformArray(
      vectors4(MAX_LAMPS, () => new Vector4(0, 0, 0, -2)),
      "vec4",
    ),
    /** xyz direction, w: softness of the cone's edge. */
    lampDirections: uniformArray(
      vectors4(MAX_LAMPS, () => new Vector4(0, -1, 0, 0.2)),
      "vec4",
    ),
    /** How many there can be at once, likewise; one of radius 0 blocks nothing. */
    blockers: makeCount(MAX_BLOCKERS, isLive),
    blockerPlaces: uniformArray(
      vectors4(MAX_BLOCKERS, () => new Vector4(0, -1e4, 0, 0)),
      "vec4",
    ),
    /** Air between eye and surface: colour away from and towards the sun, thickness per metre, height scale. */
    airCool: uniform(new Vector3()),
    airWarm: uniform(new Vector3()),
    airDensity: uniform(0),
    airHeightMetres: uniform(400),
    /** Seconds of world time: what falls and drifts, and what sways (it rests where a picture keeps what rests). */
    seconds: uniform(0),
    swaySeconds: uniform(0),
    /** Metres per second. */
    wind: uniform(2),
    /** 0 dry, 1 wet through. */
    wetness: uniform(0),
    /** 0 bare, 1 under snow. */
    snowCover: uniform(0),
  };
}

export function disposeLightRig(rig: LightRig): void {
  rig.still.dispose();
  rig.moving.dispose();
  rig.env.dispose();
}
