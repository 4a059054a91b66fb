import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  extrude,
  model,
  move,
  projectBox,
  rectangle,
  sizeFactor,
  sweep,
  turnDegrees,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { timber, WOOD_TILE_METRES } from "./furniture/finish.ts";

const TOP_METRES = 0.74;
const [HALF_WIDE, HALF_DEEP] = [0.7, 0.4] as const;
const grained = (shape: Shape): Shape => projectBox(shape, WOOD_TILE_METRES);

export const table: Design = {
  id: "table",
  kind: "furniture",
  nouns: ["table", "dining table", "kitchen table"],
  senses: ["table#2", "dining_table#1", "kitchen_table#1"],
  abilities: ["put-on", "stand-on"],
  gait: "none",
  sizeMetres: [2 * HALF_WIDE, TOP_METRES, 2 * HALF_DEEP],
  massKg: 28,
  matter: "wood",
  isMadeToOrder: true,
  usualColour: "brown",
  build({ attributes }) {
    const wood = timber(attributes, [0.34, 0.175, 0.07], 5);
    const plate = extrude(rectangle(2 * HALF_WIDE, 2 * HALF_DEEP, 0.02, 4), {
      depth: 0.028,
      bevel: 0.008,
      segments: 4,
    });
    const leg = (x: number, z: number): Part => ({
      shape: grained(
        sweep(
          rectangle(0.068, 0.068, 0.009, 3),
          [
            [x, TOP_METRES - 0.028, z],
            [x, TOP_METRES - 0.14, z],
            [x, 0.012, z],
            [x, 0, z],
          ],
          { grow: (t) => (t < 0.4 ? 1 : t < 0.9 ? 0.62 : 0.56) },
        ),
      ),
      surface: "upright",
    });
    const apron = (low: Vec3, high: Vec3): Part => ({ shape: grained(boxBetween(low, high, 0.003)), surface: "along" });
    const [x, z] = [HALF_WIDE - 0.075, HALF_DEEP - 0.075];
    const [foot, head] = [TOP_METRES - 0.118, TOP_METRES - 0.028];
    return model({
      parts: [
        {
          shape: grained(move(turnDegrees(plate, -90, 0, 0), 0, TOP_METRES - 0.014, 0)),
          surface: "along",
        },
        ...[-x, x].flatMap((px) => [-z, z].map((pz) => leg(px, pz))),
        ...[-1, 1].flatMap((side) => [
          apron([-x, foot, side * (z + 0.012) - 0.011], [x, head, side * (z + 0.012) + 0.011]),
          apron([side * (x + 0.012) - 0.011, foot, -z], [side * (x + 0.012) + 0.011, head, z]),
        ]),
      ],
      surfaces: { along: wood.along, upright: wood.upright },
      colliders: [
        boxCollider(wood.matter, [-HALF_WIDE, TOP_METRES - 0.028, -HALF_DEEP], [HALF_WIDE, TOP_METRES, HALF_DEEP], {
          part: "top",
        }),
        ...[-x, x].flatMap((px) =>
          [-z, z].map((pz) =>
            boxCollider(wood.matter, [px - 0.034, 0, pz - 0.034], [px + 0.034, TOP_METRES - 0.028, pz + 0.034], {
              part: "leg",
            }),
          ),
        ),
      ],
      anchors: [anchor("top", [0, TOP_METRES, 0])],
      massKg: 28,
      matter: wood.matter,
      scale: sizeFactor(attributes),
    });
  },
};
