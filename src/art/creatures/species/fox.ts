import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { dogPlan } from "./dog.ts";

// Red fox: 0.38 m at the withers, head and body 0.68 m, brush 0.42 m, 6 kg (D. W. Macdonald, Running with the Fox, 1987).
export const foxPlan = vary(
  dogPlan,
  { girth: 0.92, legs: 0.85, neck: 1.05, long: 1.14, headUp: -0.08, headAhead: 0.02 },
  {
    withersMetres: 0.38,
    massKg: 6,
    head: {
      ...dogPlan.head,
      length: 0.4,
      skull: [
        [-0.02, 0.0, 0.2, 0.19],
        [0.16, 0.05, 0.27, 0.23],
        [0.34, 0.04, 0.25, 0.21],
        [0.47, -0.01, 0.17, 0.155],
        [0.58, -0.03, 0.11, 0.105],
        [0.76, -0.045, 0.085, 0.08],
        [0.92, -0.05, 0.065, 0.062],
      ],
      jaw: [
        [0.16, -0.13, 0.16, 0.06],
        [0.42, -0.14, 0.11, 0.055],
        [0.66, -0.13, 0.065, 0.038],
        [0.86, -0.115, 0.045, 0.03],
      ],
      masses: [
        [0.28, -0.07, 0.19, 0.11, 0.12, 0.16],
        [0.42, 0.12, 0.1, 0.05, 0.04, 0.06],
      ],
      eye: { ...dogPlan.head.eye, radius: 0.05, iris: [0.5, 0.26, 0.04] },
      nose: { ...dogPlan.head.nose, width: 0.05, height: 0.042 },
      ears: {
        root: [0.15, 0.2, 0.14],
        length: 0.46,
        width: 0.34,
        from: [0.35, 1, 0],
        to: [0.25, 1, 0.03],
        opening: [0.45, 0, 0.9],
        round: 0.05,
        cup: 0.45,
      },
    },
    tail: {
      root: [0.85, -0.53],
      length: 0.98,
      fromDegrees: -40,
      toDegrees: -6,
      radii: [0.05, 0.07, 0.095, 0.11, 0.105, 0.075, 0.015],
      hair: null,
    },
    coat: { furMetres: 0.03, roughness: 0.88, sheen: 0.35, main: [0.52, 0.16, 0.035], paint: paintFox },
  },
);

/** Red above, white bib, cheeks and tail tip, black stockings and backs of the ears. */
function paintFox(place: CoatPlace, main: Vec3): Vec3 {
  const white: Vec3 = [0.78, 0.74, 0.68];
  const black: Vec3 = [0.016, 0.013, 0.012];
  if (place.part === "ear")
    return place.inner > 0.5 ? mix(white, main, 0.25) : mix(main, black, smoothstep(0.15, 0.4, place.tip));
  const [side, up, ahead] = place.head;
  let colour = mix(main, black, smoothstep(0.35, 0.62, place.leg));
  if (place.at[1] > 0.65 && ahead > 0.05)
    colour = mix(
      colour,
      white,
      Math.max(smoothstep(-0.02, -0.1, up), smoothstep(0.09, 0.12, Math.abs(side)) * smoothstep(0.02, -0.05, up)) *
        smoothstep(0.15, 0.3, ahead),
    );
  if (place.part === "jaw") colour = white;
  const bib = smoothstep(0.36, 0.46, place.at[2]) * smoothstep(0.95, 0.75, place.at[1]) * (1 - place.leg);
  colour = mix(colour, white, bib);
  if (place.part === "tail") return mix(main, white, smoothstep(0.8, 0.9, place.tip));
  return countershaded(place, colour, white, 0.8);
}
