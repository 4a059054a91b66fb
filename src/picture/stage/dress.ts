import { BufferAttribute, BufferGeometry, Matrix4, Mesh, type NodeMaterial, type Texture } from "three/webgpu";
import type { Model, Surface } from "../../art/index.ts";
import { FLOOR_METRES } from "../light/floor-mirror.ts";
import { partsOf, type Part } from "../model/part.ts";
import { makeCasterGeometry, makeSurfaceGeometry, type Placed } from "../surface/surface-geometry.ts";
import { traitsKey, traitsOf, type Traits, type Use } from "../surface/traits.ts";
import { LAYERS } from "./layers.ts";
import type { Sight } from "./sight.ts";
import type { StageTools } from "./tools.ts";
import { coarseShape, trimPart } from "./trim-part.ts";

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

export function dressingOf(surface: Surface, tools: StageTools, how: Use): Dressing {
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
  const { isClear, isFloor } = dressing.traits;
  mesh.layers.set(isClear ? LAYERS.late : isFloor ? LAYERS.floor : LAYERS.backdrop);
  return mesh;
}

/** Still parts gathered into few meshes, one per material and square of ground: what is seen, and what throws shadows. */
export type Batch = {
  add(model: Model, place: Omit<Placed, "part" | "surface">): void;
  finish(): { readonly meshes: StageMesh[]; readonly casters: StageMesh[] };
};

export function openBatch(tools: StageTools, squareMetres: number, sight: Sight): Batch {
  const seen = new Map<string, { dressing: Dressing; placed: Placed[] }>();
  const casting = new Map<string, { material: NodeMaterial; placed: Placed[] }>();
  return {
    add(model, place) {
      for (const part of partsOf(model)) {
        const surface = surfaceOf(model, part);
        const dressing = dressingOf(surface, tools, {
          isScattered: false,
          sways: false,
          weathers: tools.rig.weathering.ground,
          isFloor: tools.rig.mirror.texture !== null && liesLevel(part, place),
        });
        const square = [place.position[0], place.position[2]].map((value) => Math.floor(value / squareMetres)).join();
        const trimmed = trimPart(part, place, sight);
        if (trimmed) {
          const key = `${dressing.key}/${square}`;
          const group = seen.get(key) ?? { dressing, placed: [] };
          group.placed.push({ part: trimmed, surface, ...place });
          seen.set(key, group);
        }
        const { caster } = dressing;
        if (!caster) continue;
        const group = casting.get(`${caster.uuid}/${square}`) ?? { material: caster, placed: [] };
        group.placed.push({ part, surface, ...place });
        casting.set(`${caster.uuid}/${square}`, group);
      }
    },
    finish: () => ({
      meshes: [...seen.values()].map(({ dressing, placed }) =>
        makeStageMesh(makeSurfaceGeometry(placed, false), dressing),
      ),
      casters: [...casting.values()].map(({ material, placed }) => makeCaster(makeCasterGeometry(placed), material)),
    }),
  };
}

/** Whether all of a part is level ground. */
function liesLevel(part: Part, { position, scale }: Omit<Placed, "part" | "surface">): boolean {
  for (let i = 1; i < part.positions.length; i += 3) {
    if ((part.normals[i] ?? 0) < 0.95) return false;
    if (Math.abs((part.positions[i] ?? 0) * scale + position[1]) > FLOOR_METRES) return false;
  }
  return true;
}

export function makeCaster(geometry: BufferGeometry, material: NodeMaterial): StageMesh {
  const caster: StageMesh = new Mesh(geometry, material);
  caster.matrixAutoUpdate = false;
  return caster;
}

/** The same geometry at the same places in the material that shadow maps need; posed bodies with fewer triangles. */
export function castersOf(meshes: readonly StageMesh[]): StageMesh[] {
  return meshes.flatMap((mesh) => {
    const material = mesh.userData["caster"] as NodeMaterial | null;
    if (!material) return [];
    const caster = makeCaster(mesh.frustumCulled ? mesh.geometry : coarseOf(mesh.geometry), material);
    caster.matrix = mesh.matrix;
    caster.frustumCulled = mesh.frustumCulled;
    return [caster];
  });
}

/** Shares the vertices, so that it is posed with its model. */
function coarseOf(geometry: BufferGeometry): BufferGeometry {
  const coarse = new BufferGeometry();
  for (const name of ["position", "uv"]) coarse.setAttribute(name, geometry.getAttribute(name));
  const index = geometry.getIndex()?.array;
  if (index) coarse.setIndex(new BufferAttribute(coarseShape(geometry.getAttribute("position").array, index), 1));
  return coarse;
}
