import { add, addScaled, cross, dot, mix, normalize, scale, type Vec3 } from "../../base/index.ts";
import { loft, type Shape } from "../kit/index.ts";
import type { Bones } from "./skeleton-plan.ts";
import type { EarPlan } from "./quadruped-plan.ts";

export type Ear = {
  readonly shape: Shape;
  /** Share of the way to the tip and whether it is the inside, by vertex. */ of(vertex: number): {
    tip: number;
    inner: number;
  };
};

/** A leaf of gristle and skin, cupped towards its opening, growing along a bend. `sign` +1 is the left ear. */
export function earOf(plan: EarPlan, bones: Bones, { sign, detail }: { sign: number; detail: number }): Ear {
  const rows = detail > 0.5 ? 9 : 5;
  const flipped = ([x, y, z]: Vec3): Vec3 => bones.headDirection([x * sign, y, z]);
  const size = plan.length * bones.headMetres;
  const [from, to] = [normalize(flipped(plan.from)), normalize(flipped(plan.to))];
  const opening = flipped(plan.opening);
  const [forward, height, out] = plan.root;
  let centre = bones.fromHead([sign * out, height, forward]);
  const around = detail > 0.5 ? 12 : 8;
  const rings: Vec3[][] = [];
  for (let row = 0; row <= rows; row++) {
    const t = row / rows;
    const along = normalize(mix(from, to, t * t * (3 - 2 * t)));
    if (row > 0) centre = addScaled(centre, along, size / rows);
    const open = normalize(addScaled(opening, along, -dot(opening, along)));
    const side = cross(along, open);
    const half = plan.width * bones.headMetres * 0.5 * widthAt(t, plan.round);
    const thick = Math.max(0.012 * bones.headMetres, half * 0.1);
    rings.push(
      Array.from({ length: around }, (_, k): Vec3 => {
        const angle = (2 * Math.PI * k) / around;
        const c = Math.cos(angle);
        // Rolled at the root like a funnel, flat at the tip.
        const cup = plan.cup * (1.25 - 0.7 * t) * half * c * c;
        return add(
          centre,
          add(scale(side, c * half), scale(open, Math.sin(angle) * thick + cup - plan.cup * half * 0.5)),
        );
      }),
    );
  }
  const shape = loft(rings, { creaseDegrees: 100 });
  const places = rings.flat();
  // Shading splits vertices, so look up each by its place.
  const key = (x: number, y: number, z: number): string => `${Math.fround(x)},${Math.fround(y)},${Math.fround(z)}`;
  const byPlace = new Map(places.map((p, i) => [key(p[0], p[1], p[2]), i] as const));
  return {
    shape,
    of(vertex) {
      const found = byPlace.get(
        key(shape.positions[vertex * 3]!, shape.positions[vertex * 3 + 1]!, shape.positions[vertex * 3 + 2]!),
      );
      if (found === undefined) return { tip: shape.positions[vertex * 3 + 1]! > centre[1] - 1e-6 ? 1 : 0, inner: 0 };
      const angle = (2 * Math.PI * (found % around)) / around;
      return { tip: Math.floor(found / around) / rows, inner: Math.sin(angle) > 0.2 ? 1 : 0 };
    },
  };
}

function widthAt(t: number, round: number): number {
  const pointed = (1 - t) ** 0.75 * (0.72 + 1.1 * t) + 0.02;
  const circle = Math.sqrt(Math.max(0, 1 - ((t - 0.42) / 0.58) ** 2 * (t > 0.42 ? 1 : 0.5))) + 0.03;
  return pointed + (circle - pointed) * round;
}
