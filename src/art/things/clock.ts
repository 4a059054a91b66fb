import type { Vec3 } from "../../base/index.ts";
import type { Design } from "../design.ts";
import {
  anchor,
  boxCollider,
  colourFrom,
  curve,
  cylinder,
  fillet,
  merge,
  model,
  move,
  painted,
  patch,
  revolve,
  rod,
  segmentsFor,
  sizeFactor,
  sphere,
  surface,
  torus,
  tube,
  turnDegrees,
  type Shape,
} from "../kit/index.ts";
import { GRIP_UPRIGHT } from "./household/grips.ts";

const RADIUS = 0.062;
const CENTRE = 0.088;
const DEEP = 0.052;
/** Ten past ten: hands that show the dial. */
const [HOUR, MINUTE] = [10, 9];

/** A twin-bell alarm clock, facing +Z on two feet and its back. */
export const clock: Design = {
  id: "clock",
  kind: "prop",
  nouns: ["clock", "alarm clock", "table clock"],
  senses: ["clock#1", "alarm_clock#1"],
  abilities: ["carry", "throw", "put-on", "shatter"],
  gait: "none",
  sizeMetres: [0.13, 0.205, 0.06],
  massKg: 0.42,
  matter: "steel",
  usualColour: "red",
  build({ attributes, detail }) {
    const segments = segmentsFor(detail, 56, 24);
    /** Turned about the dial's axis: y of the profile runs to +Z. */
    const faced = (shape: Shape): Shape => move(turnDegrees(shape, 90, 0, 0), 0, CENTRE, 0);
    const drum = faced(
      revolve(
        fillet(
          [
            [0, -DEEP / 2],
            [RADIUS * 0.9, -DEEP / 2],
            [RADIUS, -DEEP / 2 + 0.01],
            [RADIUS, DEEP / 2 - 0.003],
            [RADIUS - 0.003, DEEP / 2 + 0.003],
            [RADIUS - 0.008, DEEP / 2],
            [RADIUS - 0.009, DEEP / 2 - 0.008],
          ],
          0.003,
          3,
        ),
        { segments },
      ),
    );
    const dialZ = DEEP / 2 - 0.008;
    const dial = move(
      patch(
        (u, v) => {
          const [turn, out] = [u * 2 * Math.PI, v * (RADIUS - 0.0085)];
          return [Math.cos(turn) * out, Math.sin(turn) * out, 0];
        },
        { columns: segments, rows: 1 },
      ),
      0,
      0,
      0,
    );
    const toFront = (dial.normals[2] ?? 1) > 0 ? dial.indices : dial.indices.toReversed();
    const half = RADIUS - 0.0085;
    const face: Shape = {
      ...dial,
      indices: toFront,
      normals: dial.normals.map((_, i) => (i % 3 === 2 ? 1 : 0)),
      uvs: dial.uvs.map((_, i) => 0.5 + (dial.positions[Math.floor(i / 2) * 3 + (i % 2)] ?? 0) / (2 * half)),
    };
    const hand = (turns: number, long: number, wide: number, z: number): Shape => {
      const blade = rod([0, -0.008, 0], [0, long, 0], wide, 6);
      return move(turnDegrees(blade, 0, 0, -360 * turns), 0, CENTRE, z);
    };
    const bell = (side: 1 | -1): Shape =>
      move(
        turnDegrees(
          revolve(
            fillet(
              [
                [0.0275, 0],
                [0.0265, 0.012],
                [0.016, 0.0235],
                [0, 0.027],
              ],
              0.008,
              4,
            ),
            { segments: 28, creaseDegrees: 60 },
          ),
          0,
          0,
          side * -32,
        ),
        side * 0.036,
        CENTRE + RADIUS + 0.003,
        0,
      );
    const bow = curve<Vec3>(
      [
        [-0.036, CENTRE + RADIUS + 0.028, 0],
        [-0.03, CENTRE + RADIUS + 0.05, 0],
        [0, CENTRE + RADIUS + 0.058, 0],
        [0.03, CENTRE + RADIUS + 0.05, 0],
        [0.036, CENTRE + RADIUS + 0.028, 0],
      ],
      6,
    );
    const leg = (side: 1 | -1): Shape =>
      merge([
        rod([side * 0.03, CENTRE - RADIUS + 0.01, 0.004], [side * 0.05, 0.006, 0.008], 0.0045, 10),
        move(sphere(0.0075, 12), side * 0.05, 0.0075, 0.008),
      ]);
    const chrome = merge([
      bell(-1),
      bell(1),
      tube(bow, 0.0026, { sides: 8 }),
      leg(-1),
      leg(1),
      rod([0, CENTRE - RADIUS + 0.012, -0.018], [0, 0.004, -0.026], 0.004, 10),
      rod([0, CENTRE + RADIUS - 0.004, 0], [0, CENTRE + RADIUS + 0.018, 0], 0.002, 8),
      move(
        turnDegrees(cylinder({ radius: 0.0075, height: 0.016, bevel: 0.002, segments: 16 }), 0, 0, 90),
        0.008,
        CENTRE + RADIUS + 0.02,
        0,
      ),
      ...[-0.02, 0.02].map((x) =>
        move(
          turnDegrees(cylinder({ radius: 0.008, height: 0.012, bevel: 0.002, segments: 16 }), -90, 0, 0),
          x,
          CENTRE,
          -DEEP / 2,
        ),
      ),
      faced(move(torus(RADIUS - 0.0045, 0.0035, segments, 8), 0, DEEP / 2 + 0.001, 0)),
    ]);
    return model({
      parts: [
        { shape: drum, surface: "body" },
        { shape: move(face, 0, CENTRE, dialZ), surface: "dial" },
        { shape: hand((HOUR + MINUTE / 60) / 12, 0.027, 0.0018, dialZ + 0.0025), surface: "hands" },
        { shape: hand(MINUTE / 60, 0.043, 0.0013, dialZ + 0.0045), surface: "hands" },
        { shape: hand(0.52, 0.02, 0.0007, dialZ + 0.006), surface: "alarm" },
        {
          shape: faced(move(cylinder({ radius: 0.0032, height: 0.008, segments: 12 }), 0, dialZ, 0)),
          surface: "hands",
        },
        { shape: chrome, surface: "chrome" },
      ],
      surfaces: {
        body: surface({ colour: colourFrom(attributes, [0.36, 0.022, 0.024]), roughness: 0.28, clearcoat: 0.7 }),
        dial: surface({ colour: [1, 1, 1], roughness: 0.5, texture: painted("dial") }),
        hands: surface({ colour: [0.012, 0.012, 0.014], roughness: 0.35 }),
        alarm: surface({ colour: [0.5, 0.02, 0.02], roughness: 0.4 }),
        chrome: surface({ colour: [0.72, 0.72, 0.73], roughness: 0.16, metalness: 1 }),
      },
      colliders: [boxCollider("steel", [-RADIUS, 0, -DEEP / 2], [RADIUS, CENTRE + RADIUS + 0.03, DEEP / 2])],
      anchors: [anchor("grip", [-RADIUS, CENTRE, 0], GRIP_UPRIGHT), anchor("top", [0, CENTRE + RADIUS + 0.058, 0])],
      massKg: 0.42,
      matter: "steel",
      scale: sizeFactor(attributes),
    });
  },
};
