import {
  add,
  axisAngle,
  conjugate,
  multiply,
  rotate,
  smoothstep,
  subtract,
  UP,
  type Vec3,
} from "../../../base/index.ts";
import type { Model } from "../../../art/index.ts";
import { REST } from "../../motion/overlay.ts";
import { gripAxes } from "../holding.ts";
import { palmOn } from "../hands.ts";
import { ahead, headingOf, type Family } from "../scene.ts";
import { fetch } from "./fetch.ts";
import { sequence } from "./sequence.ts";

import { thingOf } from "./handle.ts";
import { posture } from "./posture.ts";
/** How far a vessel is tipped to drink, radians. */
const TIP = 0.75;

/** Where the palm must be for a thing's brim, neck or cheek ('sip') to be at a point; null without such a place. */
function palmFor(model: Model | undefined, at: Vec3, fingers: Vec3, palm: Vec3): Vec3 | null {
  const sip = model?.anchors.find((anchor) => anchor.name === "sip");
  const grip = model?.anchors.find((anchor) => anchor.name === "grip");
  if (!sip || !grip) return null;
  const turn = multiply(gripAxes(fingers, palm), conjugate(grip.rotation));
  return subtract(at, rotate(turn, subtract(sip.position, grip.position)));
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
              const model = thing === null ? undefined : scene.stage.staged.get(thing)?.model;
              // Tipped about the head's left-to-right axis, towards the face.
              const tipped = (way: Vec3): Vec3 => rotate(turn, rotate(axisAngle([1, 0, 0], -TIP * tip), way));
              const [along, into] = [tipped([0.86, 0.2, -0.25]), tipped([0.35, 0.05, -1])];
              const point = palmFor(model, add(mouth, rotate(turn, [0, -0.012, 0.008])), along, into);
              const elbow = headingOf(figure, [-0.6, -1, 0.3]);
              const hand = point && palmOn(rig, "R", { point, fingers: along, palm: into, elbow, weight: up });
              return {
                ...REST,
                hands: {
                  L: null,
                  R: hand ?? {
                    space: "world",
                    wrist,
                    elbow,
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
