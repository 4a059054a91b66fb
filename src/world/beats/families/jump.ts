import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import type { Beat } from "../../../screenplay/index.ts";
import { REST } from "../../motion/overlay.ts";
import { runningSpeed } from "../../motion/pace.ts";
import { bearing, whereIs, type Doing, type Family, type Figure, type Scene } from "../scene.ts";
import { planPath } from "../../motion/plan-path.ts";
import { girthOf, sideOf, wayOf } from "./destination.ts";
import { addLanding, hopDown, hopOnto, hopTo, supportOf } from "./hop-to.ts";

const CROUCH_SECONDS = 0.35;
const LAND_SECONDS = 0.35;

/** Leaves the ground by the closed form: as high as its legs can throw it, as long as gravity lets it. */
export const jump: Family = {
  channels: ["legs"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    if (!figure) return `${beat.actor} cannot jump by itself.`;
    const over = beat.path === "over" || beat.path === "across" || beat.path === "into";
    if (over && beat.target !== null) return leap(scene, figure, beat);
    const isBound =
      beat.target !== null &&
      (sideOf(scene, figure, beat) !== null || beat.manner.some((word) => word === "on" || word === "under"));
    if (isBound && figure.staged.gait === "quadruped") return hopAlong(scene, figure, beat);
    const times = beat.times ?? Math.max(1, Math.round(beat.duration / 1.4));
    let done = 0;
    let now = hop(scene, figure, beat, 0);
    return {
      update(t) {
        if (!now.update(t)) return false;
        done += 1;
        if (done >= times) return true;
        now = hop(scene, figure, beat, done);
        return false;
      },
    };
  },
};

/** The longest of many hops on a way, metres. */
const STRIDE_METRES = 0.7;

/** Hops all the way to a side of something, under it or onto it. */
function hopAlong(scene: Scene, figure: Figure, beat: Beat): Doing {
  const support = supportOf(scene, figure);
  const [goal] = wayOf(scene, figure, beat, 2).points;
  const to = goal ?? figure.walker.position;
  let points: Vec3[] | null = null;
  let now = support === null ? null : hopDown(scene, figure, support, to);
  return {
    update(t) {
      if (now && !now.update(t)) return false;
      const { position } = figure.walker;
      points ??= planPath(scene.obstacles, position, to, Math.min(0.6, girthOf(scene, figure.id) + 0.05));
      const [next] = points;
      if (!next) {
        if (!beat.manner.includes("on") || beat.target === null || figure.lift > 0.1) return true;
        now = hopOnto(scene, figure, beat.target);
        return now === null;
      }
      const far = Math.hypot(next[0] - position[0], next[2] - position[2]);
      if (far <= STRIDE_METRES) points.shift();
      now = far < 0.05 ? null : hopTo(scene, figure, mix(position, next, Math.min(1, STRIDE_METRES / far)), 0);
      return false;
    },
  };
}

/** How high it jumps: a person half a metre at most, animals about their leg's length. */
function heightOf(figure: Figure, beat: Beat): number {
  const leg = figure.staged.model.sizeMetres[1] * 0.5;
  const high = beat.manner.includes("high") || beat.path === "up" ? 1.4 : 1;
  return Math.min(0.7, (figure.biped ? 0.36 : 0.7) * leg * high) * Math.sqrt(beat.speed);
}

function hop(scene: Scene, figure: Figure, beat: Beat, index: number): Doing {
  const gravity = Math.max(scene.stage.engine.gravity, 0.5);
  const height = heightOf(figure, beat);
  const rise = Math.sqrt((2 * height) / gravity);
  const start = scene.t;
  const off = start + (index === 0 ? CROUCH_SECONDS : CROUCH_SECONDS * 0.7);
  const land = off + 2 * rise;
  const end = land + LAND_SECONDS;
  const liftAt = (t: number): number => {
    const s = t - off;
    return s <= 0 || t >= land ? 0 : s * (Math.sqrt(2 * gravity * height) - (gravity * s) / 2);
  };
  if (figure.biped) {
    const tall = figure.staged.model.sizeMetres[1];
    figure.gestures.push({
      start,
      end,
      sample(t) {
        const down = smoothstep(start, off - 0.12, t) * (1 - smoothstep(off - 0.12, off, t));
        const absorb = smoothstep(land - 0.02, land + 0.1, t) * (1 - smoothstep(land + 0.1, end, t));
        const air = smoothstep(off - 0.05, off + 0.05, t) * (1 - smoothstep(land - 0.08, land, t));
        const arms = smoothstep(off - 0.15, off + 0.05, t) * (1 - smoothstep(land - 0.1, land + 0.2, t));
        const arm = () => ({
          space: "shoulder" as const,
          wrist: [0.4, -0.75 * down + 0.5 * arms, -0.35 * down + 0.5 * arms] as const,
          elbow: [0.8, -0.5, -0.5] as const,
          fingers: [0.1, 0.5 * arms - 0.7 * down, 0.6] as const,
          palm: [-1, 0, 0.2] as const,
          weight: Math.max(down, arms) * 0.9,
        });
        return {
          ...REST,
          crouch: tall * (0.1 * down + 0.07 * absorb),
          pelvis: [0.25 * down + 0.15 * absorb, 0, 0],
          spine: [0.2 * down + 0.12 * absorb - 0.08 * air, 0, 0],
          shift: [0, liftAt(t), 0],
          tiptoe: 0.55 * air,
          hands: figure.held ? REST.hands : { L: arm(), R: arm() },
          face: { smile: 0.4 * arms },
        };
      },
    });
  }
  let hasLanded = false;
  return {
    update(t) {
      if (!figure.biped) {
        // A four-legged gait leaps by its posture; whatever else jumps is lifted.
        figure.lift = figure.staged.gait === "quadruped" ? 0 : liftAt(t);
        figure.posture = { name: "jump", progress: Math.min(1, Math.max(0, (t - start) / (end - start))) };
      }
      if (!hasLanded && t >= land) {
        hasLanded = true;
        const [x, , z] = figure.walker.position;
        const at: Vec3 = [x, scene.stage.set.heightAt(x, z), z];
        addLanding(scene, figure, { t: land, at, speed: Math.sqrt(2 * gravity * height) });
      }
      if (t < end) return false;
      figure.lift = 0;
      if (!figure.biped) figure.posture = null;
      return true;
    },
  };
}

/** Runs up, flies over what is in the way, runs on. */
function leap(scene: Scene, figure: Figure, beat: Beat): Doing | string {
  const goal = whereIs(scene, beat.target);
  const staged = beat.target === null ? undefined : scene.stage.staged.get(beat.target);
  if (!goal) return hop(scene, figure, beat, 0);
  const height = Math.min(1, (staged?.model.sizeMetres[1] ?? 0.3) * (beat.path === "over" ? 1 : 0.4) + 0.12);
  const speed = runningSpeed(figure.staged) * 0.9;
  const gravity = Math.max(scene.stage.engine.gravity, 0.5);
  const rise = Math.sqrt((2 * height) / gravity);
  const way = wayOf(scene, figure, { ...beat, path: "over" }, 8);
  figure.walker.go(way.points, { speed, endFacing: null, stopsAtEnd: true });
  let off: number | null = null;
  const start = scene.t;
  const liftAt = (t: number): number =>
    off === null || t <= off || t >= off + 2 * rise
      ? 0
      : (t - off) * (Math.sqrt(2 * gravity * height) - (gravity * (t - off)) / 2);
  if (figure.biped) {
    figure.gestures.push({ start, end: start + 12, sample: (t) => ({ ...REST, shift: [0, liftAt(t), 0] }) });
  }
  return {
    update(t) {
      const { position } = figure.walker;
      const far = Math.hypot(goal[0] - position[0], goal[2] - position[2]);
      const isAhead = Math.abs(Math.sin((bearing(figure, goal) - figure.walker.facing) / 2)) < 0.5;
      if (off === null && isAhead && far < Math.max(0.3, figure.walker.speed * rise)) off = t;
      if (!figure.biped) {
        // A four-legged gait leaps by its posture; whatever else jumps is lifted.
        figure.lift = figure.staged.gait === "quadruped" ? 0 : liftAt(t);
        figure.posture =
          off !== null && t < off + 2 * rise ? { name: "jump", progress: Math.max(0, (t - off) / (2 * rise)) } : null;
      }
      return !figure.walker.isGoing && (off === null || t > off + 2 * rise);
    },
    stop() {
      figure.walker.halt();
      figure.lift = 0;
    },
  };
}
