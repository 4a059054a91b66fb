import { float, mix, normalize, sin, smoothstep, vec3 } from "three/tsl";
import type { Node } from "three/webgpu";
import { asFloat, type Float, type Triple } from "../nodes.ts";
import type { LightRig } from "./light-rig.ts";

type FloatVariable = ReturnType<Node<"float">["toVar"]>;
type TripleVariable = ReturnType<Node<"vec3">["toVar"]>;

/** What rain and snow change of a surface; each is a variable of the shader. */
export type Weathered = {
  readonly albedo: TripleVariable;
  readonly normal: TripleVariable;
  readonly roughness: FloatVariable;
  readonly position: Triple;
};

/** Patches of some metres, -1..1: cheap waves that bend each other, since nobody sees them twice. */
function patches(position: Triple): Float {
  const { x, z } = position;
  return sin(x.mul(0.9).add(sin(z.mul(0.73)).mul(1.3))).mul(sin(z.mul(1.1).add(sin(x.mul(0.61)).mul(1.7))));
}

/** Wet ground is darker and mirrors, puddles are smooth; snow lies on what faces up. */
export function layWeather(rig: LightRig, kind: "wet" | "snow", on: Weathered): void {
  const { albedo, normal, roughness, position } = on;
  if (kind === "wet") {
    const wet = smoothstep(0.2, 0.9, normal.y).mul(asFloat(rig.wetness)).toVar();
    const puddle = smoothstep(0.3, 0.55, patches(position))
      .mul(smoothstep(0.9, 0.98, normal.y))
      .mul(wet)
      .toVar();
    albedo.mulAssign(float(1).sub(wet.mul(0.38)).sub(puddle.mul(0.2)));
    roughness.assign(mix(roughness, mix(float(0.3), float(0.05), puddle), wet));
    normal.assign(normalize(mix(normal, vec3(0, 1, 0), puddle)));
    return;
  }
  const uneven = patches(position.mul(2.3)).mul(0.12);
  const cover = smoothstep(0.42, 0.72, normal.y.add(uneven)).mul(asFloat(rig.snowCover).mul(0.5).add(0.5)).toVar();
  albedo.assign(mix(albedo, vec3(0.8, 0.84, 0.9), cover));
  roughness.assign(mix(roughness, float(0.8), cover));
}
