import type { Random } from "../../base/index.ts";
import { bandPass, filter, highPass, lowPass, peak } from "../signal/biquad.ts";
import { whiteNoise, wander } from "../signal/noise.ts";
import type { EffectOptions } from "./effect.ts";

/** How a vehicle's drive sounds. */
export type Engine = {
  /** Firings a second when it idles, and how many more for each m/s. */
  readonly idleHertz: number;
  readonly perSpeed: number;
  /** Gears: the pitch falls back when the speed passes each, m/s. */
  readonly gears: readonly number[];
  /** Strength of firing orders 1/2, 1, 3/2, 2, 3, 4… */
  readonly orders: readonly (readonly [number, number])[];
  readonly exhaustHertz: number;
  /** Hiss of tyres, water or air at 10 m/s against the engine. */
  readonly wash: number;
  readonly washHertz: number;
  readonly level: number;
};

const ORDERS = [
  [0.5, 0.35],
  [1, 1],
  [1.5, 0.3],
  [2, 0.6],
  [3, 0.35],
  [4, 0.22],
  [6, 0.12],
  [8, 0.07],
] as const;

// A four-stroke four-cylinder fires twice a turn: 800 rpm idles at 27 Hz, 3000 rpm is 100 Hz; a diesel bus idles at
// 600 rpm with six cylinders (30 Hz) and speaks lower through a big exhaust.
const car: Engine = {
  idleHertz: 27,
  perSpeed: 6.5,
  gears: [6, 12, 19, 28],
  orders: ORDERS,
  exhaustHertz: 160,
  wash: 0.9,
  washHertz: 900,
  level: 0.09,
};
const engines: readonly { readonly words: RegExp; readonly engine: Engine }[] = [
  {
    words: /\b(bus|truck|lorry|tractor|van|tank|fire[ -]engine)\b/,
    engine: { ...car, idleHertz: 24, perSpeed: 5, gears: [3, 6, 10, 15, 21], exhaustHertz: 95, wash: 0.8, level: 0.13 },
  },
  {
    words: /\b(motorcycle|motorbike|scooter|moped)\b/,
    engine: { ...car, idleHertz: 22, perSpeed: 8, gears: [7, 13, 20, 29], exhaustHertz: 230, wash: 0.4, level: 0.13 },
  },
  { words: /\b(car|taxi|jeep|vehicle|automobile|limousine)\b/, engine: car },
  {
    words: /\b(propeller|biplane|helicopter|drone)\b/,
    engine: {
      ...car,
      idleHertz: 45,
      perSpeed: 0.9,
      gears: [],
      exhaustHertz: 130,
      wash: 0.9,
      washHertz: 500,
      level: 0.16,
    },
  },
  {
    words: /\b(plane|jet|aircraft|airliner|rocket|spaceship)\b/,
    engine: {
      ...car,
      idleHertz: 90,
      perSpeed: 0.6,
      gears: [],
      orders: [
        [1, 0.25],
        [9, 0.12],
        [18, 0.08],
      ],
      exhaustHertz: 400,
      wash: 3,
      washHertz: 650,
      level: 0.18,
    },
  },
  {
    words: /\b(train|locomotive|tram)\b/,
    engine: {
      ...car,
      idleHertz: 40,
      perSpeed: 2,
      gears: [],
      exhaustHertz: 120,
      wash: 1.4,
      washHertz: 420,
      level: 0.16,
    },
  },
  {
    words: /\b(motor[ -]?boat|speed[ -]?boat|ship|ferry)\b/,
    engine: { ...car, idleHertz: 20, perSpeed: 4, gears: [], exhaustHertz: 90, wash: 1.6, washHertz: 700, level: 0.12 },
  },
];

/** The drive of a design or its name; null where it has none. */
export function engineOf(name: string): Engine | null {
  return engines.find(({ words }) => words.test(name))?.engine ?? null;
}

/** A drive that follows a speed in m/s over film seconds. */
export function runEngine(
  engine: Engine,
  options: {
    seconds: number;
    speedAt: (seconds: number) => number;
    /** Doppler: heard pitch over sent. */
    pitchAt: (seconds: number) => number;
    random: Random;
  },
): Float32Array {
  const { seconds, speedAt, pitchAt, random } = options;
  const length = Math.max(1, Math.round(seconds * 48000));
  const samples = new Float32Array(length);
  const wash = filter(
    whiteNoise(length, random.fork("wash")),
    bandPass({ hertz: engine.washHertz, q: 0.5 }),
    lowPass({ hertz: 5500 }),
  );
  const shake = wander(length, 0.09, random.fork("shake"));
  let phase = 0;
  let speed = speedAt(0);
  const block = 480;
  let gear = engine.gears.filter((limit) => speed > limit).length;
  let hertz = firing(engine, speed, gear) * pitchAt(0);
  for (let start = 0; start < length; start += block) {
    const nextSpeed = speedAt((start + block) / 48000);
    // The crankshaft takes a quarter of a second to follow.
    gear = gearFor(engine, nextSpeed, gear);
    const target = firing(engine, nextSpeed, gear) * pitchAt((start + block) / 48000);
    const nextHertz = hertz + (target - hertz) * 0.04;
    for (let i = start; i < Math.min(length, start + block); i++) {
      const f = (i - start) / block;
      phase += (2 * Math.PI * (hertz + (nextHertz - hertz) * f) * (1 + 0.012 * ((shake[i] as number) - 0.5))) / 48000;
      const v = speed + (nextSpeed - speed) * f;
      let value = 0;
      for (const [order, gain] of engine.orders) value += gain * Math.sin(order * phase + order * order);
      const load = 0.55 + 0.45 * Math.min(1, v / 12);
      const edge = Math.min(1, i / 2400, (length - i) / 4800);
      samples[i] =
        edge *
        engine.level *
        (load * (0.8 + 0.4 * (shake[i] as number)) * value * 0.6 +
          engine.wash * Math.min(2.5, v / 10) ** 1.3 * 2 * (wash[i] as number));
    }
    hertz = nextHertz;
    speed = nextSpeed;
  }
  return filter(samples, peak({ hertz: engine.exhaustHertz, q: 1, decibels: 6 }), highPass({ hertz: 32 }));
}

/** Slower than where it shifts up by this, m/s, a drive shifts down: it does not hunt between two gears. */
const SHIFT_DOWN = 1.8;

function gearFor(engine: Engine, speed: number, gear: number): number {
  if (speed > (engine.gears[gear] ?? Infinity)) return gear + 1;
  return gear > 0 && speed < (engine.gears[gear - 1] ?? 0) - SHIFT_DOWN ? gear - 1 : gear;
}

function firing(engine: Engine, speed: number, gear: number): number {
  const low = gear === 0 ? 0 : (engine.gears[gear - 1] ?? 0);
  const ratio = 1 / (1 + 0.42 * gear);
  return engine.idleHertz + engine.perSpeed * Math.max(0, low * ratio + (speed - low) * ratio * (gear === 0 ? 1 : 1.4));
}

/** A bicycle's freewheel and chain: ticks as quick as the wheel turns. */
export function freewheel(options: {
  seconds: number;
  speedAt: (seconds: number) => number;
  random: Random;
}): Float32Array {
  const samples = new Float32Array(Math.max(1, Math.round(options.seconds * 48000)));
  let turn = 0;
  for (let i = 0; i < samples.length; i++) {
    const v = i % 240 === 0 ? options.speedAt(i / 48000) : -1;
    if (v >= 0) {
      // 18 pawl clicks to a turn of a 2.1 m wheel.
      turn += ((v / 2.1) * 18 * 240) / 48000;
      if (turn >= 1 && v > 0.3) {
        turn %= 1;
        const level = 0.014 * options.random.range(0.7, 1.2);
        for (let k = 0; k < 300 && i + k < samples.length; k++)
          samples[i + k] =
            (samples[i + k] as number) + level * Math.exp(-k / 45) * Math.sin((2 * Math.PI * 4700 * k) / 48000);
      }
    }
  }
  const road = filter(whiteNoise(samples.length, options.random.fork("road")), bandPass({ hertz: 700, q: 0.5 }));
  let speed = 0;
  for (let i = 0; i < samples.length; i++) {
    if (i % 240 === 0) speed += (options.speedAt(i / 48000) - speed) * 0.3;
    samples[i] = (samples[i] as number) + 0.007 * Math.min(1.5, speed / 5) * (road[i] as number);
  }
  return samples;
}

export function horn(_random: Random, options: EffectOptions): Float32Array {
  const seconds = Math.max(0.35, Math.min(2, options.seconds));
  const samples = new Float32Array(Math.round(seconds * 48000));
  // Two reeds a major third apart, as on most cars.
  for (const hertz of [405, 510])
    for (let i = 0; i < samples.length; i++) {
      const t = (2 * Math.PI * hertz * i) / 48000;
      const edge = Math.min(1, i / 900, (samples.length - i) / 1800);
      let value = 0;
      for (let k = 1; k <= 9; k++) value += Math.sin(k * t) / (k < 3 ? 1.5 : k ** 0.9);
      samples[i] = (samples[i] as number) + 0.2 * edge * value;
    }
  return samples;
}

export function siren(_random: Random, options: EffectOptions): Float32Array {
  const samples = new Float32Array(Math.round(Math.max(2, options.seconds) * 48000));
  let phase = 0;
  for (let i = 0; i < samples.length; i++) {
    const sweep = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / 48000 / 3.2);
    phase += (2 * Math.PI * (640 + 760 * sweep)) / 48000;
    const edge = Math.min(1, i / 4800, (samples.length - i) / 9600);
    samples[i] = edge * (Math.sin(phase) + 0.3 * Math.sin(2 * phase) + 0.25 * Math.sin(3 * phase)) * 0.5;
  }
  return samples;
}

export function tick(random: Random, options: EffectOptions): Float32Array {
  const samples = new Float32Array(Math.round(Math.max(1, options.seconds) * 48000));
  for (let beat = 0; beat * 24000 < samples.length - 2400; beat++) {
    const hertz = beat % 2 === 0 ? 2900 : 2300;
    for (let k = 0; k < 1200; k++) {
      const at = beat * 24000 + k;
      samples[at] =
        (samples[at] as number) +
        Math.exp(-k / 70) * Math.sin((2 * Math.PI * hertz * k) / 48000) +
        0.4 * Math.exp(-k / 25) * (random.next() * 2 - 1);
    }
  }
  return samples;
}

export function beeps(_random: Random, options: EffectOptions): Float32Array {
  const samples = new Float32Array(Math.round(Math.max(1.2, options.seconds) * 48000));
  // A telephone's warble: 20 changes a second between two tones, one second on, two off.
  for (let i = 0; i < samples.length; i++) {
    const t = i / 48000;
    if (t % 3 > 1.2) continue;
    const hertz = Math.floor(t * 20) % 2 === 0 ? 1320 : 1650;
    const edge = Math.min(1, (t % 3) * 50, (1.2 - (t % 3)) * 50);
    samples[i] = edge * (Math.sin(2 * Math.PI * hertz * t) + 0.3 * Math.sin(6 * Math.PI * hertz * t));
  }
  return samples;
}
