import type { Random, Vec3 } from "../../base/index.ts";
import { addGlide } from "../signal/noise.ts";
import type { Sounding } from "../space/place-sound.ts";

/** One note of a song: kHz from and to, length and following rest in seconds. */
type Note = {
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
  readonly rest: number;
  readonly bend?: number;
};

/** A bird's way of singing. Pitches and lengths after published sonograms (Cramp & Perrins, "Birds of the Western Palearctic"). */
type Singer = { readonly pause: readonly [number, number]; readonly level: number; song(random: Random): Note[] };

const repeat = (count: number, note: Note): Note[] => Array.from({ length: count }, () => note);

const singers: readonly Singer[] = [
  // Great tit: a two-note seesaw.
  {
    pause: [2.5, 6],
    level: 0.5,
    song: (random) => {
      const high = random.range(4.6, 5.6);
      const low = high * random.range(0.7, 0.78);
      return repeat(random.integer(3, 6), { from: 0, to: 0, seconds: 0, rest: 0 }).flatMap(() => [
        { from: high, to: high * 0.98, seconds: 0.11, rest: 0.04 },
        { from: low, to: low * 1.01, seconds: 0.14, rest: 0.07 },
      ]);
    },
  },
  // House sparrow: plain chirps.
  {
    pause: [0.8, 3],
    level: 0.4,
    song: (random) =>
      repeat(random.integer(1, 4), { from: 2.9, to: 4.6, seconds: 0.06, rest: 0 }).flatMap((note) => [
        { ...note, from: note.from * random.range(0.9, 1.1) },
        { from: 4.4, to: 2.6, seconds: 0.07, rest: random.range(0.15, 0.4) },
      ]),
  },
  // Blackbird: slow fluted phrases, a scratch at the end.
  {
    pause: [3, 7],
    level: 0.6,
    song: (random) => {
      const notes = Array.from({ length: random.integer(4, 7) }, (): Note => {
        const from = random.range(1.6, 2.9);
        return {
          from,
          to: from * random.range(0.8, 1.3),
          seconds: random.range(0.12, 0.32),
          rest: random.range(0.02, 0.09),
          bend: random.range(0.6, 1.8),
        };
      });
      return [...notes, ...repeat(4, { from: 5.5, to: 7, seconds: 0.03, rest: 0.02 })];
    },
  },
  // Chaffinch: a rattle that falls and ends in a flourish.
  {
    pause: [5, 9],
    level: 0.45,
    song: (random) => [
      ...repeat(random.integer(4, 6), { from: 5.8, to: 4.4, seconds: 0.06, rest: 0.055 }),
      ...repeat(random.integer(4, 6), { from: 4.9, to: 3.4, seconds: 0.055, rest: 0.04 }),
      ...repeat(3, { from: 4, to: 2.6, seconds: 0.05, rest: 0.03 }),
      { from: 2.6, to: 5.2, seconds: 0.12, rest: 0.02 },
      { from: 5, to: 2.8, seconds: 0.14, rest: 0 },
    ],
  },
  // Robin: thin, hurried, falling.
  {
    pause: [3, 6],
    level: 0.4,
    song: (random) =>
      Array.from({ length: random.integer(8, 14) }, (_, i): Note => {
        const from = random.range(4, 7.5) * (1 - 0.02 * i);
        return {
          from,
          to: from * random.range(0.75, 1.2),
          seconds: random.range(0.04, 0.12),
          rest: random.range(0.01, 0.05),
        };
      }),
  },
];

/** Owl at night: a long hoot, a rest, a shaken one. */
const owl: Singer = {
  pause: [7, 12],
  level: 0.5,
  song: () => [
    { from: 0.62, to: 0.6, seconds: 0.55, rest: 1.6 },
    { from: 0.6, to: 0.62, seconds: 0.12, rest: 0.06 },
    ...repeat(5, { from: 0.64, to: 0.62, seconds: 0.09, rest: 0.03 }),
    { from: 0.63, to: 0.56, seconds: 0.5, rest: 0 },
  ],
};

const gull: Singer = {
  pause: [3, 8],
  level: 0.5,
  song: (random) =>
    repeat(random.integer(2, 5), { from: 0.95, to: 1.5, seconds: 0.16, rest: 0 }).flatMap((note) => [
      note,
      { from: 1.5, to: 0.85, seconds: random.range(0.25, 0.4), rest: 0.12 },
    ]),
};

export type Choir = "garden" | "night" | "sea";

/** Single birds about the place, each with its own song, perch and rests. */
export function birdSongs(options: {
  choir: Choir;
  count: number;
  seconds: number;
  level: number;
  random: Random;
}): Sounding[] {
  const { choir, count, seconds, level, random } = options;
  const soundings: Sounding[] = [];
  for (let k = 0; k < count; k++) {
    const own = random.fork(`bird/${k}`);
    const singer =
      choir === "night"
        ? owl
        : choir === "sea"
          ? gull
          : (singers[(k + random.fork("first").integer(0, 99)) % singers.length] as Singer);
    const angle = own.range(0, 2 * Math.PI);
    const far = own.range(9, 32);
    const perch: Vec3 = [far * Math.sin(angle), own.range(3, 9), far * Math.cos(angle)];
    const harmonics = choir === "sea" ? [0.5, 0.9, 0.6, 0.5, 0.3] : choir === "night" ? [1, 0.12, 0.05] : [1, 0.08];
    let at = own.range(-2, singer.pause[0] + 1.5 * k);
    while (at < seconds) {
      const notes = singer.song(own);
      const length = notes.reduce((sum, note) => sum + note.seconds + note.rest, 0);
      const samples = new Float32Array(Math.ceil((length + 0.02) * 48000));
      let start = 0;
      for (const note of notes) {
        if (note.seconds > 0)
          addGlide(samples, Math.round(start * 48000), {
            from: note.from * 1000,
            to: note.to * 1000,
            seconds: note.seconds,
            level: 0.3,
            bend: note.bend ?? 1,
            harmonics,
          });
        start += note.seconds + note.rest;
      }
      if (at > -length)
        soundings.push({
          samples,
          startSeconds: at,
          placeAt: () => perch,
          gain: level * singer.level,
          rolloff: 0.35,
          width: 1,
          send: 0.6,
        });
      at += length + own.range(singer.pause[0], singer.pause[1]);
    }
  }
  return soundings;
}
