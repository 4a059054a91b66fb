import { KinoraError } from "../base/index.ts";

const MAX_SIDE = 4096;

/** A picture's size as said on the command line ('1280x720'): what 4:2:0 frames, packed four bytes a texel, can have. */
export function readSize(text: string): { width: number; height: number } {
  const match = /^(\d{2,4})x(\d{2,4})$/.exec(text);
  const width = Number(match?.[1]);
  const height = Number(match?.[2]);
  const isWithin = match && width >= 64 && height >= 64 && width <= MAX_SIDE && height <= MAX_SIDE;
  if (isWithin && width % 8 === 0 && height % 2 === 0) return { width, height };
  throw new KinoraError(
    "bad-arguments",
    `--size must be like 1280x720, the width a multiple of 8, the height even, both from 64 to ${MAX_SIDE}; not '${text}'.`,
  );
}
