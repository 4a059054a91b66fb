import {
  add,
  addScaled,
  axisAngle,
  length,
  mix,
  normalize,
  scale,
  smoothstep,
  UP,
  type Vec3,
} from "../../../base/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { centreOf, type Place } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { throwThrough } from "../aim/ballistics.ts";
import { curlOn, handOnBall } from "../hands.ts";
import {
  ahead,
  bearing,
  headingOf,
  hoopOf,
  moverOf,
  whereIs,
  type Doing,
  type Family,
  type Figure,
  type Scene,
} from "../scene.ts";
import { readyToCatch } from "./catch.ts";
import { directionOf } from "./destination.ts";
import { fetch } from "./fetch.ts";
import { faceIt, sequence } from "./sequence.ts";
import { shoot } from "./shoot.ts";

// An overarm throw: the hand goes back behind the ear as the trunk turns away, the trunk unwinds, the arm follows like a
// whip, the far leg takes the weight. Large things are pushed from the chest with both hands. Shares of body height.
const BACK_SECONDS = 0.5;
const FOLLOW_SECONDS = 0.6;
const REST_PLACE: Vec3 = [-0.14, 0.62, 0.16];
const BACK_PLACE: Vec3 = [-0.24, 0.92, -0.14];
const RELEASE_PLACE: Vec3 = [-0.13, 1.02, 0.24];
const CHEST_BACK: Vec3 = [0, 0.7, 0.14];
const CHEST_RELEASE: Vec3 = [0, 0.8, 0.3];

export const throwAway: Family = {
  channels: ["legs", "hands", "head"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    if (!figure?.biped) return `${beat.actor} has no hands to throw with.`;
    if (hoopOf(scene, beat.target) && beat.target !== null) return shoot.begin(scene, beat);
    const thing = [beat.with, beat.target].find((id) => moverOf(scene, id ?? null)) ?? figure.held?.thing ?? null;
    if (thing === null || !moverOf(scene, thing)) return `There is nothing for ${figure.staged.member.name} to throw.`;
    return sequence([
      () => fetch(scene, figure, thing),
      () => faceIt(figure, bearing(figure, targetOf(scene, figure, beat, thing))),
      () => windUp(scene, figure, beat, thing),
    ]);
  },
};

/** Where it should come down: in the hands of whom it is thrown to, beside or short of them where it misses. */
function targetOf(scene: Scene, figure: Figure, beat: Beat, thing: string): Vec3 {
  const aimedAt = beat.target === thing ? beat.to : (beat.target ?? beat.to);
  const goal = whereIs(scene, aimedAt);
  const catcher = aimedAt === null ? undefined : scene.figures.get(aimedAt);
  if (goal) {
    const chest: Vec3 = catcher
      ? [
          goal[0],
          scene.stage.set.heightAt(goal[0], goal[2]) +
            catcher.staged.model.sizeMetres[1] * (catcher.biped ? 0.72 : 0.4),
          goal[2],
        ]
      : goal;
    // A catcher meets the ball before the chest.
    const back = normalize([figure.walker.position[0] - goal[0], 0, figure.walker.position[2] - goal[2]], [0, 0, 1]);
    const met = catcher ? addScaled(chest, back, 0.28) : chest;
    if (beat.outcome === "wide" || beat.outcome === "miss") return addScaled(met, headingOf(figure, [1, 0, 0]), 1.2);
    return met;
  }
  const way = directionOf(scene, figure, beat.direction) ?? headingOf(figure, [0, 0, 1]);
  const end = addScaled(figure.walker.position, way, 7 * beat.speed);
  return [end[0], scene.stage.set.heightAt(end[0], end[2]) + 0.1, end[2]];
}

function windUp(scene: Scene, figure: Figure, beat: Beat, thing: string): Doing | null {
  const mover = moverOf(scene, thing);
  const staged = scene.stage.staged.get(thing);
  const rig = figure.biped?.rig;
  const { held } = figure;
  if (!mover || !staged || !rig || !held) return null;
  const tall = rig.height;
  const radius = mover.ballRadius ?? Math.max(...staged.model.sizeMetres) / 2;
  const both = held.grip === "both";
  const local = (share: Vec3): Vec3 => ahead(scene, figure, scale(share, tall));
  const from = local(both ? CHEST_RELEASE : RELEASE_PLACE);
  const back = local(both ? CHEST_BACK : BACK_PLACE);
  const goal = targetOf(scene, figure, beat, thing);
  const velocity = bestThrow(from, goal, scene.stage.engine.gravity, mover.massKg);
  if (!velocity) return null;
  const start = scene.t;
  const first = held.grip === "both" ? centreOf(mover) : local(REST_PLACE);
  const push = Math.min(
    0.45,
    (2.1 * length([from[0] - back[0], from[1] - back[1], from[2] - back[2]])) / Math.max(2, length(velocity)),
  );
  const releaseAt = start + BACK_SECONDS + push;
  const turn = axisAngle(UP, figure.walker.facing);
  const forward = headingOf(figure, [0, 0, 1]);
  const left = headingOf(figure, [1, 0, 0]);
  const placeAt = (t: number): Place => {
    const s = t - start;
    if (s <= BACK_SECONDS) {
      const f = smoothstep(0, BACK_SECONDS, s);
      const bow = Math.sin(Math.PI * f) * (both ? 0 : 0.12 * tall);
      return { position: addScaled(mix(first, back, f), left, -bow), rotation: turn };
    }
    const f = Math.min(1, (s - BACK_SECONDS) / push);
    const p = mix(back, from, 3 * f * f - 2 * f * f * f);
    return { position: addScaled(p, velocity, (f * f * f - f * f) * push), rotation: turn };
  };
  held.path = placeAt;
  held.hands = (t, place) => {
    const f = smoothstep(start + BACK_SECONDS, releaseAt, t);
    const ball = { centre: place.position, radius };
    const weight = smoothstep(start, start + 0.25, t);
    const behind = (sign: number): Vec3 =>
      both
        ? add(scale(left, sign * 0.75), add(scale(forward, -0.6), [0, -0.2, 0]))
        : add(scale(forward, -0.8 + 0.3 * f), add([0, -0.3, 0], scale(left, -0.35)));
    const up: Vec3 = both ? add([0, 1, 0], scale(forward, 0.3)) : add([0, 1, 0], scale(forward, -0.4 + 1.2 * f));
    const elbow = (sign: number): Vec3 =>
      both
        ? add(scale(left, sign), [0, -0.6, 0])
        : add(scale(left, -0.8), add(scale(forward, -0.5 + 0.8 * f), [0, -0.4, 0]));
    const curl = curlOn(radius);
    const right = handOnBall(rig, "R", ball, { from: behind(-1), fingers: up, elbow: elbow(-1), weight });
    return {
      ...REST,
      hands: {
        R: right,
        L: both
          ? handOnBall(rig, "L", ball, { from: behind(1), fingers: up, elbow: elbow(1), weight })
          : {
              space: "shoulder",
              wrist: [0.05, -0.1, 0.8],
              elbow: [1, -0.6, 0],
              fingers: [0, 0.2, 1],
              palm: [-0.3, -1, 0],
              weight: weight * (1 - f),
            },
      },
      curl: { L: both ? curl : null, R: curl },
    };
  };
  figure.gaze = () => (scene.t < releaseAt ? goal : centreOf(mover));
  figure.gestures.push({
    start,
    end: releaseAt + FOLLOW_SECONDS,
    sample(t) {
      const wound = smoothstep(start, start + BACK_SECONDS, t) * (1 - smoothstep(start + BACK_SECONDS, releaseAt, t));
      const after =
        smoothstep(start + BACK_SECONDS, releaseAt + 0.1, t) *
        (1 - smoothstep(releaseAt + 0.15, releaseAt + FOLLOW_SECONDS, t));
      const fade = t < releaseAt ? 0 : 1 - smoothstep(releaseAt + 0.2, releaseAt + FOLLOW_SECONDS, t);
      const through = addScaled(
        addScaled(from, forward, 0.1 * tall),
        [0, -1, 0],
        0.3 * tall * smoothstep(releaseAt, releaseAt + 0.3, t),
      );
      const side = both ? 0 : 1;
      return {
        ...REST,
        crouch: 0.03 * tall * (wound + after),
        shift: [0, 0, 0.05 * tall * (after - wound)],
        pelvis: [0, -0.25 * wound * side + 0.25 * after * side, 0],
        spine: [-0.12 * wound + 0.2 * after, -0.55 * wound * side + 0.45 * after * side, 0.1 * wound * side],
        hands:
          fade <= 0
            ? REST.hands
            : {
                L: null,
                R: {
                  space: "world",
                  wrist: through,
                  elbow: add(scale(left, -0.6), [0, -0.5, 0]),
                  fingers: add(forward, [0, -0.5, 0]),
                  palm: add(scale(forward, -0.3), [0, -1, 0]),
                  weight: fade,
                },
              },
      };
    },
  });
  const receiver = [beat.target, beat.to]
    .map((id) => (id === null ? undefined : scene.figures.get(id)))
    .find((other) => other?.biped);
  const isMeantToMiss = beat.outcome === "wide" || beat.outcome === "miss" || beat.outcome === "hit";
  if (receiver && !isMeantToMiss && !receiver.held) {
    receiver.walker.face(bearing(receiver, figure.walker.position));
    const reflex = readyToCatch(scene, receiver, thing);
    if (reflex) scene.reflexes.push(reflex);
  }
  let isOut = false;
  return {
    update(t) {
      if (!isOut && t + scene.dtSeconds > releaseAt) {
        isOut = true;
        scene.releases.push({
          t: releaseAt,
          thing,
          motion: { ...placeAt(releaseAt), velocity, spin: scale(left, both ? -3 : -8) },
        });
      }
      return t >= releaseAt + FOLLOW_SECONDS * 0.7;
    },
  };
}

/** The flattest throw that a person can make: light things fly fast, heavy ones in an arc. */
function bestThrow(from: Vec3, goal: Vec3, gravity: number, massKg: number): Vec3 | null {
  const most = Math.min(22, 16 / Math.sqrt(Math.max(massKg, 0.3)));
  let slowest: Vec3 | null = null;
  for (const degrees of [8, 14, 20, 26, 32, 38, 44]) {
    const velocity = throwThrough(from, goal, (degrees * Math.PI) / 180, gravity);
    if (!velocity) continue;
    if (!slowest || length(velocity) < length(slowest)) slowest = velocity;
    if (length(velocity) < most * 0.8) return velocity;
  }
  return slowest ?? throwThrough(from, goal, 1.1, gravity);
}
