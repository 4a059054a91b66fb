import { mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { grained, type CoatPlace } from "../coat.ts";
import { fbm3 } from "../../kit/index.ts";
import { vary } from "../vary.ts";
import { horsePlan } from "./horse.ts";

// Plains zebra: 1.32 m at the withers, 300 kg (R. D. Estes, The Behavior Guide to African Mammals, 1991).
export const zebraPlan = vary(
  horsePlan,
  { girth: 1.06, legs: 1, neck: 1.08, headUp: -0.06, headAhead: -0.01 },
  {
    withersMetres: 1.32,
    massKg: 300,
    head: { ...horsePlan.head, length: 0.4, ears: { ...horsePlan.head.ears, length: 0.34, width: 0.17, round: 0.5 } },
    tail: { ...horsePlan.tail, length: 0.36, hair: { from: 0.55, length: 0.22, colour: [0.015, 0.013, 0.012] } },
    mane: { kind: "crest", length: 0.085, colour: [0.4, 0.39, 0.36], tips: [0.02, 0.018, 0.016] },
    coat: { furMetres: 0.006, roughness: 0.7, sheen: 0.25, main: [0.78, 0.76, 0.71], paint: paintZebra },
  },
);

/** Upright bands on neck and barrel, slanting to level ones over the rump and round the legs. */
function paintZebra(place: CoatPlace, main: Vec3): Vec3 {
  const black: Vec3 = [0.014, 0.012, 0.012];
  const [x, y, z] = place.at;
  if (place.part === "ear") return mix(main, black, smoothstep(0.7, 0.85, place.tip));
  const warp = fbm3(x * 2, y * 2.2, z * 2.2, { octaves: 2, seed: place.seed }) * 0.09;
  const rump = smoothstep(-0.12, -0.42, z);
  const upright = z * 8.5 + warp * 8;
  const slanted = (z * 0.45 + y * 1.05) * 8 + warp * 6;
  const phase = upright + (slanted - upright) * rump;
  let band = smoothstep(-0.12, 0.18, Math.sin(2 * Math.PI * phase));
  if (place.leg > 0) band = smoothstep(-0.1, 0.3, Math.sin(place.leg * 46 + warp * 10));
  const [side, up, ahead] = place.head;
  if (y > 0.85 && ahead > 0.05) {
    band = smoothstep(-0.1, 0.3, Math.sin(ahead * 38 + Math.abs(side) * 30 - up * 12));
    band = Math.max(band, smoothstep(0.72, 0.82, ahead));
  }
  if (place.part === "jaw") band = smoothstep(0.55, 0.7, ahead);
  const belly = smoothstep(-0.5, -0.95, place.normal[1]) * (1 - place.leg);
  return grained(mix(main, black, band * (1 - belly)), place, 0.04);
}
