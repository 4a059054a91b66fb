import { createRandom } from "../../base/index.ts";
import { cutFilm, type Screenplay } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { ambienceOf } from "../ambience/ambience-of.ts";
import { effectsOf } from "../effects/effects-of.ts";
import { foleyOf } from "../foley/foley-of.ts";
import type { MatterTable } from "../foley/matter-sound.ts";
import { scoreOf, type SoundFont } from "../score/score-of.ts";
import { SAMPLE_RATE } from "../signal/rate.ts";
import { listenerOf } from "../space/listener.ts";
import { placeSound, type Sounding, type StereoBus } from "../space/place-sound.ts";
import { addRoom, type Acoustics } from "../space/reverb.ts";
import { balance } from "./balance.ts";
import { dialogueOf } from "./dialogue-of.ts";

export type Mix = {
  readonly sampleRate: 48000;
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly integratedLufs: number;
  readonly truePeakDbtp: number;
};

export type MixInput = {
  readonly screenplay: Screenplay;
  /** With cameras. */
  readonly take: Take;
  /** What speakLines gave, by line id. */
  readonly audio: Readonly<Record<string, Float32Array>>;
  readonly acoustics: Acoustics;
  /** Names of ambience beds of the set. */
  readonly ambience: readonly string[];
  readonly matters: MatterTable;
  readonly fps: number;
  /** Asked for only where a cue wants music; without it there is none. */
  readonly soundFont?: SoundFont | null;
  onProgress(fraction: number): void;
  readonly signal: AbortSignal;
};

/** The film's sound, exactly as long as the film. */
export async function mixSound(input: MixInput): Promise<Mix> {
  const { screenplay, take, signal } = input;
  const length = Math.round(screenplay.seconds * SAMPLE_RATE);
  const cut = cutFilm(screenplay, input.fps);
  const random = createRandom(`${screenplay.seed}/sound`);
  const listener = listenerOf(take, cut);
  const scene = { ...input, cut, random, length };

  const groups: readonly (readonly Sounding[])[] = [dialogueOf(scene), [...foleyOf(scene), ...effectsOf(scene)]];
  const send = new Float32Array(length);
  const buses: StereoBus[] = [];
  for (const [index, group] of groups.entries()) {
    const bus = silence(length);
    for (const sounding of group) placeSound(sounding, listener, { bus, send });
    buses.push(bus);
    input.onProgress(0.3 * (index + 1));
    await breathe(signal);
  }
  const room = silence(length);
  addRoom(send, room, input.acoustics);
  input.onProgress(0.7);
  await breathe(signal);
  const { bed: ambience, happenings } = ambienceOf(scene);
  const airSend = new Float32Array(length);
  for (const sounding of happenings) placeSound(sounding, listener, { bus: ambience, send: airSend });
  addRoom(airSend, ambience, input.acoustics);
  input.onProgress(0.85);
  await breathe(signal);
  const score = await scoreOf(scene, input.soundFont ?? null);
  await breathe(signal);
  const [dialogue, foley] = buses as [StereoBus, StereoBus];
  const mixed = balance({ dialogue, foley, room, ambience, score });
  input.onProgress(1);
  return { sampleRate: SAMPLE_RATE, ...mixed };
}

function silence(length: number): StereoBus {
  return { left: new Float32Array(length), right: new Float32Array(length) };
}

/** Lets others run, and stops here when cancelled. */
async function breathe(signal: AbortSignal): Promise<void> {
  await Promise.resolve();
  signal.throwIfAborted();
}
