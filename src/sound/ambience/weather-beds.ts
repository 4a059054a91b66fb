import type { Random } from "../../base/index.ts";
import { bandPass, filter, highPass, lowPass } from "../signal/biquad.ts";
import { wander, whiteNoise } from "../signal/noise.ts";
import type { StereoBus } from "../space/place-sound.ts";

/** Makes one ear of a bed; the two ears get different random streams and hear a wide sound. */
export type Bed = { readonly lufs: number; readonly make: (length: number, random: Random) => StereoBus };

export function stereo(length: number, random: Random, ear: (random: Random) => Float32Array): StereoBus {
  return { left: ear(random.fork("left")), right: ear(random.fork("right")) };
}

/** Wind in the open: a broad murmur whose strength and colour follow the gusts, and leaves where there are some. */
export function windBed(speed: number, leaves: number): Bed {
  return {
    lufs: Math.min(-25, -56 + 8.5 * Math.log2(1 + speed)),
    make(length, random) {
      const gusts = wander(length, 2.6, random.fork("gusts"));
      return stereo(length, random, (own) => {
        const flutter = wander(length, 0.35, own.fork("flutter"));
        const low = filter(
          whiteNoise(length, own.fork("low")),
          lowPass({ hertz: 240 }),
          lowPass({ hertz: 420 }),
          highPass({ hertz: 95 }),
        );
        const body = filter(whiteNoise(length, own.fork("body")), bandPass({ hertz: 480, q: 0.9 }));
        const rustle = filter(
          whiteNoise(length, own.fork("rustle")),
          highPass({ hertz: 2200 }),
          lowPass({ hertz: 7500 }),
        );
        return low.map((value, i) => {
          const gust = (gusts[i] as number) * (0.75 + 0.5 * (flutter[i] as number));
          const strong = 0.25 + 0.75 * gust;
          return (
            value * strong * 1.5 +
            (body[i] as number) * (0.15 + gust * gust) +
            (rustle[i] as number) * (0.3 + gust) * gust * 0.2 * leaves
          );
        });
      });
    },
  };
}

/** Rain: the hiss of the many, and the near drops one by one. */
export function rainBed(strength: number, isIndoors: boolean): Bed {
  return {
    lufs: (isIndoors ? -40 : -33) + 9 * strength,
    make: (length, random) =>
      stereo(length, random, (own) => {
        const swell = wander(length, 1.7, own.fork("swell"));
        const hiss = filter(
          whiteNoise(length, own.fork("hiss")),
          highPass({ hertz: 900 }),
          lowPass({ hertz: 9000, q: 0.5 }),
        );
        const output = hiss.map((value, i) => value * (0.16 + 0.06 * (swell[i] as number)));
        const count = Math.round((length / 48000) * (40 + 220 * strength));
        const drops = own.fork("drops");
        for (let k = 0; k < count; k++) addDrop(output, Math.floor(drops.next() * length), drops);
        return isIndoors ? filter(output, lowPass({ hertz: 1100, q: 0.5 }), lowPass({ hertz: 2600 })) : output;
      }),
  };
}

/** A drop: a click, and for one in three a bubble's short rising tone. */
function addDrop(output: Float32Array, start: number, random: Random): void {
  const level = 0.12 * random.next() ** 3 + 0.01;
  const hertz = random.range(1800, 7000);
  const length = Math.round(48000 * random.range(0.002, 0.008));
  const isBubble = random.next() < 0.3;
  const total = isBubble ? length * 5 : length;
  let phase = 0;
  for (let i = 0; i < total && start + i < output.length; i++) {
    const t = i / total;
    phase += (2 * Math.PI * (isBubble ? hertz * 0.35 * (1 + 0.5 * t) : hertz)) / 48000;
    output[start + i] = (output[start + i] as number) + level * (1 - t) ** 3 * Math.sin(phase);
  }
}

/** Falling snow swallows sound: a breath of air, nothing above 1 kHz. */
export const snowBed: Bed = {
  lufs: -50,
  make: (length, random) =>
    stereo(length, random, (own) => filter(whiteNoise(length, own), lowPass({ hertz: 380 }), highPass({ hertz: 60 }))),
};

/** Surf: breakers roll in every seven seconds or so, roar, and draw back hissing. */
export const seaBed: Bed = {
  lufs: -27,
  make(length, random) {
    const waves = random.fork("waves");
    const near = new Float32Array(length);
    const foam = new Float32Array(length);
    for (let at = -Math.floor(waves.range(1, 5) * 48000); at < length; at += Math.floor(waves.range(4.5, 8) * 48000)) {
      const height = waves.range(0.5, 1);
      const rise = waves.range(1.6, 2.6) * 48000;
      const fall = waves.range(3, 4.5) * 48000;
      for (let i = Math.max(0, at); i < Math.min(length, at + rise + fall); i++) {
        const t = i - at;
        const swell = t < rise ? (t / rise) ** 2.5 : (1 - (t - rise) / fall) ** 1.8;
        near[i] = Math.max(near[i] as number, height * swell);
        const late = Math.max(0, t - 0.7 * rise) / (0.3 * rise + fall);
        foam[i] = Math.max(foam[i] as number, height * 4 * late * (1 - Math.min(1, late)) ** 2);
      }
    }
    return stereo(length, random, (own) => {
      const roar = filter(
        whiteNoise(length, own.fork("roar")),
        lowPass({ hertz: 700, q: 0.5 }),
        highPass({ hertz: 70 }),
      );
      const hiss = filter(
        whiteNoise(length, own.fork("foam")),
        highPass({ hertz: 1400 }),
        lowPass({ hertz: 8000, q: 0.5 }),
      );
      return roar.map(
        (value, i) => value * (0.16 + (near[i] as number)) + (hiss[i] as number) * 0.55 * (foam[i] as number),
      );
    });
  },
};

/** Running water: bubbles of many sizes over a soft rush. */
export const streamBed: Bed = {
  lufs: -33,
  make: (length, random) =>
    stereo(length, random, (own) => {
      const output = filter(whiteNoise(length, own.fork("rush")), bandPass({ hertz: 1300, q: 0.4 }));
      for (let i = 0; i < length; i++) output[i] = (output[i] as number) * 0.12;
      const bubbles = own.fork("bubbles");
      for (let k = 0; k < (length / 48000) * 70; k++) addDrop(output, Math.floor(bubbles.next() * length), bubbles);
      return filter(output, lowPass({ hertz: 6000 }));
    }),
};

/** A fire: rumble of the flame and crackling wood. */
export const fireBed: Bed = {
  lufs: -32,
  make: (length, random) =>
    stereo(length, random, (own) => {
      const flicker = wander(length, 0.18, own.fork("flicker"));
      const flame = filter(whiteNoise(length, own.fork("flame")), lowPass({ hertz: 260 }), highPass({ hertz: 40 }));
      const output = flame.map((value, i) => value * (0.4 + 0.6 * (flicker[i] as number)));
      const sparks = own.fork("sparks");
      for (let k = 0; k < (length / 48000) * 12; k++) {
        const start = Math.floor(sparks.next() * length);
        const level = 0.7 * sparks.next() ** 4 + 0.03;
        const decay = Math.exp(-1 / (48000 * sparks.range(0.0006, 0.004)));
        let envelope = level;
        for (let i = start; i < Math.min(length, start + 1200); i++, envelope *= decay)
          output[i] = (output[i] as number) + envelope * (sparks.next() * 2 - 1);
      }
      return output;
    }),
};
