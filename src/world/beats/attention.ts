import { distance, type Vec3 } from "../../base/index.ts";
import { centreOf, velocityOf } from "../engine/engine.ts";
import { turnBetween } from "../motion/footwork.ts";
import { lensOf } from "./lens.ts";
import type { BeatRunner } from "./run-beats.ts";
import { bearing, whereIs, type Figure, type Scene } from "./scene.ts";

/** Further away than this one does not look up. */
const SIGHT_METRES = 12;
/** A listener turns his body when the speaker stands further aside than this. */
const TURN_RADIANS = 1;
/** Who is filmed turns to the camera sooner. */
const LENS_TURN_RADIANS = 0.45;

/** Where a head is, as others look at it. */
function faceOf(scene: Scene, figure: Figure): Vec3 | null {
  const head = figure.biped ? figure.joints?.positions[figure.biped.rig.head] : undefined;
  return head ? [head[0], head[1] + 0.05, head[2]] : whereIs(scene, figure.id);
}

/** What a figure looks at: what its beat wants, else the camera where it is meant, else a speaker, else what moves, else nothing in particular. */
export function gazeOf(scene: Scene, figure: Figure): Vec3 | null {
  const wanted = figure.gaze?.();
  if (wanted) return wanted;
  if (figure.holdsLens) return lensOf(scene, figure);
  const { position } = figure.walker;
  const others = [...scene.figures.values()].filter((other) => other !== figure);
  const near = (place: Vec3): number => distance([position[0], 0, position[2]], [place[0], 0, place[2]]);
  if (figure.speech) {
    const listener = others
      .filter((other) => other.biped && near(other.walker.position) < 6)
      .toSorted((a, b) => near(a.walker.position) - near(b.walker.position))[0];
    return listener ? faceOf(scene, listener) : null;
  }
  const speaker = others.find((other) => other.speech && near(other.walker.position) < SIGHT_METRES);
  if (speaker) return faceOf(scene, speaker);
  let best: Vec3 | null = null;
  let liveliest = 0.8;
  for (const mover of scene.stage.engine.movers.values()) {
    if (mover.state !== "free") continue;
    const place = centreOf(mover);
    const v = velocityOf(mover);
    const life = (Math.hypot(v[0], v[1], v[2]) * 1.5) / (1 + near(place) * 0.4);
    if (near(place) < SIGHT_METRES && life > liveliest) [best, liveliest] = [place, life];
  }
  for (const other of others) {
    const life = Math.abs(other.walker.speed) / (1 + near(other.walker.position) * 0.4);
    const isAhead = Math.abs(turnBetween(figure.walker.facing, bearing(figure, other.walker.position))) < 1.6;
    if (isAhead && near(other.walker.position) < SIGHT_METRES && life > liveliest)
      [best, liveliest] = [faceOf(scene, other), life];
  }
  return best;
}

/** Idle listeners turn to who speaks, who speaks to whom he speaks to, and watchers to what their necks no longer reach. */
export function turnToWatch(scene: Scene, runner: BeatRunner): void {
  for (const figure of scene.figures.values()) {
    if (!figure.biped || figure.posture || figure.settled || figure.mount || runner.isBusy(figure.id, "legs")) continue;
    if (figure.walker.isGoing || figure.walker.isTurning) continue;
    const others = [...scene.figures.values()].filter((other) => other !== figure && other.biped);
    const other = figure.speech
      ? others.toSorted(
          (a, b) =>
            distance(a.walker.position, figure.walker.position) - distance(b.walker.position, figure.walker.position),
        )[0]
      : others.find((one) => one.speech);
    const isNear = other && distance(other.walker.position, figure.walker.position) <= 6;
    const watched = isNear && !figure.holdsLens ? other.walker.position : gazeOf(scene, figure);
    if (!watched) continue;
    const toward = figure.holdsLens ? scene.stage.frontRadians : bearing(figure, watched);
    const most = figure.holdsLens ? LENS_TURN_RADIANS : TURN_RADIANS;
    if (Math.abs(turnBetween(figure.walker.facing, toward)) > most) figure.walker.face(toward);
  }
}
