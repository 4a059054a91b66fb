import {
  add,
  addScaled,
  axisAngle,
  clamp,
  conjugate,
  IDENTITY,
  lerp,
  multiply,
  normalize,
  rotate,
  scale,
  smoothstep,
  subtract,
  UP,
  type Quat,
  type Random,
  type Vec3,
} from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import type { GaitCycle, GaitInput, GaitPose } from "./gait.ts";
import { createIdleLife } from "./idle.ts";
import { dropFor, poseLeg } from "./quadruped-leg.ts";
import { createQuadrupedFeet } from "./quadruped-feet.ts";
import { legRigOf, type LegRig } from "./quadruped-rig.ts";
import { skeletonOf } from "./skeleton.ts";

const X: Vec3 = [1, 0, 0];
const pitched = (angle: number): Quat => axisAngle(X, angle);
const yawed = (angle: number): Quat => axisAngle(UP, angle);

/** Wing-beats a second: f = m^3/8 g^1/2 b^-23/24 S^-1/3 rho^-3/8 (C. J. Pennycuick, J. Exp. Biol. 199, 1996). */
export function wingbeatHertz(massKg: number, spanMetres: number): number {
  const area = (spanMetres * spanMetres) / 6.5;
  return massKg ** 0.375 * Math.sqrt(9.81) * spanMetres ** (-23 / 24) * area ** (-1 / 3) * 1.225 ** -0.375;
}

/** A bird: walks or hops, pecks, perches, flaps and glides. Wings open by the morph 'wings-spread'. */
export function createBird(model: Model, random: Random): GaitCycle {
  const skeleton = skeletonOf(model);
  const index = (name: string): number => {
    const found = skeleton.index.get(name);
    if (found === undefined) throw new RangeError(`A bird needs the joint '${name}', which this model lacks.`);
    return found;
  };
  const rest = (joint: number): Vec3 => skeleton.rest[joint] ?? [0, 0, 0];
  const [body, neck, neck2, head, jaw, tail] = ["body", "neck", "neck2", "head", "jaw", "tail"].map(index) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const wings = (["L", "R"] as const).map((side) => ({
    sign: side === "L" ? 1 : -1,
    arm: index(`upperarm.${side}`),
    forearm: index(`forearm.${side}`),
    hand: index(`hand.${side}`),
  }));
  const eyes = [index("eye.L"), index("eye.R")];
  const legs: readonly LegRig[] = [legRigOf(skeleton, "hind.L"), legRigOf(skeleton, "hind.R")];
  const hipHeight = rest(legs[0]!.top)[1];
  const mouth = model.anchors.find((one) => one.name === "mouth")?.position ?? rest(head);
  // Only small birds hop; the others walk.
  const hops = model.massKg < 0.15;
  const feet = createQuadrupedFeet({ legs, hipHeight, withers: hipHeight }, { hops });
  const life = createIdleLife(random);
  // How far the breast is raised at rest: what flight takes back.
  const spine = subtract(rest(neck), rest(tail));
  const leanBack = Math.atan2(spine[1], spine[2]) - 0.12;
  const bodyForward: Vec3 = normalize(rotate(pitched(-leanBack), [0, 0, 1]));
  const bodyUp: Vec3 = rotate(pitched(-leanBack), UP);
  const spread = Math.abs(rest(wings[0]!.hand)[0]) * 4;
  const hertz = Math.min(9, wingbeatHertz(model.massKg, spread));
  const peck = peckOf();

  let tops: Vec3[] = [];
  let eyePlace: Vec3 = rest(head);
  let chestTurn: Quat = IDENTITY;
  let air = 0;
  let effort = 1;
  let beat = 0;
  let bank = 0;
  let eating = 0;
  let sleeping = 0;
  let drop = 0;
  let climb = 0;
  let lastHeight: number | null = null;

  /** Body and neck bend that bring the beak to the ground. */
  function peckOf(): { lean: number; neck: number } {
    let best = { lean: 0.4, neck: 1 };
    let nearest = Infinity;
    for (let lean = 0.1; lean <= 1.3; lean += 0.1)
      for (let bend = 0; bend <= 1.8; bend += 0.1) {
        const place = beakAt(lean, bend);
        const score = Math.abs(place[1] - 0.02 * hipHeight) / hipHeight + 0.25 * lean + 0.1 * bend;
        if (score < nearest) [nearest, best] = [score, { lean, neck: bend }];
      }
    return best;
  }

  function beakAt(lean: number, bend: number): Vec3 {
    const hips: Vec3 = [0, hipHeight, rest(legs[0]!.top)[2]];
    let [place, from, angle] = [hips, hips, lean];
    for (const [joint, more] of [
      [neck, 0.5],
      [neck2, 0.3],
      [head, 0.2],
    ] as const) {
      place = add(place, rotate(pitched(angle), subtract(rest(joint), from)));
      from = rest(joint);
      angle += bend * more;
    }
    return add(place, rotate(pitched(angle), subtract(mouth, from)));
  }

  return {
    advance(input: GaitInput): GaitPose {
      const dt = input.dtSeconds;
      const follow = (from: number, to: number, seconds: number): number =>
        from + (to - from) * Math.min(1, dt / seconds);
      const name = input.posture?.name ?? "";
      const wantsAir = name === "fly" || name === "glide";
      air = clamp(air + (wantsAir ? dt / 0.35 : -dt / 0.45), 0, 1);
      eating = follow(eating, name === "eat" || name === "drink" || name === "graze" ? 1 : 0, 0.2);
      sleeping = follow(sleeping, name === "sleep" ? 1 : 0, 0.5);
      const now = life.advance({
        t: input.t,
        dtSeconds: dt,
        gaze: input.gaze,
        eye: eyePlace,
        chest: chestTurn,
        effort: 0.2,
      });
      const pace = feet.advance(input, tops, [
        [0, 0],
        [0, 0],
      ]);
      const heading = yawed(input.facingRadians);
      const ground = input.heightAt(input.position[0], input.position[2]);
      climb = follow(
        climb,
        lastHeight === null
          ? 0
          : clamp((ground - lastHeight) / dt / Math.max(1, Math.abs(input.speedMetresPerSecond)), -0.8, 0.8),
        0.25,
      );
      lastHeight = ground;
      bank = follow(
        bank,
        air * clamp((-input.speedMetresPerSecond * input.turnRadiansPerSecond) / 9.81, -0.8, 0.8),
        0.2,
      );

      // Large birds flap in bursts and glide between them; small ones flap on.
      const restful =
        name === "glide" ? 0 : model.massKg < 0.4 || climb > 0.15 ? 1 : smoothstep(-0.35, 0.1, Math.sin(input.t * 1.5));
      effort = follow(effort, restful, 0.25);
      beat = (beat + dt * hertz * lerp(0.8, 1, effort)) % 1;
      const open = smoothstep(0, 0.8, air);
      const wave = 2 * Math.PI * beat;
      // The downstroke is a little longer than the upstroke.
      const stroke = Math.cos(wave + 0.25 * Math.sin(wave));

      const moving = pace.walking && air < 0.5 ? 1 : 0;
      const hopPhase = hops && moving ? clamp((pace.phase - pace.duty) / (1 - pace.duty), 0, 1) : 0;
      const hop = 4 * hopPhase * (1 - hopPhase) * hipHeight * 0.3;
      const pecking = eating * smoothstep(-0.3, 0.5, Math.sin(input.t * 3.1) + 0.4 * Math.sin(input.t * 1.3));
      const lean = peck.lean * pecking + open * (leanBack - 0.75 * climb) - 0.05 * hopPhase * moving;
      const turn = multiply(multiply(heading, axisAngle([0, 0, 1], bank)), pitched(lean));
      const hips = scale(add(rest(legs[0]!.top), rest(legs[1]!.top)), 0.5);
      const carried = add(hips, rotate(pitched(lean * (1 - open)), subtract(rest(body), hips)));
      const sway = moving && !hops ? 0.05 * hipHeight * Math.sin(2 * Math.PI * pace.phase - Math.PI * pace.duty) : 0;
      const heave = open * -0.05 * spread * 0.25 * stroke * effort * Math.min(1, 4 / hertz);
      const bob = moving && !hops ? -0.02 * hipHeight * Math.cos(4 * Math.PI * pace.phase) : 0;
      const place = (down: number): Vec3 =>
        add(
          [input.position[0], ground, input.position[2]],
          add(rotate(heading, [sway, 0, carried[2]]), [0, carried[1] + hop + heave + bob - down * (1 - open), 0]),
        );

      const rotations: Quat[] = skeleton.names.map(() => IDENTITY);
      const turns: Quat[] = skeleton.names.map(() => IDENTITY);
      const places: Vec3[] = skeleton.rest.map(() => [0, 0, 0]);
      const put = (joint: number, world: Quat): void => {
        const parent = skeleton.parents[joint] ?? -1;
        const above = turns[parent];
        if (above) {
          rotations[joint] = multiply(conjugate(above), world);
          places[joint] = add(places[parent]!, rotate(above, skeleton.offsets[joint]!));
        }
        turns[joint] = world;
      };
      const local = (joint: number, own: Quat): void =>
        put(joint, multiply(turns[skeleton.parents[joint] ?? -1] ?? IDENTITY, own));
      const stand = (root: Vec3): void => {
        places[body] = root;
        turns[body] = turn;
        for (const leg of legs) places[leg.top] = add(root, rotate(turn, subtract(rest(leg.top), rest(body))));
      };
      stand(place(0.01 * hipHeight));
      let needed = 0;
      legs.forEach((leg, i) => {
        const paw = pace.feet[i]!;
        needed = Math.max(
          needed,
          dropFor(leg, places[leg.top]!, paw.at) * (paw.planted ? 1 : smoothstep(0.75, 1, paw.swing)),
        );
      });
      drop = needed > drop ? follow(drop, needed, 0.03) : follow(drop, needed, 0.12);
      const root = place(0.01 * hipHeight + Math.max(drop, needed * 0.9));
      stand(root);
      tops = legs.map((leg) => places[leg.top]!);
      chestTurn = multiply(heading, pitched(0));

      legs.forEach((leg, i) => {
        const paw = pace.feet[i]!;
        // In flight the legs are drawn up under the belly, or trail behind where they are long.
        const tucked = add(
          places[leg.top]!,
          rotate(turn, rotate(pitched(-leanBack), [0, -0.3 * leg.restLength, -0.5 * leg.restLength])),
        );
        const at = addScaled(paw.at, subtract(tucked, paw.at), open);
        const posed = poseLeg(
          leg,
          places[leg.top]!,
          {
            foot: at,
            yaw: paw.yaw,
            fold: Math.max(paw.fold, open),
            lay: { direction: UP, weight: 0 },
            pole: rotate(heading, [leg.sign * 0.15, 0, 1]),
          },
          rotate(heading, [0, 0, 1]),
        );
        put(leg.top, posed.top);
        put(leg.middle, posed.middle);
        put(leg.ankle, posed.ankle);
        put(leg.foot, posed.foot);
      });

      for (const { sign, arm, forearm, hand } of wings) {
        const flap = open * (effort * (0.68 * stroke + 0.12) + (1 - effort) * 0.1);
        // The hand lags the arm and folds on the way up; the leading edge dips on the way down.
        const lag = open * effort * 0.42 * Math.sin(wave);
        const up = open * effort * Math.max(0, -Math.sin(wave));
        const twist = open * effort * 0.22 * Math.sin(wave);
        const about = (axis: Vec3, angle: number): Quat => axisAngle(axis, angle);
        local(arm, multiply(about(bodyForward, sign * flap), about(X, twist)));
        local(
          forearm,
          multiply(about(bodyForward, sign * (lag * 0.6 - 0.12 * open)), about(bodyUp, sign * -0.28 * up)),
        );
        local(hand, multiply(about(bodyForward, sign * (lag - 0.05 * open)), about(bodyUp, sign * 0.62 * up)));
      }
      // Walkers hold the head still and thrust it forward once a step.
      const stepShare = (pace.phase * 2) % 1;
      const thrust =
        moving && !hops ? (stepShare < 0.65 ? 1 - (2 * stepShare) / 0.65 : -1 + (2 * (stepShare - 0.65)) / 0.35) : 0;
      const gaze = 1 - Math.max(pecking, sleeping, open * 0.7);
      const bend = peck.neck * pecking + 0.12 * thrust - 0.25 * sleeping;
      const yaw = now.head[0] * gaze;
      const level = -open * (leanBack - 0.75 * climb) * 0.55;
      const share = 1 - pecking;
      local(neck, multiply(yawed(yaw * 0.25), pitched(bend * 0.5 + level * 0.35)));
      local(neck2, multiply(yawed(yaw * 0.35), pitched(bend * 0.3 - 0.1 * thrust + level * 0.35)));
      local(
        head,
        multiply(
          yawed(yaw * 0.4 + sleeping * 2.2),
          pitched(bend * 0.2 + now.head[1] * gaze * 0.6 - 0.14 * thrust + level * 0.8 * share - open * 0.15),
        ),
      );
      for (const eye of eyes) local(eye, multiply(yawed(now.eyes[0] * 0.4), pitched(now.eyes[1] * 0.4)));
      eyePlace = places[head]!;
      const chirp =
        name === "chirp" || name === "bark" || name === "sing"
          ? Math.max(0, Math.sin(input.t * 2 * Math.PI * 5)) * 0.5
          : 0;
      local(jaw, pitched(chirp + 0.25 * eating * Math.max(0, Math.sin(input.t * 14)) * (1 - pecking)));
      local(
        tail,
        pitched(-0.1 * open + 0.06 * Math.sin(2 * Math.PI * pace.phase) * moving + 0.3 * lean * (1 - open) * 0.3),
      );
      return {
        rootPosition: root,
        rootRotation: turn,
        rotations,
        face: { blink: Math.max(now.lids, sleeping), "wings-spread": open },
        steps:
          air > 0.3
            ? []
            : pace.landed.map(({ leg, point, speed }) => ({ joint: leg.footName, point, speedMetresPerSecond: speed })),
      };
    },
  };
}
