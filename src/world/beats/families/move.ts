import { addScaled, clamp, dot, smoothstep, subtract, type Vec3 } from "../../../base/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { REST, type Overlay } from "../../motion/overlay.ts";
import { faceOfMood } from "../../speech/mood.ts";
import { planPath } from "../../motion/plan-path.ts";
import { runningSpeed, walkingSpeed } from "../../motion/pace.ts";
import { bearing, whereIs, type Doing, type Family, type Figure, type Scene } from "../scene.ts";
import { hopDown, hopOnto, supportOf } from "./hop-to.ts";
import { sequence } from "./sequence.ts";
import { freeLength, girthOf, insideSet, wayOf } from "./destination.ts";

/** Words of manner that change the pace. */
const paces: Readonly<Record<string, number>> = {
  slowly: 0.6,
  slow: 0.6,
  carefully: 0.65,
  sneaking: 0.6,
  quickly: 1.3,
  fast: 1.4,
  quick: 1.3,
  hurriedly: 1.35,
  briskly: 1.25,
  leisurely: 0.8,
};

export function paceOf(beat: Beat): number {
  return beat.manner.reduce((pace, word) => pace * (paces[word] ?? 1), beat.speed);
}

/** Sends a figure along points, round what stands in the way. */
export function sendTo(
  scene: Scene,
  figure: Figure,
  points: Parameters<Figure["walker"]["go"]>[0],
  options: Parameters<Figure["walker"]["go"]>[1],
): void {
  const radius = Math.min(0.6, girthOf(scene, figure.id) + 0.05);
  const path = [];
  let at = figure.walker.position;
  for (const point of points) {
    path.push(...planPath(scene.obstacles, at, point, radius));
    at = point;
  }
  figure.walker.go(path, options);
}

/** Goes somewhere: the whole beat is the way there. */
export function goes(usual: (figure: Figure["staged"]) => number): Family {
  return {
    channels: ["legs"],
    begin(scene, beat): Doing | string {
      const figure = scene.figures.get(beat.actor);
      if (!figure) return `${beat.actor} cannot move by itself.`;
      const speed = companySpeed(scene, beat, usual);
      const support = supportOf(scene, figure);
      if (support !== null) {
        const [toward] = wayOf(scene, figure, beat, 2).points;
        return sequence([
          () => hopDown(scene, figure, support, toward ?? figure.walker.position),
          () => begun(goes(usual).begin(scene, beat)),
        ]);
      }
      const { target } = beat;
      if (target !== null && beat.manner.includes("on") && figure.staged.gait === "quadruped")
        return sequence([
          () => begun(goes(usual).begin(scene, { ...beat, manner: besideFirst(scene, figure, target, beat.manner) })),
          () => hopOnto(scene, figure, target),
        ]);
      const follows =
        beat.target !== null &&
        scene.figures.has(beat.target) &&
        (beat.manner.includes("chasing") || beat.manner.includes("following"));
      const start = scene.t;
      const end = start + beat.duration;
      if (follows) return follow(scene, figure, beat, { speed, end });
      const leader = leaderOf(scene, beat);
      if (leader) return alongside(scene, { figure, leader, end }, companySpeed(scene, beat, usual));
      const companion = companionOf(scene, beat);
      if (companion) return together(scene, [figure, companion], { ...beat, target: null }, speed);
      if (isOpening(scene)) stepBack(scene, figure, beat, speed);
      const way = wayOf(scene, figure, beat, speed * Math.max(beat.duration - 0.3, 0.5));
      const isPlain = beat.to === null && beat.target === null;
      sendTo(scene, figure, way.points, {
        speed: beat.direction === "backward" ? -speed * 0.6 : speed,
        endFacing: way.endFacing,
        stopsAtEnd: way.stopsAtEnd && !(isPlain && end >= scene.durationSeconds - 0.2),
      });
      if (isOpening(scene)) setOff(scene, figure, speed);
      return {
        update: (t) => (!figure.walker.isGoing && !figure.walker.isTurning) || t > end + 6,
        stop: () => figure.walker.halt(),
      };
    },
  };
}

/** Who goes onto a thing goes up to it first, and comes out from under it. */
function besideFirst(scene: Scene, figure: Figure, target: string, manner: readonly string[]): string[] {
  const goal = whereIs(scene, target);
  const { position } = figure.walker;
  const isUnder = goal !== null && Math.hypot(goal[0] - position[0], goal[2] - position[2]) < girthOf(scene, target);
  return [...manner.filter((word) => word !== "on"), ...(isUnder ? ["in-front-of"] : [])];
}

const begun = (doing: Doing | string): Doing | null => (typeof doing === "string" ? null : doing);

/** Beats of the same way of going to nowhere in particular, planned within this, are one company's. */
const COMPANY_SECONDS = 0.6;

/** All beats that are one walk or run of several together, the first first; only the beat itself where it goes alone. */
function companyOf(scene: Scene, beat: Beat): readonly Beat[] {
  const isFree = (one: Beat): boolean =>
    one.to === null && one.target === null && one.path !== "circle" && one.direction !== "backward";
  const company = scene.stage.screenplay.beats.filter(
    (one) =>
      one.id === beat.id ||
      (one.action === beat.action &&
        isFree(one) &&
        isFree(beat) &&
        one.direction === beat.direction &&
        one.path === beat.path &&
        one.after === beat.after &&
        Math.abs(one.start - beat.start) < COMPANY_SECONDS &&
        scene.figures.has(one.actor)),
  );
  return company.toSorted((a, b) => a.start - b.start);
}

/** As fast as the slowest of a company. */
function companySpeed(scene: Scene, beat: Beat, usual: (figure: Figure["staged"]) => number): number {
  const speeds = companyOf(scene, beat).map((one) => {
    const figure = scene.figures.get(one.actor);
    return figure ? usual(figure.staged) * paceOf(one) : Infinity;
  });
  return clamp(Math.min(...speeds), 0.2, 40);
}

/** Who leads the company, if it is somebody else who is going already. */
function leaderOf(scene: Scene, beat: Beat): Figure | null {
  const [first] = companyOf(scene, beat);
  const leader = first && first.actor !== beat.actor ? scene.figures.get(first.actor) : undefined;
  return leader?.walker.isGoing ? leader : null;
}

/** Goes the leader's way, keeping the place beside it that both had on the stage. */
function alongside(
  scene: Scene,
  { figure, leader, end }: { figure: Figure; leader: Figure; end: number },
  speed: number,
): Doing {
  const { walker } = figure;
  const goal = leader.walker.goal ?? leader.walker.position;
  if (isOpening(scene)) {
    const [x, , z] = placeBeside(scene, figure, leader);
    walker.position = [x, walker.position[1], z];
    walker.facing = leader.walker.facing;
  }
  const apart = subtract(walker.position, leader.walker.position);
  const to = insideSet(scene, [goal[0] + apart[0], 0, goal[2] + apart[2]], 0);
  sendTo(scene, figure, [to], { speed, endFacing: null, stopsAtEnd: end < scene.durationSeconds - 0.2 });
  if (isOpening(scene)) setOff(scene, figure, speed);
  return {
    update: (t) => (!walker.isGoing && !walker.isTurning) || t > end + 6,
    stop: () => walker.halt(),
  };
}

/** Where to set out beside a leader: as the stage has them, or farther off or on the other side where that way is clear. */
function placeBeside(scene: Scene, figure: Figure, leader: Figure): Vec3 {
  const { position, goal } = leader.walker;
  const way = subtract(goal ?? position, position);
  const toward = Math.hypot(way[0], way[2]) > 0.1 ? Math.atan2(way[0], way[2]) : leader.walker.facing;
  const [ahead, side]: readonly [Vec3, Vec3] = [
    [Math.sin(toward), 0, Math.cos(toward)],
    [Math.cos(toward), 0, -Math.sin(toward)],
  ];
  const apart = subtract(figure.staged.place.position, leader.staged.place.position);
  const radius = Math.min(0.6, girthOf(scene, figure.id));
  const isClear = (from: Vec3): boolean => {
    const others = [...scene.figures.values()].filter((one) => one !== figure);
    const isTaken = others.some(
      ({ id, walker }) =>
        Math.hypot(walker.position[0] - from[0], walker.position[2] - from[2]) < radius + girthOf(scene, id),
    );
    const steps = Math.ceil(Math.hypot(way[0], way[2]) / 0.3);
    return (
      !isTaken &&
      Array.from({ length: steps + 1 }, (_, i) => addScaled(from, way, i / Math.max(1, steps))).every(([x, , z]) =>
        scene.obstacles.isFree(x, z, radius),
      )
    );
  };
  const beside = (times: number): Vec3 =>
    insideSet(scene, addScaled(addScaled(position, ahead, dot(apart, ahead)), side, times * dot(apart, side)), 0.4);
  return [1, 2, -1].map(beside).find(isClear) ?? beside(1);
}

/** Who goes through or along a place with the actor, having nothing else to do. */
function companionOf(scene: Scene, beat: Beat): Figure | null {
  const other = beat.target === null ? undefined : scene.figures.get(beat.target);
  const isPlace = beat.path === "through" || beat.path === "along" || beat.path === "across";
  const isFree = !scene.stage.screenplay.beats.some((one) => one.actor === beat.target);
  return other && isPlace && isFree ? other : null;
}

/** Two go the same way side by side, as fast as the slower can. */
function together(scene: Scene, pair: readonly [Figure, Figure], beat: Beat, speed: number): Doing {
  const [leader, companion] = pair;
  const pace = Math.min(speed, runningSpeed(companion.staged));
  if (isOpening(scene)) stepBack(scene, leader, beat, pace);
  const way = wayOf(scene, leader, beat, pace * Math.max(beat.duration - 0.3, 0.5));
  const [end] = way.points;
  const toward = end ? bearing(leader, end) : leader.walker.facing;
  const gap = girthOf(scene, leader.id) + girthOf(scene, companion.id) + 0.25;
  const beside = (p: Vec3): Vec3 => [p[0] - Math.cos(toward) * gap, p[1], p[2] + Math.sin(toward) * gap];
  if (isOpening(scene)) companion.walker.position = beside(leader.walker.position);
  sendTo(scene, leader, way.points, { speed: pace, endFacing: null, stopsAtEnd: true });
  sendTo(scene, companion, way.points.map(beside), { speed: pace, endFacing: null, stopsAtEnd: true });
  if (isOpening(scene)) for (const figure of pair) setOff(scene, figure, pace);
  return {
    update: () => pair.every((figure) => !figure.walker.isGoing),
    stop() {
      for (const figure of pair) figure.walker.halt();
    },
  };
}

function isOpening(scene: Scene): boolean {
  return scene.t < 0.02;
}

/** Who goes nowhere in particular passes the middle of the scene half way, so it begins as far before it. */
function stepBack(scene: Scene, figure: Figure, beat: Beat, speed: number): void {
  // A mark that is near nothing holds the place that the stage gave once: the way leads through it as through any.
  const { blocking, marks } = scene.stage.screenplay;
  const isPlaced = blocking.some(
    (one) => one.body === figure.id && marks.find((mark) => mark.id === one.mark)?.near !== null,
  );
  if (isPlaced || beat.to !== null || beat.target !== null || beat.path === "circle" || beat.path === "around") return;
  const whole = speed * Math.max(beat.duration - 0.3, 0.5);
  const [end] = wayOf(scene, figure, beat, whole).points;
  if (!end) return;
  const { position } = figure.walker;
  const length = Math.hypot(end[0] - position[0], end[2] - position[2]);
  const back: Vec3 = [
    (position[0] - end[0]) / Math.max(length, 1e-6),
    0,
    (position[2] - end[2]) / Math.max(length, 1e-6),
  ];
  const room = freeLength(scene, figure, back, whole / 2);
  const start = insideSet(scene, addScaled(position, back, Math.max(0, room)), 0.4);
  figure.walker.facing = Math.atan2(-back[0], -back[2]);
  figure.walker.position = [start[0], position[1], start[2]];
}

/** Long enough for any stride to settle. */
const RUN_UP_STEPS = 90;

/** Lets the limbs fall into step on the way to where the film finds the figure. */
function runUp(scene: Scene, figure: Figure): void {
  const { walker, gait } = figure;
  const dt = scene.dtSeconds;
  const forward: Vec3 = [Math.sin(walker.facing), 0, Math.cos(walker.facing)];
  const heightAt = (x: number, z: number): number => scene.stage.set.heightAt(x, z) + figure.lift;
  for (let i = RUN_UP_STEPS; i > 0; i--) {
    const [x, , z] = addScaled(walker.position, forward, -walker.speed * dt * i);
    const position: Vec3 = [x, heightAt(x, z), z];
    if (i === RUN_UP_STEPS) figure.biped?.place(position, walker.facing, heightAt);
    gait.advance({
      t: -i * dt,
      dtSeconds: dt,
      position,
      facingRadians: walker.facing,
      speedMetresPerSecond: walker.speed,
      turnRadiansPerSecond: 0,
      heightAt,
      gaze: null,
      posture: null,
    });
  }
}

/** On its way already, at nearly full speed. */
function setOff(scene: Scene, figure: Figure, speed: number): void {
  const goal = figure.walker.next;
  if (!goal) return;
  figure.walker.facing = bearing(figure, goal);
  figure.walker.speed = speed * 0.95;
  runUp(scene, figure);
}

/** Keeps after somebody who moves. */
function follow(scene: Scene, figure: Figure, beat: Beat, { speed, end }: { speed: number; end: number }): Doing {
  let next = 0;
  const gap = girthOf(scene, figure.id) + girthOf(scene, beat.target ?? "") + 0.5;
  return {
    update(t) {
      if (t >= end) {
        figure.walker.halt();
        return true;
      }
      if (t < next) return false;
      next = t + 0.25;
      const goal = whereIs(scene, beat.target);
      if (!goal) return true;
      const { position } = figure.walker;
      const far = Math.hypot(goal[0] - position[0], goal[2] - position[2]);
      if (far < gap) figure.walker.halt();
      else {
        const toward = bearing(figure, goal);
        const stop = far - gap;
        const point = [
          position[0] + Math.sin(toward) * stop,
          position[1],
          position[2] + Math.cos(toward) * stop,
        ] as const;
        sendTo(scene, figure, [point], { speed, endFacing: null, stopsAtEnd: true });
      }
      return false;
    },
    stop: () => figure.walker.halt(),
  };
}

/** Turns on the spot: to somebody, to a side, or about. */
export const turn: Family = {
  channels: ["legs"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    if (!figure) return `${beat.actor} cannot turn by itself.`;
    const goal = whereIs(scene, beat.target ?? beat.to);
    const front = scene.stage.frontRadians;
    const to = goal
      ? bearing(figure, goal)
      : beat.direction === "towards-camera"
        ? front
        : beat.direction === "away-from-camera"
          ? front + Math.PI
          : figure.walker.facing +
            (beat.direction === "right" ? -Math.PI / 2 : beat.direction === "left" ? Math.PI / 2 : Math.PI);
    figure.walker.face(to);
    return { update: () => !figure.walker.isTurning, stop: () => figure.walker.halt() };
  },
};

export const walk = goes(walkingSpeed);
export const run = goes(runningSpeed);

const EXPRESSION_SECONDS = 0.4;

/** Stands and lives until its time is over; a manner with a face of its own (smile, frown, yawn) shows in it. */
export const idle: Family = {
  channels: [],
  begin(scene, beat) {
    const start = scene.t;
    const end = start + beat.duration;
    const figure = scene.figures.get(beat.actor);
    const face = beat.manner.map(faceOfMood).find((one) => Object.keys(one).length > 0);
    if (figure && face) {
      const sample = (t: number): Overlay => {
        const w = smoothstep(start, start + EXPRESSION_SECONDS, t) * (1 - smoothstep(end - EXPRESSION_SECONDS, end, t));
        return { ...REST, face: Object.fromEntries(Object.entries(face).map(([name, weight]) => [name, weight * w])) };
      };
      figure.gestures.push({ start, end, sample });
    }
    return { update: (t) => t >= end, stop: () => undefined };
  },
};
