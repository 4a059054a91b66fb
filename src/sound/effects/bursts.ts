import type { Random } from "../../base/index.ts";
import { bandPass, filter, highPass, lowPass } from "../signal/biquad.ts";
import { whiteNoise } from "../signal/noise.ts";
import type { EffectOptions } from "./effect.ts";
import { callOut } from "./throat.ts";

/** A body into water: the slap, the air drawn under and its bubbles, the drops that fall back. */
export function splash(random: Random, options: EffectOptions): Float32Array {
  const length = Math.round((0.9 + 0.5 * options.strength) * 48000);
  const slap = filter(whiteNoise(length, random.fork("slap")), bandPass({ hertz: 700 / options.size ** 0.3, q: 0.5 }));
  const spray = filter(whiteNoise(length, random.fork("spray")), highPass({ hertz: 2200 }), lowPass({ hertz: 9000 }));
  const output = slap.map((value, i) => {
    const t = i / 48000;
    const rise = Math.min(1, i / 240);
    return (
      rise * (value * Math.exp(-t * 11) * 1.6 + (spray[i] as number) * 0.55 * Math.min(1, t * 12) * Math.exp(-t * 5))
    );
  });
  for (let k = 0; k < 40; k++) {
    const start = Math.round((0.08 + random.next() ** 1.5 * 0.9) * 48000);
    const hertz = random.range(350, 1900);
    const span = Math.round(random.range(0.012, 0.05) * 48000);
    for (let i = 0; i < span && start + i < length; i++)
      output[start + i] =
        (output[start + i] as number) +
        0.14 *
          (1 - i / span) ** 2 *
          Math.min(1, i / 40) *
          Math.sin((2 * Math.PI * hertz * (1 + (0.35 * i) / span) * i) / 48000);
  }
  return output;
}

/** Something quick through the air. */
export function whoosh(random: Random, options: EffectOptions): Float32Array {
  const length = Math.round(Math.max(0.22, Math.min(0.9, options.seconds)) * 48000);
  const noise = whiteNoise(length, random);
  let [z1, z2] = [0, 0];
  return noise.map((value, i) => {
    const t = i / length;
    const swell = Math.sin(Math.PI * t ** 0.8) ** 2;
    const f = 2 * Math.sin((Math.PI * (350 + 1500 * swell)) / 48000);
    z1 += f * z2;
    z2 += f * (value - z1 - 0.7 * z2);
    return z2 * swell;
  });
}

export function explosion(random: Random): Float32Array {
  const length = Math.round(3.2 * 48000);
  const boom = filter(whiteNoise(length, random.fork("boom")), lowPass({ hertz: 110 }), highPass({ hertz: 22 }));
  const crack = filter(whiteNoise(length, random.fork("crack")), lowPass({ hertz: 3500 }));
  return boom.map((value, i) => {
    const t = i / 48000;
    const end = Math.min(1, (length - i) / 12000);
    return (
      end *
      Math.min(1, i / 60) *
      (5 * value * Math.exp(-t * 1.6) + (crack[i] as number) * (1.2 * Math.exp(-t * 22) + 0.16 * Math.exp(-t * 2.4)))
    );
  });
}

export function shot(random: Random): Float32Array {
  const length = Math.round(1.2 * 48000);
  const body = filter(whiteNoise(length, random), lowPass({ hertz: 2600, q: 0.5 }));
  return body.map(
    (value, i) => value * Math.min(1, (length - i) / 4800) * (Math.exp(-i / 700) * 1.6 + 0.12 * Math.exp(-i / 9000)),
  );
}

/** Hands: each clap is a short burst about 1 to 2 kHz, given by the cupped palms. */
function addClap(output: Float32Array, start: number, clap: { hertz: number; level: number; random: Random }): void {
  const w = (2 * Math.PI * clap.hertz) / 48000;
  const radius = 0.988;
  let [y1, y2] = [0, 0];
  for (let i = 0; i < 1100 && start + i < output.length; i++) {
    const x = i < 90 ? (clap.random.next() * 2 - 1) * Math.exp(-i / 28) : 0;
    const y = x + 2 * radius * Math.cos(w) * y1 - radius * radius * y2;
    y2 = y1;
    y1 = y;
    output[start + i] = (output[start + i] as number) + clap.level * y;
  }
}

export function clapping(random: Random, options: EffectOptions): Float32Array {
  const output = new Float32Array(Math.round(Math.max(0.8, options.seconds) * 48000));
  for (let at = 0; at < output.length - 2000; at += Math.round(48000 * random.range(0.24, 0.3)))
    addClap(output, at, { hertz: random.range(1050, 1350), level: random.range(0.7, 1), random });
  return output;
}

export function applause(random: Random, options: EffectOptions): Float32Array {
  const seconds = Math.max(2.5, options.seconds);
  const output = new Float32Array(Math.round(seconds * 48000));
  for (let person = 0; person < 45; person++) {
    const own = random.fork(`hands/${person}`);
    const hertz = own.range(750, 2000);
    const level = own.range(0.1, 1) ** 2;
    const pace = own.range(0.2, 0.32);
    for (let at = own.range(0, 0.7); at < seconds - 0.05 - own.range(0, 0.8); at += pace * own.range(0.9, 1.1))
      addClap(output, Math.round(at * 48000), { hertz, level, random: own });
  }
  return output;
}

export function cheer(random: Random, options: EffectOptions): Float32Array {
  const seconds = Math.max(2, Math.min(6, options.seconds));
  const output = applause(random.fork("hands"), { ...options, seconds });
  for (let k = 0; k < 16; k++) {
    const own = random.fork(`voice/${k}`);
    const pitch = own.range(220, 460);
    const voice = callOut(
      {
        seconds: own.range(0.8, seconds - 0.6),
        pitch: [pitch * 0.8, pitch * 1.25, pitch * 1.2, pitch * 0.9],
        formants: [
          [700, 850, 800],
          [1150, 1350, 1250],
          [2700, 2800],
        ],
        level: [0, 1, 0.9, 0.6, 0],
        breath: 0.2,
        rough: 0.3,
      },
      own,
    );
    const start = Math.round(own.range(0, 0.5) * 48000);
    for (let i = 0; i < voice.length && start + i < output.length; i++)
      output[start + i] = (output[start + i] as number) + 0.25 * (voice[i] as number);
  }
  return output;
}

/** 'Ha-ha-ha': voiced puffs five a second that fall in pitch and strength (R. Provine & Y. Yong 1991). */
export function laugh(random: Random, options: EffectOptions): Float32Array {
  const pitch = 210 * options.size ** -0.6;
  const count = Math.max(4, Math.min(9, Math.round(options.seconds * 4.7)));
  const output = new Float32Array(Math.round((count * 0.21 + 0.2) * 48000));
  for (let k = 0; k < count; k++) {
    const fall = 1 - (0.4 * k) / count;
    const puff = callOut(
      {
        seconds: 0.17,
        pitch: [pitch * fall * 1.15, pitch * fall * 1.25, pitch * fall],
        formants: [
          [620, 760, 700],
          [1250, 1300, 1250],
          [2600, 2650],
        ],
        level: [0.1, 0.9 * fall, 0.6 * fall, 0.15, 0],
        breath: 0.28,
        rough: 0.12,
      },
      random.fork(`ha/${k}`),
    );
    output.set(puff, Math.round(k * 0.21 * 48000));
  }
  return output;
}

/** A referee's whistle: 2.9 kHz with the pea's trill. */
export function whistle(random: Random, options: EffectOptions): Float32Array {
  const length = Math.round(Math.max(0.4, Math.min(1.4, options.seconds)) * 48000);
  const output = new Float32Array(length);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const t = i / 48000;
    const pea = Math.sin(2 * Math.PI * 38 * t);
    phase += (2 * Math.PI * (2900 + 160 * pea)) / 48000;
    const edge = Math.min(1, i / 700, (length - i) / 900);
    output[i] =
      edge * ((0.75 + 0.25 * pea) * (Math.sin(phase) + 0.2 * Math.sin(2 * phase)) + 0.12 * (random.next() * 2 - 1));
  }
  return output;
}
