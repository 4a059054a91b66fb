import { addScaled, normalize, subtract, type Vec3 } from "../../base/index.ts";
import { circle, sweep, type Shape } from "../kit/index.ts";
import { eggLump, rodLump, type Lump } from "../kit/implicit/index.ts";
import { foreJoints, hindJoints, TAIL_JOINTS, type Bones } from "./skeleton-plan.ts";
import { ovalLump, smoothed, type Oval } from "./oval-lump.ts";
import type { HeadSection, LegPlan, QuadrupedPlan, Section } from "./quadruped-plan.ts";

export const sides = ["L", "R"] as const;
export type Side = (typeof sides)[number];
export const signOf = (side: Side): number => (side === "L" ? 1 : -1);

/** Half distance of a leg from the middle at a height, shares of withers. */
export function trackAt(leg: LegPlan, height: number): number {
  const [top, foot] = leg.halfTrack;
  const high = leg.joints[0]![0];
  const low = leg.joints.at(-1)![0];
  const share = Math.min(1.1, Math.max(0, (height - low) / (high - low)));
  return foot + (top - foot) * share;
}

/** Trunk, neck, legs, tail and skull; the jaw is apart, so that the mouth can open. */
export function fleshOf(plan: QuadrupedPlan, bones: Bones): Lump[] {
  const w = plan.withersMetres;
  const oval = ([height, forward, wide, deep]: Section, x = 0): Oval => ({
    at: [x * w, height * w, forward * w],
    wide: wide * w,
    deep: deep * w,
  });
  const lumps: Lump[] = [
    ovalLump(
      plan.torso.map((section) => oval(section)),
      { blend: 0.05 * w },
    ),
    ovalLump(
      plan.neckFlesh.map((section) => oval(section)),
      { blend: 0.14 * w },
    ),
  ];
  for (const side of sides)
    for (const leg of [plan.fore, plan.hind])
      lumps.push(
        ovalLump(
          leg.flesh.map((section) => oval(section, signOf(side) * trackAt(leg, section[0]))),
          { blend: 0.07 * w },
        ),
        ...toesOf(leg, side, w),
      );
  lumps.push(...skullOf(plan, bones));
  return lumps;
}

/** The tail's skin: rings along its line, its root sunk in the rump. */
export function tailShape(plan: QuadrupedPlan, bones: Bones, detail: number): Shape {
  const { radii } = plan.tail;
  const line = smoothed(
    bones.tail.map((at, i): Oval => {
      const place = (i / (bones.tail.length - 1)) * (radii.length - 1);
      const low = Math.min(radii.length - 2, Math.floor(place));
      const r = radii[low]! + (radii[low + 1]! - radii[low]!) * (place - low);
      return { at, wide: r, deep: r };
    }),
    detail > 0.5 ? 3 : 1,
  );
  const [first, second] = [bones.tail[0]!, bones.tail[1]!];
  const root: Oval = {
    ...line[0]!,
    at: addScaled(first, normalize(subtract(first, second)), radii[0]! * 1.2 * plan.withersMetres),
  };
  const stations = [root, ...line];
  const last = stations.length - 1;
  return sweep(
    circle(plan.withersMetres, detail > 0.5 ? 12 : 7),
    stations.map(({ at }) => at),
    { creaseDegrees: 180, grow: (t) => stations[Math.round(t * last)]!.wide },
  );
}

/** Head sections into model space; the section's depth stays across the head's own axis. */
export function headOval(bones: Bones, [forward, height, wide, deep]: HeadSection): Oval {
  const h = bones.headMetres;
  return { at: bones.fromHead([0, height, forward]), wide: wide * h, deep: deep * h };
}

function skullOf(plan: QuadrupedPlan, bones: Bones): Lump[] {
  const h = bones.headMetres;
  const lumps: Lump[] = [
    ovalLump(
      plan.head.skull.map((section) => headOval(bones, section)),
      { blend: 0.22 * h },
    ),
  ];
  for (const [forward, height, side, rx, ry, rz] of plan.head.masses)
    for (const sign of side === 0 ? [1] : [1, -1])
      lumps.push(
        eggLump(bones.fromHead([sign * side, height, forward]), [rx * h, ry * h, rz * h], { blend: 0.09 * h }),
      );
  if (plan.head.trunk)
    lumps.push(
      ovalLump(
        plan.head.trunk.map((section) => headOval(bones, section)),
        { blend: 0.12 * h },
      ),
    );
  return lumps;
}

function toesOf({ joints, foot, halfTrack }: LegPlan, side: Side, w: number): Lump[] {
  if (foot.kind === "hoof" || foot.kind === "cloven") return [];
  const [height, forward] = joints.at(-1)!;
  const x = signOf(side) * halfTrack[1];
  const [l, b] = [foot.length, foot.width];
  if (foot.kind === "pillar")
    return [
      eggLump([x * w, height * 0.55 * w, (forward + 0.1 * l) * w], [(b / 2) * w, height * 0.62 * w, (l / 2) * w], {
        blend: 0.05 * w,
      }),
    ];
  const lumps: Lump[] = [
    eggLump([x * w, height * 0.75 * w, (forward + 0.02 * l) * w], [b * 0.42 * w, height * 0.72 * w, l * 0.36 * w], {
      blend: 0.02 * w,
    }),
  ];
  // Four toes: the middle two reach farther.
  for (const [across, ahead] of [
    [-0.36, 0.24],
    [-0.13, 0.38],
    [0.13, 0.38],
    [0.36, 0.24],
  ] as const) {
    const root: Vec3 = [(x + across * b * 0.8) * w, height * 0.72 * w, (forward + (ahead - 0.22) * l) * w];
    const tip: Vec3 = [(x + across * b) * w, height * 0.36 * w, (forward + ahead * l) * w];
    lumps.push(rodLump(root, tip, b * 0.15 * w, b * 0.14 * w, { blend: 0.009 * w }));
  }
  return lumps;
}

/**
 * Rods along the bones that carry the skin's weights: flesh follows the bone it lies on and is shared, over the rod's
 * blend width, where two meet.
 */
export function carriersOf(plan: QuadrupedPlan, bones: Bones): Lump[] {
  const w = plan.withersMetres;
  const at = (name: string): Vec3 => bones.place(name);
  const rod = (joint: string, from: Vec3, to: Vec3, r: number, blend: number): Lump =>
    rodLump(from, to, r * w, r * w, { joint, blend: blend * w });
  const trunk = plan.torso[Math.floor(plan.torso.length / 2)]!;
  const deep = Math.min(trunk[2], trunk[3]) * 0.8;
  const mid = (a: Vec3, b: Vec3, t: number): Vec3 => [
    a[0] + (b[0] - a[0]) * t,
    a[1] + (b[1] - a[1]) * t,
    a[2] + (b[2] - a[2]) * t,
  ];
  const belly = trunk[0] * w;
  const low = (p: Vec3): Vec3 => [p[0], belly, p[2]];
  const breast: Vec3 = [0, belly, plan.torso.at(-1)![1] * w];
  const rump: Vec3 = [0, plan.torso[0]![0] * w, plan.torso[0]![1] * w];
  const [hips, loin, chest] = [low(at("hips")), low(at("loin")), low(at("chest"))];
  const carriers = [
    rod("hips", rump, mid(hips, loin, 0.35), deep, 0.17),
    rod("loin", mid(hips, loin, 0.75), mid(loin, chest, 0.25), deep, 0.17),
    rod("chest", mid(loin, chest, 0.65), breast, deep, 0.17),
    rod("neck", mid(at("neck"), at("neck2"), 0.3), mid(at("neck"), at("neck2"), 0.85), 0.06, 0.12),
    rod("neck2", mid(at("neck2"), at("head"), 0.15), mid(at("neck2"), at("head"), 0.7), 0.05, 0.1),
  ];
  const h = bones.headMetres / w;
  carriers.push(rod("head", bones.fromHead([0, 0, 0.12]), bones.fromHead([0, -0.03, 0.95]), 0.1 * h, 0.24 * h));
  for (const side of sides) {
    const chain = (names: readonly string[], foot: LegPlan, widths: readonly number[]): void => {
      names.forEach((name, i) => {
        const from = at(`${name}.${side}`);
        const next = names[i + 1];
        const [height, forward] = foot.joints.at(-1)!;
        const toe: Vec3 = [from[0], height * 0.5 * w, (forward + foot.foot.length * 0.35) * w];
        const to = next ? at(`${next}.${side}`) : toe;
        const width = widths[i]!;
        carriers.push(
          rod(`${name}.${side}`, mid(from, to, next ? 0.2 : 0), mid(from, to, next ? 0.86 : 1), width * 0.35, width),
        );
      });
    };
    chain(foreJoints, plan.fore, [0.09, 0.075, 0.055, 0.045, 0.04]);
    chain(hindJoints, plan.hind, [0.13, 0.08, 0.045, 0.04]);
  }
  for (let i = 0; i < TAIL_JOINTS; i++)
    carriers.push(rod(`tail${i + 1}`, mid(bones.tail[i]!, bones.tail[i + 1]!, 0.2), bones.tail[i + 1]!, 0.012, 0.05));
  return carriers;
}
