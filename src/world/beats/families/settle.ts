import {
  add,
  axisAngle,
  facing,
  multiply,
  rotate,
  scale,
  slerp,
  smoothstep,
  UP,
  type Quat,
  type Vec3,
} from "../../../base/index.ts";
import type { Anchor, Model } from "../../../art/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { placeOf } from "../../engine/engine.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import { planPath } from "../../motion/plan-path.ts";
import { ahead, headingOf, moverOf, whereIs, type Doing, type Family, type Figure, type Scene } from "../scene.ts";
import { sequence } from "./sequence.ts";

// Sitting down, lying down and getting up: the pelvis goes from over the feet to its seat and back.

const SIT_SECONDS = 1.3;
const LIE_SECONDS = 2.2;
const RISE_SECONDS = 1.2;
/** Beats that begin earlier than this show what was so before the film. */
const FROM_THE_START_SECONDS = 0.1;

export type Spot = {
  readonly position: Vec3;
  readonly facing: number;
  readonly on: string | null;
  readonly kind: "sit" | "lie";
  readonly height: number;
};

/** Where a staged body's anchor is in the world. */
export function anchorPlace(
  scene: Scene,
  id: string,
  names: readonly string[],
): { position: Vec3; rotation: Quat } | null {
  const staged = scene.stage.staged.get(id);
  const piece = scene.stage.pieces.get(id);
  const model: Model | null | undefined = staged?.model ?? piece?.model;
  const anchor: Anchor | undefined = names
    .map((name) => model?.anchors.find((one) => one.name === name))
    .find((one) => one !== undefined);
  if (!anchor) return null;
  const mover = moverOf(scene, id);
  const figure = scene.figures.get(id);
  if (figure?.joints && anchor.joint !== null) {
    const rest = figure.staged.model.joints[anchor.joint]?.position ?? [0, 0, 0];
    const turn = figure.joints.rotations[anchor.joint] ?? [0, 0, 0, 1];
    const at = figure.joints.positions[anchor.joint] ?? [0, 0, 0];
    return {
      position: add(at, rotate(turn, add(anchor.position, scale(rest, -1)))),
      rotation: multiply(turn, anchor.rotation),
    };
  }
  const place = mover
    ? placeOf(mover)
    : staged
      ? {
          position: figure?.walker.position ?? staged.place.position,
          rotation: axisAngle(UP, figure?.walker.facing ?? staged.place.facingRadians),
        }
      : piece
        ? { position: piece.position, rotation: axisAngle(UP, piece.turnRadians) }
        : null;
  if (!place) return null;
  return {
    position: add(place.position, rotate(place.rotation, anchor.position)),
    rotation: multiply(place.rotation, anchor.rotation),
  };
}

function yawOf(rotation: Quat): number {
  const f = rotate(rotation, [0, 0, 1]);
  return Math.atan2(f[0], f[2]);
}

/** What the figure settles on: the named thing, else the nearest free seat close by, else the ground. */
function spotOf(scene: Scene, figure: Figure, beat: Beat, kind: "sit" | "lie"): Spot {
  const names = kind === "sit" ? ["seat", "seat-2", "seat-3"] : ["lie", "bed", "seat"];
  const taken = new Set(
    [...scene.figures.values()].flatMap((other) => (other !== figure && other.settled?.on ? [other.settled.on] : [])),
  );
  const relation = scene.stage.screenplay.relations.find(
    (r) => r.of === figure.id && (r.kind === "on" || r.kind === "in"),
  );
  for (const id of [beat.target, beat.to, beat.with, relation?.to ?? null, ...seatsNear(scene, figure)]) {
    if (id === null) continue;
    const free = names.filter((name) => !taken.has(`${id}/${name}`));
    for (const name of free) {
      const place = anchorPlace(scene, id, [name]);
      if (place)
        return {
          position: place.position,
          facing: yawOf(place.rotation),
          on: `${id}/${name}`,
          kind,
          height: place.position[1],
        };
    }
  }
  const position = figure.walker.position;
  const ground = scene.stage.set.heightAt(position[0], position[2]);
  // Every place on it is somebody else's already.
  const isFull =
    beat.target !== null &&
    names.some((name) => taken.has(`${beat.target}/${name}`)) &&
    anchorPlace(scene, beat.target, names) !== null;
  const goal = beat.target === null ? null : whereIs(scene, beat.target);
  const at: Vec3 = goal ? [goal[0], ground, goal[2]] : [position[0], ground, position[2]];
  const staged = beat.target === null ? undefined : scene.stage.staged.get(beat.target);
  const carries = staged?.design?.abilities.some((one) => one === "sit-on" || one === "lie-on" || one === "stand-on");
  const isSeat = carries === true && !isFull;
  const height = isSeat && staged ? ground + Math.min(staged.model.sizeMetres[1], 0.6) : ground;
  return isSeat && beat.target !== null
    ? {
        position: [at[0], height, at[2]],
        facing: staged?.place.facingRadians ?? figure.walker.facing,
        on: `${beat.target}/seat`,
        kind,
        height,
      }
    : { position: [position[0], ground, position[2]], facing: figure.walker.facing, on: null, kind, height: ground };
}

/** Seats are seen within this. */
const SEAT_SIGHT_METRES = 3;

/** What can be sat or lain on close by, nearest first. */
function seatsNear(scene: Scene, figure: Figure): string[] {
  const { position } = figure.walker;
  const far = ({ place }: Figure["staged"]): number =>
    Math.hypot(place.position[0] - position[0], place.position[2] - position[2]);
  return [...scene.stage.staged.values()]
    .filter(
      (staged) =>
        staged.gait === "none" &&
        staged.design?.abilities.some((ability) => ability === "sit-on" || ability === "lie-on") &&
        far(staged) < SEAT_SIGHT_METRES,
    )
    .toSorted((a, b) => far(a) - far(b))
    .map((staged) => staged.id);
}

function settle(kind: "sit" | "lie"): Family {
  return {
    channels: ["legs"],
    staysSeated: true,
    begin(scene, beat) {
      const figure = scene.figures.get(beat.actor);
      if (!figure) return `${beat.actor} cannot ${kind} down by itself.`;
      const end = scene.t + beat.duration;
      if (!figure.biped) {
        figure.posture = { name: kind, progress: 0 };
        const start = scene.t < FROM_THE_START_SECONDS ? -1 : scene.t;
        return {
          update(t) {
            figure.posture = { name: kind, progress: smoothstep(0, 0.9, t - start) };
            return t >= end;
          },
          stop: () => undefined,
        };
      }
      // Who lies stays lying; who sits need not sit down again.
      if (figure.settled && (kind === "sit" || figure.settled.kind === "lie"))
        return { update: (t) => t >= end, stop: () => undefined };
      const spot = spotOf(scene, figure, beat, kind);
      // Who sits when the film begins has sat there before.
      if (scene.t < FROM_THE_START_SECONDS) {
        figure.walker.position = spot.on === null ? figure.walker.position : beforeSeat(spot);
        figure.walker.facing = spot.facing;
        figure.biped.place(figure.walker.position, spot.facing, (x, z) => scene.stage.set.heightAt(x, z));
        return lower(scene, figure, spot, { end, start: scene.t - LIE_SECONDS });
      }
      return sequence([() => approach(scene, figure, spot), () => lower(scene, figure, spot, { end, start: scene.t })]);
    },
  };
}

export const sit = settle("sit");
export const lie = settle("lie");

function beforeSeat({ position, facing: toward }: Spot): Vec3 {
  return add([position[0], 0, position[2]], scale([Math.sin(toward), 0, Math.cos(toward)], 0.3));
}

/** Walks to before the seat and turns its back to it. */
function approach(scene: Scene, figure: Figure, spot: Spot): Doing | null {
  if (spot.on === null) return null;
  const before = beforeSeat(spot);
  const { position } = figure.walker;
  const far = Math.hypot(before[0] - position[0], before[2] - position[2]);
  if (far > 0.15)
    figure.walker.go(planPath(scene.obstacles, position, before, 0.22), {
      speed: 1.2,
      endFacing: spot.facing,
      stopsAtEnd: true,
    });
  else figure.walker.face(spot.facing);
  return { update: () => !figure.walker.isGoing && !figure.walker.isTurning };
}

/** Brings the pelvis down to its spot and keeps it there; `course` is how far down it is after some seconds. */
export function lower(
  scene: Scene,
  figure: Figure,
  spot: Spot,
  { start, end, course }: { start: number; end: number; course?: (seconds: number) => number },
): Doing {
  const settled = { on: spot.on, kind: spot.kind, since: start, risingSince: null };
  figure.settled = settled;
  const seconds = spot.kind === "sit" ? SIT_SECONDS : LIE_SECONDS;
  const pose = spot.kind === "sit" ? sitting(scene, figure, spot) : lying(scene, figure, spot);
  figure.gestures.unshift({
    start,
    end: Infinity,
    sample(t) {
      const rising = figure.settled === settled ? settled.risingSince : start - RISE_SECONDS;
      const down =
        (course?.(t - start) ?? smoothstep(0, seconds, t - start)) *
        (rising === null ? 1 : 1 - smoothstep(0, RISE_SECONDS, t - rising));
      return pose(down, t);
    },
  });
  return { update: (t) => t >= Math.max(end, start + seconds), stop: () => undefined };
}

/** Begins or goes on getting up; true once it stands. */
export function getUp(figure: Figure, t: number): boolean {
  const { settled } = figure;
  if (!settled) return true;
  settled.risingSince ??= t;
  if (t < settled.risingSince + RISE_SECONDS) return false;
  figure.settled = null;
  figure.posture = null;
  figure.gestures = figure.gestures.filter((gesture) => gesture.end !== Infinity);
  return true;
}

export const standUp: Family = {
  channels: ["legs"],
  staysSeated: true,
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    if (!figure) return `${beat.actor} cannot stand up by itself.`;
    if (!figure.biped) figure.posture = null;
    const end = scene.t + Math.min(beat.duration, 0.5);
    return { update: (t) => getUp(figure, t) && t >= end };
  },
};

/** From where the body touches its seat to its pelvis joint, upright. */
export function fromSeat(figure: Figure): Vec3 {
  const { model } = figure.staged;
  const seat = model.anchors.find((anchor) => anchor.name === "seat");
  const root = model.joints[0]?.position ?? [0, 0, 0];
  return seat ? [0, root[1] - seat.position[1], root[2] - seat.position[2]] : [0, 0.055 * model.sizeMetres[1], 0];
}

function sitting(scene: Scene, figure: Figure, spot: Spot): (down: number, t: number) => Overlay {
  const rig = figure.biped?.rig;
  if (!rig) return () => REST;
  const onGround = spot.height - scene.stage.set.heightAt(spot.position[0], spot.position[2]) < 0.2;
  const lift = fromSeat(figure);
  return (down) => {
    const turn = axisAngle(UP, figure.walker.facing);
    const root = add(onGround ? ahead(scene, figure, [0, 0, -0.1]) : spot.position, rotate(turn, lift));
    const lean = Math.sin(Math.PI * Math.min(1, down)) * 0.5;
    const knee = (side: "L" | "R"): Vec3 => {
      const sign = rig.side[side].sign;
      return onGround
        ? ahead(scene, figure, [sign * 0.12, rig.ankleHeight + 0.4 * (1 - down), rig.legLength * 0.52])
        : ahead(scene, figure, [sign * rig.hipHalfWidth * 1.25, rig.ankleHeight, 0.06]);
    };
    const hand = (side: "L" | "R") => {
      const held = figure.held && (figure.held.grip === "both" || side === "R");
      if (held) return null;
      const sign = rig.side[side].sign;
      const thigh = onGround
        ? add(root, headingOf(figure, [sign * 0.16, rig.legLength * 0.32, rig.legLength * 0.3]))
        : add(root, headingOf(figure, [sign * rig.hipHalfWidth * 1.15, 0.09, rig.legLength * 0.36]));
      return {
        space: "world" as const,
        wrist: add(thigh, [0, 0.035, 0]),
        elbow: headingOf(figure, [sign * 0.7, -0.3, -1]),
        fingers: headingOf(figure, [-sign * 0.25, -0.25, 1]),
        palm: [0, -1, 0] as Vec3,
        weight: smoothstep(0.6, 1, down),
      };
    };
    return {
      ...REST,
      seat: { position: root, rotation: multiply(turn, axisAngle([1, 0, 0], -0.12 + lean * 0.6)), weight: down },
      spine: [0.1 * down + lean * 0.6, 0, 0],
      feet: {
        L: onGround ? { ankle: knee("L"), pitch: 0, weight: down } : null,
        R: onGround ? { ankle: knee("R"), pitch: 0, weight: down } : null,
      },
      hands: { L: hand("L"), R: hand("R") },
    };
  };
}

function lying(scene: Scene, figure: Figure, spot: Spot): (down: number, t: number) => Overlay {
  const rig = figure.biped?.rig;
  if (!rig) return () => REST;
  const back = 0.075 * rig.height;
  return (down) => {
    const body = facing(Math.sin(spot.facing), Math.cos(spot.facing));
    const flat = multiply(body, axisAngle([1, 0, 0], -Math.PI / 2));
    const position: Vec3 = add(spot.position, [0, back, 0]);
    const sitFirst = smoothstep(0, 0.5, down);
    const recline = smoothstep(0.4, 1, down);
    return {
      ...REST,
      recline,
      seat: { position, rotation: slerp(body, flat, recline), weight: Math.max(sitFirst, recline) },
    };
  };
}
