import {
  boxBetween,
  cylinder,
  extrude,
  fillet,
  merge,
  move,
  projectBox,
  turnDegrees,
  tube,
  type Part,
  type Shape,
} from "../../kit/index.ts";
import type { Vec3 } from "../../../base/index.ts";
import { CLOTH_TILE_METRES, cushion } from "./cushion.ts";

/** Height of the seat that a sitter's weight has pressed it to. */
export const SOFA_SEAT_METRES = 0.455;
export const SOFA_HALF_WIDTH = 1.21;
export const SOFA_SEATS = [0, 0.67, -0.67] as const;

const clothed = (shape: Shape): Shape => projectBox(shape, CLOTH_TILE_METRES);

/** An arm with rolled top edges; piping runs round the outline of its front. */
function arm(side: 1 | -1): Shape {
  const [inner, outer] = [side * 1.005, side * SOFA_HALF_WIDTH];
  const outline = fillet(
    [
      [inner, 0.13],
      [outer, 0.13],
      [outer, 0.63],
      [inner, 0.63],
    ],
    0.055,
    6,
    true,
  );
  const body = move(extrude(outline, { depth: 0.9, bevel: 0.02, segments: 4 }), 0, 0, -0.005);
  const seam = outline.map(([x, y]): Vec3 => [
    x + (x > (inner + outer) / 2 ? -0.012 : 0.012),
    Math.min(0.62, Math.max(0.14, y)),
    0.44,
  ]);
  return clothed(merge([body, tube(seam, 0.005, { closed: true, sides: 6 })]));
}

/** A back cushion stands on its edge and leans. */
function backCushion(x: number): Shape {
  const soft = cushion({ width: 0.655, height: 0.12, depth: 0.44, crown: 0.035, power: 7 });
  return move(turnDegrees(soft, 78, 0, 0), x, 0.66, -0.2);
}

/** Three seats, facing +Z, back on z = -0.46; surfaces 'cloth' and 'wood'. */
export function sofaParts(): Part[] {
  const leg = (x: number, z: number): Part => ({
    shape: move(cylinder({ radius: 0.019, top: 0.028, height: 0.14, bevel: 0.004, segments: 16 }), x, 0, z),
    surface: "wood",
  });
  const cloth = (shape: Shape): Part => ({ shape, surface: "cloth" });
  return [
    cloth(clothed(boxBetween([-1.02, 0.135, -0.42], [1.02, 0.3, 0.41], 0.025, 3))),
    cloth(clothed(boxBetween([-1.03, 0.14, -0.46], [1.03, 0.8, -0.29], 0.06, 5))),
    cloth(arm(-1)),
    cloth(arm(1)),
    ...SOFA_SEATS.flatMap((x) => [
      cloth(move(cushion({ width: 0.66, height: 0.13, depth: 0.71, crown: 0.03 }), x, 0.365, 0.085)),
      cloth(backCushion(x)),
    ]),
    ...[-1.1, 1.1].flatMap((x) => [leg(x, -0.37), leg(x, 0.36)]),
  ];
}
