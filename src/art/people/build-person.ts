import type { Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import { surface } from "../kit/index.ts";
import type { Joint, Mesh, Model, Surface } from "../model.ts";
import { bodyWeights } from "./body-weights.ts";
import { faceMoves, followMoves } from "./face-morphs.ts";
import { garmentMesh, type Placement } from "./garment-mesh.ts";
import { limbColliders } from "./limb-colliders.ts";
import type { FittedData, PeoplePack } from "./people-pack.ts";
import { personAnchors } from "./person-anchors.ts";
import { clothSurface, hairSurface, imageRecipe, skinSurface } from "./person-surfaces.ts";
import { physiqueOf } from "./physique.ts";
import { fitPoints, morphPoints, pointNormals } from "./shape.ts";
import { wardrobeOf } from "./wardrobe.ts";

/** Points of the body proper; the base mesh's helpers follow. */
const BODY_POINTS = 13380;
/** Decimetres that skin near cloth draws back beneath it. */
const DRAW_BACK = 0.05;

/** Throws RangeError without a pack of people. */
export function buildPerson(input: BuildInput): Model {
  const pack = input.assets.people;
  if (!pack) throw new RangeError("People are built from the pack that bakePeopleOnce makes.");
  const physique = physiqueOf(input);
  const places = morphPoints(pack.body, pack.targets, bodyWeights(physique, input.random));
  const normals = pointNormals(places, pack.body);
  const moves = faceMoves(pack, physique.ancestry);
  const worn = wardrobeOf(input, physique);
  const level = input.detail >= 0.7 ? 0 : input.detail >= 0.35 ? 1 : 2;

  const pieces = worn.map(({ piece }) => pieceOf(pack, piece));
  const fits = pieces.map((piece, i) => {
    const own = fitPoints(piece, places);
    const ownNormals = pointNormals(own, piece);
    push(own, ownNormals, (worn[i]?.puff ?? 0) * 10);
    return { places: own, normals: ownNormals };
  });
  const hides = union(pieces.map((piece) => piece.hides));
  const covers = union(pieces.map((piece) => piece.covers));
  const isIn = (bits: Uint8Array, point: number): boolean => (((bits[point >> 3] ?? 0) >> (point & 7)) & 1) === 1;

  const [low, high] = heightsOf(places.subarray(0, BODY_POINTS * 3));
  const ground = Math.min(low, ...fits.map((fit) => heightsOf(fit.places)[0]));
  const placement: Placement = { scale: physique.heightMetres / (high - low), ground };
  const skinPlaces = places.slice();
  for (let point = 0; point < BODY_POINTS; point++)
    if (isIn(covers, point))
      for (let k = 0; k < 3; k++)
        skinPlaces[point * 3 + k] = (skinPlaces[point * 3 + k] ?? 0) - (normals[point * 3 + k] ?? 0) * DRAW_BACK;

  const surfaces: Record<string, Surface> = {};
  const meshes: Mesh[] = [];
  const common = { level, placement };
  const age = physique.age < 0.6 ? "young" : physique.age < 0.8 ? "middleage" : "old";
  const [people = "caucasian"] = Object.entries(physique.ancestry).toSorted((a, b) => b[1] - a[1])[0] ?? [];
  surfaces["skin"] = skinSurface(`skin/${age}_${people}_${physique.sex}`, [0.89, 0.71, 0.55]);
  meshes.push(
    garmentMesh({
      ...common,
      name: "body",
      surface: "skin",
      topology: pack.body,
      skin: pack.body.skin,
      places: skinPlaces,
      normals,
      isHidden: (point) => isIn(hides, point),
      morphs: moves,
    }),
  );
  pieces.forEach((piece, i) => {
    const fit = fits[i];
    const item = worn[i];
    if (!fit || !item) return;
    surfaces[item.piece] = clothSurface(piece, item.colour);
    meshes.push(
      garmentMesh({
        ...common,
        name: item.piece,
        surface: item.piece,
        topology: piece,
        skin: piece.skin,
        ...fit,
        isHidden: null,
        morphs: null,
      }),
    );
  });
  const parts: [name: string, Surface][] = [
    [
      "eyes",
      surface({
        colour: [1, 1, 1],
        roughness: 0.08,
        clearcoat: 1,
        alphaCut: 0.5,
        texture: imageRecipe(pictureOf(pack, "eyes", "brownlight")),
      }),
    ],
    [
      "teeth",
      surface({ colour: [0.75, 0.72, 0.68], roughness: 0.3, texture: imageRecipe(pictureOf(pack, "teeth", "teeth")) }),
    ],
    [
      "tongue",
      surface({
        colour: [0.55, 0.4, 0.4],
        roughness: 0.45,
        texture: imageRecipe(pictureOf(pack, "tongue", "tongue01")),
      }),
    ],
    [
      "eyelashes02",
      surface({
        colour: [1, 1, 1],
        roughness: 0.8,
        alphaCut: 0.4,
        doubleSided: true,
        texture: imageRecipe(pictureOf(pack, "eyelashes02", "eyelashes02")),
      }),
    ],
    ["eyebrow001", hairSurface(pieceOf(pack, "eyebrow001"), [0.05, 0.035, 0.025])],
    ["short02", hairSurface(pieceOf(pack, "short02"), [0.08, 0.05, 0.03])],
  ];
  for (const [name, look] of parts) {
    const piece = pieceOf(pack, name);
    const own = fitPoints(piece, places);
    surfaces[name] = look;
    meshes.push(
      garmentMesh({
        ...common,
        name,
        surface: name,
        topology: piece,
        skin: piece.skin,
        places: own,
        normals: pointNormals(own, piece),
        isHidden: null,
        morphs: piece.category === "hair" || piece.category === "eyes" ? null : followMoves(piece, moves),
      }),
    );
  }
  const joints = pack.joints.map((joint): Joint => ({
    name: joint.name,
    parent: joint.parent,
    position: meanPlace(places, joint.points, placement),
  }));
  return {
    meshes,
    surfaces,
    joints,
    colliders: limbColliders(joints, physique.heightMetres),
    anchors: personAnchors(joints, physique.heightMetres),
    sizeMetres: [extentOf(places, 0) * placement.scale, physique.heightMetres, extentOf(places, 2) * placement.scale],
    massKg: physique.massKg,
    matter: "skin",
    restitution: null,
  };
}

function pieceOf(pack: PeoplePack, name: string): FittedData {
  const piece = pack.fitted[name];
  if (!piece) throw new RangeError(`The pack of people has no '${name}'.`);
  return piece;
}

function pictureOf(pack: PeoplePack, piece: string, name: string): string {
  return pieceOf(pack, piece).pictures[name]?.name ?? "";
}

function push(places: Float32Array, normals: Float32Array, by: number): void {
  for (let i = 0; i < places.length; i++) places[i] = (places[i] ?? 0) + (normals[i] ?? 0) * by;
}

function union(all: readonly Uint8Array[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil(BODY_POINTS / 8));
  for (const some of all) some.forEach((byte, i) => (bits[i] = (bits[i] ?? 0) | byte));
  return bits;
}

function heightsOf(places: Float32Array): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 1; i < places.length; i += 3) {
    low = Math.min(low, places[i] ?? 0);
    high = Math.max(high, places[i] ?? 0);
  }
  return [low, high];
}

function extentOf(places: Float32Array, axis: number): number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = axis; i < BODY_POINTS * 3; i += 3) {
    low = Math.min(low, places[i] ?? 0);
    high = Math.max(high, places[i] ?? 0);
  }
  return high - low;
}

function meanPlace(places: Float32Array, points: Uint16Array, { scale, ground }: Placement): Vec3 {
  const mean = [0, 1, 2].map(
    (k) => points.reduce((sum, point) => sum + (places[point * 3 + k] ?? 0), 0) / points.length,
  );
  return [(mean[0] ?? 0) * scale, ((mean[1] ?? 0) - ground) * scale, (mean[2] ?? 0) * scale];
}
