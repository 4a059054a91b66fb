import type { Random } from "../../base/index.ts";
import type { Contact, Phenomenon } from "../../take/index.ts";
import { placeOf, setState } from "../engine/engine.ts";
import { createBiped } from "../motion/biped.ts";
import { carriageOf } from "../motion/carriage.ts";
import { createWalker } from "../motion/walker.ts";
import { agilityOf } from "../motion/pace.ts";
import { keptPlaces } from "../staging/bystanders.ts";
import { openObstacles } from "../staging/obstacles.ts";
import { skeletonOf } from "../motion/skeleton.ts";
import type { Stage, Staged } from "../staging/stage.ts";
import { hangs } from "./families/things.ts";
import { take } from "./holding.ts";
import type { Figure, Scene } from "./scene.ts";

/** Every figure on its mark, things in the hands that hold them at the first frame. */
export function createScene(stage: Stage, dtSeconds: number, addContact: (contact: Contact) => void): Scene {
  const figures = new Map<string, Figure>();
  const phenomena: Phenomenon[] = [];
  for (const staged of stage.staged.values()) {
    if (staged.gait === "none") continue;
    const figure = createFigure(staged, stage.random.fork(staged.id));
    if (figure) {
      figure.lift = liftOf(stage, staged);
      if (isInTheAir(stage, staged)) figure.posture = { name: "fly", progress: 1 };
      figures.set(staged.id, figure);
    } else stage.faults.push(`${staged.member.name} cannot move, since its model lacks the joints.`);
  }
  const scene: Scene = {
    stage,
    obstacles: openObstacles(stage),
    bystanders: keptPlaces(stage.screenplay, stage.staged.values()),
    figures,
    t: 0,
    dtSeconds,
    releases: [],
    reflexes: [],
    phenomena,
    speech: [],
    faults: stage.faults,
    random: stage.random.fork("beats"),
    durationSeconds: stage.screenplay.seconds,
    addContact,
  };
  hangUp(stage);
  for (const { holder, thing } of stage.holdings) {
    const figure = figures.get(holder);
    if (figure?.biped && !figure.held) take(scene, figure, thing, -1);
  }
  return scene;
}

function createFigure(staged: Staged, random: Random): Figure | null {
  try {
    const biped = staged.gait === "biped" ? createBiped(staged.model, random) : null;
    return {
      id: staged.id,
      staged,
      walker: createWalker(staged.place.position, staged.place.facingRadians, agilityOf(staged)),
      gait: biped ?? carriageOf(staged, random),
      biped,
      gestures: [],
      posture: null,
      gaze: null,
      holdsLens: false,
      held: null,
      pose: null,
      joints: null,
      before: null,
      isFelt: false,
      skeleton: skeletonOf(staged.model),
      lift: 0,
      settled: null,
      meets: null,
      mount: null,
      speech: null,
      effort: 0,
    };
  } catch {
    return null;
  }
}

/** A bird that is above something is on its wings when the film opens. */
function isInTheAir(stage: Stage, staged: Staged): boolean {
  return staged.gait === "bird" && stage.screenplay.relations.some((r) => r.of === staged.id && r.kind === "above");
}

/** Who stands on something begins at its height; who will sit on it stands before it. */
function liftOf(stage: Stage, staged: Staged): number {
  const isOn = stage.screenplay.relations.some(
    (r) => r.of === staged.id && (r.kind === "on" || (r.kind === "in" && stage.staged.get(r.to)?.gait === "boat")),
  );
  if (!isOn && !isInTheAir(stage, staged)) return 0;
  const settles = stage.screenplay.beats.some(
    (beat) => beat.actor === staged.id && (beat.action === "sit" || beat.action === "lie-down"),
  );
  if (staged.gait === "biped" && settles) return 0;
  const [x, y, z] = staged.place.position;
  return Math.max(0, y - stage.set.heightAt(x, z));
}

/** What is to fall or bounce later hangs in the air until then. */
function hangUp(stage: Stage): void {
  for (const mover of stage.engine.movers.values()) {
    const isSupported = stage.screenplay.relations.some(
      (r) => r.of === mover.id && ["on", "in", "above", "holds"].includes(r.kind),
    );
    const isHeld = stage.holdings.some((holding) => holding.thing === mover.id);
    const height = hangs(stage.screenplay.beats, mover.id, isSupported || isHeld);
    if (height === null) continue;
    const { position, rotation } = placeOf(mover);
    setState(stage.engine, mover, "parked");
    mover.rigid.setTranslation({ x: position[0], y: position[1] + height, z: position[2] }, true);
    mover.rigid.setRotation({ x: rotation[0], y: rotation[1], z: rotation[2], w: rotation[3] }, true);
  }
}
