import {
  attribute,
  cameraPosition,
  cos,
  faceDirection,
  float,
  Fn,
  materialReference,
  modelWorldMatrix,
  normalize,
  normalGeometry,
  positionGeometry,
  positionWorld,
  sin,
  uv,
  varying,
  vec3,
  vec4,
} from "three/tsl";
import { DoubleSide, FrontSide, NodeMaterial, type Node, type Texture } from "three/webgpu";
import type { LightRig } from "../light/light-rig.ts";
import { layWeather } from "../light/lay-weather.ts";
import { bentNormal, shade } from "../light/shade.ts";
import { asFloat, asPair, asQuad, asTriple, type Float, type Triple } from "../nodes.ts";
import { combFur } from "./comb-fur.ts";
import { traitsKey, type Traits } from "./traits.ts";

/** Materials by traits and texture; those of equal traits share one shader. */
export type MaterialShelf = Disposable & {
  get(
    traits: Traits,
    texture: { readonly colour: Texture; readonly normal: Texture | null } | null,
    cut: number,
  ): NodeMaterial;
  /** For data passes: `fragment` after the cut-out, on the same geometry. */
  getData(
    kind: string,
    traits: Traits,
    texture: Texture | null,
    cut: number,
    fragment: (normal: () => Triple) => Node,
  ): NodeMaterial;
  /** For shadow maps: only what is cut out or moved in the vertex stage matters. */
  getCaster(traits: Traits, colour: Texture | null, cut: number): NodeMaterial;
};

/** Texture slots that the shared shaders read by reference, so that one shader serves many materials. */
class SurfaceMaterial extends NodeMaterial {
  map: Texture | null = null;
  reliefMap: Texture | null = null;
  cut = 0.5;
}

/** `position` is null where vertices stay where the geometry has them. */
type Shader = { readonly position: Triple | null; readonly fragment: Node };

/** What materials of one shader differ in. */
type Slots = Pick<SurfaceMaterial, "map" | "cut" | "side"> &
  Partial<Pick<SurfaceMaterial, "reliefMap" | "transparent" | "depthWrite" | "colorWrite">>;

const sideOf = (traits: Traits): Slots["side"] => (traits.isDoubleSided ? DoubleSide : FrontSide);

/** `noise` as makeNoiseTexture gives it. */
export function openMaterialShelf(rig: LightRig, noise: Texture): MaterialShelf {
  const shaders = new Map<string, Shader>();
  const materials = new Map<string, SurfaceMaterial>();
  function lend(kind: string, slots: Slots, write: () => Shader): SurfaceMaterial {
    const key = [kind, slots.map?.uuid, slots.cut].join();
    const found = materials.get(key);
    if (found) return found;
    const shader = shaders.get(kind) ?? write();
    shaders.set(kind, shader);
    const material = Object.assign(new SurfaceMaterial(), slots);
    material.positionNode = shader.position;
    material.fragmentNode = shader.fragment;
    material.name = kind;
    materials.set(key, material);
    return material;
  }
  return {
    get(traits, texture, cut) {
      const slots = {
        map: texture?.colour ?? null,
        reliefMap: traits.hasRelief ? (texture?.normal ?? null) : null,
        cut,
        side: sideOf(traits),
        transparent: traits.isClear,
        depthWrite: !traits.isClear,
      };
      return lend(traitsKey(traits), slots, () => makeShader(rig, traits, noise));
    },
    getData(kind, traits, colour, cut, fragment) {
      const key = `${kind},${traits.isCut},${traits.isDoubleSided},${traits.isScattered},${traits.sways}`;
      const slots = { map: traits.isCut ? colour : null, cut, side: sideOf(traits) };
      return lend(key, slots, () => makeCutShader(rig, traits, fragment));
    },
    getCaster(traits, colour, cut) {
      const key = `caster,${traits.isCut},${traits.isScattered},${traits.sways}`;
      const slots = { map: traits.isCut ? colour : null, cut, side: DoubleSide, colorWrite: false };
      return lend(key, slots, () => makeCutShader(rig, traits, () => vec4(1)));
    },
    [Symbol.dispose]() {
      for (const material of materials.values()) material.dispose();
      materials.clear();
    },
  };
}

/** Metres that what is a metre tall leans in a wind of 1 m/s; it grows with the square of the height. */
export const SWAY_PER_WIND = 0.00045;

/** Where an instance stands: its own geometry turned, scaled, moved and blown about. */
export function scatteredPosition(rig: LightRig, sways: boolean): Triple {
  const place = asQuad(attribute("place", "vec4"));
  const tint = asQuad(attribute("tint", "vec4"));
  const local = turned(asTriple(positionGeometry), place.w).mul(tint.w);
  const moved = place.xyz.add(local);
  if (!sways) return moved;
  const phase = place.x.mul(0.7).add(place.z.mul(1.1));
  const seconds = asFloat(rig.swaySeconds);
  const lean = sin(seconds.mul(1.3).add(phase))
    .mul(0.6)
    .add(sin(seconds.mul(3.1).add(phase.mul(2.3)).add(local.x.mul(1.7))).mul(0.4));
  const reach = local.y.mul(local.y).mul(asFloat(rig.wind)).mul(SWAY_PER_WIND);
  return moved.add(vec3(lean.mul(reach), 0, lean.mul(reach).mul(0.6)));
}

function turned(v: Triple, angle: Float): Triple {
  const [c, s] = [cos(angle), sin(angle)];
  return vec3(v.x.mul(c).add(v.z.mul(s)), v.y, v.z.mul(c).sub(v.x.mul(s)));
}

function worldNormal(traits: Traits): Triple {
  const geometry = asTriple(normalGeometry);
  const local = traits.isScattered ? turned(geometry, asQuad(attribute("place", "vec4")).w) : geometry;
  return varying(modelWorldMatrix.mul(vec4(local, 0)).xyz, "vNormalWorld");
}

function makeShader(rig: LightRig, traits: Traits, noise: Texture): Shader {
  const fragment = Fn(() => {
    const colour = asQuad(attribute("colour", "vec4")).toVar();
    const matter = asQuad(attribute("matter", "vec4"));
    const albedo = vec3(colour.rgb).toVar();
    const opacity = float(1).toVar();
    if (traits.isScattered) albedo.mulAssign(asQuad(attribute("tint", "vec4")).xyz);
    if (traits.isTextured) {
      const texel = asQuad(materialReference("map", "texture")).toVar();
      albedo.mulAssign(texel.rgb);
      opacity.assign(texel.a);
    }
    const position = asTriple(positionWorld);
    const normal = normalize(worldNormal(traits)).toVar();
    // Blades and leaves bring normals that say how the lawn and the crown lie, not which side of them is seen.
    if (traits.isDoubleSided && !traits.isScattered) normal.mulAssign(asFloat(faceDirection));
    if (traits.hasRelief) {
      const texel = asQuad(materialReference("reliefMap", "texture"));
      normal.assign(bentNormal(normal, position, { uv: asPair(uv()), texel: texel.rgb }));
    }
    if (traits.isFurry) combFur(noise, { albedo, normal });
    const roughness = float(matter.x).toVar();
    if (traits.weathers !== "dry") layWeather(rig, traits.weathers, { albedo, normal, roughness, position });
    // After the last derivative: those beside a discarded pixel are undefined in GLSL ES 3.00 (8.8), and some
    // renderers then answer differently from run to run.
    if (traits.isCut) opacity.lessThan(asFloat(materialReference("cut", "float"))).discard();
    const lit = shade(
      rig,
      {
        albedo,
        position,
        normal,
        roughness,
        metalness: matter.y,
        clearcoat: matter.z,
        sheen: colour.w,
        translucency: matter.w,
        kind: traits.translucency,
        gloss: traits.gloss,
        isFloor: traits.isFloor,
      },
      asTriple(cameraPosition),
    ).toVar();
    if (traits.glows) {
      const glow = asTriple(attribute("glow", "vec3"));
      lit.addAssign(traits.isTextured ? glow.mul(albedo) : glow);
    }
    // Alpha 0 says to the drawn look that no ink goes here: grass and leaves would be nothing but lines.
    if (!traits.isClear) return vec4(lit, rig.weathering.isDrawn && (traits.isScattered || traits.isCut) ? 0 : 1);
    return vec4(lit, opacity.mul(asFloat(attribute("opacity", "float"))));
  })();
  return { position: traits.isScattered ? scatteredPosition(rig, traits.sways) : null, fragment };
}

/** Cut-outs and nothing else of the surface; `draw` says what is written, from the world normal if it asks for that. */
function makeCutShader(rig: LightRig, traits: Traits, draw: (normal: () => Triple) => Node): Shader {
  const fragment = Fn(() => {
    if (traits.isCut) {
      const texel = asQuad(materialReference("map", "texture"));
      texel.a.lessThan(asFloat(materialReference("cut", "float"))).discard();
    }
    return draw(() => {
      const normal = normalize(worldNormal(traits)).toVar();
      if (traits.isDoubleSided) normal.mulAssign(asFloat(faceDirection));
      return normal;
    });
  })();
  return { position: traits.isScattered ? scatteredPosition(rig, traits.sways) : null, fragment };
}
