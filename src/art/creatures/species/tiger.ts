import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { countershaded, stripes, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { catPlan } from "./cat.ts";
import { bigCatHead } from "./lion.ts";

// Bengal tiger: 1.0 m at the withers, 200 kg (M. Sunquist & F. Sunquist, Wild Cats of the World, 2002).
export const tigerPlan = vary(
  catPlan,
  { girth: 1, legs: 1.15, neck: 1.08, long: 1.02, headUp: -0.12, headAhead: 0.05 },
  {
    withersMetres: 1,
    massKg: 200,
    head: bigCatHead,
    tail: {
      root: [0.88, -0.58],
      length: 0.92,
      fromDegrees: -60,
      toDegrees: 15,
      radii: [0.048, 0.042, 0.04, 0.038, 0.034, 0.02],
      hair: null,
    },
    coat: { furMetres: 0.02, roughness: 0.85, sheen: 0.3, main: [0.56, 0.22, 0.045], paint: paintTiger },
  },
);

function paintTiger(place: CoatPlace, main: Vec3): Vec3 {
  const white: Vec3 = [0.8, 0.76, 0.68];
  const black: Vec3 = [0.012, 0.01, 0.01];
  if (place.part === "ear")
    return place.inner > 0.5
      ? white
      : mix(black, white, smoothstep(0.45, 0.55, place.tip) * smoothstep(0.85, 0.75, place.tip));
  const [side, up, ahead] = place.head;
  const onHead = place.at[1] > 0.6 && ahead > 0.02;
  let colour = main;
  let band = stripes(place, 6.5, 0.24, 0.3) * (place.leg > 0.7 ? 0.3 : 1);
  if (place.leg > 0.05)
    band = smoothstep(0.55, 0.85, Math.sin(place.leg * 22 + place.at[2] * 9)) * (1 - place.leg * 0.6);
  if (onHead) {
    colour = mix(colour, white, smoothstep(0.55, 0.7, ahead) * smoothstep(0.02, -0.08, up));
    colour = mix(colour, white, smoothstep(0.13, 0.17, Math.abs(side)) * smoothstep(0.05, -0.05, up));
    colour = mix(
      colour,
      white,
      smoothstep(0.06, 0.03, Math.hypot(Math.abs(side) - 0.11, up - 0.17, (ahead - 0.5) * 0.7)),
    );
    band =
      smoothstep(0.45, 0.75, Math.sin(ahead * 42 + Math.abs(side) * 8)) * smoothstep(0.5, 0.4, ahead) +
      smoothstep(0.6, 0.9, Math.sin(Math.abs(side) * 60)) * smoothstep(0.15, 0.2, up) * smoothstep(0.6, 0.5, ahead);
  }
  if (place.part === "jaw") return white;
  if (place.part === "tail")
    return mix(main, black, smoothstep(0.1, 0.5, Math.sin(place.tip * 44)) + smoothstep(0.92, 1, place.tip));
  const under = countershaded(place, colour, white, 1);
  return mix(under, black, Math.min(1, band) * 0.95);
}
