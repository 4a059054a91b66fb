import type { Vec3 } from "../../../base/index.ts";
import {
  curve,
  cylinder,
  fillet,
  merge,
  move,
  revolve,
  rod,
  sphere,
  stretch,
  torus,
  tube,
  type Part,
} from "../../kit/index.ts";

export const LAMP_HEIGHT = 1.62;
/** Where the bulb hangs. */
export const LAMP_BULB: Vec3 = [0, 1.47, 0];

/** A floor lamp: weighted foot, turned stem with a pull chain, spider and drum shade; 'metal', 'shade', 'bulb', 'flex'. */
export function lampParts(segments: number): Part[] {
  const foot = revolve(
    fillet(
      [
        [0, 0],
        [0.145, 0],
        [0.15, 0.006],
        [0.148, 0.016],
        [0.05, 0.028],
        [0.02, 0.045],
        [0.013, 0.075],
        [0, 0.075],
      ],
      0.006,
      3,
    ),
    { segments },
  );
  const knob = (y: number, radius: number): ReturnType<typeof move> =>
    move(stretch(sphere(radius, 16), 1, 0.6, 1), 0, y, 0);
  const [low, high] = [1.34, LAMP_HEIGHT - 0.02];
  const shade = revolve(
    [
      [0.205, low],
      [0.15, high],
      [0.1475, high],
      [0.2025, low],
    ],
    { segments, closed: true },
  );
  const rims = [
    move(torus(0.2045, 0.0028, segments, 6), 0, low, 0),
    move(torus(0.1495, 0.0028, segments, 6), 0, high, 0),
  ];
  const arms = [0, 1, 2].map((i): ReturnType<typeof rod> => {
    const angle = (i * 2 * Math.PI) / 3 + 0.4;
    return rod([0, high - 0.02, 0], [Math.cos(angle) * 0.149, high, Math.sin(angle) * 0.149], 0.0018, 6);
  });
  const beads = Array.from({ length: 12 }, (_, i) => move(sphere(0.0024, 6), 0.03, 1.27 + i * 0.0085, 0));
  const flex = tube(
    curve<Vec3>(
      [
        [0, 0.012, -0.14],
        [0.02, 0.004, -0.2],
        [0.12, 0.004, -0.26],
        [0.2, 0.004, -0.34],
      ],
      6,
    ),
    0.0034,
    { sides: 6 },
  );
  return [
    {
      shape: merge([
        foot,
        move(cylinder({ radius: 0.0115, height: 1.34, segments: 16 }), 0, 0.05, 0),
        knob(0.085, 0.021),
        knob(0.72, 0.018),
        knob(1.3, 0.02),
        ...arms,
        rod([0, 1.36, 0], [0, high - 0.02, 0], 0.003, 8),
        knob(LAMP_HEIGHT - 0.008, 0.012),
        ...beads,
      ]),
      surface: "metal",
    },
    { shape: move(cylinder({ radius: 0.017, height: 0.05, bevel: 0.004, segments: 16 }), 0, 1.38, 0), surface: "flex" },
    { shape: shade, surface: "shade" },
    { shape: merge(rims), surface: "trim" },
    { shape: move(stretch(sphere(0.03, 16), 1, 1.15, 1), ...LAMP_BULB), surface: "bulb" },
    { shape: flex, surface: "flex" },
  ];
}
