import { attribute, float, mix, normalize, smoothstep, texture, vec2, vec3 } from "three/tsl";
import type { Node, Texture } from "three/webgpu";
import { asQuad } from "../nodes.ts";

type TripleVariable = ReturnType<Node<"vec3">["toVar"]>;

/** Tiles of noise a metre, across the comb: strands and tufts. */
const STRANDS = 30;
const TUFTS = 6;
/** And along it: hairs are short. */
const STRANDS_ALONG = 9;
const TUFTS_ALONG = 2.6;

/**
 * Lays hair on a coat: strands that run from head to tail and hang a little, in tufts, lighter at the tips. They are
 * seen from the side and from above, whichever way the skin faces.
 */
export function combFur(noise: Texture, on: { albedo: TripleVariable; normal: TripleVariable }): void {
  const { albedo, normal } = on;
  const root = asQuad(attribute("fur", "vec4"));
  // Short coats show less of it.
  const depth = smoothstep(0.002, 0.03, root.w).mul(0.75).add(0.25).toVar();
  const hang = root.y.add(root.z.mul(0.35));
  const side = vec2(root.z.sub(root.y.mul(0.5)).mul(STRANDS_ALONG), hang.mul(STRANDS));
  const top = vec2(root.z.mul(STRANDS_ALONG), root.x.mul(STRANDS));
  const upward = smoothstep(0.45, 0.85, normal.y.abs()).toVar();
  const strand = mix(texture(noise, side).g, texture(noise, top).g, upward).toVar();
  const tuft = mix(
    texture(noise, vec2(root.z.mul(TUFTS_ALONG), hang.mul(TUFTS))).r,
    texture(noise, vec2(root.z.mul(TUFTS_ALONG), root.x.mul(TUFTS))).r,
    upward,
  ).toVar();
  const shade = strand.sub(0.5).mul(0.7).add(tuft.sub(0.5).mul(0.45)).mul(depth).add(1);
  albedo.mulAssign(shade.clamp(0.35, 1.6));
  const tilt = strand.sub(0.5).mul(depth).mul(0.9);
  normal.assign(normalize(normal.add(vec3(tilt.mul(0.3), tilt, float(0)))));
}
