import type { Beat } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { getUp } from "./families/settle.ts";
import { familyOf } from "./families/index.ts";
import { holdsLens } from "./lens.ts";
import type { Channel, Doing, Family, Scene } from "./scene.ts";

/** What a person does instead where a beat lacks its thing or its partner. */
const nearest: Readonly<Record<string, string>> = {
  throw: "point",
  shoot: "point",
  give: "point",
  "put-down": "bow",
  "pick-up": "bow",
  catch: "cheer",
  dribble: "clap",
  read: "look",
  push: "point",
  pull: "point",
  drive: "look",
  ride: "look",
  fly: "look",
  sail: "look",
};

type Running = { readonly beat: Beat; readonly family: Family; readonly doing: Doing; readonly start: number };

/** Starts beats when their time has come, carries them on, and ends them. */
export interface BeatRunner {
  update(t: number): void;
  /** True once the beat has ended (or could not be staged). */
  hasEnded(beat: string): boolean;
  /** True where an actor is busy with the given part of its body. */
  isBusy(actor: string, channel: Channel): boolean;
  finish(t: number): Take["beats"];
}

/** What an actor does first, if planned within this, was under way before the film began. */
const FROM_THE_START_SECONDS = 0.45;
const settled = new Set(["sit", "lie-down", "sleep"]);
const doneSitting = new Set(["read", "play"]);
const underWay = new Set(["walk", "run", "ride", "drive", "fly", "sail", "swim", "dance", "play", "read"]);

/** A beat that waits for another never waits so long that the film ends before it begins. */
const LAST_CHANCE_SECONDS = 0.4;

export function createBeatRunner(scene: Scene): BeatRunner {
  const planned = scene.stage.screenplay.beats.toSorted((a, b) => a.start - b.start);
  const first = new Map(planned.toReversed().map((beat) => [beat.actor, beat.id]));
  // Several who set out together are all under way, though planned a moment apart.
  const isOpening = (beat: Beat): boolean =>
    beat.start < FROM_THE_START_SECONDS ||
    (beat.start < 2 * FROM_THE_START_SECONDS &&
      planned.some((one) => one.action === beat.action && one.start < FROM_THE_START_SECONDS));
  const isSettled = ({ actor, action, target }: Beat): boolean =>
    settled.has(action) &&
    scene.stage.screenplay.relations.some(
      ({ kind, of, to }) => of === actor && (kind === "on" || kind === "in") && (target === null || to === target),
    );
  // Who sits there reading has both begun before.
  const isFirst = (beat: Beat): boolean =>
    first.get(beat.actor) === beat.id ||
    (doneSitting.has(beat.action) &&
      planned.every(
        (one) => one.actor !== beat.actor || one.start >= beat.start || (settled.has(one.action) && isOpening(one)),
      ));
  const waiting = planned.map((beat) =>
    isOpening(beat) && beat.after === null && (underWay.has(beat.action) || isSettled(beat)) && isFirst(beat)
      ? { ...beat, start: 0, duration: beat.duration + beat.start }
      : beat,
  );
  const running: Running[] = [];
  const ended = new Map<string, { start: number; end: number }>();

  function stop(run: Running, t: number): void {
    running.splice(running.indexOf(run), 1);
    run.doing.stop?.();
    ended.set(run.beat.id, { start: run.start, end: t });
  }

  function isDue(beat: Beat, t: number): boolean {
    if (t < beat.start) return false;
    if (beat.after === null || ended.has(beat.after)) return true;
    const isKnown = scene.stage.screenplay.beats.some((other) => other.id === beat.after);
    return !isKnown || t > scene.durationSeconds - beat.duration - LAST_CHANCE_SECONDS;
  }

  /** Frees the channels that a beat wants; false while something that must not be broken off holds one. */
  function makeRoom(beat: Beat, family: Family, t: number): boolean {
    const clashes = running.filter(
      (run) =>
        run.beat.actor === beat.actor && run.family.channels.some((channel) => family.channels.includes(channel)),
    );
    if (clashes.some((run) => !run.doing.stop)) return false;
    for (const run of clashes) stop(run, t);
    const figure = scene.figures.get(beat.actor);
    if (!figure?.settled || family.staysSeated || !family.channels.includes("legs")) return true;
    return getUp(figure, t);
  }

  function begin(beat: Beat, t: number): boolean {
    const isHere = scene.stage.staged.has(beat.actor) || scene.stage.pieces.has(beat.actor);
    if (!isHere) {
      ended.set(beat.id, { start: t, end: t });
      return true;
    }
    const family = familyOf(beat.action, scene, beat);
    if (!makeRoom(beat, family, t)) return false;
    let doing = family.begin(scene, beat);
    if (typeof doing === "string") {
      scene.faults.push(doing);
      const near = nearest[beat.action];
      if (near && scene.figures.get(beat.actor)?.biped) doing = familyOf(near, scene, beat).begin(scene, beat);
    }
    if (typeof doing === "string") {
      ended.set(beat.id, { start: t, end: t + beat.duration });
      return true;
    }
    running.push({ beat, family, doing, start: t });
    const figure = scene.figures.get(beat.actor);
    if (figure) figure.holdsLens = holdsLens(beat, figure.holdsLens);
    return true;
  }

  return {
    update(t) {
      for (const beat of waiting.slice()) {
        if (!isDue(beat, t) || !begin(beat, t)) continue;
        waiting.splice(waiting.indexOf(beat), 1);
      }
      for (const run of running.slice()) if (running.includes(run) && run.doing.update(t)) stop(run, t);
    },
    hasEnded: (beat) => ended.has(beat),
    isBusy: (actor, channel) =>
      running.some((run) => run.beat.actor === actor && run.family.channels.includes(channel)),
    finish(t) {
      for (const run of running.slice()) stop(run, t);
      const order = scene.stage.screenplay.beats;
      return order.flatMap((beat) => {
        const times = ended.get(beat.id);
        return times ? [{ beat: beat.id, ...times }] : [];
      });
    },
  };
}
