import { add, addScaled, axisAngle, scale, smoothstep, UP, type Vec3 } from "../../../base/index.ts";
import { placeOf, release, setState } from "../../engine/engine.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import { headingOf, moverOf, whereIs, type Doing, type Family, type Figure, type Scene } from "../scene.ts";
import { directionOf, freestDirection, girthOf } from "./destination.ts";
import { approachBody } from "./handle.ts";
import { sequence } from "./sequence.ts";

const SPEED = 0.7;

/** Both hands flat against what is pushed, or closed on what is pulled. */
function handsOn(figure: Figure, at: (side: "L" | "R") => Vec3, weight: number, isPull: boolean): Partial<Overlay> {
  const rig = figure.biped?.rig;
  if (!rig) return {};
  const one = (side: "L" | "R"): Overlay["hands"]["L"] => {
    const sign = rig.side[side].sign;
    return {
      space: "world",
      wrist: addScaled(at(side), headingOf(figure, [0, -0.03, -1]), 0.07),
      elbow: headingOf(figure, [sign * 0.7, -1, -0.2]),
      fingers: headingOf(figure, isPull ? [0, 0, 1] : [0, 0.9, 0.35]),
      palm: headingOf(figure, isPull ? [-sign * 0.4, -1, 0] : [0, -0.3, 1]),
      weight,
    };
  };
  return { hands: { L: one("L"), R: one("R") }, curl: isPull ? { L: 0.8, R: 0.8 } : { L: 0.15, R: 0.15 } };
}

/** Leans in and moves a thing along the ground; what cannot move is leant against. */
function moves(isPull: boolean): Family {
  return {
    channels: ["legs", "hands"],
    begin(scene, beat): Doing | string {
      const figure = scene.figures.get(beat.actor);
      if (!figure?.biped) return `${beat.actor} cannot ${beat.action}.`;
      const thing = beat.target ?? beat.with;
      if (whereIs(scene, thing) === null) return `${figure.staged.member.name} finds nothing to ${beat.action}.`;
      return sequence([
        () => approachBody(scene, figure, thing, 0.38),
        () =>
          shove(scene, figure, {
            thing: thing ?? "",
            isPull,
            seconds: Math.max(1.2, beat.duration - 1),
            wanted: directionOf(scene, figure, beat.direction),
          }),
      ]);
    },
  };
}

type Shove = { thing: string; isPull: boolean; seconds: number; wanted: Vec3 | null };

function shove(scene: Scene, figure: Figure, { thing, isPull, seconds, wanted }: Shove): Doing {
  const mover = moverOf(scene, thing);
  const staged = scene.stage.staged.get(thing);
  const start = scene.t;
  const end = start + seconds;
  const tall = figure.staged.model.sizeMetres[1];
  const from = mover ? placeOf(mover) : null;
  const begun = figure.walker.position;
  const forward = headingOf(figure, [0, 0, 1]);
  const high = Math.min(0.72 * tall, Math.max(0.25, (staged?.model.sizeMetres[1] ?? 1) * 0.75));
  const reach = Math.max(0.3, Math.min(0.55, whereReach(scene, figure, thing)));
  const isLoose = mover !== null && from !== null;
  if (isLoose) {
    setState(scene.stage.engine, mover, "held");
    figure.held = {
      thing,
      grip: "both",
      since: start,
      from: null,
      path: () => ({
        position: add(from.position, [figure.walker.position[0] - begun[0], 0, figure.walker.position[2] - begun[2]]),
        rotation: from.rotation,
      }),
      hands: () => REST,
    };
    const way = isPull ? scale(forward, -1) : (wanted ?? forward);
    const free = freestDirection(scene, figure, way, SPEED * seconds);
    const goal = addScaled(begun, isPull ? way : forward, Math.min(free.length, SPEED * seconds));
    figure.walker.go([goal], { speed: isPull ? -SPEED : SPEED, endFacing: null, stopsAtEnd: true });
  }
  figure.gestures.push({
    start,
    end: end + 0.4,
    sample(t) {
      const w = smoothstep(start, start + 0.4, t) * (1 - smoothstep(end, end + 0.4, t));
      const at = (side: "L" | "R"): Vec3 => {
        const sign = side === "L" ? 1 : -1;
        const p = add(figure.walker.position, headingOf(figure, [sign * 0.17, 0, reach]));
        return [p[0], figure.walker.position[1] + high, p[2]];
      };
      return {
        ...REST,
        ...handsOn(figure, at, w, isPull),
        pelvis: [(isPull ? -0.1 : 0.16) * w, 0, 0],
        spine: [(isPull ? -0.14 : 0.26) * w, 0, 0],
        crouch: 0.03 * tall * w,
        face: { "lips-pressed": 0.5 * w },
      };
    },
  });
  return {
    update(t) {
      if (t < end) return false;
      if (isLoose && figure.held?.thing === thing) {
        figure.held = null;
        release(scene.stage.engine, mover, { ...placeOf(mover), velocity: [0, 0, 0], spin: [0, 0, 0] });
        figure.walker.halt();
      }
      return t >= end + 0.4;
    },
  };
}

/** How far ahead the near face of a thing is. */
function whereReach(scene: Scene, figure: Figure, thing: string): number {
  const goal = whereIs(scene, thing);
  if (!goal) return 0.4;
  const { position } = figure.walker;
  return Math.hypot(goal[0] - position[0], goal[2] - position[2]) - girthOf(scene, thing) * 0.7;
}

export const push = moves(false);
export const pull = moves(true);

/** Reaches for a handle or lid and swings or lifts it: the hand's way stands for what the thing cannot show. */
export const open: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    if (!figure?.biped) return `${beat.actor} cannot ${beat.action}.`;
    const thing = beat.target ?? beat.with;
    return sequence([
      () => approachBody(scene, figure, thing, 0.35),
      () => {
        const start = scene.t;
        const end = start + 1.8;
        const tall = figure.staged.model.sizeMetres[1];
        const goal = whereIs(scene, thing);
        figure.gestures.push({
          start,
          end,
          sample(t) {
            const w = smoothstep(start, start + 0.5, t) * (1 - smoothstep(end - 0.5, end, t));
            const swing = smoothstep(start + 0.6, end - 0.6, t) * (beat.action === "close" ? -1 : 1);
            const height = goal ? Math.min(0.66 * tall, Math.max(0.4, goal[1])) : 0.6 * tall;
            const wrist = add(
              figure.walker.position,
              add(headingOf(figure, [-0.05 - 0.28 * swing, 0, 0.46 - 0.14 * swing]), [0, height, 0]),
            );
            return {
              ...REST,
              hands: {
                L: null,
                R: {
                  space: "world",
                  wrist,
                  elbow: headingOf(figure, [-0.7, -1, 0]),
                  fingers: headingOf(figure, [0.1, 0, 1]),
                  palm: headingOf(figure, [0.9, -0.3, 0]),
                  weight: w,
                },
              },
              curl: { L: null, R: 0.75 },
              spine: [0.1 * w, -0.2 * swing * w, 0],
            };
          },
        });
        return { update: (t) => t >= end };
      },
    ]);
  },
};

/** Hand over hand up what is named (or a wall that is not there). */
export const climb: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const rig = figure?.biped?.rig;
    if (!figure || !rig) return `${beat.actor} cannot climb.`;
    const goal = beat.target;
    return sequence([
      () => approachBody(scene, figure, goal, 0.05),
      () => {
        const start = scene.t;
        const seconds = Math.max(2, beat.duration);
        const staged = goal === null ? undefined : scene.stage.staged.get(goal);
        const top = Math.max(0.6, Math.min(3.5, (staged?.model.sizeMetres[1] ?? 3) - rig.height * 0.55));
        const step = 0.38;
        const { position } = figure.walker;
        const forward = headingOf(figure, [0, 0, 1]);
        figure.settled = { on: goal, kind: "sit", since: start, risingSince: null };
        figure.gestures.unshift({
          start,
          end: Infinity,
          sample(t) {
            const s = Math.max(0, t - start);
            const w = smoothstep(0, 0.5, s);
            const risen = Math.min(top, (s * 0.42 * top) / Math.max(1, seconds * 0.42)) * smoothstep(0, 0.6, s);
            const phase = risen / step;
            // Each limb holds while the body passes it, then goes up a whole step.
            const hold = (offset: number): number =>
              (Math.floor(phase + offset) + smoothstep(0.55, 1, (phase + offset) % 1) - offset) * step;
            const limb = (sign: number, height: number, out: number, offset: number): Vec3 =>
              add(
                addScaled(position, forward, 0.34),
                add(headingOf(figure, [sign * out, 0, 0]), [0, height + hold(offset), 0]),
              );
            const one = (side: "L" | "R", offset: number): Overlay["hands"]["L"] => ({
              space: "world",
              wrist: limb(rig.side[side].sign, 0.98 * rig.height, 0.2, offset),
              elbow: headingOf(figure, [rig.side[side].sign * 0.8, -1, -0.4]),
              fingers: headingOf(figure, [0, 0.7, 0.7]),
              palm: headingOf(figure, [0, -0.5, 1]),
              weight: w,
            });
            const root: Vec3 = [position[0], position[1] + rig.rootHeight - 0.06 + risen, position[2]];
            return {
              ...REST,
              seat: { position: root, rotation: axisAngle(UP, figure.walker.facing), weight: w },
              hands: { L: one("L", 0), R: one("R", 0.5) },
              feet: {
                L: {
                  ankle: add(limb(1, rig.ankleHeight + 0.06, 0.12, 0.5), scale(forward, -0.12)),
                  pitch: 0.3,
                  weight: w,
                },
                R: {
                  ankle: add(limb(-1, rig.ankleHeight + 0.06, 0.12, 0), scale(forward, -0.12)),
                  pitch: 0.3,
                  weight: w,
                },
              },
              curl: { L: 0.7, R: 0.7 },
              head: [-0.25 * w, 0, 0],
            };
          },
        });
        return { update: (t) => t >= start + seconds };
      },
    ]);
  },
};
