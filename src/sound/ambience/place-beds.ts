import type { Random } from "../../base/index.ts";
import { bandPass, filter, highPass, lowPass } from "../signal/biquad.ts";
import { wander, whiteNoise } from "../signal/noise.ts";
import { stereo, type Bed } from "./weather-beds.ts";

/** A quiet room: air, and the far hum of the mains. */
export function roomBed(humHertz: number): Bed {
  return {
    lufs: -52,
    make: (length, random) =>
      stereo(length, random, (own) => {
        const air = filter(whiteNoise(length, own), lowPass({ hertz: 420, q: 0.5 }), highPass({ hertz: 50 }));
        return air.map((value, i) => {
          const t = (2 * Math.PI * humHertz * i) / 48000;
          return value + 0.012 * Math.sin(t) + 0.008 * Math.sin(2 * t + 1) + 0.003 * Math.sin(4 * t);
        });
      }),
  };
}

/** A big hall's air conditioning, with the beat of its fan. */
export const hallBed: Bed = {
  lufs: -47,
  make: (length, random) =>
    stereo(length, random, (own) => {
      const air = filter(whiteNoise(length, own.fork("air")), lowPass({ hertz: 300, q: 0.5 }), highPass({ hertz: 45 }));
      const vent = filter(whiteNoise(length, own.fork("vent")), bandPass({ hertz: 1100, q: 0.4 }));
      return air.map(
        (value, i) => value + (vent[i] as number) * 0.05 + 0.006 * Math.sin((2 * Math.PI * 118 * i) / 48000),
      );
    }),
};

/** Far streets: a rumble that never quite stops. */
export function cityBed(lufs: number): Bed {
  return {
    lufs,
    make: (length, random) =>
      stereo(length, random, (own) => {
        const swell = wander(length, 2.2, own.fork("swell"));
        const rumble = filter(whiteNoise(length, own.fork("rumble")), lowPass({ hertz: 170 }), highPass({ hertz: 38 }));
        const tyres = filter(whiteNoise(length, own.fork("tyres")), bandPass({ hertz: 780, q: 0.5 }));
        return rumble.map(
          (value, i) =>
            value * (0.8 + 0.6 * (swell[i] as number)) + (tyres[i] as number) * (0.05 + 0.07 * (swell[i] as number)),
        );
      }),
  };
}

/** First and second formant of some vowels, hertz (G. Peterson & H. Barney 1952, men). */
const VOWELS: readonly (readonly [number, number])[] = [
  [730, 1090],
  [570, 840],
  [530, 1840],
  [390, 1990],
  [440, 1020],
  [660, 1720],
];

/** People talking far off: many voices of buzzing syllables, none of them understood. */
export function crowdBed(people: number, lufs: number): Bed {
  return {
    lufs,
    make: (length, random) =>
      stereo(length, random, (own) => {
        const output = new Float32Array(length);
        for (let k = 0; k < people; k++) addMurmur(output, own.fork(`person/${k}`));
        return filter(output, highPass({ hertz: 130 }), lowPass({ hertz: 2600, q: 0.5 }));
      }),
  };
}

function addMurmur(output: Float32Array, random: Random): void {
  const pitch = random.next() < 0.5 ? random.range(95, 140) : random.range(170, 240);
  const size = pitch > 160 ? 1.16 : 1;
  const level = random.range(0.3, 1);
  let at = -Math.floor(random.next() * 24000);
  while (at < output.length) {
    const syllables = random.integer(3, 11);
    for (let s = 0; s < syllables && at < output.length; s++) {
      const length = Math.round(random.range(0.09, 0.24) * 48000);
      const [f1, f2] = random.pick(VOWELS);
      const tune = pitch * random.range(0.85, 1.25);
      addSyllable(output, at, { length, f1: f1 * size, f2: f2 * size, pitch: tune, level, random });
      at += Math.round(length * random.range(1, 1.25));
    }
    at += Math.round(random.range(0.3, 2.5) * 48000);
  }
}

/** A pulse train through two resonators. */
function addSyllable(
  output: Float32Array,
  start: number,
  syllable: { length: number; f1: number; f2: number; pitch: number; level: number; random: Random },
): void {
  const { length, level } = syllable;
  const bands = [syllable.f1, syllable.f2].map((hertz) => {
    const radius = Math.exp((-Math.PI * 90) / 48000);
    return { a1: 2 * radius * Math.cos((2 * Math.PI * hertz) / 48000), a2: -radius * radius, y1: 0, y2: 0 };
  });
  let phase = syllable.random.next();
  for (let i = 0; i < length; i++) {
    phase += (syllable.pitch * (1.06 - (0.12 * i) / length)) / 48000;
    let pulse = 0;
    if (phase >= 1) {
      phase -= 1;
      pulse = 1;
    }
    let value = 0;
    for (const band of bands) {
      const y = pulse + band.a1 * band.y1 + band.a2 * band.y2;
      band.y2 = band.y1;
      band.y1 = y;
      value += y;
    }
    const at = start + i;
    if (at >= 0 && at < output.length)
      output[at] = (output[at] as number) + level * 0.02 * Math.sin((Math.PI * i) / length) * value;
  }
}
