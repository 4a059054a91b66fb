import type { Random } from "../../base/index.ts";

/** A curve through points at equal steps of a call's length. */
export type Curve = readonly number[];

/** A call of a throat: a pulse train or hiss through two or three gliding formants. */
export type Call = {
  readonly seconds: number;
  /** Pitch, hertz. */
  readonly pitch: Curve;
  /** Formants, hertz, lowest first. */
  readonly formants: readonly Curve[];
  readonly level: Curve;
  /** Share of hiss in the voice, 0 to 1. */
  readonly breath: number;
  /** Unsteadiness of each pulse, 0 to 1: growl and rasp. */
  readonly rough: number;
  /** Trill of the pitch: rate in hertz and depth as a share. */
  readonly trill?: readonly [number, number];
};

export function curveAt(curve: Curve, t: number): number {
  const x = Math.min(0.999999, Math.max(0, t)) * (curve.length - 1);
  const i = Math.floor(x);
  const a = curve[i] ?? 0;
  return a + ((curve[i + 1] ?? a) - a) * (x - i);
}

export function callOut(call: Call, random: Random): Float32Array {
  const length = Math.round(call.seconds * 48000);
  const samples = new Float32Array(length);
  const bands = call.formants.map(() => ({ y1: 0, y2: 0 }));
  let phase = 0;
  let strength = 1;
  let wobble = 1;
  let tilt = 0;
  for (let i = 0; i < length; i++) {
    const t = i / length;
    const trill = call.trill ? 1 + call.trill[1] * Math.sin((2 * Math.PI * call.trill[0] * i) / 48000) : 1;
    phase += (curveAt(call.pitch, t) * trill * wobble) / 48000;
    if (phase >= 1) {
      phase -= 1;
      strength = 1 - call.rough * random.next();
      wobble = 1 + 0.25 * call.rough * (random.next() - 0.5) + 0.012 * (random.next() - 0.5);
    }
    // A glottal pulse: opens slowly, shuts at once (after Rosenberg 1971), with hiss while open.
    const open =
      phase < 0.6
        ? Math.sin((Math.PI * phase) / 1.2) ** 2
        : phase < 0.7
          ? Math.cos(((phase - 0.6) / 0.1) * (Math.PI / 2))
          : 0;
    const hiss = (random.next() * 2 - 1) * (0.3 + 0.7 * open);
    const raw = (1 - call.breath) * open * strength * 2 + call.breath * hiss;
    const source = raw - tilt;
    tilt = raw;
    let value = 0;
    for (let k = 0; k < bands.length; k++) {
      const band = bands[k] as { y1: number; y2: number };
      const hertz = curveAt(call.formants[k] as Curve, t);
      const radius = Math.exp((-Math.PI * (60 + 0.07 * hertz)) / 48000);
      const y = source + 2 * radius * Math.cos((2 * Math.PI * hertz) / 48000) * band.y1 - radius * radius * band.y2;
      band.y2 = band.y1;
      band.y1 = y;
      value += (y * hertz) / (1 + k) / 700;
    }
    const edge = Math.min(1, i / 240, (length - i) / 480);
    samples[i] = value * curveAt(call.level, t) * edge;
  }
  return samples;
}

/** Sounds one after the other with rests between, seconds. */
export function sequence(parts: readonly Float32Array[], rests: readonly number[]): Float32Array {
  const starts: number[] = [];
  let at = 0;
  parts.forEach((part, i) => {
    starts.push(at);
    at += part.length + Math.round((rests[i % Math.max(1, rests.length)] ?? 0) * 48000);
  });
  const output = new Float32Array(at);
  parts.forEach((part, i) => output.set(part, starts[i]));
  return output;
}
