import { conjugate, length, multiply, scale, type Quat, type Vec3 } from "../../base/index.ts";

/** A joint's speed that changes by more than this between two steps has jumped, radians per second. */
const JUMP = 7;
/** A limb carries no more than this speed over into what comes next, radians per second. */
const MOST_DRIFT = 5;
/** What is left of a jump fades at this rate per second: gone in about a third of a second. */
const FADE = 15;

type Joint = {
  /** Wanted turn and speed at the last step. */
  wanted: Quat;
  /** Null right after a jump. */
  speed: Vec3 | null;
  /** Shown turn's speed at the last step. */
  shown: Quat;
  pace: Vec3;
  /** How far what is shown is off what is wanted (a rotation vector in the parent's frame) and how fast that changes. */
  off: Vec3;
  drift: Vec3;
};

export interface TurnSettler {
  /** Gives the turns to show for those wanted, joint by joint, one motion step after the last. */
  advance(turns: readonly Quat[], dtSeconds: number): Quat[];
  /** What comes next is no jump: it is shown as it is. */
  forget(): void;
}

/**
 * Lets joints pass from one gesture to the next as limbs with mass do: where what is wanted jumps, the jump is taken up
 * with the speed that the joint had and fades like a damped spring. What does not jump is shown as it is. Hinges carry
 * no speed over, or elbows would bend backwards.
 */
export function createTurnSettler(count: number, isHinge: (joint: number) => boolean): TurnSettler {
  const joints: (Joint | null)[] = Array.from({ length: count }, () => null);
  return {
    forget: () => void joints.fill(null),
    advance: (turns, dt) =>
      turns.map((wanted, i) => {
        const joint = joints[i];
        if (!joint) {
          joints[i] = { wanted, speed: [0, 0, 0], shown: wanted, pace: [0, 0, 0], off: [0, 0, 0], drift: [0, 0, 0] };
          return wanted;
        }
        const speed = scale(turnVector(joint.wanted, wanted), 1 / dt);
        // Right after a jump the new speed is not known yet; another jump is, by its size.
        const before = joint.speed ?? [0, 0, 0];
        const most = joint.speed ? JUMP : 3 * JUMP;
        if (Math.hypot(speed[0] - before[0], speed[1] - before[1], speed[2] - before[2]) > most) {
          joint.off = turnVector(wanted, joint.shown);
          joint.drift = isHinge(i)
            ? [0, 0, 0]
            : scale(joint.pace, Math.min(1, MOST_DRIFT / (length(joint.pace) + 1e-9)));
          joint.speed = null;
        } else joint.speed = speed;
        // A critically damped spring, in closed form.
        const fade = Math.exp(-FADE * dt);
        const { off, drift } = joint;
        const push: Vec3 = [drift[0] + FADE * off[0], drift[1] + FADE * off[1], drift[2] + FADE * off[2]];
        joint.off = [(off[0] + push[0] * dt) * fade, (off[1] + push[1] * dt) * fade, (off[2] + push[2] * dt) * fade];
        joint.drift = [
          (drift[0] - FADE * push[0] * dt) * fade,
          (drift[1] - FADE * push[1] * dt) * fade,
          (drift[2] - FADE * push[2] * dt) * fade,
        ];
        const size = length(joint.off);
        const shown = size < 1e-4 ? wanted : multiply(turnOf(joint.off, size), wanted);
        joint.pace = scale(turnVector(joint.shown, shown), 1 / dt);
        joint.wanted = wanted;
        joint.shown = shown;
        return shown;
      }),
  };
}

/** The rotation vector that takes a to b by the shorter way, in the frame of both. */
function turnVector(a: Quat, b: Quat): Vec3 {
  const [x, y, z, w] = multiply(b, conjugate(a));
  const size = Math.hypot(x, y, z);
  if (size < 1e-9) return [0, 0, 0];
  const angle = 2 * Math.atan2(size, Math.abs(w)) * (w < 0 ? -1 : 1);
  return [(x * angle) / size, (y * angle) / size, (z * angle) / size];
}

function turnOf(vector: Vec3, angle: number): Quat {
  const s = Math.sin(angle / 2) / angle;
  return [vector[0] * s, vector[1] * s, vector[2] * s, Math.cos(angle / 2)];
}
