import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { grained, patches, shaded, type CoatPlace } from "../coat.ts";
import type { HeadPlan } from "../quadruped-plan.ts";
import { vary } from "../vary.ts";
import { horsePlan } from "./horse.ts";

export const cowHead: HeadPlan = {
  length: 0.4,
  pitchDegrees: 38,
  skull: [
    [-0.02, 0.0, 0.16, 0.18],
    [0.14, 0.03, 0.2, 0.2],
    [0.32, 0.01, 0.19, 0.18],
    [0.5, -0.02, 0.15, 0.15],
    [0.7, -0.04, 0.125, 0.125],
    [0.87, -0.05, 0.125, 0.11],
    [0.93, -0.055, 0.115, 0.095],
  ],
  jaw: [
    [0.14, -0.14, 0.12, 0.1],
    [0.38, -0.165, 0.1, 0.08],
    [0.64, -0.155, 0.08, 0.05],
    [0.88, -0.15, 0.08, 0.045],
  ],
  masses: [
    [0.24, -0.08, 0.11, 0.07, 0.13, 0.15],
    [0.3, 0.1, 0.14, 0.06, 0.05, 0.08],
  ],
  eye: { forward: 0.34, height: 0.07, radius: 0.056, outDegrees: 64, iris: [0.04, 0.02, 0.012], pupil: "bar" },
  nose: { width: 0.032, height: 0.04, colour: [0.03, 0.02, 0.02], kind: "soft" },
  ears: {
    root: [0.08, 0.09, 0.16],
    length: 0.3,
    width: 0.2,
    from: [1, 0.12, -0.2],
    to: [1, -0.25, -0.1],
    opening: [0, -0.3, 0.95],
    round: 0.6,
    cup: 0.55,
  },
};

// Holstein cow: 1.47 m at the withers, 650 kg, deep barrel, level back (breed standard, World Holstein Friesian Federation).
export const cowPlan = vary(
  horsePlan,
  { girth: 1.14, depth: 1.12, legs: 1.02, neck: 1.02, long: 1.04, headUp: -0.28, headAhead: 0.1 },
  {
    withersMetres: 1.45,
    massKg: 650,
    fore: withFeet(horsePlan, "fore"),
    hind: withFeet(horsePlan, "hind"),
    head: {
      ...cowHead,
      horns: [
        {
          path: [
            [0.13, 0.17, 0.04],
            [0.27, 0.22, 0.03],
            [0.31, 0.34, 0.1],
          ],
          radii: [0.034, 0.01],
          colour: [0.55, 0.48, 0.38],
        },
      ],
    },
    tail: {
      root: [0.95, -0.52],
      length: 0.6,
      fromDegrees: -80,
      toDegrees: -88,
      radii: [0.034, 0.022, 0.017, 0.014, 0.014],
      hair: { from: 0.84, length: 0.14, colour: [0.5, 0.47, 0.42] },
    },
    mane: null,
    coat: { furMetres: 0.007, roughness: 0.7, sheen: 0.2, main: [0.76, 0.73, 0.67], paint: paintHolstein },
  },
);

function withFeet(plan: typeof horsePlan, which: "fore" | "hind"): (typeof horsePlan)["fore"] {
  const leg = plan[which];
  return {
    ...leg,
    halfTrack: [leg.halfTrack[0] * 1.1, leg.halfTrack[1] * 1.15],
    foot: { kind: "cloven", length: 0.1, width: 0.085 },
  };
}

/** White with black patches; pink muzzle, dark ears. */
function paintHolstein(place: CoatPlace, main: Vec3): Vec3 {
  const black: Vec3 = [0.016, 0.014, 0.014];
  if (place.part === "ear") return place.inner > 0.5 ? [0.4, 0.24, 0.2] : black;
  const [side, up, ahead] = place.head;
  let dark = patches(place, 2.4, 0.5) * (1 - smoothstep(0.35, 0.6, place.leg));
  const onHead = place.at[1] > 0.6 && ahead > 0.02;
  if (onHead)
    dark = smoothstep(0.05, 0.09, Math.abs(side)) * smoothstep(0.75, 0.62, ahead) + smoothstep(-0.05, -0.12, up);
  let colour = mix(main, black, Math.min(1, dark));
  if (onHead) colour = mix(colour, [0.5, 0.3, 0.25], smoothstep(0.84, 0.92, ahead));
  if (place.part === "jaw") colour = mix(black, [0.5, 0.3, 0.25], smoothstep(0.7, 0.85, ahead));
  if (place.part === "tail") colour = place.tip > 0.3 ? main : colour;
  const udder = smoothstep(-0.6, -0.95, place.normal[1]) * smoothstep(-0.05, -0.3, place.at[2]) * (1 - place.leg);
  return grained(mix(mix(colour, shaded(colour, 0.85), place.leg * 0.4), [0.5, 0.3, 0.25], udder * 0.8), place, 0.05);
}
