import {
  add,
  addScaled,
  clamp,
  distance,
  length,
  lerp,
  scale,
  subtract,
  type Random,
  type Vec3,
} from "../../base/index.ts";
import type { CameraKey } from "../../take/index.ts";
import { aimAt, aimPoint, pointsOf } from "./compose-view.ts";
import { FACE_PART } from "./framing.ts";
import { handheldShake, restingRig, rigAt, type Rig } from "./moves.ts";
import { axesOf, centreOf, fieldOf, pointAround, project, type Region } from "./optics.ts";
import type { ShotPlan } from "./shot-plan.ts";
import { smoothTrack, trackAt, type Track } from "./smooth-track.ts";
import type { Subject } from "./subject.ts";
import { tipOf, type Surroundings, type Viewpoint } from "./viewpoint.ts";

/** Moves are tried at their full reach, then smaller, until the camera passes through nothing. */
const REACHES = [1, 0.6, 0.3, 0] as const;
/** An operator's hand follows with this much smoothing; a tracked camera moves more evenly still. */
const FOLLOW_SIGMA_SECONDS = 0.35;
const TRACK_SIGMA_SECONDS = 0.6;
/** A subject that travels farther than this many distances leaves a standing camera behind. */
const LONGEST_PAN = 1.6;

type Filming = {
  readonly plan: ShotPlan;
  readonly view: Viewpoint;
  /** Null: the aim stays where it is. */
  readonly aimTrack: Track | null;
  readonly rigTrack: Track | null;
  readonly shake: ((t: number) => { right: number; up: number; roll: number }) | null;
};

/** One key a frame, and one at the shot's end. */
export function filmShot(
  plan: ShotPlan,
  view: Viewpoint,
  fps: number,
  around: Surroundings,
  random: Random,
): CameraKey[] {
  const { shot, firstFrame, endFrame } = plan.cut;
  const tracks =
    shot.moves.includes("tracking") || shot.moves.includes("follow") || view.travel > LONGEST_PAN * view.distance;
  const main = (t: number): Vec3 => centreOf(plan.compose(t).main);
  // The subject may drift from the middle by this much of the picture.
  const stray = 0.13 * fieldOf(view.focalMillimetres, around.aspect).height * view.distance;
  const rigTrack = tracks ? smoothTrack(main, plan.start, plan.end, TRACK_SIGMA_SECONDS, stray) : null;
  const lens = { focalMillimetres: view.focalMillimetres, aspect: around.aspect };
  const aimed = (t: number): Vec3 => {
    const anchor = rigTrack ? trackAt(rigTrack, t) : view.anchor;
    const position = around.space.inside(pointAround(anchor, view.distance, view.azimuth, view.elevation));
    const { main: own, beside } = plan.compose(t);
    return aimPoint(position, aimAt(position, pointsOf([own], beside), lens, tipOf(plan)).forward, anchor);
  };
  const filming: Filming = {
    plan,
    view,
    aimTrack: view.isFixed && !tracks ? null : smoothTrack(aimed, plan.start, plan.end, FOLLOW_SIGMA_SECONDS, stray),
    rigTrack,
    shake: shot.moves.includes("handheld") ? handheldShake(random.fork(`handheld/${shot.id}`)) : null,
  };
  const frames = Array.from({ length: endFrame - firstFrame + 1 }, (_, i) => i);
  const timeOf = (frame: number): number => plan.start + (frame / fps) * shot.timeScale;
  for (const reach of REACHES) {
    const keys = frames.map((frame) => keyAt(filming, timeOf(frame), reach, around));
    const isGood = keys.every((key, i) => i % 6 !== 0 || (isClear(key, plan, around) && isTogether(key, plan, around)));
    if (isGood || reach === 0) return keys;
  }
  return [];
}

/** Free of the set and outside all bodies. */
function isClear({ position, t }: CameraKey, plan: ShotPlan, { space, subjects }: Surroundings): boolean {
  const isIn = ({ low, high }: Region): boolean =>
    position.every((at, axis) => at > (low[axis] ?? 0) - 0.2 && at < (high[axis] ?? 0) + 0.2);
  return (
    space.isFree(position, 0.15) &&
    [...subjects.values()].every((subject) => subject === plan.primary || !isIn(subject.look(t).whole))
  );
}

/** A move leaves nobody out of the picture who is in it with the main subject. */
function isTogether(key: CameraKey, plan: ShotPlan, { aspect }: Surroundings): boolean {
  return plan.compose(key.t).beside.every((region) => {
    const { x, y, depth } = project(key, aspect, centreOf(region));
    return depth > 0 && Math.abs(x) < 1 && Math.abs(y) < 1;
  });
}

function keyAt(filming: Filming, t: number, reach: number, around: Surroundings): CameraKey {
  const { plan, view, aimTrack, rigTrack, shake } = filming;
  const { shot } = plan.cut;
  const seconds = plan.end - plan.start;
  const share = clamp((t - plan.start) / Math.max(1e-6, seconds), 0, 1);
  const rig: Rig = reach === 0 ? restingRig : rigAt(shot.moves, share, reach, seconds);
  const anchor = rigTrack ? trackAt(rigTrack, t) : view.anchor;
  // A picture of a face begins a little looser and ends a little tighter than its framing.
  const isNearing = shot.moves.includes("dolly-in") && plan.framing.part < FACE_PART;
  const away = (view.distance * rig.distance) / (isNearing && reach > 0 ? 1.1 : 1);
  const focal = view.focalMillimetres * rig.focal;
  const standing = pointAround(anchor, away, view.azimuth + rig.azimuth, view.elevation);
  let target = aimTrack ? trackAt(aimTrack, t) : view.aim;
  const axes = axesOf(standing, target);
  const field = fieldOf(focal, around.aspect);
  const height = field.height * away;
  const width = field.width * away;
  let position = addScaled(add(standing, [0, rig.rise * away, 0]), axes.right, rig.truck * away);
  target = addScaled(
    addScaled(target, axes.right, rig.truck * away * 0.5 + rig.panRight * width),
    axes.up,
    rig.tiltUp * height,
  );
  let roll = rig.rollRadians + (shot.angle === "dutch" ? 0.2 : 0);
  target = addScaled(target, axes.right, noseRoom(plan, axes.right, width, t));
  if (shake) {
    const { right, up, roll: unrest } = shake(t);
    position = addScaled(addScaled(position, axes.right, right * height * 0.35), axes.up, up * height * 0.35);
    target = addScaled(addScaled(target, axes.right, right * height), axes.up, up * height);
    roll += unrest;
  }
  position = around.space.inside(position);
  const main = plan.primary ? centreOf(plan.compose(t).main) : target;
  const sharp = distance(position, main);
  const first = plan.others[0];
  const elsewhere = first ? distance(position, centreOf(first.look(t).whole)) : sharp * 0.4;
  return {
    shot: shot.id,
    t,
    position,
    target,
    rollRadians: roll,
    focalMillimetres: focal,
    focusMetres: Math.max(0.2, lerp(elsewhere, sharp, rig.focus)),
    fNumber: plan.framing.fNumber,
  };
}

/** A face in profile is given room in front of it: up to 7 % of the frame's width. */
function noseRoom(plan: ShotPlan, right: Vec3, width: number, t: number): number {
  if (!plan.primary || plan.framing.part >= 1 || plan.cut.shot.framing === "two-shot") return 0;
  const middle = (plan.start + plan.end) / 2;
  const { facingRadians } = plan.primary.look(plan.end - plan.start < 3 ? middle : t);
  const side = Math.sin(facingRadians) * right[0] + Math.cos(facingRadians) * right[2];
  return 0.07 * width * clamp(side, -1, 1);
}

/** Somebody further away than this is not talked to over his shoulder. */
const TALK_METRES = 4.5;

/** Over one body's shoulder at another: keys follow both heads. Null where the other looks away from everybody. */
export function filmOverShoulder(plan: ShotPlan, fps: number, around: Surroundings): CameraKey[] | null {
  const { primary, others, cut } = plan;
  const near = primary ? partnerOf(plan, primary, [...others, ...around.subjects.values()]) : null;
  if (!primary || !near) return null;
  const farTrack = smoothTrack((t) => centreOf(plan.compose(t).main), plan.start, plan.end, FOLLOW_SIGMA_SECONDS);
  const nearTrack = smoothTrack((t) => near.look(t).head ?? [0, 1.5, 0], plan.start, plan.end, FOLLOW_SIGMA_SECONDS);
  return keysOf(plan, fps, (t) => {
    const target = trackAt(farTrack, t);
    const head = trackAt(nearTrack, t);
    const { forward, right } = axesOf(head, target);
    const back = addScaled(head, [forward[0], 0, forward[2]], -0.75);
    const position = around.space.inside(addScaled(add(back, [0, 0.08, 0]), right, 0.38));
    const gap = length(subtract(target, position));
    const focal = clamp(plan.framing.focalMillimetres * (gap / 2.2), 32, 110);
    return {
      shot: cut.shot.id,
      t,
      position,
      target,
      rollRadians: 0,
      focalMillimetres: focal,
      focusMetres: gap,
      fNumber: plan.framing.fNumber,
    };
  });
}

/** Whom the subject faces in most of the shot. */
function partnerOf(plan: ShotPlan, primary: Subject, candidates: Iterable<Subject>): Subject | null {
  let best: { subject: Subject; faces: number } | null = null;
  for (const subject of candidates) {
    if (subject === primary || !subject.isPerson) continue;
    const faced = plan.instants.map((t) => {
      const [own, other] = [primary.look(t), subject.look(t).head];
      if (!own.head || !other || distance(own.head, other) > TALK_METRES) return -1;
      return Math.cos(Math.atan2(other[0] - own.head[0], other[2] - own.head[2]) - own.headingRadians);
    });
    const faces = faced.toSorted((a, b) => a - b)[faced.length >> 1] ?? -1;
    if (faces > 0.4 && (!best || faces > best.faces + 0.05)) best = { subject, faces };
  }
  return best?.subject ?? null;
}

/** What the first subject sees: through its eyes at the second, or straight ahead. */
export function filmPointOfView(plan: ShotPlan, fps: number, around: Surroundings): CameraKey[] | null {
  const { primary, others, cut } = plan;
  if (!primary?.look(plan.start).head) return null;
  const headTrack = smoothTrack((t) => primary.look(t).head ?? [0, 1.6, 0], plan.start, plan.end, 0.1);
  const aimTrack = smoothTrack(
    (t) => {
      const seen = others[0];
      const look = primary.look(t);
      if (seen) return centreOf(seen.look(t).whole);
      return add(look.head ?? [0, 1.6, 0], [6 * Math.sin(look.facingRadians), -0.4, 6 * Math.cos(look.facingRadians)]);
    },
    plan.start,
    plan.end,
    FOLLOW_SIGMA_SECONDS,
  );
  return keysOf(plan, fps, (t) => {
    const head = trackAt(headTrack, t);
    const target = trackAt(aimTrack, t);
    const { forward } = axesOf(head, target);
    // Before the face, so that the body's own nose is not in the picture.
    const position = around.space.inside(addScaled(head, forward, 0.16));
    const focal = plan.framing.focalMillimetres;
    return {
      shot: cut.shot.id,
      t,
      position,
      target: add(position, scale(forward, distance(head, target))),
      rollRadians: 0,
      focalMillimetres: focal,
      focusMetres: Math.max(0.3, distance(position, target)),
      fNumber: plan.framing.fNumber,
    };
  });
}

function keysOf(plan: ShotPlan, fps: number, at: (t: number) => CameraKey): CameraKey[] {
  const { firstFrame, endFrame, shot } = plan.cut;
  return Array.from({ length: endFrame - firstFrame + 1 }, (_, i) => at(plan.start + (i / fps) * shot.timeScale));
}
