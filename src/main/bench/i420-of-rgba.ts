/** RGBA with the bottom row first, as WebGL reads it, to I420 (BT.709, limited range) with the top row first. */
export function i420OfRgba(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const i420 = new Uint8Array((width * height * 3) / 2);
  const words = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const uPlane = width * height;
  const vPlane = uPlane + uPlane / 4;
  let chroma = 0;
  for (let row = 0; row < height; row += 2) {
    for (let column = 0; column < width; column += 2) {
      let [r, g, b] = [0, 0, 0];
      for (let k = 0; k < 4; k++) {
        const [y, x] = [row + (k >> 1), column + (k & 1)];
        const word = words[(height - 1 - y) * width + x] ?? 0;
        const [red, green, blue] = [word & 255, (word >> 8) & 255, (word >> 16) & 255];
        i420[y * width + x] = 16.5 + 0.18259 * red + 0.61423 * green + 0.06201 * blue;
        r += red;
        g += green;
        b += blue;
      }
      i420[uPlane + chroma] = 128.5 + (-0.10064 * r - 0.33857 * g + 0.43922 * b) / 4;
      i420[vPlane + chroma] = 128.5 + (0.43922 * r - 0.39894 * g - 0.04027 * b) / 4;
      chroma++;
    }
  }
  return i420;
}
