import { add, axisAngle, clamp, multiply, rotate, smoothstep, UP, type Vec3 } from "../../../base/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import { runningSpeed, walkingSpeed } from "../../motion/pace.ts";
import type { Doing, Family, Figure, Scene } from "../scene.ts";
import { wayOf } from "./destination.ts";
import { laneWay } from "./lane.ts";
import { paceOf, sendTo } from "./move.ts";
import { approachBody } from "./handle.ts";
import { sequence } from "./sequence.ts";
import { anchorPlace, fromSeat } from "./settle.ts";

// Vehicles and mounts carry whoever rides them; beats name the rider, the vehicle, or both.

/** The vehicle of a beat: its instrument, its target, what a relation says is ridden, or the actor itself. */
function vehicleOf(scene: Scene, beat: Beat): Figure | null {
  const ridden = scene.stage.screenplay.relations.find((r) => r.of === beat.actor && r.kind === "rides")?.to ?? null;
  for (const id of [
    beat.with,
    beat.target,
    ridden,
    scene.figures.get(beat.actor)?.mount?.vehicle ?? null,
    beat.actor,
  ]) {
    const figure = id === null ? undefined : scene.figures.get(id);
    if (figure && !figure.biped) return figure;
  }
  return null;
}

const MOUNT_SECONDS = 1;

/** Puts a rider on its seat for good: at once where the film begins so, else in one swing. */
export function mount(scene: Scene, rider: Figure, vehicle: Figure): Doing | null {
  if (rider.mount?.vehicle === vehicle.id || !rider.biped) return null;
  const start = scene.t < 0.4 ? -MOUNT_SECONDS : scene.t;
  const weightAt = (t: number): number => smoothstep(start, start + MOUNT_SECONDS, t);
  rider.mount = { vehicle: vehicle.id, from: rider.walker.position, weightAt };
  rider.gestures.unshift({ start: 0, end: Infinity, sample: (t) => riding(scene, rider, vehicle, weightAt(t)) });
  return { update: (t) => t >= start + MOUNT_SECONDS };
}

/** Cruising speed in the film's few seconds: brisk but followable. */
function cruise(vehicle: Figure, beat: Beat): number {
  const isFast =
    beat.manner.some((word) => /fast|quick|race|gallop|speed/.test(word)) || /gallop|race/.test(beat.standsFor ?? "");
  const { gait, model } = vehicle.staged;
  // Birds fly at 15.9 m^0.13 m/s (T. Alerstam et al., PLoS Biol. 5, 2007); about half of it lets a camera follow.
  const usual =
    gait === "bird"
      ? 7.5 * Math.max(0.005, model.massKg) ** 0.13
      : gait === "quadruped"
        ? isFast
          ? runningSpeed(vehicle.staged)
          : walkingSpeed(vehicle.staged) * 1.6
        : isFast
          ? runningSpeed(vehicle.staged) * 1.5
          : runningSpeed(vehicle.staged) * 0.8;
  return clamp(usual * paceOf(beat), 0.3, 45);
}

function carried(isFlight: boolean): Family {
  return {
    channels: ["legs", "hands"],
    begin(scene, beat): Doing | string {
      const actor = scene.figures.get(beat.actor);
      const vehicle = vehicleOf(scene, beat);
      if (!vehicle)
        return `${scene.stage.staged.get(beat.actor)?.member.name ?? beat.actor} has nothing to ${beat.action}.`;
      if (!actor || actor === vehicle || actor.mount) return travel(scene, vehicle, beat, isFlight);
      return sequence([
        () => (scene.t < 0.4 ? null : approachBody(scene, actor, vehicle.id, 0.1)),
        () => mount(scene, actor, vehicle),
        () => travel(scene, vehicle, beat, isFlight),
      ]);
    },
  };
}

/** Metres up in a metre ahead. */
const STEEPEST_CLIMB = 0.3;

/** The vehicle's own way. */
function travel(scene: Scene, vehicle: Figure, beat: Beat, isFlight: boolean): Doing {
  const end = scene.t + beat.duration;
  const speed = cruise(vehicle, beat);
  const goals = { ...beat, target: beat.target === vehicle.id ? null : beat.target };
  if (isFlight && circles(scene, vehicle, goals)) goals.path = "circle";
  const once = wayOf(scene, vehicle, goals, speed * beat.duration + 4);
  const last = once.points.at(-1);
  const lane =
    last && laneWay(scene, vehicle, { end: last, isAlong: goals.path === "along", reach: speed * beat.duration });
  const way = lane
    ? { ...once, points: [lane] }
    : goals.path === "circle"
      ? { ...once, points: Array.from({ length: 4 }, () => once.points).flat() }
      : once;
  const flies = isFlight || vehicle.staged.gait === "aircraft";
  const takesOff = flies && vehicle.staged.gait === "bird" && vehicle.lift < 2 && leavesGround(scene, vehicle, beat);
  if (takesOff) return takeOff(scene, vehicle, { way: way.points, speed, end });
  vehicle.walker.speed = Math.max(vehicle.walker.speed, scene.t < 0.5 ? speed * 0.85 : 0);
  if (isFlight || vehicle.staged.gait === "aircraft" || vehicle.staged.gait === "boat")
    vehicle.walker.go(way.points, { speed, endFacing: null, stopsAtEnd: false });
  else sendTo(scene, vehicle, way.points, { speed, endFacing: null, stopsAtEnd: end < scene.durationSeconds - 0.3 });
  const start = scene.t;
  const from = vehicle.lift;
  const climb = start < 0.5 ? Infinity : STEEPEST_CLIMB * speed * Math.max(4, beat.duration);
  const high = flies ? Math.min(cruiseHeight(scene, vehicle), from + climb) : 0;
  const climbSeconds = Math.max(4, (high - from) / (STEEPEST_CLIMB * speed));
  if (flies && scene.t < 0.5) vehicle.lift = high;
  return {
    update(t) {
      if (flies) {
        vehicle.lift = start < 0.5 ? high : from + (high - from) * clamp((t - start) / climbSeconds, 0, 1);
        vehicle.posture = { name: "fly", progress: 1 };
        // Nothing that flies stops in the air.
        vehicle.walker.speed = Math.max(vehicle.walker.speed, vehicle.staged.gait === "bird" ? 0 : speed * 0.8);
      }
      return t >= end;
    },
    stop() {
      if (!flies) vehicle.walker.halt();
    },
  };
}

/** A bird that is bound for nowhere stays about those who stay. */
function circles(scene: Scene, bird: Figure, beat: Beat): boolean {
  const isBound = beat.to !== null || beat.target !== null || beat.path !== null || beat.direction !== null;
  if (bird.staged.gait !== "bird" || isBound) return false;
  const { beats } = scene.stage.screenplay;
  const travels = (id: string): boolean =>
    beats.some(
      (one) => one.actor === id && ["walk", "run", "ride", "drive", "fly", "sail", "swim"].includes(one.action),
    );
  return [...scene.figures.keys()].some((id) => !travels(id));
}

/** Whether a flight begins on the ground or on a perch within the film. */
function leavesGround(scene: Scene, bird: Figure, beat: Beat): boolean {
  const isPerched = scene.stage.screenplay.relations.some((r) => r.of === bird.id && r.kind === "on");
  return scene.t > 0.5 || isPerched || beat.from !== null || /away|off|up|out/.test(beat.path ?? "");
}

/** A bird looks, crouches and leaps before its wings carry it. */
const LEAP_SECONDS = 0.5;
/** Small birds climb at 1 to 2 m/s when they leave (J. C. Swaddle & J. M. V. Rayner). */
const CLIMB_METRES_PER_SECOND = 1.7;

function takeOff(
  scene: Scene,
  bird: Figure,
  { way, speed, end }: { way: readonly Vec3[]; speed: number; end: number },
): Doing {
  const leaveAt = scene.t + LEAP_SECONDS;
  const from = bird.lift;
  const high = Math.max(from + 1, cruiseHeight(scene, bird));
  const climb = Math.max(0.8, (high - from) / CLIMB_METRES_PER_SECOND);
  let isOff = false;
  return {
    update(t) {
      if (t >= leaveAt) {
        if (!isOff) bird.walker.go(way, { speed, endFacing: null, stopsAtEnd: false });
        isOff = true;
        const since = t - leaveAt;
        bird.posture = { name: "fly", progress: 1 };
        bird.walker.speed = Math.max(bird.walker.speed, Math.min(speed, 5 * since));
        bird.lift = from + (high - from) * smoothstep(0, 1, since / climb);
      }
      return t >= end;
    },
  };
}

function cruiseHeight(scene: Scene, vehicle: Figure): number {
  const ceiling = scene.stage.set.cameraBounds.high[1];
  if (vehicle.staged.gait === "bird") return Math.max(0.5, vehicle.lift, Math.min(3.2, ceiling * 0.75));
  // High enough to be seen whole from the ground; outdoors the air has no ceiling.
  const wanted = Math.max(14, 1.6 * Math.max(...vehicle.staged.model.sizeMetres));
  return scene.stage.indoors ? Math.max(0.5, Math.min(wanted, ceiling * 0.75)) : wanted;
}

export const drive = carried(false);
export const fly = carried(true);

/** Sits on the seat, hands on the bars, wheel or reins, feet on pedals or down the flanks. */
function riding(scene: Scene, rider: Figure, vehicle: Figure, weight: number): Overlay {
  const rig = rider.biped?.rig;
  const seat = anchorPlace(scene, vehicle.id, ["seat-driver", "driver", "seat", "saddle"]);
  if (!rig) return REST;
  const { model, gait } = vehicle.staged;
  const turn = seat ? seat.rotation : axisAngle(UP, vehicle.walker.facing);
  const base: Vec3 = seat ? seat.position : add(vehicle.walker.position, [0, model.sizeMetres[1] * 0.55, 0]);
  const root = add(base, rotate(turn, fromSeat(rider)));
  const local = (p: Vec3): Vec3 => add(base, rotate(turn, p));
  const astride = gait === "quadruped" || gait === "bicycle";
  const crank = (scene.t * Math.max(0, vehicle.walker.speed)) / 0.85;
  const foot = (side: "L" | "R"): Vec3 => {
    const sign = rig.side[side].sign;
    const pedal = anchorPlace(scene, vehicle.id, [side === "L" ? "pedal-left" : "pedal-right"]);
    // The ball of the foot presses, so the ankle is behind and a little higher.
    if (pedal) return add(pedal.position, rotate(turn, [0, rig.ankleHeight + 0.02, -0.1]));
    if (gait === "bicycle") {
      const angle = crank + (side === "L" ? 0 : Math.PI);
      return local([sign * 0.12, -0.72 + 0.17 * Math.cos(angle), 0.22 + 0.17 * Math.sin(angle)]);
    }
    if (gait === "quadruped") return local([sign * (0.14 + model.sizeMetres[0] * 0.5), -rig.legLength * 0.72, 0.12]);
    return local([sign * 0.14, -0.24, rig.legLength * 0.62]);
  };
  const hand = (side: "L" | "R"): Overlay["hands"]["L"] => {
    const sign = rig.side[side].sign;
    const bar = anchorPlace(scene, vehicle.id, [
      side === "L" ? "handle-left" : "handle-right",
      side === "L" ? "grip-left" : "grip-right",
      "handlebar",
      "steering-wheel",
      "reins",
    ]);
    const at = bar
      ? bar.position
      : local(
          gait === "bicycle"
            ? [sign * 0.24, 0.12, 0.48]
            : gait === "quadruped"
              ? [sign * 0.05, 0.26, 0.34]
              : [sign * 0.17, 0.3, 0.4],
        );
    return {
      space: "world",
      wrist: add(at, rotate(turn, [0, 0.02, -0.09])),
      elbow: rotate(turn, [sign * 0.8, -1, -0.2]),
      fingers: rotate(turn, [0, -0.1, 1]),
      palm: rotate(turn, [-sign * 0.3, -1, 0]),
      weight,
    };
  };
  const lean = gait === "bicycle" ? 0.32 : gait === "quadruped" ? 0.06 : -0.12;
  return {
    ...REST,
    seat: { position: root, rotation: multiply(turn, axisAngle([1, 0, 0], lean * 0.6)), weight },
    spine: [lean * 0.6, 0, 0],
    feet: {
      L: { ankle: foot("L"), pitch: astride ? 0.1 : 0, weight },
      R: { ankle: foot("R"), pitch: astride ? 0.1 : 0, weight },
    },
    hands: { L: hand("L"), R: hand("R") },
    curl: { L: 0.7, R: 0.7 },
  };
}
