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
import { createIdleLife, type Life } from "./idle.ts";
import { dropFor, legAngle, poseLeg } from "./quadruped-leg.ts";
import { createQuadrupedFeet, type Pacing } from "./quadruped-feet.ts";
import { blendPostures, posturesOf, type Posture } from "./quadruped-postures.ts";
import { quadrupedRigOf } from "./quadruped-rig.ts";

const X: Vec3 = [1, 0, 0];
const pitched = (angle: number): Quat => axisAngle(X, angle);
const yawed = (angle: number): Quat => axisAngle(UP, angle);

/** Four-legged motion: walk, trot, canter and gallop, and the postures of `posturesOf`. */
export function createQuadruped(model: Model, random: Random): GaitCycle {
  const rig = quadrupedRigOf(model);
  const { skeleton, withers: w } = rig;
  const feet = createQuadrupedFeet(rig);
  const life = createIdleLife(random);
  const twitch = random.fork("twitch");
  const postures = posturesOf(rig);
  const weights = new Map<string, number>();
  /** Whether it has been seen: only then a posture takes its time. */
  let isSeen = false;
  const rest = (joint: number): Vec3 => skeleton.rest[joint] ?? [0, 0, 0];
  const hipsRest = rest(rig.hips);

  let tops: Vec3[] = [];
  let eyePlace: Vec3 = [0, w, 0];
  let chestTurn: Quat = IDENTITY;
  let drop = 0;
  let slope = 0;
  let bend = 0;
  let moving = 0;
  let wag = { until: 0, amount: 0, goal: 0 };
  let wagPhase = 0;
  let ear = { start: -9, side: 0 as 0 | 1, next: 1 };

  function weigh(input: GaitInput): Posture {
    const { posture, dtSeconds: dt } = input;
    if (posture && postures[posture.name] && !weights.has(posture.name)) weights.set(posture.name, 0);
    for (const [name, weight] of weights) {
      const goal =
        posture?.name === name
          ? clamp(
              posture.progress *
                (name === "bark" || name === "eat" || name === "graze" || name === "drink" || name === "howl" ? 6 : 1),
              0,
              1,
            )
          : 0;
      // Nobody takes a posture, or leaves one, faster than in about half a second.
      const next = isSeen ? clamp(goal, weight - dt * 1.9, weight + dt * 2.2) : goal;
      if (next <= 0 && goal <= 0) weights.delete(name);
      else weights.set(name, next);
    }
    isSeen = true;
    return blendPostures(
      [...weights].map(([name, weight]) => ({ posture: postures[name]!, weight: smoothstep(0, 1, weight) })),
    );
  }

  /** Height and tuck of a leap at a share of its time. */
  function leap(input: GaitInput): { height: number; pitch: number; air: number } {
    if (input.posture?.name !== "jump") return { height: 0, pitch: 0, air: 0 };
    const s = (input.posture.progress - 0.22) / 0.56;
    if (s <= 0 || s >= 1) {
      const crouch =
        s <= 0
          ? smoothstep(0, 0.18, input.posture.progress) * smoothstep(0.24, 0.18, input.posture.progress)
          : smoothstep(0, 0.08, s - 1) * smoothstep(0.39, 0.1, s - 1);
      return { height: -0.17 * w * crouch, pitch: 0, air: 0 };
    }
    return {
      height: 4 * 0.55 * w * s * (1 - s),
      pitch: -0.36 * Math.cos(Math.PI * s),
      air: smoothstep(0, 0.08, s) * smoothstep(1, 0.92, s),
    };
  }

  return {
    advance(input: GaitInput): GaitPose {
      const dt = input.dtSeconds;
      const follow = (from: number, to: number, seconds: number): number =>
        from + (to - from) * Math.min(1, dt / seconds);
      const over = weigh(input);
      const jump = leap(input);
      const spread = rig.legs.map((leg) => over.spread[leg.name]);
      const pace = feet.advance(input, tops, spread);
      moving = follow(moving, pace.walking ? clamp(Math.sqrt(pace.froude) * 1.6, 0.3, 1) : 0, 0.2);
      const now = life.advance({
        t: input.t,
        dtSeconds: dt,
        gaze: over.lids > 0.5 ? null : input.gaze,
        eye: eyePlace,
        chest: chestTurn,
        effort: clamp(pace.froude / 3, 0, 1),
      });

      const heading = yawed(input.facingRadians);
      const ahead: Vec3 = rotate(heading, [0, 0, 1]);
      const groundAt = (z: number): number =>
        input.heightAt(input.position[0] + ahead[0] * z, input.position[2] + ahead[2] * z);
      const [front, back] = [groundAt(rig.legs[1]!.home[1]), groundAt(rig.legs[0]!.home[1])];
      const length = rig.legs[1]!.home[1] - rig.legs[0]!.home[1];
      slope = follow(slope, -Math.atan2(front - back, length), 0.12);
      bend = follow(bend, clamp(input.turnRadiansPerSecond * 0.16, -0.3, 0.3), 0.25);
      const wave = waveOf(pace, moving);

      // The trunk: over its feet, lowered until every planted foot is in reach.
      const body = multiply(heading, pitched(slope + wave.pitch + over.pitch + jump.pitch));
      const hipsTurn = multiply(
        multiply(heading, yawed(-bend * 0.5)),
        pitched(slope + wave.pitch + over.pitch + jump.pitch - wave.flex),
      );
      const pivot: Vec3 = [
        0,
        rig.hipHeight,
        over.pitch === 0 ? 0 : hipsRest[2] * smoothstep(0, 0.3, Math.abs(over.pitch)),
      ];
      const carried = add(pivot, rotate(multiply(conjugate(heading), body), subtract(hipsRest, pivot)));
      const ground = (front + back) / 2;
      const base: Vec3 = [input.position[0], ground, input.position[2]];
      const standing = 0.012 * w + wave.drop;
      const place = (down: number): Vec3 =>
        add(
          base,
          add(rotate(heading, [carried[0] + wave.sway, 0, carried[2] + over.ahead]), [
            0,
            carried[1] - over.drop + wave.bob + jump.height - down + 0.0015 * w * now.breath,
            0,
          ]),
        );

      const rotations: Quat[] = skeleton.names.map(() => IDENTITY);
      const turns: Quat[] = skeleton.names.map(() => IDENTITY);
      const places: Vec3[] = skeleton.rest.map(() => [0, 0, 0]);
      const put = (joint: number, turn: Quat): void => {
        const parent = skeleton.parents[joint] ?? -1;
        const above = turns[parent];
        if (above) {
          rotations[joint] = multiply(conjugate(above), turn);
          places[joint] = add(places[parent]!, rotate(above, skeleton.offsets[joint]!));
        }
        turns[joint] = turn;
      };
      const local = (joint: number, turn: Quat): void =>
        put(joint, multiply(turns[skeleton.parents[joint] ?? -1] ?? IDENTITY, turn));
      const trunk = (root: Vec3): void => {
        places[rig.hips] = root;
        turns[rig.hips] = hipsTurn;
        local(rig.loin, multiply(yawed(bend * 0.7), pitched(wave.flex)));
        local(rig.chest, multiply(yawed(bend * 0.7), pitched(wave.flex - 0.004 * now.breath)));
        for (const leg of rig.legs) {
          if (leg.isFore) {
            local(leg.blade, IDENTITY);
            const straight = add(places[leg.blade]!, rotate(turns[leg.blade]!, skeleton.offsets[leg.top]!));
            const foot = pawOf(leg.name);
            // The blade glides and turns on the ribs: it gives about a third of the foreleg's reach (Fischer 2002).
            const swing =
              legAngle(straight, foot, turns[rig.chest]!) - legAngle(rest(leg.top), rest(leg.foot), IDENTITY);
            put(leg.blade, multiply(turns[rig.chest]!, pitched(clamp(-0.3 * swing, -0.28, 0.28))));
          }
          const parent = skeleton.parents[leg.top]!;
          places[leg.top] = add(places[parent]!, rotate(turns[parent]!, skeleton.offsets[leg.top]!));
        }
      };
      function pawOf(name: string): Vec3 {
        const index = rig.legs.findIndex((leg) => leg.name === name);
        const paw = pace.feet[index]!;
        if (jump.air <= 0) return paw.at;
        const leg = rig.legs[index]!;
        // In the air the feet are drawn up under the body: forelegs folded ahead, hind legs trailing.
        const s = input.posture ? (input.posture.progress - 0.22) / 0.56 : 0;
        const reachAhead = leg.isFore ? lerp(0.05, 0.22, s) : lerp(-0.32, 0.22, s);
        const hang = add(
          places[leg.top]!,
          rotate(body, [0, -leg.restLength * lerp(0.97, 0.66, Math.sin(Math.PI * clamp(s, 0, 1))), reachAhead * w]),
        );
        return addScaled(paw.at, subtract(hang, paw.at), jump.air);
      }

      trunk(place(standing));
      let needed = 0;
      rig.legs.forEach((leg, i) => {
        const paw = pace.feet[i]!;
        if (jump.air > 0) return;
        // A foot about to land or just lifted asks for its share, so that the body does not jerk.
        const share = paw.planted ? 1 : smoothstep(0.75, 1, paw.swing);
        needed = Math.max(needed, dropFor(leg, places[leg.top]!, paw.at) * share);
      });
      drop = needed > drop ? follow(drop, needed, 0.03) : follow(drop, needed, 0.12);
      const root = place(standing + Math.max(drop, needed * 0.9));
      trunk(root);
      tops = rig.legs.map((leg) => places[leg.top]!);
      chestTurn = turns[rig.chest]!;

      rig.legs.forEach((leg, i) => {
        const paw = pace.feet[i]!;
        const lay = over.lay[leg.isFore ? "fore" : "hind"];
        const laid = lay ? layWeight(weights) : 0;
        const sided = ([x, y, z]: Vec3): Vec3 => rotate(heading, [x * leg.sign, y, z]);
        const usual = rotate(body, [leg.sign * (leg.isFore ? 0.12 : 0.1), 0, leg.isFore ? -1 : 1]);
        const turned = poseLeg(
          leg,
          places[leg.top]!,
          {
            foot: pawOf(leg.name),
            yaw: paw.yaw,
            fold: Math.max(paw.fold, jump.air * 0.8),
            lay: { direction: lay ? normalize(sided(lay.cannon)) : UP, weight: laid },
            pole: lay ? normalize(addScaled(scale(usual, 1 - laid), sided(lay.pole), laid)) : usual,
          },
          rotate(body, [0, 0, 1]),
        );
        put(leg.top, turned.top);
        put(leg.middle, turned.middle);
        put(leg.ankle, turned.ankle);
        put(leg.foot, turned.foot);
      });
      poseHead(input, { over, pace, now, wave, heading, local, put, turns });
      poseTail(input, { over, pace, local });
      eyePlace = places[rig.head]!;

      const barking = (weights.get("bark") ?? 0) * Math.max(0, Math.sin(input.t * 2 * Math.PI * 2.2)) ** 0.7;
      local(
        rig.jaw,
        pitched(over.jaw + 0.5 * barking + chewing(input) + 0.1 * rig.suppleness ** 2 * pace.gallop * moving),
      );
      return {
        rootPosition: root,
        rootRotation: hipsTurn,
        rotations,
        face: { blink: Math.max(now.lids, over.lids), "mouth-open": barking },
        steps: pace.landed.map(({ leg, point, speed }) => ({
          joint: leg.footName,
          point,
          speedMetresPerSecond: speed,
        })),
      };
    },
  };

  type Wave = { bob: number; drop: number; pitch: number; flex: number; sway: number; nod: number };

  /** The trunk's own motion through a stride. */
  function waveOf({ phase, duty, trot, gallop, haste }: Pacing, amount: number): Wave {
    const turn = 2 * Math.PI * phase;
    const walk = 1 - trot;
    const even = 1 - gallop;
    // Trot: lowest in the middle of each diagonal's stance. Gallop: back bent as the hind feet reach forward to land,
    // stretched as they leave; forehand high as they land.
    return {
      bob:
        w *
        amount *
        (even * (walk * 0.006 * Math.cos(2 * turn) - trot * 0.022 * Math.cos(2 * (turn - Math.PI * duty))) +
          gallop * 0.04 * Math.cos(turn - 2 * Math.PI * 0.87)),
      drop: w * amount * (0.02 + 0.02 * trot * even + lerp(0.02, 0.05, haste) * gallop),
      pitch:
        amount *
        (even * walk * 0.012 * Math.sin(2 * turn) -
          gallop * lerp(0.1, 0.085, haste) * Math.cos(turn - 2 * Math.PI * 0.06)),
      flex: rig.suppleness * amount * gallop * lerp(0.1, 0.22, haste) * Math.cos(turn + 2 * Math.PI * 0.08),
      sway: w * amount * even * 0.008 * Math.sin(turn - Math.PI * duty),
      nod:
        amount *
        (even * walk * 0.05 * Math.sin(2 * turn + 0.6) +
          even * trot * 0.012 * Math.cos(2 * turn) +
          gallop * 0.1 * Math.sin(turn)),
    };
  }

  function chewing(input: GaitInput): number {
    const eating = Math.max(weights.get("eat") ?? 0, weights.get("graze") ?? 0);
    return eating > 0.9 ? 0.1 * (1 + Math.sin(input.t * 2 * Math.PI * 1.6)) : 0;
  }

  type HeadWork = {
    over: Posture;
    pace: Pacing;
    now: Life;
    wave: Wave;
    heading: Quat;
    turns: readonly Quat[];
    local: (joint: number, turn: Quat) => void;
    put: (joint: number, turn: Quat) => void;
  };

  /** Neck and head: level against the trunk's motion, towards the gaze, low in a gallop. */
  function poseHead(input: GaitInput, { over, pace, now, wave, local }: HeadWork): void {
    const busy = clamp(Math.abs(over.neck) / 0.8, 0, 1);
    const gaze = 1 - busy * 0.85;
    const [yaw, pitch] = [now.head[0] * gaze * (1 - 0.6 * pace.gallop), now.head[1] * gaze * 0.8];
    const level = -(wave.pitch + wave.flex) - slope * 0.5;
    const low = moving * (0.1 * pace.trot + 0.22 * pace.gallop);
    const neck = over.neck + low + wave.nod + level * 0.6;
    const nibble = busy > 0.9 ? 0.05 * Math.sin(input.t * 2.3) : 0;
    local(rig.necks[0], multiply(yawed(yaw * 0.3 + bend * 0.5), pitched(neck * 0.6 + pitch * 0.2)));
    local(rig.necks[1], multiply(yawed(yaw * 0.3 + bend * 0.4), pitched(neck * 0.35 + pitch * 0.2 + nibble)));
    const tiltSide = axisAngle([0, 0, 1], 0.06 * now.weight * gaze);
    local(
      rig.head,
      multiply(
        multiply(
          yawed(yaw * 0.45),
          pitched(neck * 0.05 + over.head + pitch * 0.55 - low * 0.8 + level * 0.4 - wave.nod * 0.7),
        ),
        tiltSide,
      ),
    );
    for (const eye of rig.eyes)
      local(eye, multiply(yawed(now.eyes[0] * gaze * 0.8), pitched(now.eyes[1] * gaze * 0.8)));

    if (input.t > ear.next)
      ear = { start: input.t, side: twitch.next() < 0.5 ? 0 : 1, next: input.t + twitch.range(1.2, 4.5) };
    const flick = Math.max(0, 1 - Math.abs(input.t - ear.start - 0.09) / 0.09);
    rig.ears.forEach((joint, i) => {
      const sign = i === 0 ? 1 : -1;
      const back = 0.35 * pace.gallop * moving + 0.06 * Math.sin(2 * Math.PI * 2 * pace.phase + i) * moving * pace.trot;
      local(joint, multiply(axisAngle([0, 0, 1], sign * 0.3 * flick * (ear.side === i ? 1 : 0)), pitched(-back)));
    });
  }

  /** Sways with the stride; wags in bursts when standing; streams out in a gallop. */
  function poseTail(
    input: GaitInput,
    { over, pace, local }: { over: Posture; pace: Pacing; local: (joint: number, turn: Quat) => void },
  ): void {
    if (input.t > wag.until)
      wag = { until: input.t + twitch.range(1.5, 4), amount: wag.amount, goal: twitch.next() < 0.45 ? 1 : 0.12 };
    wag.amount += (wag.goal - wag.amount) * Math.min(1, input.dtSeconds / 0.5);
    wagPhase += input.dtSeconds * lerp(0.6, 2.4 / Math.sqrt(Math.max(0.4, w / 0.5)), wag.amount);
    const turn = 2 * Math.PI * pace.phase;
    const count = Math.max(1, rig.tail.length);
    const raised = over.tail + moving * (0.15 * pace.trot + 0.3 * pace.gallop);
    rig.tail.forEach((joint, i) => {
      const lag = i * 0.55;
      const idle = (1 - moving * 0.7) * (0.06 + 0.42 * wag.amount) * Math.sin(2 * Math.PI * wagPhase - lag);
      const gait = moving * (1 - pace.gallop) * 0.16 * Math.sin(turn - lag);
      const lash = moving * pace.gallop * 0.16 * Math.sin(turn - lag + 1);
      local(
        joint,
        multiply(
          yawed(((idle + gait) * 2.4) / count),
          pitched(raised * (i === 0 ? 0.7 : 0.3 / Math.max(1, count - 1)) + (lash * 2) / count),
        ),
      );
    });
  }
}

/** How much of a sitting or lying leg is laid: the strongest of the postures that lay legs. */
function layWeight(weights: ReadonlyMap<string, number>): number {
  return smoothstep(0.15, 0.95, Math.max(weights.get("sit") ?? 0, weights.get("lie") ?? 0, weights.get("sleep") ?? 0));
}
