import type { Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import { colour } from "../kit/index.ts";
import type { Physique } from "./physique.ts";

/** One piece that somebody wears, inside ones first. */
export type Worn = {
  /** Key of the pack's fitted shapes. */
  readonly piece: string;
  /** Linear; null keeps the picture's own colours. */
  readonly colour: Vec3 | null;
  /** Metres that it stands off further than its cut. */
  readonly puff: number;
};

export function wardrobeOf(input: BuildInput, physique: Physique): readonly Worn[] {
  const isFemale = physique.sex === "female";
  return [
    { piece: "socks", colour: colour("white"), puff: 0 },
    { piece: "trainers", colour: null, puff: 0 },
    { piece: isFemale ? "jeans-female" : "jeans", colour: null, puff: 0 },
    { piece: isFemale ? "tee-female" : "tee", colour: colour(input.attributes.colours[0] ?? "red"), puff: 0.003 },
  ];
}
