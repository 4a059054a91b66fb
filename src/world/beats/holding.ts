import {
  add,
  axisAngle,
  conjugate,
  IDENTITY,
  mix,
  multiply,
  rotate,
  scale,
  slerp,
  smoothstep,
  subtract,
  UP,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import { placeOf, release, setState, type Mover, type Place } from "../engine/engine.ts";
import { REST, type HandGoal, type Overlay } from "../motion/overlay.ts";
import { basis } from "../motion/skeleton.ts";
import { ahead, headingOf, moverOf, type Figure, type Held, type Scene } from "./scene.ts";
import { curlOn, handOnBall, palmOn } from "./hands.ts";

// Things in hands. Large ones lie between both hands and lead them; small ones ride on the palm.

/** A grip's +Y runs along the fingers, its +Z out of the palm. */
const GRIP_AXES = conjugate(basis([0, 1, 0], [0, 0, 1]));

/** The world's turn of a grip in a hand whose fingers and palm point these ways. */
export function gripAxes(fingers: Vec3, palm: Vec3): Quat {
  return multiply(basis(fingers, palm), GRIP_AXES);
}

/** Wider than this takes two hands. */
const TWO_HANDED_METRES = 0.2;
/** Hands close on what they have taken. */
const CLOSING_SECONDS = 0.35;

export function gripOf(model: Model, ballRadius: number | null): Held["grip"] {
  // A ball's size decides, also where it says how a palm lies on it.
  if (ballRadius !== null) return ballRadius * 2 > TWO_HANDED_METRES * 0.9 ? "both" : "right";
  if (model.anchors.some((anchor) => anchor.name === "grip")) {
    return model.anchors.some((anchor) => anchor.name === "grip-left") ? "both" : "right";
  }
  return Math.min(model.sizeMetres[0], model.sizeMetres[2]) > TWO_HANDED_METRES ? "both" : "right";
}

/** Puts a thing into a figure's hands. */
export function take(scene: Scene, figure: Figure, thing: string, since: number): void {
  const mover = moverOf(scene, thing);
  const staged = scene.stage.staged.get(thing);
  if (!mover || !staged) return;
  for (const other of scene.figures.values()) if (other.held?.thing === thing) other.held = null;
  const from = since < 0 ? null : placeOf(mover);
  setState(scene.stage.engine, mover, "held");
  figure.held = { thing, grip: gripOf(staged.model, mover.ballRadius), since, from, path: null, hands: null };
}

/** Lets the held thing fall, lie or fly from where it is. */
export function letGo(scene: Scene, figure: Figure, motion: { velocity: Vec3; spin: Vec3 }): void {
  const held = figure.held;
  if (!held) return;
  const mover = moverOf(scene, held.thing);
  figure.held = null;
  if (!mover) return;
  const p = mover.rigid.translation();
  const q = mover.rigid.rotation();
  release(scene.stage.engine, mover, { position: [p.x, p.y, p.z], rotation: [q.x, q.y, q.z, q.w], ...motion });
}

/** Where a two-handed thing is carried when nothing else is done with it: before the belly. */
function carryPlace(scene: Scene, figure: Figure, mover: Mover, model: Model): Place {
  const height = figure.staged.model.sizeMetres[1];
  const depth = mover.ballRadius ?? model.sizeMetres[2] / 2;
  const middle = mover.ballRadius === null ? -model.sizeMetres[1] / 2 : 0;
  const rotation = axisAngle(UP, figure.walker.facing);
  // Who sits has it over the lap: as much lower as the hips are.
  const rig = figure.biped?.rig;
  const hips = rig && figure.settled ? figure.joints?.positions[rig.root] : undefined;
  const ground = scene.stage.set.heightAt(figure.walker.position[0], figure.walker.position[2]);
  const sunk = hips ? Math.max(0, (figure.staged.model.joints[0]?.position[1] ?? 0) - (hips[1] - ground)) : 0;
  const centre = ahead(scene, figure, [0, height * 0.6 - sunk, height * 0.1 + depth + 0.04]);
  return { position: add(centre, [0, middle, 0]), rotation };
}

/** Where a two-handed held thing is at t; null for those that ride on a palm. */
export function leadingPlace(scene: Scene, figure: Figure, t: number): Place | null {
  const held = figure.held;
  const mover = moverOf(scene, held?.thing ?? null);
  const staged = held ? scene.stage.staged.get(held.thing) : undefined;
  if (!held || !mover || !staged) return null;
  const led = held.path?.(t) ?? null;
  if (led) return led;
  return held.grip === "both" ? fromTaking(held, carryPlace(scene, figure, mover, staged.model), t) : null;
}

/** A thing just taken comes to its place from where it was. */
export function fromTaking(held: Held, place: Place, t: number): Place {
  if (!held.from || t > held.since + CLOSING_SECONDS) return place;
  const f = smoothstep(held.since, held.since + CLOSING_SECONDS, t);
  return {
    position: mix(held.from.position, place.position, f),
    rotation: slerp(held.from.rotation, place.rotation, f),
  };
}

/** How the hands lie on what they hold. */
export function holdingOverlay(scene: Scene, figure: Figure, t: number): Overlay {
  const held = figure.held;
  const rig = figure.biped?.rig;
  const mover = moverOf(scene, held?.thing ?? null);
  const staged = held ? scene.stage.staged.get(held.thing) : undefined;
  if (!held || !rig || !mover || !staged) return REST;
  const weight = held.since < 0 ? 1 : smoothstep(0, CLOSING_SECONDS, t - held.since);
  const place = leadingPlace(scene, figure, t);
  if (place && held.hands) return held.hands(t, place);
  if (place && held.grip === "both") return bothHands(figure, { mover, model: staged.model, place, weight });
  return oneHand(staged.model, mover, weight);
}

type Carried = { mover: Mover; model: Model; place: Place; weight: number };

function bothHands(figure: Figure, { mover, model, place, weight }: Carried): Overlay {
  const rig = figure.biped?.rig;
  if (!rig) return REST;
  const forward = headingOf(figure, [0, 0, 1]);
  const down: Vec3 = [0, -1, 0];
  const radius = mover.ballRadius;
  const hand = (side: "L" | "R"): HandGoal => {
    const sign = rig.side[side].sign;
    const out = headingOf(figure, [sign, 0, 0]);
    const elbow = add(scale(out, 0.6), add(scale(forward, -0.5), scale(down, 0.7)));
    if (radius !== null) {
      const from = add(scale(out, 1), add(scale(forward, -0.15), scale(down, 0.35)));
      return handOnBall(
        rig,
        side,
        { centre: place.position, radius },
        { from, fingers: add(forward, scale(down, 0.25)), elbow, weight },
      );
    }
    const named = model.anchors.find((anchor) => anchor.name === (side === "R" ? "grip" : "grip-left"));
    if (named) {
      const turn = multiply(place.rotation, named.rotation);
      return palmOn(rig, side, {
        point: add(place.position, rotate(place.rotation, named.position)),
        fingers: rotate(turn, [0, 1, 0]),
        palm: rotate(turn, [0, 0, 1]),
        elbow,
        weight,
      });
    }
    const point = add(
      place.position,
      rotate(place.rotation, [sign * model.sizeMetres[0] * 0.5, model.sizeMetres[1] * 0.3, 0]),
    );
    return palmOn(rig, side, { point, fingers: add(forward, scale(down, 0.3)), palm: scale(out, -1), elbow, weight });
  };
  const curl = radius === null ? 0.35 : curlOn(radius);
  return { ...REST, hands: { L: hand("L"), R: hand("R") }, curl: { L: curl, R: curl } };
}

/** Things that hang from a straight arm, by what they are made to be carried by. */
const hanging = /suitcase|bag|bucket|basket|lantern|briefcase/;
const upright = /umbrella|flag|sign|torch|candle|broom|staff|sword/;

function oneHand(model: Model, mover: Mover, weight: number): Overlay {
  const name = mover.id;
  const hand: HandGoal = hanging.test(name)
    ? {
        space: "shoulder",
        wrist: [0.16, -0.96, 0.06],
        elbow: [0.5, 0, -1],
        fingers: [0, -1, 0.05],
        palm: [-1, 0, 0],
        weight,
      }
    : upright.test(name)
      ? {
          space: "shoulder",
          wrist: [-0.1, -0.3, 0.52],
          elbow: [0.7, -1, -0.2],
          fingers: [-0.5, 0.1, 1],
          palm: [-1, 0, -0.35],
          weight,
        }
      : {
          space: "shoulder",
          wrist: [-0.02, -0.5, 0.5],
          elbow: [0.6, -1, -0.3],
          fingers: [-0.25, 0.15, 1],
          palm: [-1, 0.1, 0.05],
          weight,
        };
  const curl = mover.ballRadius === null ? 0.62 : curlOn(mover.ballRadius);
  void model;
  return { ...REST, hands: { L: null, R: hand }, curl: { L: null, R: curl } };
}

/** Where a thing on a palm is, by the hand's joint: its own grip comes to the hand's. */
export function ridingPlace(figure: Figure, model: Model, ballRadius: number | null, side: "L" | "R"): Place | null {
  const rig = figure.biped?.rig;
  if (!rig || !figure.joints) return null;
  const part = rig.side[side];
  const position = figure.joints.positions[part.wrist];
  const turn = figure.joints.rotations[part.wrist];
  if (!position || !turn) return null;
  const palmPlace = add(position, rotate(turn, part.palmOffset));
  const palmTurn = multiply(turn, gripAxes(part.fingersRest, part.palmRest));
  const grip = model.anchors.find((anchor) => anchor.name === "grip");
  const thingGrip = grip ?? { position: middleGrip(model, ballRadius), rotation: IDENTITY };
  const rotation = multiply(palmTurn, conjugate(thingGrip.rotation));
  return { position: subtract(palmPlace, rotate(rotation, thingGrip.position)), rotation };
}

/** Without an anchor a thing is held at its side, half way up. */
function middleGrip(model: Model, ballRadius: number | null): Vec3 {
  if (ballRadius !== null) return [0, 0, -ballRadius];
  return [0, model.sizeMetres[1] * 0.5, -Math.min(0.05, model.sizeMetres[2] / 2)];
}
