import type { PeoplePack } from "./people-pack.ts";
import type { Physique } from "./physique.ts";

// What the skin's picture is too coarse to show: shade in folds, blood in cheeks, nose and ears, lips, a shaven beard.

/** Share of each channel that is taken away at full strength. */
const shade = [0.62, 0.76, 0.78];
const blood = [-0.05, 0.15, 0.13];
const rouge = [0.06, 0.32, 0.27];
const bristle = [0.2, 0.16, 0.12];
const tired = [0.1, 0.15, 0.08];

/** Linear factors for each base point's skin. */
export function complexionOf(
  pack: PeoplePack,
  physique: Physique,
  hair: { readonly darkness: number },
): Float32Array | null {
  const { masks } = pack.body;
  if (!masks) return null;
  const count = masks.hollow.length;
  const factors = new Float32Array(count * 3).fill(1);
  const isGrown = physique.age > 0.36;
  const pale = 1 - 0.65 * physique.ancestry.african;
  const strengths = [
    [masks.hollow, shade, 1],
    [masks.flush, blood, pale * (physique.age < 0.3 || physique.age > 0.8 ? 1.15 : 0.85)],
    [masks.lips, rouge, (physique.sex === "female" && isGrown ? 1 : 0.4) * (0.5 + 0.5 * pale)],
    [masks.beard, bristle, physique.sex === "male" && isGrown ? hair.darkness * pale : 0],
    [masks.lids, tired, Math.max(0, (physique.age - 0.5) * 1.6)],
  ] as const;
  for (const [mask, taken, strength] of strengths) {
    if (strength <= 0) continue;
    for (let point = 0; point < count; point++) {
      const amount = ((mask[point] ?? 0) / 255) * strength;
      if (amount === 0) continue;
      for (let k = 0; k < 3; k++)
        factors[point * 3 + k] = (factors[point * 3 + k] ?? 1) * (1 - (taken[k] ?? 0) * amount);
    }
  }
  return factors;
}
