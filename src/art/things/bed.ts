import { axisAngle, UP, type Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  extrude,
  fbm3,
  fillet,
  loft,
  model,
  move,
  projectBox,
  sizeFactor,
  superellipse,
  sweep,
  turnDegrees,
  rectangle,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { CLOTH_TILE_METRES, cushion, pillow } from "./furniture/cushion.ts";
import { cloth, timber, WOOD_TILE_METRES } from "./furniture/finish.ts";

// A double mattress of 1.4 by 2 m; its head to -Z.
const [HALF_WIDE, HALF_LONG] = [0.7, 1] as const;
const MATTRESS_METRES = 0.49;
const TOP_METRES = 0.53;

/** Covers foot and sides down to the rails; creased, hanging in waves, its upper edge turned down. */
function duvet(): Shape {
  const [from, to] = [-0.42, HALF_LONG + 0.035];
  const rows = 44;
  const rings = Array.from({ length: rows + 1 }, (_, row): Vec3[] => {
    const t = row / rows;
    const z = from + (to - from) * t;
    const foot = Math.max(0, (t - 0.94) / 0.06);
    const outer: Vec3[] = [];
    const inner: Vec3[] = [];
    const steps = 40;
    for (let i = 0; i <= steps; i++) {
      const s = i / steps - 0.5;
      // Across the bed the cover runs down one side, over, and down the other.
      const way = s * 2 * (HALF_WIDE + 0.19);
      const over = Math.max(0, Math.abs(way) - HALF_WIDE - 0.01);
      const x = Math.sign(way) * (Math.min(Math.abs(way), HALF_WIDE + 0.02) + 0.025 * Math.sin(Math.min(1, over * 8)));
      const wave = over > 0 ? 0.014 * Math.sin(z * 17 + 2 * Math.sin(z * 5)) * Math.min(1, over * 8) : 0;
      const crease =
        0.02 * fbm3(x * 3.4, z * 2.6, 3, { seed: 11, octaves: 4 }) +
        0.007 * fbm3(x * 11, z * 9, 1, { seed: 5, octaves: 2 });
      const y = TOP_METRES + 0.02 - over - 0.018 * (x / HALF_WIDE) ** 6 + (over > 0 ? 0 : crease) - foot ** 2 * 0.12;
      outer.push([x + Math.sign(way) * wave, y, z - 0.03 * foot]);
      inner.push([x * 0.985, Math.min(y, TOP_METRES + 0.02) - 0.028, z - 0.03 * foot]);
    }
    return [...outer, ...inner.toReversed()];
  });
  return projectBox(loft(rings, { creaseDegrees: 70 }), CLOTH_TILE_METRES);
}

/** The turned-down edge: a flat roll across the bed. */
function fold(): Shape {
  const path = Array.from({ length: 25 }, (_, i): Vec3 => {
    const t = i / 12 - 1;
    return [t * (HALF_WIDE + 0.035), TOP_METRES + 0.028 - 0.035 * t ** 8, -0.35 + 0.012 * Math.sin(t * 5)];
  });
  return projectBox(sweep(superellipse(0.055, 0.22, 2.4, 24), path, { up: [0, 0, 1] }), CLOTH_TILE_METRES);
}

export const bed: Design = {
  id: "bed",
  kind: "furniture",
  nouns: ["bed", "double bed", "single bed", "bedstead"],
  senses: ["bed#1", "bedstead#1", "double_bed#1"],
  abilities: ["lie-on", "sit-on", "put-on", "stand-on"],
  gait: "none",
  sizeMetres: [1.56, 1.05, 2.14],
  massKg: 85,
  matter: "cloth",
  isMadeToOrder: true,
  usualColour: "blue",
  build({ attributes }) {
    const wood = timber(
      { ...attributes, colours: attributes.material ? attributes.colours : [] },
      [0.27, 0.135, 0.055],
      6,
    );
    const x = HALF_WIDE + 0.035;
    const grained = (shape: Shape, surface = "along"): Part => ({
      shape: projectBox(shape, WOOD_TILE_METRES),
      surface,
    });
    const post = (px: number, pz: number, high: number): Part =>
      grained(
        sweep(
          rectangle(0.062, 0.062, 0.01, 3),
          [
            [px, 0, pz],
            [px, 0.08, pz],
            [px, high - 0.02, pz],
            [px, high, pz],
          ],
          { grow: (t) => (t < 0.2 ? 0.85 : t > 0.9 ? 0.9 : 1) },
        ),
        "upright",
      );
    const board = fillet(
      [
        [-x, 0.34],
        [x, 0.34],
        [x, 0.9],
        [0.45, 1],
        [0, 1.03],
        [-0.45, 1],
        [-x, 0.9],
      ],
      0.12,
      8,
      true,
    );
    const back = -HALF_LONG - 0.04;
    const sleeper = (px: number, tilt: number): Part => ({
      shape: move(
        turnDegrees(pillow({ width: 0.62, depth: 0.42, thick: 0.17 }), 24, tilt, 0),
        px,
        TOP_METRES + 0.085,
        -0.75,
      ),
      surface: "linen",
    });
    return model({
      parts: [
        ...[-x, x].flatMap((px) => [post(px, back, 0.98), post(px, HALF_LONG + 0.04, 0.48)]),
        grained(move(extrude(board, { depth: 0.028, bevel: 0.009 }), 0, 0, back)),
        grained(boxBetween([-x, 0.2, HALF_LONG + 0.026], [x, 0.42, HALF_LONG + 0.05], 0.006)),
        ...[-1, 1].map((side): Part =>
          grained(boxBetween([side * x - 0.013, 0.2, back], [side * x + 0.013, 0.35, HALF_LONG + 0.04], 0.005)),
        ),
        {
          shape: move(
            cushion({ width: 2 * HALF_WIDE, height: 0.2, depth: 2 * HALF_LONG, crown: 0.025, power: 26 }),
            0,
            MATTRESS_METRES - 0.1,
            0,
          ),
          surface: "linen",
        },
        { shape: duvet(), surface: "cover" },
        { shape: fold(), surface: "linen" },
        sleeper(-0.34, 3),
        sleeper(0.34, -4),
      ],
      surfaces: {
        along: wood.along,
        upright: wood.upright,
        linen: cloth([0.74, 0.73, 0.7]),
        cover: cloth(colourFrom(attributes, [0.13, 0.2, 0.34])),
      },
      colliders: [
        boxCollider("cloth", [-x, 0, -HALF_LONG], [x, TOP_METRES, HALF_LONG + 0.05], { part: "mattress" }),
        boxCollider(wood.matter, [-x, 0, back - 0.02], [x, 1, back + 0.02], { part: "headboard" }),
      ],
      anchors: [
        anchor("lie", [-0.33, TOP_METRES + 0.02, 0.08]),
        anchor("bed", [0.33, TOP_METRES + 0.02, 0.08]),
        anchor("seat", [HALF_WIDE - 0.18, TOP_METRES, 0.25], axisAngle(UP, Math.PI / 2)),
        anchor("seat-2", [-HALF_WIDE + 0.18, TOP_METRES, 0.25], axisAngle(UP, -Math.PI / 2)),
        anchor("top", [0, TOP_METRES + 0.02, 0.2]),
      ],
      massKg: 85,
      matter: "cloth",
      scale: sizeFactor(attributes),
    });
  },
};
