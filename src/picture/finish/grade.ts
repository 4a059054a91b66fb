import {
  agxToneMapping,
  clamp,
  dot,
  float,
  floor,
  Fn,
  fract,
  ivec2,
  max,
  mix,
  pow,
  saturate,
  screenCoordinate,
  smoothstep,
  texture,
  textureLoad,
  uniform,
  uv,
  vec2,
  vec3,
  vec4,
} from "three/tsl";
import { NodeMaterial, type Texture } from "three/webgpu";
import { asFloat, asTriple, type Float, type Triple } from "../nodes.ts";
import type { Look } from "../look/look.ts";

/** Warm black, as display levels. */
const INK = [0.1, 0.07, 0.09] as const;

/** Numbers of the grade that change from frame to frame. */
export type GradeControls = {
  readonly frame: { value: number };
  readonly exposure: { value: number };
  readonly fade: { value: number };
};

/** Scene light to film: exposure, bloom, tone curve, colours, vignette and grain; alpha is luma for the edge filter. */
export function makeGradeMaterial(input: {
  readonly scene: Texture;
  readonly bloom: Texture | null;
  readonly noise: Texture;
  readonly look: Look;
  readonly aspect: number;
  /** Ink on the pixel, 0 to 1; null where nothing is outlined. */
  readonly ink: Float | null;
}): { material: NodeMaterial; controls: GradeControls } {
  const { look } = input;
  const frame = uniform(0);
  const exposure = uniform(1);
  const fade = uniform(1);
  const material = new NodeMaterial();
  material.name = "grade";
  material.depthTest = false;
  material.depthWrite = false;
  material.fragmentNode = Fn(() => {
    const place = uv();
    const light = textureLoad(input.scene, ivec2(screenCoordinate.xy)).rgb.toVar();
    if (input.bloom) light.addAssign(texture(input.bloom, place).rgb.mul(look.bloom));
    const toned = asTriple(agxToneMapping(light, asFloat(exposure).mul(look.exposure))).toVar();
    // Darker corners, as lenses have: cosine-like fall-off from the middle.
    const off = place
      .sub(0.5)
      .mul(vec2(input.aspect, 1))
      .div(Math.hypot(input.aspect, 1) / 2);
    const dimming = float(1)
      .sub(smoothstep(0.45, 1.15, dot(off, off).sqrt()).mul(look.vignette))
      .mul(asFloat(fade));
    const encoded = colourGrade(toned, look)
      .mul(pow(dimming, 1 / 2.2))
      .toVar();
    if (input.ink) encoded.assign(mix(encoded, vec3(...INK), input.ink.mul(0.85)));
    if (look.grain > 0)
      encoded.addAssign(grainAt(input.noise, asFloat(frame), dot(encoded, vec3(1 / 3))).mul(look.grain));
    const finished = clamp(encoded, 0, 1).toVar();
    return vec4(finished, dot(finished, vec3(0.2126, 0.7152, 0.0722)));
  })();
  return { material, controls: { frame, exposure, fade } };
}

/** Linear light in; perceptual levels out (a power of 1 / 2.2). */
function colourGrade(colour: Triple, look: Look): Triple {
  const grey = dot(colour, vec3(0.2126, 0.7152, 0.0722)).toVar();
  const saturated = max(mix(vec3(grey), colour, look.saturation), 0).toVar();
  // Contrast about the middle in a perceptual scale.
  const level = pow(saturated, vec3(1 / 2.2)).toVar();
  const curved = mix(level, smoothstep(vec3(0), vec3(1), level), look.contrast).toVar();
  const split = mix(vec3(...look.shadowTint), vec3(...look.lightTint), smoothstep(0.15, 0.75, grey.sqrt()));
  return max(curved.mul(split), 0);
}

/** A speck a pixel, another net each frame, quietest in the brightest and darkest parts. */
function grainAt(noise: Texture, frame: Float, level: Float): Float {
  const shift = vec2(fract(frame.mul(0.754877)), fract(frame.mul(0.569841))).mul(256);
  const at = floor(screenCoordinate.xy.add(floor(shift)))
    .add(0.5)
    .div(256);
  const speck = texture(noise, at).level(float(0)).a.sub(0.5);
  return speck.mul(saturate(float(1.1).sub(level)).mul(0.8).add(0.2));
}
