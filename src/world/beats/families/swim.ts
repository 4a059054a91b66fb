import { add, axisAngle, clamp, multiply, rotate, smoothstep, UP, type Vec3 } from "../../../base/index.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import type { Doing, Family } from "../scene.ts";
import { wayOf } from "./destination.ts";
import { paceOf } from "./move.ts";

/** A swimmer's usual speed over a pool's length, metres per second, and strokes of both arms a second. */
const SPEED = 0.9;
const STROKE_HERTZ = 0.55;
/** Pitch of the body that lies in the water, face down. */
const PRONE_RADIANS = 1.42;

/** Front crawl: prone at the water's face, arms over in turn, legs beat three times a stroke. */
export const swim: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat): Doing | string {
    const figure = scene.figures.get(beat.actor);
    if (!figure) return `${beat.actor} cannot swim by itself.`;
    const [x, , z] = figure.walker.position;
    if (scene.stage.set.matterAt(x, z) !== "water")
      scene.faults.push(`${figure.staged.member.name} swims where the set has no water.`);
    const start = scene.t < 0.02 ? -1 : scene.t;
    const end = scene.t + beat.duration;
    const speed = clamp(SPEED * paceOf(beat), 0.2, 3);
    const way = wayOf(scene, figure, beat, speed * beat.duration);
    figure.walker.go(way.points, { speed, endFacing: null, stopsAtEnd: true });
    const rig = figure.biped?.rig;
    if (!rig) {
      figure.posture = { name: "swim", progress: 1 };
      return { update: (t) => t >= end, stop: () => figure.walker.halt() };
    }
    const depth = 0.16;
    const sample = (t: number): Overlay => {
      const w = smoothstep(start, start + 0.9, t) * (1 - smoothstep(end, end + 0.9, t));
      const phase = (t - start) * STROKE_HERTZ * 2 * Math.PI;
      const roll = 0.35 * Math.sin(phase);
      const facing = axisAngle(UP, figure.walker.facing);
      const turn = multiply(multiply(facing, axisAngle([1, 0, 0], PRONE_RADIANS)), axisAngle(UP, roll));
      const position: Vec3 = add(figure.walker.position, [0, depth, 0]);
      const arm = (sign: number): Overlay["hands"]["L"] => {
        // Over the water with a high elbow, then down and back beneath the body.
        const angle = phase + (sign > 0 ? 0 : Math.PI);
        const [ahead, up] = [Math.cos(angle), Math.sin(angle)];
        return {
          space: "shoulder",
          wrist: [0.25, 0.85 * ahead, up > 0 ? -0.5 * up : -0.55 * up],
          elbow: [1, 0.1, -0.5],
          fingers: [0, 1, 0.2 * up],
          palm: [0, -0.4, 1],
          weight: w,
        };
      };
      const foot = (sign: number): Overlay["feet"]["L"] => {
        const kick = 0.14 * Math.sin(3 * phase + (sign > 0 ? 0 : Math.PI));
        return {
          ankle: add(position, rotate(turn, [sign * 0.09, -rig.legLength * 0.97, kick])),
          pitch: 2.2,
          weight: w,
        };
      };
      return {
        ...REST,
        seat: { position, rotation: turn, weight: w },
        hands: { L: arm(1), R: arm(-1) },
        feet: { L: foot(1), R: foot(-1) },
        head: [-0.5 * w, roll * 0.8 * w, 0],
        curl: { L: 0.1, R: 0.1 },
        gazeOff: w,
      };
    };
    figure.gestures.push({ start: Math.max(0, start), end: end + 0.9, sample });
    scene.phenomena.push({
      kind: "splash",
      t: scene.t,
      durationSeconds: beat.duration,
      body: figure.id,
      pointMetres: null,
      strength: 0.4,
      params: {},
    });
    return {
      update: (t) => t >= end,
      stop() {
        figure.walker.halt();
      },
    };
  },
};
