import {
  add,
  addScaled,
  distance,
  dot,
  normalize,
  scale,
  smoothstep,
  subtract,
  type Vec3,
} from "../../../base/index.ts";
import { centreOf, velocityOf } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { curlOn, handOnBall } from "../hands.ts";
import { take } from "../holding.ts";
import { bearing, headingOf, moverOf, type Doing, type Family, type Figure, type Scene } from "../scene.ts";
import { chestOf } from "./gesture.ts";

/** Hands go out to what comes nearer than this. */
const REACH_METRES = 2.2;
/** It is caught when it is this near to the hands' reach. */
const CATCH_METRES = 0.55;
const PATIENCE_SECONDS = 4;

/** Stands ready, hands out, and takes what flies to it. */
export function readyToCatch(scene: Scene, figure: Figure, thing: string): Doing | null {
  const mover = moverOf(scene, thing);
  const rig = figure.biped?.rig;
  if (!mover || !rig || figure.held) return null;
  const start = scene.t;
  let caughtAt: number | null = null;
  let nearest = Infinity;
  const radius = mover.ballRadius ?? 0.1;
  figure.gaze = () => centreOf(mover);
  const gesture = {
    start,
    end: start + PATIENCE_SECONDS,
    sample(t: number) {
      if (caughtAt !== null) return REST;
      const ball = centreOf(mover);
      const chest = chestOf(figure);
      const far = distance(ball, chest);
      const ready =
        smoothstep(start, start + 0.4, t) *
        (1 - smoothstep(start + PATIENCE_SECONDS - 0.6, start + PATIENCE_SECONDS, t));
      const close = mover.state === "free" ? 1 - smoothstep(0.6, REACH_METRES, far) : 0;
      // Before it comes the hands wait in front of the chest; then they go to meet it.
      const wait = add(chest, headingOf(figure, [0, -0.05 * rig.height, 0.2 * rig.height]));
      const meet = far < 0.9 ? ball : addScaled(chest, normalize(subtract(ball, chest)), 0.42);
      const at: Vec3 = addScaled(wait, subtract(meet, wait), close);
      const one = (side: "L" | "R") => {
        const out = headingOf(figure, [rig.side[side].sign, 0, 0]);
        return handOnBall(
          rig,
          side,
          { centre: at, radius: radius + 0.05 * (1 - close) },
          {
            from: add(out, headingOf(figure, [0, -0.2, -0.5])),
            fingers: headingOf(figure, [0, 0.8, 0.6]),
            elbow: add(out, [0, -0.9, 0]),
            weight: ready,
          },
        );
      };
      return {
        ...REST,
        hands: { L: one("L"), R: one("R") },
        curl: { L: curlOn(radius) * 0.7, R: curlOn(radius) * 0.7 },
        crouch: 0.025 * rig.height * ready,
        spine: [0.06 * ready, 0, 0] as const,
      };
    },
  };
  figure.gestures.push(gesture);
  return {
    update(t) {
      if (caughtAt !== null) {
        if (t <= caughtAt + 0.6) return false;
        figure.gaze = null;
        return true;
      }
      if (t > start + PATIENCE_SECONDS) return true;
      if (mover.state !== "free") return false;
      const ball = centreOf(mover);
      const hands = add(chestOf(figure), headingOf(figure, [0, 0, 0.3]));
      const far = distance(ball, hands);
      const velocity = velocityOf(mover);
      const comes = dot(velocity, subtract(hands, ball)) > 0;
      if (far < CATCH_METRES && (!comes || far > nearest || far < 0.3)) {
        const speed = Math.hypot(...velocity);
        take(scene, figure, thing, t);
        caughtAt = t;
        figure.gestures.splice(figure.gestures.indexOf(gesture), 1);
        scene.addContact({
          t,
          a: thing,
          b: figure.id,
          pointMetres: ball,
          normal: normalize(scale(velocity, 1)),
          impulseNs: mover.massKg * speed,
          materials: [mover.matter, "skin"],
          kind: "impact",
          durationSeconds: 0,
          speedMetresPerSecond: speed,
        });
        return false;
      }
      nearest = far;
      return false;
    },
    stop() {
      figure.gestures = figure.gestures.filter((one) => one !== gesture);
    },
  };
}

export const catchIt: Family = {
  channels: ["hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const thing = [beat.target, beat.with].find((id) => moverOf(scene, id ?? null)) ?? null;
    if (!figure?.biped || thing === null) return `${beat.actor} has nothing to catch.`;
    const mover = moverOf(scene, thing);
    if (mover) figure.walker.face(bearing(figure, centreOf(mover)));
    const doing = readyToCatch(scene, figure, thing);
    return doing ?? { update: () => true };
  },
};
