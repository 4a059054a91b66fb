import { filter, highPass } from "../signal/biquad.ts";
import { SAMPLE_RATE } from "../signal/rate.ts";
import type { StereoBus } from "../space/place-sound.ts";
import { integratedLoudness } from "./loudness.ts";
import { limit } from "./limiter.ts";
import { truePeak } from "./true-peak.ts";

/** Web and film-festival loudness. */
const TARGET_LUFS = -16;
/** Under the -1 dBTP that is promised, since lossy coding raises peaks. */
const CEILING = 10 ** (-2.2 / 20);
/** Foreground is lifted at most so far: a film of one quiet footstep stays a quiet film. */
const MOST_LIFT_DECIBELS = 27;

/** Where blows begin to be rounded off, full scale 1. */
const KNEE = 0.4;
/** The air is lifted at most so far where little else is heard: a street or a hall comes to its loudness, a still room stays still. */
const MOST_AIR_DECIBELS = 20;

export type Buses = {
  readonly dialogue: StereoBus;
  readonly foley: StereoBus;
  readonly room: StereoBus;
  readonly ambience: StereoBus;
  readonly score: StereoBus;
};

export type Levelled = { left: Float32Array; right: Float32Array; integratedLufs: number };

/** Sums the buses, ducks the air under speech, and brings the film to its loudness under the peak ceiling. */
export function balance(buses: Buses): {
  left: Float32Array;
  right: Float32Array;
  integratedLufs: number;
  truePeakDbtp: number;
} {
  const duck = duckingUnder(buses.dialogue);
  const level = (foreground: number, air: number): Levelled => {
    const levels = { gain: 10 ** (foreground / 20), air: 10 ** (air / 20), duck };
    const left = sum(buses, "left", levels);
    const right = sum(buses, "right", levels);
    limit(left, right, CEILING);
    return { left, right, integratedLufs: integratedLoudness(left, right) };
  };
  const lifted = approach(level(0, 0), MOST_LIFT_DECIBELS, (decibels) => level(decibels, 0));
  // A film of nothing but its air may bring that forward, though not to a roar.
  const best =
    TARGET_LUFS - lifted.made.integratedLufs > 0.5
      ? approach(lifted.made, MOST_AIR_DECIBELS, (decibels) => level(lifted.decibels, decibels)).made
      : lifted.made;
  return { ...best, truePeakDbtp: truePeak(best.left, best.right) };
}

/** Rounds of the search for a level: each takes a mix and its measurement. */
const ROUNDS = 7;

/**
 * Turns a level up until the target is met or `most` is reached; under the limiter loudness grows slower than gain, and
 * where the gate lets go of a quiet part it leaps. So the level that came nearest is taken, and between one that is too
 * quiet and one that is too loud the search goes by halves.
 */
export function approach(
  start: Levelled,
  most: number,
  make: (decibels: number) => Levelled,
): { made: Levelled; decibels: number } {
  const missingIn = (levelled: Levelled): number => TARGET_LUFS - levelled.integratedLufs;
  let last = { made: start, decibels: 0 };
  let nearest = last;
  let slope = 1;
  let [quiet, loud] = [-Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round++) {
    const missing = missingIn(last.made);
    if (!Number.isFinite(missing) || Math.abs(missing) < 0.1) break;
    if (missing > 0) quiet = Math.max(quiet, last.decibels);
    else loud = Math.min(loud, last.decibels);
    const aimed = Math.min(most, last.decibels + missing / slope);
    const next = aimed > quiet && aimed < loud ? aimed : Math.min(most, (quiet + loud) / 2);
    if (!Number.isFinite(next) || Math.abs(next - last.decibels) < 0.05) break;
    const made = make(next);
    slope = Math.min(1.2, Math.max(0.3, (missing - missingIn(made)) / (next - last.decibels)));
    last = { made, decibels: next };
    if (!(Math.abs(missingIn(made)) >= Math.abs(missingIn(nearest.made)))) nearest = last;
  }
  return nearest;
}

function sum(
  buses: Buses,
  side: "left" | "right",
  levels: { gain: number; air: number; duck: Float32Array },
): Float32Array {
  const { gain, air, duck } = levels;
  const [dialogue, foley, room, ambience, score] = [
    buses.dialogue,
    buses.foley,
    buses.room,
    buses.ambience,
    buses.score,
  ].map((bus) => bus[side]) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  const mixed = dialogue.map((value, i) => {
    const under = duck[i] as number;
    const near =
      gain * (value + (room[i] as number) + under * (score[i] as number)) + rounded(gain * (foley[i] as number));
    return near + air * under * (ambience[i] as number);
  });
  return filter(mixed, highPass({ hertz: 22 }));
}

/** Blows are rounded off from half of full scale on, as tape does: they grow denser, not only taller. */
function rounded(value: number): number {
  const size = Math.abs(value);
  return size < KNEE ? value : Math.sign(value) * (KNEE + (1 - KNEE) * Math.tanh((size - KNEE) / (1 - KNEE)));
}

/**
 * Gain of what lies under speech: -12 dB while someone speaks. It goes down a little before the first word and comes
 * back half a second after the last, as a mixer who knows the film would do.
 */
function duckingUnder(dialogue: StereoBus): Float32Array {
  const duck = new Float32Array(dialogue.left.length);
  const ahead = Math.round(0.3 * SAMPLE_RATE);
  const down = 1 - Math.exp(-1 / (0.09 * SAMPLE_RATE));
  const up = 1 - Math.exp(-1 / (0.35 * SAMPLE_RATE));
  const fall = Math.exp(-1 / (0.25 * SAMPLE_RATE));
  let voice = 0;
  let gain = 1;
  for (let i = -ahead; i < duck.length; i++) {
    const heard = i + ahead;
    voice = Math.max(Math.abs(dialogue.left[heard] ?? 0), Math.abs(dialogue.right[heard] ?? 0), voice * fall);
    const target = 1 - 0.75 * Math.min(1, voice / 0.04);
    gain += (target - gain) * (target < gain ? down : up);
    if (i >= 0) duck[i] = gain;
  }
  return duck;
}
