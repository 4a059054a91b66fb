import type { Random, Vec3 } from "../../../base/index.ts";
import { boxBetween, tube, type Part } from "../../kit/index.ts";

// Letters as bent tubes: strokes through points of a grid 4 wide and 6 high, written as pairs of digits, x then y from
// the foot.
const letters: Readonly<Record<string, string>> = {
  A: "00 03 15 26 35 43 40|03 43",
  B: "00 06 36 45 44 33 03|33 42 41 30 00",
  C: "41 30 10 01 05 16 36 45",
  D: "00 06 26 44 42 20 00",
  E: "40 00 06 46|03 33",
  F: "00 06 46|03 33",
  H: "00 06|40 46|03 43",
  I: "20 26",
  J: "01 10 20 31 36",
  K: "00 06|46 03 40",
  L: "06 00 40",
  M: "00 06 23 46 40",
  N: "00 06 40 46",
  O: "10 01 05 16 36 45 41 30 10",
  P: "00 06 36 45 44 33 03",
  R: "00 06 36 45 44 33 03|23 40",
  S: "01 10 30 41 42 33 13 04 05 16 36 45",
  T: "20 26|06 46",
  U: "06 01 10 30 41 46",
  X: "00 46|06 40",
  Z: "06 46 00 40",
};

const words = ["HOTEL", "CAFE", "JAZZ", "CINEMA", "BAR", "RAMEN", "BOOKS", "PIZZA", "MUSIC", "DINER", "RECORDS"];

/** How letters stand: where a letter's foot is, and which ways its breadth and its height go (metres a grid step). */
type Page = { readonly right: Vec3; readonly up: Vec3 };

function letter(name: string, at: Vec3, { right, up }: Page, surface: string): Part[] {
  return (letters[name] ?? "").split("|").map((stroke) => {
    const path = stroke.split(" ").map((point): Vec3 => {
      const [x, y] = [Number(point[0]), Number(point[1])];
      return [0, 1, 2].map((k) => (at[k] ?? 0) + (right[k] ?? 0) * x + (up[k] ?? 0) * y) as unknown as Vec3;
    });
    return { shape: tube(path, 0.028, { sides: 3 }), surface };
  });
}

/** A word of light along a front, in the middle of `from` to `to`, its foot at `foot`. */
export function fasciaSign(from: number, to: number, foot: number, neon: string, random: Random): Part[] {
  const word = random.pick(words);
  const step = Math.min(0.105, (to - from - 0.8) / (word.length * 5));
  const left = (from + to) / 2 - (word.length * 5 - 1) * step * 0.5;
  const page = { right: [step, 0, 0], up: [0, step * 1.1, 0] } as const;
  const end = left + (word.length * 5 - 1) * step;
  return [
    {
      shape: boxBetween([left - 0.25, foot - 0.18, 0], [end + 0.25, foot + step * 6.6 + 0.18, 0.1]),
      surface: "dark",
    },
    ...Array.from(word).flatMap((name, i) => letter(name, [left + i * 5 * step, foot, 0.16], page, neon)),
  ];
}

/** Metres that a blade sign stands out from its front, and its lowest edge's height. */
const BLADE = { near: 0.35, far: 1.25, foot: 3.9 } as const;

/** A word of light on a board that stands out from a front at `x`, read from top to bottom from both sides. */
export function bladeSign(x: number, neon: string, random: Random): { parts: Part[]; middle: Vec3; halfSize: Vec3 } {
  const word = random.pick(words.filter(({ length }) => length <= 6));
  const [wide, tall] = [0.13, 0.105];
  const pitch = tall * 8;
  const top = BLADE.foot + word.length * pitch + 0.2;
  const bar = (y: number): Part => ({
    shape: boxBetween([x - 0.03, y, 0], [x + 0.03, y + 0.06, BLADE.near]),
    surface: "dark",
  });
  const parts: Part[] = [
    { shape: boxBetween([x - 0.09, BLADE.foot, BLADE.near], [x + 0.09, top, BLADE.far]), surface: "dark" },
    bar(BLADE.foot + 0.3),
    bar(top - 0.4),
  ];
  const middle = (BLADE.near + BLADE.far) / 2;
  Array.from(word).forEach((name, i) => {
    const foot = top - 0.25 - i * pitch - tall * 6;
    for (const side of [1, -1] as const) {
      const right: Vec3 = [0, 0, -wide * side];
      parts.push(...letter(name, [x + side * 0.13, foot, middle + wide * 2 * side], { right, up: [0, tall, 0] }, neon));
    }
  });
  return {
    parts,
    middle: [x, (BLADE.foot + top) / 2, middle],
    halfSize: [0.15, (top - BLADE.foot) / 2, (BLADE.far - BLADE.near) / 2],
  };
}
