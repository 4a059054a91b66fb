import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  RepeatWrapping,
  RGBAFormat,
  UnsignedByteType,
} from "three/webgpu";
import { createRandom, type Random } from "../../base/index.ts";

const SIZE = 256;

/** Tiling noise for shaders: r soft fractal, g fine fractal, b cells, a white. */
export function makeNoiseTexture(): DataTexture {
  const random = createRandom("picture/noise");
  const soft = fractal(random.fork("soft"), 4, 5);
  const fine = fractal(random.fork("fine"), 16, 4);
  const cells = cellular(random.fork("cells"), 12);
  const texels = new Uint8Array(SIZE * SIZE * 4);
  const white = random.fork("white");
  for (let i = 0; i < SIZE * SIZE; i++) {
    texels.set(
      [soft[i], fine[i], cells[i], white.next()].map((value = 0) => Math.round(value * 255)),
      i * 4,
    );
  }
  const texture = new DataTexture(texels, SIZE, SIZE, RGBAFormat, UnsignedByteType);
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.needsUpdate = true;
  return texture;
}

/** Value noise in octaves, each tiling, stretched to fill 0 to 1. */
function fractal(random: Random, firstCells: number, octaves: number): Float32Array {
  const sum = new Float32Array(SIZE * SIZE);
  for (let octave = 0; octave < octaves; octave++) {
    const cells = firstCells * 2 ** octave;
    const lattice = Float32Array.from({ length: cells * cells }, random.next);
    const at = (x: number, y: number): number => lattice[(y % cells) * cells + (x % cells)] ?? 0;
    for (let y = 0; y < SIZE; y++)
      for (let x = 0; x < SIZE; x++) {
        const [u, v] = [(x / SIZE) * cells, (y / SIZE) * cells];
        const [i, j] = [Math.floor(u), Math.floor(v)];
        const [f, g] = [ease(u - i), ease(v - j)];
        const top = at(i, j) * (1 - f) + at(i + 1, j) * f;
        const bottom = at(i, j + 1) * (1 - f) + at(i + 1, j + 1) * f;
        sum[y * SIZE + x] = (sum[y * SIZE + x] ?? 0) + (top * (1 - g) + bottom * g) * 0.5 ** octave;
      }
  }
  return stretched(sum);
}

/** Distance to the nearest of scattered points, tiling. */
function cellular(random: Random, cells: number): Float32Array {
  const points = Array.from({ length: cells * cells }, () => [random.next(), random.next()] as const);
  const out = new Float32Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const [u, v] = [(x / SIZE) * cells, (y / SIZE) * cells];
      let nearest = 9;
      for (let j = Math.floor(v) - 1; j <= Math.floor(v) + 1; j++)
        for (let i = Math.floor(u) - 1; i <= Math.floor(u) + 1; i++) {
          const [px, py] = points[((j + cells) % cells) * cells + ((i + cells) % cells)] ?? [0, 0];
          nearest = Math.min(nearest, Math.hypot(i + px - u, j + py - v));
        }
      out[y * SIZE + x] = nearest;
    }
  return stretched(out);
}

function ease(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function stretched(values: Float32Array): Float32Array {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return values.map((value) => (value - low) / (high - low));
}
