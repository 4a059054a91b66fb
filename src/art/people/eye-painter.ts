import { createRandom, smoothstep } from "../../base/index.ts";
import { fbm3 } from "../kit/index.ts";
import type { PaintedTexture, TextureRecipe } from "../model.ts";
import { encodedByte } from "./encoded-byte.ts";

// Both eyes as the source's eyeballs are unwrapped: two discs seen from in front, up on the picture being up on the
// eye. The lower right corner belongs to a clear shell over the eye that is not drawn.

const SIZE = 512;
const discs = [
  { u: 0.293, v: 0.7 },
  { u: 0.706, v: 0.297 },
] as const;
const BALL = 0.246;
/** Share of the ball's radius: 5.9 mm of 12 (Ruefer et al., "White-to-white corneal diameter", 2005), a little more for the look. */
const IRIS = 0.51;
const PUPIL = 0.2;

/** `iris` is its linear colour, `old` yellows the white and lightens the rim, `shade` darkens beneath the lid. */
export function paintEye(params: TextureRecipe["params"]): PaintedTexture {
  const iris = Array.isArray(params["iris"]) ? (params["iris"] as readonly number[]) : [0.08, 0.04, 0.02];
  const old = typeof params["old"] === "number" ? params["old"] : 0;
  const random = createRandom("eye");
  const fibres = Float32Array.from({ length: 256 }, () => random.next());
  const rgba = new Uint8ClampedArray(SIZE * SIZE * 4);
  const white = [0.66, 0.6 - 0.05 * old, 0.56 - 0.12 * old];
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const [u, v] = [(x + 0.5) / SIZE, (y + 0.5) / SIZE];
      const disc =
        Math.hypot(u - discs[0].u, v - discs[0].v) < Math.hypot(u - discs[1].u, v - discs[1].v) ? discs[0] : discs[1];
      const right = (u - disc.u) / BALL;
      const up = (disc.v - v) / BALL;
      const reach = Math.hypot(right, up);
      const at = (y * SIZE + x) * 4;
      const colour = eyeAt(right, up, { iris, white, fibres, old });
      // The lid's shadow, and the dark of the corners.
      const shade = (1 - 0.5 * smoothstep(0.08, 0.62, up)) * (1 - 0.35 * smoothstep(0.55, 1, reach));
      const light = catchLight(right, up);
      for (let k = 0; k < 3; k++) rgba[at + k] = encodedByte((colour[k] ?? 0) * shade * (1 - light) + light);
      rgba[at + 3] = u > 0.86 && v > 0.86 ? 0 : 255;
    }
  return { width: SIZE, height: SIZE, rgba, relief: null, reliefMetres: 0 };
}

/** A window's reflection above the pupil, and a faint one across from it. */
function catchLight(right: number, up: number): number {
  const main = 1 - smoothstep(0.075, 0.115, Math.hypot((right - 0.15) * 1.1, up - 0.2));
  const second = 1 - smoothstep(0.02, 0.06, Math.hypot(right + 0.17, up + 0.2));
  return Math.max(main * 0.96, second * 0.22);
}

function eyeAt(
  right: number,
  up: number,
  of: { iris: readonly number[]; white: readonly number[]; fibres: Float32Array; old: number },
): readonly number[] {
  const reach = Math.hypot(right, up);
  const { iris, white, fibres, old } = of;
  const angle = Math.atan2(up, right);
  const veins = Math.max(0, fbm3(right * 5, up * 9, 3.1, { octaves: 3, seed: 3 }) - 0.18) * smoothstep(IRIS, 1, reach);
  const ball = [white[0] ?? 0, (white[1] ?? 0) * (1 - 0.5 * veins), (white[2] ?? 0) * (1 - 0.5 * veins)];
  if (reach > IRIS * 1.12) return ball;
  const share = reach / IRIS;
  const turn = ((angle / (2 * Math.PI)) * 256 + 256) % 256;
  const fibre = fibreAt(fibres, turn) * 0.6 + fibreAt(fibres, (turn * 3.7) % 256) * 0.4;
  const collar = Math.exp(-(((share - PUPIL / IRIS - 0.16) / 0.1) ** 2));
  // Light that enters above comes out below.
  const lit = 1.15 - 0.55 * (up / IRIS) * smoothstep(0.2, 0.9, share);
  const tone = (0.55 + 0.95 * fibre) * lit * (1 + 0.3 * collar) * (1 - 0.68 * smoothstep(0.74, 1, share));
  const rim = smoothstep(0.96, 1.1, share);
  const ring = [0.012, 0.011, 0.012].map((value, k) => value * (1 - old * 0.5) + (white[k] ?? 0) * 0.16 * old);
  const pupil = 1 - smoothstep(PUPIL * 0.92, PUPIL * 1.04, reach);
  return [0, 1, 2].map((k) => {
    const warm = k === 0 ? 1 + 0.5 * collar : k === 2 ? 1 - 0.35 * collar : 1 + 0.12 * collar;
    const coloured = (iris[k] ?? 0) * tone * warm;
    const edged = coloured * (1 - smoothstep(0.86, 0.99, share)) + (ring[k] ?? 0) * smoothstep(0.86, 0.99, share);
    const out = edged * (1 - rim) + (ball[k] ?? 0) * rim;
    return out * (1 - pupil) + 0.002 * pupil;
  });
}

function fibreAt(fibres: Float32Array, turn: number): number {
  const first = Math.floor(turn);
  const part = turn - first;
  return (fibres[first % 256] ?? 0) * (1 - part) + (fibres[(first + 1) % 256] ?? 0) * part;
}
