import type { Random, Vec3 } from "../../base/index.ts";
import { hexColour, surface } from "../kit/index.ts";
import type { Surface } from "../model.ts";
import { imageRecipe } from "./cloth.ts";
import type { PeoplePack } from "./people-pack.ts";
import type { Physique } from "./physique.ts";

// Fair to deep skin by ancestry, sRGB hex, as a face looks in even light.
const tones: Readonly<Record<keyof Physique["ancestry"], readonly [fair: string, deep: string]>> = {
  caucasian: ["e2b297", "bf9079"],
  asian: ["e0b58f", "bc926c"],
  african: ["916a52", "5a4031"],
};

/** The picture of the nearest age and ancestry, brought to a tone of one's own. */
export function skinSurface(pack: PeoplePack, physique: Physique, random: Random, freckles: number): Surface {
  const age = physique.age < 0.6 ? "young" : physique.age < 0.8 ? "middleage" : "old";
  const [people = "caucasian"] = Object.entries(physique.ancestry).toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const name = `skin/${age}_${people}_${physique.sex}`;
  const picture = pack.pictures[name];
  if (!picture) throw new RangeError(`The pack of people has no picture '${name}'.`);
  const tone = toneOf(physique, random.fork("skin-tone").next());
  const gain = tone.map((value, k) => value / Math.max(0.003, picture.mean[k] ?? 0.2)) as unknown as Vec3;
  return surface({ roughness: 0.56, sheen: 0.1, translucency: 0.3, texture: imageRecipe(name, { gain, freckles }) });
}

function toneOf({ ancestry }: Physique, depth: number): Vec3 {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [people, share] of Object.entries(ancestry)) {
    const [fair, deep] = tones[people as keyof typeof tones].map(hexColour) as [Vec3, Vec3];
    for (const k of [0, 1, 2] as const) sum[k] += share * (fair[k] * (1 - depth) + deep[k] * depth);
  }
  return sum;
}
