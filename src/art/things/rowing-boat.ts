import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  merge,
  model,
  rod,
  sizeFactor,
  surface,
  tube,
  type Shape,
} from "../kit/index.ts";
import { otherSide } from "./vehicles/cutting.ts";
import { halfAt, planking, sheerLine, transom, type Hull } from "./vehicles/hull.ts";

// A clinker dinghy for two: 3.7 m long, 1.4 m wide; the water is y = 0.
const hull: Hull = {
  stations: [
    [-1.75, 0.5, 0.46, -0.02],
    [-1.2, 0.62, 0.42, -0.1],
    [-0.3, 0.7, 0.4, -0.14],
    [0.6, 0.64, 0.43, -0.13],
    [1.3, 0.4, 0.5, -0.06],
    [1.75, 0.14, 0.58, 0.08],
    [1.92, 0.012, 0.63, 0.3],
  ],
  fullness: 2.6,
};
const LOCK: Vec3 = [0.7, 0.46, -0.12];

/** A thwart at z, as wide as the boat is there. */
function thwart(z: number, length: number): Shape {
  const half = halfAt(hull.stations, z) * 0.94;
  return boxBetween([-half, 0.24, z - length / 2], [half, 0.27, z + length / 2], 0.008, 1);
}

/** An oar through its lock, its blade shipped just over the water. */
function oar(): Shape {
  const out: Vec3 = [2.1, 0.06, -0.6];
  const end: Vec3 = [0.16, 0.62, 0.06];
  const blade = boxBetween([-0.28, -0.012, -0.075], [0.28, 0.012, 0.075], 0.01, 1);
  const turned = {
    ...blade,
    positions: blade.positions.map((value, i, all) => {
      const x = all[i - (i % 3)]!;
      return i % 3 === 0 ? value + out[0] + 0.22 : i % 3 === 1 ? value + out[1] - 0.04 - x * 0.29 : value + out[2];
    }),
  };
  return merge([rod(end, out, 0.021, 8), turned]);
}

export const rowingBoat: Design = {
  id: "rowing-boat",
  kind: "vehicle",
  nouns: ["rowing boat", "rowboat", "dinghy", "canoe", "kayak", "fishing boat", "wooden boat", "raft"],
  senses: ["rowing_boat#1", "rowboat#1", "small_boat#1", "canoe#1"],
  abilities: ["sail", "ride", "sit-on", "put-in"],
  gait: "boat",
  sizeMetres: [4.7, 0.8, 3.7],
  massKg: 85,
  matter: "wood",
  usualColour: "brown",
  build({ attributes }) {
    const rail = tube(sheerLine(hull, 0.005, 0), 0.022, { sides: 6 });
    const ribs = [-1.3, -0.8, -0.3, 0.2, 0.7, 1.2].map((z) => {
      const half = halfAt(hull.stations, z) * 0.985;
      return tube(
        [
          [half, 0.38, z],
          [half * 0.9, 0.12, z],
          [half * 0.55, -0.03, z],
          [0, -0.07, z],
        ],
        0.012,
        { sides: 5 },
      );
    });
    const lock = rod([LOCK[0], 0.4, LOCK[2]], [LOCK[0], 0.5, LOCK[2]], 0.014, 6);
    const pull = oar();
    return model({
      parts: [
        { shape: merge([planking(hull, "bottom", 0.3, 8), transom(hull, 0.3, null)]), surface: "hull" },
        { shape: merge([planking(hull, 0.3, "sheer", 3), transom(hull, null, 0.3)]), surface: "strake" },
        {
          shape: merge([
            rail,
            otherSide(rail),
            thwart(-0.35, 0.24),
            thwart(0.85, 0.22),
            thwart(-1.35, 0.4),
            boxBetween([-0.34, -0.01, -1.5], [0.34, 0.01, 1.1]),
            ...ribs,
            ...ribs.map(otherSide),
          ]),
          surface: "wood",
        },
        { shape: merge([lock, otherSide(lock)]), surface: "iron" },
        { shape: merge([pull, otherSide(pull)]), surface: "oar" },
      ],
      surfaces: {
        hull: surface({ colour: colourFrom(attributes, [0.16, 0.07, 0.03]), roughness: 0.4, doubleSided: true }),
        strake: surface({ colour: colourFrom(attributes, [0.62, 0.6, 0.54], 1), roughness: 0.4, doubleSided: true }),
        wood: surface({ colour: [0.3, 0.16, 0.07], roughness: 0.5, clearcoat: 0.2 }),
        oar: surface({ colour: [0.42, 0.26, 0.12], roughness: 0.5 }),
        iron: surface({ colour: [0.05, 0.05, 0.055], roughness: 0.5, metalness: 0.6 }),
      },
      joints: [{ name: "hull", parent: null, position: [0, 0, 0] }],
      colliders: [
        boxCollider("wood", [-0.6, -0.1, -1.7], [0.6, 0.02, 1.2], { part: "bottom" }),
        boxCollider("wood", [0.56, 0, -1.7], [0.68, 0.42, 1.1], { part: "side" }),
        boxCollider("wood", [-0.68, 0, -1.7], [-0.56, 0.42, 1.1], { part: "side" }),
      ],
      anchors: [
        anchor("seat-driver", [0, 0.27, -0.42]),
        anchor("seat-2", [0, 0.27, -1.35]),
        anchor("seat-3", [0, 0.27, 0.85]),
        anchor("handle-left", [0.2, 0.6, 0.06]),
        anchor("handle-right", [-0.2, 0.6, 0.06]),
        anchor("inside", [0, 0.02, 0.3]),
        anchor("top", [0, 0.27, -0.35]),
      ],
      massKg: 85,
      matter: "wood",
      scale: sizeFactor(attributes),
    });
  },
};
