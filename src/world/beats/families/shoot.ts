import {
  add,
  addScaled,
  axisAngle,
  clamp,
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
import { REST, type Overlay } from "../../motion/overlay.ts";
import { aimShot, type ShotOutcome } from "../aim/aim-shot.ts";
import { curlOn, handOnBall } from "../hands.ts";
import { leadingPlace } from "../holding.ts";
import {
  ahead,
  bearing,
  headingOf,
  hoopOf,
  moverOf,
  type Doing,
  type Family,
  type Figure,
  type Scene,
} from "../scene.ts";
import { fetch } from "./fetch.ts";
import { faceIt, sequence } from "./sequence.ts";

// A set shot as players are taught it: dip with bent knees, ball up the body to the forehead, legs, arm and wrist
// extend as one, the ball leaves on tiptoe, the hand stays up. Times in seconds from the wind-up's start.
const DIP = 0.42;
const SET = 0.9;
const FOLLOW = 0.75;
/** A quick shooter takes half as long to wind up; a film too short for more shows one, and this much of the result. */
const QUICKEST = 0.5;
const RESULT_SECONDS = 0.4;

// Places in shares of the body's height, in its heading frame (left, up, ahead).
const DIP_PLACE: Vec3 = [-0.06, 0.5, 0.2];
const SET_PLACE: Vec3 = [-0.055, 0.985, 0.135];
const RELEASE_PLACE: Vec3 = [-0.06, 1.215, 0.225];

export const shoot: Family = {
  channels: ["legs", "hands", "head"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const rig = figure?.biped?.rig;
    if (!figure || !rig) return `${beat.actor} has no hands to shoot with.`;
    const thing =
      beat.with ??
      figure.held?.thing ??
      [...scene.stage.staged.values()].find((s) => s.design?.abilities.includes("throw"))?.id ??
      null;
    if (thing === null || !moverOf(scene, thing)) return `There is no ball for ${figure.staged.member.name} to shoot.`;
    const hoop = hoopOf(scene, beat.target, figure.walker.position) ?? hoopOf(scene, null, figure.walker.position);
    if (!hoop) return `There is no hoop for ${figure.staged.member.name} to shoot at.`;
    return sequence([
      () => fetch(scene, figure, thing),
      () => faceIt(figure, bearing(figure, hoop.centre)),
      () => windUpAndRelease(scene, figure, { beat, thing, hoop }),
    ]);
  },
};

type Shot = { beat: Beat; thing: string; hoop: NonNullable<ReturnType<typeof hoopOf>> };

function outcomeOf(beat: Beat, scene: Scene): ShotOutcome {
  const { outcome } = beat;
  if (outcome === "in" || outcome === "rim" || outcome === "backboard" || outcome === "airball") return outcome;
  if (outcome === null) return "in";
  return scene.random.fork(beat.id).next() < 0.5 ? "rim" : "backboard";
}

function windUpAndRelease(scene: Scene, figure: Figure, { beat, thing, hoop }: Shot): Doing | null {
  const mover = moverOf(scene, thing);
  const staged = scene.stage.staged.get(thing);
  const rig = figure.biped?.rig;
  if (!mover || !staged || !rig || !figure.held) return null;
  const start = scene.t;
  const tall = figure.staged.model.sizeMetres[1];
  const radius = mover.ballRadius ?? Math.max(...staged.model.sizeMetres) / 2;
  const local = (share: Vec3): Vec3 => ahead(scene, figure, scale(share, tall));
  const from = local(RELEASE_PLACE);
  const aimed = aimShot({
    stage: scene.stage,
    model: staged.model,
    from,
    hoop,
    ballRadius: radius,
    outcome: outcomeOf(beat, scene),
    random: scene.random.fork(beat.id),
  });
  if (!aimed) {
    scene.faults.push(`${figure.staged.member.name} could not reach the hoop from there.`);
    return null;
  }
  if (!aimed.isAsWanted)
    scene.faults.push(`The shot of ${figure.staged.member.name} could not be made to end as written.`);
  const carried = leadingPlace(scene, figure, start)?.position ?? centreOf(mover);
  const setPlace = local(SET_PLACE);
  const speed = length(aimed.velocity);
  // From rest to the release speed along the push: about twice the way over the speed.
  const push = (2.05 * length([from[0] - setPlace[0], from[1] - setPlace[1], from[2] - setPlace[2]])) / speed;
  const left = scene.durationSeconds - start - push - aimed.decidedAfter - RESULT_SECONDS;
  const pace = clamp(left / SET, QUICKEST, 1);
  const [dipped, set] = [DIP * pace, SET * pace];
  const releaseAt = start + set + push;
  const turn = axisAngle(UP, figure.walker.facing);
  const dip = local(DIP_PLACE);
  const placeAt = (t: number): Place => {
    const s = t - start;
    if (s <= dipped) return { position: mix(carried, dip, smoothstep(0, dipped, s)), rotation: turn };
    if (s <= set) {
      const f = smoothstep(dipped, set + 0.06, s) / smoothstep(dipped, set + 0.06, set);
      const bow = Math.sin(Math.PI * f) * 0.05 * tall;
      return { position: add(mix(dip, setPlace, f), headingOf(figure, [0, 0, bow])), rotation: turn };
    }
    const f = Math.min(1, (s - set) / push);
    return { position: pushed(setPlace, from, aimed.velocity, f, push), rotation: turn };
  };
  const held = figure.held;
  held.path = placeAt;
  const forward = headingOf(figure, [0, 0, 1]);
  held.hands = (t, place) =>
    handsOnShot(figure, {
      place,
      radius,
      raise: smoothstep(dipped * 0.6, set, t - start),
      wrist: smoothstep(set - 0.02, set + push + 0.02, t - start),
      forward,
    });
  figure.gaze = () => (scene.t < releaseAt + 0.05 ? hoop.centre : centreOf(mover));
  let isOut = false;
  const end = releaseAt + Math.max(aimed.decidedAfter, FOLLOW + 0.1);
  figure.gestures.push({
    start,
    end: releaseAt + FOLLOW + 0.5,
    sample: (t) => bodyOfShot(figure, t, { start, dipped, set, releaseAt, forward, hand: from }),
  });
  return {
    update(t) {
      if (!isOut && t + scene.dtSeconds > releaseAt) {
        scene.releases.push({
          t: releaseAt,
          thing,
          motion: { ...placeAt(releaseAt), velocity: aimed.velocity, spin: aimed.spin },
        });
        isOut = true;
      }
      return t >= end;
    },
  };
}

/** Cubic from rest at `from` to the release with its velocity; f from 0 to 1 over `seconds`. */
function pushed(from: Vec3, to: Vec3, velocity: Vec3, f: number, seconds: number): Vec3 {
  const f2 = f * f;
  const f3 = f2 * f;
  const p = mix(from, to, 3 * f2 - 2 * f3);
  return addScaled(p, velocity, (f3 - f2) * seconds);
}

type OnBall = { place: Place; radius: number; raise: number; wrist: number; forward: Vec3 };

/** Shooting hand behind and under the ball, the other at its side. */
function handsOnShot(figure: Figure, { place, radius, raise, wrist, forward }: OnBall): Overlay {
  const rig = figure.biped?.rig;
  if (!rig) return REST;
  const left = headingOf(figure, [1, 0, 0]);
  const right = scale(left, -1);
  const ball = { centre: place.position, radius };
  // From the side of the ball at the belly to behind and under it at the forehead; the wrist snaps over at the end.
  const behind = normalize(add(scale(forward, -0.75 + 0.35 * wrist), add([0, -0.75, 0], scale(right, 0.15))));
  const beside = normalize(add(right, add(scale(forward, -0.2), [0, -0.4, 0])));
  const from = normalize(mix(beside, behind, raise));
  const fingersLow = add(forward, [0, -0.15, 0]);
  const fingersHigh = add([0, 1, 0], scale(forward, -0.55 + 1.6 * wrist));
  const R = handOnBall(rig, "R", ball, {
    from,
    fingers: mix(fingersLow, fingersHigh, raise),
    elbow: normalize(
      mix(
        add(scale(right, 0.6), [0, -0.8, 0]),
        add(scale(forward, 0.8), add(scale(right, 0.25), [0, -0.55, 0])),
        raise,
      ),
    ),
    weight: 1,
  });
  const L = handOnBall(rig, "L", ball, {
    from: normalize(add(left, add(scale(forward, -0.1), [0, -0.3 + 0.2 * raise, 0]))),
    fingers: mix(fingersLow, add([0, 1, 0], scale(forward, 0.2)), raise),
    elbow: normalize(add(scale(left, 0.8), add([0, -0.6, 0], scale(forward, 0.3 * raise)))),
    weight: 1,
  });
  const curl = curlOn(radius);
  return { ...REST, hands: { L, R }, curl: { L: curl, R: curl } };
}

type Phases = { start: number; dipped: number; set: number; releaseAt: number; forward: Vec3; hand: Vec3 };

/** Legs, back and, once the ball has gone, the arms that stay up. */
function bodyOfShot(figure: Figure, t: number, { start, dipped, set, releaseAt, forward, hand }: Phases): Overlay {
  const s = t - start;
  const after = t - releaseAt;
  const tall = figure.staged.model.sizeMetres[1];
  const bend = smoothstep(0, dipped, s) * (1 - smoothstep(set - 0.12, releaseAt - start, s));
  const rise = smoothstep(set - 0.05, releaseAt - start, s) * (1 - smoothstep(0.12, 0.5, after));
  const overlay: Overlay = {
    ...REST,
    crouch: 0.075 * tall * bend,
    spine: [0.12 * bend - 0.05 * rise, 0, 0],
    pelvis: [0.1 * bend, 0, 0],
    tiptoe: 0.5 * rise,
  };
  if (after < 0) return overlay;
  const fade = 1 - smoothstep(FOLLOW - 0.2, FOLLOW + 0.5, after);
  const rig = figure.biped?.rig;
  if (!rig || fade <= 0) return overlay;
  // The goose-neck: arm up towards the hoop, wrist bent over, fingers down.
  const snap = smoothstep(0, 0.12, after);
  const up = add(hand, add(scale(forward, 0.02 * tall), [0, -0.035 * tall, 0]));
  const fingers = normalize(mix(add([0, 1, 0], scale(forward, 1)), add([0, -0.8, 0], scale(forward, 1)), snap));
  const palm = normalize(mix(add(scale(forward, 1), [0, 0.4, 0]), add(scale(forward, -0.9), [0, -0.8, 0]), snap));
  const left = headingOf(figure, [1, 0, 0]);
  const wrist = add(up, add(scale(left, -0.02 * tall), [0, -0.05 * tall, 0]));
  const other = add(
    up,
    add(
      scale(left, 0.13 * tall),
      add([0, -0.12 * tall - 0.25 * tall * smoothstep(0.05, 0.6, after), 0], scale(forward, 0.01 * tall)),
    ),
  );
  return {
    ...overlay,
    hands: {
      R: { space: "world", wrist, elbow: add(forward, [0, -0.6, 0]), fingers, palm, weight: fade },
      L: {
        space: "world",
        wrist: other,
        elbow: add(scale(left, 0.8), [0, -0.6, 0]),
        fingers: add([0, 1, 0], scale(forward, 0.5)),
        palm: scale(left, -1),
        weight: fade,
      },
    },
    curl: { L: 0.2, R: 0.3 },
  };
}
