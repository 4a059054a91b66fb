import { rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import sharp from "sharp";
import type { Still } from "./stills.ts";

/** A page of pictures with a drawing over them: contact sheets and catalogues. */
export type Sheet = {
  readonly width: number;
  readonly height: number;
  /** Each scaled to its box, pixels. */
  readonly pictures: readonly {
    readonly still: Still;
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** SVG elements in the sheet's pixels, drawn last; texts in `sheetFont`. */
  readonly drawing: string;
};

export const sheetFont = "Archivo Narrow";
const BACKGROUND = "#16181b";

let isFontLoaded = false;

/** The font travels with the project: machines without any draw boxes. Naming its file once makes it known to SVG. */
async function loadFont(): Promise<void> {
  if (isFontLoaded) return;
  const require = createRequire(import.meta.url);
  const fontfile = require.resolve("@expo-google-fonts/archivo-narrow/500Medium/ArchivoNarrow_500Medium.ttf");
  await sharp({ text: { text: "x", font: sheetFont, fontfile } })
    .raw()
    .toBuffer();
  isFontLoaded = true;
}

/** Writes the sheet as PNG; it appears whole or not at all. */
export async function writeSheet(path: string, sheet: Sheet): Promise<void> {
  const { width, height } = sheet;
  await loadFont();
  const layers = await Promise.all(
    sheet.pictures.map(async ({ still, left, top, ...box }) => ({
      input: await sharp(still.rgb, { raw: { width: still.width, height: still.height, channels: 3 } })
        .resize(box.width, box.height, { fit: "fill" })
        .raw()
        .toBuffer(),
      raw: { width: box.width, height: box.height, channels: 3 as const },
      left,
      top,
    })),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${sheetFont}">${sheet.drawing}</svg>`;
  const png = await sharp({ create: { width, height, channels: 3, background: BACKGROUND } })
    .composite([...layers, { input: Buffer.from(svg), left: 0, top: 0 }])
    .png({ compressionLevel: 6 })
    .toBuffer();
  const partial = `${path}.${process.pid}.partial`;
  try {
    await writeFile(partial, png);
    await rename(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
}

/** The same picture at another width. */
export async function shrinkStill(still: Still, width: number): Promise<Still> {
  const height = Math.round((still.height * width) / still.width);
  const { data } = await sharp(still.rgb, { raw: { width: still.width, height: still.height, channels: 3 } })
    .resize(width, height, { fit: "fill" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, rgb: Uint8ClampedArray.from(data) };
}
