import { clamp, lerp, rotate, conjugate, subtract, type Quat, type Random, type Vec3 } from "../../base/index.ts";

/** Small life of a figure that does nothing: breath, weight, blinks and where it looks. */
export type Life = {
  /** -1 breathed out, 1 breathed in. */
  readonly breath: number;
  /** -1 stands on its right leg, 1 on its left. */
  readonly weight: number;
  /** 0 open, 1 closed. */
  readonly lids: number;
  /** Yaw and pitch (+ down) of head and of eyes, radians from straight ahead of the chest. */
  readonly head: readonly [number, number];
  readonly eyes: readonly [number, number];
};

export interface IdleLife {
  advance(input: { t: number; dtSeconds: number; gaze: Vec3 | null; eye: Vec3; chest: Quat; effort: number }): Life;
}

/** Head turns like a well damped spring; eyes jump (saccades) and hold, then let the head catch up. */
export function createIdleLife(random: Random): IdleLife {
  const own = random.fork("life");
  let breathPhase = own.next();
  let weight = own.range(-0.4, 0.4);
  let weightGoal = weight;
  let weightUntil = own.range(1.5, 5);
  let nextBlink = own.range(0.4, 3);
  let blinkStart = -1;
  let glance: [number, number] = [0, 0];
  let glanceUntil = own.range(0.8, 2.5);
  let eyeGoal: [number, number] = [0, 0];
  const head: [number, number] = [0, 0];
  const headSpeed: [number, number] = [0, 0];
  const eyes: [number, number] = [0, 0];

  return {
    advance({ t, dtSeconds: dt, gaze, eye, chest, effort }) {
      // 14 breaths a minute at rest, 40 after running.
      breathPhase += (dt * lerp(14, 40, effort)) / 60;
      if (t > weightUntil) {
        weightGoal = own.range(-1, 1);
        weightUntil = t + own.range(2.5, 7);
      }
      weight += (weightGoal - weight) * Math.min(1, dt / 0.7);

      let goal: [number, number];
      if (gaze) {
        const d = rotate(conjugate(chest), subtract(gaze, eye));
        const flat = Math.hypot(d[0], d[2]);
        goal = [clamp(Math.atan2(d[0], d[2]), -1.5, 1.5), clamp(-Math.atan2(d[1], flat), -0.9, 0.9)];
        // A held gaze still flickers over what it sees.
        if (t > glanceUntil) {
          glance = [own.gaussian() * 0.012, own.gaussian() * 0.01];
          glanceUntil = t + own.range(0.25, 1.1);
        }
      } else {
        if (t > glanceUntil) {
          glance = [clamp(own.gaussian() * 0.3, -0.7, 0.7), clamp(own.gaussian() * 0.09, -0.2, 0.25)];
          glanceUntil = t + own.range(1.2, 4);
        }
        goal = [0, 0.03];
      }
      const wanted: [number, number] = [goal[0] + glance[0], goal[1] + glance[1]];
      // A saccade starts when the gaze is off by more than a degree or two, and takes some 50 ms.
      if (Math.hypot(wanted[0] - eyeGoal[0], wanted[1] - eyeGoal[1]) > 0.03) {
        if (Math.hypot(wanted[0] - eyeGoal[0], wanted[1] - eyeGoal[1]) > 0.35 && blinkStart < 0)
          nextBlink = Math.min(nextBlink, t + 0.03);
        eyeGoal = wanted;
      }
      for (const i of [0, 1] as const) {
        const headGoal = clamp(wanted[i] * (i === 0 ? 0.8 : 0.7), i === 0 ? -1.15 : -0.55, i === 0 ? 1.15 : 0.6);
        const stiffness = 60;
        const acceleration = stiffness * (headGoal - head[i]) - 2 * Math.sqrt(stiffness) * headSpeed[i];
        headSpeed[i] += acceleration * dt;
        head[i] += headSpeed[i] * dt;
        const eyeTarget = clamp(eyeGoal[i] - head[i], i === 0 ? -0.5 : -0.35, i === 0 ? 0.5 : 0.35);
        eyes[i] += (eyeTarget - eyes[i]) * Math.min(1, dt / 0.025);
      }

      if (blinkStart < 0 && t >= nextBlink) {
        blinkStart = t;
        nextBlink = t + own.range(1.8, 5.5);
      }
      let lids = 0;
      if (blinkStart >= 0) {
        const s = (t - blinkStart) / 0.2;
        lids = s < 0.3 ? s / 0.3 : s < 0.45 ? 1 : Math.max(0, 1 - (s - 0.45) / 0.55);
        if (s >= 1) blinkStart = -1;
      }
      return {
        breath: Math.sin(2 * Math.PI * breathPhase),
        weight,
        lids,
        head: [head[0], head[1]],
        eyes: [eyes[0], eyes[1]],
      };
    },
  };
}
