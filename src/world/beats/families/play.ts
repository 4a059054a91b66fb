import { add, axisAngle, multiply, normalize, scale, smoothstep, UP, type Vec3 } from "../../../base/index.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import { ahead, headingOf, moverOf, type Doing, type Family, type Figure, type Scene } from "../scene.ts";
import { fetch } from "./fetch.ts";
import { sequence } from "./sequence.ts";

import { thingOf } from "./handle.ts";
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
