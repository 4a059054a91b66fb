import type { Vec3 } from "../../../base/index.ts";
import { merge, shade, type Shape } from "../../kit/index.ts";

// Letters of plates and signs as flat strokes on a grid of three columns (0 to 2) and five rows (0 to 4, from below).

const glyphs: Readonly<Record<string, string>> = {
  A: "00 03 14 23 20|02 22",
  B: "00 04 14 23 12 02|12 21 10 00",
  C: "24 04 00 20",
  D: "00 04 14 23 21 10 00",
  E: "24 04 00 20|02 12",
  F: "24 04 00|02 12",
  G: "24 04 00 20 22 12",
  H: "00 04|20 24|02 22",
  I: "10 14",
  J: "24 20 00 01",
  K: "00 04|24 02 20",
  L: "04 00 20",
  M: "00 04 12 24 20",
  N: "00 04 20 24",
  O: "00 04 24 20 00",
  P: "00 04 24 22 02",
  R: "00 04 24 22 02|12 20",
  S: "24 04 02 22 20 00",
  T: "04 24|14 10",
  U: "04 00 20 24",
  V: "04 10 24",
  W: "04 00 12 20 24",
  X: "00 24|04 20",
  Y: "04 12 24|12 10",
  Z: "04 24 00 20",
  0: "00 04 24 20 00",
  1: "03 14 10",
  2: "04 24 22 02 00 20",
  3: "04 24 20 00|02 22",
  4: "04 02 22|24 20",
  5: "24 04 02 22 20 00",
  6: "24 04 00 20 22 02",
  7: "04 24 10",
  8: "00 04 24 20 00|02 22",
  9: "22 02 04 24 20 00",
};

/** A line of letters `height` metres high, centred on the origin in x and y, to be read from +z. */
export function lettering(text: string, height: number, stroke = height * 0.15): Shape {
  const step = height / 4;
  const advance = step * 2 + stroke * 2;
  const width = text.length * advance - stroke * 2;
  const quads: Shape[] = [];
  text.split("").forEach((letter, k) => {
    const left = -width / 2 + k * advance;
    for (const line of glyphs[letter]?.split("|") ?? []) {
      const points = line
        .split(" ")
        .map((at): [number, number] => [left + Number(at[0]) * step, (Number(at[1]) - 2) * step]);
      for (let i = 1; i < points.length; i++) quads.push(strokeBetween(points[i - 1]!, points[i]!, stroke));
    }
  });
  return merge(quads);
}

function strokeBetween(a: readonly [number, number], b: readonly [number, number], width: number): Shape {
  const size = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const [dx, dy] = [((b[0] - a[0]) / size) * (width / 2), ((b[1] - a[1]) / size) * (width / 2)];
  const corners: Vec3[] = [
    [a[0] - dx + dy, a[1] - dy - dx, 0],
    [b[0] + dx + dy, b[1] + dy - dx, 0],
    [b[0] + dx - dy, b[1] + dy + dx, 0],
    [a[0] - dx - dy, a[1] - dy + dx, 0],
  ];
  return shade({
    positions: new Float32Array(corners.flat()),
    uvs: new Float32Array(8),
    colours: null,
    indices: new Uint32Array([0, 1, 2, 0, 2, 3]),
  });
}
