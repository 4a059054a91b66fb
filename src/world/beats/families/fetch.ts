import { addScaled, normalize, smoothstep, subtract, type Vec3 } from "../../../base/index.ts";
import { centreOf } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { palmOn } from "../hands.ts";
import { take } from "../holding.ts";
import { bearing, headingOf, moverOf, type Doing, type Figure, type Scene } from "../scene.ts";
import { sendTo } from "./move.ts";

const BEND_SECONDS = 0.7;
const RISE_SECONDS = 0.7;

/** Goes to a thing and picks it up; null where it is in the hands already. */
export function fetch(scene: Scene, figure: Figure, thing: string): Doing | null {
  const mover = moverOf(scene, thing);
  const rig = figure.biped?.rig;
  if (!mover || !rig || figure.held?.thing === thing) return null;
  const staged = scene.stage.staged.get(thing);
  const size = staged?.model.sizeMetres ?? [0.2, 0.2, 0.2];
  const gap = 0.32 + Math.min(0.5, Math.max(size[0], size[2]) / 2);
  let bendAt: number | null = null;
  let grippedAt: number | null = null;
  const start = (): void => {
    const goal = centreOf(mover);
    const { position } = figure.walker;
    const way = normalize(subtract([goal[0], 0, goal[2]], [position[0], 0, position[2]]), [0, 0, 1]);
    const far = Math.hypot(goal[0] - position[0], goal[2] - position[2]);
    if (far > gap + 0.12)
      sendTo(scene, figure, [addScaled(goal, way, -gap)], {
        speed: 1.3,
        endFacing: Math.atan2(way[0], way[2]),
        stopsAtEnd: true,
      });
    else figure.walker.face(bearing(figure, goal));
  };
  start();
  return {
    update(t) {
      if (bendAt === null) {
        if (figure.walker.isGoing || figure.walker.isTurning) return false;
        bendAt = t;
        const begun = t;
        const ground = scene.stage.set.heightAt(figure.walker.position[0], figure.walker.position[2]);
        figure.gestures.push({
          start: begun,
          end: begun + BEND_SECONDS + RISE_SECONDS,
          sample: (now) => {
            const down =
              smoothstep(0, BEND_SECONDS, now - begun) *
              (1 - smoothstep(BEND_SECONDS, BEND_SECONDS + RISE_SECONDS, now - begun));
            const goal = centreOf(mover);
            const low = Math.max(0, 1 - (goal[1] - ground) / (rig.height * 0.55));
            const reaching = figure.held?.thing === thing ? 0 : smoothstep(0.1, BEND_SECONDS, now - begun);
            const hand = (side: "L" | "R") => {
              const out = headingOf(figure, [rig.side[side].sign, 0, 0]);
              const half = mover.ballRadius ?? Math.min(size[0], size[2]) / 2;
              return palmOn(rig, side, {
                point: addScaled(goal, out, half),
                fingers: headingOf(figure, [0, -0.6, 1]),
                palm: [-out[0], -out[1], -out[2]],
                elbow: addScaled([0, -0.2, 0], out, 1) as Vec3,
                weight: reaching,
              });
            };
            const isWide = Math.max(size[0], mover.ballRadius ?? 0) > 0.16;
            return {
              ...REST,
              crouch: rig.legLength * 0.5 * down * low,
              pelvis: [0.5 * down * low, 0, 0],
              spine: [0.75 * down * low, 0, 0],
              shift: [0, 0, -0.06 * down * low],
              tiptoe: 0.35 * down * low,
              head: [0.2 * down * low, 0, 0],
              hands: { L: isWide ? hand("L") : null, R: hand("R") },
            };
          },
        });
        return false;
      }
      if (grippedAt === null && t >= bendAt + BEND_SECONDS) {
        take(scene, figure, thing, t);
        grippedAt = t;
      }
      return grippedAt !== null && t >= grippedAt + RISE_SECONDS;
    },
  };
}
