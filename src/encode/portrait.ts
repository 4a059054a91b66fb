import sharp from "sharp";

export const PORTRAIT_SIDE = 512;
/** As a phone's camera takes at most; a small file that unfolds to more is a bomb. */
const MOST_PIXELS = 64_000_000;
const LONGEST_SECONDS = 10;

/** What cameras and programs write. Whatever else libvips would read, such as SVG and PDF, never comes to it. */
const isPhoto = (head: string): boolean =>
  head.startsWith("\xff\xd8\xff") || head.startsWith("\x89PNG\r\n\x1a\n") || /^RIFF[^]{4}WEBP/.test(head);

let last: Promise<unknown> = Promise.resolve();

/**
 * The middle of a picture from outside, as a square WebP of our own making: upright, in sRGB, and with nothing else that
 * the file carried. One at a time, since a large one takes memory. Null: it is no picture that can be read.
 */
export function makePortrait(bytes: Uint8Array): Promise<Uint8Array | null> {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (!isPhoto(head)) return Promise.resolve(null);
  const made = last.then(() => encode(bytes));
  last = made;
  return made;
}

async function encode(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
      .timeout({ seconds: LONGEST_SECONDS })
      .autoOrient()
      .resize(PORTRAIT_SIDE, PORTRAIT_SIDE, { fit: "cover" })
      .flatten({ background: "#ffffff" })
      .webp({ quality: 86 })
      .toBuffer();
  } catch {
    return null;
  }
}
