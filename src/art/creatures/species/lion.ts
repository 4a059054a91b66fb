import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, type CoatPlace } from "../coat.ts";
import type { HeadPlan } from "../quadruped-plan.ts";
import { vary } from "../vary.ts";
import { catPlan } from "./cat.ts";

/** The long broad muzzle of the big cats. */
export const bigCatHead: HeadPlan = {
  ...catPlan.head,
  length: 0.45,
  skull: [
    [-0.02, 0.0, 0.2, 0.19],
    [0.16, 0.06, 0.25, 0.235],
    [0.36, 0.06, 0.25, 0.23],
    [0.54, 0.01, 0.205, 0.185],
    [0.7, -0.03, 0.165, 0.15],
    [0.87, -0.045, 0.14, 0.12],
  ],
  jaw: [
    [0.18, -0.15, 0.17, 0.08],
    [0.46, -0.18, 0.15, 0.085],
    [0.7, -0.18, 0.12, 0.07],
    [0.86, -0.17, 0.095, 0.055],
  ],
  masses: [
    [0.3, -0.08, 0.18, 0.11, 0.14, 0.17],
    [0.84, -0.1, 0.08, 0.085, 0.075, 0.11],
    [0.46, 0.15, 0.12, 0.07, 0.05, 0.08],
  ],
  eye: { forward: 0.52, height: 0.09, radius: 0.05, outDegrees: 20, iris: [0.45, 0.27, 0.05], pupil: "round" },
  nose: { width: 0.085, height: 0.055, colour: [0.16, 0.06, 0.05], kind: "leather" },
  ears: {
    root: [0.16, 0.2, 0.18],
    length: 0.19,
    width: 0.22,
    from: [0.6, 1, 0.05],
    to: [0.45, 1, 0.1],
    opening: [0.4, 0, 0.9],
    round: 0.95,
    cup: 0.45,
  },
};

// Male lion: 1.15 m at the withers, 190 kg (G. B. Schaller, The Serengeti Lion, 1972).
export const lionPlan = vary(
  catPlan,
  { girth: 0.97, legs: 1.12, neck: 1.0, long: 0.98, headUp: -0.1, headAhead: 0.05 },
  {
    withersMetres: 1.15,
    massKg: 190,
    head: bigCatHead,
    tail: {
      root: [0.88, -0.56],
      length: 0.82,
      fromDegrees: -60,
      toDegrees: 5,
      radii: [0.042, 0.034, 0.03, 0.027, 0.022],
      hair: { from: 0.86, length: 0.1, colour: [0.03, 0.02, 0.015] },
    },
    mane: { kind: "ruff", length: 0.29, colour: [0.22, 0.09, 0.025], tips: [0.1, 0.04, 0.015] },
    coat: { furMetres: 0.016, roughness: 0.85, sheen: 0.3, main: [0.5, 0.31, 0.13], paint: paintLion },
  },
);

function paintLion(place: CoatPlace, main: Vec3): Vec3 {
  const pale: Vec3 = [0.72, 0.62, 0.46];
  if (place.part === "ear") return place.inner > 0.5 ? pale : shaded(main, 0.35);
  const [, up, ahead] = place.head;
  let colour = main;
  if (place.at[1] > 0.6 && ahead > 0.4)
    colour = mix(colour, pale, smoothstep(0.0, -0.1, up) * smoothstep(0.55, 0.75, ahead));
  if (place.part === "jaw") colour = pale;
  // Under the mane the skin is as dark as the mane, so that no gap shows through.
  const maned =
    smoothstep(0.22, 0.34, place.at[2]) *
    smoothstep(0.55, 0.7, place.at[1]) *
    smoothstep(0.3, 0.2, ahead) *
    (1 - place.leg);
  if (maned > 0) return countershaded(place, mix(colour, [0.13, 0.055, 0.018], maned), pale, 0.8 * (1 - maned));
  return countershaded(place, colour, pale, 0.8);
}
