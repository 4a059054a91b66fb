import type { Random } from "../../base/index.ts";
import { addGlide } from "../signal/noise.ts";
import type { EffectOptions } from "./effect.ts";
import { callOut, sequence, type Call } from "./throat.ts";

// Calls of animals. Pitches, formants and lengths after published spectrograms (F. Feddersen-Petersen 2000 for dogs,
// N. Nicastro 2004 for cats, E. Briefer 2015 for horses). `options.size` is 1 for a usual adult; smaller is higher.

/** A call of a smaller or bigger throat. */
function sized(call: Call, size: number): Call {
  const up = size ** -0.6;
  return {
    ...call,
    pitch: call.pitch.map((hertz) => hertz * up),
    formants: call.formants.map((curve) => curve.map((hertz) => hertz * up)),
  };
}

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, i) => make(i));

export function bark(random: Random, options: EffectOptions): Float32Array {
  const count = Math.max(1, Math.min(8, Math.round(options.seconds / 0.55)));
  return sequence(
    times(count, (i) => {
      const lift = random.range(0.92, 1.1);
      const call: Call = {
        seconds: random.range(0.15, 0.21),
        pitch: [330, 520, 470, 300].map((hertz) => hertz * lift),
        formants: [
          [520, 950, 800, 520],
          [1150, 1650, 1450, 1100],
          [2700, 2900, 2700],
        ],
        level: [0.3, 1, 0.75, 0.3, 0],
        breath: 0.28,
        rough: 0.35,
      };
      return callOut(sized(call, options.size), random.fork(`bark/${i}`));
    }),
    times(count, () => random.range(0.2, 0.38)),
  );
}

export function howl(random: Random, options: EffectOptions): Float32Array {
  return callOut(
    sized(
      {
        seconds: Math.max(1.8, Math.min(4, options.seconds)),
        pitch: [260, 460, 520, 510, 480, 330],
        formants: [
          [480, 640, 620, 500],
          [900, 1000, 950],
        ],
        level: [0.3, 0.9, 1, 0.9, 0.5, 0],
        breath: 0.04,
        rough: 0.04,
        trill: [5, 0.012],
      },
      options.size,
    ),
    random,
  );
}

export function growl(random: Random, options: EffectOptions): Float32Array {
  return callOut(
    sized(
      {
        seconds: Math.max(0.8, options.seconds),
        pitch: [75, 88, 82, 70],
        formants: [
          [380, 480, 420],
          [1050, 1150, 1000],
        ],
        level: [0, 0.8, 1, 0.9, 0],
        breath: 0.3,
        rough: 0.75,
      },
      options.size,
    ),
    random,
  );
}

export function meow(random: Random, options: EffectOptions): Float32Array {
  const seconds = random.range(0.65, 0.9);
  const lift = random.range(0.92, 1.08);
  return callOut(
    sized(
      {
        seconds,
        pitch: [480, 640, 700, 640, 500, 430].map((hertz) => hertz * lift),
        formants: [
          [420, 700, 1150, 1150, 850, 620],
          [2500, 2300, 1850, 1700, 1350, 1150],
          [3700, 3600, 3500],
        ],
        level: [0.25, 0.6, 1, 0.9, 0.5, 0],
        breath: 0.05,
        rough: 0.06,
        trill: [6.5, 0.012],
      },
      options.size,
    ),
    random,
  );
}

export function purr(random: Random, options: EffectOptions): Float32Array {
  return callOut(
    {
      seconds: Math.max(1.5, options.seconds),
      pitch: [26, 27, 24, 26, 25],
      formants: [
        [180, 210, 180],
        [650, 700, 640],
      ],
      level: [0, 0.7, 1, 0.6, 0.9, 0],
      breath: 0.45,
      rough: 0.3,
    },
    random,
  );
}

/** A whinny falls from a squeal to a deep shaking: two voices at once, the higher from a whistle in the larynx. */
export function neigh(random: Random, options: EffectOptions): Float32Array {
  const seconds = random.range(1.3, 1.7);
  return callOut(
    sized(
      {
        seconds,
        pitch: [520, 980, 1150, 1080, 860, 640, 430, 300],
        formants: [
          [750, 1000, 950, 800, 620],
          [1500, 1900, 1750, 1400],
          [2900, 3100, 2800],
        ],
        level: [0.2, 0.9, 1, 0.9, 0.8, 0.55, 0.3, 0],
        breath: 0.16,
        rough: 0.22,
        trill: [9.5, 0.085],
      },
      options.size,
    ),
    random,
  );
}

export function snort(random: Random, options: EffectOptions): Float32Array {
  return callOut(
    {
      seconds: 0.5 + 0.1 * options.size,
      pitch: [32, 38, 34],
      formants: [
        [420, 520, 400],
        [1500, 1800, 1400],
      ],
      level: [0, 1, 0.7, 0.3, 0],
      breath: 0.85,
      rough: 0.5,
    },
    random,
  );
}

export function moo(random: Random, options: EffectOptions): Float32Array {
  return callOut(
    sized(
      {
        seconds: random.range(1.4, 1.9),
        pitch: [95, 120, 150, 155, 135, 110],
        formants: [
          [240, 330, 560, 600, 420],
          [620, 800, 1050, 1000, 800],
          [2100, 2300, 2200],
        ],
        level: [0.2, 0.6, 1, 1, 0.6, 0],
        breath: 0.05,
        rough: 0.12,
      },
      options.size,
    ),
    random,
  );
}

export function baa(random: Random, options: EffectOptions): Float32Array {
  return callOut(
    sized(
      {
        seconds: random.range(0.7, 1),
        pitch: [230, 270, 260, 240],
        formants: [
          [650, 850, 800],
          [1600, 1750, 1650],
          [2700, 2800, 2700],
        ],
        level: [0.3, 1, 0.9, 0.7, 0],
        breath: 0.1,
        rough: 0.25,
        trill: [8.5, 0.06],
      },
      options.size,
    ),
    random,
  );
}

export function oink(random: Random, options: EffectOptions): Float32Array {
  return sequence(
    times(3, (i) =>
      callOut(
        sized(
          {
            seconds: random.range(0.14, 0.24),
            pitch: [95, 130, 100],
            formants: [
              [420, 560, 430],
              [1250, 1500, 1200],
            ],
            level: [0.3, 1, 0.6, 0],
            breath: 0.3,
            rough: 0.7,
          },
          options.size,
        ),
        random.fork(`oink/${i}`),
      ),
    ),
    [0.12, 0.2],
  );
}

export function roar(random: Random, options: EffectOptions): Float32Array {
  return callOut(
    sized(
      {
        seconds: Math.max(1.6, Math.min(3.5, options.seconds)),
        pitch: [90, 165, 190, 170, 120, 70],
        formants: [
          [400, 720, 760, 600, 400],
          [900, 1250, 1200, 900],
          [2400, 2500, 2300],
        ],
        level: [0.2, 0.9, 1, 0.8, 0.5, 0],
        breath: 0.25,
        rough: 0.55,
      },
      options.size,
    ),
    random,
  );
}

export function quack(random: Random, options: EffectOptions): Float32Array {
  return sequence(
    times(4, (i) =>
      callOut(
        sized(
          {
            seconds: 0.16 - 0.012 * i,
            pitch: [240, 265, 215],
            formants: [
              [900, 1150, 950],
              [2100, 2300, 2000],
              [3200, 3300, 3200],
            ],
            level: [0.4, 1, 0.8, 0],
            breath: 0.12,
            rough: 0.4,
          },
          options.size,
        ),
        random.fork(`quack/${i}`),
      ),
    ),
    [0.11, 0.1],
  );
}

export function caw(random: Random, options: EffectOptions): Float32Array {
  return sequence(
    times(3, (i) =>
      callOut(
        sized(
          {
            seconds: random.range(0.28, 0.36),
            pitch: [390, 470, 420],
            formants: [
              [1050, 1350, 1150],
              [1900, 2200, 1900],
            ],
            level: [0.5, 1, 0.9, 0],
            breath: 0.32,
            rough: 0.75,
          },
          options.size,
        ),
        random.fork(`caw/${i}`),
      ),
    ),
    [0.22],
  );
}

export function crow(random: Random): Float32Array {
  const parts = [
    [0.22, 560, 720],
    [0.18, 640, 760],
    [0.3, 720, 980],
    [0.75, 980, 520],
  ] as const;
  return sequence(
    parts.map(([seconds, from, to], i) =>
      callOut(
        {
          seconds,
          pitch: [from, Math.max(from, to) * 1.04, to],
          formants: [
            [800, 1150, 900],
            [1900, 2300, 2000],
            [3300, 3400],
          ],
          level: [0.4, 1, 0.9, 0],
          breath: 0.08,
          rough: 0.2,
        },
        random.fork(`crow/${i}`),
      ),
    ),
    [0.05, 0.04, 0.03],
  );
}

export function chirp(random: Random, options: EffectOptions): Float32Array {
  const samples = new Float32Array(Math.round(Math.max(0.5, options.seconds) * 48000));
  for (let at = 0; at < samples.length - 6000; at += Math.round(random.range(0.12, 0.34) * 48000)) {
    const from = random.range(2800, 4300);
    addGlide(samples, at, {
      from,
      to: from * random.range(0.7, 1.5),
      seconds: random.range(0.05, 0.1),
      level: 0.5,
      harmonics: [1, 0.1],
    });
  }
  return samples;
}

export function flap(random: Random, options: EffectOptions): Float32Array {
  const samples = new Float32Array(Math.round(Math.max(0.6, options.seconds) * 48000));
  const rate = 7 * options.size ** -0.5;
  let low = 0;
  for (let i = 0; i < samples.length; i++) {
    const beat = ((i / 48000) * rate) % 1;
    const push =
      beat < 0.45 ? Math.sin((Math.PI * beat) / 0.45) ** 3 : 0.15 * Math.sin((Math.PI * (beat - 0.45)) / 0.55);
    low += (random.next() * 2 - 1 - low) * 0.11;
    samples[i] = low * push * Math.min(1, (samples.length - i) / 9600);
  }
  return samples;
}
