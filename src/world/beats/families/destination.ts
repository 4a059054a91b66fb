import { addScaled, clamp, type Vec3 } from "../../../base/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { BYSTANDER_RADIUS_METRES } from "../../staging/bystanders.ts";
import { cameraRight } from "../../staging/placement.ts";
import { bearing, headingOf, whereIs, type Figure, type Scene } from "../scene.ts";

/** Where a beat leads: points to pass, the last to stop at (or to run through), and whom to look at. */
export type Way = { readonly points: readonly Vec3[]; readonly endFacing: number | null; readonly stopsAtEnd: boolean };

/** Keeps a point inside the set. */
export function insideSet(scene: Scene, point: Vec3, margin: number): Vec3 {
  const { low, high } = scene.stage.set.cameraBounds;
  const x = clamp(point[0], low[0] + margin, high[0] - margin);
  const z = clamp(point[2], low[2] + margin, high[2] - margin);
  return [x, scene.stage.set.heightAt(x, z), z];
}

/** Half of what a body takes up on the ground along its longer side. */
export function girthOf(scene: Scene, id: string): number {
  const figure = scene.figures.get(id);
  if (figure?.biped) return 0.25;
  const size =
    (figure?.staged ?? scene.stage.staged.get(id))?.model.sizeMetres ?? scene.stage.pieces.get(id)?.model?.sizeMetres;
  return size ? Math.max(size[0], size[2]) / 2 : 0.3;
}

/** How far a body reaches from its middle towards a direction over the ground. */
export function reachTowards(scene: Scene, id: string, direction: Vec3): number {
  const staged = scene.figures.has(id) ? undefined : scene.stage.staged.get(id);
  if (!staged) return girthOf(scene, id);
  const turn = staged.place.facingRadians;
  const [wide, , deep] = staged.model.sizeMetres;
  const across = Math.abs(direction[0] * Math.cos(turn) - direction[2] * Math.sin(turn));
  const along = Math.abs(direction[0] * Math.sin(turn) + direction[2] * Math.cos(turn));
  return Math.min(girthOf(scene, id), (wide * across + deep * along) / 2);
}

/** A screenplay's direction as a unit vector over the ground; left and right are the camera's. */
export function directionOf(scene: Scene, figure: Figure, direction: Beat["direction"]): Vec3 | null {
  const front = scene.stage.frontRadians;
  const right = cameraRight(front);
  const towards: Vec3 = [Math.sin(front), 0, Math.cos(front)];
  switch (direction) {
    case "left":
      return [-right[0], 0, -right[2]];
    case "right":
      return right;
    case "towards-camera":
      return towards;
    case "away-from-camera":
      return [-towards[0], 0, -towards[2]];
    case "forward":
      return headingOf(figure, [0, 0, 1]);
    case "backward":
      return headingOf(figure, [0, 0, -1]);
    default:
      return null;
  }
}

/** Relations to a thing by the direction from it. */
const sides: Readonly<Record<string, Beat["direction"]>> = {
  "left-of": "left",
  "right-of": "right",
  "in-front-of": "towards-camera",
  behind: "away-from-camera",
};

/** The side of its goal that a beat leads to, as a direction over the ground; null where none is named. */
export function sideOf(scene: Scene, figure: Figure, { manner }: Beat): Vec3 | null {
  const named = manner.find((word) => Object.hasOwn(sides, word));
  return named === undefined ? null : directionOf(scene, figure, sides[named] ?? null);
}

/** Who ends a way stands apart from those who stay by this much, so that he steers past them before. */
const APART_METRES = 0.6;

/** How far one can go that way, up to `reach`, to stand clear of the set and of those who stay. */
export function freeLength(scene: Scene, figure: Figure, direction: Vec3, reach: number): number {
  const least = BYSTANDER_RADIUS_METRES + girthOf(scene, figure.id) + APART_METRES;
  const isApart = (way: number): boolean => {
    const [x, , z] = addScaled(figure.walker.position, direction, way);
    return scene.bystanders.every(({ id, at }) => id === figure.id || Math.hypot(at[0] - x, at[2] - z) >= least);
  };
  let way = unobstructed(scene, figure, direction, reach);
  while (way > 0 && !isApart(way)) way -= 0.15;
  return Math.max(0, way);
}

function unobstructed(scene: Scene, figure: Figure, direction: Vec3, reach: number): number {
  const radius = girthOf(scene, figure.id);
  const from = figure.walker.position;
  for (let way = 0.4; way < reach; way += 0.3) {
    const [x, , z] = addScaled(from, direction, way);
    if (
      !scene.obstacles.isInside(x, z, Math.min(0.4, radius)) ||
      (way > radius && !scene.obstacles.isFree(x, z, Math.min(radius, 0.6)))
    )
      return way - 0.4;
  }
  return reach;
}

/** The freest direction, the wanted one first. */
export function freestDirection(
  scene: Scene,
  figure: Figure,
  wanted: Vec3,
  reach: number,
): { direction: Vec3; length: number } {
  let best = { direction: wanted, length: freeLength(scene, figure, wanted, reach) };
  if (best.length >= reach * 0.9) return best;
  const base = Math.atan2(wanted[0], wanted[2]);
  for (const off of [0.35, -0.35, 0.7, -0.7, 1.1, -1.1, 1.6, -1.6, 2.2, -2.2, Math.PI]) {
    const direction: Vec3 = [Math.sin(base + off), 0, Math.cos(base + off)];
    const length = freeLength(scene, figure, direction, reach);
    // A turn costs: the wanted way is kept unless another is clearly longer.
    if (length * (1 - 0.12 * Math.abs(off)) > best.length * 1.15) best = { direction, length };
    if (length >= reach * 0.9) break;
  }
  return best;
}

/** The points a moving beat leads by. `reach` is how far the actor gets in the beat's time. */
export function wayOf(scene: Scene, figure: Figure, beat: Beat, reach: number): Way {
  const from = figure.walker.position;
  const goalId = beat.to ?? beat.target;
  const goal = whereIs(scene, goalId);
  const own = girthOf(scene, figure.id);
  if (goal && goalId !== null && beat.path !== "away") {
    const flat: Vec3 = [goal[0], from[1], goal[2]];
    const toward = bearing(figure, flat);
    const ahead: Vec3 = [Math.sin(toward), 0, Math.cos(toward)];
    const side: Vec3 = [ahead[2], 0, -ahead[0]];
    const isBody = beat.to === null;
    const gap = isBody ? girthOf(scene, goalId) + own + (scene.figures.has(goalId) ? 0.45 : 0.25) : 0;
    const far = Math.hypot(flat[0] - from[0], flat[2] - from[2]);
    const beside = sideOf(scene, figure, beat);
    if (beside) {
      const apart = isBody ? reachTowards(scene, goalId, beside) + own + 0.3 : 0;
      return { points: [insideSet(scene, addScaled(flat, beside, apart), 0.2)], endFacing: null, stopsAtEnd: true };
    }
    if (beat.manner.includes("under")) return { points: [flat], endFacing: null, stopsAtEnd: true };
    switch (beat.path) {
      case "around":
      case "circle":
        return { points: ring(scene, flat, from, gap + 0.5), endFacing: null, stopsAtEnd: true };
      case "through":
      case "over":
      case "across":
        return {
          points: [insideSet(scene, addScaled(flat, ahead, Math.max(2, gap + 1)), 0.3)],
          endFacing: null,
          stopsAtEnd: true,
        };
      case "along":
        return {
          points: [insideSet(scene, addScaled(addScaled(flat, side, gap), ahead, 2), 0.3)],
          endFacing: null,
          stopsAtEnd: true,
        };
      case "into":
        return { points: [flat], endFacing: null, stopsAtEnd: true };
      default: {
        const stop = addScaled(flat, ahead, -Math.min(gap, Math.max(0, far - 0.05)));
        return { points: [insideSet(scene, stop, 0)], endFacing: isBody ? toward : null, stopsAtEnd: true };
      }
    }
  }
  if (beat.path === "circle" || beat.path === "around") {
    const radius = Math.max(1.2, Math.min(reach / (2 * Math.PI), 4));
    const centre = addScaled(from, headingOf(figure, [1, 0, 0]), radius);
    return { points: ring(scene, centre, from, radius), endFacing: null, stopsAtEnd: true };
  }
  const away = goal && beat.path === "away" ? bearing(figure, goal) + Math.PI : null;
  const wanted: Vec3 =
    away === null
      ? (directionOf(scene, figure, beat.direction) ?? lengthways(scene, figure, beat))
      : [Math.sin(away), 0, Math.cos(away)];
  const free = freestDirection(scene, figure, wanted, reach);
  const end = addScaled(from, free.direction, Math.max(0.5, free.length));
  return { points: [insideSet(scene, end, 0)], endFacing: null, stopsAtEnd: true };
}

/** The long way of the area that a figure is in (a street, a path), whichever end lies nearer to where it faces. */
function lengthways(scene: Scene, figure: Figure, beat: Beat): Vec3 {
  const { position } = figure.walker;
  // 'Walks away', from nobody who is named, is away from those who look on.
  const ahead =
    (beat.path === "away" ? directionOf(scene, figure, "away-from-camera") : null) ?? headingOf(figure, [0, 0, 1]);
  const inside = scene.stage.set.areas.filter(
    ({ centre, halfSize }) =>
      Math.abs(position[0] - centre[0]) <= halfSize[0] && Math.abs(position[2] - centre[2]) <= halfSize[1],
  );
  const area = inside
    .toSorted((a, b) => a.halfSize[0] * a.halfSize[1] - b.halfSize[0] * b.halfSize[1])
    .find(({ halfSize: [x, z] }) => Math.max(x, z) > 2.5 * Math.min(x, z));
  if (!area) return ahead;
  const isAcross = area.halfSize[0] > area.halfSize[1];
  const along = isAcross ? ahead[0] : ahead[2];
  // Facing neither end, it goes by chance of its own.
  const sign = Math.abs(along) > 0.4 ? Math.sign(along) : scene.random.fork(`way/${figure.id}`).next() < 0.5 ? 1 : -1;
  return isAcross ? [sign, 0, 0] : [0, 0, sign];
}

/** Once round a middle, beginning where one stands. */
function ring(scene: Scene, middle: Vec3, from: Vec3, radius: number): Vec3[] {
  const start = Math.atan2(from[0] - middle[0], from[2] - middle[2]);
  return Array.from({ length: 12 }, (_, i) => {
    const angle = start + ((i + 1) / 12) * 2 * Math.PI;
    return insideSet(scene, [middle[0] + Math.sin(angle) * radius, 0, middle[2] + Math.cos(angle) * radius], 0.2);
  });
}
