import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { grained, shaded, type CoatPlace } from "../coat.ts";
import { vary } from "../vary.ts";
import { cowHead, cowPlan } from "./cow.ts";

// Meadow sheep in fleece: 0.70 m at the withers, 75 kg.
export const sheepPlan = vary(
  cowPlan,
  { girth: 1.16, depth: 0.98, legs: 1.08, neck: 1.1, long: 0.98, headUp: 0.06, headAhead: -0.1, legLength: 0.9 },
  {
    withersMetres: 0.7,
    massKg: 75,
    head: {
      ...cowHead,
      length: 0.36,
      pitchDegrees: 34,
      ears: { ...cowHead.ears, length: 0.32, width: 0.16, to: [1, -0.45, 0] },
      eye: { ...cowHead.eye, iris: [0.35, 0.24, 0.06] },
      nose: { ...cowHead.nose, width: 0.022, height: 0.03 },
    },
    tail: {
      root: [0.9, -0.56],
      length: 0.28,
      fromDegrees: -75,
      toDegrees: -85,
      radii: [0.06, 0.06, 0.055, 0.03],
      hair: null,
    },
    coat: { furMetres: 0.05, roughness: 0.95, sheen: 0.5, main: [0.66, 0.61, 0.51], paint: paintSheep },
  },
);

/** Fleece on the body, a bare dark face and legs. */
function paintSheep(place: CoatPlace, main: Vec3): Vec3 {
  const bare: Vec3 = [0.03, 0.025, 0.023];
  if (place.part === "ear" || place.part === "jaw") return bare;
  const [, up, ahead] = place.head;
  const face = place.at[1] > 0.6 && up > -0.42 ? smoothstep(0.12, 0.28, ahead) : 0;
  return grained(
    mix(
      mix(main, shaded(main, 0.75), 0.4 * smoothstep(0.5, -0.8, place.normal[1])),
      bare,
      Math.max(face, smoothstep(0.3, 0.45, place.leg)),
    ),
    place,
    0.14,
  );
}
