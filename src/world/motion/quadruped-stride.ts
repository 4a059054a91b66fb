import { clamp, lerp, smoothstep } from "../../base/index.ts";
import type { LegName, QuadrupedRig } from "./quadruped-rig.ts";

/** Timing of a stride at one speed. */
export type Stride = {
  readonly hertz: number;
  /** Share of the stride that a foot stands, fore and hind. */
  readonly duty: number;
  /** 0 walk, 1 trot. */
  readonly trot: number;
  /** 0 symmetrical, 1 gallop. */
  readonly gallop: number;
  /** 0 canter, 1 full gallop. */
  readonly haste: number;
  /** Touch-down of each foot in shares of the stride; the left hind foot lands at 0. */
  readonly landings: Readonly<Record<LegName, number>>;
  readonly froude: number;
};

const GRAVITY = 9.81;

// Footfalls. Walk: lateral sequence, left hind, left fore, right hind, right fore at equal distances (M. Hildebrand,
// Science 150, 1965). Trot: diagonal pairs. Canter: three beats, left hind, right hind with left fore, right fore.
// Gallop: four beats, both hind feet and then both fore feet, then all in the air (Hildebrand 1977; A. A. Biewener,
// Animal Locomotion, 2003).
const walk: Record<LegName, number> = { "hind.L": 0, "fore.L": 0.25, "hind.R": 0.5, "fore.R": 0.75 };
const trot: Record<LegName, number> = { "hind.L": 0, "fore.L": 0.5, "hind.R": 0.5, "fore.R": 1 };
const canter: Record<LegName, number> = { "hind.L": 0, "fore.L": 0.32, "hind.R": 0.3, "fore.R": 0.62 };
const gallop: Record<LegName, number> = { "hind.L": 0, "fore.L": 0.4, "hind.R": 0.12, "fore.R": 0.53 };

/**
 * Gait changes with the Froude number v²/(g h) of the hip height: walkers trot above 0.5, trotters gallop above 2.5;
 * relative stride length is 2.4 Fr^0.34 in walk and trot and 1.9 Fr^0.40 in gallop (R. McN. Alexander & A. S. Jayes,
 * J. Zool. 201, 1983, cursorial mammals).
 */
export function strideOf(
  speedMetresPerSecond: number,
  rig: Pick<QuadrupedRig, "hipHeight">,
  was: { gait: "walk" | "trot" | "gallop" },
): Omit<Stride, "trot" | "gallop" | "landings" | "haste"> & { gait: "walk" | "trot" | "gallop" } {
  const speed = Math.abs(speedMetresPerSecond);
  const froude = (speed * speed) / (GRAVITY * rig.hipHeight);
  // Animals change up later than they change down.
  const up = was.gait === "walk" ? 0.55 : 0.4;
  const over = was.gait === "gallop" ? 1.9 : 2.4;
  const gait = froude < up ? "walk" : froude < over ? "trot" : "gallop";
  const relative = gait === "gallop" ? 1.9 * froude ** 0.4 : 2.4 * froude ** 0.34;
  const stride = Math.max(0.35, relative) * rig.hipHeight;
  const duty =
    gait === "walk"
      ? clamp(0.7 - 0.16 * Math.sqrt(froude), 0.58, 0.7)
      : gait === "trot"
        ? clamp(0.52 - 0.05 * froude, 0.4, 0.5)
        : clamp(0.36 - 0.012 * froude, 0.22, 0.34);
  return { hertz: clamp(speed / stride, 0, 4.5 / Math.sqrt(Math.max(0.3, rig.hipHeight))), duty, froude, gait };
}

/** Landings between the pure gaits. */
export function landingsOf(blend: { trot: number; gallop: number; haste: number }): Record<LegName, number> {
  const of = (name: LegName): number =>
    lerp(lerp(walk[name], trot[name], blend.trot), lerp(canter[name], gallop[name], blend.haste), blend.gallop);
  return { "hind.L": 0, "fore.L": of("fore.L"), "hind.R": of("hind.R"), "fore.R": of("fore.R") };
}

/** Follows the speed and eases from gait to gait over about half a stride. */
export function createStrider(rig: Pick<QuadrupedRig, "hipHeight">): {
  advance(speed: number, dtSeconds: number): Stride;
} {
  let gait: "walk" | "trot" | "gallop" = "walk";
  const blend = { trot: 0, gallop: 0, duty: 0.68 };
  const ease = (from: number, to: number, dt: number, seconds: number): number =>
    from + (to - from) * Math.min(1, dt / seconds);
  return {
    advance(speed, dt) {
      const plain = strideOf(speed, rig, { gait });
      gait = plain.gait;
      const period = 0.3 / Math.max(0.8, plain.hertz);
      blend.trot = ease(blend.trot, gait === "walk" ? 0 : 1, dt, period);
      blend.gallop = ease(blend.gallop, gait === "gallop" ? 1 : 0, dt, period);
      blend.duty = ease(blend.duty, plain.duty, dt, period);
      const haste = smoothstep(3, 5.5, plain.froude);
      return {
        ...plain,
        duty: blend.duty,
        trot: blend.trot,
        gallop: blend.gallop,
        haste,
        landings: landingsOf({ ...blend, haste }),
      };
    },
  };
}
