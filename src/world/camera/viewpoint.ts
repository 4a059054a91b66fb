import { clamp, distance, subtract, type Vec3 } from "../../base/index.ts";
import type { Shot } from "../../screenplay/index.ts";
import { centreOf, distanceToFit, pointAround, unite, type Region } from "./optics.ts";
import { interestOf, type ShotPlan } from "./shot-plan.ts";
import type { Space } from "./space.ts";
import type { Subject } from "./subject.ts";

/** Where a camera stands at the shot's middle, before it moves. */
export type Viewpoint = {
  readonly aim: Vec3;
  readonly azimuth: number;
  readonly elevation: number;
  readonly distance: number;
  readonly focalMillimetres: number;
  /** True where the picture holds still because all that matters fits in it. */
  readonly isFixed: boolean;
  /** How far what matters travels from the aim, metres. */
  readonly travel: number;
};

export type Surroundings = {
  readonly space: Space;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly frontRadians: number;
  readonly aspect: number;
  /** The camera before this one, for the line of action. */
  readonly before: { readonly azimuth: number; readonly plan: ShotPlan } | null;
};

const AZIMUTHS = 24;
/** Lenses tried where the usual one has no room, as shares of it. */
const LENS_SHARES = [1, 0.8, 0.62, 0.48] as const;
/** A still picture may be this much looser than the framing asks, to avoid panning. */
const LOOSEST = 1.45;

/** The best free viewpoint of a shot, scored over directions and lenses. */
export function findViewpoint(plan: ShotPlan, around: Surroundings): Viewpoint {
  let best: { view: Viewpoint; score: number } | null = null;
  for (const [lensIndex, lensShare] of LENS_SHARES.entries()) {
    const focal = Math.max(16, plan.framing.focalMillimetres * lensShare);
    for (let i = 0; i < AZIMUTHS; i++) {
      const azimuth = around.frontRadians + (i / AZIMUTHS) * 2 * Math.PI;
      const view = viewFrom(plan, azimuth, focal, around.aspect);
      const position = positionOf(view);
      const inside = around.space.inside(position);
      const shift = distance(position, inside);
      if (shift > 0.3 * view.distance && lensIndex < LENS_SHARES.length - 1) continue;
      const score = scoreOf(plan, view, inside, around) - lensIndex * 0.5 - (shift / view.distance) * 2;
      if (!best || score > best.score) best = { view: shift > 1e-6 ? through(view, inside) : view, score };
    }
    // A good place with the usual lens beats any with another.
    if (best && best.score > 3) break;
  }
  if (!best) throw new RangeError("No direction was tried.");
  return best.view;
}

function viewFrom(plan: ShotPlan, azimuth: number, focalMillimetres: number, aspect: number): Viewpoint {
  const elevation = elevationOf(plan.cut.shot);
  const lens = { focalMillimetres, aspect };
  const compositions = plan.instants.map((t) => plan.compose(t));
  const needed = compositions
    .map(({ main, share, all }) =>
      Math.max(
        distanceToFit(main, share, lens, azimuth, elevation),
        distanceToFit(all, 0.88, lens, azimuth, elevation),
      ),
    )
    .sort((a, b) => a - b);
  const usual = needed[Math.floor(needed.length / 2)] ?? 4;
  const everything = unite(compositions.map(({ all }) => all));
  const fitting = distanceToFit(everything, 0.9, lens, azimuth, elevation);
  const isFixed = fitting <= usual * LOOSEST;
  const middle = (plan.start + plan.end) / 2;
  const aim = isFixed ? centreOf(everything) : interestOf(plan, middle);
  const travel = Math.max(...plan.instants.map((t) => distance(interestOf(plan, t), aim)));
  return {
    aim,
    azimuth,
    elevation,
    distance: Math.max(0.35, isFixed ? Math.max(usual, fitting) : usual * 1.12),
    focalMillimetres,
    isFixed,
    travel,
  };
}

/** The viewpoint moved so that its camera stands at a given point. */
function through(view: Viewpoint, position: Vec3): Viewpoint {
  const [x, y, z] = subtract(position, view.aim);
  const reach = Math.max(0.3, Math.hypot(x, y, z));
  return { ...view, azimuth: Math.atan2(x, z), elevation: Math.asin(clamp(y / reach, -1, 1)), distance: reach };
}

export function positionOf(view: Viewpoint): Vec3 {
  return pointAround(view.aim, view.distance, view.azimuth, view.elevation);
}

const DEGREE = Math.PI / 180;

function elevationOf(shot: Shot): number {
  switch (shot.angle) {
    case "low":
      return -16 * DEGREE;
    case "worms-eye":
      return -38 * DEGREE;
    case "high":
      return 32 * DEGREE;
    case "overhead":
      return 80 * DEGREE;
    default:
      // A wide picture at eye level looks a little down on what is below the eyes.
      return shot.framing === "extreme-wide" ? 9 * DEGREE : shot.framing === "wide" ? 5 * DEGREE : 2 * DEGREE;
  }
}

function scoreOf(plan: ShotPlan, view: Viewpoint, position: Vec3, around: Surroundings): number {
  const { space, subjects, before } = around;
  let score = 0;
  if (!space.isFree(position, 0.35)) score -= 6;
  const watched = [plan.instants[0], plan.instants[4], plan.instants[8]].filter((t) => t !== undefined);
  for (const t of watched) {
    const { main, all } = plan.compose(t);
    const top: Vec3 = [centreOf(main)[0], main.high[1] - 0.05, centreOf(main)[2]];
    for (const point of [centreOf(main), top, centreOf(all)]) if (space.sees(position, point)) score += 0.34;
    for (const subject of subjects.values()) {
      if (subject === plan.primary) continue;
      const { whole } = subject.look(t);
      if (isWithin(whole, position, 0.3)) score -= 2;
      else if (!plan.others.includes(subject) && crosses(whole, position, centreOf(main))) score -= 0.6;
    }
  }
  score += 1.2 * preference(plan, view.azimuth);
  score += 0.35 * Math.cos(view.azimuth - around.frontRadians);
  if (before && before.plan.primary === plan.primary) {
    // Crossing the line between two shots of one subject turns left into right.
    score += Math.cos(view.azimuth - before.azimuth) > 0 ? 0.5 : 0;
    // Two shots alike in size and direction jump.
    const turned = Math.abs(
      Math.atan2(Math.sin(view.azimuth - before.azimuth), Math.cos(view.azimuth - before.azimuth)),
    );
    if (turned < 25 * DEGREE && before.plan.framing.part === plan.framing.part) score -= 0.6;
  }
  return score;
}

/** 1 for the direction that suits the subject best, down to -1. */
function preference(plan: ShotPlan, azimuth: number): number {
  const { primary, others, cut } = plan;
  if (!primary) return 0;
  const { shot } = cut;
  const first = centreOf(primary.look(plan.start).whole);
  const last = centreOf(primary.look(plan.end).whole);
  const way = subtract(last, first);
  const isTravelling = Math.hypot(way[0], way[2]) > 1.2;
  const face = isTravelling ? Math.atan2(way[0], way[2]) : primary.look((plan.start + plan.end) / 2).facingRadians;
  const offset = (degrees: number): number =>
    Math.max(Math.cos(azimuth - face - degrees * DEGREE), Math.cos(azimuth - face + degrees * DEGREE));
  if (shot.side === "front") return offset(8);
  if (shot.side === "back") return offset(172);
  if (shot.side === "side") return offset(90);
  if (shot.side === "three-quarter") return offset(38);
  const partner = others[0];
  if (partner && (plan.framing.part >= 0.5 || shot.framing === "two-shot")) {
    // Two that belong together are seen from across the line between them, from the side that they face.
    const t = (plan.start + plan.end) / 2;
    const line = subtract(centreOf(partner.look(t).whole), centreOf(primary.look(t).whole));
    if (Math.hypot(line[0], line[2]) > 0.8) {
      const along = Math.atan2(line[0], line[2]);
      return 0.8 * Math.abs(Math.sin(azimuth - along)) + 0.3 * Math.cos(azimuth - face) - 0.1;
    }
  }
  if (isTravelling) return offset(plan.framing.part >= 1 ? 62 : 40);
  return offset(plan.framing.part >= 0.9 ? 35 : 24);
}

function isWithin({ low, high }: Region, [x, y, z]: Vec3, margin: number): boolean {
  return (
    x > low[0] - margin &&
    x < high[0] + margin &&
    y > low[1] - margin &&
    y < high[1] + margin &&
    z > low[2] - margin &&
    z < high[2] + margin
  );
}

/** Whether the segment from a to b meets a box (the slab test). */
function crosses(region: Region, a: Vec3, b: Vec3): boolean {
  const way = subtract(b, a);
  let enter = 0;
  let leave = 0.97;
  for (const axis of [0, 1, 2] as const) {
    if (Math.abs(way[axis]) < 1e-9) {
      if (a[axis] < region.low[axis] || a[axis] > region.high[axis]) return false;
      continue;
    }
    const one = (region.low[axis] - a[axis]) / way[axis];
    const two = (region.high[axis] - a[axis]) / way[axis];
    enter = Math.max(enter, Math.min(one, two));
    leave = Math.min(leave, Math.max(one, two));
  }
  return enter < leave;
}
