import sharp from "sharp";

export type Still = { readonly width: number; readonly height: number; readonly rgb: Uint8ClampedArray<ArrayBuffer> };

/** The film's cover as WebP. */
export async function writePoster(path: string, still: Still): Promise<void> {
  await sharp(still.rgb, { raw: { width: still.width, height: still.height, channels: 3 } })
    .webp({ quality: 88 })
    .toFile(path);
}

/** A small picture to show at once, as JPEG. */
export async function writeSmall(still: Still): Promise<Uint8Array> {
  return sharp(still.rgb, { raw: { width: still.width, height: still.height, channels: 3 } })
    .jpeg({ quality: 70 })
    .toBuffer();
}

/** Equal stills in rows of `columns`, as JPEG: players show them while seeking. */
export async function writeSpritesheet(path: string, stills: readonly Still[], columns: number): Promise<void> {
  const first = stills[0];
  if (!first) throw new RangeError("A spritesheet needs at least one still.");
  const rows = Math.ceil(stills.length / columns);
  const sheet = sharp({
    create: {
      width: first.width * Math.min(columns, stills.length),
      height: first.height * rows,
      channels: 3,
      background: "black",
    },
  });
  const layers = stills.map((still, index) => ({
    input: Buffer.from(still.rgb.buffer),
    raw: { width: still.width, height: still.height, channels: 3 as const },
    left: (index % columns) * first.width,
    top: Math.floor(index / columns) * first.height,
  }));
  await sheet.composite(layers).jpeg({ quality: 80 }).toFile(path);
}
