import { add, multiply, rotate, type Quat, type Vec3 } from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import { poseAt, transformAt, type Body, type Take } from "../../take/index.ts";
import { skeletonOf, worldJoints } from "../motion/skeleton.ts";
import type { Workshop } from "../staging/workshop.ts";
import { boxAround, type Region } from "./optics.ts";

/** A body as a camera operator sees it. */
export type Subject = {
  readonly body: Body;
  readonly isPerson: boolean;
  /** Full height of its rest pose. */
  readonly heightMetres: number;
  look(t: number): Look;
};

export type Look = {
  /** Round the whole body. */
  readonly whole: Region;
  /** Middle of the head, for what has one. */
  readonly head: Vec3 | null;
  /** Where it faces, radians about +Y from +Z. */
  readonly facingRadians: number;
};

/** Head joint's way to the head's middle, as a share of a person's height. */
const HEAD_SHARE = 0.05;

/** The bodies of a take that have a place, as subjects. */
export function subjectsOf(take: Take, workshop: Workshop): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  for (const body of take.bodies) {
    const track = take.transforms[body.id];
    if (!track || !body.model) continue;
    const model = workshop.model(body.model);
    const look =
      body.kind === "figure" && take.poses[body.id] ? figureLook(take, body, model) : propLook(take, body, model);
    const isPerson = body.model.design === "person";
    subjects.set(body.id, { body, isPerson, heightMetres: model.sizeMetres[1], look });
  }
  return subjects;
}

function figureLook(take: Take, body: Body, model: Model): (t: number) => Look {
  const skeleton = skeletonOf(model);
  const head = skeleton.names.findIndex((name) => /^head$/i.test(name));
  const poses = take.poses[body.id];
  const track = take.transforms[body.id];
  // Joints lie within the flesh; this much of the height lies round them.
  const margin = 0.06 * Math.max(...model.sizeMetres);
  return (t) => {
    if (!poses || !track) throw new RangeError(`Body '${body.id}' has no track.`);
    const root = transformAt(track, t);
    const { rotations } = poseAt(poses, t);
    const joints = worldJoints(skeleton, root, rotations);
    const up: Vec3 = [0, HEAD_SHARE * model.sizeMetres[1], 0];
    const headAt = joints.positions[head];
    const headTurn = joints.rotations[head];
    return {
      whole: boxAround(joints.positions, margin),
      head: headAt && headTurn ? add(headAt, rotate(headTurn, up)) : null,
      facingRadians: headingOf(multiply(root.rotation, rotations[0] ?? [0, 0, 0, 1])),
    };
  };
}

function propLook(take: Take, body: Body, model: Model): (t: number) => Look {
  const box = boxAround(
    model.meshes.flatMap((mesh) => cornersOf(mesh.positions)),
    0,
  );
  const corners = cornersOf(Float32Array.of(...box.low, ...box.high));
  const track = take.transforms[body.id];
  return (t) => {
    if (!track) throw new RangeError(`Body '${body.id}' has no track.`);
    const { position, rotation } = transformAt(track, t);
    const points = corners.map((corner) => add(position, rotate(rotation, corner)));
    return { whole: boxAround(points, 0), head: null, facingRadians: headingOf(rotation) };
  };
}

/** The eight corners of the box round some packed positions. */
function cornersOf(positions: Float32Array): Vec3[] {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  positions.forEach((value, i) => {
    low[i % 3] = Math.min(low[i % 3] ?? 0, value);
    high[i % 3] = Math.max(high[i % 3] ?? 0, value);
  });
  const at = (bit: number, axis: number): number => (bit ? high : low)[axis] ?? 0;
  return Array.from({ length: 8 }, (_, i): Vec3 => [at(i & 1, 0), at(i & 2, 1), at(i & 4, 2)]);
}

function headingOf(rotation: Quat): number {
  const forward = rotate(rotation, [0, 0, 1]);
  return Math.atan2(forward[0], forward[2]);
}
