import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { cowHead, cowPlan } from "./cow.ts";

// Domestic goat: 0.75 m at the withers, 60 kg.
export const goatPlan = vary(
  cowPlan,
  { girth: 0.94, depth: 0.94, legs: 0.98, neck: 0.85, long: 0.96, headUp: 0.18, headAhead: -0.05 },
  {
    withersMetres: 0.75,
    massKg: 60,
    head: {
      ...cowHead,
      length: 0.35,
      pitchDegrees: 36,
      eye: { ...cowHead.eye, iris: [0.5, 0.36, 0.1] },
      nose: { ...cowHead.nose, width: 0.022, height: 0.03 },
      ears: { ...cowHead.ears, length: 0.42, width: 0.17, to: [1, -0.5, 0.1] },
      horns: [
        {
          path: [
            [0.07, 0.2, 0.12],
            [0.1, 0.42, 0.06],
            [0.15, 0.55, -0.16],
            [0.2, 0.5, -0.38],
          ],
          radii: [0.05, 0.012],
          colour: [0.16, 0.13, 0.1],
        },
      ],
    },
    tail: { root: [0.92, -0.52], length: 0.17, fromDegrees: 35, toDegrees: 55, radii: [0.04, 0.045, 0.02], hair: null },
    coat: { furMetres: 0.025, roughness: 0.85, sheen: 0.25, main: [0.36, 0.22, 0.12], paint: paintGoat },
  },
);

/** Brown with a black stripe along the back, dark legs, pale face stripes and belly. */
function paintGoat(place: CoatPlace, main: Vec3): Vec3 {
  const pale: Vec3 = [0.7, 0.62, 0.5];
  if (place.part === "ear") return place.inner > 0.5 ? pale : shaded(main, 0.6);
  const [side, up, ahead] = place.head;
  const back = smoothstep(0.05, 0.02, Math.abs(place.at[0])) * smoothstep(0.4, 0.9, place.normal[1]);
  let colour = mix(main, shaded(main, 0.12), Math.max(back, smoothstep(0.45, 0.7, place.leg)));
  if (place.at[1] > 0.7 && ahead > 0.1)
    colour = mix(
      colour,
      pale,
      smoothstep(0.03, 0.0, Math.abs(Math.abs(side) - 0.1)) * smoothstep(0.0, 0.05, up) + smoothstep(0.8, 0.9, ahead),
    );
  if (place.part === "jaw") colour = pale;
  return countershaded(place, colour, pale, 0.7);
}
