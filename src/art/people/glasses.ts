import type { Vec3 } from "../../base/index.ts";
import { cylinder, merge, meshOf, move, rod, stretch, surface, torus, turnDegrees, type Shape } from "../kit/index.ts";
import type { Mesh, Surface } from "../model.ts";
import type { HeadOval } from "./hats.ts";

/** Words that ask for glasses, and whether they are dark. */
export function glassesIn(words: string): "clear" | "dark" | null {
  if (/sunglasses|shades|dark glasses/.test(words)) return "dark";
  return /\b(glasses|spectacles|bespectacled|eyeglasses)\b/.test(words) ? "clear" : null;
}

/** Rims, bridge, temples and lenses, rigid on the head. */
export function makeGlasses(
  kind: "clear" | "dark",
  head: { readonly eyes: readonly [left: Vec3, right: Vec3]; readonly oval: HeadOval; readonly joint: number },
): { mesh: Mesh; surface: Surface }[] {
  const { eyes, oval, joint } = head;
  // A grown man's skull is 7.6 cm to the side where it is measured.
  const size = oval.halfWidth / 0.076;
  const front = eyes[0][2] + 0.027 * size;
  const upright = (shape: Shape): Shape => stretch(turnDegrees(shape, 90, 0, 0), 1.12, 0.86, 1);
  const at = (shape: Shape, eye: Vec3): Shape => move(shape, eye[0] * 1.06, eye[1] - 0.003 * size, front);
  const rims = eyes.map((eye) => at(upright(torus(0.0235 * size, 0.0014 * size, 28, 8)), eye));
  const lenses = eyes.map((eye) =>
    at(move(upright(cylinder({ radius: 0.0235 * size, height: 0.0008, segments: 28 })), 0, 0, 0), eye),
  );
  const bars = eyes.flatMap((eye): Shape[] => {
    const side = Math.sign(eye[0]);
    const hinge: Vec3 = [eye[0] * 1.06 + side * 0.026 * size, eye[1] + 0.004 * size, front];
    const corner: Vec3 = [side * oval.halfWidth * 0.96, eye[1] + 0.004 * size, front - 0.012 * size];
    const ear: Vec3 = [side * oval.halfWidth * 0.96, eye[1] + 0.002 * size, oval.centre[2] - 0.012 * size];
    return [rod(hinge, corner, 0.0015 * size, 6), rod(corner, ear, 0.0015 * size, 6)];
  });
  const inner = eyes.map((eye): Vec3 => [
    eye[0] * 1.06 - Math.sign(eye[0]) * 0.0258 * size,
    eye[1] + 0.004 * size,
    front,
  ]);
  const bridge = rod(inner[0] ?? [0, 0, 0], inner[1] ?? [0, 0, 0], 0.0015 * size, 6);
  const lens = kind === "dark" ? { colour: "black", opacity: 0.93 } : { colour: "charcoal", opacity: 0.08 };
  return [
    {
      mesh: meshOf({ name: "frame", surface: "frame", shape: merge([...rims, ...bars, bridge]), joint }),
      surface: surface({ colour: "black", roughness: 0.3, clearcoat: 0.5 }),
    },
    {
      mesh: meshOf({ name: "lenses", surface: "lenses", shape: merge(lenses), joint }),
      surface: surface({ ...lens, roughness: 0.04, clearcoat: 1, doubleSided: true }),
    },
  ];
}
