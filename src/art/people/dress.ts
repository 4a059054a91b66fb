import { isIn, unionOf } from "./point-set.ts";
import type { FittedData, PackedSkin, PeoplePack } from "./people-pack.ts";
import { fitPoints, pointNormals } from "./shape.ts";
import { drape } from "./drape.ts";
import { clothSurface } from "./cloth.ts";
import type { Surface } from "../model.ts";
import type { Worn } from "./wardrobe.ts";

export type DressedPiece = {
  readonly name: string;
  readonly surfaceName: string;
  readonly surface: Surface;
  readonly topology: FittedData;
  readonly skin: PackedSkin;
  readonly places: Float32Array;
  readonly normals: Float32Array;
  readonly isHidden: ((point: number) => boolean) | null;
};

export type Dressed = {
  readonly pieces: readonly DressedPiece[];
  /** Base points that the clothes hide, and those that they lie close above. */
  readonly hides: Uint8Array;
  readonly covers: Uint8Array;
  /** Lowest point of all clothes, decimetres. */
  readonly low: number;
};

/** Decimetres that cloth gives way beneath other cloth. */
const GIVE_WAY = 0.09;
/** Decimetres a metre. */
const DECIMETRES = 10;

/** Fits clothes on a body. What an outer piece hides of an inner one is left out. */
export function dress(pack: PeoplePack, worn: readonly Worn[], places: Float32Array): Dressed {
  const shapes = worn.map(({ piece }) => {
    const shape = pack.fitted[piece];
    if (!shape) throw new RangeError(`The pack of people has no '${piece}'.`);
    return shape;
  });
  const armJoints = new Set(
    pack.joints.flatMap(({ name }, i) => (/^(upperarm|lowerarm|wrist|finger)/.test(name) ? [i] : [])),
  );
  let low = Infinity;
  const pieces = worn.map((item, i): DressedPiece => {
    const shape = shapes[i] as FittedData;
    const own = fitPoints(shape, places);
    if (item.garment.looseness > 0)
      drape(own, {
        looseness: item.garment.looseness,
        trunkShare: (point) => trunkShare(shape.skin, point, armJoints),
      });
    const normals = pointNormals(own, shape);
    const puff = item.garment.puff * DECIMETRES;
    for (let k = 0; k < own.length; k++) own[k] = (own[k] ?? 0) + (normals[k] ?? 0) * puff;
    for (let k = 1; k < own.length; k += 3) low = Math.min(low, own[k] ?? 0);
    const outer = shapes.slice(i + 1).filter((_, k) => isOver(worn[i + 1 + k], item));
    const above = outer.length > 0 ? unionOf(outer.map((shapeAbove) => shapeAbove.hides)) : null;
    const beneath = outer.length > 0 ? unionOf(outer.map((shapeAbove) => shapeAbove.covers)) : null;
    if (beneath)
      for (let k = 0; k < own.length; k++)
        if (isIn(beneath, mainReference(shape, Math.floor(k / 3))))
          own[k] = (own[k] ?? 0) - (normals[k] ?? 0) * GIVE_WAY;
    return {
      name: item.piece,
      surfaceName: item.piece,
      surface: clothSurface(shape, item),
      topology: shape,
      skin: shape.skin,
      places: own,
      normals,
      isHidden: above && ((point) => isIn(above, mainReference(shape, point))),
    };
  });
  return {
    pieces,
    hides: unionOf(shapes.map((shape) => shape.hides)),
    covers: unionOf(shapes.map((shape) => shape.covers)),
    low,
  };
}

/** Tops hang over trousers, coats over both; shoes are over nothing but socks. */
function isOver(outer: Worn | undefined, inner: Worn): boolean {
  if (!outer) return false;
  const rank = { socks: 0, feet: 1, bottom: 2, top: 3, whole: 3, over: 4, neck: 5, head: 6 } as const;
  return rank[outer.garment.slot] > rank[inner.garment.slot];
}

function trunkShare({ joints, weights }: PackedSkin, point: number, armJoints: ReadonlySet<number>): number {
  let arm = 0;
  for (let k = 0; k < 4; k++) if (armJoints.has(joints[point * 4 + k] ?? 0)) arm += (weights[point * 4 + k] ?? 0) / 255;
  return Math.max(0, 1 - 2 * arm);
}

function mainReference(shape: FittedData, point: number): number {
  let best = 0;
  for (let r = 1; r < 3; r++) if ((shape.shares[point * 3 + r] ?? 0) > (shape.shares[point * 3 + best] ?? 0)) best = r;
  return shape.references[point * 3 + best] ?? 0;
}
