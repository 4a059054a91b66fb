import type { Random } from "../../base/index.ts";
import { sound, type Mode } from "../foley/resonance.ts";
import { filter, lowPass, highPass } from "../signal/biquad.ts";
import type { EffectOptions } from "./effect.ts";
import { sequence } from "./throat.ts";

/** Partials of a tuned bell: hum, prime, tierce, quint, nominal and above (N. Fletcher & T. Rossing, ch. 21). */
const BELL: readonly (readonly [number, number, number])[] = [
  [0.5, 1, 0.5],
  [1, 0.7, 0.8],
  [1.19, 0.6, 0.9],
  [1.5, 0.4, 0.35],
  [2, 0.45, 1],
  [2.51, 0.25, 0.4],
  [2.66, 0.2, 0.4],
  [3.01, 0.17, 0.5],
  [4.17, 0.1, 0.35],
  [5.43, 0.07, 0.25],
];

function strikeBell(random: Random, bell: { hertz: number; seconds: number }): Float32Array {
  const modes = BELL.flatMap(([ratio, decay, gain]): Mode[] =>
    // Each partial is a close pair, so that it beats.
    [0.9992, 1.0009].map((split) => ({
      hertz: bell.hertz * ratio * split * random.range(0.998, 1.002),
      seconds: bell.seconds * decay,
      gain: gain / 2,
    })),
  );
  return sound(
    { modes, bursts: [{ hertz: bell.hertz * 5, q: 0.8, seconds: 0.03, gain: 0.2, attackSeconds: 0.0005 }] },
    { softSeconds: 0.0003, random },
  );
}

export function churchBell(random: Random, options: EffectOptions): Float32Array {
  const count = Math.max(1, Math.round(options.seconds / 2));
  return overlap(
    Array.from({ length: count }, (_, i) => strikeBell(random.fork(`toll/${i}`), { hertz: 330, seconds: 6 })),
    1.9,
  );
}

export function smallBell(random: Random): Float32Array {
  return overlap(
    [0, 1].map((i) => strikeBell(random.fork(`ding/${i}`), { hertz: 1450, seconds: 1.6 })),
    0.19,
  );
}

export function doorbell(random: Random): Float32Array {
  const bar = (hertz: number, name: string): Float32Array =>
    sound(
      {
        modes: [
          [1, 1.8, 1],
          [2.76, 0.7, 0.3],
          [5.4, 0.25, 0.15],
        ].map(([ratio = 1, seconds = 1, gain = 1]) => ({ hertz: hertz * ratio, seconds, gain })),
        bursts: [],
      },
      { softSeconds: 0.001, random: random.fork(name) },
    );
  return overlap([bar(659.3, "ding"), bar(523.3, "dong")], 0.55);
}

function overlap(parts: readonly Float32Array[], everySeconds: number): Float32Array {
  const step = Math.round(everySeconds * 48000);
  const output = new Float32Array(Math.max(...parts.map((part, i) => i * step + part.length)));
  parts.forEach((part, i) => {
    for (let k = 0; k < part.length; k++) output[i * step + k] = (output[i * step + k] as number) + (part[k] as number);
  });
  return output;
}

/** A plucked string: noise in a delay line that is damped each time round (K. Karplus & A. Strong 1983). */
export function pluck(random: Random, string: { hertz: number; seconds: number; bright: number }): Float32Array {
  const length = Math.round(string.seconds * 48000);
  const samples = new Float32Array(length);
  const period = 48000 / string.hertz - 0.5;
  const whole = Math.floor(period);
  // The rest of a sample is tuned by an all-pass.
  const part = period - whole;
  const c = (1 - part) / (1 + part);
  const line = new Float32Array(whole);
  let last = 0;
  for (let i = 0; i < whole; i++) {
    last += (random.next() * 2 - 1 - last) * string.bright;
    line[i] = last;
  }
  const mean = line.reduce((sum, value) => sum + value, 0) / whole;
  const loss = 10 ** (-3 / (string.seconds * 0.9 * string.hertz));
  let [before, x1, y1] = [0, 0, 0];
  for (let i = 0; i < length; i++) {
    const at = i % whole;
    const value = (line[at] as number) - (i < whole ? mean : 0);
    const damped = loss * 0.5 * (value + before);
    before = value;
    const tuned = c * damped + x1 - c * y1;
    x1 = damped;
    y1 = tuned;
    line[at] = tuned;
    samples[i] = value * Math.min(1, (length - i) / 2400);
  }
  return samples;
}

/** Open chords of a guitar, hertz of the strings that sound. */
const CHORDS: readonly (readonly number[])[] = [
  [98, 123.5, 146.8, 196, 246.9, 392],
  [82.4, 123.5, 164.8, 196, 246.9, 329.6],
  [130.8, 164.8, 196, 261.6, 329.6],
  [146.8, 220, 293.7, 370],
];

export function guitar(random: Random, options: EffectOptions): Float32Array {
  const seconds = Math.max(2, options.seconds);
  const output = new Float32Array(Math.round((seconds + 1.5) * 48000));
  const beat = 0.3;
  for (let k = 0; k * beat < seconds; k++) {
    const chord = CHORDS[Math.floor(k / 8) % CHORDS.length] as readonly number[];
    const isDown = k % 8 === 0 || k % 8 === 4;
    const strings = isDown ? chord.map((_, i) => i) : [[0, 2, 3, 4, 3, 2, 3, 4][k % 8] as number];
    strings.forEach((index, order) => {
      const hertz = chord[index % chord.length] as number;
      const note = pluck(random.fork(`${k}/${index}`), { hertz, seconds: 1.6, bright: 0.42 });
      const start = Math.round((k * beat + order * 0.013 + random.range(0, 0.006)) * 48000);
      const level = (isDown ? 0.5 : 0.75) * random.range(0.8, 1);
      for (let i = 0; i < note.length && start + i < output.length; i++)
        output[start + i] = (output[start + i] as number) + level * (note[i] as number);
    });
  }
  return filter(output, highPass({ hertz: 70 }), lowPass({ hertz: 5200, q: 0.5 }));
}

export function knock(random: Random): Float32Array {
  const rap = (i: number): Float32Array =>
    sound(
      {
        modes: [
          [170, 0.09, 1],
          [310, 0.07, 0.8],
          [560, 0.05, 0.5],
          [1180, 0.03, 0.3],
        ].map(([hertz = 1, seconds = 1, gain = 1]) => ({ hertz: hertz * random.range(0.97, 1.03), seconds, gain })),
        bursts: [{ hertz: 1900, q: 0.6, seconds: 0.02, gain: 0.2, attackSeconds: 0.0005 }],
      },
      { softSeconds: 0.0012, random: random.fork(`rap/${i}`) },
    );
  return sequence([rap(0), rap(1), rap(2)], [0.12]);
}

export function breakGlass(random: Random): Float32Array {
  const shard = (i: number): Float32Array => {
    const base = random.range(2200, 6500);
    return sound(
      {
        modes: [1, 1.7, 2.6].map((ratio) => ({
          hertz: base * ratio,
          seconds: random.range(0.08, 0.3),
          gain: 1 / ratio,
        })),
        bursts: i === 0 ? [{ hertz: 4500, q: 0.4, seconds: 0.18, gain: 1.6, attackSeconds: 0.001 }] : [],
      },
      { softSeconds: 0.0001, random: random.fork(`shard/${i}`) },
    );
  };
  const output = new Float32Array(Math.round(1.4 * 48000));
  for (let i = 0; i < 34; i++) {
    const start = i === 0 ? 0 : Math.round(0.9 * random.next() ** 2.2 * 48000);
    const level = i === 0 ? 1 : 0.5 * random.next() ** 1.5;
    const part = shard(i);
    for (let k = 0; k < part.length && start + k < output.length; k++)
      output[start + k] = (output[start + k] as number) + level * (part[k] as number);
  }
  return output;
}
