import { add, axisAngle, rotate, subtract, type Vec3 } from "../../base/index.ts";
import { legNames, type LegName, type QuadrupedRig } from "./quadruped-rig.ts";

/** How a posture bends an animal at full weight. Lengths in metres, angles in radians, in the body's own frame. */
export type Posture = {
  /** Of the hips: down and ahead. */
  readonly drop: number;
  readonly ahead: number;
  /** Of the trunk about the hips, positive nose down. */
  readonly pitch: number;
  /** Of the whole neck and of the head against it, positive down. */
  readonly neck: number;
  readonly head: number;
  readonly jaw: number;
  readonly lids: number;
  readonly tail: number;
  readonly spread: Readonly<Record<LegName, readonly [number, number]>>;
  /** Direction foot to ankle, and where knee or elbow points; null leaves the leg its own way. */
  readonly lay: Readonly<Record<"fore" | "hind", { readonly cannon: Vec3; readonly pole: Vec3 } | null>>;
};

const still = { "hind.L": [0, 0], "fore.L": [0, 0], "hind.R": [0, 0], "fore.R": [0, 0] } as const;

const plain: Posture = {
  drop: 0,
  ahead: 0,
  pitch: 0,
  neck: 0,
  head: 0,
  jaw: 0,
  lids: 0,
  tail: 0,
  spread: still,
  lay: { fore: null, hind: null },
};

function spreadBy(fore: readonly [number, number], hind: readonly [number, number]): Posture["spread"] {
  return Object.fromEntries(
    legNames.map((name) => {
      const [side, ahead] = name.startsWith("fore") ? fore : hind;
      return [name, [name.endsWith("L") ? side : -side, ahead]];
    }),
  ) as unknown as Posture["spread"];
}

/** The postures of an animal of this build. */
export function posturesOf(rig: QuadrupedRig): Readonly<Record<string, Posture>> {
  const w = rig.withers;
  const rest = (joint: number): Vec3 => rig.skeleton.rest[joint] ?? [0, 0, 0];
  const fore = rig.legs[1]!;
  const hind = rig.legs[0]!;
  const arm = subtract(rest(fore.top), rest(rig.hips));
  const hips = rest(rig.hips);

  // Sitting: the rump on the ground, the forelegs nearly straight.
  const socket = subtract(rest(hind.top), hips);
  const seatOf = (pitch: number): number => rig.rumpRadius * 1.05 - rotate(axisAngle([1, 0, 0], -pitch), socket)[1];
  let [low, high] = [0.2, 1.2];
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (rotate(axisAngle([1, 0, 0], -middle), arm)[1] + seatOf(middle) < fore.footHeight + fore.fullLength * 0.955)
      low = middle;
    else high = middle;
  }
  const sitPitch = -low;
  const seatHeight = seatOf(low);
  const shoulder = rotate(axisAngle([1, 0, 0], sitPitch), arm);
  const sitAhead = rest(fore.top)[2] - 0.05 * w - shoulder[2] - hips[2];
  const sit: Posture = {
    ...plain,
    drop: hips[1] - seatHeight,
    ahead: sitAhead,
    pitch: sitPitch,
    neck: -sitPitch * 0.55,
    head: -sitPitch * 0.4,
    tail: -sitPitch * 1.35,
    spread: spreadBy([0, 0], [0.045 * w, hips[2] + sitAhead + 0.2 * w - hind.home[1]]),
    lay: { fore: null, hind: { cannon: [0, 0.12, -1], pole: [0.4, 0.5, 0.8] } },
  };
  const lieDrop = rig.bellyHeight * 0.98;
  const lie: Posture = {
    ...plain,
    drop: lieDrop,
    tail: -0.15,
    spread: spreadBy(
      [0.02 * w, rest(fore.top)[2] + 0.24 * w - fore.home[1]],
      [0.07 * w, rest(hind.top)[2] + 0.22 * w - hind.home[1]],
    ),
    lay: {
      fore: { cannon: [0, 0.06, -1], pole: [0.25, -0.1, -1] },
      hind: { cannon: [0, 0.12, -1], pole: [0.7, 0.7, 0.6] },
    },
  };
  const graze = reachDown(rig, 0.07 * w);
  const floor = neckTo(rig, lieDrop + 0.07 * w, { pitch: 0, headDown: 0.1 });
  return {
    sit,
    lie,
    sleep: { ...lie, neck: floor, head: 0.1 - floor, lids: 1 },
    graze,
    eat: graze,
    drink: { ...graze, jaw: 0.12 },
    bark: { ...plain, neck: -0.16, head: -0.12 },
    howl: { ...plain, neck: -0.5, head: -0.75, jaw: 0.3 },
    jump: plain,
    crouch: { ...plain, drop: 0.16 * w, neck: 0.2, head: -0.2 },
  };
}

/** Height of the mouth with the neck bent down by an angle; half of it at the root, a third in the middle. */
function mouthHeight(rig: QuadrupedRig, { neck, head, pitch }: { neck: number; head: number; pitch: number }): number {
  const rest = (joint: number): Vec3 => rig.skeleton.rest[joint] ?? [0, 0, 0];
  const turns = [neck * 0.6, neck * 0.35, neck * 0.05 + head];
  const joints = [...rig.necks, rig.head];
  let angle = pitch;
  let from = rest(rig.hips);
  let place = from;
  joints.forEach((joint, i) => {
    place = add(place, rotate(axisAngle([1, 0, 0], angle), subtract(rest(joint), from)));
    from = rest(joint);
    angle += turns[i]!;
  });
  return add(place, rotate(axisAngle([1, 0, 0], angle), subtract(rig.mouth, from)))[1];
}

/** Bend of the neck that brings the mouth to a height while the head points down by `headDown` from rest. */
function neckTo(rig: QuadrupedRig, height: number, { pitch, headDown }: { pitch: number; headDown: number }): number {
  let [low, high] = [0, 2.2];
  for (let i = 0; i < 22; i++) {
    const middle = (low + high) / 2;
    if (mouthHeight(rig, { neck: middle, head: headDown - middle - pitch, pitch }) > height) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Mouth to the ground; the forehand comes down as well where the neck is too short. */
function reachDown(rig: QuadrupedRig, height: number): Posture {
  const headDown = 0.85;
  let pitch = 0;
  while (pitch < 0.42 && mouthHeight(rig, { neck: 1.7, head: headDown - 1.7 - pitch, pitch }) > height) pitch += 0.02;
  const neck = neckTo(rig, height, { pitch, headDown });
  return { ...plain, pitch, neck, head: headDown - neck - pitch, tail: -pitch };
}

/** Several postures at their weights. */
export function blendPostures(parts: readonly { readonly posture: Posture; readonly weight: number }[]): Posture {
  const sum = (of: (posture: Posture) => number): number =>
    parts.reduce((total, { posture, weight }) => total + of(posture) * weight, 0);
  const lay = (which: "fore" | "hind"): Posture["lay"]["fore"] =>
    parts.reduce<Posture["lay"]["fore"]>(
      (found, { posture, weight }) => (weight > 0.001 && posture.lay[which] ? posture.lay[which] : found),
      null,
    );
  return {
    drop: sum((p) => p.drop),
    ahead: sum((p) => p.ahead),
    pitch: sum((p) => p.pitch),
    neck: sum((p) => p.neck),
    head: sum((p) => p.head),
    jaw: sum((p) => p.jaw),
    lids: sum((p) => p.lids),
    tail: sum((p) => p.tail),
    spread: Object.fromEntries(
      legNames.map((name) => [name, [sum((p) => p.spread[name][0]), sum((p) => p.spread[name][1])]]),
    ) as unknown as Posture["spread"],
    lay: { fore: lay("fore"), hind: lay("hind") },
  };
}
