import { Matrix4, Mesh, type BufferGeometry, type NodeMaterial, type Texture } from "three/webgpu";
import type { Model, Surface } from "../../art/index.ts";
import { partsOf, type Part } from "../model/part.ts";
import { makeSurfaceGeometry, type Placed } from "../surface/surface-geometry.ts";
import { traitsKey, traitsOf, type Traits } from "../surface/traits.ts";
import type { StageTools } from "./tools.ts";

/** Parts that one material draws. */
export type Dressing = {
  readonly key: string;
  readonly traits: Traits;
  readonly material: NodeMaterial;
  /** Draws it into shadow maps; null where it casts none. */
  readonly caster: NodeMaterial | null;
  /** Cut-out texture and threshold, for data passes. */
  readonly texture: Texture | null;
  readonly cut: number;
};

/** What a mesh is drawn with where: beauty by `material`, shadows by `userData.caster`. */
export type StageMesh = Mesh<BufferGeometry, NodeMaterial>;

export function surfaceOf(model: Model, part: Part): Surface {
  const surface = model.surfaces[part.surface];
  if (!surface) throw new RangeError(`A mesh wears '${part.surface}', which its model has no surface for.`);
  return surface;
}

export function dressingOf(
  surface: Surface,
  tools: StageTools,
  how: { isScattered: boolean; sways: boolean },
): Dressing {
  const texture = surface.texture ? tools.textures.get(surface.texture) : null;
  const traits = traitsOf(surface, { relief: (texture?.normal ?? null) !== null, ...how });
  const cut = surface.alphaCut ?? 0.5;
  const isGhost = surface.opacity < 0.6;
  return {
    key: [traitsKey(traits), texture?.colour.uuid, cut].join(),
    traits,
    material: tools.materials.get(traits, texture, cut),
    caster: isGhost ? null : tools.materials.getCaster(traits, texture?.colour ?? null, cut),
    texture: texture?.colour ?? null,
    cut,
  };
}

export function makeStageMesh(geometry: BufferGeometry, dressing: Dressing): StageMesh {
  const mesh = new Mesh(geometry, dressing.material);
  mesh.userData["caster"] = dressing.caster;
  mesh.userData["dressing"] = dressing;
  // What data passes read: no body, and standing still.
  mesh.userData["mark"] = 0;
  mesh.userData["nextMatrix"] = new Matrix4();
  mesh.matrixAutoUpdate = false;
  mesh.renderOrder = dressing.traits.isClear ? 1 : 0;
  return mesh;
}

/** Still parts gathered into few meshes: one per material and square of ground. */
export type Batch = {
  add(model: Model, place: Omit<Placed, "part" | "surface">): void;
  finish(): StageMesh[];
};

export function openBatch(tools: StageTools, squareMetres: number): Batch {
  const groups = new Map<string, { dressing: Dressing; placed: Placed[] }>();
  return {
    add(model, place) {
      for (const part of partsOf(model)) {
        const surface = surfaceOf(model, part);
        const dressing = dressingOf(surface, tools, { isScattered: false, sways: false });
        const square = [place.position[0], place.position[2]].map((value) => Math.floor(value / squareMetres)).join();
        const key = `${dressing.key}/${square}`;
        const group = groups.get(key) ?? { dressing, placed: [] };
        group.placed.push({ part, surface, ...place });
        groups.set(key, group);
      }
    },
    finish: () =>
      [...groups.values()].map(({ dressing, placed }) => makeStageMesh(makeSurfaceGeometry(placed, false), dressing)),
  };
}
