import { createRandom } from "../../base/index.ts";
import { encodedOf } from "../kit/index.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";

/** One texel: linear RGB, alpha and height, all from 0 to 1. */
export type Texel = { r: number; g: number; b: number; a: number; height: number };

const encoded = Uint8ClampedArray.from({ length: 4096 }, (_, i) => encodedOf(i / 4095) * 255);

/** What a painter lays out: `at` gets u and v from 0 to 1 (v upwards) and fills the texel it is handed. */
export type Painting = {
  readonly size: readonly [width: number, height: number];
  readonly reliefMetres: number;
  readonly at: (u: number, v: number, texel: Texel) => void;
};

export function paintTexels(size: Painting["size"], reliefMetres: number, at: Painting["at"]): Painting {
  return { size, reliefMetres, at };
}

/** Paints texel by texel, of every `coarseness` along both sides one. */
export function fillTexels({ size, reliefMetres, at }: Painting, coarseness: number): PaintedTexture {
  const [width, height] = [Math.ceil(size[0] / coarseness), Math.ceil(size[1] / coarseness)];
  const rgba = new Uint8ClampedArray(width * height * 4);
  const relief = reliefMetres > 0 ? new Float32Array(width * height) : null;
  const texel: Texel = { r: 0, g: 0, b: 0, a: 1, height: 0 };
  const code = (value: number): number => encoded[Math.min(4095, Math.max(0, Math.round(value * 4095)))] ?? 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      texel.a = 1;
      texel.height = 0;
      at((x + 0.5) / width, (y + 0.5) / height, texel);
      rgba[i * 4] = code(texel.r);
      rgba[i * 4 + 1] = code(texel.g);
      rgba[i * 4 + 2] = code(texel.b);
      rgba[i * 4 + 3] = texel.a * 255;
      if (relief) relief[i] = texel.height;
    }
  return { width, height, rgba, relief, reliefMetres };
}

/** Smooth noise from 0 to 1 over the unit square that repeats without a seam: `across` by `up` cells. */
export function tileNoise(seed: string, across: number, up = across): (u: number, v: number) => number {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: across * up }, () => random.next());
  // Asked for every texel several times: no lists, and each corner once.
  return (u, v) => {
    const x = u * across;
    const y = v * up;
    const ix = Math.floor(x);
    const iy = Math.floor(y);
    const fx = x - ix;
    const fy = y - iy;
    const sx = fx * fx * (3 - 2 * fx);
    const sy = fy * fy * (3 - 2 * fy);
    const left = wrapped(ix, across);
    const right = left + 1 === across ? 0 : left + 1;
    const bottom = wrapped(iy, up);
    const top = (bottom + 1 === up ? 0 : bottom + 1) * across;
    const lowLeft = values[bottom * across + left]!;
    const highLeft = values[top + left]!;
    const low = lowLeft + (values[bottom * across + right]! - lowLeft) * sx;
    const high = highLeft + (values[top + right]! - highLeft) * sx;
    return low + (high - low) * sy;
  };
}

function wrapped(value: number, size: number): number {
  const rest = value % size;
  return rest < 0 ? rest + size : rest;
}

/** Octaves of `tileNoise`, 0 to 1 about 0.5. */
export function tileFbm(seed: string, cells: number, octaves = 4, stretch = 1): (u: number, v: number) => number {
  const layers = Array.from({ length: octaves }, (_, i) =>
    tileNoise(`${seed}/${i}`, cells * 2 ** i, Math.max(1, Math.round(cells * 2 ** i * stretch))),
  );
  const total = 2 - 2 ** (1 - octaves);
  return (u, v) => {
    let sum = 0;
    let weight = 1;
    for (const layer of layers) {
      sum += layer(u, v) * weight;
      weight *= 0.5;
    }
    return sum / total;
  };
}

/** A list of three numbers among the parameters, else the given one. */
export function colourParam(
  params: TextureRecipe["params"],
  name: string,
  usual: readonly [number, number, number],
): readonly [number, number, number] {
  const value = params[name];
  return Array.isArray(value) ? [value[0] ?? 0, value[1] ?? 0, value[2] ?? 0] : usual;
}

export function numberParam(params: TextureRecipe["params"], name: string, usual: number): number {
  const value = params[name];
  return typeof value === "number" ? value : usual;
}
