import { Box3, BufferAttribute, DynamicDrawUsage, Group, type Matrix4 } from "three/webgpu";
import { buildModel, setOf, type Model } from "../../art/index.ts";
import type { Setting } from "../../screenplay/index.ts";
import { poseAt, transformAt, type Body, type ModelSpec, type Take, type Transform } from "../../take/index.ts";
import { glowGain } from "../light/mood.ts";
import type { StageMesh } from "./dress.ts";
import { makeFigure, type Figure } from "./figure.ts";
import { poseJoints, type PosedJoints } from "./pose-joints.ts";
import { posePart } from "./pose-part.ts";
import type { Bounds } from "./survey.ts";
import type { StageTools } from "./tools.ts";

/** A body of the take on the stage. */
export type Actor = {
  readonly id: string;
  /** Index in the take's bodies. */
  readonly index: number;
  readonly body: Body;
  readonly model: Model;
  readonly group: Group;
  /** What throws its shadows. */
  readonly casters: readonly StageMesh[];
  /** Whether it ever moves. */
  readonly isStill: boolean;
  /** Puts it where it is at a world instant. */
  pose(t: number): PosedJoints;
  /** What it fills of the world as it is posed. */
  bounds(): Bounds;
  /** Notes where it will be at that instant, for the flow pass. */
  poseNext(t: number): void;
};

export function modelOf(
  spec: ModelSpec,
  detail: number,
  { models, assets }: Pick<StageTools, "models" | "assets">,
): Model {
  return models.share(JSON.stringify([spec, detail]), () => buildModel(spec, detail, assets));
}

/** A model's meshes for one body of a film in that setting. */
export function figureOf(spec: ModelSpec, detail: number, setting: Setting, tools: StageTools): Figure {
  const gain = glowGain(setting, setOf(setting.set)?.indoors ?? false);
  return tools.figures.lend(JSON.stringify([spec, detail, gain]), () =>
    makeFigure(modelOf(spec, detail, tools), gain, tools),
  );
}

/** Builds a body at the given detail; null where it has no model of its own (a piece of the set). */
export function makeActor(take: Take, index: number, detail: number, tools: StageTools): Actor | null {
  const body = take.bodies[index];
  if (!body?.model) return null;
  const figure = figureOf(body.model, detail, take.setting, tools);
  const { model, posed, rigid } = figure;
  const track = take.transforms[body.id];
  const poses = take.poses[body.id] ?? null;
  const group = new Group();
  group.name = body.id;
  for (const mesh of figure.meshes) {
    mesh.userData["mark"] = index + 1;
    group.add(mesh);
  }
  // The take's joints in the model's order; a joint that the take leaves out keeps its rest.
  const order = poses ? model.joints.map((joint) => poses.joints.indexOf(joint.name)) : [];
  function jointsAt(t: number): { joints: PosedJoints; weights: ReadonlyMap<string, number> } {
    const place: Transform = track ? transformAt(track, t) : { position: [0, 0, 0], rotation: [0, 0, 0, 1] };
    const pose = poses ? poseAt(poses, t) : null;
    const rotations = pose ? order.map((k) => pose.rotations[k] ?? ([0, 0, 0, 1] as const)) : null;
    const weights = new Map(poses?.faceNames.map((name, k) => [name, pose?.face[k] ?? 0]));
    return { joints: poseJoints(model.joints, place, rotations), weights };
  }
  function writePosed(t: number, positionName: "position" | "next"): PosedJoints {
    const { joints, weights } = jointsAt(t);
    for (const { part, mesh, scratch, unused } of posed) {
      const position = mesh.geometry.getAttribute(positionName) as BufferAttribute;
      const normal = mesh.geometry.getAttribute("normal") as BufferAttribute;
      posePart(
        part,
        { joints: joints.matrices, weightOf: (morph) => weights.get(morph) ?? 0 },
        {
          positions: position.array as Float32Array,
          normals: positionName === "position" ? (normal.array as Float32Array) : unused(),
        },
        scratch,
      );
      position.needsUpdate = true;
      if (positionName === "position") normal.needsUpdate = true;
    }
    return joints;
  }
  const rests = poses === null && isStill(track);
  figure.setMoving(!rests);
  return {
    id: body.id,
    index,
    body,
    model,
    group,
    casters: figure.casters,
    isStill: rests,
    bounds() {
      const box = new Box3();
      for (const { mesh } of posed)
        box.union(new Box3().setFromArray(mesh.geometry.getAttribute("position").array as Float32Array));
      for (const mesh of rigid) {
        if (!mesh.geometry.boundingBox) mesh.geometry.computeBoundingBox();
        if (mesh.geometry.boundingBox) box.union(mesh.geometry.boundingBox.clone().applyMatrix4(mesh.matrix));
      }
      return { low: [box.min.x, box.min.y, box.min.z], high: [box.max.x, box.max.y, box.max.z] };
    },
    pose(t) {
      const joints = writePosed(t, "position");
      for (const mesh of rigid) {
        setRootMatrix(mesh.matrix, joints.matrices);
        mesh.matrixWorldNeedsUpdate = true;
      }
      return joints;
    },
    poseNext(t) {
      for (const { mesh } of posed) {
        if (mesh.geometry.hasAttribute("next")) continue;
        const attribute = new BufferAttribute(new Float32Array(mesh.geometry.getAttribute("position").array.length), 3);
        mesh.geometry.setAttribute("next", attribute.setUsage(DynamicDrawUsage));
      }
      const joints = writePosed(t, "next");
      for (const mesh of rigid) setRootMatrix(mesh.userData["nextMatrix"] as Matrix4, joints.matrices);
    },
  };
}

function setRootMatrix(to: Matrix4, joints: Float32Array): void {
  const at = (i: number): number => joints[i] ?? 0;
  to.set(at(0), at(1), at(2), at(3), at(4), at(5), at(6), at(7), at(8), at(9), at(10), at(11), 0, 0, 0, 1);
}

/** A track of one sample, or of equal ones. */
function isStill(track: Float32Array | undefined): boolean {
  if (!track) return true;
  for (let o = 8; o < track.length; o += 8)
    for (let k = 1; k < 8; k++) if (Math.abs((track[o + k] ?? 0) - (track[k] ?? 0)) > 1e-4) return false;
  return true;
}
