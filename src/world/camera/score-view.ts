import { dot, mix, subtract, type Vec3 } from "../../base/index.ts";
import { lensBearing } from "../beats/lens.ts";
import { turnBetween } from "../motion/footwork.ts";
import { axesOf, centreOf, cornersOf, type Region } from "./optics.ts";
import type { ShotPlan, Side } from "./shot-plan.ts";
import type { Subject } from "./subject.ts";
import type { Surroundings, Viewpoint } from "./viewpoint.ts";

const DEGREE = Math.PI / 180;
/** Things further away than this are aimed at rather than handled. */
const AIMED_AT_METRES = 2;
/** What ends farther away than this has left whoever sent it. */
const LEAVING_METRES = 5;
/** Less of a thing than this is as good as hidden, and what it costs at each instant where the shot names the thing. */
const HIDDEN_SHARE = 0.3;
const HIDDEN = 0.5;
/** What a picture costs that shows on the right what should be on the left. */
const WRONG_SIDE = 2.5;

/** How good a picture from there would be: free, unobstructed, large, from the side that suits it, true to the line. */
export function scoreOf(plan: ShotPlan, view: Viewpoint, position: Vec3, around: Surroundings): number {
  const { space, subjects, before } = around;
  let score = 2.6 * Math.min(1, view.fill) - 3 * Math.max(0, Math.min(2, view.spill) - 1);
  if (!space.isFree(position, 0.35)) score -= 6;
  const watched = [plan.instants[0], plan.instants[4], plan.instants[8]].filter((t) => t !== undefined);
  for (const t of watched) {
    const { main } = plan.compose(t);
    const top: Vec3 = [centreOf(main)[0], main.high[1] - 0.1, centreOf(main)[2]];
    for (const point of [centreOf(main), top]) if (space.sees(position, point)) score += 0.45;
    // Others that the shot names stand clear of each other and of the set; the smallest are hidden soonest.
    const solid = [...subjects.values()].map((subject) => ({ subject, box: subject.look(t).whole }));
    for (const { subject, box } of solid) {
      const isMain = subject === plan.primary;
      if (!isMain && !plan.others.includes(subject)) continue;
      // A goal's own solid parts must not hide it from itself.
      const points = cornersOf(box).map((corner) => mix(mix(corner, centreOf(box), 0.4), position, 0.08));
      // Whoever holds a thing hides it with the trunk, not with all that the arms reach round; and hides one beside him
      // where their boxes meet too.
      const isFigure = subject.body.kind === "figure";
      const before = solid
        .filter((one) => one.subject !== subject)
        .map((one) => ({
          box: within(one.box, isApart(one.box, box) ? 0.85 : isFigure ? 0.6 : 0.45),
          isBody: isFigure && one.subject.isPerson,
        }));
      const clear = points.filter(
        (point) =>
          space.sees(position, point) &&
          !before.some((one) => (one.isBody || !isWithin(one.box, point, 0)) && crosses(one.box, position, point)),
      );
      const share = clear.length / points.length;
      score += isMain ? 1.1 * share : (0.9 * share) / plan.others.length;
      if (!isMain && share < HIDDEN_SHARE && plan.cut.shot.subjects.includes(subject.body.id)) score -= HIDDEN;
    }
    for (const subject of subjects.values()) {
      if (subject === plan.primary) continue;
      const { whole } = subject.look(t);
      if (isWithin(whole, position, 0.3)) score -= 2;
      else if (!plan.others.includes(subject) && crosses(whole, position, centreOf(main))) score -= 0.6;
    }
  }
  score -= WRONG_SIDE * plan.sides.filter((side) => !isOnSide(side, position, view.aim, plan.start)).length;
  score += plan.isForLens ? intoLens(plan, view.azimuth, around) : 1.2 * preference(plan, view.azimuth);
  score += 0.25 * Math.cos(view.azimuth - around.frontRadians);
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

/** Whether two stand to each other, seen from there, as they should. */
function isOnSide({ kind, of, to }: Side, position: Vec3, aim: Vec3, t: number): boolean {
  const { forward, right } = axesOf(position, aim);
  const way = subtract(centreOf(of.look(t).whole), centreOf(to.look(t).whole));
  const [across, ahead] = [dot(way, right), dot(way, forward)];
  switch (kind) {
    case "left-of":
      return across < -0.05;
    case "right-of":
      return across > 0.05;
    case "in-front-of":
      return ahead < -0.1;
    case "behind":
      return ahead > 0.1;
  }
}

/** Whoever looks into the camera is filmed from where he looks; a few degrees aside, and he looks past it. */
function intoLens(plan: ShotPlan, azimuth: number, { frontRadians }: Surroundings): number {
  if (!plan.primary) return 0;
  const t = plan.instants[plan.instants.length >> 1] ?? plan.start;
  const aside = turnBetween(lensBearing(frontRadians, plan.primary.look(t).facingRadians), azimuth);
  return 1.2 - Math.min(5, Math.abs(aside) / (10 * DEGREE));
}

/** 1 for the direction that suits the subject best, down to -1. */
function preference(plan: ShotPlan, azimuth: number): number {
  const { primary, cut } = plan;
  if (!primary) return 0;
  const { shot } = cut;
  const first = centreOf(primary.look(plan.start).whole);
  const last = centreOf(primary.look(plan.end).whole);
  const way = subtract(last, first);
  const isTravelling = Math.hypot(way[0], way[2]) > 1.2;
  const face = isTravelling ? Math.atan2(way[0], way[2]) : faceOf(plan, primary);
  const from = (bearing: number, degrees: number): number =>
    Math.max(Math.cos(azimuth - bearing - degrees * DEGREE), Math.cos(azimuth - bearing + degrees * DEGREE));
  if (shot.side === "front") return from(face, 8);
  if (shot.side === "back") return from(face, 172);
  if (shot.side === "side") return from(face, 90);
  if (shot.side === "three-quarter") return from(face, 38);
  if (plan.framing.part >= 0.5 || shot.framing === "two-shot") {
    // A sofa has no dealings with the plant beside it.
    const partner = primary.body.kind === "figure" ? partnerOf(plan, primary) : null;
    if (partner?.isFigure) {
      // Two that belong together are seen from across the line between them, from the side that they face.
      return 0.8 * Math.abs(Math.sin(azimuth - partner.bearing)) + 0.3 * Math.cos(azimuth - face) - 0.1;
    }
    // Somebody and his goal: from behind him at an angle, so that he is near and large and it lies before him; or
    // from beside it, at his face.
    // What goes far away goes before a camera that stands behind where it comes from.
    if (partner?.isLeaving) return from(partner.bearing, 160);
    if (partner) return Math.max(from(partner.bearing, 130), from(partner.bearing, 40) - 0.25);
  }
  if (isTravelling) return from(face, plan.framing.part >= 1 ? 62 : plan.framing.part < 0.5 ? 32 : 40);
  return from(face, plan.framing.part >= 0.9 ? 35 : 24);
}

/** Where the subject faces on the whole; what it says counts most. */
function faceOf(plan: ShotPlan, primary: Subject): number {
  let [x, z] = [0, 0];
  for (const t of plan.instants) {
    const { facingRadians, headingRadians } = primary.look(t);
    const weight = plan.isSpeaking(t) ? 4 : 1;
    const facing = plan.framing.part < 0.9 ? headingRadians : facingRadians;
    x += weight * Math.sin(facing);
    z += weight * Math.cos(facing);
  }
  return Math.atan2(x, z);
}

/** Whom or what the main subject deals with across some space. */
function partnerOf(
  plan: ShotPlan,
  primary: Subject,
): { readonly bearing: number; readonly isFigure: boolean; readonly isLeaving: boolean } | null {
  const t = plan.instants[4] ?? plan.start;
  const from = centreOf(primary.look(t).whole);
  for (const isFigure of [true, false]) {
    for (const other of plan.others) {
      if ((other.body.kind === "figure") !== isFigure) continue;
      const way = subtract(centreOf(other.look(isFigure ? t : plan.start).whole), from);
      if (Math.hypot(way[0], way[2]) > (isFigure ? 0.6 : AIMED_AT_METRES))
        return { bearing: Math.atan2(way[0], way[2]), isFigure, isLeaving: false };
      const gone = subtract(centreOf(other.look(plan.end).whole), from);
      if (!isFigure && Math.hypot(gone[0], gone[2]) > LEAVING_METRES)
        return { bearing: Math.atan2(gone[0], gone[2]), isFigure, isLeaving: true };
    }
  }
  return null;
}

/** A box's inner share. */
function within({ low, high }: Region, share: number): Region {
  const middle = centreOf({ low, high });
  return { low: mix(middle, low, share), high: mix(middle, high, share) };
}

function isApart(a: Region, b: Region): boolean {
  return [0, 1, 2].some((axis) => (a.low[axis] ?? 0) > (b.high[axis] ?? 0) || (b.low[axis] ?? 0) > (a.high[axis] ?? 0));
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
