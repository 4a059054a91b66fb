import {
  add,
  axisAngle,
  clamp,
  conjugate,
  facing,
  IDENTITY,
  lerp,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  slerp,
  smoothstep,
  subtract,
  UP,
  type Quat,
  type Random,
  type Vec3,
} from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import { bipedRigOf, sides, type BipedRig, type Side } from "./biped-rig.ts";
import { createFootwork, turnBetween, type FootPose, type Stepping } from "./footwork.ts";
import type { GaitCycle, GaitInput, GaitPose } from "./gait.ts";
import { createIdleLife, type Life } from "./idle.ts";
import { armByAngles, bones, reach, softened, twistAbout, type LimbPose } from "./limb.ts";
import { REST, type HandGoal, type Overlay, type Tilt } from "./overlay.ts";
import { createTurnSettler } from "./settle-turns.ts";
import { basis } from "./skeleton.ts";

/** A person's motion: gait, idle life and whatever gesture lies on top. */
export interface Biped extends GaitCycle {
  readonly rig: BipedRig;
  /** What the next `advance` lays over the gait. */
  overlay: Overlay;
  /** 0 calm, 1 out of breath. */
  effort: number;
  /** Puts the feet under a body that was moved without walking. */
  place(position: Vec3, facingRadians: number, heightAt: (x: number, z: number) => number): void;
  /** Arms, neck and head are next where they are to be, and not on their way. */
  settleAtOnce(): void;
}

function tilt([pitch, yaw, roll]: Tilt): Quat {
  return multiply(multiply(axisAngle(UP, yaw), axisAngle([1, 0, 0], pitch)), axisAngle([0, 0, 1], -roll));
}

/** Share of its whole length that a leg stretches to: a knee of a walker stays some twelve degrees off straight. */
const LONGEST_LEG = 0.9945;
const RISE_METRES_PER_SECOND = 1.1;

/** Moves `value` towards `goal` with a time constant. */
function follow(value: number, goal: number, dt: number, seconds: number): number {
  return value + (goal - value) * (1 - Math.exp(-dt / seconds));
}

export function createBiped(model: Model, random: Random): Biped {
  const rig = bipedRigOf(model);
  const footwork = createFootwork(rig);
  const life = createIdleLife(random);
  const rest = (joint: number): Vec3 => rig.skeleton.rest[joint] ?? [0, 0, 0];
  const lengthScale = rig.legLength / 0.85;
  // Slight knee bend: nobody stands with locked knees.
  const standHeight = rig.rootHeight - 0.007 * lengthScale;

  let amplitude = 0;
  let run = 0;
  let lean = 0;
  let bank = 0;
  let lastSpeed = 0;
  let pelvisHeight = standHeight;
  const twists: Record<Side, number> = { L: 0, R: 0 };
  const settler = createTurnSettler(
    rig.skeleton.names.length,
    (joint) => joint === rig.side.L.foreArm || joint === rig.side.R.foreArm,
  );
  // Legs keep to their footholds and the trunk carries what the hands hold; arms, neck and head pass over softly.
  const isSettled = new Set([rig.neck, rig.head]);
  for (const side of sides) {
    const { clavicle, upperArm, foreArm, twist, wrist, fingers } = rig.side[side];
    for (const joint of [clavicle, upperArm, foreArm, twist, wrist, ...fingers.flat()]) isSettled.add(joint);
  }
  let heading: number | null = null;
  let ground: number | null = null;
  let breathEffort = 0;
  let eyePlace: Vec3 = [0, rig.height * 0.93, 0];
  let chestTurn: Quat = IDENTITY;

  function hipsOf(root: Vec3, turn: Quat): Record<Side, Vec3> {
    const of = (side: Side): Vec3 => add(root, rotate(turn, subtract(rest(rig.side[side].upperLeg), rest(rig.root))));
    return { L: of("L"), R: of("R") };
  }

  /** The highest root from which this leg still reaches its foot. */
  function heightLimit(foot: FootPose, hip: Vec3): number {
    const limb = rig.legLength * LONGEST_LEG;
    const flat = Math.hypot(foot.ankle[0] - hip[0], foot.ankle[2] - hip[2]);
    const room = Math.sqrt(Math.max(limb * limb - flat * flat, 0.09 * limb * limb));
    const slack = foot.planted ? 0 : (1 - smoothstep(lerp(0.35, 0.75, run), lerp(0.92, 1, run), foot.swing)) * 0.4;
    return foot.ankle[1] + room - hip[1] + slack;
  }

  const cycle: Biped = {
    rig,
    overlay: REST,
    effort: 0,
    place(position, facingRadians, heightAt) {
      footwork.place(position, facingRadians, heightAt);
      ground = null;
    },
    settleAtOnce: () => settler.forget(),
    advance(input: GaitInput): GaitPose {
      const over = cycle.overlay;
      const dt = input.dtSeconds;
      heading ??= input.facingRadians;
      heading += turnBetween(heading, input.facingRadians);
      const speed = input.speedMetresPerSecond;
      const acceleration = (speed - lastSpeed) / dt;
      lastSpeed = speed;
      breathEffort = follow(breathEffort, Math.max(cycle.effort, clamp((Math.abs(speed) - 2) / 4, 0, 1)), dt, 3);

      // Pelvis from the last step's phase: the feet follow from it.
      const sharedLife = life.advance({
        t: input.t,
        dtSeconds: dt,
        gaze: over.gazeOff >= 1 ? null : input.gaze,
        eye: eyePlace,
        chest: chestTurn,
        effort: breathEffort,
      });
      // A kerb lifts the feet at once and the body after them.
      const under = input.heightAt(input.position[0], input.position[2]);
      ground = ground === null ? under : follow(ground, under, dt, 0.12);
      const body = facing(Math.sin(input.facingRadians), Math.cos(input.facingRadians));
      const wave = gaitWave(sharedLife);
      const base: Vec3 = add(
        [input.position[0], ground, input.position[2]],
        rotate(body, add([wave.sway, 0, wave.surge + rig.rootAhead], [over.shift[0], 0, over.shift[2]])),
      );
      const pelvisTurn = multiply(
        body,
        multiply(tilt(over.pelvis), tilt([wave.pelvis[0], wave.pelvis[1], wave.pelvis[2]])),
      );
      const tiptoe = rig.ballForward * Math.sin(over.tiptoe);
      const wanted = standHeight - wave.drop + wave.bob + tiptoe - over.crouch;
      const guess: Vec3 = [base[0], base[1] + wanted + over.shift[1], base[2]];
      const stepping = footwork.advance(
        input,
        hipsOf([guess[0], base[1] + Math.min(wanted, pelvisHeight + 0.02), guess[2]], pelvisTurn),
      );
      amplitude = follow(amplitude, smoothstep(0.1, 1.3, Math.abs(speed) / Math.sqrt(lengthScale)), dt, 0.16);
      run = follow(run, stepping.run, dt, 0.15);
      lean = follow(
        lean,
        clamp(acceleration * 0.05, -0.2, 0.3) + 0.02 * amplitude + run * clamp(0.035 * speed, 0, 0.24),
        dt,
        0.2,
      );
      bank = follow(bank, clamp((-speed * input.turnRadiansPerSecond) / 9.81, -0.3, 0.3), dt, 0.15);
      phaseNow = stepping.phase;

      // The pelvis sinks where a leg would not reach, like the inverted pendulum that a walk is.
      const hips = hipsOf(guess, pelvisTurn);
      let height = wanted;
      if (over.recline <= 0) {
        for (const side of sides) {
          if (over.feet[side]) continue;
          height = Math.min(height, wanted + heightLimit(lifted(stepping.feet[side], over), hips[side]));
        }
      }
      // It sinks as fast as it must, but legs push it up again no faster than they can.
      height = Math.min(height, pelvisHeight + RISE_METRES_PER_SECOND * dt);
      pelvisHeight = Math.max(height, 0.2 * lengthScale);
      const root: Vec3 = [guess[0], base[1] + pelvisHeight + over.shift[1], guess[2]];
      return compose(input, { stepping, root, pelvisTurn, body, life: sharedLife, over });
    },
  };
  let phaseNow = 0;

  /** Feet as the gesture leaves them: on tiptoe, in the air with the body, or on their own way. */
  function lifted(foot: FootPose, over: Overlay): FootPose {
    if (over.tiptoe <= 0 && over.shift[1] === 0) return foot;
    const pitch = Math.max(foot.pitch, over.tiptoe);
    const tip = axisAngle([1, 0, 0], pitch - foot.pitch);
    const arm: Vec3 = [0, rig.ankleHeight - rig.ballHeight, -rig.ballForward];
    const raised = subtract(rotate(foot.rotation, rotate(tip, arm)), rotate(foot.rotation, arm));
    return {
      ...foot,
      pitch,
      ankle: add(add(foot.ankle, raised), [0, over.shift[1], 0]),
      rotation: multiply(foot.rotation, tip),
    };
  }

  /** The pelvis' own motion through the stride. */
  function gaitWave(now: Life): { sway: number; surge: number; bob: number; drop: number; pelvis: Tilt } {
    const turn = 2 * Math.PI * phaseNow;
    const low = lerp(0.06, 0.16, run);
    const still = 1 - amplitude;
    return {
      sway: lengthScale * (amplitude * lerp(0.024, 0.008, run) * Math.sin(turn - 0.4) + still * 0.016 * now.weight),
      surge: lengthScale * 0.004 * Math.sin(2 * turn) * amplitude,
      bob: lengthScale * -amplitude * lerp(0.018, 0.036, run) * Math.cos(2 * (turn - 2 * Math.PI * low)),
      drop: lengthScale * (amplitude * lerp(0.03, 0.06, run) + still * 0.004 * Math.abs(now.weight)),
      pelvis: [
        lean * 0.45 + 0.03 * run,
        -amplitude * lerp(0.085, 0.13, run) * Math.cos(turn),
        amplitude * -lerp(0.055, 0.04, run) * Math.sin(turn - 0.4) - still * 0.03 * now.weight + bank,
      ],
    };
  }

  type Frame = { stepping: Stepping; root: Vec3; pelvisTurn: Quat; body: Quat; life: Life; over: Overlay };

  function compose(input: GaitInput, frame: Frame): GaitPose {
    const { stepping, over, body } = frame;
    const rotations: Quat[] = rig.skeleton.names.map(() => IDENTITY);
    const worlds: Quat[] = rig.skeleton.names.map(() => IDENTITY);
    const places: Vec3[] = rig.skeleton.rest.map(() => [0, 0, 0]);
    const turn = 2 * Math.PI * phaseNow;

    let root = frame.root;
    let pelvisTurn = frame.pelvisTurn;
    if (over.recline > 0) {
      // Lies down backwards: the spine comes level at the height of the back, the head away from where it faced.
      const flat = multiply(body, axisAngle([1, 0, 0], (-Math.PI / 2) * over.recline));
      pelvisTurn = slerp(pelvisTurn, flat, over.recline);
      root = mix(
        root,
        [root[0], input.heightAt(root[0], root[2]) + over.shift[1] + 0.12 * lengthScale, root[2]],
        over.recline,
      );
    }
    if (over.seat) {
      root = mix(root, over.seat.position, over.seat.weight);
      pelvisTurn = slerp(pelvisTurn, over.seat.rotation, over.seat.weight);
    }
    function put(joint: number, world: Quat): void {
      if (joint < 0) return;
      const parent = rig.skeleton.parents[joint] ?? -1;
      const above = worlds[parent];
      if (above) {
        rotations[joint] = multiply(conjugate(above), world);
        places[joint] = add(places[parent] ?? [0, 0, 0], rotate(above, rig.skeleton.offsets[joint] ?? [0, 0, 0]));
      } else {
        rotations[joint] = IDENTITY;
        places[joint] = root;
      }
      worlds[joint] = world;
    }
    function turnLocal(joint: number, local: Quat): void {
      const above = worlds[rig.skeleton.parents[joint] ?? -1] ?? IDENTITY;
      put(joint, multiply(above, local));
    }

    put(rig.root, pelvisTurn);
    // Spine: counter-turns the pelvis, leans, breathes, and carries a share of the gaze.
    const counter = amplitude * lerp(0.17, 0.3, run) * Math.cos(turn);
    const unlist =
      amplitude * lerp(0.06, 0.04, run) * Math.sin(turn - 0.4) + (1 - amplitude) * 0.035 * frame.life.weight;
    const gazeOn = 1 - over.gazeOff;
    const chestYaw = frame.life.head[0] * 0.16 * gazeOn;
    const breath = frame.life.breath * (0.008 + 0.012 * breathEffort);
    const whole: Tilt = [
      lean * 0.55 + 0.02 - breath + over.spine[0],
      counter + chestYaw + over.spine[1],
      unlist - bank * 0.6 + over.spine[2],
    ];
    for (const joint of rig.spine) turnLocal(joint, tilt([whole[0] / 3, whole[1] / 3, whole[2] / 3]));
    const chestJoint = rig.spine[2] ?? rig.root;
    const chest = worlds[chestJoint] ?? pelvisTurn;
    chestTurn = chest;

    // Head: level and towards what it looks at, whatever the chest does.
    const upright = over.recline > 0 ? chest : body;
    const headYaw = frame.life.head[0] * gazeOn;
    const headPitch = frame.life.head[1] * gazeOn;
    const level = multiply(
      over.recline > 0
        ? upright
        : slerp(chest, multiply(upright, tilt([0, turnBetween(0, yawOf(chest) - yawOf(body)) * 0.4, 0])), 0.85),
      tilt([headPitch + over.head[0], headYaw * 0.92 + over.head[1], over.head[2] + 0.02 * frame.life.weight]),
    );
    const neckJoint = rig.neck;
    const beforeNeck = worlds[rig.skeleton.parents[neckJoint] ?? chestJoint] ?? chest;
    put(neckJoint, slerp(beforeNeck, level, 0.42));
    put(rig.head, level);
    for (const side of sides) {
      const eye = rig.side[side].eye;
      if (eye >= 0)
        turnLocal(
          eye,
          multiply(axisAngle(UP, frame.life.eyes[0] * gazeOn), axisAngle([1, 0, 0], frame.life.eyes[1] * gazeOn)),
        );
    }
    eyePlace = places[rig.side.L.eye >= 0 ? rig.side.L.eye : rig.head] ?? eyePlace;

    for (const side of sides) {
      poseLeg(side);
      poseArm(side);
    }

    function poseLeg(side: Side): void {
      const part = rig.side[side];
      const parent = rig.skeleton.parents[part.upperLeg] ?? rig.root;
      const hip = add(
        places[parent] ?? root,
        rotate(worlds[parent] ?? pelvisTurn, rig.skeleton.offsets[part.upperLeg] ?? [0, 0, 0]),
      );
      let foot = lifted(stepping.feet[side], over);
      const goal = over.feet[side];
      if (goal) {
        const rotation = multiply(axisAngle(UP, foot.yaw), axisAngle([1, 0, 0], goal.pitch));
        foot = {
          ...foot,
          ankle: mix(foot.ankle, goal.ankle, goal.weight),
          rotation: slerp(foot.rotation, rotation, goal.weight),
          pitch: lerp(foot.pitch, goal.pitch, goal.weight),
        };
      }
      if (over.recline > 0) {
        const down = rotate(pelvisTurn, [part.sign * 0.03, -rig.legLength * 0.985, 0.02]);
        const to = mix(foot.ankle, add(hip, down), over.recline);
        // Heels are drawn over the ground, not through it.
        const least = input.heightAt(to[0], to[2]) + rig.ankleHeight * (0.6 + 1.4 * Math.sin(Math.PI * over.recline));
        foot = {
          ...foot,
          ankle: [to[0], Math.max(to[1], least), to[2]],
          rotation: slerp(foot.rotation, multiply(pelvisTurn, axisAngle([1, 0, 0], 0.5)), over.recline),
          pitch: 0,
        };
      }
      const kneeYaw = yawOf(pelvisTurn) + turnBetween(yawOf(pelvisTurn), foot.yaw) * 0.6;
      // A knee is a hinge across the body: wherever the leg points, it bends about that axis and never flips over.
      const upright: Vec3 = [-Math.cos(kneeYaw), 0, Math.sin(kneeYaw)];
      const hinge = mix(upright, rotate(pelvisTurn, [-1, 0, 0]), smoothstep(0, 0.6, over.recline));
      const pole = normalize(crossOf(hinge, normalize(subtract(foot.ankle, hip), [0, -1, 0])), [0, 0, 1]);
      const swings = foot.planted || goal ? 0 : smoothstep(0, 0.2, foot.swing) * (1 - smoothstep(0.8, 1, foot.swing));
      const posed = reach(part.leg, hip, softened(part.leg, hip, foot.ankle, swings), pole);
      const turns = bones(part.leg, posed);
      put(part.upperLeg, turns.upper);
      put(part.lowerLeg, turns.lower);
      put(part.foot, foot.rotation);
      turnLocal(part.toe, axisAngle([1, 0, 0], -Math.max(0, foot.pitch) * (foot.planted ? 1 : 0.4)));
    }

    function poseArm(side: Side): void {
      const part = rig.side[side];
      const goal = over.hands[side];
      const raise = goal ? goal.weight * clamp((shoulderHeightOf(goal, side) - 0.1) * 0.6, 0, 0.5) : 0;
      turnLocal(part.clavicle, axisAngle([0, 0, 1], part.sign * (raise + 0.02 * frame.life.breath * breathEffort)));
      const swingPhase = turn + (side === "L" ? Math.PI : 0);
      const swing = Math.cos(swingPhase);
      const flex = amplitude * (lerp(0.06, -0.12, run) + lerp(0.34, 0.72, run) * swing) + (1 - amplitude) * 0.04;
      const bend = lerp(0.22 + amplitude * (0.12 + 0.2 * Math.max(0, swing)), 1.55 + 0.25 * swing, run);
      const angles = armByAngles(
        { flex, abduct: lerp(0.1, 0.17, run) + 0.012 * frame.life.breath, bend, roll: lerp(0.15, 0.3, run) },
        part.sign,
      );
      const own: LimbPose = {
        upper: rotate(chest, angles.upper),
        lower: rotate(chest, angles.lower),
        hinge: rotate(chest, angles.hinge),
      };
      let turns = bones(part.arm, own);
      let hand = turns.lower;
      if (run > 0.01) hand = multiply(hand, axisAngle(part.palmRest, 0));
      const parent = rig.skeleton.parents[part.upperArm] ?? part.clavicle;
      const shoulder = add(
        places[parent] ?? root,
        rotate(worlds[parent] ?? chest, rig.skeleton.offsets[part.upperArm] ?? [0, 0, 0]),
      );
      // From the lowest layer up, each takes its share of what those below left.
      for (const layered of chain(goal)) {
        if (layered.weight <= 0) continue;
        const toWorld = (v: Vec3): Vec3 =>
          layered.space === "world" ? v : rotate(chest, [v[0] * part.sign, v[1], v[2]]);
        const wrist =
          layered.space === "world" ? layered.wrist : add(shoulder, scale(toWorld(layered.wrist), rig.armLength));
        const posed = reach(part.arm, shoulder, wrist, toWorld(layered.elbow));
        const aimed = bones(part.arm, posed);
        const w = layered.weight;
        turns = { upper: slerp(turns.upper, aimed.upper, w), lower: slerp(turns.lower, aimed.lower, w) };
        const handTurn =
          layered.fingers && layered.palm
            ? multiply(
                basis(toWorld(layered.fingers), toWorld(layered.palm)),
                conjugate(basis(part.fingersRest, part.palmRest)),
              )
            : aimed.lower;
        hand = slerp(hand, handTurn, w);
      }
      put(part.upperArm, turns.upper);
      put(part.foreArm, turns.lower);
      if (part.twist >= 0) {
        // The forearm shares the hand's turn about its own axis, or the wrist's skin would wring.
        const twist = twistAbout(multiply(conjugate(turns.lower), hand), part.arm.lower);
        const along = twist[0] * part.arm.lower[0] + twist[1] * part.arm.lower[1] + twist[2] * part.arm.lower[2];
        // Half a turn is the same either way round: it stays the way it was, or the skin would flip.
        twists[side] += turnBetween(twists[side], 2 * Math.atan2(along, twist[3]));
        if (Math.abs(twists[side]) > 5.5) twists[side] -= 2 * Math.PI * Math.sign(twists[side]);
        turnLocal(part.twist, axisAngle(part.arm.lower, 0.6 * clamp(twists[side], -2.6, 2.6)));
      }
      put(part.wrist, hand);
      const curl = over.curl[side] ?? lerp(0.28, 0.5, run);
      part.fingers.forEach((finger, index) => {
        const axis = index === 0 ? part.palmRest : normalize(crossOf(part.fingersRest, part.palmRest));
        const most = index === 0 ? -0.5 * part.sign : 1.35 + 0.08 * index;
        finger.forEach((joint, bone) => turnLocal(joint, axisAngle(axis, curl * most * (bone === 0 ? 0.75 : 1))));
      });
    }

    function shoulderHeightOf(goal: HandGoal, side: Side): number {
      if (goal.space === "shoulder") return goal.wrist[1];
      const shoulder = add(
        places[chestJoint] ?? root,
        rotate(chest, subtract(rest(rig.side[side].upperArm), rest(chestJoint))),
      );
      return (goal.wrist[1] - shoulder[1]) / rig.armLength;
    }

    const steps = stepping.landed.map(({ side, point, speed }) => ({
      joint: rig.skeleton.names[rig.side[side].foot] ?? "foot",
      point,
      speedMetresPerSecond: speed,
    }));
    return {
      rootPosition: root,
      rootRotation: worlds[rig.root] ?? pelvisTurn,
      rotations: settler
        .advance(rotations, input.dtSeconds)
        .map((turn, i) => (isSettled.has(i) ? turn : (rotations[i] ?? IDENTITY))),
      face: { ...faceOf(frame.life), ...over.face },
      steps,
    };
  }

  return cycle;
}

/** A goal and those it lies over, lowest first. */
function chain(goal: HandGoal | null): HandGoal[] {
  return goal ? [...chain(goal.below ?? null), goal] : [];
}

function faceOf(life: Life): Record<string, number> {
  return { blink: life.lids };
}

function crossOf(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** Direction of a rotation's +Z over the ground. */
export function yawOf(q: Quat): number {
  const f = rotate(q, [0, 0, 1]);
  return Math.atan2(f[0], f[2]);
}
