import { mix, slerp, type Quat, type Vec3 } from "../../base/index.ts";
import { centreOf, moveLimbs, parkLimbs } from "../engine/engine.ts";
import { turnBetween } from "../motion/footwork.ts";
import { layer, type Overlay } from "../motion/overlay.ts";
import { worldJoints } from "../motion/skeleton.ts";
import { faceOfMood } from "../speech/mood.ts";
import { speakingGesture } from "../speech/speaking-gesture.ts";
import { speakingFace } from "../speech/speak.ts";
import { gazeOf } from "./attention.ts";
import { avoidOthers } from "./avoid.ts";
import { holdingOverlay } from "./holding.ts";
import type { Figure, Scene } from "./scene.ts";

/** Limbs further than this from every loose thing need not be felt. */
const FELT_METRES = 2.2;

/** Moves a figure to t and poses it. */
export function advanceFigure(scene: Scene, figure: Figure, t: number, dt: number): void {
  const { walker, gait, biped } = figure;
  const vehicle = figure.mount ? scene.figures.get(figure.mount.vehicle) : undefined;
  if (vehicle && figure.mount) {
    const on = figure.mount.weightAt(t);
    walker.position = mix(figure.mount.from, vehicle.walker.position, on);
    walker.facing += turnBetween(walker.facing, vehicle.walker.facing) * on;
    figure.lift = vehicle.lift * on;
    biped?.place(walker.position, walker.facing, (x, z) => scene.stage.set.heightAt(x, z));
  }
  if (dt > 0 && !vehicle) {
    avoidOthers(scene, figure);
    walker.advance(dt);
  }
  // Who walks off what it stands on comes down to the ground.
  if (!vehicle && walker.isGoing && !figure.posture) figure.lift = Math.max(0, figure.lift - 2.5 * dt);
  const [x, , z] = walker.position;
  walker.position = [x, scene.stage.set.heightAt(x, z) + figure.lift, z];
  figure.gestures = figure.gestures.filter((gesture) => t <= gesture.end);
  if (biped) {
    biped.overlay = overlayOf(scene, figure, t);
    biped.effort = figure.effort;
  }
  const { set } = scene.stage;
  const pose = gait.advance({
    t,
    dtSeconds: dt > 0 ? dt : scene.dtSeconds,
    position: walker.position,
    facingRadians: walker.facing,
    speedMetresPerSecond: walker.speed,
    turnRadiansPerSecond: walker.turning,
    heightAt: (x, z) => set.heightAt(x, z) + figure.lift,
    gaze: gazeOf(scene, figure),
    posture: figure.posture,
  });
  figure.before = figure.joints;
  figure.pose = pose;
  figure.joints = worldJoints(
    figure.skeleton,
    { position: pose.rootPosition, rotation: pose.rootRotation },
    pose.rotations,
  );
  const isAfoot = (biped?.overlay.seat?.weight ?? 0) < 0.5;
  for (const step of isAfoot ? pose.steps : []) {
    const matter = set.matterAt(step.point[0], step.point[2]);
    scene.addContact({
      t,
      a: figure.id,
      b: "floor",
      pointMetres: step.point,
      normal: [0, -1, 0],
      // A foot brings about a tenth of the body to rest (its leg's effective mass).
      impulseNs: figure.staged.model.massKg * 0.1 * step.speedMetresPerSecond,
      materials: ["rubber", matter],
      kind: "step",
      durationSeconds: 0,
      speedMetresPerSecond: step.speedMetresPerSecond,
    });
  }
}

function overlayOf(scene: Scene, figure: Figure, t: number): Overlay {
  let overlay = holdingOverlay(scene, figure, t);
  for (const gesture of figure.gestures) if (t >= gesture.start) overlay = layer(overlay, gesture.sample(t));
  const mood = faceOfMood(figure.staged.member.attributes.mood);
  const { speech } = figure;
  if (!speech) return { ...overlay, face: { ...mood, ...overlay.face } };
  const line = scene.stage.screenplay.lines.find((one) => one.id === speech.line);
  const isFree = !figure.held && figure.gestures.every((gesture) => !gesture.sample(t).hands.R);
  if (isFree && line) overlay = layer(overlay, speakingGesture(speech, line, t));
  return { ...overlay, face: { ...mood, ...overlay.face, ...speakingFace(speech, line, t) } };
}

/** Brings the colliders of a figure's limbs a fraction of the way from its last pose to this one. */
export function carryLimbs(scene: Scene, figure: Figure, f: number): void {
  const { joints, before } = figure;
  if (!joints) return;
  const { engine } = scene.stage;
  const [x, , z] = figure.walker.position;
  const reach = FELT_METRES + Math.max(...figure.staged.model.sizeMetres) / 2;
  const isFelt = [...engine.movers.values()].some((mover) => {
    if (mover.state !== "free" || mover.rigid.isSleeping()) return false;
    const centre = centreOf(mover);
    return Math.hypot(centre[0] - x, centre[2] - z) < reach;
  });
  if (figure.isFelt && !isFelt) parkLimbs(engine, figure.id);
  figure.isFelt = isFelt;
  if (!isFelt) return;
  const from = before ?? joints;
  const positions: Vec3[] = joints.positions.map((to, i) => mix(from.positions[i] ?? to, to, f));
  const rotations: Quat[] = joints.rotations.map((to, i) => slerp(from.rotations[i] ?? to, to, f));
  moveLimbs(engine, figure.id, figure.staged.model, { positions, rotations });
}
