import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { cowHead } from "./cow.ts";
import { horsePlan } from "./horse.ts";

const bone: Vec3 = [0.3, 0.2, 0.12];

// Red deer stag: 1.20 m at the withers, 180 kg (T. H. Clutton-Brock, Red Deer, 1982); ten points.
export const deerPlan = vary(
  horsePlan,
  { girth: 0.88, legs: 0.86, neck: 0.85, long: 0.96, headUp: 0.02, headAhead: -0.03 },
  {
    withersMetres: 1.2,
    massKg: 180,
    fore: {
      ...horsePlan.fore,
      foot: { kind: "cloven", length: 0.085, width: 0.062 },
      flesh: horsePlan.fore.flesh.map(([h, f, w, d]) => [h, f, w * 0.84, d * 0.86]),
    },
    hind: {
      ...horsePlan.hind,
      foot: { kind: "cloven", length: 0.085, width: 0.06 },
      flesh: horsePlan.hind.flesh.map(([h, f, w, d]) => [h, f, w * 0.86, d * 0.88]),
    },
    head: {
      ...cowHead,
      length: 0.33,
      pitchDegrees: 30,
      skull: cowHead.skull.map(([f, h, w, d]) => [f, h, w * (1.02 - 0.28 * f), d * (1 - 0.18 * f)]),
      jaw: cowHead.jaw.map(([f, h, w, d]) => [f, h + 0.02 * f, w * (0.95 - 0.25 * f), d * 0.85]),
      nose: { width: 0.055, height: 0.045, colour: [0.014, 0.012, 0.012], kind: "leather" },
      eye: { ...cowHead.eye, radius: 0.062 },
      ears: {
        root: [0.06, 0.12, 0.14],
        length: 0.42,
        width: 0.2,
        from: [0.9, 0.5, -0.35],
        to: [0.7, 0.75, -0.2],
        opening: [0.3, -0.2, 0.9],
        round: 0.35,
        cup: 0.5,
      },
      horns: [
        {
          path: [
            [0.07, 0.19, 0.12],
            [0.2, 0.48, -0.1],
            [0.42, 0.85, -0.35],
            [0.4, 1.3, -0.42],
            [0.3, 1.62, -0.3],
          ],
          radii: [0.042, 0.014],
          colour: bone,
        },
        {
          path: [
            [0.1, 0.27, 0.07],
            [0.16, 0.36, 0.3],
            [0.18, 0.52, 0.46],
          ],
          radii: [0.026, 0.008],
          colour: bone,
        },
        {
          path: [
            [0.3, 0.65, -0.22],
            [0.4, 0.72, 0.0],
            [0.42, 0.88, 0.12],
          ],
          radii: [0.024, 0.008],
          colour: bone,
        },
        {
          path: [
            [0.42, 1.15, -0.4],
            [0.55, 1.35, -0.35],
            [0.56, 1.55, -0.28],
          ],
          radii: [0.022, 0.007],
          colour: bone,
        },
      ],
    },
    tail: {
      root: [0.92, -0.5],
      length: 0.13,
      fromDegrees: -50,
      toDegrees: -70,
      radii: [0.035, 0.035, 0.015],
      hair: null,
    },
    mane: null,
    coat: { furMetres: 0.012, roughness: 0.8, sheen: 0.25, main: [0.3, 0.14, 0.055], paint: paintDeer },
  },
);

/** Red-brown, dark neck, pale rump, belly and chin. */
function paintDeer(place: CoatPlace, main: Vec3): Vec3 {
  const pale: Vec3 = [0.66, 0.56, 0.42];
  if (place.part === "ear") return place.inner > 0.5 ? pale : shaded(main, 0.8);
  const [, up, ahead] = place.head;
  let colour = mix(main, shaded(main, 0.5), 0.5 * place.leg);
  const rump =
    smoothstep(-0.4, -0.49, place.at[2]) *
    smoothstep(0.55, 0.7, place.at[1]) *
    smoothstep(0.12, 0.06, Math.abs(place.at[0]));
  colour = mix(colour, pale, rump);
  if (place.at[1] > 0.8 && ahead > 0.1)
    colour = mix(colour, pale, smoothstep(-0.04, -0.12, up) * smoothstep(0.3, 0.5, ahead));
  if (place.part === "jaw") colour = pale;
  return countershaded(place, colour, pale, 0.7);
}
