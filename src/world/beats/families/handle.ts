import { add, addScaled, axisAngle, mix, scale, slerp, smoothstep, UP, type Vec3 } from "../../../base/index.ts";
import { placeOf, type Place } from "../../engine/engine.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import { letGo } from "../holding.ts";
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

// Things in hands: taken up, held, put down.

/** The thing of a beat that can be handled: its instrument, its target, or what is held already. */
export function thingOf(scene: Scene, figure: Figure, ids: readonly (string | null)[]): string | null {
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
