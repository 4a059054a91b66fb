import { add, addScaled, axisAngle, mix, multiply, rotate, smoothstep, UP } from "../../../base/index.ts";
import { centreOf, placeOf } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { ahead, headingOf, moverOf, type Family } from "../scene.ts";
import { fetch } from "./fetch.ts";
import { sequence } from "./sequence.ts";

import { thingOf } from "./handle.ts";
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
