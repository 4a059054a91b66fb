import { IDENTITY } from "../../../base/index.ts";
import type { Vec3 } from "../../../base/index.ts";
import type { BuildInput } from "../../design.ts";
import {
  anchor,
  collider,
  colourFrom,
  model,
  painted,
  segmentsFor,
  sizeFactor,
  sphere,
  surface,
} from "../../kit/index.ts";
import type { Model } from "../../model.ts";

export type BallPlan = {
  readonly radius: number;
  readonly massKg: number;
  readonly restitution: number;
  readonly matter: string;
  readonly pattern: string;
  readonly base: Vec3;
  readonly mark: Vec3;
  readonly third?: Vec3;
  readonly seamColour?: Vec3;
  readonly seam?: number;
  readonly pebbles?: number;
  readonly marble?: number;
  readonly roughness: number;
  readonly clearcoat?: number;
  readonly sheen?: number;
};

/** A ball about the origin. The prompt's first colour dyes its cover, the second its marks. */
export function ballModel({ attributes, detail }: BuildInput, plan: BallPlan): Model {
  const { radius, massKg, restitution, matter, roughness, clearcoat = 0, sheen = 0 } = plan;
  const { pattern, third = plan.mark, seamColour = plan.mark, seam = 0.022, pebbles = 0.3, marble = 0 } = plan;
  const base = colourFrom(attributes, plan.base);
  const mark = colourFrom(attributes, plan.mark, 1);
  const texture = painted("ball", {
    pattern,
    base: [...base],
    mark: [...mark],
    third: [...third],
    seamColour: [...seamColour],
    seam,
    pebbles,
    marble,
  });
  return model({
    parts: [{ shape: sphere(radius, segmentsFor(detail, 56, 16)), surface: "cover" }],
    surfaces: { cover: surface({ colour: [1, 1, 1], roughness, clearcoat, sheen, texture }) },
    colliders: [collider(matter, { kind: "ball", radius }, { part: "ball" })],
    anchors: [anchor("grip", [0, 0, -radius], IDENTITY), anchor("top", [0, radius, 0])],
    massKg,
    matter,
    restitution,
    scale: sizeFactor(attributes),
  });
}
