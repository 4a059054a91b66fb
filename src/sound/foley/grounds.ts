import type { Random } from "../../base/index.ts";
import type { MatterSound } from "./matter-sound.ts";
import type { Burst, Mode, Resonance } from "./resonance.ts";

// How floors and soil answer: too big to ring as a whole, they give a knock, a click, a rustle or a crunch.

/** Loose top layers by matter name: bands of hiss that speak when the layer is pressed. */
const LOOSE: Readonly<Record<string, readonly Burst[]>> = {
  grass: [
    { hertz: 3800, q: 0.7, seconds: 0.11, gain: 0.1, attackSeconds: 0.006 },
    { hertz: 1500, q: 0.8, seconds: 0.07, gain: 0.07, attackSeconds: 0.003 },
  ],
  foliage: [{ hertz: 5200, q: 0.6, seconds: 0.2, gain: 0.5, attackSeconds: 0.008 }],
  sand: [{ hertz: 2600, q: 0.5, seconds: 0.16, gain: 0.35, attackSeconds: 0.01 }],
  soil: [{ hertz: 1500, q: 0.5, seconds: 0.08, gain: 0.2, attackSeconds: 0.003 }],
  snow: [
    { hertz: 2300, q: 1.1, seconds: 0.22, gain: 0.5, attackSeconds: 0.02 },
    { hertz: 780, q: 1.4, seconds: 0.15, gain: 0.4, attackSeconds: 0.012 },
  ],
  asphalt: [{ hertz: 3000, q: 0.6, seconds: 0.035, gain: 0.14, attackSeconds: 0.001 }],
  water: [
    { hertz: 900, q: 0.7, seconds: 0.35, gain: 0.8, attackSeconds: 0.012 },
    { hertz: 3800, q: 0.5, seconds: 0.55, gain: 0.5, attackSeconds: 0.03 },
  ],
  cloth: [{ hertz: 2200, q: 0.5, seconds: 0.09, gain: 0.15, attackSeconds: 0.006 }],
  paper: [{ hertz: 3600, q: 0.7, seconds: 0.08, gain: 0.5, attackSeconds: 0.002 }],
};

/** Boards on joists: a panel's low modes and the knock of the boards. */
function boards(random: Random): Resonance {
  const lows: readonly (readonly [number, number, number])[] = [
    [78, 0.16, 0.9],
    [118, 0.14, 0.8],
    [176, 0.12, 0.6],
    [262, 0.1, 0.5],
    [395, 0.075, 0.45],
    [610, 0.055, 0.4],
    [980, 0.04, 0.3],
    [1650, 0.028, 0.2],
  ];
  return {
    modes: lows.map(([hertz, seconds, gain]): Mode => ({ hertz: hertz * random.range(0.94, 1.06), seconds, gain })),
    bursts: [{ hertz: 2400, q: 0.5, seconds: 0.018, gain: 0.12, attackSeconds: 0.0005 }],
  };
}

export function groundResonance(name: string, matter: MatterSound, random: Random): Resonance {
  const loose = LOOSE[name] ?? [];
  if (name === "wood" || name === "parquet") return boards(random);
  if (matter.softness > 0.3) {
    return {
      modes: [
        { hertz: 62 * random.range(0.92, 1.08), seconds: 0.12, gain: 1 },
        { hertz: 105 * random.range(0.92, 1.08), seconds: 0.08, gain: 0.6 },
      ],
      bursts: [{ hertz: 170, q: 0.7, seconds: 0.07, gain: 0.35, attackSeconds: 0.002 }, ...loose],
    };
  }
  // Stone, tile, concrete: stiff and heavy, they return a click whose colour follows the stiffness.
  const stiff = Math.sqrt(matter.youngsModulusPa / matter.densityKgPerM3);
  const click = Math.min(5200, 500 + 0.75 * stiff);
  return {
    modes: [
      { hertz: 96 * random.range(0.95, 1.05), seconds: 0.06, gain: 0.45 },
      { hertz: click * 0.31, seconds: 0.03, gain: 0.3 },
      { hertz: click * 0.74, seconds: 0.02, gain: 0.25 },
    ],
    bursts: [
      { hertz: click, q: 0.7, seconds: 0.028, gain: 0.3, attackSeconds: 0.0003 },
      { hertz: 420, q: 0.7, seconds: 0.035, gain: 0.2, attackSeconds: 0.001 },
      ...loose,
    ],
  };
}

/** Flesh, fur, upholstery: a dull pat. */
export function softResonance(random: Random): Resonance {
  return {
    modes: [{ hertz: 90 * random.range(0.9, 1.1), seconds: 0.09, gain: 0.8 }],
    bursts: [
      { hertz: 240, q: 0.6, seconds: 0.06, gain: 0.5, attackSeconds: 0.002 },
      { hertz: 1400, q: 0.5, seconds: 0.035, gain: 0.12, attackSeconds: 0.002 },
    ],
  };
}

/** Air and cord of a net that a ball falls through. */
export function netResonance(): Resonance {
  return {
    modes: [],
    bursts: [
      { hertz: 3600, q: 0.7, seconds: 0.28, gain: 0.8, attackSeconds: 0.03 },
      { hertz: 7000, q: 0.8, seconds: 0.16, gain: 0.4, attackSeconds: 0.02 },
      { hertz: 900, q: 0.8, seconds: 0.14, gain: 0.3, attackSeconds: 0.02 },
    ],
  };
}
