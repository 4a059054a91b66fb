import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { grained, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { dogPlan } from "./dog.ts";
import { bigCatHead } from "./lion.ts";

// Brown bear: 1.10 m at the withers with the shoulder hump, 280 kg, flat-footed (G. Storer & L. Tevis, California Grizzly, 1955).
export const bearPlan = vary(
  dogPlan,
  { girth: 1.5, depth: 0.92, legs: 1.75, neck: 1.5, long: 1.08, headUp: -0.16, headAhead: 0.08 },
  {
    withersMetres: 1.1,
    massKg: 280,
    torso: [
      [0.7, -0.5, 0.14, 0.16],
      [0.69, -0.38, 0.21, 0.23],
      [0.67, -0.16, 0.23, 0.26],
      [0.67, 0.06, 0.235, 0.28],
      [0.7, 0.26, 0.2, 0.28],
      [0.7, 0.4, 0.15, 0.2],
    ],
    fore: bulky("fore"),
    hind: bulky("hind"),
    head: {
      ...bigCatHead,
      length: 0.38,
      pitchDegrees: 14,
      skull: [
        [-0.02, 0.0, 0.25, 0.24],
        [0.16, 0.06, 0.31, 0.29],
        [0.34, 0.05, 0.28, 0.25],
        [0.5, -0.02, 0.19, 0.18],
        [0.68, -0.06, 0.135, 0.13],
        [0.88, -0.06, 0.11, 0.105],
      ],
      masses: [
        [0.26, -0.06, 0.2, 0.12, 0.15, 0.17],
        [0.42, 0.15, 0.12, 0.07, 0.05, 0.07],
      ],
      eye: { forward: 0.5, height: 0.07, radius: 0.034, outDegrees: 30, iris: [0.08, 0.04, 0.02], pupil: "round" },
      nose: { width: 0.075, height: 0.055, colour: [0.014, 0.012, 0.012], kind: "leather" },
      ears: { ...bigCatHead.ears, root: [0.12, 0.24, 0.22], length: 0.2, width: 0.24 },
    },
    tail: { root: [0.84, -0.52], length: 0.1, fromDegrees: -60, toDegrees: -70, radii: [0.06, 0.05, 0.02], hair: null },
    coat: { furMetres: 0.06, roughness: 0.9, sheen: 0.3, main: [0.135, 0.07, 0.032], paint: paintBear },
  },
);

function bulky(which: "fore" | "hind"): (typeof dogPlan)["fore"] {
  const leg = dogPlan[which];
  const shift = leg.joints.at(-1)![1] * 0.08;
  return {
    ...leg,
    joints: leg.joints.map(([height, forward]) => [height, forward + shift]),
    flesh: leg.flesh.map(([height, forward, wide, deep]) => [
      height,
      forward + shift,
      wide * (height < 0.45 ? 2 : 1.6),
      deep * (height < 0.45 ? 1.8 : 1.25),
    ]),
    halfTrack: [leg.halfTrack[0] * 1.55, leg.halfTrack[1] * 1.6],
    foot: { kind: "paw", length: which === "fore" ? 0.2 : 0.26, width: 0.17 },
  };
}

function paintBear(place: CoatPlace, main: Vec3): Vec3 {
  if (place.part === "ear") return shaded(main, place.inner > 0.5 ? 0.6 : 1);
  const ahead = place.at[1] > 0.55 ? place.head[2] : 0;
  const hump = smoothstep(0.3, 1, place.normal[1]) * smoothstep(0.1, 0.3, place.at[2]);
  let colour = mix(main, shaded(main, 1.9), 0.5 * hump);
  colour = mix(colour, shaded(main, 0.45), 0.7 * place.leg);
  colour = mix(colour, [0.3, 0.19, 0.1], 0.7 * smoothstep(0.55, 0.75, ahead));
  if (place.part === "jaw") colour = [0.22, 0.14, 0.08];
  return grained(colour, place, 0.2);
}
