import type { Vec3 } from "../../base/index.ts";

/** Where a body stands when the film begins. The position is the model's origin. */
export type Placement = { position: Vec3; facingRadians: number };

/** The inner share of a tree's crown, which no other tree's reaches into. */
export const CROWN_SHARE = 0.75;

export type Standing = {
  readonly id: string;
  readonly isFigure: boolean;
  readonly sizeMetres: Vec3;
  /** Height of the model's origin above what it stands on (0 for most, a ball's radius where its origin is its centre). */
  readonly originHeight: number;
  /** Height above its origin of where others sit, lie or stand on it. */
  readonly topHeight: number;
  /** Where those aboard stand, in its own space; null where nobody goes aboard. */
  readonly deck?: Vec3 | null;
  /** Made to be sat on. */
  readonly isSeat?: boolean;
  /** Others stand under its crown, and crowns reach into each other. */
  readonly isTree?: boolean;
  /** Stands in the set for good. */
  readonly isFixed?: boolean;
  /** On wheels: under way it keeps to a road where the set has one. */
  readonly isWheeled?: boolean;
};
