import type { Model } from "../../art/index.ts";
import { scale } from "../../base/index.ts";
import { partsOf, type Part } from "../model/part.ts";
import { atOrigin, makeSurfaceGeometry } from "../surface/surface-geometry.ts";
import { castersOf, dressingOf, makeStageMesh, surfaceOf, type StageMesh } from "./dress.ts";
import { LAYERS } from "./layers.ts";
import { freeMesh, type StageTools } from "./tools.ts";

/** A model's meshes, to be placed and posed; whoever plays it may change from picture to picture. */
export type Figure = {
  readonly model: Model;
  /** Parts that bend with joints, and what posing them needs. */
  readonly posed: readonly PosedMesh[];
  readonly rigid: readonly StageMesh[];
  /** All of them, in the order in which they are drawn. */
  readonly meshes: readonly StageMesh[];
  readonly casters: readonly StageMesh[];
  /** Drawn with what rests, or with what moves. */
  setMoving(moves: boolean): void;
};

type PosedMesh = {
  readonly part: Part;
  readonly mesh: StageMesh;
  readonly scratch: Float32Array;
  /** Normals that nobody asked for. */
  readonly unused: () => Float32Array;
};

/** `gain` multiplies what its surfaces give off. */
export function makeFigure(model: Model, gain: number, tools: StageTools): Figure {
  const posed: PosedMesh[] = [];
  const rigid: StageMesh[] = [];
  const meshes: StageMesh[] = [];
  for (const part of partsOf(model)) {
    const own = surfaceOf(model, part);
    const surface = { ...own, emissive: scale(own.emissive, gain) };
    const dressing = dressingOf(surface, tools, {
      isScattered: false,
      sways: false,
      weathers: "dry",
      isFloor: false,
    });
    const geometry = makeSurfaceGeometry([{ part, surface, ...atOrigin }], part.skin !== null);
    const mesh = makeStageMesh(geometry, dressing);
    meshes.push(mesh);
    if (part.skin) {
      mesh.frustumCulled = false;
      let unused: Float32Array | null = null;
      posed.push({
        part,
        mesh,
        scratch: new Float32Array(part.positions.length),
        unused: () => (unused ??= new Float32Array(part.positions.length)),
      });
    } else rigid.push(mesh);
  }
  const solid = meshes.filter((mesh) => mesh.layers.isEnabled(LAYERS.backdrop));
  return {
    model,
    posed,
    rigid,
    meshes,
    casters: castersOf(meshes),
    setMoving(moves) {
      for (const mesh of solid) mesh.layers.set(moves ? LAYERS.movers : LAYERS.backdrop);
    },
  };
}

export function freeFigure({ meshes, casters }: Figure): void {
  for (const mesh of [...meshes, ...casters]) freeMesh(mesh);
}
