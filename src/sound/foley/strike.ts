import type { Random } from "../../base/index.ts";
import type { Body, Contact } from "../../take/index.ts";
import {
  ballContactSeconds,
  ballResonance,
  isHollowBall,
  plateResonance,
  ringResonance,
  thingResonance,
} from "./bodies.ts";
import { groundResonance, netResonance, softResonance } from "./grounds.ts";
import { matterSoundOf, type MatterSound, type MatterTable } from "./matter-sound.ts";
import { sound, type Resonance } from "./resonance.ts";

/** Soft tissue and cloth do not ring. */
const SOFT = /^(skin|fur|feather|cloth|foliage|food|carpet)$/;

/** What a struck body or named part of the set sounds like. `name` is the contact's word for it. */
function resonanceOf(
  name: string,
  matterName: string,
  context: { body: Body | null; matter: MatterSound; speed: number; random: Random },
): Resonance {
  const { body, matter, random } = context;
  const design = `${name} ${body?.model?.design ?? ""} ${body?.name ?? ""}`.toLowerCase();
  if (/\bnet\b/.test(design)) return netResonance();
  const isHoop = /\b(hoop|rim|backboard)\b/.test(design);
  if (isHoop && /steel|aluminium|iron/.test(matterName)) return ringResonance(matter, { radius: 0.2286, bar: 0.018 });
  // A regulation board: 1.8 m by 1.05 m (FIBA), 12 mm thick.
  if (isHoop) return plateResonance(matter, { width: 1.8, height: 1.05, thickness: 0.012, random });
  if (body && isHollowBall(body)) return ballResonance(body, context.speed);
  if (SOFT.test(matterName) || body?.kind === "figure") return softResonance(random);
  // Fixtures without a size of their own, and everything larger than a car, answer as ground and walls do.
  if (!body || body.massKg === 0 || Math.max(...body.sizeMetres) > 5) {
    if (matterName === "glass" || matterName === "acrylic")
      return plateResonance(matter, { width: 1.4, height: 1.2, thickness: 0.006, random });
    return groundResonance(matterName, matter, random);
  }
  return thingResonance(body, matter, random);
}

/** Seconds the two stay together: short for hard pairs, long for soft ones. */
function contactSeconds(a: Body | null, b: Body | null, pair: readonly [MatterSound, MatterSound]): number {
  for (const body of [a, b])
    if (body && isHollowBall(body))
      return ballContactSeconds(body) * (1 + 0.5 * Math.max(pair[0].softness, pair[1].softness));
  const stiffness = 1 / (1 / pair[0].youngsModulusPa + 1 / pair[1].youngsModulusPa);
  const mass = Math.max(0.02, Math.min(a?.massKg || 60, b?.massKg || 60));
  // Hertz: 2.87 (m2 / (R E2 v))^(1/5), with R 1 cm of edge and 1 m/s.
  const hertz = 2.87 * ((mass * mass) / (0.01 * stiffness * stiffness)) ** 0.2;
  return Math.min(0.02, Math.max(0.0001, hertz));
}

/** Loudness by energy: a hundred times the energy is about four times the amplitude, as mixed for film. */
export function strikeLevel(energyJoules: number): number {
  return Math.min(0.7, 0.11 * Math.max(1e-5, energyJoules) ** 0.36);
}

/** The sound of one blow, at two metres. */
export function strike(
  contact: Contact,
  context: { readonly bodies: ReadonlyMap<string, Body>; readonly matters: MatterTable; readonly random: Random },
): Float32Array {
  const { bodies, matters, random } = context;
  const bodyA = bodies.get(contact.a) ?? null;
  const bodyB = bodies.get(contact.b) ?? null;
  const matterA = matterSoundOf(matters, contact.materials[0]);
  const matterB = matterSoundOf(matters, contact.materials[1]);
  const speed = contact.speedMetresPerSecond;
  const a = resonanceOf(contact.a, contact.materials[0], {
    body: bodyA,
    matter: matterA,
    speed,
    random: random.fork("a"),
  });
  const b = resonanceOf(contact.b, contact.materials[1], {
    body: bodyB,
    matter: matterB,
    speed,
    random: random.fork("b"),
  });
  // A light thing does not shake the floor.
  const mass = Math.min(bodyA?.massKg || 100, bodyB?.massKg || 100);
  const share = Math.min(1, Math.max(0.12, mass ** 0.6));
  const floor = share < 1 && isGround(bodyB) && !(bodyA && isHollowBall(bodyA)) ? quieter(b, share) : b;
  const softness = Math.max(matterA.softness, matterB.softness);
  // On soft ground a ball cannot slap: it keeps its thump only.
  const damp = 1 - 0.85 * softness;
  const both: Resonance = {
    modes: [...a.modes, ...floor.modes].map((mode) =>
      mode.hertz > 300 ? { ...mode, gain: mode.gain * damp * damp } : mode,
    ),
    bursts: [...a.bursts, ...floor.bursts],
  };
  const samples = sound(both, {
    softSeconds: contactSeconds(bodyA, bodyB, [matterA, matterB]),
    random: random.fork("grain"),
  });
  return scaleToPeak(samples, strikeLevel((contact.impulseNs * speed) / 2) * (1 - 0.55 * softness));
}

function isGround(body: Body | null): boolean {
  return !body || body.massKg === 0;
}

function quieter(resonance: Resonance, share: number): Resonance {
  return {
    modes: resonance.modes.map((mode) => ({ ...mode, gain: mode.gain * share })),
    bursts: resonance.bursts,
  };
}

export function scaleToPeak(samples: Float32Array, peak: number): Float32Array {
  let height = 1e-9;
  for (const value of samples) height = Math.max(height, Math.abs(value));
  const gain = peak / height;
  for (let i = 0; i < samples.length; i++) samples[i] = (samples[i] as number) * gain;
  return samples;
}
