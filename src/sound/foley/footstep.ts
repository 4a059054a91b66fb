import type { Random } from "../../base/index.ts";
import type { Body, Contact } from "../../take/index.ts";
import { groundResonance } from "./grounds.ts";
import { matterSoundOf, type MatterTable } from "./matter-sound.ts";
import { sound, type Resonance } from "./resonance.ts";
import { scaleToPeak, strikeLevel } from "./strike.ts";

/** What meets the ground. */
type Foot = "shoe" | "sneaker" | "bare" | "hoof" | "paw" | "claw";

const HOOFED = /\b(horse|donkey|mule|pony|deer|cow|bull|goat|sheep|pig|zebra|camel)\b/;
const PAWED = /\b(cat|dog|fox|wolf|lion|tiger|bear|rabbit|mouse|squirrel|monkey)\b/;

const SPORT = /\b(player|runner|athlete|jogger|sprinter|jersey|sneakers?|trainers|sportswear|tracksuit)\b/;
const FORMAL = /\b(suit|tuxedo|gown|heels?|boots?|loafers|dress|businessman|businesswoman|waiter|soldier|cowboy)\b/;

/** What the take says of who treads: design, name, role and clothes. */
function wordsOf(body: Body | null): string {
  return `${body?.model?.design ?? ""} ${body?.name ?? ""} ${JSON.stringify(body?.model?.params ?? {})}`.toLowerCase();
}

function footOf(body: Body | null, matter: string): Foot {
  const design = (body?.model?.design ?? body?.name ?? "").toLowerCase();
  if (HOOFED.test(design)) return "hoof";
  if (PAWED.test(design)) return "paw";
  if (/\b(bird|chicken|duck|pigeon|crow)\b/.test(design)) return "claw";
  const words = wordsOf(body);
  if (/\bbarefoot\b|\bbare feet\b/.test(words)) return "bare";
  if (SPORT.test(words)) return "sneaker";
  if (FORMAL.test(words) || matter === "leather") return "shoe";
  return matter === "fur" ? "paw" : "sneaker";
}

/** Heel: knock of the sole itself. Gains are against the ground's own answer. */
const soles: Readonly<Record<Foot, Resonance & { readonly loudness: number; readonly hardness: number }>> = {
  shoe: {
    modes: [
      { hertz: 165, seconds: 0.05, gain: 0.5 },
      { hertz: 540, seconds: 0.03, gain: 0.35 },
      { hertz: 1250, seconds: 0.018, gain: 0.25 },
    ],
    bursts: [{ hertz: 2400, q: 0.7, seconds: 0.02, gain: 0.28, attackSeconds: 0.0008 }],
    loudness: 1,
    hardness: 0.002,
  },
  sneaker: {
    modes: [{ hertz: 130, seconds: 0.06, gain: 0.8 }],
    bursts: [
      { hertz: 700, q: 0.6, seconds: 0.04, gain: 0.3, attackSeconds: 0.002 },
      { hertz: 2600, q: 0.7, seconds: 0.025, gain: 0.08, attackSeconds: 0.002 },
    ],
    loudness: 0.8,
    hardness: 0.006,
  },
  bare: {
    modes: [{ hertz: 110, seconds: 0.06, gain: 0.8 }],
    bursts: [{ hertz: 900, q: 0.6, seconds: 0.03, gain: 0.3, attackSeconds: 0.002 }],
    loudness: 0.5,
    hardness: 0.006,
  },
  hoof: {
    modes: [
      { hertz: 410, seconds: 0.05, gain: 0.9 },
      { hertz: 930, seconds: 0.045, gain: 0.8 },
      { hertz: 1680, seconds: 0.03, gain: 0.5 },
    ],
    bursts: [{ hertz: 2100, q: 0.8, seconds: 0.02, gain: 0.35, attackSeconds: 0.0005 }],
    loudness: 1.6,
    hardness: 0.0008,
  },
  paw: {
    modes: [{ hertz: 140, seconds: 0.04, gain: 0.5 }],
    bursts: [{ hertz: 3800, q: 1, seconds: 0.012, gain: 0.12, attackSeconds: 0.001 }],
    loudness: 0.3,
    hardness: 0.006,
  },
  claw: {
    modes: [],
    bursts: [{ hertz: 4200, q: 1.2, seconds: 0.012, gain: 0.5, attackSeconds: 0.0005 }],
    loudness: 0.12,
    hardness: 0.001,
  },
};

/** One foot's landing: heel, then the roll of the sole onto the toes, and what lies loose underfoot. */
export function footstep(
  contact: Contact,
  context: { readonly body: Body | null; readonly matters: MatterTable; readonly random: Random },
): Float32Array {
  const { body, matters, random } = context;
  const foot = footOf(body, contact.materials[0]);
  const sole = soles[foot];
  const groundName = contact.materials[1];
  const matter = matterSoundOf(matters, groundName);
  const ground = groundResonance(groundName, matter, random.fork("ground"));
  const soft = matter.softness;
  const layers: Resonance = {
    modes: [...ground.modes, ...sole.modes.map((mode) => ({ ...mode, gain: mode.gain * (1 - 0.9 * soft) }))],
    bursts: [
      // Loose ground speaks as long as the foot presses it.
      ...ground.bursts.map((burst) =>
        soft > 0.3 && burst.hertz > 600
          ? { ...burst, gain: burst.gain * 2.2, attackSeconds: burst.attackSeconds + 0.015 }
          : burst,
      ),
      ...sole.bursts.map((burst) => ({ ...burst, gain: burst.gain * (1 - 0.85 * soft) })),
    ],
  };
  const heel = sound(layers, { softSeconds: sole.hardness + 0.004 * soft, random: random.fork("heel") });
  const toe = sound(layers, { softSeconds: sole.hardness * 2 + 0.006, random: random.fork("toe") });
  const speed = contact.speedMetresPerSecond;
  // From heel to toe: a tenth of a second at a stroll, half of that at a run; hooves and paws land flat.
  const roll = foot === "shoe" || foot === "sneaker" || foot === "bare" ? Math.max(0.035, 0.11 - 0.03 * speed) : 0;
  const offset = Math.round(roll * random.range(0.9, 1.1) * 48000);
  const samples = new Float32Array(Math.max(heel.length, offset + toe.length));
  samples.set(heel);
  if (roll > 0)
    for (let i = 0; i < toe.length; i++)
      samples[offset + i] = (samples[offset + i] as number) + 0.45 * (toe[i] as number);
  const mass = body && body.massKg > 0 ? body.massKg : 70;
  const energy = 0.0035 * mass * (0.4 + speed * speed);
  const level = strikeLevel(energy) * sole.loudness * (1 - 0.35 * soft) * random.range(0.8, 1.15);
  scaleToPeak(samples, level);
  const squeaks = groundName === "parquet" && SPORT.test(wordsOf(body));
  if (foot === "sneaker" && squeaks && speed > 0.8 && random.next() < 0.12)
    return addSqueak(samples, 0.3 * level, random);
  return samples;
}

/** A rubber sole that sticks and slips on a polished floor: a short bright glide. */
function addSqueak(samples: Float32Array, level: number, random: Random): Float32Array {
  const seconds = random.range(0.05, 0.12);
  const start = Math.round(0.05 * 48000);
  const length = Math.round(seconds * 48000);
  const output = new Float32Array(Math.max(samples.length, start + length));
  output.set(samples);
  const from = random.range(1300, 2300);
  const to = from * random.range(1.05, 1.4);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    const t = i / length;
    phase += (2 * Math.PI * (from + (to - from) * t + 25 * random.gaussian())) / 48000;
    const envelope = Math.sin(Math.PI * t) ** 0.7;
    const wave = Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.35 * Math.sin(3 * phase);
    output[start + i] = (output[start + i] as number) + level * 0.6 * envelope * wave;
  }
  return output;
}
