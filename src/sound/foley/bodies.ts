import type { Random } from "../../base/index.ts";
import type { Body } from "../../take/index.ts";
import type { MatterSound } from "./matter-sound.ts";
import type { Mode, Resonance } from "./resonance.ts";

// How things of a shape, size and matter ring.

const SPEED_OF_SOUND = 343;
/** Sports balls are pumped to 0.4 to 0.8 bar over the air's pressure. */
const BALL_PRESSURE_PASCALS = 6e4;

export function isHollowBall(body: Body): boolean {
  const [x, y, z] = body.sizeMetres;
  const volume = (Math.PI / 6) * x * y * z;
  return body.shape === "ball" && x > 0.03 && body.massKg / Math.max(1e-6, volume) < 400;
}

/** Seconds that a pumped ball stays on the floor: half a period of its mass on the air's spring. */
export function ballContactSeconds(body: Body): number {
  const radius = body.sizeMetres[0] / 2;
  return Math.PI * Math.sqrt(body.massKg / (2 * Math.PI * radius * BALL_PRESSURE_PASCALS));
}

/**
 * A pumped ball: a low thump of the skin under tension and the ring of the air inside (J. I. Katz, "Thump, ring: the
 * sound of a bouncing ball", European Journal of Physics 31, 2010). Air modes: roots of the spherical Bessel functions'
 * derivatives, x = 2 pi f r / c.
 */
export function ballResonance(body: Body, speed: number): Resonance {
  const radius = body.sizeMetres[0] / 2;
  const skin = body.massKg / (4 * Math.PI * radius * radius);
  const tension = (BALL_PRESSURE_PASCALS * radius) / 2;
  const base = Math.sqrt(tension / (skin * radius * radius)) / (2 * Math.PI);
  const size = Math.min(1.3, radius / 0.12);
  const modes: Mode[] = [2, 3, 4, 5, 6].map((l, i) => ({
    hertz: base * Math.sqrt((l - 1) * (l + 2)),
    seconds: 0.22 * size ** 0.5 * 0.85 ** i,
    gain: 1 / (1 + 0.35 * i),
  }));
  const ring = 0.16 * Math.min(1.6, (speed / 5) ** 0.5);
  const roots: readonly (readonly [number, number])[] = [
    [2.082, 1],
    [3.342, 0.55],
    [4.493, 0.4],
    [4.514, 0.3],
    [5.94, 0.22],
    [7.29, 0.12],
  ];
  for (const [root, share] of roots) {
    const hertz = (root * SPEED_OF_SOUND) / (2 * Math.PI * radius);
    modes.push({
      hertz,
      seconds: (0.2 * size ** 0.5) / (0.6 + share * 0.4) / root + 0.1,
      gain: ring * share * unsoftened(hertz, body),
    });
  }
  return {
    modes,
    bursts: [
      { hertz: 420 / size, q: 0.7, seconds: 0.05, gain: 0.2, attackSeconds: 0.001 },
      { hertz: 2600, q: 0.6, seconds: 0.022, gain: 0.1, attackSeconds: 0.0005 },
    ],
  };
}

/** The air is driven by the skin's slap, not by the slow push, so the push's softness is taken out again. */
function unsoftened(hertz: number, body: Body): number {
  const x = hertz * ballContactSeconds(body);
  return Math.max(1, (1 + 4 * x * x) / 0.7);
}

/** T60 of a freely ringing mode with loss factor eta: 2.2 / (eta f); hung, held and radiating things lose more. */
function decaySeconds(hertz: number, matter: MatterSound): number {
  return Math.min(2.2, Math.max(0.018, 2.2 / ((matter.lossFactor + 0.0012 + 0.6 / (hertz + 1000)) * hertz)));
}

/** A flat plate, simply supported: f = pi/2 sqrt(D / rho h) (m2/a2 + n2/b2) (Fletcher & Rossing, eq. 3.18). */
export function plateResonance(
  matter: MatterSound,
  plate: { width: number; height: number; thickness: number; random: Random },
): Resonance {
  const wave = plate.thickness * Math.sqrt(matter.youngsModulusPa / (12 * matter.densityKgPerM3 * 0.92));
  const modes: Mode[] = [];
  for (let m = 1; m <= 7; m++)
    for (let n = 1; n <= 7; n++) {
      const hertz = (Math.PI / 2) * wave * ((m / plate.width) ** 2 + (n / plate.height) ** 2);
      if (hertz < 35 || hertz > 12000) continue;
      // A blow near the middle drives odd modes most; small plates radiate their low modes badly.
      const drive = Math.abs(Math.sin(m * 1.35) * Math.sin(n * 1.2));
      const radiation = Math.min(1, (hertz / 160) ** 0.5);
      modes.push({
        hertz: hertz * plate.random.range(0.98, 1.02),
        seconds: Math.min(0.75, decaySeconds(hertz, matter)),
        gain: (drive * radiation) / (1 + 0.12 * (m + n)),
      });
    }
  return { modes, bursts: [{ hertz: 1800, q: 0.7, seconds: 0.03, gain: 0.12, attackSeconds: 0.0005 }] };
}

/** Length of the blow that the hinge gives the ring. */
const RATTLE_SECONDS = 0.004;

/** A ring of round bar, bending in its plane: Fletcher & Rossing eq. 2.80; held on one side, so it dies sooner. */
export function ringResonance(matter: MatterSound, ring: { radius: number; bar: number }): Resonance {
  const speed = (ring.bar / 4) * Math.sqrt(matter.youngsModulusPa / matter.densityKgPerM3);
  const modes: Mode[] = [];
  for (let n = 2; n <= 9; n++) {
    const hertz = ((speed / ring.radius ** 2) * (n * (n * n - 1))) / Math.sqrt(n * n + 1) / (2 * Math.PI);
    // The bracket splits each pair of modes a little: the clang beats.
    for (const split of [0.992, 1.011])
      modes.push({
        hertz: hertz * split,
        seconds: 0.9 / (1 + 0.12 * n),
        // The ball shakes the ring against its hinge and bolts, which answer as hard as they are.
        gain: (0.5 * (1 + (2 * hertz * RATTLE_SECONDS) ** 2)) / (1 + 0.35 * (n - 2)),
      });
  }
  // The bracket's spring and the bolts.
  modes.push({ hertz: 74, seconds: 0.25, gain: 0.9 }, { hertz: 210, seconds: 0.16, gain: 0.6 });
  return {
    modes,
    bursts: [
      { hertz: 3400, q: 0.8, seconds: 0.05, gain: 0.35, attackSeconds: 0.0003 },
      { hertz: 900, q: 1.5, seconds: 0.06, gain: 0.25, attackSeconds: 0.001 },
    ],
  };
}

/** Ratios of a free bar's bending modes, and of a shallow cup's or bottle's rim (n(n2-1)/sqrt(n2+1) from n = 2). */
const BAR = [1, 2.757, 5.404, 8.933, 13.34];
const VESSEL = [1, 2.83, 5.42, 8.77, 12.86, 17.73];

/** Any solid or walled thing, from its size and matter. */
export function thingResonance(body: Body, matter: MatterSound, random: Random): Resonance {
  const sides = body.sizeMetres.toSorted((p, q) => p - q);
  const [short, middle, long] = sides as [number, number, number];
  const sound = Math.sqrt(matter.youngsModulusPa / matter.densityKgPerM3);
  const solidMass = matter.densityKgPerM3 * short * middle * long;
  // A thing far lighter than its block is walled: a cup, a box, a body of sheet.
  const isWalled = body.massKg < 0.45 * solidMass && short > 0.02;
  const thickness = isWalled ? Math.max(0.002, 0.04 * short) : short * 0.8;
  const raw = isWalled
    ? (0.27 * thickness * sound) / (middle / 2) ** 2 / 2.2
    : (1.03 * thickness * sound) / (long * long);
  const base = Math.min(3800, Math.max(90, raw));
  const ratios = isWalled ? VESSEL : BAR;
  const modes = ratios.map((ratio, i) => {
    const hertz = base * ratio * random.range(0.97, 1.03);
    return { hertz, seconds: decaySeconds(hertz, matter), gain: 1 / (1 + 0.5 * i) };
  });
  // Between the family's modes lie twisting ones.
  for (const ratio of [1.52, 2.24, 3.61, 4.7]) {
    const hertz = base * ratio * random.range(0.95, 1.05);
    modes.push({ hertz, seconds: decaySeconds(hertz, matter) * 0.7, gain: 0.35 });
  }
  const clack = Math.min(9000, 700 + 0.9 * sound);
  return { modes, bursts: [{ hertz: clack, q: 0.6, seconds: 0.025, gain: 0.22, attackSeconds: 0.0004 }] };
}
