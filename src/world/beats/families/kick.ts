import { add, addScaled, length, mix, normalize, scale, smoothstep, subtract, type Vec3 } from "../../../base/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { centreOf, placeOf } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { throwThrough } from "../aim/ballistics.ts";
import {
  ahead,
  bearing,
  headingOf,
  moverOf,
  onJoint,
  whereIs,
  type Doing,
  type Family,
  type Figure,
  type Scene,
} from "../scene.ts";
import { directionOf } from "./destination.ts";
import { sendTo } from "./move.ts";
import { sequence } from "./sequence.ts";

const BACK_SECONDS = 0.34;
const SWING_SECONDS = 0.16;
const FOLLOW_SECONDS = 0.5;

/** Runs up behind the ball, swings the leg, and the ball leaves the foot. */
export const kick: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    if (!figure?.biped) return `${beat.actor} cannot kick.`;
    const thing = [beat.with, beat.target].find((id) => moverOf(scene, id ?? null)) ?? null;
    if (thing === null) return kickAir(scene, figure, beat);
    const aim = aimOf(scene, figure, beat, thing);
    return sequence([() => runUp(scene, figure, thing, aim), () => swing(scene, figure, { beat, thing, aim })]);
  },
};

/** Where the ball should go. */
function aimOf(scene: Scene, figure: Figure, beat: Beat, thing: string): Vec3 {
  const other = beat.target === thing ? beat.to : (beat.target ?? beat.to);
  const goal = whereIs(scene, other);
  const mover = moverOf(scene, thing);
  const from = mover ? centreOf(mover) : figure.walker.position;
  if (goal) {
    const aside = beat.outcome === "wide" ? 1.6 : beat.outcome === "post" ? 0.6 : 0;
    return addScaled(goal, headingOf(figure, [1, 0, 0]), aside);
  }
  const way =
    directionOf(scene, figure, beat.direction) ??
    normalize(
      subtract([from[0], 0, from[2]], [figure.walker.position[0], 0, figure.walker.position[2]]),
      headingOf(figure, [0, 0, 1]),
    );
  return addScaled(from, way, 9);
}

function runUp(scene: Scene, figure: Figure, thing: string, aim: Vec3): Doing | null {
  const mover = moverOf(scene, thing);
  if (!mover) return null;
  const ball = centreOf(mover);
  const way = normalize(subtract([aim[0], 0, aim[2]], [ball[0], 0, ball[2]]), headingOf(figure, [0, 0, 1]));
  const left: Vec3 = [way[2], 0, -way[0]];
  // The standing foot comes beside the ball, so the body stands behind and to the left of it.
  const stand = addScaled(addScaled(ball, way, -0.36 - (mover.ballRadius ?? 0.1)), left, 0.1);
  const facing = Math.atan2(way[0], way[2]);
  const { position } = figure.walker;
  if (Math.hypot(stand[0] - position[0], stand[2] - position[2]) > 0.12)
    sendTo(scene, figure, [stand], { speed: 2.4, endFacing: facing, stopsAtEnd: true });
  else figure.walker.face(facing);
  return { update: () => !figure.walker.isGoing && !figure.walker.isTurning };
}

type Kick = { beat: Beat; thing: string; aim: Vec3 };

function swing(scene: Scene, figure: Figure, { beat, thing, aim }: Kick): Doing | null {
  const mover = moverOf(scene, thing);
  const rig = figure.biped?.rig;
  if (!mover || !rig) return null;
  const start = scene.t;
  const hitAt = start + BACK_SECONDS + SWING_SECONDS;
  const ball = centreOf(mover);
  const radius = mover.ballRadius ?? 0.1;
  const flat: Vec3 = normalize([aim[0] - ball[0], 0, aim[2] - ball[2]], headingOf(figure, [0, 0, 1]));
  const velocity = kickVelocity(scene, beat, ball, aim);
  const hit = addScaled(
    addScaled(ball, flat, -radius - rig.ballForward - 0.03),
    [0, 1, 0],
    rig.ankleHeight - radius * 0.9 + 0.02,
  );
  const rest =
    onJoint(figure, rig.side.R.foot, rig.skeleton.rest[rig.side.R.foot] ?? [0, 0, 0])?.position ??
    ahead(scene, figure, [-0.1, rig.ankleHeight, 0]);
  const drawn = ahead(scene, figure, [-0.12, 0.3 * rig.legLength + rig.ankleHeight, -0.55 * rig.legLength]);
  const through = add(hit, add(scale(flat, 0.55 * rig.legLength), [0, 0.4 * rig.legLength, 0]));
  const end = hitAt + FOLLOW_SECONDS;
  figure.gaze = () => centreOf(mover);
  figure.gestures.push({
    start,
    end: end + 0.3,
    sample(t) {
      const back = smoothstep(start, start + BACK_SECONDS, t);
      const strike = smoothstep(start + BACK_SECONDS - 0.02, hitAt, t);
      const follow = smoothstep(hitAt, hitAt + 0.16, t);
      const home = smoothstep(hitAt + 0.2, end + 0.25, t);
      const homeward = mix(mix(mix(mix(rest, drawn, back), hit, strike * strike), through, follow), rest, home);
      // The foot comes back over the ground, not along it.
      const ankle = add(homeward, [0, 0.06 * Math.sin(Math.PI * home) + 0.02 * back * (1 - home), 0]);
      const busy = back * (1 - home);
      const drawnBack = back * (1 - strike);
      return {
        ...REST,
        feet: {
          L: null,
          R: { ankle, pitch: 0.9 * drawnBack + 0.35 * strike * (1 - home), weight: 1 - smoothstep(end, end + 0.3, t) },
        },
        crouch: 0.04 * rig.legLength * busy,
        shift: [0.07 * busy, 0, 0.03 * strike * (1 - home)],
        pelvis: [-0.12 * strike * (1 - home), -0.3 * drawnBack + 0.25 * strike * (1 - home), 0],
        spine: [0.22 * strike * (1 - home) - 0.12 * drawnBack, 0.35 * drawnBack - 0.3 * strike * (1 - home), 0],
        hands: {
          L: {
            space: "shoulder",
            wrist: [0.75, -0.25, 0.2 - 0.4 * drawnBack + 0.4 * strike],
            elbow: [0.3, -1, -0.5],
            fingers: [1, 0, 0.2],
            palm: [0, -1, 0],
            weight: 0.8 * busy,
          },
          R: {
            space: "shoulder",
            wrist: [0.5, -0.6, -0.3 - 0.2 * strike + 0.5 * drawnBack],
            elbow: [0.4, -0.2, -1],
            fingers: [0.6, -1, 0],
            palm: [-0.5, 0, 1],
            weight: 0.8 * busy,
          },
        },
      };
    },
  });
  let isHit = false;
  return {
    update(t) {
      if (!isHit && t + scene.dtSeconds > hitAt) {
        isHit = true;
        const place = placeOf(mover);
        scene.releases.push({ t: hitAt, thing, motion: { ...place, velocity, spin: [0, 0, 0] } });
        scene.addContact({
          t: hitAt,
          a: figure.id,
          b: thing,
          pointMetres: addScaled(ball, flat, -radius),
          normal: flat,
          impulseNs: mover.massKg * length(velocity),
          materials: ["leather", mover.matter],
          kind: "impact",
          durationSeconds: 0,
          speedMetresPerSecond: length(velocity) * 0.8,
        });
      }
      return t >= end + 0.3;
    },
  };
}

function kickVelocity(scene: Scene, beat: Beat, ball: Vec3, aim: Vec3): Vec3 {
  const far = Math.hypot(aim[0] - ball[0], aim[2] - ball[2]);
  const isHigh = beat.direction === "up" || beat.path === "over" || beat.manner.includes("high");
  const speed = Math.min(22, Math.max(5, far * 1.25)) * Math.sqrt(beat.speed);
  const lift = isHigh ? 0.8 : far > 6 ? 0.25 : 0.12;
  const solved = isHigh ? throwThrough(ball, [aim[0], ball[1], aim[2]], lift, scene.stage.engine.gravity) : null;
  if (solved) return solved;
  const flat = normalize([aim[0] - ball[0], 0, aim[2] - ball[2]], [0, 0, 1]);
  return add(scale(flat, speed * Math.cos(lift)), [0, speed * Math.sin(lift), 0]);
}

/** A kick with nothing before it. */
function kickAir(scene: Scene, figure: Figure, beat: Beat): Doing {
  const rig = figure.biped?.rig;
  const start = scene.t;
  const goal = whereIs(scene, beat.target);
  if (goal) figure.walker.face(bearing(figure, goal));
  if (rig) {
    const rest =
      onJoint(figure, rig.side.R.foot, rig.skeleton.rest[rig.side.R.foot] ?? [0, 0, 0])?.position ??
      figure.walker.position;
    figure.gestures.push({
      start,
      end: start + 1.3,
      sample(t) {
        const out = smoothstep(start + 0.25, start + 0.5, t) * (1 - smoothstep(start + 0.65, start + 1.2, t));
        const high = ahead(scene, figure, [-0.1, 0.75 * rig.legLength, 0.75 * rig.legLength]);
        return {
          ...REST,
          feet: {
            L: null,
            R: { ankle: mix(rest, high, out), pitch: 0.3 * out, weight: 1 - smoothstep(start + 1, start + 1.3, t) },
          },
          spine: [-0.2 * out, 0, 0],
          crouch: 0.03 * out,
        };
      },
    });
  }
  return { update: (t) => t >= start + 1.3 };
}
