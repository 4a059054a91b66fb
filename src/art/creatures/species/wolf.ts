import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { dogPlan } from "./dog.ts";

const prick = {
  root: [0.15, 0.22, 0.13],
  length: 0.36,
  width: 0.26,
  from: [0.3, 1, -0.05],
  to: [0.18, 1, 0],
  opening: [0.45, 0, 0.9],
  round: 0.15,
  cup: 0.45,
} as const;

// Grey wolf: 0.80 m at the withers, 42 kg, long legs, narrow chest (L. D. Mech, The Wolf, 1970).
export const wolfPlan = vary(
  dogPlan,
  { girth: 0.97, legs: 0.95, neck: 1.18, long: 1.02, headUp: -0.06, headAhead: 0.04 },
  {
    withersMetres: 0.8,
    massKg: 42,
    head: {
      ...dogPlan.head,
      length: 0.36,
      ears: prick,
      eye: { ...dogPlan.head.eye, radius: 0.046, iris: [0.5, 0.3, 0.06] },
    },
    tail: {
      root: [0.86, -0.48],
      length: 0.56,
      fromDegrees: -58,
      toDegrees: -68,
      radii: [0.05, 0.062, 0.072, 0.07, 0.05, 0.014],
      hair: null,
    },
    coat: { furMetres: 0.045, roughness: 0.9, sheen: 0.25, main: [0.23, 0.2, 0.165], paint: paintWolf },
  },
);

/** Grey: black-tipped saddle and tail, pale cheeks, belly and legs. */
export function paintWolf(place: CoatPlace, main: Vec3): Vec3 {
  const pale: Vec3 = [0.62, 0.56, 0.47];
  if (place.part === "ear") return place.inner > 0.5 ? mix(pale, main, 0.4) : shaded(main, 0.6);
  const [, up, ahead] = place.head;
  const saddle = smoothstep(0.2, 0.95, place.normal[1]) * (1 - place.leg);
  let colour = mix(main, shaded(main, 0.3), 0.75 * saddle);
  colour = mix(colour, pale, 0.65 * smoothstep(0.15, 0.7, place.leg));
  if (place.at[1] > 0.7 && ahead > 0.05) {
    colour = mix(colour, pale, smoothstep(0.02, -0.14, up) * smoothstep(0.1, 0.3, ahead));
    colour = mix(colour, pale, 0.5 * smoothstep(0.5, 0.7, ahead) * smoothstep(0.1, -0.02, up));
  }
  if (place.part === "jaw") colour = pale;
  if (place.part === "tail") colour = mix(mix(main, pale, 0.2), shaded(main, 0.12), smoothstep(0.78, 0.95, place.tip));
  return countershaded(place, colour, pale, 0.9);
}
