import type { Vec3 } from "../../../base/index.ts";
import { cutFilm, type Relation, type Screenplay } from "../../../screenplay/index.ts";
import { cameraAt, type Take } from "../../../take/index.ts";
import { openDepthView } from "./depth-view.ts";
import { poseModel } from "./pose-model.ts";
import type { Scenery } from "./scenery.ts";

/** Two things touch within this, and one stands by another within NEAR_METRES of its sides. */
const TOUCH_METRES = 0.2;
const NEAR_METRES = 2;

/** What is on another's lower parts has them beneath it by at least this. */
const OFF_THE_GROUND_METRES = 0.25;

type Box = { readonly low: Vec3; readonly high: Vec3; readonly centre: Vec3 };

export type Held = { readonly relation: Relation; readonly isFound: boolean; readonly got: string };

/** A body is in one of these places at once; a second one is a later shot's, which the first frame need not show. */
const supports: ReadonlySet<Relation["kind"]> = new Set(["on", "in", "under", "above", "rides"]);

/** Which relations hold in the first frame; those said of what has no body are left out. */
export function relationsHeld(screenplay: Screenplay, take: Take, scenery: Scenery, aspect: number): Held[] {
  const [first] = cutFilm(screenplay, 24).shots;
  if (!first) return [];
  const view = openDepthView(cameraAt(take.cameras, first.shot.id, first.worldStart), aspect);
  const boxOf = (id: string): Box | null => {
    const body = take.bodies.find((one) => one.id === id);
    const model = body ? scenery.modelOf(take, body) : null;
    const points = model ? poseModel(model, take, id, 0).flatMap(({ positions }) => [positions]) : [];
    return points.length > 0 ? boxRound(points) : null;
  };
  const firstOf = (relation: Relation): Relation | undefined =>
    screenplay.relations.find(({ kind, of }) => of === relation.of && supports.has(kind));
  return screenplay.relations.flatMap((relation): Held[] => {
    if (supports.has(relation.kind) && firstOf(relation) !== relation) return [];
    const [of, to, and] = [boxOf(relation.of), boxOf(relation.to), relation.and === null ? null : boxOf(relation.and)];
    if (!of || !to) return [];
    const isFound = holds(relation.kind, of, to, and, (point) => view.project(point));
    if (isFound === null) return [];
    const places = [of, to].map(({ centre }) => {
      const { x, y, depth } = view.project(centre);
      return `(${x.toFixed(2)}, ${y.toFixed(2)}, ${depth.toFixed(1)} m)`;
    });
    return [{ relation, isFound, got: places.join(" and ") }];
  });
}

type Project = (point: Vec3) => { readonly x: number; readonly y: number; readonly depth: number };

/** Null where the relation says nothing about places. */
export function holds(kind: Relation["kind"], of: Box, to: Box, and: Box | null, project: Project): boolean | null {
  const [a, b] = [project(of.centre), project(to.centre)];
  const isOver = ([0, 2] as const).every(
    (axis) => of.centre[axis] > to.low[axis] - TOUCH_METRES && of.centre[axis] < to.high[axis] + TOUCH_METRES,
  );
  const gap = gapOf(of, to);
  // A tree is near a house from farther away than a cup is near a plate.
  const near = Math.max(
    NEAR_METRES,
    0.5 * Math.max(...[0, 1, 2].map((axis) => (to.high[axis] ?? 0) - (to.low[axis] ?? 0))),
  );
  switch (kind) {
    case "left-of":
      return a.depth > 0 && b.depth > 0 && a.x < b.x - 0.02;
    case "right-of":
      return a.depth > 0 && b.depth > 0 && a.x > b.x + 0.02;
    case "behind":
      return a.depth > b.depth + 0.1;
    case "in-front-of":
      return a.depth < b.depth - 0.1;
    case "on":
      // A deck lies below the middle of a boat with its mast.
      return (
        isOver && gap < TOUCH_METRES && (of.centre[1] > to.centre[1] || of.low[1] > to.low[1] + OFF_THE_GROUND_METRES)
      );
    case "above":
      return of.low[1] > to.centre[1] && gapAlong(of, to) < NEAR_METRES;
    case "under":
      return of.centre[1] < to.centre[1] && gapAlong(of, to) < TOUCH_METRES;
    case "in":
      return isOver && of.centre[1] > to.low[1] && of.low[1] < to.high[1] - 0.01;
    case "near":
      return gap < near;
    case "across-from":
      return gap < 2 * near;
    case "between": {
      if (!and) return gap < NEAR_METRES;
      const way = [and.centre[0] - to.centre[0], and.centre[2] - to.centre[2]] as const;
      const from = [of.centre[0] - to.centre[0], of.centre[2] - to.centre[2]] as const;
      const length = Math.hypot(...way) || 1;
      const along = (from[0] * way[0] + from[1] * way[1]) / length ** 2;
      const aside = Math.abs(from[0] * way[1] - from[1] * way[0]) / length;
      return along > 0.15 && along < 0.85 && aside < 0.5 * length;
    }
    case "holds":
      return gap < TOUCH_METRES;
    case "rides":
      return isOver && gap < TOUCH_METRES;
    case "wears":
    case "part-of":
      return null;
  }
}

function gapOf(a: Box, b: Box): number {
  return Math.hypot(...[0, 1, 2].map((axis) => gapOn(a, b, axis)));
}

function gapAlong(a: Box, b: Box): number {
  return Math.hypot(gapOn(a, b, 0), gapOn(a, b, 2));
}

function gapOn(a: Box, b: Box, axis: number): number {
  return Math.max(0, (a.low[axis] ?? 0) - (b.high[axis] ?? 0), (b.low[axis] ?? 0) - (a.high[axis] ?? 0));
}

function boxRound(meshes: readonly Float32Array[]): Box {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (const positions of meshes)
    positions.forEach((value, i) => {
      low[i % 3] = Math.min(low[i % 3] ?? 0, value);
      high[i % 3] = Math.max(high[i % 3] ?? 0, value);
    });
  const [x0 = 0, y0 = 0, z0 = 0] = low;
  const [x1 = 0, y1 = 0, z1 = 0] = high;
  return { low: [x0, y0, z0], high: [x1, y1, z1], centre: [(x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2] };
}
