import sharp from "sharp";

export type PassName = "depth" | "mask" | "normal" | "flow";

/** How a pass's bytes lie and how they are stored as PNG: all but the mask as 16 bits a channel. */
const layouts = {
  /** Millimetres from the camera plane, 65535 is sky. */
  depth: { channels: 1, is16Bit: true },
  /** Index of the body in the take plus 1; 0 is the set and the sky. */
  mask: { channels: 1, is16Bit: false },
  /** View space normal, each axis from -1..1 to 0..255. */
  normal: { channels: 3, is16Bit: false },
  /** Pixels moved until the next frame, right and down, times 16, plus 32768; blue is 0. */
  flow: { channels: 3, is16Bit: true },
} as const;

/** Writes one frame's pass; 16-bit values come little-endian. */
export async function writePass(
  path: string,
  pass: PassName,
  bytes: Uint8Array,
  width: number,
  height: number,
): Promise<void> {
  const { channels, is16Bit } = layouts[pass];
  const pixels = is16Bit ? new Uint16Array(new Uint8Array(bytes).buffer) : bytes;
  const image = sharp(pixels, { raw: { width, height, channels } });
  if (!is16Bit) await image.png({ compressionLevel: 3 }).toFile(path);
  else
    await image
      .toColourspace(channels === 1 ? "grey16" : "rgb16")
      .png({ compressionLevel: 3 })
      .toFile(path);
}
