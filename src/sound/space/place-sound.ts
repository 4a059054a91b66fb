import { dot, length, subtract, type Vec3 } from "../../base/index.ts";
import { SAMPLE_RATE } from "../signal/rate.ts";
import type { Ear, Listener } from "./listener.ts";

/** One sound in the film: mono, with its place in time and space. */
export type Sounding = {
  readonly samples: Float32Array;
  /** Film time of the first sample, seconds. */
  readonly startSeconds: number;
  /** Where it comes from at a film time; null: from nowhere in particular, in the middle. */
  readonly placeAt: ((filmSeconds: number) => Vec3) | null;
  readonly gain: number;
  /** Exponent of the distance law: 1 is nature's, dialogue is kept nearer. */
  readonly rolloff: number;
  /** How far it may leave the middle, 0 to 1. */
  readonly width: number;
  /** Share sent to the room. */
  readonly send: number;
};

export type StereoBus = { readonly left: Float32Array; readonly right: Float32Array };

const BLOCK = 240;
/** Interaural delay of a sound fully at one side, samples (0.3 ms: kept under nature's so that mono stays clean). */
const EAR_DELAY = 0.0003 * SAMPLE_RATE;
/** Distance at which a sound has its own level, metres. */
const REFERENCE_METRES = 2;

type Aim = { left: number; right: number; delayLeft: number; delayRight: number; air: number };

/** Adds the sound to its bus as the listener hears it, and its share to the room's send. */
export function placeSound(sound: Sounding, listener: Listener, out: { bus: StereoBus; send: Float32Array }): void {
  const { samples } = sound;
  const { left, right } = out.bus;
  const first = Math.round(sound.startSeconds * SAMPLE_RATE);
  let aim = aimAt(sound, listener, sound.startSeconds);
  const heard = new Float32Array(samples.length);
  let memory = 0;
  for (let start = 0; start < samples.length; start += BLOCK) {
    if (first + start >= left.length) break;
    const target = aimAt(sound, listener, sound.startSeconds + (start + BLOCK) / SAMPLE_RATE);
    // Reaches the new aim within about 25 ms, so that a cut is a turn of the head and no click.
    const next: Aim = {
      left: ease(aim.left, target.left),
      right: ease(aim.right, target.right),
      delayLeft: ease(aim.delayLeft, target.delayLeft),
      delayRight: ease(aim.delayRight, target.delayRight),
      air: ease(aim.air, target.air),
    };
    const end = Math.min(samples.length, start + BLOCK, left.length - first);
    for (let i = start; i < end; i++) {
      const at = first + i;
      memory += ((samples[i] as number) - memory) * aim.air;
      heard[i] = memory;
      if (at < 0) continue;
      const f = (i - start) / BLOCK;
      const mix = (from: number, to: number): number => from + (to - from) * f;
      left[at] =
        (left[at] as number) + mix(aim.left, next.left) * behind(heard, i - mix(aim.delayLeft, next.delayLeft));
      right[at] =
        (right[at] as number) + mix(aim.right, next.right) * behind(heard, i - mix(aim.delayRight, next.delayRight));
      out.send[at] = (out.send[at] as number) + (samples[i] as number) * sound.gain * sound.send;
    }
    aim = next;
  }
}

function behind(samples: Float32Array, at: number): number {
  const low = Math.floor(at);
  const a = samples[low] ?? 0;
  return at === low ? a : a + ((samples[low + 1] ?? 0) - a) * (at - low);
}

function ease(from: number, to: number): number {
  return from + (to - from) * 0.35;
}

function aimAt(sound: Sounding, listener: Listener, seconds: number): Aim {
  if (!sound.placeAt)
    return { left: sound.gain * Math.SQRT1_2, right: sound.gain * Math.SQRT1_2, delayLeft: 0, delayRight: 0, air: 1 };
  const ear = listener(seconds);
  const offset = subtract(sound.placeAt(seconds), ear.position);
  const metres = length(offset);
  const pan = panOf(offset, ear) * sound.width;
  const near = sound.gain * (REFERENCE_METRES / Math.max(0.7, metres)) ** sound.rolloff;
  const angle = ((pan + 1) * Math.PI) / 4;
  return {
    left: near * Math.cos(angle),
    right: near * Math.sin(angle),
    delayLeft: Math.max(0, pan) * EAR_DELAY,
    delayRight: Math.max(0, -pan) * EAR_DELAY,
    // Air takes the treble: a one-pole corner of 20 kHz near by, 4 kHz at 100 m (after ISO 9613-1, 20 °C, 50 %).
    air: 1 - Math.exp((-2 * Math.PI * Math.max(2500, 20000 * Math.exp(-metres / 62))) / SAMPLE_RATE),
  };
}

/** -1 left to 1 right. At the picture's edge 0.6; beside and behind the camera further out. */
function panOf(offset: Vec3, ear: Ear): number {
  const side = dot(offset, ear.right);
  const depth = dot(offset, ear.forward) + 0.5 * ear.focusMetres;
  const angle = Math.atan2(side, Math.max(0.3, Math.abs(depth)));
  const edge = Math.atan(ear.halfWidth);
  return Math.max(-0.9, Math.min(0.9, (0.6 * angle) / edge));
}
