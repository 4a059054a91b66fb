import { add, normalize, scale, type Vec3 } from "../../../base/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { centreOf, placeOf, release, setState, velocityOf, type Mover } from "../../engine/engine.ts";
import { cameraRight } from "../../staging/placement.ts";
import { moverOf, whereIs, type Doing, type Family, type Scene } from "../scene.ts";
import { posture } from "./posture.ts";

// What things do without anybody: they get the push they need and the engine does the rest.

/** Heights from which things fall or bounce that hang in the air until then. */
export const dropMetres: Readonly<Record<string, number>> = { fall: 3, bounce: 1.3 };

/** Which way a thing sets off: as written, towards its target, else across the camera's view or down its slope. */
function wayOfThing(scene: Scene, mover: Mover, beat: Beat): Vec3 {
  const from = centreOf(mover);
  const goal = whereIs(scene, beat.target ?? beat.to);
  if (goal && beat.path !== "away") return normalize([goal[0] - from[0], 0, goal[2] - from[2]], [1, 0, 0]);
  const front = scene.stage.frontRadians;
  const right = cameraRight(front);
  const towards: Vec3 = [Math.sin(front), 0, Math.cos(front)];
  switch (beat.direction) {
    case "left":
      return scale(right, -1);
    case "right":
      return right;
    case "towards-camera":
    case "forward":
      return towards;
    case "away-from-camera":
    case "backward":
      return scale(towards, -1);
    default:
      break;
  }
  const { set } = scene.stage;
  const slope: Vec3 = [
    set.heightAt(from[0] - 1, from[2]) - set.heightAt(from[0] + 1, from[2]),
    0,
    set.heightAt(from[0], from[2] - 1) - set.heightAt(from[0], from[2] + 1),
  ];
  if (Math.hypot(slope[0], slope[2]) > 0.05) return normalize(slope);
  return normalize(add(scale(right, scene.random.fork(beat.id).next() < 0.5 ? 1 : -1), scale(towards, 0.25)));
}

/** A family that lets a thing go with a velocity and a spin. */
function pushed(
  motionOf: (input: { way: Vec3; mover: Mover; beat: Beat; radius: number; isHigh: boolean }) => {
    velocity: Vec3;
    spin: Vec3;
  },
): Family {
  return {
    channels: [],
    begin(scene, beat): Doing | string {
      const mover = moverOf(scene, beat.actor);
      if (!mover) {
        const figure = scene.figures.get(beat.actor);
        if (figure) return posture(figure, scene, beat.action, scene.t + beat.duration);
        return `${scene.stage.staged.get(beat.actor)?.member.name ?? beat.actor} stands fast and does not ${beat.action}.`;
      }
      const end = scene.t + Math.max(0.3, beat.duration);
      // What another beat has set going is the engine's alone.
      if (mover.state === "held" || beat.manner.includes("consequence")) return { update: (t) => t >= end };
      const staged = scene.stage.staged.get(beat.actor);
      const radius = mover.ballRadius ?? (staged ? Math.max(0.03, staged.model.sizeMetres[1] / 2) : 0.1);
      const place = placeOf(mover);
      const isHigh =
        place.position[1] - (staged?.originHeight ?? 0) >
        scene.stage.set.heightAt(place.position[0], place.position[2]) + 0.25;
      const before = velocityOf(mover);
      // What rolls away already needs no second push.
      if (mover.state === "free" && Math.hypot(...before) > 0.4) return { update: (t) => t >= end };
      const { velocity, spin } = motionOf({ way: wayOfThing(scene, mover, beat), mover, beat, radius, isHigh });
      setState(scene.stage.engine, mover, "free");
      release(scene.stage.engine, mover, { ...place, velocity, spin });
      return { update: (t) => t >= end };
    },
  };
}

/** Spin that rolls along `way` at a speed: about the axis to the left. */
function rollSpin(way: Vec3, speed: number, radius: number): Vec3 {
  return scale([way[2], 0, -way[0]], speed / radius);
}

export const things: Readonly<Record<string, Family>> = {
  roll: pushed(({ way, beat, radius }) => ({
    velocity: scale(way, 1.9 * beat.speed),
    spin: rollSpin(way, 1.9 * beat.speed, radius),
  })),
  slide: pushed(({ way, beat }) => ({ velocity: scale(way, 2.4 * beat.speed), spin: [0, 0, 0] })),
  spin: pushed(({ beat }) => ({ velocity: [0, 0, 0], spin: [0, 9 * beat.speed, 0] })),
  bounce: pushed(({ way, beat, isHigh }) => ({
    velocity: add(scale(way, beat.direction || beat.path ? 1.4 * beat.speed : 0.25), [
      0,
      isHigh ? 0 : 3.6 * Math.sqrt(beat.speed),
      0,
    ]),
    spin: rollSpin(way, 2, 0.5),
  })),
  fall: pushed(({ way, radius, isHigh }) =>
    // In the air it just drops; on an edge it is nudged over; on the ground it topples.
    isHigh
      ? { velocity: scale(way, 0.7), spin: rollSpin(way, 0.5, 0.5) }
      : { velocity: scale(way, 0.5), spin: rollSpin(way, 1.6, Math.max(0.2, radius)) },
  ),
};

/** Where a thing that is to drop hangs until then; null where it stands on something. */
export function hangs(beats: readonly Beat[], id: string, isSupported: boolean): number | null {
  const first = beats
    .filter((beat) => beat.actor === id || beat.target === id || beat.with === id)
    .toSorted((a, b) => a.start - b.start)[0];
  if (!first || first.actor !== id || isSupported) return null;
  if (first.action === "fall" && first.path === null && !first.direction) return dropMetres["fall"] ?? null;
  if (first.action === "fall" && (first.direction === "down" || first.path === "down"))
    return dropMetres["fall"] ?? null;
  return first.action === "bounce" ? (dropMetres["bounce"] ?? null) : null;
}
