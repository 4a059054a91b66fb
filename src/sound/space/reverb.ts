import { createRandom } from "../../base/index.ts";
import { filter, highPass } from "../signal/biquad.ts";
import { SAMPLE_RATE } from "../signal/rate.ts";
import type { StereoBus } from "./place-sound.ts";

/** How a place rings. Volume 0 is the open air. */
export type Acoustics = { readonly reverbSeconds: number; readonly volumeCubicMetres: number };

const LINES = 12;
const SPEED_OF_SOUND = 343;

/**
 * Energy of the room's answer to a source whose direct sound at one metre is 1: 4 / A x 4 pi, with the absorption A by
 * Sabine (H. Kuttruff, "Room Acoustics", eq. 5.49). It does not depend on the distance.
 */
function diffuseGain({ reverbSeconds, volumeCubicMetres }: Acoustics): number {
  const absorption = (0.161 * volumeCubicMetres) / Math.max(0.1, reverbSeconds);
  return Math.sqrt((16 * Math.PI) / Math.max(8, absorption));
}

/** A microphone near its subject hears less of a small room than Sabine's field would give. */
const MOST_ROOM = 0.4;

/** Adds the room's answer to what was sent into it: first reflections, then a feedback delay network. */
export function addRoom(send: Float32Array, bus: StereoBus, acoustics: Acoustics): void {
  const isOpen = acoustics.volumeCubicMetres <= 0;
  // Open air: the ground and far edges answer faintly.
  const room = isOpen ? { reverbSeconds: Math.max(0.15, acoustics.reverbSeconds), volumeCubicMetres: 400 } : acoustics;
  const loudness = isOpen ? 0.1 : Math.min(MOST_ROOM, 2 * diffuseGain(room));
  const impulse = new Float32Array(Math.round(Math.min(3, room.reverbSeconds * 1.2) * SAMPLE_RATE));
  impulse[0] = 1;
  const answer = ring(impulse, room);
  let energy = 1e-9;
  for (let i = 0; i < impulse.length; i++) energy += (answer.left[i] ?? 0) ** 2 + (answer.right[i] ?? 0) ** 2;
  // Half the energy to each ear.
  const gain = loudness / Math.sqrt(energy);
  // Bass would boom: mixers cut it from what goes to the room.
  const wet = ring(filter(send.slice(), highPass({ hertz: 140, q: 0.6 })), room);
  for (let i = 0; i < send.length; i++) {
    bus.left[i] = (bus.left[i] as number) + gain * (wet.left[i] as number);
    bus.right[i] = (bus.right[i] as number) + gain * (wet.right[i] as number);
  }
}

/** The network: delay lines about the room's mean free path, mixed by a Householder matrix, treble dying faster. */
function ring(input: Float32Array, room: Acoustics): StereoBus {
  const random = createRandom(`room/${room.volumeCubicMetres}/${room.reverbSeconds}`);
  const side = Math.cbrt(room.volumeCubicMetres);
  const meanPath = Math.min(25, Math.max(2.5, side * 0.67));
  const lengths = Array.from({ length: LINES }, (_, i) =>
    Math.round((meanPath / SPEED_OF_SOUND) * SAMPLE_RATE * (0.55 + (1.1 * (i + random.range(-0.35, 0.35))) / LINES)),
  );
  const lines = lengths.map((length) => new Float32Array(Math.max(31, length)));
  const gains = lengths.map((length) => 10 ** ((-3 * length) / (SAMPLE_RATE * room.reverbSeconds)));
  // Treble lasts half as long: an air-and-walls loss per pass, as a one-pole low-pass.
  const damp = lengths.map((length) => Math.min(0.7, 1 - 10 ** ((-2.2 * length) / (SAMPLE_RATE * room.reverbSeconds))));
  const reflections = Array.from({ length: 8 }, (_, i) => ({
    delay: Math.round(SAMPLE_RATE * (side / SPEED_OF_SOUND) * (0.35 + 0.22 * i + random.range(-0.08, 0.08))),
    gain: (0.62 / (1 + 0.5 * i)) * (random.next() < 0.5 ? -1 : 1),
    side: random.range(0.15, 0.85),
  }));
  const left = new Float32Array(input.length);
  const right = new Float32Array(input.length);
  const state = new Float64Array(LINES);
  const out = new Float64Array(LINES);
  const heads = new Int32Array(LINES);
  for (let i = 0; i < input.length; i++) {
    const x = input[i] as number;
    let sum = 0;
    let l = 0;
    let r = 0;
    for (let k = 0; k < LINES; k++) {
      const line = lines[k] as Float32Array;
      const read = line[heads[k] as number] as number;
      const smooth = read + ((state[k] as number) - read) * (damp[k] as number);
      state[k] = smooth;
      const value = smooth * (gains[k] as number);
      out[k] = value;
      sum += value;
      if (k % 2 === 0) l += k % 4 === 0 ? value : -value;
      else r += k % 4 === 1 ? value : -value;
    }
    const feed = (-2 / LINES) * sum;
    for (let k = 0; k < LINES; k++) {
      const line = lines[k] as Float32Array;
      const head = heads[k] as number;
      line[head] = (out[k] as number) + feed + (k % 3 === 0 ? -x : x) * 0.3 + 1e-18;
      heads[k] = head + 1 === line.length ? 0 : head + 1;
    }
    for (const reflection of reflections) {
      const early = i >= reflection.delay ? (input[i - reflection.delay] as number) * reflection.gain : 0;
      l += early * (1 - reflection.side);
      r += early * reflection.side;
    }
    left[i] = l;
    right[i] = r;
  }
  return { left, right };
}
