import { add, multiply, rotate, subtract, type Quat, type Vec3 } from "../../base/index.ts";
import type { Model, SetModel } from "../../art/index.ts";
import { poseAt, transformAt, TRANSFORM_STRIDE, type Body, type Take } from "../../take/index.ts";
import { hoopOfModel } from "../staging/hoop.ts";
import { skeletonOf, worldJoints } from "../motion/skeleton.ts";
import type { Workshop } from "../staging/workshop.ts";
import { boundsOf, boxAround, cornersOf, unite, type Region } from "./optics.ts";

/** A body as a camera operator sees it. */
export type Subject = {
  readonly body: Body;
  readonly isPerson: boolean;
  /** True where it goes anywhere in the whole take. */
  readonly isMoving: boolean;
  /** Full height of its rest pose. */
  readonly heightMetres: number;
  look(t: number): Look;
};

export type Look = {
  /** Round the whole body. */
  readonly whole: Region;
  /** Middle of the head, for what has one. */
  readonly head: Vec3 | null;
  /** Where it faces, radians about +Y from +Z; for what has a head, where that faces too. */
  readonly facingRadians: number;
  readonly headingRadians: number;
};

/** Head joint's way to the head's middle, as a share of a person's height. */
const HEAD_SHARE = 0.05;

/** The bodies of a take that have a place, as subjects; some are pieces of the set. */
export function subjectsOf(take: Take, workshop: Workshop, set: SetModel): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const body of take.bodies) {
    const track = take.transforms[body.id];
    if (!track || track.length === 0) continue;
    const model = body.model ? workshop.model(body.model) : pieceAt(set, transformAt(track, 0).position);
    if (!model) continue;
    const look =
      body.kind === "figure" && take.poses[body.id] ? figureLook(take, body, model) : propLook(take, body, model);
    const isPerson = body.model?.design === "person";
    const isMoving = track.length > 2 * TRANSFORM_STRIDE;
    subjects.set(body.id, { body, isPerson, isMoving, heightMetres: model.sizeMetres[1], look: remembered(look) });
  }
  return subjects;
}

function pieceAt(set: SetModel, [x, , z]: Vec3): Model | null {
  const piece = set.pieces.find(({ position }) => Math.hypot(position[0] - x, position[2] - z) < 0.01);
  return piece ? piece.model : null;
}

/** A search asks for the same instants again and again. */
function remembered(look: (t: number) => Look): (t: number) => Look {
  const known = new Map<number, Look>();
  return (t) => {
    const found = known.get(t);
    if (found) return found;
    const made = look(t);
    known.set(t, made);
    return made;
  };
}

function figureLook(take: Take, body: Body, model: Model): (t: number) => Look {
  const skeleton = skeletonOf(model);
  const head = skeleton.names.findIndex((name) => /^head$/i.test(name));
  const poses = take.poses[body.id];
  const track = take.transforms[body.id];
  // Joints lie within the flesh; this much of the height lies round them.
  const margin = 0.06 * Math.max(...model.sizeMetres);
  // A vehicle's body rides on its root whole and reaches beyond its joints.
  const rigid = model.meshes.filter((mesh) => !mesh.skin && (mesh.joint ?? 0) === 0);
  const hull = head < 0 && rigid.length > 0 ? cornersOf(unite(rigid.map((mesh) => boundsOf(mesh.positions)))) : [];
  const rest = skeleton.rest[0] ?? [0, 0, 0];
  return (t) => {
    if (!poses || !track) throw new RangeError(`Body '${body.id}' has no track.`);
    const root = transformAt(track, t);
    const { rotations } = poseAt(poses, t);
    const joints = worldJoints(skeleton, root, rotations);
    const up: Vec3 = [0, HEAD_SHARE * model.sizeMetres[1], 0];
    const headAt = joints.positions[head];
    const headTurn = joints.rotations[head];
    const turnOfRoot = multiply(root.rotation, rotations[0] ?? [0, 0, 0, 1]);
    const facingRadians = headingOf(turnOfRoot);
    return {
      whole:
        hull.length > 0
          ? boxAround(
              [...joints.positions, ...hull.map((p) => add(root.position, rotate(turnOfRoot, subtract(p, rest))))],
              0,
            )
          : boxAround(joints.positions, margin),
      head: headAt && headTurn ? add(headAt, rotate(headTurn, up)) : null,
      facingRadians,
      headingRadians: headTurn ? headingOf(headTurn) : facingRadians,
    };
  };
}

/** Half across, up and through of a backboard with its ring, metres: what one wants to see of a hoop. */
const HOOP_REACH: Vec3 = [0.95, 0.6, 0.3];

function propLook(take: Take, body: Body, model: Model): (t: number) => Look {
  const hoop = hoopOfModel(model, [0, 0, 0], 0);
  const middle = hoop?.board ?? hoop?.centre;
  const box: Region = middle
    ? { low: subtract(middle, HOOP_REACH), high: add(middle, HOOP_REACH) }
    : unite(model.meshes.map((mesh) => boundsOf(mesh.positions)));
  const corners = cornersOf(box);
  const track = take.transforms[body.id];
  return (t) => {
    if (!track) throw new RangeError(`Body '${body.id}' has no track.`);
    const { position, rotation } = transformAt(track, t);
    const points = corners.map((corner) => add(position, rotate(rotation, corner)));
    const facingRadians = headingOf(rotation);
    return { whole: boxAround(points, 0), head: null, facingRadians, headingRadians: facingRadians };
  };
}

function headingOf(rotation: Quat): number {
  const forward = rotate(rotation, [0, 0, 1]);
  return Math.atan2(forward[0], forward[2]);
}
