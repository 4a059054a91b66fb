import {
  abs,
  cross,
  dFdx,
  dFdy,
  dot,
  exp,
  exp2,
  float,
  inverseSqrt,
  max,
  min,
  mix,
  normalize,
  reflect,
  saturate,
  select,
  smoothstep,
  sqrt,
  texture,
  vec2,
  vec3,
  vec4,
} from "three/tsl";
import { asFloat, asQuad, asTriple, type Float, type Pair, type Triple } from "../nodes.ts";
import { eachOf } from "./each-of.ts";
import { mirroredByFloor } from "./floor-mirror.ts";
import { ENV_LEVELS, type LightRig } from "./light-rig.ts";
import { sunVisibility } from "./shadow.ts";

/** Light from all round on a surface facing `normal`, as seen on white paper. */
export function ambientLight(rig: LightRig, n: Triple): Triple {
  const c = (i: number): Triple => asTriple(rig.ambient.element(i));
  const low = c(0).add(c(1).mul(n.y)).add(c(2).mul(n.z)).add(c(3).mul(n.x));
  const high = c(4)
    .mul(n.x.mul(n.y))
    .add(c(5).mul(n.y.mul(n.z)))
    .add(c(6).mul(n.z.mul(n.z).mul(3).sub(1)))
    .add(c(7).mul(n.x.mul(n.z)))
    .add(c(8).mul(n.x.mul(n.x).sub(n.y.mul(n.y))));
  return max(low.add(high), vec3(0));
}

/** Octahedral map: a direction to a place in the unit square. */
export function octahedralUv(direction: Triple): Pair {
  const d = direction.div(abs(direction.x).add(abs(direction.y)).add(abs(direction.z)));
  const folded = vec2(float(1).sub(abs(d.z)), float(1).sub(abs(d.x))).mul(
    vec2(select(d.x.greaterThanEqual(0), float(1), float(-1)), select(d.z.greaterThanEqual(0), float(1), float(-1))),
  );
  const flat = select(d.y.greaterThanEqual(0), vec2(d.x, d.z), folded);
  return flat.mul(0.5).add(0.5);
}

/** What is mirrored along `direction` by a surface of that roughness. */
export function surroundings(rig: LightRig, direction: Triple, roughness: Float): Triple {
  const map = texture(rig.env, octahedralUv(direction)).level(sqrt(roughness).mul(ENV_LEVELS - 1));
  return map.rgb.mul(asFloat(rig.envStrength));
}

/** A blocker darkens nothing farther off than so many of its radii. */
export const BLOCKER_REACH = 5;

/** How much of the ambient light is left beside limbs, balls and wheels: solid angle of each ball, weighed by facing. */
export function openness(rig: LightRig, position: Triple, normal: Triple): Float {
  const open = float(1).toVar();
  eachOf(rig.blockers, (i) => {
    const blocker = asQuad(rig.blockerPlaces.element(i));
    const to = blocker.xyz.sub(position).toVar();
    const reach = blocker.w.mul(blocker.w);
    const squared = max(dot(to, to), reach.mul(1.02)).toVar();
    const facing = saturate(dot(normal, to).mul(inverseSqrt(squared)).mul(0.75).add(0.25));
    // A ball's own skin lies at its radius: nothing is darkened by the ball it belongs to.
    const share = reach.div(squared).toVar();
    const felt = max(share.sub(1 / BLOCKER_REACH ** 2), 0);
    open.mulAssign(float(1).sub(felt.mul(facing).mul(float(1).sub(smoothstep(0.91, 1.04, share)))));
  });
  return open;
}

/** What a surface point is made of, for the light. */
export type Point = {
  readonly albedo: Triple;
  readonly position: Triple;
  readonly normal: Triple;
  readonly roughness: Float;
  readonly metalness: Float;
  readonly clearcoat: Float;
  readonly sheen: Float;
  readonly translucency: Float;
  readonly kind: "none" | "sheet" | "flesh";
  /** Mirrors nothing but soft light, its surroundings, or these under a coat of lacquer too. */
  readonly gloss: "none" | "plain" | "coated";
  /** Lies level and mirrors what stands on it. */
  readonly isFloor: boolean;
};

/** Share of a lamp's light that comes through to a leaf of a crown or a blade of grass. */
const LAMP_INTO_LEAVES = 0.3;

/** Lacquer, where it mirrors its surroundings. */
const COAT_ROUGHNESS = 0.04;

/** Light that leaves the point towards the eye, with the air between them. */
export function shade(rig: LightRig, point: Point, eye: Triple): Triple {
  const { position, albedo } = point;
  const normal = point.normal;
  const toEye = eye.sub(position).toVar();
  const distance = sqrt(dot(toEye, toEye)).toVar();
  const view = toEye.div(distance).toVar();
  const sun = asTriple(rig.sunDirection);
  const facing = dot(normal, sun).toVar();
  const visibility = sunVisibility(rig, position, normal, saturate(facing)).toVar();
  const open = openness(rig, position, normal).toVar();
  const sunlight = asTriple(rig.sunColour).mul(visibility).toVar();

  if (rig.weathering.isDrawn) return drawn(rig, point, { facing, visibility, open, view, distance });

  const received = sunlight.mul(diffuseOf(point, facing)).toVar();
  const ambient = ambientLight(rig, normal).mul(open).toVar();
  received.addAssign(ambient);
  const gloss = vec3(0).toVar();
  const lamplight = vec3(0).toVar();
  const f0 = mix(vec3(0.04), albedo, point.metalness).toVar();
  const towardsEye = saturate(dot(normal, view)).toVar();
  if (point.gloss !== "none" || point.kind === "flesh")
    gloss.addAssign(sunlight.mul(glossOf({ normal, view, light: sun, facing, roughness: point.roughness, f0 })));
  eachOf(rig.lamps, (i) => {
    const place = asQuad(rig.lampPlaces.element(i));
    const colour = asQuad(rig.lampColours.element(i));
    const aim = asQuad(rig.lampDirections.element(i));
    const to = place.xyz.sub(position).toVar();
    const squared = dot(to, to).toVar();
    const light = to.mul(inverseSqrt(squared)).toVar();
    const cone = smoothstep(colour.w, colour.w.add(aim.w), dot(light.negate(), aim.xyz));
    // Lamps throw no shadows, and the leaves of a crown would be lit as if none of them stood behind another.
    const spent = point.kind === "sheet" ? LAMP_INTO_LEAVES : 1;
    const arriving = colour.rgb.mul(cone.mul(spent).div(squared.add(place.w))).toVar();
    const lampFacing = dot(normal, light).toVar();
    lamplight.addAssign(arriving.mul(diffuseOf(point, lampFacing)));
    if (point.gloss !== "none")
      gloss.addAssign(
        arriving.mul(glossOf({ normal, view, light, facing: lampFacing, roughness: point.roughness, f0 })),
      );
  });
  if (rig.lamps.live || rig.lamps.value > 0) received.addAssign(lamplight.mul(open.mul(0.6).add(0.4)));
  const matt = albedo.mul(float(1).sub(point.metalness)).mul(received);
  const turnedAway = float(1).sub(towardsEye).toVar();
  if (point.gloss === "none") gloss.addAssign(ambient.mul(environmentGloss(f0, point.roughness, towardsEye)));
  else {
    const mirrored = reflect(view.negate(), normal).toVar();
    const bounce = environmentGloss(f0, point.roughness, towardsEye);
    const { texture: mirror } = rig.mirror;
    const seen = (roughness: Float): Triple =>
      point.isFloor && mirror ? mirroredByFloor(mirror, normal, roughness) : surroundings(rig, mirrored, roughness);
    gloss.addAssign(seen(point.roughness).mul(bounce.mul(open)));
    if (point.gloss === "coated") {
      const coat = fifth(turnedAway).mul(0.96).add(0.04).mul(point.clearcoat).mul(open);
      gloss.addAssign(seen(float(COAT_ROUGHNESS)).mul(coat));
      const shine = glossOf({ normal, view, light: sun, facing, roughness: float(0.12), f0: vec3(0.04) });
      gloss.addAssign(sunlight.mul(shine).mul(point.clearcoat));
    }
  }
  const sheen = albedo.mul(received).mul(turnedAway.mul(turnedAway).mul(turnedAway).mul(point.sheen));
  return throughAir(rig, matt.add(gloss).add(sheen), { view: view.negate(), distance, height: position.y });
}

/** Light as a cel painter lays it: one tone in the light, one in the shade, nothing between. */
function drawn(
  rig: LightRig,
  point: Point,
  at: { facing: Float; visibility: Float; open: Float; view: Triple; distance: Float },
): Triple {
  const { position, kind } = point;
  // Painters keep skin darker than paper, and warm.
  const grey = dot(point.albedo, vec3(0.2126, 0.7152, 0.0722));
  const albedo = kind === "flesh" ? max(mix(vec3(grey), point.albedo, 1.5), 0).mul(0.56) : point.albedo;
  const turned = kind === "sheet" ? abs(at.facing).mul(0.6).add(0.25) : at.facing;
  const lit = smoothstep(0.02, 0.07, turned).mul(smoothstep(0.4, 0.6, at.visibility));
  const shadow = ambientLight(rig, vec3(0, 1, 0))
    .mul(vec3(0.86, 0.92, 1.12))
    .mul(smoothstep(0.5, 0.62, at.open).mul(0.3).add(0.7));
  const received = shadow.mul(1.25).add(asTriple(rig.sunColour).mul(lit).mul(0.85)).toVar();
  eachOf(rig.lamps, (i) => {
    const place = asQuad(rig.lampPlaces.element(i));
    const to = place.xyz.sub(position).toVar();
    received.addAssign(asQuad(rig.lampColours.element(i)).rgb.mul(0.5).div(dot(to, to).add(place.w)));
  });
  return throughAir(rig, albedo.mul(received), { view: at.view.negate(), distance: at.distance, height: position.y });
}

/** Share of arriving light that a matt surface gives back: soft round the terminator where light enters it. */
function diffuseOf(point: Point, facing: Float): Triple {
  if (point.kind === "none") return vec3(saturate(facing));
  if (point.kind === "sheet") {
    const through = saturate(facing.negate()).mul(point.translucency);
    // Blades and leaves stand every way: a low sun reaches many that the mean normal turns from it.
    const wrapped = saturate(facing.mul(0.68).add(0.32));
    return vec3(wrapped).add(vec3(0.9, 1, 0.45).mul(through));
  }
  // Blood scatters red farthest: wrap each channel by its own width (after the pre-integrated skin idea, E. Penner 2011).
  const width = vec3(0.42, 0.16, 0.08).mul(point.translucency);
  const wrapped = saturate(vec3(facing).add(width).div(width.add(1)));
  return wrapped.mul(wrapped.mul(0.35).add(0.65));
}

type Gloss = {
  readonly normal: Triple;
  readonly view: Triple;
  readonly light: Triple;
  readonly facing: Float;
  readonly roughness: Float;
  readonly f0: Triple;
};

/** A product and not `pow`, which costs a logarithm. */
function fifth(x: Float): Float {
  const squared = x.mul(x);
  return squared.mul(squared).mul(x);
}

/** Highlight of a light: GGX with Karis' approximation of visibility and Fresnel (UE4 mobile, 2014). */
function glossOf(gloss: Gloss): Triple {
  const half = normalize(gloss.view.add(gloss.light));
  const nh = saturate(dot(gloss.normal, half));
  const a = max(gloss.roughness.mul(gloss.roughness), 0.003);
  const a2 = a.mul(a);
  const spread = nh.mul(nh).mul(a2.sub(1)).add(1);
  const lobe = a2.div(spread.mul(spread)).mul(gloss.roughness.mul(0.25).add(0.25));
  const lh = saturate(dot(gloss.light, half));
  const fresnel = gloss.f0.add(
    vec3(1)
      .sub(gloss.f0)
      .mul(fifth(float(1).sub(lh))),
  );
  return fresnel.mul(min(lobe, 60).mul(saturate(gloss.facing)));
}

/** Share of the surroundings that is mirrored (B. Karis, "Physically based shading on mobile", 2014). */
function environmentGloss(f0: Triple, roughness: Float, towardsEye: Float): Triple {
  const r = vec4(-1, -0.0275, -0.572, 0.022)
    .mul(roughness)
    .add(vec4(1, 0.0425, 1.04, -0.04));
  const a = min(r.x.mul(r.x), exp2(towardsEye.mul(-9.28)))
    .mul(r.x)
    .add(r.y);
  const scale = a.mul(-1.04).add(r.z);
  const bias = a.mul(1.04).add(r.w);
  return f0.mul(scale).add(bias);
}

/** Haze between eye and surface: thicker low down, warm towards the sun. `view` leaves the eye. */
export function throughAir(
  rig: LightRig,
  colour: Triple,
  path: { readonly view: Triple; readonly distance: Float; readonly height: Float },
): Triple {
  const thickness = asFloat(rig.airDensity)
    .mul(path.distance)
    .mul(exp(max(path.height, 0).div(asFloat(rig.airHeightMetres)).negate()));
  const veil = float(1).sub(exp(thickness.negate()));
  return mix(colour, airColour(rig, path.view), veil);
}

export function airColour(rig: LightRig, view: Triple): Triple {
  const towardsSun = saturate(dot(view, asTriple(rig.sunDirection)));
  const squared = towardsSun.mul(towardsSun).toVar();
  return mix(asTriple(rig.airCool), asTriple(rig.airWarm), squared.mul(squared));
}

/** A normal map's texel on a surface that brings no tangents: the UV frame from screen derivatives. */
export function bentNormal(normal: Triple, position: Triple, bend: { uv: Pair; texel: Triple }): Triple {
  const [dpx, dpy] = [dFdx(position), dFdy(position)];
  const [dux, duy] = [dFdx(bend.uv), dFdy(bend.uv)];
  const across = cross(dpy, normal);
  const along = cross(normal, dpx);
  const tangent = across.mul(dux.x).add(along.mul(duy.x));
  const bitangent = across.mul(dux.y).add(along.mul(duy.y));
  const size = sqrt(max(max(dot(tangent, tangent), dot(bitangent, bitangent)), 1e-20));
  const slope = bend.texel.mul(2).sub(1);
  return normalize(
    tangent
      .mul(slope.x.div(size))
      .add(bitangent.mul(slope.y.div(size)))
      .add(normal.mul(slope.z)),
  );
}
