import { clamp, type Vec3 } from "../../base/index.ts";
import { turnBetween } from "./footwork.ts";

/** How a body may move over the ground. */
export type Agility = {
  /** Metres per second squared, speeding up and braking. */
  readonly speedingUp: number;
  readonly braking: number;
  /** Radians per second when standing; 0 cannot turn without rolling on (a car). */
  readonly turningInPlace: number;
  /** Tightest radius in metres when moving. */
  readonly radius: number;
};

export const onFoot: Agility = { speedingUp: 2.4, braking: 2.8, turningInPlace: 3.2, radius: 0.5 };
export const onWheels: Agility = { speedingUp: 2.6, braking: 4, turningInPlace: 0, radius: 4.5 };

/** Where a figure is on the ground and how it is getting somewhere. It decides place and speed; the gait the limbs. */
export interface Walker {
  position: Vec3;
  facing: number;
  speed: number;
  turning: number;
  /** Radians off its way, to pass somebody; set anew each step. */
  steer: number;
  /** Sets out along the points; `speed` in m/s (negative walks backwards), `endFacing` is turned to on arrival. */
  go(path: readonly Vec3[], options: { speed: number; endFacing: number | null; stopsAtEnd: boolean }): void;
  /** Turns on the spot to a direction. */
  face(direction: number): void;
  halt(): void;
  readonly isGoing: boolean;
  /** The point it goes to now, or null. */
  readonly next: Vec3 | null;
  /** Where its way ends, or null. */
  readonly goal: Vec3 | null;
  readonly isTurning: boolean;
  advance(dtSeconds: number): void;
}

/** This near to a point nobody turns to it. */
const TURNS_NO_MORE_METRES = 0.08;

export function createWalker(position: Vec3, facing: number, agility: Agility): Walker {
  let path: readonly Vec3[] = [];
  let next = 0;
  let cruise = 0;
  let stops = true;
  let endFacing: number | null = null;
  let wanted: number | null = null;

  function remaining(): number {
    let sum = 0;
    let from: Vec3 = walker.position;
    for (const point of path.slice(next)) {
      sum += Math.hypot(point[0] - from[0], point[2] - from[2]);
      from = point;
    }
    return sum;
  }

  const walker: Walker = {
    position,
    facing,
    speed: 0,
    turning: 0,
    steer: 0,
    get isGoing() {
      return next < path.length;
    },
    get next() {
      return path[next] ?? null;
    },
    get goal() {
      return next < path.length ? (path.at(-1) ?? null) : null;
    },
    get isTurning() {
      return wanted !== null;
    },
    go(points, options) {
      path = points;
      next = 0;
      cruise = options.speed;
      stops = options.stopsAtEnd;
      endFacing = options.endFacing;
      wanted = null;
    },
    face(direction) {
      wanted = direction;
    },
    halt() {
      path = [];
      next = 0;
    },
    advance(dt) {
      let goal = 0;
      let turnGoal = 0;
      const point = path[next];
      if (point) {
        const dx = point[0] - walker.position[0];
        const dz = point[2] - walker.position[2];
        const far = Math.hypot(dx, dz);
        const backwards = cruise < 0;
        const direction = Math.atan2(dx, dz) + (backwards ? Math.PI : 0) + walker.steer;
        const off = turnBetween(walker.facing, direction);
        const whole = remaining();
        const last = next === path.length - 1;
        // Speed from which it can still stop at the end, less in a curve.
        const allowed = stops ? Math.sqrt(2 * agility.braking * 0.75 * Math.max(whole - 0.01, 0)) : Infinity;
        const curve =
          agility.turningInPlace > 0 ? clamp(1.15 - Math.abs(off) / 1.1, 0, 1) : clamp(1.2 - Math.abs(off) / 2, 0.3, 1);
        goal = Math.sign(cruise) * Math.min(Math.abs(cruise), allowed) * curve;
        const isBeside = far <= TURNS_NO_MORE_METRES;
        turnGoal = isBeside ? 0 : off * 4;
        const near = last && stops ? 0.02 : Math.max(0.25, Math.abs(walker.speed) * 0.22);
        // What lies beside it, so near that it turns to it no more, is never reached by going on.
        const passed = last && far < 0.4 && Math.abs(off) > (isBeside ? 0.8 : 1.4);
        if (far < near || passed) {
          next += 1;
          if (next >= path.length && endFacing !== null) wanted = endFacing;
        }
      } else if (wanted !== null) {
        const off = turnBetween(walker.facing, wanted);
        if (Math.abs(off) < 0.015 || agility.turningInPlace === 0) wanted = null;
        turnGoal = Math.sign(off) * Math.min(Math.abs(off) * 5, agility.turningInPlace);
      }
      const limit = Math.abs(goal) > Math.abs(walker.speed) ? agility.speedingUp : agility.braking;
      walker.speed += clamp(goal - walker.speed, -limit * dt, limit * dt);
      if (Math.abs(walker.speed) < 0.02 && goal === 0) walker.speed = 0;
      const most = Math.abs(walker.speed) / agility.radius;
      const turnLimit = Math.max(agility.turningInPlace * clamp(1 - Math.abs(walker.speed) / 6, 0.35, 1), 0);
      turnGoal = clamp(turnGoal, -Math.max(turnLimit, 0), Math.max(turnLimit, 0)) || clamp(turnGoal, -most, most);
      const turnRate = agility.turningInPlace > 0 ? 14 : 2.5;
      walker.turning += clamp(turnGoal - walker.turning, -turnRate * dt, turnRate * dt);
      walker.facing += walker.turning * dt;
      walker.position = [
        walker.position[0] + Math.sin(walker.facing) * walker.speed * dt,
        walker.position[1],
        walker.position[2] + Math.cos(walker.facing) * walker.speed * dt,
      ];
    },
  };
  return walker;
}
