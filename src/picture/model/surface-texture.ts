import { paintTexture, type TextureRecipe } from "../../art/index.ts";
import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  RepeatWrapping,
  RGBAFormat,
  SRGBColorSpace,
  UnsignedByteType,
  type Texture,
} from "three/webgpu";

/** A recipe painted once: its colours and, where it has relief, its normals. */
export type SurfaceTexture = { readonly colour: Texture; readonly normal: Texture | null };

/** Paints each distinct recipe once and frees all of them together. */
export type TextureShelf = Disposable & { get(recipe: TextureRecipe): SurfaceTexture };

export function openTextureShelf(): TextureShelf {
  const shelf = new Map<string, SurfaceTexture>();
  return {
    get(recipe) {
      const key = JSON.stringify([recipe.recipe, recipe.params]);
      const found = shelf.get(key);
      if (found) return found;
      const painted = paint(recipe);
      shelf.set(key, painted);
      return painted;
    },
    [Symbol.dispose]() {
      for (const { colour, normal } of shelf.values()) {
        colour.dispose();
        normal?.dispose();
      }
      shelf.clear();
    },
  };
}

function paint(recipe: TextureRecipe): SurfaceTexture {
  const { width, height, rgba, relief, reliefMetres } = paintTexture(recipe);
  const colour = texelTexture(new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length), width, height);
  colour.colorSpace = SRGBColorSpace;
  colour.name = recipe.recipe;
  if (!relief) return { colour, normal: null };
  const metresPerTexel = (recipe.metresPerTile ?? 1) / width;
  const normal = texelTexture(
    normalsOf(relief, { width, height, slope: reliefMetres / metresPerTexel }),
    width,
    height,
  );
  normal.colorSpace = NoColorSpace;
  normal.name = `${recipe.recipe} relief`;
  return { colour, normal };
}

function texelTexture(texels: Uint8Array<ArrayBuffer>, width: number, height: number): DataTexture {
  const texture = new DataTexture(texels, width, height, RGBAFormat, UnsignedByteType);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.magFilter = LinearFilter;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.generateMipmaps = true;
  texture.anisotropy = 4;
  texture.needsUpdate = true;
  return texture;
}

/** Tangent-space normals by central differences over a tile that repeats. */
function normalsOf(
  relief: Float32Array,
  tile: { width: number; height: number; slope: number },
): Uint8Array<ArrayBuffer> {
  const { width, height, slope } = tile;
  const texels = new Uint8Array(width * height * 4);
  const at = (x: number, y: number): number => relief[((y + height) % height) * width + ((x + width) % width)] ?? 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const dx = ((at(x + 1, y) - at(x - 1, y)) / 2) * slope;
      const dy = ((at(x, y + 1) - at(x, y - 1)) / 2) * slope;
      const size = Math.sqrt(dx * dx + dy * dy + 1);
      const o = (y * width + x) * 4;
      texels[o] = Math.round((-dx / size) * 127.5 + 127.5);
      texels[o + 1] = Math.round((-dy / size) * 127.5 + 127.5);
      texels[o + 2] = Math.round((1 / size) * 127.5 + 127.5);
      texels[o + 3] = 255;
    }
  return texels;
}
