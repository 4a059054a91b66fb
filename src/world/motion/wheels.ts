import {
  add,
  axisAngle,
  clamp,
  facing,
  IDENTITY,
  multiply,
  rotate,
  subtract,
  UP,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import type { GaitCycle, GaitInput, GaitPose } from "./gait.ts";
import { skeletonOf } from "./skeleton.ts";

const ACROSS: Vec3 = [1, 0, 0];
/** A slope of the ground is felt over this share of the vehicle's length. */
const AXLES = 0.35;

/**
 * Cars, buses, bicycles, boats, planes: the body follows its path, wheels turn as far as they roll, front wheels steer,
 * pedals and propellers go round. Joints are known by their names: 'wheel…', 'steer…' or 'fork', 'pedal'/'crank',
 * 'propeller', 'gear…'.
 */
export function createWheels(model: Model, gait: string): GaitCycle {
  const skeleton = skeletonOf(model);
  const rest = skeleton.rest[0] ?? [0, 0, 0];
  const length = model.sizeMetres[2];
  const turns = new Map<number, number>();
  let lean = 0;
  let pitch = 0;
  let steer = 0;
  let folded = -1;
  let lastSpeed = 0;

  function radiusOf(joint: number): number {
    return Math.max(0.05, skeleton.rest[joint]?.[1] ?? 0.3);
  }

  return {
    advance(input: GaitInput): GaitPose {
      const { speedMetresPerSecond: speed, turnRadiansPerSecond: turn, dtSeconds: dt, position } = input;
      const acceleration = (speed - lastSpeed) / dt;
      lastSpeed = speed;
      const forward: Vec3 = [Math.sin(input.facingRadians), 0, Math.cos(input.facingRadians)];
      const reach = length * AXLES;
      const front = input.heightAt(position[0] + forward[0] * reach, position[2] + forward[2] * reach);
      const back = input.heightAt(position[0] - forward[0] * reach, position[2] - forward[2] * reach);
      const under =
        gait === "boat" || gait === "aircraft" ? input.heightAt(position[0], position[2]) : (front + back) / 2;
      const slope = gait === "boat" || gait === "aircraft" ? 0 : Math.atan2(back - front, 2 * reach);
      // Springs: noses dive under braking, bodies roll outward, two-wheelers and planes lean inward.
      const bankGoal =
        clamp((speed * turn) / 9.81, -0.7, 0.7) *
        (gait === "bicycle" ? -1 : gait === "aircraft" ? -1 : gait === "boat" ? -0.4 : 0.05);
      const swell = gait === "boat" ? 0.035 * Math.sin(input.t * 1.3) : 0;
      lean += (bankGoal + swell - lean) * Math.min(1, dt / 0.3);
      const posture = input.posture?.name === "climb" ? -0.22 * input.posture.progress : 0;
      const pitchGoal =
        (gait === "wheels" ? clamp(-acceleration * 0.006, -0.03, 0.03) : 0) +
        posture +
        (gait === "boat" ? 0.025 * Math.sin(input.t * 0.9 + 1) : 0);
      pitch += (pitchGoal - pitch) * Math.min(1, dt / 0.25);
      const wheelbase = Math.max(1, length * 0.6);
      const steerGoal = Math.abs(speed) > 0.1 ? clamp(Math.atan((wheelbase * turn) / speed), -0.6, 0.6) : 0;
      steer += (steerGoal - steer) * Math.min(1, dt / 0.15);
      const foldGoal = input.posture?.name === "fly" ? 1 : 0;
      folded = folded < 0 ? foldGoal : folded + (foldGoal - folded) * Math.min(1, dt / 0.9);
      const rotation = multiply(
        multiply(facing(forward[0], forward[2]), axisAngle(ACROSS, slope + pitch)),
        axisAngle([0, 0, 1], lean),
      );
      const bob = gait === "boat" ? 0.04 * Math.sin(input.t * 1.1) : 0;
      const origin: Vec3 = [position[0], under + bob, position[2]];
      const rotations = skeleton.names.map((name, joint): Quat => {
        if (joint === 0) return IDENTITY;
        if (/wheel/.test(name)) {
          const turned = (turns.get(joint) ?? 0) + (speed * dt) / radiusOf(joint);
          turns.set(joint, turned);
          const spin = axisAngle(ACROSS, turned);
          return /front/.test(name) && gait === "wheels" ? multiply(axisAngle(UP, steer), spin) : spin;
        }
        if (/steer|fork|handlebar/.test(name)) return axisAngle(UP, steer);
        if (/pedal|crank/.test(name)) {
          const turned = (turns.get(joint) ?? 0) + (speed * dt) / 0.85;
          turns.set(joint, turned);
          // A pedal on a crank stays level.
          const isOnCrank = /crank/.test(skeleton.names[skeleton.parents[joint] ?? -1] ?? "");
          return axisAngle(ACROSS, isOnCrank ? -turned : turned);
        }
        // Undercarriage folds when it flies: the nose's forward, the others inward.
        if (/gear/.test(name)) {
          if (/left|right/.test(name)) return axisAngle([0, 0, 1], (/left/.test(name) ? -1.57 : 1.57) * folded);
          return axisAngle(ACROSS, -1.57 * folded);
        }
        if (/propeller|prop-/.test(name)) {
          const turned = (turns.get(joint) ?? 0) + 55 * dt;
          turns.set(joint, turned);
          return axisAngle([0, 0, 1], turned);
        }
        return IDENTITY;
      });
      return {
        rootPosition: add(origin, rotate(rotation, subtract(rest, [0, 0, 0]))),
        rootRotation: rotation,
        rotations,
        face: {},
        steps: [],
      };
    },
  };
}
