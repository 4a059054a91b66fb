import { KinoraError, mix, slerp, type Vec3 } from "../base/index.ts";
import type { ArtAssets } from "../art/index.ts";
import type { Screenplay } from "../screenplay/index.ts";
import type { SpokenLine, Take } from "../take/index.ts";
import { createContactRecorder } from "./engine/contact-recorder.ts";
import { carry, placeOf, release, STEP_SECONDS, type Place } from "./engine/engine.ts";
import { openRapier } from "./engine/rapier.ts";
import { stepEngine } from "./engine/step.ts";
import { turnToWatch } from "./beats/attention.ts";
import { createScene } from "./beats/create-scene.ts";
import { fromTaking, leadingPlace, ridingPlace } from "./beats/holding.ts";
import { advanceFigure, carryLimbs } from "./beats/live.ts";
import { createBeatRunner } from "./beats/run-beats.ts";
import type { Figure, Scene } from "./beats/scene.ts";
import { openRecord } from "./record/record.ts";
import { createSpeaking } from "./speech/speak.ts";
import { setStage } from "./staging/stage.ts";
import { openWorkshop, type Workshop } from "./staging/workshop.ts";

/** Physics steps in one step of figures' motion. */
const SUBSTEPS = 4;
const MOTION_SECONDS = STEP_SECONDS * SUBSTEPS;
/** Motion steps between two looks at the cancel signal. */
const BREATH_STEPS = 30;

export type SimulateInput = {
  readonly screenplay: Screenplay;
  readonly speech: readonly SpokenLine[];
  readonly assets: ArtAssets;
  onProgress(fraction: number): void;
  readonly signal: AbortSignal;
};

/** Runs the screenplay once through all shots and gives back all that happened; cameras come later. */
export async function simulate(input: SimulateInput): Promise<Take> {
  return simulateIn(openWorkshop(input.assets), input);
}

/** As `simulate`, with models from any workshop. */
export async function simulateIn(workshop: Workshop, input: Omit<SimulateInput, "assets">): Promise<Take> {
  const { screenplay, signal } = input;
  const rapier = await openRapier();
  const stage = setStage(screenplay, workshop, rapier);
  const contacts = createContactRecorder();
  const scene = createScene(stage, MOTION_SECONDS, (contact) => contacts.add(contact));
  const runner = createBeatRunner(scene);
  const speaking = createSpeaking(scene, input.speech, (beat) => runner.hasEnded(beat));
  const record = openRecord(scene);
  const count = Math.ceil(screenplay.seconds / MOTION_SECONDS);

  for (let i = 0; i <= count; i++) {
    if (i % BREATH_STEPS === 0) {
      input.onProgress(i / (count + 1));
      await macrotask();
      if (signal.aborted) throw new KinoraError("cancelled", "The simulation was stopped.");
    }
    // Beats decide at t; figures and held things are then posed for t, and physics brings what is loose there.
    const t = i * MOTION_SECONDS;
    scene.t = t;
    runner.update(t);
    speaking.update(t);
    for (const reflex of scene.reflexes.slice())
      if (reflex.update(t)) scene.reflexes.splice(scene.reflexes.indexOf(reflex), 1);
    turnToWatch(scene, runner);
    for (const figure of ridersLast(scene)) advanceFigure(scene, figure, t, i > 0 ? MOTION_SECONDS : 0);
    if (i === 0) {
      // What is held hangs on joints that are known only now, and hands of those who stay then go to where it is.
      placeAtOnce(scene, heldPlaces(scene, t));
      for (const figure of ridersLast(scene)) {
        if (!figure.held || figure.walker.speed !== 0) continue;
        figure.biped?.settleAtOnce();
        advanceFigure(scene, figure, t, 0);
      }
    }
    const held = heldPlaces(scene, t);
    if (i === 0) placeAtOnce(scene, held);
    else
      advancePhysics(scene, held, (now) => {
        contacts.note(now, stepEngine(stage.engine));
        record.noteMovers(now);
      });
    record.noteFigures(t);
    if (i === 0) record.noteMovers(0);
  }
  const end = count * MOTION_SECONDS;
  const beats = runner.finish(end);
  return {
    version: 1,
    seed: screenplay.seed,
    stepSeconds: STEP_SECONDS,
    durationSeconds: screenplay.seconds,
    setting: screenplay.setting,
    bodies: stage.bodies,
    ...record.finish(),
    contacts: contacts.finish(end),
    phenomena: scene.phenomena,
    speech: scene.speech,
    cameras: [],
    beats,
    faults: [...new Set(scene.faults)],
  };
}

/** A rider is posed on its mount, so that comes first. */
function ridersLast(scene: Scene): Figure[] {
  return [...scene.figures.values()].toSorted((a, b) => Number(a.mount !== null) - Number(b.mount !== null));
}

/** Where things in hands (or ridden) are at t. */
function heldPlaces(scene: Scene, t: number): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const figure of scene.figures.values()) {
    const { held } = figure;
    const staged = held ? scene.stage.staged.get(held.thing) : undefined;
    const mover = held ? scene.stage.engine.movers.get(held.thing) : undefined;
    if (!held || !staged || !mover) continue;
    const riding = ridingPlace(figure, staged.model, mover.ballRadius, held.grip === "left" ? "L" : "R");
    const place = leadingPlace(scene, figure, t) ?? (riding ? fromTaking(held, riding, t) : null);
    if (place) places.set(held.thing, place);
  }
  return places;
}

function placeAtOnce(scene: Scene, held: ReadonlyMap<string, Place>): void {
  for (const [thing, { position, rotation }] of held) {
    const rigid = scene.stage.engine.movers.get(thing)?.rigid;
    rigid?.setTranslation({ x: position[0], y: position[1], z: position[2] }, true);
    rigid?.setRotation({ x: rotation[0], y: rotation[1], z: rotation[2], w: rotation[3] }, true);
  }
}

/** Brings the physics from the last motion step to this one. */
function advancePhysics(scene: Scene, held: ReadonlyMap<string, Place>, step: (t: number) => void): void {
  const { engine } = scene.stage;
  const begin = scene.t - MOTION_SECONDS;
  const from = new Map(
    [...held.keys()].flatMap((thing) => {
      const mover = engine.movers.get(thing);
      return mover ? [[thing, placeOf(mover)] as const] : [];
    }),
  );
  for (let k = 1; k <= SUBSTEPS; k++) {
    const now = begin + k * STEP_SECONDS;
    const f = k / SUBSTEPS;
    for (const figure of scene.figures.values()) carryLimbs(scene, figure, f);
    for (const [thing, to] of held) {
      const mover = engine.movers.get(thing);
      const start = from.get(thing);
      if (!mover || !start || mover.state !== "held") continue;
      const position: Vec3 = mix(start.position, to.position, f);
      carry(mover, { position, rotation: slerp(start.rotation, to.rotation, f) });
    }
    step(now);
    for (const due of scene.releases.filter((one) => one.t <= now + STEP_SECONDS / 2)) {
      scene.releases.splice(scene.releases.indexOf(due), 1);
      const mover = engine.movers.get(due.thing);
      if (!mover) continue;
      for (const figure of scene.figures.values()) if (figure.held?.thing === due.thing) figure.held = null;
      release(engine, mover, due.motion);
    }
  }
}

/** Lets other work, and a cancel, come in between. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      "message",
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(null);
  });
}
