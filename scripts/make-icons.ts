// Draws the app's icons: the wheel of pictures, on film black. Writes src/web/public; run it after a change here.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

const folder = join(import.meta.dirname, "../src/web/public");
const CARDS = 14;

/** `share` of the square that the wheel fills: of a maskable icon the outer fifth may be cut away. */
function icon(share: number, corner: number): string {
  const cards = Array.from({ length: CARDS }, (_, i) => {
    const isUp = i === 0;
    return `<rect x="29.6" y="${isUp ? 1 : 7}" width="4.8" height="${isUp ? 21 : 15}" rx="1.2" transform="rotate(${((i * 360) / CARDS).toFixed(3)} 32 32)" fill="${isUp ? "#ff6f47" : "#e8eee9"}"/>`;
  }).join("");
  const scale = share * 0.94;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${corner}" fill="#101412"/><g transform="translate(32 33) scale(${scale}) translate(-32 -32)">${cards}<circle cx="32" cy="32" r="4.5" fill="#e8eee9"/></g></svg>\n`;
}

const plain = icon(0.84, 14);
await writeFile(join(folder, "icon.svg"), plain);
for (const size of [192, 512])
  await sharp(Buffer.from(plain), { density: 72 * (size / 64) * 2 })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toFile(join(folder, `icon-${size}.png`));
await sharp(Buffer.from(icon(0.62, 0)), { density: 72 * 16 })
  .resize(512, 512)
  .png({ compressionLevel: 9 })
  .toFile(join(folder, "icon-maskable-512.png"));
