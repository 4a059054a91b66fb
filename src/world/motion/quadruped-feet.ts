import { clamp, lerp, smoothstep, type Vec3 } from "../../base/index.ts";
import { turnBetween } from "./footwork.ts";
import type { GaitInput } from "./gait.ts";
import type { LegRig, QuadrupedRig } from "./quadruped-rig.ts";
import { createStrider, type Stride } from "./quadruped-stride.ts";

/** A foot at one step. `at` is the foot joint. */
export type PawPose = {
  readonly at: Vec3;
  readonly yaw: number;
  readonly planted: boolean;
  /** 0 just lifted, 1 landed. */
  readonly swing: number;
  /** How high this swing goes, 0 to 1 of the leg's fold. */
  readonly fold: number;
};

export type Pacing = Stride & {
  readonly phase: number;
  readonly walking: boolean;
  readonly feet: readonly PawPose[];
  readonly landed: readonly { readonly leg: LegRig; readonly point: Vec3; readonly speed: number }[];
};

type Foot = {
  point: Vec3;
  yaw: number;
  from: Vec3;
  fromYaw: number;
  swing: number | null;
  own: number | null;
  since: number;
};

export interface QuadrupedFeet {
  /** `spread` moves a foot's resting place in the body's frame: [side, forward], metres (sitting, lying). */
  advance(input: GaitInput, tops: readonly Vec3[], spread: readonly (readonly [number, number])[]): Pacing;
}

/** Share of a leg's whole length that it stretches to in a stride. */
const LONGEST_STRETCH = 0.98;

/** Keeps planted feet where they are and swings the others to where the body will be. */
export function createQuadrupedFeet(
  rig: Pick<QuadrupedRig, "legs" | "withers" | "hipHeight">,
  options: { readonly hops: boolean } = { hops: false },
): QuadrupedFeet {
  const strider = createStrider(rig);
  let feet: Foot[] | null = null;
  let phase = 0;
  let walking = false;
  let lastPlace: Vec3 | null = null;

  function homeOf(
    leg: LegRig,
    place: { position: Vec3; facing: number; narrow: number },
    spread: readonly [number, number],
  ): [number, number] {
    const [side, ahead] = [leg.home[0] * place.narrow + spread[0], leg.home[1] + spread[1]];
    const [sin, cos] = [Math.sin(place.facing), Math.cos(place.facing)];
    return [place.position[0] + cos * side + sin * ahead, place.position[2] - sin * side + cos * ahead];
  }

  function stand(input: GaitInput, spread: readonly (readonly [number, number])[]): Foot[] {
    return rig.legs.map((leg, i) => {
      const [x, z] = homeOf(
        leg,
        { position: input.position, facing: input.facingRadians, narrow: 1 },
        spread[i] ?? [0, 0],
      );
      const point: Vec3 = [x, input.heightAt(x, z), z];
      return {
        point,
        yaw: input.facingRadians,
        from: point,
        fromYaw: input.facingRadians,
        swing: null,
        own: null,
        since: 9,
      };
    });
  }

  return {
    advance(input, tops, spread) {
      const dt = input.dtSeconds;
      const jumped =
        lastPlace && Math.hypot(input.position[0] - lastPlace[0], input.position[2] - lastPlace[2]) > rig.withers * 1.5;
      lastPlace = input.position;
      if (!feet || jumped) feet = stand(input, spread);
      const all = feet;
      const speed = input.speedMetresPerSecond;
      const scaleOf = Math.sqrt(rig.hipHeight / 0.5);
      const timed = strider.advance(speed, dt);
      // Hoppers land on both feet at once.
      const stride = options.hops
        ? { ...timed, duty: 0.42, landings: { "hind.L": 0, "fore.L": 0, "hind.R": 0, "fore.R": 0 } }
        : timed;
      const wants = Math.abs(speed) > 0.08 * scaleOf || Math.abs(input.turnRadiansPerSecond) > 0.35;
      if (wants && !walking) {
        // Sets off with a hind foot: the one that stands farther back.
        const back = (i: number): number => {
          const foot = all[i]!;
          return (
            (foot.point[0] - input.position[0]) * Math.sin(input.facingRadians) +
            (foot.point[2] - input.position[2]) * Math.cos(input.facingRadians)
          );
        };
        const right = rig.legs.findIndex((leg) => leg.name === "hind.R");
        phase = back(0) <= back(right) ? stride.duty : (stride.duty + 0.5) % 1;
      }
      walking = wants;
      const hertz = Math.max(
        stride.hertz,
        Math.abs(input.turnRadiansPerSecond) > 0.35 ? 0.9 / scaleOf : 0.45 / scaleOf,
      );
      if (walking) phase = (phase + hertz * dt) % 1;
      const swingSeconds = (1 - stride.duty) / hertz;
      const landed: { leg: LegRig; point: Vec3; speed: number }[] = [];
      const hurried = stride.gallop > 0.5 ? 2 : 1;

      rig.legs.forEach((leg, i) => {
        const foot = all[i]!;
        const local = (phase - stride.landings[leg.name] + 2) % 1;
        const place = { position: input.position, facing: input.facingRadians, narrow: 1 };
        const rest = homeOf(leg, place, spread[i] ?? [0, 0]);
        foot.since += dt;
        if (foot.swing === null) {
          const top = tops[i];
          const stretch = top
            ? Math.hypot(top[0] - foot.point[0], top[1] - foot.point[1] - leg.footHeight, top[2] - foot.point[2]) /
              leg.fullLength
            : 0;
          const astray = Math.hypot(rest[0] - foot.point[0], rest[1] - foot.point[2]) / rig.withers;
          const due = walking && local >= stride.duty && local < stride.duty + 0.55 * (1 - stride.duty);
          // A leg that has swept back as far as it can leaves the ground, or it would pull the body down.
          const trails =
            (foot.point[0] - rest[0]) * Math.sin(input.facingRadians) * Math.sign(speed) +
              (foot.point[2] - rest[1]) * Math.cos(input.facingRadians) * Math.sign(speed) <
            0;
          const torn =
            walking &&
            (stretch > 1.02 || (trails && stride.trot > 0.5 && stretch > LONGEST_STRETCH && foot.since > 0.04));
          const raised = all.filter((other) => other.swing !== null).length;
          const tidy =
            !walking &&
            raised < 1 &&
            foot.since > 0.15 &&
            (astray > 0.09 || Math.abs(turnBetween(foot.yaw, input.facingRadians)) > 0.35);
          if (due || torn || tidy) {
            foot.from = foot.point;
            foot.fromYaw = foot.yaw;
            foot.swing = 0;
            foot.own = due || torn ? null : 0.3 * scaleOf;
          }
        }
        if (foot.swing === null) return;
        const seconds = foot.own ?? swingSeconds;
        const share =
          walking && foot.own === null && local >= stride.duty ? (local - stride.duty) / (1 - stride.duty) : 0;
        // A swing keeps to the stride, catches up where the stride has moved on, and never turns back.
        const late = walking && foot.own === null && local < 0.6 * stride.duty && foot.swing > 0.3;
        foot.swing = Math.min(
          1,
          Math.max(
            foot.swing + (dt / seconds) * (late ? 2.5 : 0.9),
            Math.min(share, foot.swing + (dt / seconds) * 1.6),
          ),
        );
        const remaining = (1 - foot.swing) * seconds;
        const stance = walking && foot.own === null ? stride.duty / hertz : 0;
        // It lands no further ahead than the leg reaches from its usual height.
        const height = tops[i] ? (tops[i]?.[1] ?? 0) - foot.point[1] - leg.footHeight : leg.restLength;
        const most = LONGEST_STRETCH * leg.fullLength;
        const reach = Math.sqrt(Math.max(most * most - height * height, (0.28 * most) ** 2));
        const half = Math.min(stance / 2, (1.1 * reach) / Math.max(0.1, Math.abs(speed)));
        const ahead = remaining + half;
        const facing = input.facingRadians + input.turnRadiansPerSecond * ahead;
        const middle = input.facingRadians + (input.turnRadiansPerSecond * ahead) / 2;
        const there: Vec3 = [
          input.position[0] + Math.sin(middle) * speed * ahead,
          0,
          input.position[2] + Math.cos(middle) * speed * ahead,
        ];
        const [x, z] = homeOf(
          leg,
          { position: there, facing, narrow: lerp(1, 0.55, clamp(stride.froude / 2, 0, 1)) },
          walking ? [0, 0] : (spread[i] ?? [0, 0]),
        );
        // The place is chosen early and held for the last part of the swing.
        const settle = foot.swing < 0.08 ? 1 : 1 - smoothstep(0.8, 1, foot.swing);
        const px = lerp(foot.point[0], x, settle);
        const pz = lerp(foot.point[2], z, settle);
        foot.point = [px, input.heightAt(px, pz), pz];
        foot.yaw += turnBetween(foot.yaw, facing) * settle;
        if (foot.swing >= 1) {
          foot.swing = null;
          foot.since = 0;
          landed.push({ leg, point: foot.point, speed: 0.25 + 0.3 * Math.abs(speed) * hurried * 0.6 });
        }
      });

      return {
        ...stride,
        hertz,
        phase,
        walking,
        landed,
        feet: rig.legs.map((leg, i): PawPose => {
          const foot = all[i]!;
          if (foot.swing === null)
            return {
              at: [foot.point[0], foot.point[1] + leg.footHeight, foot.point[2]],
              yaw: foot.yaw,
              planted: true,
              swing: 1,
              fold: 0,
            };
          const s = foot.swing;
          const ease = s * s * s * (10 - 15 * s + 6 * s * s);
          const brisk = clamp(stride.froude / 2.5, 0, 1);
          const lift = rig.withers * (foot.own === null ? lerp(0.075, leg.isFore ? 0.2 : 0.17, brisk) : 0.05);
          // Highest in the first half: the foot is carried forward folded and set down stretched.
          const bump = Math.sin(Math.PI * s ** 0.8) ** 1.4;
          return {
            at: [
              lerp(foot.from[0], foot.point[0], ease),
              lerp(foot.from[1], foot.point[1], ease) + leg.footHeight + lift * bump,
              lerp(foot.from[2], foot.point[2], ease),
            ],
            yaw: foot.fromYaw + turnBetween(foot.fromYaw, foot.yaw) * ease,
            planted: false,
            swing: s,
            fold: (foot.own === null ? lerp(0.6, 1, brisk) : 0.35) * bump,
          };
        }),
      };
    },
  };
}
