import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  makeFrom,
  model,
  move,
  painted,
  projectBox,
  rgb,
  sizeFactor,
  surface,
  turnDegrees,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { gripTurn } from "./household/grips.ts";

const [HALF_WIDE, HEIGHT, HALF_DEEP] = [0.22, 0.3, 0.16] as const;
/** Double-faced corrugated board, flute C. */
const BOARD = 0.004;
const TILE_METRES = 0.32;
/** Thick enough that nothing falls through an open one's walls. */
const WALL = 0.01;

/** A carton; 'open' among its attributes' other words folds its flaps out. */
export const box: Design = {
  id: "box",
  kind: "prop",
  nouns: ["box", "cardboard box", "carton", "crate", "parcel", "package"],
  senses: ["box#1", "carton#2", "crate#1", "package#2"],
  abilities: ["carry", "open", "put-in", "put-on", "sit-on", "stand-on", "burn"],
  gait: "none",
  sizeMetres: [2 * HALF_WIDE, HEIGHT, 2 * HALF_DEEP],
  massKg: 3,
  matter: "paper",
  isMadeToOrder: true,
  usualColour: "brown",
  build({ attributes }) {
    const own = makeFrom(attributes);
    const isOpen = attributes.other.includes("open");
    const matter = own?.matter ?? "paper";
    const [x, y, z] = [HALF_WIDE, HEIGHT, HALF_DEEP];
    const board = (shape: Shape): Part => ({ shape: projectBox(shape, TILE_METRES), surface: "board" });
    const slab = (low: readonly [number, number, number], high: readonly [number, number, number]): Part =>
      board(boxBetween(low, high, 0.0014, 2));
    // Long flaps meet on the middle line; each hangs on its wall's upper edge.
    const flap = (side: 1 | -1): Part => {
      const lid = boxBetween([-x, -BOARD, 0], [x, 0, z - 0.001], 0.0014, 2);
      const hung = isOpen ? turnDegrees(lid, -158, 0, 0) : lid;
      return board(move(side > 0 ? turnDegrees(hung, 0, 180, 0) : hung, 0, y, side * z));
    };
    const sideFlap = (side: 1 | -1): Part => {
      const lid = boxBetween([0, -BOARD, -z + 0.003], [0.15, 0, z - 0.003], 0.0014, 2);
      return board(move(turnDegrees(turnDegrees(lid, 0, 0, 130), 0, side > 0 ? 180 : 0, 0), -side * -x, y, 0));
    };
    const tape = (low: readonly [number, number, number], high: readonly [number, number, number]): Part => ({
      shape: boxBetween(low, high, 0.0002, 1),
      surface: "tape",
    });
    const grip = (side: 1 | -1) =>
      anchor(
        side < 0 ? "grip" : "grip-left",
        [side * x, 0.09, 0.01],
        gripTurn([-side * 0.25, -0.35, 1], [-side, 0, 0]),
      );
    return model({
      parts: [
        slab([-x, 0, -z], [x, y - BOARD, -z + BOARD]),
        slab([-x, 0, z - BOARD], [x, y - BOARD, z]),
        slab([-x, 0, -z + BOARD], [-x + BOARD, y - BOARD, z - BOARD]),
        slab([x - BOARD, 0, -z + BOARD], [x, y - BOARD, z - BOARD]),
        slab([-x + 0.001, 0.001, -z + 0.001], [x - 0.001, BOARD, z - 0.001]),
        flap(1),
        flap(-1),
        ...(isOpen ? [sideFlap(1), sideFlap(-1)] : []),
        // Nobody tapes a crate of wood.
        ...(isOpen || matter !== "paper"
          ? []
          : [
              tape([-x - 0.0006, y - 0.0002, -0.025], [x + 0.0006, y + 0.0006, 0.025]),
              tape([-x - 0.0006, y - 0.07, -0.025], [-x + 0.0002, y + 0.0006, 0.025]),
              tape([x - 0.0002, y - 0.07, -0.025], [x + 0.0006, y + 0.0006, 0.025]),
            ]),
      ],
      surfaces: {
        board:
          own && own.matter !== "paper"
            ? own.surface
            : surface({
                colour: [1, 1, 1],
                roughness: 0.9,
                texture: painted("carton", { colour: rgb(colourFrom(attributes, [0.36, 0.225, 0.115])) }),
              }),
        tape: surface({ colour: [0.46, 0.32, 0.16], roughness: 0.25, clearcoat: 0.5 }),
      },
      colliders: isOpen
        ? [
            boxCollider(matter, [-x, 0, -z], [x, WALL, z]),
            ...([-1, 1] as const).flatMap((side) => [
              boxCollider(
                matter,
                [side * x - (side > 0 ? WALL : 0), WALL, -z],
                [side * x + (side > 0 ? 0 : WALL), y, z],
              ),
              boxCollider(
                matter,
                [-x, WALL, side * z - (side > 0 ? WALL : 0)],
                [x, y, side * z + (side > 0 ? 0 : WALL)],
              ),
            ]),
          ]
        : [boxCollider(matter, [-x, 0, -z], [x, y, z])],
      anchors: [anchor("seat", [0, y, 0]), anchor("top", [0, y, 0]), grip(-1), grip(1)],
      massKg: 3,
      matter,
      scale: sizeFactor(attributes),
    });
  },
};
