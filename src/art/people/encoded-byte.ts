import { encodedOf } from "../kit/index.ts";

const table = Uint8Array.from({ length: 4096 }, (_, i) => Math.round(encodedOf(i / 4095) * 255));

/** Light, 0 to 1, as an sRGB byte, by table: pictures have millions of texels. */
export function encodedByte(light: number): number {
  return table[Math.min(4095, Math.max(0, Math.round(light * 4095)))] ?? 0;
}
