import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxCollider,
  curve,
  extrude,
  fillet,
  model,
  move,
  projectBox,
  rectangle,
  rod,
  sizeFactor,
  sweep,
  turnDegrees,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { timber, WOOD_TILE_METRES } from "./furniture/finish.ts";

const SEAT_METRES = 0.45;
const grained = (shape: Shape): Shape => projectBox(shape, WOOD_TILE_METRES);

/** A seat board wider before than behind, rounded, its front edge eased. */
function seat(): Shape {
  const outline = fillet(
    [
      [-0.225, 0.215],
      [-0.185, -0.205],
      [0.185, -0.205],
      [0.225, 0.215],
    ],
    0.035,
    5,
    true,
  );
  return grained(
    move(turnDegrees(extrude(outline, { depth: 0.03, bevel: 0.011 }), 90, 0, 0), 0, SEAT_METRES - 0.015, 0),
  );
}

/** A post that is a back leg below and leans as the back above. */
function post(x: number): Shape {
  const path = curve<Vec3>(
    [
      [x * 1.06, 0, -0.245],
      [x, 0.24, -0.2],
      [x, SEAT_METRES, -0.19],
      [x * 0.98, 0.68, -0.215],
      [x * 0.95, 0.92, -0.285],
    ],
    5,
  );
  return grained(
    sweep(rectangle(0.034, 0.038, 0.009, 3), path, { grow: (t) => 0.78 + 0.44 * Math.sin(Math.PI * (0.15 + 0.7 * t)) }),
  );
}

/** A slat of the back, bent to the sitter. */
function slat(y: number, z: number, tall: number): Shape {
  const path = Array.from({ length: 11 }, (_, i): Vec3 => {
    const t = i / 5 - 1;
    return [t * 0.176, y + 0.006 * (1 - t * t), z - 0.03 * (1 - t * t)];
  });
  return grained(sweep(rectangle(0.014, tall, 0.005, 3), path, { up: [0, 1, 0] }));
}

export const chair: Design = {
  id: "chair",
  kind: "furniture",
  nouns: ["chair", "dining chair", "kitchen chair"],
  senses: ["chair#1", "side_chair#1", "straight_chair#1"],
  abilities: ["sit-on", "stand-on", "carry", "put-on"],
  gait: "none",
  sizeMetres: [0.47, 0.93, 0.52],
  massKg: 5,
  matter: "wood",
  isMadeToOrder: true,
  usualColour: "brown",
  build({ attributes }) {
    const wood = timber(attributes, [0.3, 0.145, 0.055]);
    const leg = (x: number): Part => ({
      shape: grained(
        sweep(
          rectangle(0.04, 0.04, 0.009, 3),
          [
            [x, SEAT_METRES - 0.025, 0.175],
            [x, 0.3, 0.178],
            [x * 1.04, 0, 0.19],
          ],
          { grow: (t) => 1 - 0.32 * t },
        ),
      ),
      surface: "upright",
    });
    const apron = (path: readonly Vec3[]): Part => ({
      shape: grained(sweep(rectangle(0.02, 0.055, 0.004, 2), path, { up: [0, 1, 0] })),
      surface: "along",
    });
    const rail = (from: Vec3, to: Vec3): Part => ({ shape: grained(rod(from, to, 0.0095, 10)), surface: "along" });
    const low = SEAT_METRES - 0.0575;
    return model({
      parts: [
        { shape: seat(), surface: "along" },
        ...[-0.185, 0.185].map(leg),
        ...[-0.175, 0.175].map((x): Part => ({ shape: post(x), surface: "upright" })),
        apron([
          [-0.18, low, 0.178],
          [0.18, low, 0.178],
        ]),
        apron([
          [-0.17, low, -0.188],
          [0.17, low, -0.188],
        ]),
        ...[-1, 1].map((side) =>
          apron([
            [side * 0.182, low, 0.17],
            [side * 0.174, low, -0.18],
          ]),
        ),
        ...[-1, 1].map((side) => rail([side * 0.189, 0.17, 0.184], [side * 0.181, 0.17, -0.212])),
        rail([-0.185, 0.17, -0.02], [0.185, 0.17, -0.02]),
        { shape: slat(0.86, -0.262, 0.085), surface: "along" },
        { shape: slat(0.745, -0.232, 0.05), surface: "along" },
        { shape: slat(0.645, -0.212, 0.05), surface: "along" },
      ],
      surfaces: { along: wood.along, upright: wood.upright },
      colliders: [
        boxCollider(wood.matter, [-0.22, SEAT_METRES - 0.04, -0.21], [0.22, SEAT_METRES, 0.215], { part: "seat" }),
        boxCollider(wood.matter, [-0.19, SEAT_METRES, -0.29], [0.19, 0.92, -0.2], { part: "back" }),
        ...[-1, 1].flatMap((side) => [
          boxCollider(wood.matter, [side * 0.19 - 0.02, 0, 0.16], [side * 0.19 + 0.02, 0.41, 0.2], { part: "leg" }),
          boxCollider(wood.matter, [side * 0.18 - 0.02, 0, -0.26], [side * 0.18 + 0.02, 0.41, -0.18], { part: "leg" }),
        ]),
      ],
      anchors: [anchor("seat", [0, SEAT_METRES, -0.02]), anchor("top", [0, SEAT_METRES, 0])],
      massKg: 5,
      matter: wood.matter,
      scale: sizeFactor(attributes),
    });
  },
};
