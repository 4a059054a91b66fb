import { ZERO, type Vec3 } from "../../../base/index.ts";
import { attributesSchema } from "../../../screenplay/index.ts";
import type { Design, SetInput, SetModel } from "../../design.ts";
import { boxBetween, boxCollider, merge, model, projectBox, type Part, type Shape } from "../../kit/index.ts";
import type { Collider, Model, Surface } from "../../model.ts";

export type Piece = SetModel["pieces"][number];

/** Parts that nothing touches but the set's own colliders. */
export function scenery(parts: readonly Part[], surfaces: Readonly<Record<string, Surface>>): Model {
  return model({ parts, surfaces, colliders: [], massKg: 1, matter: "plaster" });
}

export function piece(name: string, model: Model, position: Vec3 = ZERO, turnRadians = 0, scale = 1): Piece {
  return { name, model, position, turnRadians, scale };
}

/** An opening in a wall: from and to along it, and its foot and head. */
export type Opening = { readonly from: number; readonly to: number; readonly foot: number; readonly head: number };

/**
 * A wall along x (or along z) from `from` to `to`, `thick` deep between `at` and `at + thick`, with openings one after
 * another. UVs are metres / metresPerTile.
 */
export function wall(plan: {
  readonly along: "x" | "z";
  readonly at: number;
  readonly thick: number;
  readonly from: number;
  readonly to: number;
  readonly foot: number;
  readonly head: number;
  readonly openings?: readonly Opening[];
  readonly metresPerTile: number;
}): Shape {
  const { along, at, thick, foot, head, openings = [], metresPerTile } = plan;
  const blocks: Shape[] = [];
  const block = (a: number, b: number, low: number, high: number): void => {
    if (b - a < 1e-4 || high - low < 1e-4) return;
    const [near, far] = [Math.min(at, at + thick), Math.max(at, at + thick)];
    blocks.push(
      along === "x" ? boxBetween([a, low, near], [b, high, far]) : boxBetween([near, low, a], [far, high, b]),
    );
  };
  let done = plan.from;
  for (const opening of openings.toSorted((p, q) => p.from - q.from)) {
    block(done, opening.from, foot, head);
    block(opening.from, opening.to, foot, Math.max(foot, opening.foot));
    block(opening.from, opening.to, opening.head, head);
    done = opening.to;
  }
  block(done, plan.to, foot, head);
  return projectBox(merge(blocks), metresPerTile);
}

/** A box of floor under a rectangle, its top at `height`. */
export function floorCollider(
  matter: string,
  low: readonly [number, number],
  high: readonly [number, number],
  height = 0,
): Collider {
  return boxCollider(matter, [low[0], height - 1, low[1]], [high[0], height, high[1]], { part: "floor" });
}

/** Four walls that close a room, each a metre thick outside its inner faces. */
export function wallColliders(matter: string, low: Vec3, high: Vec3): Collider[] {
  const part = "wall";
  return [
    boxCollider(matter, [low[0] - 1, low[1], low[2] - 1], [low[0], high[1], high[2] + 1], { part }),
    boxCollider(matter, [high[0], low[1], low[2] - 1], [high[0] + 1, high[1], high[2] + 1], { part }),
    boxCollider(matter, [low[0] - 1, low[1], low[2] - 1], [high[0] + 1, high[1], low[2]], { part }),
    boxCollider(matter, [low[0] - 1, low[1], high[2]], [high[0] + 1, high[1], high[2] + 1], { part }),
  ];
}

/** A design of the catalogue as the set wears it: plain, or in the given colours, or in a state ('off'). */
export function dressed(
  design: Design,
  input: SetInput,
  seed: string,
  { colours = [], other = [] }: { readonly colours?: readonly string[]; readonly other?: readonly string[] } = {},
): Model {
  return design.build({
    attributes: attributesSchema.parse({ colours, other }),
    role: null,
    random: input.random.fork(seed),
    detail: input.detail,
    assets: input.assets,
  });
}
