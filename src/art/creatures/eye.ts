import {
  add,
  axisAngle,
  lerp,
  mix,
  multiply,
  normalize,
  rotate,
  scale,
  smoothstep,
  UP,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import { patch, tint, vertexCount, type Shape } from "../kit/index.ts";
import type { Mesh } from "../model.ts";

export type EyeLook = { readonly iris: Vec3; readonly pupil: "round" | "slit" | "bar" };
export type EyePlace = { readonly centre: Vec3; readonly radius: number; readonly gaze: Vec3 };

/** Turn that brings +Z onto the gaze with +Y kept upright. */
function lookAlong(gaze: Vec3): Quat {
  const z = normalize(gaze);
  const yaw = Math.atan2(z[0], z[2]);
  return multiply(axisAngle(UP, yaw), axisAngle([1, 0, 0], -Math.asin(z[1])));
}

/** Eyeball under its cornea: pupil, iris with a dark rim, and the little white that animals show. */
export function eyeball({ centre, radius, gaze }: EyePlace, { iris, pupil }: EyeLook, detail: number): Shape {
  const turnTo = lookAlong(gaze);
  const columns = detail > 0.5 ? 20 : 8;
  // Polar angles of the rings, degrees from the axis of sight.
  const rings = [0, 12, 20, 21.5, 32, 46, 50, 56, 75, 110, 180];
  const [px, py] = pupil === "slit" ? [0.35, 1.5] : pupil === "bar" ? [1.6, 0.7] : [1.15, 1.15];
  const shape = patch(
    (u, _v, _column, row) => {
      const around = u * 2 * Math.PI;
      const squash = row > 0 && row < 4 ? 1 / Math.hypot(Math.cos(around) / px, Math.sin(around) / py) : 1;
      const polar = ((rings[row] ?? 0) * squash * Math.PI) / 180;
      // The cornea stands out of the ball by a twentieth.
      const r = radius * (1 + 0.06 * smoothstep(0.95, 0.3, polar));
      const p: Vec3 = [
        Math.sin(polar) * Math.cos(around) * r,
        Math.sin(polar) * Math.sin(around) * r,
        Math.cos(polar) * r,
      ];
      return add(centre, rotate(turnTo, p));
    },
    { columns, rows: rings.length - 1, creaseDegrees: 180 },
  );
  const width = columns + 1;
  const colours = new Float32Array(shape.positions.length);
  for (let i = 0; i < vertexCount(shape); i++) {
    const row = Math.min(rings.length - 1, Math.floor(i / width));
    const streak = 0.85 + 0.3 * Math.abs(Math.sin(i * 2.4));
    const own: Vec3 =
      row <= 2
        ? [0.004, 0.004, 0.005]
        : row <= 4
          ? scale(iris, streak)
          : row === 5
            ? scale(iris, 0.35)
            : row <= 6
              ? [0.02, 0.014, 0.01]
              : row === 7
                ? [0.3, 0.24, 0.2]
                : [0.5, 0.42, 0.38];
    colours.set(own, i * 3);
  }
  return { ...shape, colours };
}

/** Upper and lower lid as shells round the ball; the morph 'blink' closes them. */
export function eyelids(
  name: string,
  { centre, radius, gaze }: EyePlace,
  look: { colour: Vec3; surface: string; joint: number; detail: number },
): Mesh {
  const turnTo = lookAlong(gaze);
  const columns = look.detail > 0.5 ? 10 : 5;
  const rows = 4;
  // Angles above the axis of sight at rest and when shut: edge first, then where the lid ends in the flesh.
  const lids = [
    { edge: 34, shut: -16, end: 130 },
    { edge: -36, shut: -20, end: -120 },
  ];
  const at = (edge: number, end: number, u: number, v: number): Vec3 => {
    const across = lerp(-1.3, 1.3, u);
    // The corners of the eye stay where they are; the edge is an arch between them.
    const arch = Math.cos(across * 1.05);
    const angle = (lerp(edge * arch - 3 * (1 - arch), end, v) * Math.PI) / 180;
    const r = radius * (1.1 - 0.03 * v);
    return add(
      centre,
      rotate(turnTo, [
        Math.sin(across) * r,
        Math.cos(across) * Math.sin(angle) * r,
        Math.cos(across) * Math.cos(angle) * r,
      ]),
    );
  };
  const positions: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const deltas: number[] = [];
  const indices: number[] = [];
  for (const { edge, shut, end } of lids) {
    const first = positions.length / 3;
    for (let row = 0; row <= rows; row++)
      for (let column = 0; column <= columns; column++) {
        const [u, v] = [column / columns, row / rows];
        const rest = at(edge, end, u, v);
        const closed = at(shut, end, u, v);
        positions.push(...rest);
        normals.push(...normalize([rest[0] - centre[0], rest[1] - centre[1], rest[2] - centre[2]]));
        deltas.push(closed[0] - rest[0], closed[1] - rest[1], closed[2] - rest[2]);
        colours.push(...mix([0.012, 0.01, 0.01], look.colour, row === 0 ? 0 : 0.55 + 0.45 * v));
      }
    const width = columns + 1;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) {
        const a = first + row * width + column;
        if (edge > 0) indices.push(a, a + 1, a + width + 1, a, a + width + 1, a + width);
        else indices.push(a, a + width + 1, a + 1, a, a + width, a + width + 1);
      }
  }
  const count = positions.length / 3;
  return {
    name,
    surface: look.surface,
    positions: new Float32Array(positions),
    normals: new Float32Array(normals),
    uvs: null,
    colours: new Float32Array(colours),
    indices: new Uint32Array(indices),
    skin: null,
    joint: look.joint,
    morphs: { blink: { indices: Uint32Array.from({ length: count }, (_, i) => i), deltas: new Float32Array(deltas) } },
  };
}

/** Colours a shape all over. */
export function dyed(shape: Shape, colour: Vec3): Shape {
  return tint({ ...shape, colours: null }, () => colour);
}
