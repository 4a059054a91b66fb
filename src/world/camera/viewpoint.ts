import { clamp, distance, subtract, type Vec3 } from "../../base/index.ts";
import { aimAt, aimPoint, distanceFor, middleOf, pointsOf, type Lens, type Points } from "./compose-view.ts";
import { FACE_PART } from "./framing.ts";
import { centreOf, fieldOf, pointAround, type Region } from "./optics.ts";
import { scoreOf } from "./score-view.ts";
import type { ShotPlan } from "./shot-plan.ts";
import type { Space } from "./space.ts";
import type { Subject } from "./subject.ts";

/** Where a camera stands at the shot's middle, before it moves. */
export type Viewpoint = {
  /** The main subject's middle, which the camera stands round. */
  readonly anchor: Vec3;
  readonly azimuth: number;
  readonly elevation: number;
  readonly distance: number;
  /** Where it looks while it stands still. */
  readonly aim: Vec3;
  readonly focalMillimetres: number;
  /** True where the picture holds still because all that matters fits in it. */
  readonly isFixed: boolean;
  /** How far the main subject travels from the anchor, metres. */
  readonly travel: number;
  /** How large the main subject is beside what the framing asks, and how much too large everything is for the frame. */
  readonly fill: number;
  readonly spill: number;
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
/** Lenses tried, as shares of the framing's usual one, with what each costs in score. */
const LENSES: readonly (readonly [share: number, cost: number])[] = [
  [1, 0],
  [0.8, 0.15],
  [0.62, 0.6],
  [0.48, 1.3],
];
/** A still picture may be this much looser than one that follows, to avoid panning. */
const LOOSEST = 1.35;
const LOOSEST_FACE = 1.1;
const FACE_MOST = 1.25;
const DEGREE = Math.PI / 180;

/** So many directions are tried with other lenses and heights too. */
const KEPT_AZIMUTHS = 8;

type Tried = { readonly view: Viewpoint; readonly azimuth: number; readonly score: number };

/**
 * The best free viewpoint of a shot. Every direction is tried with the usual lens from the usual height, the best ones
 * then with all lenses from all heights.
 */
export function findViewpoint(plan: ShotPlan, around: Surroundings): Viewpoint {
  const gathered = gather(plan);
  const elevations = elevationsOf(plan);
  const attempt = (azimuth: number, elevation: number, [share, cost]: (typeof LENSES)[number]): Tried => {
    const focal = Math.max(16, plan.framing.focalMillimetres * share);
    const view = viewFrom(plan, gathered, around, { azimuth, elevation, focal });
    const position = positionOf(view);
    const moved = distance(pointAround(view.anchor, view.distance, azimuth, elevation), position) / view.distance;
    return { view, azimuth, score: scoreOf(plan, view, position, around) - cost - moved };
  };
  const [usual] = LENSES;
  const [level] = elevations;
  if (!usual || level === undefined) throw new RangeError("A shot needs a lens and a height.");
  const first = Array.from({ length: AZIMUTHS }, (_, i) =>
    attempt(around.frontRadians + (i / AZIMUTHS) * 2 * Math.PI, level, usual),
  ).toSorted((a, b) => b.score - a.score);
  const rest = first
    .slice(0, KEPT_AZIMUTHS)
    .flatMap(({ azimuth }) =>
      LENSES.flatMap((lens) =>
        elevations.flatMap((elevation) =>
          lens === usual && elevation === level ? [] : [attempt(azimuth, elevation, lens)],
        ),
      ),
    );
  let best: Tried | null = null;
  for (const tried of [...first, ...rest]) if (!best || tried.score > best.score) best = tried;
  if (!best) throw new RangeError("No direction was tried.");
  return best.view;
}

/** A plan's instants as the search needs them. */
type Gathered = {
  readonly instants: readonly { readonly anchor: Vec3; readonly points: Points; readonly needed: number }[];
  readonly whole: Points;
  readonly anchor: Vec3;
  readonly travel: number;
  /** Others have to be in the picture too. */
  readonly isCompany: boolean;
};

function gather(plan: ShotPlan): Gathered {
  const composed = plan.instants.map((t) => plan.compose(t));
  const instants = composed.map(({ main, share, beside }) => ({
    anchor: centreOf(main),
    points: pointsOf([main], beside),
    needed: (main.high[1] - main.low[1]) / share,
  }));
  const anchor = middleOf(instants.map((instant) => instant.anchor));
  return {
    instants,
    whole: pointsOf(differing(composed.map(({ main }) => main)), differing(composed.flatMap(({ beside }) => beside))),
    anchor,
    isCompany: composed.some(({ beside }) => beside.length > 0),
    travel: Math.max(...instants.map((instant) => distance(instant.anchor, anchor))),
  };
}

/** What stands still is looked at once. */
function differing(regions: readonly Region[]): Region[] {
  const known = new Map(
    regions.map((region) => [[...region.low, ...region.high].map((x) => x.toFixed(2)).join(" "), region]),
  );
  return [...known.values()];
}

function viewFrom(
  plan: ShotPlan,
  { instants, whole, anchor, travel, isCompany }: Gathered,
  { space, aspect }: Surroundings,
  { azimuth, elevation, focal }: { azimuth: number; elevation: number; focal: number },
): Viewpoint {
  const lens: Lens = { focalMillimetres: focal, aspect };
  const tip = tipOf(plan);
  // A face alone fills the picture as far as its framing says; the margin is for what must not be cut off.
  const isFace = plan.primary?.isPerson === true && plan.framing.part < FACE_PART && !isCompany;
  const view = { azimuth, elevation, lens, tip, most: isFace ? FACE_MOST : 1 } as const;
  const { height } = fieldOf(focal, aspect);
  const tallest = middle(instants.map(({ needed }) => needed));
  const nearest = Math.max(0.35, tallest / height);
  const following = late(instants.map((instant) => distanceFor(instant.anchor, nearest, instant.points, view)));
  const still = distanceFor(anchor, nearest, whole, view);
  const isFixed = still <= following * (isFace ? LOOSEST_FACE : LOOSEST);
  const away = isFixed ? still : following;
  const wanted = pointAround(anchor, away, azimuth, elevation);
  const position = space.inside(wanted);
  const points = isFixed ? whole : (instants[instants.length >> 1]?.points ?? whole);
  const { forward, spill } = aimAt(position, points, lens, tip);
  const way = subtract(position, anchor);
  const reach = Math.max(0.3, distance(position, anchor));
  const isMoved = distance(wanted, position) > 1e-6;
  return {
    anchor,
    azimuth: isMoved ? Math.atan2(way[0], way[2]) : azimuth,
    elevation: isMoved ? Math.asin(clamp(way[1] / reach, -1, 1)) : elevation,
    distance: isMoved ? reach : away,
    aim: aimPoint(position, forward, anchor),
    focalMillimetres: focal,
    isFixed,
    travel,
    fill: nearest / reach,
    spill: isFixed ? spill : Math.min(spill, 1),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 1;
}

/** Enough for three instants of four. */
function late(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.75)] ?? 1;
}

export function positionOf(view: Viewpoint): Vec3 {
  return pointAround(view.anchor, view.distance, view.azimuth, view.elevation);
}

const ALOFT_METRES = 6;
/** Bodies lower than this are also looked at from above. */
const LOW_METRES = 1;

/** Whether a camera may tip as it likes, or keeps upright things upright. */
export function tipOf(plan: ShotPlan): "level" | "free" {
  const { shot } = plan.cut;
  if (plan.isInVessel) return "free";
  // Nobody keeps the horizon in the picture to look at an aircraft.
  if (plan.primary && plan.primary.look(plan.start).whole.low[1] > ALOFT_METRES) return "free";
  return shot.angle === "eye-level" || shot.angle === "dutch" ? "level" : "free";
}

/** Heights above the subject's middle that suit an angle, the best first. */
function elevationsOf({ cut: { shot }, primary, isInVessel }: ShotPlan): readonly number[] {
  // Furniture hides what is low from a camera as low, and a vessel what is in it.
  const isLow = primary !== null && primary.heightMetres < LOW_METRES;
  const over = [...(isLow ? [14, 24] : []), ...(isInVessel ? [40, 66] : [])];
  const degrees = (): readonly number[] => {
    switch (shot.angle) {
      case "low":
        return [-16, -9];
      case "worms-eye":
        return [-38, -28];
      case "high":
        return [32, 24];
      case "overhead":
        return [80];
      default:
        // Whole figures are seen from about their belts, a little from below or above; faces from their own height.
        if (shot.framing === "extreme-wide") return [9, 5];
        return shot.framing === "wide" || shot.framing === "full" ? [1, -4, 7, ...over] : [1, ...over];
    }
  };
  return degrees().map((degree) => degree * DEGREE);
}
