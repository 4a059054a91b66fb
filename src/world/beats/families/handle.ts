import {
  add,
  addScaled,
  axisAngle,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  slerp,
  smoothstep,
  UP,
  type Vec3,
} from "../../../base/index.ts";
import { centreOf, placeOf, type Place } from "../../engine/engine.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import { letGo, take } from "../holding.ts";
import {
  ahead,
  bearing,
  headingOf,
  moverOf,
  whereIs,
  type Doing,
  type Family,
  type Figure,
  type Scene,
} from "../scene.ts";
import { fetch } from "./fetch.ts";
import { girthOf } from "./destination.ts";
import { sendTo } from "./move.ts";
import { sequence } from "./sequence.ts";

// Things in hands: taken up, put down, given, carried to the mouth, read, played.

/** The thing of a beat that can be handled: its instrument, its target, or what is held already. */
function thingOf(scene: Scene, figure: Figure, ids: readonly (string | null)[]): string | null {
  return ids.find((id) => moverOf(scene, id ?? null)) ?? figure.held?.thing ?? null;
}

function waits(seconds: number, scene: Scene): Doing {
  const end = scene.t + seconds;
  return { update: (t) => t >= end, stop: () => undefined };
}

export const pickUp: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const thing = figure ? thingOf(scene, figure, [beat.target, beat.with]) : null;
    if (!figure?.biped || thing === null) return `${beat.actor} finds nothing to pick up.`;
    return sequence([() => fetch(scene, figure, thing)]);
  },
};

/** Has the thing in hand until its time is over. */
export const hold: Family = {
  channels: ["hands"],
  staysSeated: true,
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const thing = figure ? thingOf(scene, figure, [beat.with, beat.target]) : null;
    if (!figure?.biped || thing === null) return `${beat.actor} has nothing to hold.`;
    return sequence([() => fetch(scene, figure, thing), () => waits(beat.duration, scene)]);
  },
};

/** Bends (or reaches) and leaves the thing where it belongs: on what is named, else on the ground ahead. */
export const putDown: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const thing = figure ? thingOf(scene, figure, [beat.with, beat.target]) : null;
    if (!figure?.biped || thing === null) return `${beat.actor} has nothing to put down.`;
    const on = [beat.to, beat.target].find((id) => id !== null && id !== thing) ?? null;
    return sequence([
      () => fetch(scene, figure, thing),
      () => approachBody(scene, figure, on),
      () => lay(scene, figure, thing, on),
    ]);
  },
};

/** Goes within arm's reach of a body. */
export function approachBody(scene: Scene, figure: Figure, id: string | null, gap = 0.3): Doing | null {
  const goal = whereIs(scene, id);
  if (!goal || id === null) return null;
  const { position } = figure.walker;
  const far = Math.hypot(goal[0] - position[0], goal[2] - position[2]);
  const room = girthOf(scene, id) * 0.75 + gap;
  const facing = bearing(figure, goal);
  const way: Vec3 = [Math.sin(facing), 0, Math.cos(facing)];
  if (far > room + 0.1)
    sendTo(scene, figure, [addScaled([goal[0], 0, goal[2]], way, -room)], {
      speed: 1.3,
      endFacing: facing,
      stopsAtEnd: true,
    });
  else figure.walker.face(facing);
  return { update: () => !figure.walker.isGoing && !figure.walker.isTurning };
}

function lay(scene: Scene, figure: Figure, thing: string, on: string | null): Doing | null {
  const { held } = figure;
  const mover = moverOf(scene, thing);
  const staged = scene.stage.staged.get(thing);
  const rig = figure.biped?.rig;
  if (!held || !mover || !staged || !rig) return null;
  const start = scene.t;
  const support = on === null ? undefined : scene.stage.staged.get(on);
  const spot = ahead(scene, figure, [0, 0, 0.36 + staged.model.sizeMetres[2] / 2]);
  const top = support
    ? support.place.position[1] + support.model.sizeMetres[1]
    : scene.stage.set.heightAt(spot[0], spot[2]);
  const at: Vec3 = [spot[0], top + staged.originHeight + 0.004, spot[2]];
  const from = placeOf(mover);
  const flat = axisAngle(UP, figure.walker.facing);
  const low = Math.max(0, 1 - (top - figure.walker.position[1]) / (rig.height * 0.5));
  const led = (t: number): Place => {
    const f = smoothstep(start, start + 0.8, t);
    return {
      position: add(mix(from.position, at, f), [0, 0.05 * Math.sin(Math.PI * f), 0]),
      rotation: slerp(from.rotation, flat, f),
    };
  };
  held.path = led;
  figure.gestures.push({
    start,
    end: start + 1.7,
    sample(t) {
      const down = smoothstep(start, start + 0.8, t) * (1 - smoothstep(start + 0.9, start + 1.7, t));
      return {
        ...REST,
        crouch: rig.legLength * 0.5 * down * low,
        pelvis: [0.5 * down * low, 0, 0],
        spine: [0.15 * down + 0.6 * down * low, 0, 0],
        shift: [0, 0, -0.06 * down * low],
        ...handsFollow(figure, held.grip, led(t).position, down, staged.model.sizeMetres),
      };
    },
  });
  let isDown = false;
  return {
    update(t) {
      if (!isDown && t >= start + 0.85) {
        isDown = true;
        letGo(scene, figure, { velocity: [0, 0, 0], spin: [0, 0, 0] });
      }
      return t >= start + 1.7;
    },
  };
}

/** One-handed things lead the hand while they are led themselves. */
function handsFollow(figure: Figure, grip: string, at: Vec3, weight: number, size: Vec3): Partial<Overlay> {
  if (grip === "both") return {};
  const forward = headingOf(figure, [0, 0, 1]);
  const wrist = add(at, add(scale(forward, -0.09), [0, size[1] * 0.5 + 0.03, 0]));
  return {
    hands: {
      L: null,
      R: {
        space: "world",
        wrist,
        elbow: headingOf(figure, [-0.7, -0.4, -0.5]),
        fingers: add(forward, [0, -0.4, 0]),
        palm: headingOf(figure, [1, -0.2, 0]),
        weight,
      },
    },
  };
}

/** Goes to somebody and hands over what it holds. */
export const give: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const receiver = [beat.target, beat.to]
      .map((id) => (id === null ? undefined : scene.figures.get(id)))
      .find((other) => other?.biped);
    const thing = figure
      ? thingOf(scene, figure, [beat.with, receiver?.id === beat.target ? null : beat.target])
      : null;
    if (!figure?.biped || !receiver || thing === null) return `${beat.actor} has nobody to give it to.`;
    return sequence([
      () => fetch(scene, figure, thing),
      () => approachBody(scene, figure, receiver.id, 0.55),
      () => handOver(scene, figure, receiver, thing),
    ]);
  },
};

function handOver(scene: Scene, figure: Figure, receiver: Figure, thing: string): Doing | null {
  const { held } = figure;
  if (!held) return null;
  const start = scene.t;
  receiver.walker.face(bearing(receiver, figure.walker.position));
  const middle = mix(figure.walker.position, receiver.walker.position, 0.5);
  const point: Vec3 = [middle[0], figure.walker.position[1] + figure.staged.model.sizeMetres[1] * 0.62, middle[2]];
  const mover = moverOf(scene, thing);
  const from = mover ? placeOf(mover) : null;
  if (held.grip === "both" && from)
    held.path = (t) => ({
      position: mix(from.position, point, smoothstep(start, start + 0.7, t)),
      rotation: from.rotation,
    });
  const reachFor = (who: Figure, from_: number, until: number): void => {
    who.gestures.push({
      start: from_,
      end: until,
      sample(t) {
        const weight = smoothstep(from_, from_ + 0.6, t) * (1 - smoothstep(until - 0.6, until, t));
        const wrist = addScaled(point, headingOf(who, [0, 0, 1]), -0.1);
        return {
          ...REST,
          hands: {
            L: null,
            R: {
              space: "world",
              wrist,
              elbow: headingOf(who, [-0.5, -1, -0.2]),
              fingers: headingOf(who, [0.1, 0.1, 1]),
              palm: headingOf(who, [0.9, 0.3, 0]),
              weight,
            },
          },
          spine: [0.06 * weight, 0, 0],
        };
      },
    });
  };
  reachFor(figure, start, start + 1.8);
  reachFor(receiver, start + 0.3, start + 2);
  figure.gaze = () => whereIs(scene, receiver.id);
  receiver.gaze = () => (mover ? centreOf(mover) : null);
  let isGiven = false;
  return {
    update(t) {
      if (!isGiven && t >= start + 1) {
        isGiven = true;
        take(scene, receiver, thing, t);
      }
      return t >= start + 2;
    },
  };
}

/** To the mouth and back, again and again. */
function toMouth(kind: "eat" | "drink"): Family {
  return {
    channels: ["hands"],
    staysSeated: true,
    begin(scene, beat) {
      const figure = scene.figures.get(beat.actor);
      const rig = figure?.biped?.rig;
      if (!figure) return `${beat.actor} cannot ${kind}.`;
      const end = scene.t + beat.duration;
      if (!rig) return posture(figure, scene, kind, end);
      const thing = thingOf(scene, figure, [beat.with, beat.target]);
      return sequence([
        () => (thing === null ? null : fetch(scene, figure, thing)),
        () => {
          const start = scene.t;
          const until = Math.max(end, start + 2);
          figure.gestures.push({
            start,
            end: until,
            sample(t) {
              const s = (t - start) % 2.6;
              const up =
                smoothstep(0.1, 0.8, s) * (1 - smoothstep(1.4, 2.2, s)) * (1 - smoothstep(until - 0.4, until, t));
              const head = figure.joints?.positions[rig.head] ?? ahead(scene, figure, [0, 0.9 * rig.height, 0]);
              const turn = figure.joints?.rotations[rig.head] ?? axisAngle(UP, figure.walker.facing);
              const mouth = add(head, rotate(turn, [0, 0.005 * rig.height, 0.07 * rig.height]));
              const wrist = add(mouth, rotate(turn, [-0.055 * rig.height, -0.045 * rig.height, 0.045 * rig.height]));
              const chews = s > 1.3 ? 0.25 + 0.2 * Math.sin(t * 11) : 0.45 * up;
              const tip = kind === "drink" ? up * smoothstep(0.7, 1.1, s) : 0;
              return {
                ...REST,
                hands: {
                  L: null,
                  R: {
                    space: "world",
                    wrist,
                    elbow: headingOf(figure, [-0.6, -1, 0.3]),
                    fingers: headingOf(figure, [0.8, 0.25 + 0.3 * tip, -0.2]),
                    palm: headingOf(figure, [0.25, 0.1 - 0.5 * tip, -1]),
                    weight: up,
                  },
                },
                head: [-0.22 * tip, 0, 0],
                face: { "mouth-open": kind === "eat" ? chews * 0.8 : 0.15 * up },
              };
            },
          });
          return { update: (t) => t >= until, stop: () => undefined };
        },
      ]);
    },
  };
}

export const eat = toMouth("eat");
export const drink = toMouth("drink");

/** A creature's way of doing it, by its gait's posture. */
export function posture(figure: Figure, scene: Scene, name: string, end: number): Doing {
  const start = scene.t;
  return {
    update(t) {
      figure.posture = { name, progress: smoothstep(start, start + 0.8, t) * (1 - smoothstep(end - 0.6, end, t)) };
      if (t < end) return false;
      figure.posture = null;
      return true;
    },
    stop() {
      figure.posture = null;
    },
  };
}

/** Holds something open before the eyes and reads in it. */
export const read: Family = {
  channels: ["hands", "head"],
  staysSeated: true,
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const rig = figure?.biped?.rig;
    const thing = figure ? thingOf(scene, figure, [beat.with, beat.target]) : null;
    if (!figure || !rig || thing === null) return `${beat.actor} has nothing to read.`;
    return sequence([
      () => fetch(scene, figure, thing),
      () => {
        const mover = moverOf(scene, thing);
        const staged = scene.stage.staged.get(thing);
        const { held } = figure;
        if (!mover || !staged || !held) return null;
        const start = scene.t;
        const end = Math.max(scene.t + 1.5, scene.t + beat.duration);
        const from = placeOf(mover);
        const size = staged.model.sizeMetres;
        held.path = (t) => {
          const chest = figure.joints?.positions[rig.spine[2] ?? 0] ?? ahead(scene, figure, [0, 0.72 * rig.height, 0]);
          // The cover lies towards the reader's eyes.
          const tilt = multiply(axisAngle(UP, figure.walker.facing), axisAngle([1, 0, 0], -0.9));
          const middle = add(chest, headingOf(figure, [0, -0.02 * rig.height, 0.21 * rig.height]));
          const rotation = tilt;
          const position = addScaled(middle, rotate(rotation, [0, 1, 0]), -size[1] / 2);
          const f = smoothstep(start, start + 0.7, t);
          return { position: mix(from.position, position, f), rotation };
        };
        held.hands = (t, place) => {
          const weight = smoothstep(start, start + 0.6, t);
          const one = (side: "L" | "R") => {
            const sign = rig.side[side].sign;
            const edge = add(
              place.position,
              rotate(place.rotation, [sign * (size[0] / 2 + 0.005), 0, -size[2] * 0.15]),
            );
            const wrist = add(edge, headingOf(figure, [sign * 0.03, -0.05, -0.06]));
            return {
              space: "world" as const,
              wrist,
              elbow: headingOf(figure, [sign * 0.7, -1, -0.3]),
              fingers: headingOf(figure, [-sign * 0.25, 0.6, 0.7]),
              palm: headingOf(figure, [-sign, 0.2, -0.1]),
              weight,
            };
          };
          return {
            ...REST,
            hands: { L: one("L"), R: one("R") },
            curl: { L: 0.35, R: 0.35 },
            head: [0.12 * weight, 0, 0] as const,
          };
        };
        figure.gaze = () => add(centreOf(mover), headingOf(figure, [0.04 * Math.sin(scene.t * 2.2), 0, 0]));
        return {
          update: (t) => t >= end,
          stop() {
            figure.gaze = null;
          },
        };
      },
    ]);
  },
};

/** Plays a guitar (or what is held like one): neck to the left, the right hand strums. */
export const play: Family = {
  channels: ["hands"],
  staysSeated: true,
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const rig = figure?.biped?.rig;
    const thing = figure ? thingOf(scene, figure, [beat.with, beat.target]) : null;
    if (!figure || !rig) return `${beat.actor} cannot play.`;
    if (thing === null || moverOf(scene, thing)?.ballRadius) return playAbout(scene, figure, beat.duration);
    return sequence([
      () => fetch(scene, figure, thing),
      () => {
        const staged = scene.stage.staged.get(thing);
        const { held } = figure;
        if (!staged || !held) return null;
        const start = scene.t;
        const end = start + Math.max(1.5, beat.duration);
        const long = staged.model.sizeMetres[1];
        const across = (): Vec3 => headingOf(figure, normalize([0.86, 0.5, 0.12]));
        held.path = () => {
          const hips = figure.joints?.positions[rig.root] ?? ahead(scene, figure, [0, 0.5 * rig.height, 0]);
          const base = add(hips, headingOf(figure, [-0.2 * rig.height * 0.8, 0.04 * rig.height, 0.1 * rig.height]));
          return {
            position: base,
            rotation: multiply(axisAngle(UP, figure.walker.facing), axisAngle([0, 0, 1], -1.05)),
          };
        };
        held.hands = (t, place) => {
          const weight = smoothstep(start, start + 0.6, t);
          const strum = Math.sin((t - start) * 2 * Math.PI * 2);
          const fret = 0.72 + 0.06 * Math.sin((t - start) * 1.1);
          const along = across();
          const up = headingOf(figure, [-0.5, 0.86, 0]);
          const front = headingOf(figure, [0, 0, 1]);
          const body = add(place.position, add(scale(along, long * 0.3), scale(front, 0.075)));
          const neck = add(place.position, scale(along, long * fret));
          return {
            ...REST,
            hands: {
              R: {
                space: "world",
                wrist: add(body, add(scale(up, 0.05 + 0.04 * strum), scale(along, -0.08))),
                elbow: headingOf(figure, [-1, -0.3, 0]),
                fingers: add(scale(along, 0.7), scale(up, -0.6)),
                palm: scale(front, -1),
                weight,
              },
              L: {
                space: "world",
                wrist: add(neck, add(scale(up, -0.05), scale(front, -0.03))),
                elbow: headingOf(figure, [0.7, -1, 0]),
                fingers: add(scale(up, 0.6), scale(front, 0.8)),
                palm: add(scale(up, 0.9), scale(front, -0.3)),
                weight,
              },
            },
            curl: { L: 0.55, R: 0.3 },
            head: [0.1 * weight, 0.12 * weight, 0] as const,
          };
        };
        scene.phenomena.push({
          kind: "guitar",
          t: start + 0.5,
          durationSeconds: end - start - 0.5,
          body: thing,
          pointMetres: null,
          strength: 0.7,
          params: {},
        });
        return { update: (t) => t >= end, stop: () => undefined };
      },
    ]);
  },
};

/** Plays without an instrument: hops and throws the arms about, as children do. */
function playAbout(scene: Scene, figure: Figure, seconds: number): Doing {
  const start = scene.t;
  const end = start + seconds;
  figure.gestures.push({
    start,
    end,
    sample(t) {
      const w = smoothstep(start, start + 0.5, t) * (1 - smoothstep(end - 0.5, end, t));
      const s = t - start;
      const arm = (sign: number): Overlay["hands"]["L"] => ({
        space: "shoulder",
        wrist: [0.5, -0.1 + 0.4 * Math.sin(s * 3 + sign), 0.45],
        elbow: [1, -0.6, -0.2],
        fingers: [0.3, 0.6, 1],
        palm: [-0.6, 0, 0.6],
        weight: w,
      });
      return {
        ...REST,
        hands: { L: arm(1), R: arm(-1) },
        crouch: 0.05 * w * (0.5 + 0.5 * Math.sin(s * 6)),
        face: { smile: 0.8 * w },
      };
    },
  });
  return { update: (t) => t >= end, stop: () => undefined };
}
