import type { Vec3 } from "../../../base/index.ts";

/** How a kind of tree grows. Lengths in metres for a tree of usual height. */
export type TreeSpecies = {
  readonly name: string;
  readonly height: number;
  readonly trunkRadius: number;
  /** Share of the height below the first branch. */
  readonly clear: number;
  readonly branches: number;
  /** Angle of branches from the vertical, radians, lowest and highest. */
  readonly lean: readonly [number, number];
  /** Longest branch as a share of the height, and how length goes over the crown from its foot to its top. */
  readonly reach: number;
  readonly outline: (along: number) => number;
  readonly cardMetres: number;
  readonly cards: number;
  readonly leafColours: Readonly<Record<"spring" | "summer" | "autumn", Vec3>>;
  readonly isEvergreen: boolean;
  readonly slender: number;
  readonly bark: Vec3;
  readonly furrow: number;
};

const round = (t: number): number => Math.sqrt(Math.max(0.05, 1 - (2 * t - 0.85) ** 2 * 0.8));

export const treeSpecies: Readonly<Record<string, TreeSpecies>> = {
  oak: {
    name: "oak",
    height: 9,
    trunkRadius: 0.34,
    clear: 0.24,
    branches: 15,
    lean: [1.35, 0.45],
    reach: 0.56,
    outline: round,
    cardMetres: 1.1,
    cards: 1100,
    leafColours: { spring: [0.14, 0.26, 0.035], summer: [0.075, 0.165, 0.022], autumn: [0.36, 0.13, 0.02] },
    isEvergreen: false,
    slender: 1.7,
    bark: [0.15, 0.11, 0.075],
    furrow: 1,
  },
  maple: {
    name: "maple",
    height: 8,
    trunkRadius: 0.24,
    clear: 0.26,
    branches: 14,
    lean: [1.2, 0.4],
    reach: 0.5,
    outline: round,
    cardMetres: 1,
    cards: 950,
    leafColours: { spring: [0.17, 0.29, 0.04], summer: [0.1, 0.2, 0.028], autumn: [0.46, 0.075, 0.016] },
    isEvergreen: false,
    slender: 1.3,
    bark: [0.18, 0.14, 0.11],
    furrow: 0.8,
  },
  birch: {
    name: "birch",
    height: 9.5,
    trunkRadius: 0.15,
    clear: 0.3,
    branches: 15,
    lean: [0.8, 0.3],
    reach: 0.26,
    outline: (t) => 1 - 0.7 * t * t,
    cardMetres: 0.8,
    cards: 620,
    leafColours: { spring: [0.2, 0.32, 0.05], summer: [0.14, 0.25, 0.045], autumn: [0.55, 0.34, 0.03] },
    isEvergreen: false,
    slender: 1.6,
    bark: [0.62, 0.6, 0.55],
    furrow: 0,
  },
  poplar: {
    name: "poplar",
    height: 13,
    trunkRadius: 0.24,
    clear: 0.12,
    branches: 20,
    lean: [0.42, 0.2],
    reach: 0.17,
    outline: (t) => Math.sin(Math.PI * (0.18 + 0.8 * t)),
    cardMetres: 0.95,
    cards: 520,
    leafColours: { spring: [0.16, 0.28, 0.04], summer: [0.09, 0.19, 0.03], autumn: [0.5, 0.3, 0.03] },
    isEvergreen: false,
    slender: 1.5,
    bark: [0.2, 0.17, 0.13],
    furrow: 0.9,
  },
  spruce: {
    name: "spruce",
    height: 12,
    trunkRadius: 0.2,
    clear: 0.07,
    branches: 34,
    lean: [1.75, 1.1],
    reach: 0.24,
    outline: (t) => 1.02 - t,
    cardMetres: 1.05,
    cards: 900,
    leafColours: { spring: [0.03, 0.085, 0.03], summer: [0.022, 0.07, 0.026], autumn: [0.022, 0.066, 0.025] },
    isEvergreen: true,
    slender: 3.4,
    bark: [0.13, 0.085, 0.06],
    furrow: 0.9,
  },
};
