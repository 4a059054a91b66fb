import type { Random } from "../../base/index.ts";
import { SAMPLE_RATE } from "../signal/rate.ts";

/** One way in which a struck thing rings. */
export type Mode = {
  readonly hertz: number;
  /** Time to fall by 60 dB. */
  readonly seconds: number;
  readonly gain: number;
};

/** A hiss that dies: grain, gravel, air pressed out. */
export type Burst = {
  readonly hertz: number;
  /** Width of the band: centre over bandwidth. */
  readonly q: number;
  /** Time to fall by 60 dB. */
  readonly seconds: number;
  readonly gain: number;
  /** Time to rise. */
  readonly attackSeconds: number;
};

/** How a thing answers a blow. */
export type Resonance = { readonly modes: readonly Mode[]; readonly bursts: readonly Burst[] };

/** Sounds a resonance once; `softSeconds` is how long the blow lasts, which takes away what is faster. */
export function sound(resonance: Resonance, options: { softSeconds: number; random: Random }): Float32Array {
  const { softSeconds, random } = options;
  const longest = Math.max(
    0.03,
    ...resonance.modes.map(({ seconds }) => seconds),
    ...resonance.bursts.map(({ seconds, attackSeconds }) => seconds + attackSeconds),
  );
  const output = new Float32Array(Math.ceil((longest + 0.01) * SAMPLE_RATE));
  const attack = Math.max(8, Math.round(softSeconds * 0.5 * SAMPLE_RATE));
  for (const mode of resonance.modes) {
    if (mode.hertz > 20000) continue;
    const gain = mode.gain * halfSineSpectrum(mode.hertz * softSeconds);
    if (gain > 1e-5) addMode(output, mode, { gain, attack });
  }
  for (const burst of resonance.bursts) addBurst(output, burst, random);
  // The tail leaves without a step.
  const fade = Math.min(output.length >> 1, 480);
  for (let i = 0; i < fade; i++) {
    const at = output.length - 1 - i;
    output[at] = (output[at] as number) * (i / fade);
  }
  return output;
}

/** Spectrum of a half-sine pulse at x = frequency x length, its zeros filled since no real blow is so clean. */
function halfSineSpectrum(x: number): number {
  const nearPole = Math.abs(x - 0.5) < 0.02;
  const exact = nearPole ? Math.PI / 4 : Math.abs(Math.cos(Math.PI * x) / (1 - 4 * x * x));
  return Math.max(exact, 0.7 / (1 + 4 * x * x));
}

function addMode(output: Float32Array, mode: Mode, blow: { gain: number; attack: number }): void {
  const w = (2 * Math.PI * mode.hertz) / SAMPLE_RATE;
  const decay = 10 ** (-3 / (mode.seconds * SAMPLE_RATE));
  const a1 = 2 * decay * Math.cos(w);
  const a2 = -decay * decay;
  let y1 = decay * Math.sin(w) * blow.gain;
  let y2 = 0;
  const end = Math.min(output.length, Math.ceil(mode.seconds * 1.2 * SAMPLE_RATE));
  for (let i = 0; i < end; i++) {
    const rise = i < blow.attack ? 0.5 - 0.5 * Math.cos((Math.PI * i) / blow.attack) : 1;
    output[i] = (output[i] as number) + y1 * rise;
    const y = a1 * y1 + a2 * y2;
    y2 = y1;
    y1 = y;
  }
}

function addBurst(output: Float32Array, burst: Burst, random: Random): void {
  const w = (2 * Math.PI * Math.min(burst.hertz, 18000)) / SAMPLE_RATE;
  const alpha = Math.sin(w) / (2 * burst.q);
  const a0 = 1 + alpha;
  const b0 = alpha / a0;
  const a1 = (-2 * Math.cos(w)) / a0;
  const a2 = (1 - alpha) / a0;
  // A narrow band of noise is weaker: brought back to the same strength.
  const gain = burst.gain * Math.sqrt((burst.q * SAMPLE_RATE) / (2 * burst.hertz)) * 0.8;
  const rise = Math.max(1, burst.attackSeconds * SAMPLE_RATE);
  const decay = 10 ** (-3 / (burst.seconds * SAMPLE_RATE));
  let envelope = gain;
  let [z1, z2] = [0, 0];
  const end = Math.min(output.length, Math.ceil((burst.seconds * 1.2 + burst.attackSeconds) * SAMPLE_RATE));
  for (let i = 0; i < end; i++) {
    const x = (random.next() + random.next() + random.next() - 1.5) * 1.15;
    const y = b0 * x + z1;
    z1 = z2 - a1 * y;
    z2 = -b0 * x - a2 * y;
    if (i >= rise) envelope *= decay;
    output[i] = (output[i] as number) + y * (i < rise ? (envelope * i) / rise : envelope);
  }
}
