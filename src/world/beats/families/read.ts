import {
  add,
  addScaled,
  axisAngle,
  conjugate,
  mix,
  multiply,
  rotate,
  smoothstep,
  subtract,
  UP,
} from "../../../base/index.ts";
import { centreOf, placeOf } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { palmOn } from "../hands.ts";
import { ahead, headingOf, moverOf, type Family } from "../scene.ts";
import { fetch } from "./fetch.ts";
import { sequence } from "./sequence.ts";

import { thingOf } from "./handle.ts";
const FROM_THE_START_SECONDS = 0.6;

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
        // Who reads when the film begins has read before.
        const start = scene.t < FROM_THE_START_SECONDS && held.since < 0 ? scene.t - 1 : scene.t;
        const end = Math.max(scene.t + 1.5, scene.t + beat.duration);
        const from = placeOf(mover);
        const size = staged.model.sizeMetres;
        const named = (name: string) => staged.model.anchors.find((anchor) => anchor.name === name);
        const page = named("page");
        held.path = (t) => {
          const chest = figure.joints?.positions[rig.spine[2] ?? 0] ?? ahead(scene, figure, [0, 0.72 * rig.height, 0]);
          const f = smoothstep(start, start + 0.7, t);
          if (page) {
            // The page's +Y runs up the text, away from the reader, its +Z to the eyes.
            const facing = multiply(axisAngle(UP, figure.walker.facing + Math.PI), axisAngle([1, 0, 0], -0.8));
            const rotation = multiply(facing, conjugate(page.rotation));
            const at = add(chest, headingOf(figure, [0, -0.05 * rig.height, 0.19 * rig.height]));
            return { position: mix(from.position, subtract(at, rotate(rotation, page.position)), f), rotation };
          }
          // The cover lies towards the reader's eyes.
          const tilt = multiply(axisAngle(UP, figure.walker.facing), axisAngle([1, 0, 0], -0.9));
          const middle = add(chest, headingOf(figure, [0, -0.02 * rig.height, 0.21 * rig.height]));
          const rotation = tilt;
          const position = addScaled(middle, rotate(rotation, [0, 1, 0]), -size[1] / 2);
          return { position: mix(from.position, position, f), rotation };
        };
        held.hands = (t, place) => {
          const weight = smoothstep(start, start + 0.6, t);
          const one = (side: "L" | "R") => {
            const sign = rig.side[side].sign;
            const grip = named(side === "R" ? "grip" : "grip-left");
            if (page && grip) {
              const turn = multiply(place.rotation, grip.rotation);
              return palmOn(rig, side, {
                point: add(place.position, rotate(place.rotation, grip.position)),
                fingers: rotate(turn, [0, 1, 0]),
                palm: rotate(turn, [0, 0, 1]),
                elbow: headingOf(figure, [sign * 0.7, -1, -0.3]),
                weight,
              });
            }
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
