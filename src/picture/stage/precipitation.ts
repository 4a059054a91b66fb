import {
  attribute,
  cross,
  dot,
  float,
  Fn,
  length,
  mod,
  normalize,
  positionGeometry,
  sin,
  smoothstep,
  uniform,
  varying,
  vec3,
  vec4,
} from "three/tsl";
import {
  BufferAttribute,
  DoubleSide,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  NodeMaterial,
  Vector3,
  type PerspectiveCamera,
} from "three/webgpu";
import { createRandom, type Vec3 } from "../../base/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import type { LightRig } from "../light/light-rig.ts";
import { LAYERS } from "./layers.ts";
import { asFloat, asQuad, asTriple, type Float, type Triple } from "../nodes.ts";

/** Falling rain or snow round the camera. */
export type Precipitation = { readonly mesh: Mesh; aim(camera: PerspectiveCamera): void };

/** Drops live in a box that goes with the camera: what leaves on one side comes in on the other. */
const BOX_METRES = [18, 9, 18] as const;

type Kind = {
  readonly count: number;
  /** Metres per second: drops of 2 mm fall at 6.5, flakes at about 1 (Gunn and Kinzer 1949; Locatelli and Hobbs 1974). */
  readonly fall: number;
  readonly halfWidth: number;
  readonly alpha: number;
  readonly swayMetres: number;
};
const kinds = {
  rain: { count: 3600, fall: 6.5, halfWidth: 0.005, alpha: 0.5, swayMetres: 0 },
  storm: { count: 5600, fall: 7.5, halfWidth: 0.0055, alpha: 0.52, swayMetres: 0 },
  snow: { count: 6500, fall: 1.05, halfWidth: 0.017, alpha: 0.92, swayMetres: 0.16 },
} as const satisfies Record<string, Kind>;

/** A drop's streak is what it falls while the shutter is open. */
const SHUTTER_SECONDS = 1 / 48;

/** Null where nothing falls. `light` is what a white flake shows. */
export function makePrecipitation(setting: Setting, rig: LightRig, light: Vec3): Precipitation | null {
  const { weather } = setting;
  if (weather !== "rain" && weather !== "storm" && weather !== "snow") return null;
  const kind: Kind = kinds[weather];
  const isSnow = weather === "snow";
  const eye = uniform(new Vector3());
  const right = uniform(new Vector3(1, 0, 0));
  const up = uniform(new Vector3(0, 1, 0));
  const wind = Math.min(6, setting.windMetresPerSecond) * (isSnow ? 0.45 : 0.3);
  const velocity = vec3(wind, -kind.fall, wind * 0.25);
  const material = new NodeMaterial();
  material.name = weather;
  material.transparent = true;
  material.depthWrite = false;
  material.side = DoubleSide;
  material.positionNode = Fn(() => {
    const drop = asQuad(attribute("drop", "vec4"));
    const box = vec3(...BOX_METRES);
    const seconds = asFloat(rig.seconds);
    const moved = drop.xyz
      .mul(box)
      .add(velocity.mul(seconds.mul(drop.w.mul(0.4).add(0.8))))
      .toVar();
    if (kind.swayMetres > 0) {
      const phase = seconds.mul(1.7).add(drop.w.mul(40));
      moved.addAssign(vec3(sin(phase), sin(phase.mul(0.7)).mul(0.3), sin(phase.mul(1.3).add(2))).mul(kind.swayMetres));
    }
    const offset = asTriple(mod(moved.sub(asTriple(eye)), box))
      .sub(box.mul(0.5))
      .toVar();
    const corner = asTriple(positionGeometry);
    // A drop right before the lens would be a bar across the picture.
    const size = smoothstep(0.8, 2.6, length(offset)).mul(kind.halfWidth);
    return asTriple(eye)
      .add(offset)
      .add(isSnow ? facing(corner, asTriple(right), asTriple(up), size) : streak(corner, offset, velocity, size));
  })();
  material.fragmentNode = Fn(() => {
    const corner = varying(asTriple(positionGeometry), "vDrop");
    const round = isSnow
      ? float(1).sub(smoothstep(0.25, 1, dot(corner.xy, corner.xy)))
      : float(1).sub(corner.x.abs()).mul(float(1).sub(corner.y.abs()));
    return vec4(vec3(...light), round.mul(kind.alpha));
  })();
  const mesh = new Mesh(dropsOf(Math.round(kind.count * (0.5 + setting.weatherStrength))), material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 2;
  mesh.layers.set(LAYERS.falling);
  return {
    mesh,
    aim(camera) {
      eye.value.setFromMatrixPosition(camera.matrixWorld);
      right.value.setFromMatrixColumn(camera.matrixWorld, 0);
      up.value.setFromMatrixColumn(camera.matrixWorld, 1);
    },
  };
}

function facing(corner: Triple, right: Triple, up: Triple, size: Float): Triple {
  return right.mul(corner.x.mul(size)).add(up.mul(corner.y.mul(size)));
}

function streak(corner: Triple, offset: Triple, velocity: Triple, size: Float): Triple {
  const side = asTriple(normalize(cross(velocity, offset)));
  return velocity.mul(corner.y.mul(SHUTTER_SECONDS)).add(side.mul(corner.x.mul(size)));
}

function dropsOf(count: number): InstancedBufferGeometry {
  const random = createRandom("precipitation");
  const drops = Float32Array.from({ length: count * 4 }, () => random.next());
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(Float32Array.of(-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0), 3));
  geometry.setIndex([0, 1, 2, 0, 2, 3]);
  geometry.setAttribute("drop", new InstancedBufferAttribute(drops, 4));
  geometry.instanceCount = count;
  return geometry;
}
