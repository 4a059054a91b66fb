import type { SetModel } from "../../art/index.ts";
import { add, addScaled, axisAngle, rotate, UP, type Vec3 } from "../../base/index.ts";
import type { Placement, Standing } from "./standing.ts";

/** How far a chair goes under a table's edge. */
const TUCKED_METRES = 0.14;

type RelationInputs = {
  readonly body: Standing;
  readonly other: Standing;
  readonly base: Placement;
  readonly and: Placement | null;
  readonly right: Vec3;
  readonly front: Vec3;
  readonly set: SetModel;
  /** How many stand by the other already: they come round it by turns. */
  readonly before: number;
};

/** A chair drawn up to a table: the first behind it, where the camera sees who sits there, then its ends and before it. */
export function besideTable(
  { body, other, base, front, set }: Omit<RelationInputs, "and" | "right" | "before">,
  before: number,
): Placement {
  const local = (turn: number): Vec3 => [Math.sin(base.facingRadians + turn), 0, Math.cos(base.facingRadians + turn)];
  const sides = [0, Math.PI / 2, -Math.PI / 2, Math.PI].toSorted((a, b) => seen(a) - seen(b));
  function seen(turn: number): number {
    const way = local(turn);
    return way[0] * front[0] + way[2] * front[2];
  }
  const turn = sides[before % sides.length] ?? 0;
  const isEnd = Math.abs(Math.abs(turn) - Math.PI / 2) < 0.1;
  const out = local(turn);
  const reach = (isEnd ? other.sizeMetres[0] : other.sizeMetres[2]) / 2 + body.sizeMetres[2] / 2 - TUCKED_METRES;
  const p = addScaled(base.position, out, reach);
  return {
    position: [p[0], set.heightAt(p[0], p[2]) + body.originHeight, p[2]],
    facingRadians: base.facingRadians + turn + Math.PI,
  };
}

/** Where a body stands by its relation to another that stands already; null where the relation says nothing of places. */
export function placeByRelation(kind: string, r: RelationInputs): Placement | null {
  const { body, other, base, right, front } = r;
  const gap =
    (Math.max(body.sizeMetres[0], body.sizeMetres[2]) + Math.max(other.sizeMetres[0], other.sizeMetres[2])) / 2 +
    (body.isFigure ? 0.35 : 0.12);
  const beside = (direction: Vec3, factor: number): Placement => {
    const p = addScaled(base.position, direction, gap * factor);
    return {
      position: [p[0], r.set.heightAt(p[0], p[2]) + body.originHeight, p[2]],
      facingRadians: base.facingRadians,
    };
  };
  if ((kind === "on" || kind === "in") && body.isFigure && other.deck) {
    const at = add(base.position, rotate(axisAngle(UP, base.facingRadians), other.deck));
    return { position: [at[0], at[1] + body.originHeight, at[2]], facingRadians: base.facingRadians };
  }
  switch (kind) {
    case "on":
    case "above": {
      const lift = kind === "above" ? 0.6 : 0.002;
      const top = base.position[1] + other.topHeight;
      return {
        position: [base.position[0], top + lift + body.originHeight, base.position[2]],
        facingRadians: base.facingRadians,
      };
    }
    case "in": {
      // Small things drop into what holds them; what is as large as a room is stood before.
      if (body.isFigure) return { position: base.position, facingRadians: base.facingRadians };
      if (other.sizeMetres[1] > 1.2) return beside(front, 1);
      // A loose thing drops in; what never moves stands in it from the start.
      const sunk = body.isFixed === true ? 0.5 * Math.min(other.sizeMetres[1], body.sizeMetres[1]) : -0.01;
      const rim = base.position[1] + other.topHeight - sunk;
      return {
        position: [base.position[0], rim + body.originHeight, base.position[2]],
        facingRadians: base.facingRadians,
      };
    }
    case "under":
      return {
        position: [
          base.position[0],
          base.position[1] - other.originHeight + body.originHeight + 0.02,
          base.position[2],
        ],
        facingRadians: base.facingRadians,
      };
    case "left-of":
      return beside(right, -1);
    case "right-of":
      return beside(right, 1);
    case "in-front-of":
      return beside(front, 1);
    case "behind":
      return beside(front, -1);
    case "near": {
      const side = r.before % 2 === 0 ? 0.8 : -0.8;
      const ahead = r.before % 4 < 2 ? 0.6 : -0.2;
      return beside(
        addScaled([right[0] * side, 0, right[2] * side], front, ahead),
        1.1 + 0.3 * Math.floor(r.before / 4),
      );
    }
    case "across-from": {
      const away: Vec3 = [Math.sin(base.facingRadians), 0, Math.cos(base.facingRadians)];
      return { ...beside(away, 1.6), facingRadians: base.facingRadians + Math.PI };
    }
    case "between": {
      if (!r.and) return beside(right, 1);
      const x = (base.position[0] + r.and.position[0]) / 2;
      const z = (base.position[2] + r.and.position[2]) / 2;
      return { position: [x, r.set.heightAt(x, z) + body.originHeight, z], facingRadians: base.facingRadians };
    }
    case "rides":
      return { position: base.position, facingRadians: base.facingRadians };
    default:
      return null;
  }
}
