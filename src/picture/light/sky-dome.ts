import {
  dot,
  float,
  floor,
  Fn,
  fract,
  max,
  mix,
  normalize,
  positionGeometry,
  pow,
  saturate,
  smoothstep,
  texture,
  uniform,
  varying,
  vec2,
  vec3,
  vec4,
} from "three/tsl";
import { BackSide, Mesh, NodeMaterial, SphereGeometry, Vector3, type Texture } from "three/webgpu";
import type { Vec3 } from "../../base/index.ts";
import { asFloat, asTriple, type Float, type Pair, type Triple } from "../nodes.ts";
import { LAYERS } from "../stage/layers.ts";
import type { LightRig } from "./light-rig.ts";
import type { Mood } from "./mood.ts";

/** Radius in metres: beyond everything that sets bring. */
export const SKY_METRES = 3000;

const vector = (v: Vec3): Vector3 => new Vector3(v[0], v[1], v[2]);

/** The sky with drifting clouds, sun or moon and stars, drawn behind everything. */
export function makeSkyDome(mood: Mood, rig: LightRig, noise: Texture): Mesh {
  const zenith = uniform(vector(mood.zenith));
  const horizon = uniform(vector(mood.horizon));
  const glow = uniform(vector(mood.glow));
  const lit = uniform(vector(mood.cloudLit));
  const shade = uniform(vector(mood.cloudShade));
  // Drawn skies have clouds with edges, and more of them.
  const { isDrawn } = rig.weathering;
  const edge = isDrawn ? 0.12 : 0.02;
  const cover = asFloat(uniform(Math.max(mood.cloudCover, isDrawn ? 0.58 : 0)));
  const sun = asTriple(rig.sunDirection);
  const drift = asFloat(rig.seconds).mul(asFloat(rig.wind).mul(0.00035).add(0.0006));
  const material = new NodeMaterial();
  material.name = "sky";
  material.side = BackSide;
  material.depthWrite = false;
  material.fragmentNode = Fn(() => {
    const d = normalize(varying(asTriple(positionGeometry), "vSky")).toVar();
    const up = max(d.y, 0).toVar();
    const near = saturate(dot(d, sun)).toVar();
    const halo = pow(near, 6).mul(0.35).add(pow(near, 48).mul(0.6));
    const air = mix(asTriple(zenith), asTriple(horizon), pow(float(1).sub(up), 4))
      .add(asTriple(glow).mul(halo))
      .toVar();
    const disc = smoothstep(0.99985, 0.99993, near).mul(float(1).sub(cover));
    air.addAssign(
      asTriple(rig.sunColour)
        .mul(disc)
        .mul(mood.isDark ? 6 : 14),
    );
    if (isDrawn && !mood.isDark) air.mulAssign(vec3(0.62, 0.84, 1.06));
    if (mood.stars > 0) air.addAssign(stars(noise, d, mood.stars));
    // Clouds on a plane: the nearer the horizon, the farther off and the flatter.
    const plane = vec2(d.x, d.z)
      .div(up.add(0.14))
      .mul(0.11)
      .add(vec2(drift, drift.mul(0.3)))
      .toVar();
    const density = cloudAt(noise, plane, cover).toVar();
    const towardsSun = cloudAt(noise, plane.add(vec2(sun.x, sun.z).mul(0.012)), cover);
    const light = saturate(density.sub(towardsSun).mul(1.3).add(0.55))
      .mul(saturate(float(1.35).sub(density.mul(0.75))))
      .toVar();
    const rim = pow(near, 8).mul(float(1).sub(density)).mul(0.9);
    const tone = isDrawn
      ? smoothstep(0.42, 0.5, light)
          .mul(0.6)
          .add(smoothstep(0.62, 0.7, light).mul(0.4))
      : light;
    const cloud = mix(asTriple(shade), asTriple(lit), tone).add(asTriple(glow).mul(rim));
    const far = smoothstep(0, 0.16, up);
    const seen = smoothstep(edge, isDrawn ? edge + 0.1 : 0.55, density).mul(
      far.mul(0.9).add(mood.cloudCover >= 1 ? 0.1 : 0),
    );
    const mixed = mix(air, cloud, seen);
    const haze = pow(float(1).sub(up), 12).mul(0.85);
    const towards = pow(near, 4);
    return vec4(mix(mixed, mix(asTriple(rig.airCool), asTriple(rig.airWarm), towards), haze), 1);
  })();
  const dome = new Mesh(new SphereGeometry(SKY_METRES, 24, 16), material);
  dome.name = "sky";
  dome.frustumCulled = false;
  dome.layers.set(LAYERS.late);
  // After everything solid, so that only what shows is shaded.
  dome.renderOrder = 0.5;
  return dome;
}

function cloudAt(noise: Texture, plane: Pair, cover: Float): Float {
  const large = texture(noise, plane).r;
  const middle = texture(noise, plane.mul(2.7).add(vec2(0.37, 0.11))).r;
  const fine = texture(noise, plane.mul(3.1).add(vec2(0.13, 0.71))).g;
  const sum = large.mul(0.62).add(middle.mul(0.26)).add(fine.mul(0.12));
  const edge = float(0.78).sub(cover.mul(0.62));
  return smoothstep(edge, edge.add(0.34), sum);
}

/** One star or none in each cell of a fine net over the sky. */
function stars(noise: Texture, d: Triple, strength: number): Triple {
  const net = vec2(d.x, d.z).div(max(d.y, 0.02).add(0.6)).mul(70);
  const cell = floor(net);
  const inside = fract(net).sub(0.5);
  const draw = texture(noise, cell.add(0.5).div(256)).level(float(0));
  const bright = smoothstep(0.93, 1, draw.a);
  const point = smoothstep(0.16, 0.02, dot(inside, inside).sqrt());
  return vec3(0.8, 0.9, 1).mul(
    bright
      .mul(point)
      .mul(smoothstep(0.02, 0.25, d.y))
      .mul(0.9 * strength),
  );
}
