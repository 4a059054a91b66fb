import type { Random, Vec3 } from "../../../base/index.ts";
import type { Scatter } from "../../design.ts";
import type { Model } from "../../model.ts";

/** Eight numbers a place, as `Scatter.places` wants them. */
export type Plant = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly turn: number;
  readonly scale: number;
  readonly tint: Vec3;
};

export function placesOf(plants: readonly Plant[]): Float32Array {
  return Float32Array.from(plants.flatMap(({ x, y, z, turn, scale, tint }) => [x, y, z, turn, scale, ...tint]));
}

export function instances(model: Model, plants: readonly Plant[], sways: boolean): Scatter {
  return { kind: "instances", model, places: placesOf(plants), grass: null, sways };
}

/** A plant of its own turn, size and tone at a place. */
export function plantAt(
  random: Random,
  [x, y, z]: Vec3,
  sizes: readonly [number, number],
  tint: Vec3 = [1, 1, 1],
): Plant {
  const light = random.range(0.82, 1.14);
  const warm = random.range(-0.06, 0.06);
  return {
    x,
    y,
    z,
    turn: random.range(0, 2 * Math.PI),
    scale: random.range(sizes[0], sizes[1]),
    tint: [tint[0] * light * (1 + warm), tint[1] * light, tint[2] * light * (1 - warm)],
  };
}
