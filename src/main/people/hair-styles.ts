import type { Beard } from "./bake-beard.ts";

// Hair as it is combed. Lengths are decimetres; places are seen from the point between the eyes, level with the head's
// joint: the crown is 1.08 above it, the forehead 1.04 in front, the nape 0.92 behind.

/** How hair lies near the skull: away from the crown, to both sides of a part, back, or towards a tie. */
export type Comb =
  | { readonly kind: "whorl" }
  | { readonly kind: "part"; readonly x: number; readonly back: number }
  | { readonly kind: "back" }
  | { readonly kind: "tie" }
  | { readonly kind: "wild" }
  /** As beards grow. */
  | { readonly kind: "down" };

/** Where a layer's locks have their roots. */
export type Patch = "all" | "beneath" | "inner" | "top" | "sides" | "fringe" | "edge";

export type Layer = {
  readonly patch: Patch;
  /** Locks of the near level; farther ones have fewer and wider. */
  readonly count: number;
  readonly comb: Comb;
  readonly length: readonly [least: number, most: number];
  readonly width: number;
  /** Along the skin 0, straight up from it 1. */
  readonly lift: number;
  /** How fast it bends down. */
  readonly weight: number;
  /** Distance from the skin: at the root and from a third of the way on. */
  readonly stand: readonly [root: number, free: number];
  /** Columns of the picture: 0 and 1 dense, 2 loose, 3 single hairs. */
  readonly columns: readonly number[];
  /** Strays from the comb, 0 to 1. */
  readonly mess: number;
  /** Ends turn in by this many radians. */
  readonly turnIn: number;
  /** Half the width of a spiral, and turns along it. */
  readonly spiral: readonly [radius: number, turns: number];
};

export type HairStyle = {
  readonly name: string;
  /** Part of a face instead of the scalp. */
  readonly area: Beard["area"] | null;
  /** Heights of the hairline: forehead, temple, before the ear, nape. */
  readonly line: readonly [front: number, temple: number, burn: number, nape: number];
  /** The crown is bare down to this height; null is a full head. */
  readonly bareAbove: number | null;
  /** Close cover of the scalp: its layers' distances from the skin, innermost first. */
  readonly cap: readonly number[];
  readonly layers: readonly Layer[];
  /** Hair hangs here: behind the head at these places. */
  readonly ties: readonly Tie[];
};

/** What is bound together: a tail, a plait, or a knot. */
export type Tie = {
  readonly at: readonly [x: number, y: number, z: number];
  readonly shape: "tail" | "plait" | "knot";
  readonly length: number;
  readonly radius: number;
};

const layer = (what: Partial<Layer> & Pick<Layer, "count" | "comb" | "length">): Layer => ({
  patch: "all",
  width: 0.26,
  lift: 0.25,
  weight: 0.25,
  stand: [0.02, 0.1],
  columns: [0, 1],
  mess: 0.15,
  turnIn: 0,
  spiral: [0, 0],
  ...what,
});

const style = (name: string, what: Partial<Omit<HairStyle, "name">>): HairStyle => ({
  name,
  area: null,
  line: [0.66, 0.46, -0.2, -0.78],
  bareAbove: null,
  cap: [0.035],
  layers: [],
  ties: [],
  ...what,
});

const whorl: Comb = { kind: "whorl" };
const back: Comb = { kind: "back" };
const wild: Comb = { kind: "wild" };
const down: Comb = { kind: "down" };
const tie: Comb = { kind: "tie" };
const middlePart: Comb = { kind: "part", x: 0, back: 0.55 };
const sidePart: Comb = { kind: "part", x: 0.33, back: 0.25 };

const edge = (comb: Comb, length: number, count = 70): Layer =>
  layer({
    patch: "edge",
    count,
    comb,
    length: [length * 0.6, length],
    width: 0.15,
    lift: 0.06,
    columns: [2, 3],
    stand: [0, 0.025],
    weight: 0.06,
  });

const sides = (length: number, count = 150): Layer =>
  layer({
    patch: "sides",
    count,
    comb: whorl,
    length: [length * 0.7, length * 1.1],
    width: 0.12,
    lift: 0.08,
    weight: 0.35,
    stand: [0.01, 0.035],
    columns: [2, 2, 3],
    mess: 0.1,
  });

/** Straight falling hair to a length below the eyes. */
const falling = (comb: Comb, length: number, more: Partial<Layer> = {}): Layer[] => [
  layer({
    count: 90,
    comb,
    length: [length * 0.85, length],
    width: 0.46,
    lift: 0.12,
    weight: 0.4,
    stand: [0.02, 0.06],
    mess: 0.08,
    ...more,
  }),
  layer({
    count: 96,
    comb,
    length: [length * 0.92, length * 1.05],
    width: 0.38,
    lift: 0.2,
    weight: 0.4,
    stand: [0.03, 0.12],
    columns: [0, 0, 1, 2],
    mess: 0.1,
    ...more,
  }),
  layer({
    count: 24,
    comb,
    length: [length * 0.8, length * 1.04],
    width: 0.26,
    lift: 0.25,
    weight: 0.38,
    stand: [0.04, 0.16],
    mess: 0.2,
    ...more,
    columns: [2, 3],
  }),
];

/** Short coils all over, at that distance from the skin. */
const coils = (count: number, stand: readonly [number, number], length: number): Layer =>
  layer({
    count,
    patch: "inner",
    comb: wild,
    length: [length * 0.7, length],
    width: 0.17,
    lift: 0.75,
    weight: 0.06,
    stand,
    columns: [1, 2],
    mess: 0.8,
    spiral: [0.03, 1.5],
  });

/** The hair of a beard, and its straying edge. */
const bristles = (count: number, length: number): Layer[] => [
  layer({
    patch: "beneath",
    count,
    comb: down,
    length: [length * 0.6, length],
    width: 0.11,
    lift: 0.22,
    weight: 0.15,
    stand: [0.01, 0.05],
    columns: [1, 2, 2],
    mess: 0.3,
  }),
  layer({
    patch: "edge",
    count: Math.round(count * 0.4),
    comb: down,
    length: [length * 0.3, length * 0.5],
    width: 0.07,
    lift: 0.08,
    weight: 0.1,
    stand: [0, 0.02],
    columns: [3],
    mess: 0.3,
  }),
];

/** Drawn tight to a tie. */
const drawn = (length: number): Layer[] => [
  layer({
    count: 150,
    comb: tie,
    length: [length * 0.4, length],
    width: 0.26,
    lift: 0.02,
    weight: 0,
    stand: [0.02, 0.05],
    mess: 0.04,
  }),
  edge(back, 0.4, 80),
];

export const hairStyles: readonly HairStyle[] = [
  style("crop-hair", { cap: [0.02, 0.04, 0.06], line: [0.68, 0.5, -0.05, -0.66] }),
  style("crew-hair", {
    cap: [0.03, 0.055],
    line: [0.68, 0.5, -0.12, -0.66],
    layers: [
      layer({
        patch: "top",
        count: 200,
        comb: whorl,
        length: [0.16, 0.24],
        width: 0.17,
        lift: 0.45,
        weight: 0.05,
        columns: [1, 2],
        stand: [0.02, 0.06],
        mess: 0.3,
      }),
      edge(whorl, 0.14, 60),
    ],
  }),
  style("parted-hair", {
    cap: [0.04, 0.07],
    layers: [
      sides(0.34),
      layer({
        patch: "top",
        count: 150,
        comb: sidePart,
        length: [0.6, 0.85],
        width: 0.22,
        lift: 0.16,
        weight: 0.12,
        stand: [0.04, 0.13],
        columns: [0, 1, 1, 2],
        mess: 0.08,
      }),
      layer({
        patch: "fringe",
        count: 34,
        comb: sidePart,
        length: [0.5, 0.7],
        width: 0.18,
        lift: 0.3,
        weight: 0.08,
        stand: [0.03, 0.15],
        columns: [1, 2],
        mess: 0.1,
      }),
      edge(back, 0.18),
    ],
  }),
  style("swept-hair", {
    cap: [0.04, 0.07],
    layers: [
      sides(0.3),
      layer({
        patch: "top",
        count: 150,
        comb: back,
        length: [0.6, 0.85],
        width: 0.22,
        lift: 0.2,
        weight: 0.05,
        stand: [0.04, 0.14],
        columns: [0, 1, 1, 2],
        mess: 0.1,
      }),
      layer({
        patch: "fringe",
        count: 40,
        comb: back,
        length: [0.6, 0.75],
        width: 0.19,
        lift: 0.45,
        weight: 0.03,
        stand: [0.03, 0.2],
        columns: [1, 2],
        mess: 0.12,
      }),
      edge(back, 0.18),
    ],
  }),
  style("messy-hair", {
    cap: [0.04, 0.08],
    line: [0.64, 0.44, -0.22, -0.8],
    layers: [
      sides(0.4, 140),
      layer({
        patch: "top",
        count: 170,
        comb: whorl,
        length: [0.42, 0.64],
        width: 0.19,
        lift: 0.3,
        weight: 0.16,
        stand: [0.04, 0.13],
        columns: [0, 1, 1, 2],
        mess: 0.35,
      }),
      layer({
        patch: "fringe",
        count: 40,
        comb: whorl,
        length: [0.26, 0.4],
        width: 0.17,
        lift: 0.3,
        weight: 0.2,
        stand: [0.03, 0.09],
        columns: [1, 2],
        mess: 0.35,
      }),
      edge(whorl, 0.2, 40),
    ],
  }),
  style("curly-hair", {
    cap: [0.05, 0.12, 0.2],
    layers: [
      layer({
        count: 210,
        comb: wild,
        length: [0.5, 0.7],
        width: 0.28,
        lift: 0.65,
        weight: 0.25,
        stand: [0.06, 0.18],
        columns: [0, 1, 2],
        mess: 0.6,
        spiral: [0.06, 2],
      }),
      edge(whorl, 0.22, 40),
    ],
  }),
  style("long-curly-hair", {
    cap: [0.05, 0.1],
    layers: [
      ...falling(middlePart, 2.5, {
        lift: 0.4,
        weight: 0.3,
        mess: 0.3,
        spiral: [0.07, 3],
        stand: [0.05, 0.2],
        width: 0.36,
      }),
      edge(middlePart, 0.3, 40),
    ],
  }),
  style("afro-hair", {
    cap: [0.05, 0.16, 0.26, 0.35, 0.43, 0.5],
    line: [0.62, 0.42, -0.12, -0.62],
    layers: [coils(260, [0.26, 0.4], 0.2)],
  }),
  style("short-afro-hair", {
    cap: [0.04, 0.08, 0.12],
    line: [0.66, 0.48, -0.1, -0.64],
    layers: [coils(240, [0.05, 0.12], 0.1)],
  }),
  style("long-hair", { layers: [...falling(middlePart, 3.9), edge(middlePart, 0.45, 50)] }),
  style("side-long-hair", { layers: [...falling(sidePart, 3.4), edge(sidePart, 0.45, 50)] }),
  style("shoulder-hair", { layers: [...falling(middlePart, 2.25, { turnIn: 0.5 }), edge(middlePart, 0.4, 50)] }),
  style("bob-hair", {
    layers: [
      ...falling(middlePart, 1.5, { turnIn: 0.35, width: 0.5, weight: 0.5, mess: 0.03 }),
      layer({
        patch: "fringe",
        count: 60,
        comb: whorl,
        length: [0.4, 0.5],
        width: 0.2,
        lift: 0.12,
        weight: 0.3,
        stand: [0.03, 0.06],
        columns: [0, 1, 2],
        mess: 0.05,
      }),
    ],
  }),
  style("tail-hair", {
    line: [0.6, 0.42, -0.2, -0.78],
    layers: drawn(1.6),
    ties: [{ at: [0, 0.4, -0.97], shape: "tail", length: 2.3, radius: 0.22 }],
  }),
  style("bun-hair", {
    line: [0.6, 0.42, -0.2, -0.78],
    layers: drawn(1.6),
    ties: [{ at: [0, 0.72, -0.9], shape: "knot", length: 0, radius: 0.36 }],
  }),
  style("plait-hair", {
    line: [0.6, 0.42, -0.2, -0.78],
    layers: drawn(1.9),
    ties: [{ at: [0, -0.45, -0.98], shape: "plait", length: 2.6, radius: 0.17 }],
  }),
  style("pigtail-hair", {
    line: [0.6, 0.42, -0.2, -0.78],
    layers: drawn(1.3),
    ties: [
      { at: [0.88, 0.15, -0.42], shape: "tail", length: 1.7, radius: 0.17 },
      { at: [-0.88, 0.15, -0.42], shape: "tail", length: 1.7, radius: 0.17 },
    ],
  }),
  style("locks-hair", {
    cap: [0.04, 0.08],
    layers: [
      layer({
        count: 170,
        comb: middlePart,
        length: [2, 2.7],
        width: 0.13,
        lift: 0.3,
        weight: 0.4,
        stand: [0.05, 0.17],
        columns: [1],
        mess: 0.25,
        spiral: [0.015, 2],
      }),
    ],
  }),
  style("beard", { area: "full", cap: [0.02, 0.045], layers: bristles(210, 0.15) }),
  style("goatee", { area: "goatee", cap: [0.02, 0.04], layers: bristles(90, 0.2) }),
  style("moustache", { area: "moustache", cap: [0.02, 0.035], layers: bristles(80, 0.12) }),
  style("balding-hair", {
    cap: [0.03, 0.05],
    line: [0.6, 0.5, -0.2, -0.78],
    bareAbove: 0.52,
    layers: [sides(0.26, 170)],
  }),
];
