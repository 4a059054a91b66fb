import { dyeImage, packImage, paintTexture, type PeoplePack, type TextureRecipe } from "../../art/index.ts";
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

/** Paints each distinct recipe once and frees all of them together. Pictures of the people pack come after `settle`. */
export type TextureShelf = Disposable & {
  get(recipe: TextureRecipe): SurfaceTexture;
  /** Waits for pictures that are still being decoded. */
  settle(): Promise<void>;
  /** Paints the one that was asked for last, and is coarser than that, anew; false where there is none. */
  refine(coarseness: number): Promise<boolean>;
};

/** Of every `coarseness` texels along a side one is painted. */
export function openTextureShelf(people: PeoplePack | null, coarseness: number): TextureShelf {
  const shelf = new Map<string, SurfaceTexture>();
  /** Painted coarsely, by key. */
  const coarse = new Map<string, TextureRecipe>();
  const decoding: Promise<void>[] = [];
  function make(recipe: TextureRecipe): SurfaceTexture {
    if (recipe.recipe !== "image") return paint(recipe, coarseness);
    const { file, normal } = recipe.params;
    const made = {
      colour: emptyTexture(String(file), SRGBColorSpace),
      normal: typeof normal === "string" && normal !== "" ? emptyTexture(normal, NoColorSpace) : null,
    };
    decoding.push(decode(recipe, made, coarseness));
    return made;
  }
  async function decode({ params }: TextureRecipe, into: SurfaceTexture, coarse: number): Promise<void> {
    const [colours, relief] = await Promise.all([
      decodeImage(people, String(params["file"]), coarse),
      into.normal ? decodeImage(people, into.normal.name, coarse) : null,
    ]);
    dyeImage(colours.data, params);
    put(into.colour, colours);
    if (into.normal && relief) put(into.normal, relief);
  }
  return {
    get(recipe) {
      const key = keyOf(recipe);
      const found = shelf.get(key);
      if (coarse.delete(key)) coarse.set(key, recipe);
      if (found) return found;
      if (coarseness > 1) coarse.set(key, recipe);
      const made = make(recipe);
      shelf.set(key, made);
      return made;
    },
    async settle() {
      await Promise.all(decoding.splice(0));
    },
    async refine(finer) {
      const last = [...coarse].at(-1);
      const found = last && shelf.get(last[0]);
      if (!last || !found || finer >= coarseness) return false;
      coarse.delete(last[0]);
      if (last[1].recipe === "image") {
        await decode(last[1], found, finer);
        return true;
      }
      const { width, height, colours, normals } = paintOnce(last[1], finer);
      put(found.colour, { data: colours, width, height });
      if (found.normal && normals) put(found.normal, { data: normals, width, height });
      return true;
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

type Texels<Data = Uint8Array<ArrayBuffer>> = { readonly data: Data; readonly width: number; readonly height: number };

function put(
  texture: Texture,
  { data, width, height }: Texels<Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>>,
): void {
  // The renderer makes another where the size is another.
  texture.dispose();
  texture.image = { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width, height };
  texture.needsUpdate = true;
}

function emptyTexture(name: string, colorSpace: string): DataTexture {
  const texture = texelTexture(new Uint8Array(4), 1, 1);
  texture.colorSpace = colorSpace;
  texture.name = name;
  return texture;
}

/** A picture of the people pack; of every `coarseness` texels along a side one. */
async function decodeImage(
  people: PeoplePack | null,
  file: string,
  coarseness: number,
): Promise<Texels<Uint8ClampedArray<ArrayBuffer>>> {
  if (!people) throw new Error("A body wears a picture of the people pack, which is not here.");
  const { bytes, type } = packImage(people, file);
  const bitmap = await createImageBitmap(new Blob([bytes], { type }), {
    premultiplyAlpha: "none",
    colorSpaceConversion: "none",
  });
  const width = Math.max(1, Math.round(bitmap.width / coarseness));
  const height = Math.max(1, Math.round(bitmap.height / coarseness));
  const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("This browser gives no 2D canvas.");
  pen.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { data: pen.getImageData(0, 0, width, height).data, width, height };
}

/** A recipe's texels. */
type Painting = {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array<ArrayBuffer>;
  readonly normals: Uint8Array<ArrayBuffer> | null;
};

/** Painting is most of what a stage costs, so paintings are kept from film to film, the latest few. */
const paintings = new Map<string, Painting>();
const MAX_PAINTINGS = 32;

const keyOf = (recipe: TextureRecipe): string => JSON.stringify([recipe.recipe, recipe.params, recipe.metresPerTile]);

/** Paints what is not painted yet. */
export function paintAhead(recipe: TextureRecipe, coarseness: number): void {
  if (recipe.recipe !== "image") paintOnce(recipe, coarseness);
}

function paintOnce(recipe: TextureRecipe, coarseness: number): Painting {
  const key = `${coarseness} ${keyOf(recipe)}`;
  const known = paintings.get(key);
  if (known) return known;
  const { width, height, rgba, relief, reliefMetres } = paintTexture(recipe, coarseness);
  const slope = (reliefMetres * width) / (recipe.metresPerTile ?? 1);
  const painting = {
    width,
    height,
    colours: new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length),
    normals: relief ? normalsOf(relief, { width, height, slope }) : null,
  };
  paintings.set(key, painting);
  const [oldest] = paintings.keys();
  if (paintings.size > MAX_PAINTINGS && oldest !== undefined) paintings.delete(oldest);
  return painting;
}

function paint(recipe: TextureRecipe, coarseness: number): SurfaceTexture {
  const { width, height, colours, normals } = paintOnce(recipe, coarseness);
  const colour = texelTexture(colours, width, height);
  colour.colorSpace = SRGBColorSpace;
  colour.name = recipe.recipe;
  if (!normals) return { colour, normal: null };
  const normal = texelTexture(normals, width, height);
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
  // A software rasteriser pays for anisotropic filtering with a third of the frame's time.
  texture.anisotropy = 1;
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
