import type { Beat } from "../../../screenplay/index.ts";
import type { Doing, Family, Figure, Scene } from "../scene.ts";
import { catchIt } from "./catch.ts";
import { dribble } from "./dribble.ts";
import { fall } from "./fall.ts";
import { gestures } from "./gestures.ts";
import { give } from "./give.ts";
import { hold, pickUp, putDown } from "./handle.ts";
import { play } from "./play.ts";
import { posture } from "./posture.ts";
import { read } from "./read.ts";
import { drink, eat } from "./to-mouth.ts";
import { jump } from "./jump.ts";
import { kick } from "./kick.ts";
import { idle, run, turn, walk } from "./move.ts";
import { climb, open, pull, push } from "./push.ts";
import { drive, fly } from "./ride.ts";
import { lie, sit, standUp } from "./settle.ts";
import { shoot } from "./shoot.ts";
import { swim } from "./swim.ts";
import { things } from "./things.ts";
import { throwAway } from "./throw.ts";

/** The world's repertoire: how each action is staged by whom. */
const families: Readonly<Record<string, Family>> = {
  ...gestures,
  idle,
  stand: idle,
  walk,
  run,
  turn,
  shoot,
  throw: throwAway,
  kick,
  catch: catchIt,
  dribble,
  "pick-up": pickUp,
  "put-down": putDown,
  give,
  hold,
  jump,
  sit,
  "lie-down": lie,
  sleep: lie,
  "stand-up": standUp,
  eat,
  drink,
  read,
  play,
  push,
  pull,
  open,
  close: open,
  climb,
  drive,
  ride: drive,
  sail: drive,
  fly,
  swim,
  ...things,
  fall,
};

/** What creatures do with their own bodies, and the sound that goes with it. */
const creatureSounds: Readonly<Record<string, string>> = {
  dog: "bark",
  fox: "bark",
  wolf: "howl",
  cat: "meow",
  horse: "neigh",
  zebra: "neigh",
  cow: "moo",
  sheep: "baa",
  goat: "baa",
  pig: "oink",
  lion: "roar",
  tiger: "roar",
  bear: "growl",
  duck: "quack",
  chicken: "rooster",
  bird: "chirp",
  parrot: "chirp",
  owl: "caw",
  eagle: "caw",
};

const creatureActions: Readonly<Record<string, (scene: Scene, figure: Figure, beat: Beat) => Doing>> = {
  bark(scene, figure, beat) {
    const kind = creatureSounds[figure.staged.member.design] ?? "bark";
    const times = beat.times ?? Math.max(1, Math.round(beat.duration / 0.8));
    for (let i = 0; i < times; i++)
      scene.phenomena.push({
        kind,
        t: scene.t + 0.2 + i * 0.75,
        durationSeconds: 0.35,
        body: figure.id,
        pointMetres: null,
        strength: 0.8,
        params: {},
      });
    return posture(figure, scene, "bark", scene.t + Math.max(beat.duration, times * 0.75));
  },
  graze: (scene, figure, beat) => posture(figure, scene, "graze", scene.t + beat.duration),
  sleep: (scene, figure, beat) => posture(figure, scene, "sleep", scene.t + beat.duration),
};

/** How a beat's action is staged by its actor. What nobody knows is stood through, and said. */
export function familyOf(action: string, scene: Scene, beat: Beat): Family {
  const figure = scene.figures.get(beat.actor);
  const own = creatureActions[action];
  if (figure && !figure.biped && own) return { channels: ["hands"], begin: () => own(scene, figure, beat) };
  if (
    figure &&
    !figure.biped &&
    ["wheels", "bicycle", "boat", "aircraft"].includes(figure.staged.gait) &&
    ["walk", "run"].includes(action)
  )
    return drive;
  const found = families[action];
  if (found) return found;
  const name = scene.stage.staged.get(beat.actor)?.member.name ?? beat.actor;
  scene.faults.push(`${name} does not know how to '${beat.standsFor ?? action}' and stands instead.`);
  return idle;
}
