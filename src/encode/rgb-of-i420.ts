/**
 * I420 (BT.709, limited range; ITU-R BT.709-6, 3.2-3.5) to packed 8-bit RGB with the same gamma. `step` keeps every n-th pixel
 * of every n-th row, for small pictures.
 */
export function rgbOfI420(
  i420: Uint8Array,
  width: number,
  height: number,
  step = 1,
): { readonly width: number; readonly height: number; readonly rgb: Uint8ClampedArray<ArrayBuffer> } {
  const outWidth = Math.floor(width / step);
  const outHeight = Math.floor(height / step);
  const rgb = new Uint8ClampedArray(outWidth * outHeight * 3);
  const chromaWidth = width >> 1;
  const uPlane = width * height;
  const vPlane = uPlane + chromaWidth * (height >> 1);
  let out = 0;
  for (let row = 0; row < outHeight; row++) {
    const y = row * step;
    for (let column = 0; column < outWidth; column++) {
      const x = column * step;
      const chroma = (y >> 1) * chromaWidth + (x >> 1);
      const luma = ((i420[y * width + x] ?? 16) - 16) * (255 / 219);
      const u = ((i420[uPlane + chroma] ?? 128) - 128) * (255 / 224);
      const v = ((i420[vPlane + chroma] ?? 128) - 128) * (255 / 224);
      rgb[out++] = luma + 1.5748 * v;
      rgb[out++] = luma - 0.1873 * u - 0.4681 * v;
      rgb[out++] = luma + 1.8556 * u;
    }
  }
  return { width: outWidth, height: outHeight, rgb };
}
