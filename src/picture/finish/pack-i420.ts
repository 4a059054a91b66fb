import { dot, float, floor, Fn, int, Loop, max, min, screenCoordinate, texture, vec2, vec3, vec4 } from "three/tsl";
import { NodeMaterial, type Texture } from "three/webgpu";
import type { Float, Pair } from "../nodes.ts";

// BT.709 limited range: Y = 16 + 219 Y', Cb = 128 + 224 (B' - Y') / 1.8556, Cr likewise / 1.5748.
const LUMA = [0.2126, 0.7152, 0.0722] as const;

/**
 * Packs a finished picture as the rows of I420, four bytes a texel: a target of width / 4 by height * 1.5 whose memory
 * is the planes one after another. With `smooths`, edges are softened first where their contrast shows stairs.
 */
export function makePackMaterial(
  picture: Texture,
  size: { readonly width: number; readonly height: number; readonly bottomUp: boolean },
  smooths: boolean,
): NodeMaterial {
  const { width, height } = size;
  const material = new NodeMaterial();
  material.name = "I420";
  material.depthTest = false;
  material.depthWrite = false;
  const at = (x: Float, y: Float): Pair => vec2(x.div(width), y.div(height));
  const luma = (x: Float, y: Float): Float => {
    const value = smooths ? smoothedLuma(picture, at(x, y), size) : texture(picture, at(x, y)).level(float(0)).a;
    return value.mul(219 / 255).add(16 / 255);
  };
  material.fragmentNode = Fn(() => {
    const column = floor(screenCoordinate.x).toVar();
    const fromTop = floor(screenCoordinate.y);
    const row = (size.bottomUp ? float(height * 1.5 - 1).sub(fromTop) : fromTop).toVar();
    const out = vec4(0, 0, 0, 1).toVar();
    // Loops and not branches: software rasterisers run both sides of a branch but leave a loop that has no turns.
    const isLuma = row.lessThan(height).toVar();
    Loop({ start: int(0), end: int(isLuma), type: "int", condition: "<" }, () => {
      const x = column.mul(4).add(0.5);
      const y = row.add(0.5);
      out.assign(vec4(luma(x, y), luma(x.add(1), y), luma(x.add(2), y), luma(x.add(3), y)));
    });
    Loop({ start: int(0), end: int(isLuma.not()), type: "int", condition: "<" }, () => {
      const byte = row.sub(height).mul(width).add(column.mul(4));
      const isRed = byte.greaterThanEqual((width * height) / 4);
      const inPlane = byte.sub(isRed.select(float((width * height) / 4), float(0))).toVar();
      const line = floor(inPlane.add(0.5).div(width / 2)).toVar();
      const x = inPlane
        .sub(line.mul(width / 2))
        .mul(2)
        .add(1)
        .toVar();
      const y = line.mul(2).add(1);
      const weights = isRed
        .select(vec3(1, 0, 0), vec3(0, 0, 1))
        .sub(vec3(...LUMA))
        .toVar();
      const gain = isRed.select(float(224 / 255 / 1.5748), float(224 / 255 / 1.8556)).toVar();
      const chroma = (step: number): Float =>
        // The corner between four pixels: the sampler averages them.
        dot(texture(picture, at(x.add(step), y)).level(float(0)).rgb, weights)
          .mul(gain)
          .add(128 / 255);
      out.assign(vec4(chroma(0), chroma(2), chroma(4), chroma(6)));
    });
    return out;
  })();
  return material;
}

/**
 * Luma blended along the edge that crosses the pixel (after the idea of FXAA, T. Lottes 2009): the gradient of the four
 * corners gives the direction, two taps along it the blend.
 */
function smoothedLuma(picture: Texture, place: Pair, size: { width: number; height: number }): Float {
  const texel = vec2(1 / size.width, 1 / size.height);
  const tap = (x: number, y: number): Float => texture(picture, place.add(texel.mul(vec2(x, y)))).level(float(0)).a;
  const middle = texture(picture, place).level(float(0)).a.toVar();
  const nw = tap(-0.5, -0.5).toVar();
  const ne = tap(0.5, -0.5).toVar();
  const sw = tap(-0.5, 0.5).toVar();
  const se = tap(0.5, 0.5).toVar();
  const low = min(middle, min(min(nw, ne), min(sw, se)));
  const high = max(middle, max(max(nw, ne), max(sw, se)));
  const slope = vec2(sw.add(se).sub(nw).sub(ne), nw.add(sw).sub(ne).sub(se)).toVar();
  const least = min(slope.x.abs(), slope.y.abs()).add(nw.add(ne).add(sw).add(se).mul(0.03).add(0.008));
  const along = slope.div(least).clamp(-6, 6).mul(texel).toVar();
  const near = texture(picture, place.add(along.mul(-0.17)))
    .level(float(0))
    .a.add(texture(picture, place.add(along.mul(0.17))).level(float(0)).a)
    .mul(0.5);
  const wide = near
    .mul(0.5)
    .add(
      texture(picture, place.add(along.mul(-0.5)))
        .level(float(0))
        .a.add(texture(picture, place.add(along.mul(0.5))).level(float(0)).a)
        .mul(0.25),
    )
    .toVar();
  const blended = wide.lessThan(low).or(wide.greaterThan(high)).select(near, wide);
  return high
    .sub(low)
    .greaterThan(max(0.04, high.mul(0.11)))
    .select(blended, middle);
}
