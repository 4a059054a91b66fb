import { clamp, distance, type Random } from "../../base/index.ts";
import { transformAt, type Body, type Contact, type Take } from "../../take/index.ts";
import { bandPass, filter, lowPass } from "../signal/biquad.ts";
import { matterSoundOf, type MatterTable } from "./matter-sound.ts";

const RATE = 48000;

type Context = {
  readonly take: Take;
  readonly body: Body | null;
  readonly matters: MatterTable;
  readonly random: Random;
  /** World seconds per film second. */
  readonly timeScale: number;
};

/** Speed of the body that rubs, metres a second, from its track; from the contact's mean where it has none. */
function speedOf(contact: Contact, take: Take): (world: number) => number {
  const track = take.transforms[contact.a];
  if (!track || track.length < 16) {
    return (world) =>
      contact.speedMetresPerSecond * 2 * (1 - clamp((world - contact.t) / contact.durationSeconds, 0, 1));
  }
  const h = 0.02;
  return (world) => distance(transformAt(track, world + h).position, transformAt(track, world - h).position) / (2 * h);
}

/** A body that rolls or slides: noise coloured by the ground, as loud and bright as it is fast. */
export function rub(contact: Contact, context: Context): Float32Array {
  const { take, body, matters, random, timeScale } = context;
  const samples = new Float32Array(Math.max(1, Math.round((contact.durationSeconds / timeScale) * RATE)));
  const ground = matterSoundOf(matters, contact.materials[1]);
  const isRoll = contact.kind === "roll";
  const hard = 1 - ground.softness;
  const rumble = noise(samples.length, random.fork("rumble"));
  const grain = noise(samples.length, random.fork("grain"));
  filter(rumble, bandPass({ hertz: isRoll ? 150 : 320, q: 0.6 }), lowPass({ hertz: 900 }));
  filter(grain, bandPass({ hertz: isRoll ? 700 * hard + 400 : 2600 * hard + 900, q: 0.6 }));
  const radius = Math.max(0.02, (body?.sizeMetres[0] ?? 0.2) / 2);
  const mass = body && body.massKg > 0 ? body.massKg : 1;
  const weight = Math.min(2, (mass / 0.6) ** 0.3);
  const speedAt = speedOf(contact, take);
  const start = contact.t;
  const block = 480;
  let speed = speedAt(start);
  let turned = random.range(0, 6.28);
  for (let from = 0; from < samples.length; from += block) {
    const next = speedAt(start + ((from + block) / RATE) * timeScale);
    const end = Math.min(samples.length, from + block);
    for (let i = from; i < end; i++) {
      const v = Math.min(6, speed + ((next - speed) * (i - from)) / block);
      // Nothing is perfectly round: each turn beats a little.
      turned += v / radius / RATE;
      const beat = isRoll ? 1 + 0.35 * Math.sin(turned) + 0.2 * Math.sin(2 * turned + 1) : 1;
      const edge = Math.min(1, i / 960, (samples.length - 1 - i) / 1920);
      const loud = (isRoll ? 0.012 : 0.025) * weight * v ** 1.1 * beat * edge;
      const bright = (isRoll ? 0.16 : 0.9) * Math.min(1, 0.3 + v / 4);
      samples[i] = loud * ((isRoll ? 1.6 : 0.8) * (rumble[i] as number) + bright * (grain[i] as number));
    }
    speed = next;
  }
  return samples;
}

function noise(length: number, random: Random): Float32Array {
  const samples = new Float32Array(length);
  for (let i = 0; i < length; i++) samples[i] = random.next() * 2 - 1;
  return samples;
}
