import {
  add,
  axisAngle,
  clamp,
  distance,
  IDENTITY,
  normalize,
  scale,
  subtract,
  UP,
  type Vec3,
} from "../../base/index.ts";
import { PLACE_STRIDE, type Collider, type Model, type SetModel } from "../../art/index.ts";
import { transformAt, TRANSFORM_STRIDE, type Take } from "../../take/index.ts";
import { addFixed, createEngine } from "../engine/engine.ts";
import type { Rapier } from "../engine/rapier.ts";
import { boundsOf, centreOf, unite, type Region } from "./optics.ts";
import type { Workshop } from "../staging/workshop.ts";

/** Where a camera may go and what it can see, apart from the figures. */
export type Space = {
  /** True where nothing solid lies within `clearance` metres and the point is inside the set. */
  isFree(point: Vec3, clearance: number): boolean;
  /** True where nothing solid lies between two points. */
  sees(from: Vec3, to: Vec3): boolean;
  /** The nearest point that is inside the set and above its ground. */
  inside(point: Vec3): Vec3;
};

const GROUND_CLEARANCE = 0.2;

/** Builds the space from the set and from bodies that do not move during the take. */
export function openSpace(rapier: Rapier, set: SetModel, take: Take, workshop: Workshop): Space {
  const engine = createEngine(rapier, 0);
  addFixed(engine, "set", set.colliders, { position: [0, 0, 0], rotation: IDENTITY, scale: 1 });
  for (const piece of set.pieces) {
    const rotation = axisAngle(UP, piece.turnRadians);
    const place = { position: piece.position, rotation, scale: piece.scale };
    addFixed(engine, "set", piece.model.colliders, place);
    const bulk = bulkOf(piece.model);
    addFixed(
      engine,
      "set",
      bulk.filter((one) => !isShell(one, piece.scale, set)),
      place,
    );
  }
  for (const crown of crownsOf(set))
    addFixed(engine, "set", [crown], { position: [0, 0, 0], rotation: IDENTITY, scale: 1 });
  for (const body of take.bodies) {
    const track = take.transforms[body.id];
    if (body.kind !== "prop" || !track || !body.model || !isStill(track) || Math.max(...body.sizeMetres) < 0.3)
      continue;
    const model = workshop.model(body.model);
    const place = { ...transformAt(track, 0), scale: 1 };
    addFixed(engine, body.id, model.colliders, place);
    addFixed(engine, body.id, bulkOf(model), place);
  }
  const { world } = engine;
  // Queries answer from the broad phase, which is built by a step.
  world.step();
  const { low, high } = set.cameraBounds;
  const inside = ([x, y, z]: Vec3): Vec3 => {
    const [cx, cz] = [clamp(x, low[0], high[0]), clamp(z, low[2], high[2])];
    return [cx, clamp(y, Math.max(low[1], set.heightAt(cx, cz) + GROUND_CLEARANCE), high[1]), cz];
  };
  return {
    inside,
    isFree(point, clearance) {
      if (distance(point, inside(point)) > 1e-6) return false;
      const near = world.projectPoint({ x: point[0], y: point[1], z: point[2] }, true);
      if (!near) return true;
      return !near.isInside && distance(point, [near.point.x, near.point.y, near.point.z]) >= clearance;
    },
    sees(from, to) {
      const way = subtract(to, from);
      const reach = distance(from, to);
      if (reach < 1e-6) return true;
      const [dx, dy, dz] = normalize(way);
      const ray = new rapier.Ray({ x: from[0], y: from[1], z: from[2] }, { x: dx, y: dy, z: dz });
      return world.castRay(ray, Math.max(0, reach - 0.05), true) === null;
    },
  };
}

/** What only settles where it stands, or is nudged there, stays. */
const STILL_METRES = 0.05;

function isStill(track: Float32Array): boolean {
  for (let i = TRANSFORM_STRIDE; i < track.length; i += TRANSFORM_STRIDE)
    for (let k = 1; k <= 3; k++) if (Math.abs((track[i + k] ?? 0) - (track[k] ?? 0)) > STILL_METRES) return false;
  return true;
}

/** What can be seen but not bumped into, as leaves: meshes that stick out of their model's colliders, as boxes. */
function bulkOf(model: Model): Collider[] {
  const solid = model.colliders.map(({ shape, position }) => {
    const reach = reachOf(shape);
    return { low: subtract(position, reach), high: add(position, reach) };
  });
  const hull = solid.length > 0 ? unite(solid) : null;
  return model.meshes.flatMap((mesh) => {
    const box = boundsOf(mesh.positions);
    const size = subtract(box.high, box.low);
    const isOpen = Math.max(...size) > 12 || Math.min(...size) < 0.02;
    if (isOpen || (hull && sticksOut(box, hull) < 0.25)) return [];
    const half = scale(size, 0.45);
    return [
      {
        part: mesh.name,
        shape: { kind: "box" as const, halfSize: half },
        position: centreOf(box),
        rotation: IDENTITY,
        matter: model.matter,
        joint: null,
      },
    ];
  });
}

/** Scattered trees are touched by nobody, but nobody sees through them: the middle of each, clear of the ground. */
function crownsOf({ scatters, cameraBounds: { low, high } }: SetModel): Collider[] {
  return scatters.flatMap(({ model, places }) => {
    if (!model) return [];
    const crowns: Collider[] = [];
    for (let i = 0; i < places.length; i += PLACE_STRIDE) {
      const [x = 0, y = 0, z = 0, , scaled = 1] = places.subarray(i, i + PLACE_STRIDE);
      const [wide, tall, deep] = scale(model.sizeMetres, scaled);
      const isNear =
        x > low[0] - wide && x < high[0] + wide && z > low[2] - deep && z < high[2] + deep && tall > TREE_METRES;
      if (!isNear) continue;
      crowns.push({
        part: "crown",
        shape: { kind: "box", halfSize: [0.3 * wide, 0.33 * tall, 0.3 * deep] },
        position: [x, y + 0.6 * tall, z],
        rotation: IDENTITY,
        matter: model.matter,
        joint: null,
      });
    }
    return crowns;
  });
}

/** Bushes and stones below this are looked over. */
const TREE_METRES = 2.5;

/** A room's own walls have the cameras inside them. */
function isShell({ shape }: Collider, scaled: number, { cameraBounds: { low, high } }: SetModel): boolean {
  if (shape.kind !== "box") return false;
  const [width, , depth] = scale(shape.halfSize, 2 * scaled);
  return width * depth > SHELL_SHARE * (high[0] - low[0]) * (high[2] - low[2]);
}

/** A bulk that takes up more of a place's ground than this is what is round the place. */
const SHELL_SHARE = 0.5;

/** How far a box leaves another on any side, metres. */
function sticksOut(box: Region, of: Region): number {
  return Math.max(
    ...[0, 1, 2].map((axis) =>
      Math.max((of.low[axis] ?? 0) - (box.low[axis] ?? 0), (box.high[axis] ?? 0) - (of.high[axis] ?? 0)),
    ),
  );
}

/** Half extents of a shape, generously: turned shapes reach no further than their longest side. */
function reachOf(shape: Collider["shape"]): Vec3 {
  switch (shape.kind) {
    case "ball":
      return [shape.radius, shape.radius, shape.radius];
    case "box": {
      const most = Math.max(...shape.halfSize);
      return [most, most, most];
    }
    case "capsule":
    case "cylinder": {
      const most = shape.halfHeight + shape.radius;
      return [most, most, most];
    }
    case "hull":
      return farthest(shape.points);
    case "mesh":
      return farthest(shape.positions);
    case "heights":
      return scale(shape.size, 0.5);
  }
}

function farthest(points: Float32Array): Vec3 {
  const { low, high } = boundsOf(points);
  const of = (axis: 0 | 1 | 2): number => Math.max(Math.abs(low[axis]), Math.abs(high[axis]));
  return [of(0), of(1), of(2)];
}
