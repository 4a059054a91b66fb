import { clamp, lerp, normalize, scale, smoothstep, subtract, add, type Vec3 } from "../../../base/index.ts";
import type { Overlay } from "../../motion/overlay.ts";
import { talking } from "../../speech/speaking-gesture.ts";
import { ahead, bearing, headingOf, type Family, type Figure } from "../scene.ts";
import { approachBody } from "./handle.ts";
import { sequence } from "./sequence.ts";
import { chestOf, gesture, hand, type GestureSpec, type Moment } from "./gesture.ts";

// Gestures as data: what hands, back and head do, by the seconds since the start. Hands are given in the shoulder's
// frame in arm lengths, so that a child's wave is a child's.

const wave = (hertz: number, s: number): number => Math.sin(2 * Math.PI * hertz * s);
const usual = { easeIn: 0.35, easeOut: 0.45, seconds: null, faces: true, staysSeated: true } as const;

const specs: Readonly<Record<string, GestureSpec>> = {
  wave: {
    ...usual,
    channels: ["hands"],
    sample: ({ s, w, vigour }) => {
      const swing = wave(1.7, s) * 0.32 * vigour;
      return {
        hands: {
          L: null,
          R: hand(
            [0.36 + swing * 0.5, 0.22, 0.32],
            { fingers: [swing * 1.2, 1, 0.05], palm: [0.05, 0, 1], elbow: [0.35, -1, -0.1] },
            w,
          ),
        },
        curl: { L: null, R: lerp(0.28, 0.05, w) },
        spine: [0, 0, -0.03 * w],
        face: { smile: 0.5 * w },
      };
    },
  },
  point: {
    ...usual,
    channels: ["hands"],
    sample: ({ w, figure, goal }) => {
      const from = chestOf(figure);
      const to = goal ?? add(from, headingOf(figure, [0, 0, 4]));
      const aim = normalize(subtract(to, from), [0, 0, 1]);
      const reach = (figure.biped?.rig.armLength ?? 0.5) * 0.96;
      const shoulder = add(
        from,
        headingOf(figure, [-0.1 * figure.staged.model.sizeMetres[1], 0.06 * figure.staged.model.sizeMetres[1], 0]),
      );
      return {
        hands: {
          L: null,
          R: {
            space: "world",
            wrist: add(shoulder, scale(aim, reach)),
            elbow: [0, -1, 0],
            fingers: aim,
            palm: headingOf(figure, [1, -0.3, 0]),
            weight: w,
          },
        },
        curl: { L: null, R: lerp(0.28, 0.1, w) },
      };
    },
  },
  nod: {
    ...usual,
    channels: ["head"],
    seconds: 1.4,
    sample: ({ s, w }) => ({ head: [w * 0.2 * Math.max(-0.3, wave(1.6, s)), 0, 0] }),
  },
  "shake-head": {
    ...usual,
    channels: ["head"],
    seconds: 1.6,
    sample: ({ s, w }) => ({ head: [0.05 * w, w * 0.35 * wave(1.5, s), 0], face: { frown: 0.3 * w } }),
  },
  look: {
    ...usual,
    channels: ["head"],
    easeIn: 0.5,
    sample: ({ w, goal }) => ({ head: goal ? [0, 0, 0] : [0, 0.5 * w, 0], face: { "brows-up": 0.15 * w } }),
  },
  talk: { ...usual, channels: ["head"], sample: ({ s, w }) => ({ ...talking(s, w), face: babble(s, w) }) },
  clap: {
    ...usual,
    channels: ["hands"],
    sample: ({ s, w, vigour }) => {
      const apart = 0.04 + 0.3 * vigour * Math.max(0, 0.5 + 0.5 * wave(2.6, s + 0.1)) ** 1.5;
      const clapping = (sign: number) =>
        hand(
          [-0.36 + apart, -0.12 + 0.02 * sign, 0.55],
          { fingers: [-0.25, 0.8, 0.6], palm: [-1, 0, 0.15], elbow: [1, -0.8, -0.1] },
          w,
        );
      return { hands: { L: clapping(1), R: clapping(-1) }, curl: { L: 0.1, R: 0.1 }, face: { smile: 0.6 * w } };
    },
  },
  dance: {
    ...usual,
    channels: ["legs", "hands"],
    easeIn: 0.5,
    faces: false,
    staysSeated: false,
    // Two beats a second: a step a beat, weight from foot to foot, hips lead, arms follow a little behind.
    sample: ({ s, w, vigour, figure, scene }) => {
      const rig = figure.biped?.rig;
      const sway = wave(0.5, s);
      const bounce = 0.5 - 0.5 * Math.cos(2 * Math.PI * 2 * s);
      const high = 0.5 + 0.5 * wave(0.125, s);
      const arm = (sign: number) =>
        hand(
          [
            0.22 + 0.16 * wave(0.5, s + 0.3 * sign),
            lerp(-0.5, 0.15, high) + 0.13 * wave(1, s + 0.12 * sign),
            0.45 + 0.1 * sign * sway,
          ],
          { fingers: [-0.25, 0.8, 0.7], palm: [-0.8, 0.1, 0.5], elbow: [0.45, -1, -0.45] },
          w,
        );
      const foot = (sign: number): Overlay["feet"]["L"] => {
        if (!rig) return null;
        const phase = (((s * 0.5 + (sign > 0 ? 0 : 0.5)) % 1) + 1) % 1;
        const lifted = phase < 0.3 ? Math.sin((Math.PI * phase) / 0.3) ** 2 : 0;
        const round = Math.floor(s * 0.5 + (sign > 0 ? 0 : 0.5));
        const [before, after] = round % 2 === 0 ? [1, 1.75] : [1.75, 1];
        const out = lerp(before, after, smoothstep(0, 0.3, phase)) * rig.hipHalfWidth * 1.15;
        const ankle = ahead(scene, figure, [
          sign * out,
          rig.ankleHeight + 0.1 * lifted * vigour + 0.3 * (1 - w),
          rig.ankleAhead,
        ]);
        return { ankle, pitch: 0.2 * lifted, weight: w };
      };
      return {
        hands: { L: arm(1), R: arm(-1) },
        feet: { L: foot(1), R: foot(-1) },
        crouch: w * (0.035 + 0.035 * bounce) * vigour,
        shift: [-0.06 * sway * w * vigour, 0, 0],
        pelvis: [0, 0.2 * wave(0.5, s + 0.1) * w * vigour, 0.08 * sway * w],
        spine: [0.05 * w, -0.3 * wave(0.5, s) * w, -0.12 * sway * w],
        head: [0.1 * wave(2, s - 0.05) * w, 0.15 * wave(0.25, s) * w, 0.08 * sway * w],
        face: { smile: 0.7 * w },
      };
    },
  },
  hug: { ...usual, channels: ["hands"], easeIn: 0.6, easeOut: 0.6, sample: embrace },
  "shake-hands": {
    ...usual,
    channels: ["hands"],
    seconds: 2.2,
    sample: ({ s, w, figure, goal }) => {
      const middle = meeting(figure, goal, 0.62);
      const pump = 0.03 * wave(1.8, s) * smoothstep(0.4, 0.7, s);
      return {
        hands: {
          L: null,
          R: {
            space: "world",
            wrist: add(middle, add([0, pump, 0], headingOf(figure, [0, 0, -0.1]))),
            elbow: headingOf(figure, [-0.6, -1, -0.4]),
            fingers: headingOf(figure, [0.1, 0.05, 1]),
            palm: headingOf(figure, [1, 0, 0]),
            weight: w,
          },
        },
        curl: { L: null, R: lerp(0.28, 0.4, w) },
        spine: [0.08 * w, 0, 0],
        face: { smile: 0.5 * w },
      };
    },
  },
  cheer: {
    ...usual,
    channels: ["hands"],
    faces: false,
    sample: ({ s, w }) => {
      const up = (sign: number) =>
        hand(
          [0.35, 0.75 + 0.12 * wave(2, s + 0.05 * sign), 0.15],
          { fingers: [0.1, 1, 0], palm: [-0.6, 0, 0.8], elbow: [1, 0, 0.2] },
          w,
        );
      return {
        hands: { L: up(1), R: up(-1) },
        curl: { L: 0.8, R: 0.8 },
        crouch: 0.03 * w * (0.5 + 0.5 * wave(2, s)),
        face: { smile: 0.9 * w, "mouth-open": 0.4 * w, "brows-up": 0.4 * w },
      };
    },
  },
  bow: {
    ...usual,
    channels: ["hands"],
    seconds: 2.4,
    easeIn: 0.8,
    easeOut: 0.8,
    sample: ({ w }) => ({
      pelvis: [0.45 * w, 0, 0],
      spine: [0.45 * w, 0, 0],
      head: [0.5 * w, 0, 0],
      shift: [0, 0, -0.12 * w],
      gazeOff: w,
    }),
  },
  cry: {
    ...usual,
    channels: ["hands"],
    faces: false,
    sample: ({ s, w }) => {
      const toFace = (sign: number) =>
        hand(
          [-0.3, 0.26 + 0.01 * wave(3, s + sign), 0.36],
          { fingers: [-0.3, 1, -0.1], palm: [-0.2, 0.1, -1], elbow: [0.6, -1, 0.3] },
          w,
        );
      return {
        hands: { L: toFace(1), R: toFace(-1) },
        spine: [0.16 * w + 0.02 * w * wave(2.4, s), 0, 0],
        head: [0.35 * w, 0, 0],
        face: { frown: 0.8 * w, "brows-inner-up": 0.8 * w, blink: 0.5 * w },
        gazeOff: 0.7 * w,
      };
    },
  },
  laugh: {
    ...usual,
    channels: ["head"],
    faces: false,
    sample: ({ s, w }) => ({
      spine: [0.05 * w + 0.025 * w * wave(4.2, s), 0, 0],
      head: [-0.15 * w, 0, 0],
      face: { smile: w, "mouth-open": w * (0.35 + 0.2 * wave(4.2, s)), "eyes-squint": 0.5 * w },
    }),
  },
};

/** A mouth that talks without words to say. */
function babble(s: number, w: number): Overlay["face"] {
  const open = clamp(0.2 + 0.25 * wave(3.1, s) + 0.18 * wave(4.7, s + 0.3), 0, 0.6);
  return { "mouth-open": w * open, "lips-round": w * clamp(0.3 * wave(1.9, s), 0, 0.4), "brows-up": 0.15 * w };
}

/** Half way to whom one meets, at a share of one's height. */
function meeting(figure: Figure, goal: Vec3 | null, share: number): Vec3 {
  const [x, , z] = figure.walker.position;
  const height = figure.walker.position[1] + figure.staged.model.sizeMetres[1] * share;
  if (!goal) return add([x, height, z], headingOf(figure, [0, 0, 0.35]));
  return [(x + goal[0]) / 2, height, (z + goal[2]) / 2];
}

function embrace({ w, figure, goal }: Moment): Partial<Overlay> {
  const tall = figure.staged.model.sizeMetres[1];
  const middle = goal ?? add(chestOf(figure), headingOf(figure, [0, 0, 0.4]));
  const [x, , z] = figure.walker.position;
  const far = Math.hypot(middle[0] - x, middle[2] - z);
  const back = far + 0.1;
  const arm = (sign: number, height: number) => ({
    space: "world" as const,
    wrist: add(
      [x, figure.walker.position[1], z],
      add(headingOf(figure, [sign * 0.1, 0, back]), [0, height * tall, 0] as Vec3),
    ),
    elbow: headingOf(figure, [sign, -0.2, 0.1]),
    fingers: headingOf(figure, [-sign, 0.1, 0.1]),
    palm: headingOf(figure, [-sign * 0.2, 0, -1]),
    weight: w,
  });
  return {
    hands: { L: arm(1, 0.68), R: arm(-1, 0.76) },
    spine: [0.12 * w, 0, 0],
    head: [0.1 * w, 0, 0.15 * w],
    face: { smile: 0.5 * w },
    gazeOff: 0.6 * w,
  };
}

/** How near two must stand for it, from body to body. */
const nearness: Readonly<Record<string, number>> = { hug: 0.22, "shake-hands": 0.5 };

/** Goes up to the other, and both do it. */
function together(name: string, spec: GestureSpec): Family {
  const alone = gesture(spec);
  return {
    channels: ["legs", "hands"],
    begin(scene, beat) {
      const figure = scene.figures.get(beat.actor);
      const other = [beat.target, beat.with]
        .map((id) => (id === null ? undefined : scene.figures.get(id)))
        .find((one) => one?.biped);
      if (!figure?.biped || !other) return alone.begin(scene, beat);
      // Where each is told to go to the other, one goes and the other waits for him.
      if (other.meets === figure.id) return { update: () => other.meets !== figure.id };
      figure.meets = other.id;
      const meeting = sequence([
        () => {
          other.walker.face(bearing(other, figure.walker.position));
          return approachBody(scene, figure, other.id, nearness[name]);
        },
        () => {
          const mine = alone.begin(scene, beat);
          const theirs = other.held
            ? null
            : alone.begin(scene, { ...beat, actor: other.id, target: figure.id, with: null });
          if (typeof mine === "string") return null;
          if (theirs && typeof theirs !== "string") scene.reflexes.push(theirs);
          return mine;
        },
      ]);
      return {
        update(t) {
          const isOver = meeting.update(t);
          if (isOver) figure.meets = null;
          return isOver;
        },
        stop:
          meeting.stop &&
          (() => {
            figure.meets = null;
            meeting.stop?.();
          }),
      };
    },
  };
}

/** Gesture families by action. */
export const gestures: Readonly<Record<string, Family>> = Object.fromEntries(
  Object.entries(specs).map(([name, spec]) => [name, name in nearness ? together(name, spec) : gesture(spec)]),
);
