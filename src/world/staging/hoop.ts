import { axisAngle, add, rotate, scale, UP, type Vec3 } from "../../base/index.ts";
import type { Model, SetModel } from "../../art/index.ts";

/** A basketball hoop where it hangs: the ring's middle and radius, and the way its board faces. */
export type Hoop = { readonly centre: Vec3; readonly radius: number; readonly board: Vec3 | null };

/** Inner radius of a regulation ring: 18 inches across (FIBA Official Basketball Rules, Equipment). */
const RING_RADIUS_METRES = 0.2286;

type Placed = { readonly position: Vec3; readonly turnRadians: number; readonly scale: number };

function hoopOf(parts: { colliders: Model["colliders"]; anchors: Model["anchors"] }, place: Placed): Hoop | null {
  const turn = axisAngle(UP, place.turnRadians);
  const world = (p: Vec3): Vec3 => add(place.position, rotate(turn, scale(p, place.scale)));
  const ring = parts.colliders.filter((collider) => collider.part === "rim");
  const named = parts.anchors.find((anchor) => anchor.name.startsWith("rim"));
  if (ring.length === 0 && !named) return null;
  const points: Vec3[] = [];
  for (const { shape, position, rotation } of ring) {
    if (shape.kind !== "mesh") points.push(position);
    else
      for (let i = 0; i < shape.positions.length; i += 3)
        points.push(
          add(
            position,
            rotate(rotation, [shape.positions[i] ?? 0, shape.positions[i + 1] ?? 0, shape.positions[i + 2] ?? 0]),
          ),
        );
  }
  const mean = scale(
    points.reduce((sum, p) => add(sum, p), [0, 0, 0] as Vec3),
    1 / Math.max(1, points.length),
  );
  const centre = named ? named.position : mean;
  const spread =
    points.reduce((sum, p) => sum + Math.hypot(p[0] - centre[0], p[2] - centre[2]), 0) / Math.max(1, points.length);
  const radius = spread > 0.12 ? spread : RING_RADIUS_METRES;
  const board =
    parts.anchors.find((anchor) => /^(back)?board/.test(anchor.name))?.position ??
    parts.colliders.find((collider) => collider.part === "backboard")?.position ??
    null;
  return { centre: world(centre), radius: radius * place.scale, board: board ? world(board) : null };
}

/** Every hoop of a set: on its pieces, or in its own colliders and anchors. */
export function hoopsOf(set: SetModel): Hoop[] {
  const found: Hoop[] = [];
  for (const piece of set.pieces) {
    const hoop = hoopOf(piece.model, piece);
    if (hoop) found.push(hoop);
  }
  const own = hoopOf(set, { position: [0, 0, 0], turnRadians: 0, scale: 1 });
  const known =
    own && found.some((hoop) => Math.hypot(hoop.centre[0] - own.centre[0], hoop.centre[2] - own.centre[2]) < 1);
  return own && !known && set.colliders.some((collider) => collider.part === "rim") ? [...found, own] : found;
}

/** The hoop that a model on its own carries, standing at a place. */
export function hoopOfModel(model: Model, position: Vec3, turnRadians: number): Hoop | null {
  return hoopOf(model, { position, turnRadians, scale: 1 });
}
