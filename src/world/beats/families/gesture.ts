import { add, smoothstep, type Vec3 } from "../../../base/index.ts";
import { turnBetween } from "../../motion/footwork.ts";
import { REST, type HandGoal, type Overlay } from "../../motion/overlay.ts";
import { holdsLens, lensOf } from "../lens.ts";
import { bearing, whereIs, type Channel, type Doing, type Family, type Figure, type Scene } from "../scene.ts";

/** What a gesture is made from at an instant. */
export type Moment = {
  /** Seconds since its start. */
  readonly s: number;
  /** 0 before and after, 1 in its midst. */
  readonly w: number;
  readonly figure: Figure;
  readonly scene: Scene;
  /** What it is meant for, if anything. */
  readonly goal: Vec3 | null;
  /** How strong it is meant: 1 usual. */
  readonly vigour: number;
};

export type GestureSpec = {
  readonly channels: readonly Channel[];
  /** Its own length; null: the beat's. */
  readonly seconds: number | null;
  readonly easeIn: number;
  readonly easeOut: number;
  /** Turns to its goal first. */
  readonly faces: boolean;
  readonly staysSeated: boolean;
  sample(moment: Moment): Partial<Overlay>;
};

/** A hand held in the shoulder's frame (x outward, y up, z ahead, in arm lengths). */
export function hand(wrist: Vec3, turn: { fingers: Vec3; palm: Vec3; elbow?: Vec3 }, weight: number): HandGoal {
  return {
    space: "shoulder",
    wrist,
    elbow: turn.elbow ?? [0.7, -1, -0.3],
    fingers: turn.fingers,
    palm: turn.palm,
    weight,
  };
}

/** Words of manner that make a gesture larger or smaller. */
const vigours: Readonly<Record<string, number>> = {
  happily: 1.2,
  excitedly: 1.5,
  wildly: 1.7,
  gently: 0.7,
  slowly: 0.7,
  sadly: 0.6,
  shyly: 0.6,
  frantically: 1.8,
  energetically: 1.5,
};

/** A family whose beats are one gesture each. */
export function gesture(spec: GestureSpec): Family {
  return {
    channels: spec.channels,
    staysSeated: spec.staysSeated,
    begin(scene, beat): Doing | string {
      const figure = scene.figures.get(beat.actor);
      if (!figure?.biped)
        return `${scene.stage.staged.get(beat.actor)?.member.name ?? beat.actor} has no such gesture.`;
      const goalOf = (): Vec3 | null =>
        whereIs(scene, beat.target ?? beat.to) ?? (holdsLens(beat, false) ? lensOf(scene, figure) : null);
      const vigour = beat.manner.reduce((sum, word) => sum * (vigours[word] ?? 1), 1);
      let start: number | null = null;
      let end = 0;
      const goal = goalOf();
      if (
        spec.faces &&
        goal &&
        !figure.settled &&
        !figure.mount &&
        Math.abs(turnBetween(figure.walker.facing, bearing(figure, goal))) > 0.5
      ) {
        figure.walker.face(bearing(figure, goal));
      }
      if (goal) figure.gaze = goalOf;
      return {
        update(t) {
          if (start === null) {
            if (spec.faces && figure.walker.isTurning && t < scene.durationSeconds - 1) return false;
            start = t;
            end = t + (spec.seconds === null ? Math.max(beat.duration, 0.8) : spec.seconds * (beat.times ?? 1));
            const from = t;
            const until = end;
            figure.gestures.push({
              start: from,
              end: until,
              sample(now) {
                const w =
                  smoothstep(from, from + spec.easeIn, now) * (1 - smoothstep(until - spec.easeOut, until, now));
                return { ...REST, ...spec.sample({ s: now - from, w, figure, scene, goal: goalOf(), vigour }) };
              },
            });
          }
          return t >= end;
        },
        stop() {
          if (goal) figure.gaze = null;
        },
      };
    },
  };
}

/** The middle of a figure's chest in the world. */
export function chestOf(figure: Figure): Vec3 {
  const rig = figure.biped?.rig;
  const joint = rig?.spine[2];
  const at = joint === undefined ? undefined : figure.joints?.positions[joint];
  return at ?? add(figure.walker.position, [0, figure.staged.model.sizeMetres[1] * 0.72, 0]);
}
