import {
  add,
  axisAngle,
  clamp,
  lerp,
  multiply,
  rotate,
  smoothstep,
  UP,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import type { GaitInput } from "./gait.ts";
import { sides, type BipedRig, type Side } from "./biped-rig.ts";

/** A foot at one step. Pitch is positive with the heel up. */
export type FootPose = {
  readonly ankle: Vec3;
  readonly rotation: Quat;
  readonly yaw: number;
  readonly pitch: number;
  readonly planted: boolean;
  /** 0 just lifted, 1 landed. */
  readonly swing: number;
};

export type Stepping = {
  readonly feet: Readonly<Record<Side, FootPose>>;
  /** Of the stride, 0 to 1; the left foot lands at 0, the right one at 0.5. */
  readonly phase: number;
  readonly duty: number;
  /** 0 walks, 1 runs. */
  readonly run: number;
  readonly landed: readonly { readonly side: Side; readonly point: Vec3; readonly speed: number }[];
};

type Foot = {
  /** Ground point under the ankle and direction of the planted (or last planted) flat foot. */
  point: Vec3;
  yaw: number;
  swing: number | null;
  /** How long the swing takes; null: as the stride says. */
  own: number | null;
  from: { ankle: Vec3; pitch: number; yaw: number };
  /** Seconds since it landed, and the pitch it landed with. */
  planted: number;
  strike: number;
  pitch: number;
};

export interface Footwork {
  /** Feet for this step. `reachOf` gives the highest pitch-free hip places: where the legs hang from. */
  advance(input: GaitInput, hips: Readonly<Record<Side, Vec3>>): Stepping;
  /** Puts both feet under a body that has been moved without walking (a chair, a lift). */
  place(position: Vec3, facing: number, heightAt: (x: number, z: number) => number): void;
}

/** Stride frequency in Hz for a leg of 0.85 m: walkers take 1.9 steps a second at 1.4 m/s, runners 2.8 at 3 m/s
 * (grieve & gear 1966; Cavagna 1997 for running). */
function strideHertz(speed: number, run: number): number {
  return lerp(0.56 + 0.3 * speed, 1.12 + 0.095 * speed, run);
}

/** Share of the stride that a foot stands: 0.62 in a walk, 0.36 to 0.24 in a run. */
function dutyOf(speed: number, run: number): number {
  return lerp(0.64 - 0.02 * Math.min(speed, 2), clamp(0.4 - 0.026 * speed, 0.22, 0.36), run);
}

export function createFootwork(rig: BipedRig): Footwork {
  // Froude scaling: small figures change gait at lower speeds and step faster.
  const lengthScale = rig.legLength / 0.85;
  const speedScale = Math.sqrt(lengthScale);
  const feet: Record<Side, Foot | null> = { L: null, R: null };
  let phase = 0;
  let walking = false;
  let stillSeconds = 1;

  function neutral(side: Side, position: Vec3, facing: number, spread: number): { x: number; z: number; yaw: number } {
    const sign = rig.side[side].sign;
    const out = sign * rig.hipHalfWidth * spread;
    const back = -rig.ankleAhead;
    return {
      x: position[0] + Math.cos(facing) * out - Math.sin(facing) * back,
      z: position[2] - Math.sin(facing) * out - Math.cos(facing) * back,
      yaw: facing + sign * 0.1,
    };
  }

  function stand(side: Side, position: Vec3, facing: number, heightAt: (x: number, z: number) => number): Foot {
    const place = neutral(side, position, facing, 1.15);
    const point: Vec3 = [place.x, heightAt(place.x, place.z), place.z];
    return {
      point,
      yaw: place.yaw,
      swing: null,
      own: null,
      from: { ankle: point, pitch: 0, yaw: place.yaw },
      planted: 9,
      strike: 0,
      pitch: 0,
    };
  }

  /** The ankle over a flat-standing place once the foot is pitched about its heel or its ball. */
  function pitched(point: Vec3, yaw: number, pitch: number): { ankle: Vec3; rotation: Quat } {
    const turn = axisAngle(UP, yaw);
    const tip = axisAngle([1, 0, 0], pitch);
    const pivot: Vec3 = pitch > 0 ? [0, rig.ballHeight, rig.ballForward] : [0, 0, -rig.heelBack];
    const arm: Vec3 = [0, rig.ankleHeight - pivot[1], -pivot[2]];
    return { ankle: add(point, rotate(turn, add(pivot, rotate(tip, arm)))), rotation: multiply(turn, tip) };
  }

  function poseOf(foot: Foot, input: GaitInput, gait: Gaiting, side: Side, hip: Vec3): FootPose {
    if (foot.swing === null) {
      const share = gait.local(side) / gait.duty;
      const heelOff = walking
        ? smoothstep(lerp(0.58, 0.4, gait.run), 1, share) * lerp(0.75, 0.9, gait.run) * gait.stride
        : 0;
      const strike = foot.strike * (1 - smoothstep(0, 0.12 / gait.hertz, foot.planted));
      let pitch = strike < -0.001 ? strike : heelOff;
      // Where the leg cannot reach the flat foot, the heel rises until it can.
      const limit = rig.legLength * 0.992;
      const over = (p: number): number => {
        const { ankle } = pitched(foot.point, foot.yaw, p);
        return Math.hypot(ankle[0] - hip[0], ankle[1] - hip[1], ankle[2] - hip[2]) - limit;
      };
      if (strike >= -0.001 && over(pitch) > 0) {
        let high = 1.15;
        for (let i = 0; i < 8; i++) {
          const middle = (pitch + high) / 2;
          if (over(middle) > 0) pitch = middle;
          else high = middle;
        }
        pitch = high;
      }
      // A heel rises and sinks no faster than a calf can move it.
      pitch = clamp(pitch, foot.pitch - 9 * input.dtSeconds, foot.pitch + 14 * input.dtSeconds);
      foot.pitch = pitch;
      return { ...pitched(foot.point, foot.yaw, pitch), yaw: foot.yaw, pitch, planted: true, swing: 1 };
    }
    const s = foot.swing;
    const ease = s * s * s * (10 - 15 * s + 6 * s * s);
    const landing = pitched(foot.point, foot.yaw, foot.strike);
    const lift = lerp(0.05 + 0.035 * gait.stride, 0.12 + 0.3 * smoothstep(2, 7, gait.speed), gait.run) * lengthScale;
    // The foot is highest early in a run (the heel is carried under the seat), mid-way in a walk.
    const bump = Math.sin(Math.PI * s ** lerp(1, 0.75, gait.run)) ** 1.5;
    const ankle: Vec3 = [
      lerp(foot.from.ankle[0], landing.ankle[0], ease),
      lerp(foot.from.ankle[1], landing.ankle[1], ease) + lift * bump,
      lerp(foot.from.ankle[2], landing.ankle[2], ease),
    ];
    const trail = foot.from.pitch + 0.55 * gait.run * Math.sin(Math.PI * Math.min(1, s * 1.6));
    const pitch = lerp(trail, foot.strike, smoothstep(0.15, 0.92, s));
    const yaw = foot.from.yaw + turnBetween(foot.from.yaw, foot.yaw) * ease;
    foot.pitch = pitch;
    return {
      ankle,
      rotation: multiply(axisAngle(UP, yaw), axisAngle([1, 0, 0], pitch)),
      yaw,
      pitch,
      planted: false,
      swing: s,
    };
  }

  type Gaiting = { speed: number; run: number; duty: number; hertz: number; stride: number; local(side: Side): number };

  function gaitingOf(input: GaitInput): Gaiting {
    const speed = Math.abs(input.speedMetresPerSecond) / speedScale;
    const run = smoothstep(1.95, 2.5, speed);
    const duty = dutyOf(speed, run);
    return {
      speed,
      run,
      duty,
      hertz: strideHertz(speed, run) / speedScale,
      stride: smoothstep(0.1, 1.2, speed),
      local: (side) => (phase + (side === "L" ? 0 : 0.5)) % 1,
    };
  }

  function aim(foot: Foot, side: Side, input: GaitInput, gait: Gaiting): void {
    const remaining = (1 - (foot.swing ?? 1)) * (foot.own ?? (1 - gait.duty) / gait.hertz);
    const facing = input.facingRadians + input.turnRadiansPerSecond * remaining;
    const middle = input.facingRadians + (input.turnRadiansPerSecond * remaining) / 2;
    const speed = input.speedMetresPerSecond;
    const ahead = speed * remaining;
    // The foot lands ahead of the body by somewhat less than half of what the body travels while it stands.
    const step = walking ? (speed * gait.duty * 0.43) / gait.hertz : 0;
    const spread = walking ? lerp(lerp(1, 0.75, gait.stride), 0.4, gait.run) : 1.15;
    const place = neutral(side, input.position, facing, spread);
    const x = place.x + Math.sin(middle) * ahead + Math.sin(facing) * step;
    const z = place.z + Math.cos(middle) * ahead + Math.cos(facing) * step;
    const settle = 1 - smoothstep(0.75, 1, foot.swing ?? 1);
    const before = foot.point;
    const share = foot.swing !== null && foot.swing < 0.04 ? 1 : settle;
    foot.point = [lerp(before[0], x, share), 0, lerp(before[2], z, share)];
    foot.point = [foot.point[0], input.heightAt(foot.point[0], foot.point[2]), foot.point[2]];
    foot.yaw += turnBetween(foot.yaw, place.yaw) * share;
    foot.strike = walking && speed > 0 ? -lerp(0.32 * gait.stride, 0.1, gait.run) : 0;
  }

  return {
    place(position, facing, heightAt) {
      feet.L = stand("L", position, facing, heightAt);
      feet.R = stand("R", position, facing, heightAt);
      walking = false;
    },
    advance(input, hips) {
      feet.L ??= stand("L", input.position, input.facingRadians, input.heightAt);
      feet.R ??= stand("R", input.position, input.facingRadians, input.heightAt);
      const both: Record<Side, Foot> = { L: feet.L, R: feet.R };
      const gait = gaitingOf(input);
      const landed: { side: Side; point: Vec3; speed: number }[] = [];
      const wantsToWalk = gait.speed > (walking ? 0.12 : 0.2);
      if (wantsToWalk && !walking) {
        // The foot that trails goes first.
        const behind = (side: Side): number =>
          (both[side].point[0] - input.position[0]) * Math.sin(input.facingRadians) +
          (both[side].point[2] - input.position[2]) * Math.cos(input.facingRadians);
        const first: Side = both.R.swing !== null || (both.L.swing === null && behind("R") <= behind("L")) ? "R" : "L";
        phase = (gait.duty - 0.01 + (first === "R" ? 0.5 : 0)) % 1;
      }
      walking = wantsToWalk;
      if (walking) phase = (phase + gait.hertz * input.dtSeconds) % 1;
      stillSeconds = walking ? 0 : stillSeconds + input.dtSeconds;

      for (const side of sides) {
        const foot = both[side];
        const other = both[side === "L" ? "R" : "L"];
        if (foot.swing === null) {
          foot.planted += input.dtSeconds;
          const local = gait.local(side);
          const due = walking && local >= gait.duty && local < gait.duty + 0.4 * (1 - gait.duty);
          const home = neutral(side, input.position, input.facingRadians, 1.15);
          const astray = Math.hypot(home.x - foot.point[0], home.z - foot.point[2]) / lengthScale;
          const twisted = Math.abs(turnBetween(foot.yaw, home.yaw));
          const rested = stillSeconds > 0.35 && foot.planted > 0.35 && other.planted > 0.2;
          const tidy =
            !walking &&
            other.swing === null &&
            (astray > 0.16 || twisted > 0.5 || (rested && (astray > 0.07 || twisted > 0.2)));
          if (due || tidy) {
            const now = pitched(foot.point, foot.yaw, foot.pitch);
            foot.from = { ankle: now.ankle, pitch: foot.pitch, yaw: foot.yaw };
            foot.swing = 0;
            foot.own = due ? null : 0.42 * speedScale;
          }
        }
        if (foot.swing !== null) {
          const seconds = foot.own ?? (walking ? (1 - gait.duty) / gait.hertz : 0.4 * speedScale);
          foot.swing = Math.min(1, foot.swing + input.dtSeconds / seconds);
          aim(foot, side, input, gait);
          if (foot.swing >= 1) {
            foot.swing = null;
            foot.planted = 0;
            foot.pitch = foot.strike;
            landed.push({ side, point: foot.point, speed: 0.35 + 0.35 * gait.speed });
          }
        }
      }
      return {
        feet: { L: poseOf(both.L, input, gait, "L", hips.L), R: poseOf(both.R, input, gait, "R", hips.R) },
        phase,
        duty: gait.duty,
        run: gait.run,
        landed,
      };
    },
  };
}

/** The shorter way round from one direction to another, radians. */
export function turnBetween(from: number, to: number): number {
  const turn = (to - from) % (2 * Math.PI);
  return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
}
