import sharp from "sharp";
import { createRandom } from "../../base/index.ts";

// The source's skins are 512 texels across, some sixty of them over the face. Twice as many texels, sharpened edges
// and the fine unevenness of skin make them bear being looked at.

const SIZE = 1024;

/** Encoded skin. Its unevenness is the same for all, so that nobody's skin changes when another is added. */
export async function skinPicture(path: string): Promise<Buffer> {
  const { data, info } = await sharp(path)
    .removeAlpha()
    .resize(SIZE, SIZE, { kernel: "lanczos3" })
    .sharpen({ sigma: 1.4, m1: 0.6, m2: 2.2 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pores = unevenness();
  for (let i = 0; i < SIZE * SIZE; i++) {
    const [fine, blotch] = [pores.fine[i] ?? 0, pores.blotch[i] ?? 0];
    // Blood shows in blotches: red varies less than green and blue.
    for (let k = 0; k < 3; k++) {
      const share = 1 + 0.055 * fine + blotch * (k === 0 ? 0.008 : 0.03);
      data[i * 3 + k] = Math.max(0, Math.min(255, (data[i * 3 + k] ?? 0) * share));
    }
  }
  return sharp(data, { raw: { width: SIZE, height: SIZE, channels: info.channels } })
    .webp({ quality: 84 })
    .toBuffer();
}

let made: { fine: Float32Array; blotch: Float32Array } | null = null;

function unevenness(): { fine: Float32Array; blotch: Float32Array } {
  if (made) return made;
  const random = createRandom("skin");
  const fine = new Float32Array(SIZE * SIZE);
  const white = Float32Array.from({ length: SIZE * SIZE }, () => random.next() + random.next() - 1);
  const at = (x: number, y: number): number => white[((y + SIZE) % SIZE) * SIZE + ((x + SIZE) % SIZE)] ?? 0;
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++)
      fine[y * SIZE + x] = at(x, y) * 0.5 + 0.5 * (at(x + 1, y) + at(x - 1, y) + at(x, y + 1) + at(x, y - 1)) * 0.5;
  // Blotches some ten texels wide.
  const cells = SIZE / 8;
  const coarse = Float32Array.from({ length: cells * cells }, () => random.next() + random.next() - 1);
  const blotch = new Float32Array(SIZE * SIZE);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const [gx, gy] = [x / 8, y / 8];
      const [x0, y0] = [Math.floor(gx), Math.floor(gy)];
      const [fx, fy] = [gx - x0, gy - y0];
      const get = (cx: number, cy: number): number => coarse[(cy % cells) * cells + (cx % cells)] ?? 0;
      const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
      blotch[y * SIZE + x] =
        (get(x0, y0) * (1 - sx) + get(x0 + 1, y0) * sx) * (1 - sy) +
        (get(x0, y0 + 1) * (1 - sx) + get(x0 + 1, y0 + 1) * sx) * sy;
    }
  made = { fine, blotch };
  return made;
}
