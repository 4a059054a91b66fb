import type { BuildInput } from "../design.ts";
import type { Joint, Mesh, Model, Surface } from "../model.ts";
import { luminanceOf } from "../kit/index.ts";
import { bodyWeights } from "./body-weights.ts";
import { complexionOf } from "./complexion.ts";
import { frecklesOf, hairOf } from "./hair.ts";
import { headParts } from "./head-parts.ts";
import { faceMoves } from "./face-morphs.ts";
import { garmentMesh } from "./garment-mesh.ts";
import { limbColliders } from "./limb-colliders.ts";
import { measureBody, placeOf, type Placement } from "./measure.ts";
import { personAnchors } from "./person-anchors.ts";
import { physiqueOf } from "./physique.ts";
import { dress } from "./dress.ts";
import { isIn } from "./point-set.ts";
import { morphPoints, pointNormals } from "./shape.ts";
import { skinSurface } from "./skin.ts";
import { wardrobeOf } from "./wardrobe.ts";

/** Decimetres that skin near cloth draws back beneath it. */
const DRAW_BACK = 0.06;

/** Throws RangeError without a pack of people. */
export function buildPerson(input: BuildInput): Model {
  const pack = input.assets.people;
  if (!pack) throw new RangeError("People are built from the pack that bakePeopleOnce makes.");
  const physique = physiqueOf(input);
  const places = morphPoints(pack.body, pack.targets, bodyWeights(physique, input.random));
  const normals = pointNormals(places, pack.body);
  const moves = faceMoves(pack, physique.ancestry);
  const outfit = wardrobeOf(input, physique);
  const level = input.detail >= 0.7 ? 0 : input.detail >= 0.35 ? 1 : 2;

  const dressed = dress(pack, outfit.worn, places);
  const measures = measureBody(places);
  const placement: Placement = {
    scale: physique.heightMetres / measures.height,
    ground: Math.min(measures.low, dressed.low),
  };
  const common = { level, placement };
  const surfaces: Record<string, Surface> = {
    skin: skinSurface(pack, physique, input.random, frecklesOf(input, physique)),
  };
  const meshes: Mesh[] = [
    garmentMesh({
      ...common,
      name: "body",
      surface: "skin",
      topology: pack.body,
      skin: pack.body.skin,
      places: drawnBack(places, normals, dressed.covers),
      normals,
      isHidden: (point) => isIn(dressed.hides, point),
      morphs: moves,
      colours: complexionOf(pack, physique, {
        darkness: 1 - Math.min(1, luminanceOf(hairOf(input, physique).colour) * 9),
      }),
    }),
  ];
  for (const item of dressed.pieces) {
    surfaces[item.surfaceName] ??= item.surface;
    meshes.push(garmentMesh({ ...common, ...item, name: item.name, surface: item.surfaceName, morphs: null }));
  }
  const joints = pack.joints.map((joint): Joint => ({
    name: joint.name,
    parent: joint.parent,
    position: placeOf(places, joint.points, placement),
  }));
  const head = headParts(input, { pack, physique, places, moves, placement, level, hat: outfit.hat, joints });
  for (const { mesh, surface } of head) {
    surfaces[mesh.surface] ??= surface;
    meshes.push(mesh);
  }
  // Soles add to the height.
  const top = (measures.low + measures.height - placement.ground) * placement.scale;
  return {
    meshes,
    surfaces,
    joints,
    colliders: limbColliders(joints, physique.heightMetres),
    anchors: personAnchors(joints, top),
    sizeMetres: [measures.width * placement.scale, top, measures.depth * placement.scale],
    massKg: physique.massKg,
    matter: "skin",
    restitution: null,
  };
}

function drawnBack(places: Float32Array, normals: Float32Array, covers: Uint8Array): Float32Array {
  const back = places.slice();
  for (let i = 0; i < back.length; i++)
    if (isIn(covers, Math.floor(i / 3))) back[i] = (back[i] ?? 0) - (normals[i] ?? 0) * DRAW_BACK;
  return back;
}
