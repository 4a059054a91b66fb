import { clamp, mix, smoothstep, type Vec3 } from "../../base/index.ts";
import { fbm3, noise3 } from "../kit/index.ts";

/** Where on an animal a colour is asked for. Lengths in shares of the withers height. */
export type CoatPlace = {
  /** [side, height, forward] at rest. */
  readonly at: Vec3;
  readonly normal: Vec3;
  readonly part: "body" | "jaw" | "ear" | "tail";
  /** In the head's frame, in head lengths: [side, up, forward]; far from the head it says little. */
  readonly head: Vec3;
  /** 0 at the trunk, 1 at the ground, on a leg; 0 elsewhere. */
  readonly leg: number;
  /** 0 at the root, 1 at the tip, on a tail or an ear; 0 elsewhere. */
  readonly tip: number;
  /** 1 inside the ear. */
  readonly inner: number;
  readonly seed: number;
};

/** Hair and its colours. `paint` gets the animal's main colour, which a prompt may have named. */
export type Coat = {
  /** Strand length, metres. */
  readonly furMetres: number;
  readonly roughness: number;
  readonly sheen: number;
  /** The main colour, linear RGB. */
  readonly main: Vec3;
  paint(place: CoatPlace, main: Vec3): Vec3;
};

export function shaded(colour: Vec3, factor: number): Vec3 {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor];
}

/** The light underside that most mammals have (Thayer's countershading), and strands that differ a little. */
export function countershaded(place: CoatPlace, colour: Vec3, under: Vec3, amount = 1): Vec3 {
  const low = smoothstep(0.15, -0.85, place.normal[1]) * smoothstep(0.2, 0.45, place.at[1]) * (1 - place.leg);
  return grained(mix(colour, under, low * amount), place);
}

/** Tufts lighter and darker by a tenth. */
export function grained(colour: Vec3, { at, seed }: CoatPlace, amount = 0.1): Vec3 {
  const coarse = fbm3(at[0] * 9, at[1] * 9, at[2] * 9, { octaves: 3, seed });
  const fine = noise3(at[0] * 60, at[1] * 60, at[2] * 25, seed + 9);
  return shaded(colour, clamp(1 + amount * (coarse * 1.4 + fine), 0.4, 1.6));
}

/** 1 within dark bands that run round the trunk, warped so that no two are alike. */
export function stripes({ at, seed }: CoatPlace, perWithers: number, width: number, warp = 0.35): number {
  const bend = fbm3(at[0] * 2.5, at[1] * 3, at[2] * 3, { octaves: 2, seed }) * warp;
  const wave = Math.sin(2 * Math.PI * (at[2] * perWithers + bend * perWithers * 0.5 + at[1] * 0.25));
  return smoothstep(1 - width * 2 - 0.18, 1 - width * 2 + 0.18, wave);
}

/** 1 within round spots that lie about `size` apart. */
export function spots({ at, seed }: CoatPlace, size: number, fill: number): { spot: number; rim: number } {
  const p = [at[0] / size, at[1] / size, at[2] / size] as const;
  const cell = p.map(Math.floor) as [number, number, number];
  let best = 9;
  for (let i = -1; i <= 1; i++)
    for (let j = -1; j <= 1; j++)
      for (let k = -1; k <= 1; k++) {
        const c = [cell[0] + i, cell[1] + j, cell[2] + k] as const;
        const jitter = (axis: number): number =>
          0.5 + 0.7 * noise3(c[0] * 1.37 + axis * 17.1, c[1] * 1.71 + 0.5, c[2] * 1.13 + 0.3, seed);
        const d = Math.hypot(p[0] - c[0] - jitter(0), p[1] - c[1] - jitter(1), p[2] - c[2] - jitter(2));
        best = Math.min(best, d);
      }
  return { spot: smoothstep(fill + 0.06, fill - 0.06, best), rim: smoothstep(fill * 0.45, fill * 0.65, best) };
}

/** 1 within large irregular patches that cover about `share` of the animal. */
export function patches({ at, seed }: CoatPlace, scale: number, share: number): number {
  const n = fbm3(at[0] * scale, at[1] * scale, at[2] * scale, { octaves: 3, seed });
  const edge = 0.62 * (0.5 - share);
  return smoothstep(edge - 0.04, edge + 0.04, n);
}
