import { distance } from "../../base/index.ts";
import { filmTimeOfWorld } from "../../screenplay/index.ts";
import { transformAt, type Body, type Phenomenon } from "../../take/index.ts";
import { scaleToPeak } from "../foley/strike.ts";
import type { Scene } from "../mix/scene.ts";
import type { Sounding } from "../space/place-sound.ts";
import { listenerOf } from "../space/listener.ts";
import { placeOfBody, worldTimeOfFilm } from "../space/whereabouts.ts";
import { effectOf } from "./effects.ts";
import { engineOf, freewheel, runEngine, type Engine } from "./machines.ts";

/** What the take's phenomena, its vehicles and the screenplay's cues let be heard. */
export function effectsOf(scene: Scene): Sounding[] {
  const bodies = new Map(scene.take.bodies.map((body) => [body.id, body]));
  const fromTake = scene.take.phenomena.flatMap((phenomenon, index) =>
    phenomenonSound(phenomenon, { scene, bodies, index }),
  );
  const engines = scene.take.bodies.flatMap((body) => driveSound(body, scene));
  return [...fromTake, ...engines, ...cueSounds(scene)];
}

function phenomenonSound(
  phenomenon: Phenomenon,
  context: { scene: Scene; bodies: ReadonlyMap<string, Body>; index: number },
): Sounding[] {
  const { scene, bodies, index } = context;
  const effect = effectOf(phenomenon.kind);
  if (!effect) return [];
  const body = phenomenon.body === null ? null : (bodies.get(phenomenon.body) ?? null);
  const random = scene.random.fork(`phenomenon/${index}`);
  const samples = effect.make(random, {
    seconds: phenomenon.durationSeconds,
    strength: phenomenon.strength,
    size: body ? sizeOf(body) : 1,
  });
  scaleToPeak(samples, effect.level * (0.3 + 0.7 * phenomenon.strength));
  const point = phenomenon.pointMetres;
  const moving = placeOfBody(scene.take, scene.cut, {
    body: phenomenon.body,
    height: body ? 0.8 * body.sizeMetres[1] : 0,
  });
  return [
    {
      samples,
      startSeconds: filmTimeOfWorld(scene.cut, phenomenon.t),
      placeAt: moving ?? (point ? () => point : null),
      gain: 1,
      rolloff: 0.55,
      width: 1,
      send: 0.8,
    },
  ];
}

/** Heights of usual adults, metres, by which an animal or person counts as small or big. */
const USUAL_HEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/dog/, 0.6],
  [/cat/, 0.3],
  [/horse/, 1.6],
  [/bird/, 0.15],
  [/person/, 1.7],
];

function sizeOf(body: Body): number {
  const design = body.model?.design ?? body.name;
  const usual = USUAL_HEIGHTS.find(([words]) => words.test(design))?.[1];
  return usual ? Math.min(2, Math.max(0.4, body.sizeMetres[1] / usual)) : 1;
}

const SPEED_OF_SOUND = 343;

/** Vehicles are heard by their own speed, through the whole film; parked ones are silent. */
function driveSound(body: Body, scene: Scene): Sounding[] {
  const { take, cut } = scene;
  const track = take.transforms[body.id];
  const name = (body.model?.design ?? body.name).toLowerCase();
  const isBicycle = /bicycle|\bbike/.test(name) && !/motor/.test(name);
  const engine: Engine | null = isBicycle ? null : engineOf(name);
  if (!track || track.length < 16 || body.kind === "fixture" || (!engine && !isBicycle)) return [];
  const speedAt = (seconds: number): number => {
    const world = worldTimeOfFilm(cut, seconds);
    return distance(transformAt(track, world + 0.05).position, transformAt(track, world - 0.05).position) / 0.1;
  };
  const seconds = scene.length / 48000;
  const isMoving = Array.from({ length: 20 }, (_, i) => speedAt(((i + 0.5) * seconds) / 20)).some(
    (speed) => speed > 0.4,
  );
  const placeAt = placeOfBody(take, cut, { body: body.id, height: 0.5 });
  if (!isMoving || !placeAt) return [];
  const random = scene.random.fork(`drive/${body.id}`);
  const listener = listenerOf(take, cut);
  const pitchAt = (at: number): number => {
    const ear = listener(at).position;
    const approach = (distance(placeAt(at - 0.05), ear) - distance(placeAt(at + 0.05), ear)) / 0.1;
    return 1 + Math.max(-0.3, Math.min(0.4, approach / SPEED_OF_SOUND));
  };
  const samples = engine
    ? runEngine(engine, { seconds, speedAt, pitchAt, random })
    : freewheel({ seconds, speedAt, random });
  return [{ samples, startSeconds: 0, placeAt, gain: 1, rolloff: 0.75, width: 1, send: 0.5 }];
}

function cueSounds(scene: Scene): Sounding[] {
  return scene.screenplay.cues.flatMap((cue): Sounding[] => {
    const effect = cue.kind === "effect" ? effectOf(cue.words) : null;
    if (!effect) return [];
    const seconds = cue.duration ?? Math.min(3, scene.length / 48000 - cue.start);
    const samples = effect.make(scene.random.fork(`cue/${cue.id}`), { seconds, strength: 0.8, size: 1 });
    scaleToPeak(samples, effect.level * 0.8);
    return [{ samples, startSeconds: cue.start, placeAt: null, gain: 1, rolloff: 0, width: 0, send: 0.6 }];
  });
}
