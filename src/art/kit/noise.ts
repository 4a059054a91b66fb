/** Gradient noise in space, about -1 to 1, smooth; the same everywhere for one seed. */
export function noise3(x: number, y: number, z: number, seed = 0): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const fx = x - ix;
  const fy = y - iy;
  const fz = z - iz;
  const u = fade(fx);
  const v = fade(fy);
  const w = fade(fz);
  let sum = 0;
  for (let corner = 0; corner < 8; corner++) {
    const cx = corner & 1;
    const cy = (corner >> 1) & 1;
    const cz = corner >> 2;
    const h = hash3(ix + cx, iy + cy, iz + cz, seed);
    const slope =
      ((h & 255) / 127.5 - 1) * (fx - cx) +
      (((h >>> 8) & 255) / 127.5 - 1) * (fy - cy) +
      (((h >>> 16) & 255) / 127.5 - 1) * (fz - cz);
    sum += slope * (cx ? u : 1 - u) * (cy ? v : 1 - v) * (cz ? w : 1 - w);
  }
  return sum;
}

/** Octaves of `noise3`, each half as strong and twice as fine. */
export function fbm3(x: number, y: number, z: number, { octaves = 4, seed = 0 } = {}): number {
  let sum = 0;
  for (let octave = 0; octave < octaves; octave++)
    sum += noise3(x * 2 ** octave, y * 2 ** octave, z * 2 ** octave, seed + octave) * 0.5 ** octave;
  return sum;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function hash3(x: number, y: number, z: number, seed: number): number {
  let h =
    Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(z, 0x9e3779b1) ^ Math.imul(seed + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
