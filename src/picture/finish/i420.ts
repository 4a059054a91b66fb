// BT.709 limited range: Y = 16 + 219 Y', Cb = 128 + 224 (B' - Y') / 1.8556, Cr likewise / 1.5748.
const LUMA = { red: 0.2126, green: 0.7152, blue: 0.0722 } as const;
const CB = 224 / 1.8556;
const CR = 224 / 1.5748;

/** Difference in luma (0..255) from which on an edge shows its stairs. */
const EDGE_LEVELS = 15;

/** Limited-range luma by full-range luma. */
const limited = Uint8Array.from({ length: 256 }, (_, level) => Math.round(16 + (level * 219) / 255));

/** How a finished picture's bytes lie, and whether its edges show stairs that want smoothing. */
export type PixelLayout = {
  readonly width: number;
  readonly height: number;
  readonly bottomUp: boolean;
  readonly smooths: boolean;
};

/** Memory for a picture that is packed; the next may be packed into the same. */
export type I420Room = { readonly out: Uint8Array<ArrayBuffer>; readonly luma: Uint8Array };

export function makeI420Room({ width, height }: { readonly width: number; readonly height: number }): I420Room {
  return { out: new Uint8Array((width * height * 3) / 2), luma: new Uint8Array(width * height) };
}

/**
 * A finished picture's RGBA bytes (alpha holds luma) as I420: width x height luma, then U and V of half size. Done here
 * and not in a shader: a software rasteriser takes ten times as long for it. With `smooths`, stairs along edges are
 * blended first.
 */
export function packI420(
  rgba: Uint8Array,
  picture: PixelLayout,
  { out, luma }: I420Room = makeI420Room(picture),
): Uint8Array<ArrayBuffer> {
  const { width, height, bottomUp } = picture;
  takeLuma(luma, rgba, picture);
  if (picture.smooths) smoothEdges(luma, out, width, height);
  else for (let i = 0; i < width * height; i++) out[i] = limited[luma[i] as number] as number;
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const blue = width * height;
  const red = blue + halfWidth * halfHeight;
  for (let row = 0; row < halfHeight; row++) {
    const upper = (bottomUp ? height - 1 - row * 2 : row * 2) * width * 4;
    const lower = (bottomUp ? height - 2 - row * 2 : row * 2 + 1) * width * 4;
    for (let column = 0; column < halfWidth; column++) {
      const a = upper + column * 8;
      const c = lower + column * 8;
      const r = (rgba[a] as number) + (rgba[a + 4] as number) + (rgba[c] as number) + (rgba[c + 4] as number);
      const g = (rgba[a + 1] as number) + (rgba[a + 5] as number) + (rgba[c + 1] as number) + (rgba[c + 5] as number);
      const b = (rgba[a + 2] as number) + (rgba[a + 6] as number) + (rgba[c + 2] as number) + (rgba[c + 6] as number);
      const y = r * LUMA.red + g * LUMA.green + b * LUMA.blue;
      const at = row * halfWidth + column;
      // Sums of four bytes: 1020 is white. Adding a half and cutting off rounds what is never negative.
      out[blue + at] = ((b - y) * (CB / 1020) + 128.5) | 0;
      out[red + at] = ((r - y) * (CR / 1020) + 128.5) | 0;
    }
  }
  return out;
}

/** Alpha alone, rows from the top. */
function takeLuma(
  luma: Uint8Array,
  rgba: Uint8Array,
  picture: { width: number; height: number; bottomUp: boolean },
): void {
  const { width, height, bottomUp } = picture;
  for (let row = 0; row < height; row++) {
    let from = (bottomUp ? height - 1 - row : row) * width * 4 + 3;
    const end = (row + 1) * width;
    for (let at = row * width; at < end; at++, from += 4) luma[at] = rgba[from] as number;
  }
}

/**
 * Blends luma along the edge that crosses a pixel (after the idea of FXAA, T. Lottes 2009): the gradient of its corners
 * gives the edge's direction, taps along it the blend.
 */
function smoothEdges(luma: Uint8Array, out: Uint8Array, width: number, height: number): void {
  for (let row = 0; row < height; row++) {
    const isBorderRow = row === 0 || row === height - 1;
    const start = row * width;
    for (let column = 0; column < width; column++) {
      const at = start + column;
      const middle = luma[at] as number;
      if (isBorderRow || column === 0 || column === width - 1) {
        out[at] = limited[middle] as number;
        continue;
      }
      const north = luma[at - width] as number;
      const south = luma[at + width] as number;
      const west = luma[at - 1] as number;
      const east = luma[at + 1] as number;
      const up = middle - north;
      const down = middle - south;
      const left = middle - west;
      const right = middle - east;
      // Most pixels lie on no edge, and one look at the four differences says so.
      const isPlain =
        up <= EDGE_LEVELS &&
        up >= -EDGE_LEVELS &&
        down <= EDGE_LEVELS &&
        down >= -EDGE_LEVELS &&
        left <= EDGE_LEVELS &&
        left >= -EDGE_LEVELS &&
        right <= EDGE_LEVELS &&
        right >= -EDGE_LEVELS;
      out[at] = limited[isPlain ? middle : blendAlongEdge(luma, at, width, height)] as number;
    }
  }
}

/** Plain arguments and no closures: called for every pixel on an edge. */
function blendAlongEdge(luma: Uint8Array, at: number, width: number, height: number): number {
  const middle = luma[at] as number;
  const north = luma[at - width] as number;
  const south = luma[at + width] as number;
  const west = luma[at - 1] as number;
  const east = luma[at + 1] as number;
  // The pixel's four corners, each the mean of the pixels that meet there.
  const northWest = ((luma[at - width - 1] as number) + north + west + middle) / 4;
  const northEast = ((luma[at - width + 1] as number) + north + east + middle) / 4;
  const southWest = ((luma[at + width - 1] as number) + south + west + middle) / 4;
  const southEast = ((luma[at + width + 1] as number) + south + east + middle) / 4;
  const low = Math.min(middle, northWest, northEast, southWest, southEast);
  const high = Math.max(middle, northWest, northEast, southWest, southEast);
  const slopeX = southWest + southEast - northWest - northEast;
  const slopeY = northWest + southWest - northEast - southEast;
  const corners = northWest + northEast + southWest + southEast;
  const least = Math.min(Math.abs(slopeX), Math.abs(slopeY)) + corners * 0.03 + 2;
  const stepX = Math.min(6, Math.max(-6, slopeX / least));
  const stepY = Math.min(6, Math.max(-6, slopeY / least));
  const column = at % width;
  const row = (at - column) / width;
  const near = pairAlong(luma, width, height, column, row, stepX / 6, stepY / 6) / 2;
  const wide = near / 2 + pairAlong(luma, width, height, column, row, stepX / 2, stepY / 2) / 4;
  return Math.round(wide < low || wide > high ? near : wide);
}

/** Sum of the two places that lie so far to either side. */
function pairAlong(
  luma: Uint8Array,
  width: number,
  height: number,
  column: number,
  row: number,
  stepX: number,
  stepY: number,
): number {
  return (
    between(luma, width, height, column + stepX, row + stepY) +
    between(luma, width, height, column - stepX, row - stepY)
  );
}

function between(luma: Uint8Array, width: number, height: number, x: number, y: number): number {
  const left = Math.min(width - 2, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 2, Math.max(0, Math.floor(y)));
  const fx = Math.min(1, Math.max(0, x - left));
  const fy = Math.min(1, Math.max(0, y - top));
  const i = top * width + left;
  const upper = (luma[i] as number) * (1 - fx) + (luma[i + 1] as number) * fx;
  const lower = (luma[i + width] as number) * (1 - fx) + (luma[i + width + 1] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}
