import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxBetween,
  boxCollider,
  colourFrom,
  curve,
  cylinder,
  makeFrom,
  merge,
  model,
  move,
  painted,
  projectBox,
  rectangle,
  rgb,
  sizeFactor,
  surface,
  sweep,
  turnDegrees,
  type Part,
  type Shape,
} from "../kit/index.ts";
import { GRIP_HANGING } from "./household/grips.ts";

const [HALF_WIDE, HEIGHT, HALF_DEEP] = [0.29, 0.4, 0.09] as const;
const FOOT = 0.008;
const HANDLE = HEIGHT + FOOT + 0.042;
const LEATHER_TILE_METRES = 0.2;

/** A leather case standing on its hinges' side: straps, capped corners, two locks, a handle on top. */
export const suitcase: Design = {
  id: "suitcase",
  kind: "prop",
  nouns: ["suitcase", "briefcase", "travel case", "luggage", "bag"],
  senses: ["bag#6", "briefcase#1", "baggage#1", "bag#1"],
  abilities: ["carry", "open", "put-in", "put-on", "sit-on", "throw"],
  gait: "none",
  sizeMetres: [2 * HALF_WIDE, HEIGHT + 0.06, 2 * HALF_DEEP],
  massKg: 7,
  matter: "leather",
  isMadeToOrder: true,
  usualColour: "brown",
  build({ attributes }) {
    const own = makeFrom(attributes);
    const [x, z] = [HALF_WIDE, HALF_DEEP];
    const [low, high] = [FOOT, FOOT + HEIGHT];
    const hide = (shape: Shape, surfaceName: string): Part => ({
      shape: projectBox(shape, LEATHER_TILE_METRES),
      surface: surfaceName,
    });
    const round = (inset: number, at: number): Vec3[] =>
      rectangle(2 * (x - inset), HEIGHT - 2 * inset, 0.026, 6).map(([px, py]): Vec3 => [px, py + (low + high) / 2, at]);
    const bead = (at: number): Part =>
      hide(sweep(rectangle(0.008, 0.008, 0.003, 2), round(0.004, at), { closed: true }), "trim");
    const strap = (px: number): Part[] => {
      const band = boxBetween([px - 0.016, low - 0.002, -z - 0.003], [px + 0.016, high + 0.003, z + 0.003], 0.003, 2);
      const buckle = merge([
        boxBetween([px - 0.023, high - 0.115, z + 0.002], [px + 0.023, high - 0.109, z + 0.009], 0.002),
        boxBetween([px - 0.023, high - 0.083, z + 0.002], [px + 0.023, high - 0.077, z + 0.009], 0.002),
        boxBetween([px - 0.023, high - 0.115, z + 0.002], [px - 0.018, high - 0.077, z + 0.009], 0.002),
        boxBetween([px + 0.018, high - 0.115, z + 0.002], [px + 0.023, high - 0.077, z + 0.009], 0.002),
        boxBetween([px - 0.0015, high - 0.115, z + 0.004], [px + 0.0015, high - 0.08, z + 0.0095], 0.001),
      ]);
      return [hide(band, "trim"), { shape: buckle, surface: "brass" }];
    };
    const corner = (sx: number, y: number, sz: number): Part =>
      hide(
        boxBetween(
          [
            Math.min(sx * x, sx * (x - 0.055)) - (sx < 0 ? 0.0015 : 0),
            y - 0.0015,
            Math.min(sz * z, sz * (z - 0.045)) - (sz < 0 ? 0.0015 : 0),
          ],
          [
            Math.max(sx * x, sx * (x - 0.055)) + (sx > 0 ? 0.0015 : 0),
            y + 0.0565,
            Math.max(sz * z, sz * (z - 0.045)) + (sz > 0 ? 0.0015 : 0),
          ],
          0.018,
          4,
        ),
        "trim",
      );
    const lock = (px: number): Part => ({
      shape: merge([
        boxBetween([px - 0.014, high - 0.0008, -0.02], [px + 0.014, high + 0.003, 0.022], 0.0015),
        boxBetween([px - 0.009, high + 0.002, -0.004], [px + 0.009, high + 0.007, 0.014], 0.002),
      ]),
      surface: "brass",
    });
    const handle = curve<Vec3>(
      [
        [-0.07, high + 0.006, 0],
        [-0.062, HANDLE - 0.006, 0],
        [-0.03, HANDLE, 0],
        [0.03, HANDLE, 0],
        [0.062, HANDLE - 0.006, 0],
        [0.07, high + 0.006, 0],
      ],
      6,
    );
    const feet = [-1, 1].flatMap((sx) =>
      [-1, 1].map((sz) =>
        move(
          cylinder({ radius: 0.011, height: FOOT + 0.002, bevel: 0.002, segments: 14 }),
          sx * (x - 0.05),
          0,
          sz * (z - 0.03),
        ),
      ),
    );
    const leather = colourFrom(attributes, [0.135, 0.055, 0.022]);
    const tanned = (colour: Vec3) =>
      surface({
        colour: [1, 1, 1],
        roughness: 0.48,
        clearcoat: 0.1,
        texture: painted("leather", { colour: rgb(colour) }),
      });
    return model({
      parts: [
        hide(boxBetween([-x, low, -z], [x, high, z], 0.024, 5), "leather"),
        // The lid meets the body on a dark seam.
        { shape: boxBetween([-x - 0.0006, low + 0.02, -0.0015], [x + 0.0006, high + 0.0006, 0.0015]), surface: "seam" },
        bead(z - 0.001),
        bead(-z + 0.001),
        ...[-0.16, 0.16].flatMap(strap),
        ...[-1, 1].flatMap((sx) => [low, high - 0.055].flatMap((y) => [-1, 1].map((sz) => corner(sx, y, sz)))),
        ...[-0.105, 0.105].map(lock),
        hide(
          sweep(rectangle(0.02, 0.014, 0.005, 3), handle, {
            up: [0, 0, 1],
            creaseDegrees: 50,
            grow: (t) => 1 - 0.3 * Math.abs(2 * t - 1) ** 4,
          }),
          "trim",
        ),
        {
          shape: merge(
            [-0.07, 0.07].map((px) =>
              move(
                turnDegrees(cylinder({ radius: 0.011, height: 0.024, bevel: 0.002, segments: 14 }), 90, 0, 0),
                px,
                high + 0.006,
                -0.012,
              ),
            ),
          ),
          surface: "brass",
        },
        { shape: merge(feet), surface: "brass" },
      ],
      surfaces: {
        leather: own?.surface ?? tanned(leather),
        trim: tanned([leather[0] * 0.5 + 0.004, leather[1] * 0.45 + 0.002, leather[2] * 0.45 + 0.001]),
        brass: surface({ colour: [0.7, 0.52, 0.24], roughness: 0.28, metalness: 1 }),
        seam: surface({ colour: [0.012, 0.008, 0.006], roughness: 0.9 }),
      },
      colliders: [boxCollider(own?.matter ?? "leather", [-x, 0, -z], [x, high, z])],
      anchors: [
        anchor("grip", [0, HANDLE + 0.03, 0.02], GRIP_HANGING),
        anchor("top", [0, high, 0]),
        anchor("seat", [0, high, 0]),
      ],
      massKg: 7,
      matter: own?.matter ?? "leather",
      scale: sizeFactor(attributes),
    });
  },
};
