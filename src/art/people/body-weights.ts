import type { Random } from "../../base/index.ts";
import type { Physique } from "./physique.ts";

/** Shares of the source's four ages (MakeHuman, apps/human.py): 1, 10, 25 and 90 years at 0, 0.1875, 0.5 and 1. */
function ageShares(age: number): Readonly<Record<"baby" | "child" | "young" | "old", number>> {
  if (age >= 0.5) return { baby: 0, child: 0, young: 2 - 2 * age, old: 2 * age - 1 };
  const young = Math.max(0, (age - 0.1875) * 3.2);
  return { baby: Math.max(0, 1 - 5.333 * age), child: Math.max(0, Math.min(1, 5.333 * age) - young), young, old: 0 };
}

function threeShares(value: number): Readonly<Record<"min" | "average" | "max", number>> {
  const max = Math.max(0, 2 * value - 1);
  const min = Math.max(0, 1 - 2 * value);
  return { min, average: 1 - max - min, max };
}

/**
 * Weights of morph targets for a physique and a face of its own. A macro target's weight is the product of the shares
 * that its name lists.
 */
export function bodyWeights(physique: Physique, random: Random): [name: string, weight: number][] {
  const { sex } = physique;
  const weights: [string, number][] = [];
  const put = (name: string, weight: number): void => {
    if (weight > 1e-3) weights.push([name, weight]);
  };
  const muscles = Object.entries(threeShares(physique.muscle));
  const fats = Object.entries(threeShares(physique.weight));
  for (const [age, ageShare] of Object.entries(ageShares(physique.age))) {
    for (const [people, share] of Object.entries(physique.ancestry))
      put(`macrodetails/${people}-${sex}-${age}`, ageShare * share);
    for (const [muscle, muscleShare] of muscles)
      for (const [fat, fatShare] of fats)
        put(`macrodetails/universal-${sex}-${age}-${muscle}muscle-${fat}weight`, ageShare * muscleShare * fatShare);
  }
  if (sex === "female" && physique.age > 0.3) {
    const cup = random.fork("cup").range(-0.5, 0.45);
    const age = physique.age > 0.7 ? "old" : "young";
    put(
      `breast/female-${age}-averagemuscle-averageweight-${cup > 0 ? "max" : "min"}cup-averagefirmness`,
      Math.abs(cup),
    );
  }
  // The source's resting face stares and sulks.
  for (const [people, share] of Object.entries(physique.ancestry))
    for (const [unit, value] of restingFace)
      put(`expression/units/${people}/${unit}`, share * value * (physique.age < 0.2 ? 0.5 : 1));
  // Eyes that carry across a room; children's are larger in their faces.
  const wide = physique.age < 0.2 ? 0.1 : physique.sex === "female" ? 0.3 : 0.2;
  for (const side of ["l", "r"]) put(`eyes/${side}-eye-size-big`, wide);
  for (const [name, value] of faceOf(physique, random.fork("face"))) put(name, value);
  return weights;
}

const restingFace: readonly (readonly [unit: string, weight: number])[] = [
  ["mouth-corner-puller", 0.24],
  ["eye-left-closure", 0.04],
  ["eye-right-closure", 0.04],
  ["eyebrows-left-up", 0.12],
  ["eyebrows-right-up", 0.12],
  ["eyebrows-left-inner-up", 0.24],
  ["eyebrows-right-inner-up", 0.24],
];

// Pairs of opposite targets and how far a face may go along them; 'X' stands for both sides at once.
const features: readonly (readonly [less: string, more: string, spread: number])[] = [
  ["head/head-scale-horiz-less", "head/head-scale-horiz-more", 0.3],
  ["head/head-scale-vert-less", "head/head-scale-vert-more", 0.25],
  ["head/head-fat", "head/head-skinny", 0.2],
  ["head/head-oval", "head/head-square", 0.4],
  ["head/head-round", "head/head-rectangular", 0.35],
  ["head/head-triangular", "head/head-diamond", 0.25],
  ["forehead/forehead-scale-vert-less", "forehead/forehead-scale-vert-more", 0.3],
  ["forehead/forehead-nubian-less", "forehead/forehead-nubian-more", 0.3],
  ["eyebrows/eyebrows-trans-vert-less", "eyebrows/eyebrows-trans-vert-more", 0.35],
  ["eyebrows/eyebrows-angle-down", "eyebrows/eyebrows-angle-up", 0.25],
  ["eyes/X-eye-size-small", "eyes/X-eye-size-big", 0.25],
  ["eyes/X-eye-move-in", "eyes/X-eye-move-out", 0.25],
  ["eyes/X-eye-corner1-down", "eyes/X-eye-corner1-up", 0.3],
  ["eyes/X-eye-corner2-down", "eyes/X-eye-corner2-up", 0.3],
  ["eyes/X-eye-height2-min", "eyes/X-eye-height2-max", 0.25],
  ["eyes/X-eye-eyefold-down", "eyes/X-eye-eyefold-up", 0.3],
  ["nose/nose-scale-horiz-decr", "nose/nose-scale-horiz-incr", 0.35],
  ["nose/nose-scale-vert-decr", "nose/nose-scale-vert-incr", 0.35],
  ["nose/nose-scale-depth-decr", "nose/nose-scale-depth-incr", 0.35],
  ["nose/nose-curve-concave", "nose/nose-curve-convex", 0.35],
  ["nose/nose-hump-lesshump", "nose/nose-hump-morehump", 0.35],
  ["nose/nose-point-down", "nose/nose-point-up", 0.4],
  ["nose/nose-width1-min", "nose/nose-width1-max", 0.3],
  ["nose/nose-width3-min", "nose/nose-width3-max", 0.3],
  ["mouth/mouth-scale-horiz-decr", "mouth/mouth-scale-horiz-incr", 0.3],
  ["mouth/mouth-upperlip-volume-deflate", "mouth/mouth-upperlip-volume-inflate", 0.4],
  ["mouth/mouth-lowerlip-volume-deflate", "mouth/mouth-lowerlip-volume-inflate", 0.4],
  ["mouth/mouth-angles-down", "mouth/mouth-angles-up", 0.25],
  ["mouth/mouth-trans-down", "mouth/mouth-trans-up", 0.2],
  ["cheek/X-cheek-bones-in", "cheek/X-cheek-bones-out", 0.4],
  ["cheek/X-cheek-volume-deflate", "cheek/X-cheek-volume-inflate", 0.35],
  ["chin/chin-width-min", "chin/chin-width-max", 0.4],
  ["chin/chin-height-min", "chin/chin-height-max", 0.3],
  ["chin/chin-prominent-less", "chin/chin-prominent-more", 0.3],
  ["chin/chin-bones-in", "chin/chin-bones-out", 0.35],
  ["ears/X-ear-size-small", "ears/X-ear-size-big", 0.3],
  ["ears/X-ear-wing-in", "ears/X-ear-wing-out", 0.3],
];

function faceOf(physique: Physique, random: Random): [string, number][] {
  // Babies and children are alike; years set faces apart.
  const strength = physique.age < 0.2 ? 0.3 : 0.55;
  return features.flatMap(([less, more, spread]) => {
    const value = Math.max(-1.6, Math.min(1.6, random.fork(more).gaussian())) * spread * strength;
    const name = value < 0 ? less : more;
    const sides = name.includes("X-") ? ["l", "r"] : [""];
    return sides.map((side): [string, number] => [name.replace("X-", `${side}-`), Math.abs(value)]);
  });
}
