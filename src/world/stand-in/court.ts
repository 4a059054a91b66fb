import { IDENTITY, type Vec3 } from "../../base/index.ts";
import type { Collider, ColliderShape, Model, SetModel } from "../../art/index.ts";

// A bare court with a regulation hoop (ring 18 in across at 10 ft, board 6 ft by 3.5 ft) and balls, for this room's tests.

function part(name: string, shape: ColliderShape, position: Vec3, matter: string): Collider {
  return { part: name, shape, position, rotation: IDENTITY, matter, joint: null };
}

function hoopModel(): Model {
  const positions: number[] = [];
  const indices: number[] = [];
  const [major, minor, around, across] = [0.2286 + 0.009, 0.009, 32, 8];
  for (let i = 0; i < around; i++)
    for (let j = 0; j < across; j++) {
      const [u, v] = [(i / around) * 2 * Math.PI, (j / across) * 2 * Math.PI];
      const r = major + minor * Math.cos(v);
      positions.push(r * Math.sin(u), 3.048 + minor * Math.sin(v), r * Math.cos(u));
      const [a, b] = [i * across + j, i * across + ((j + 1) % across)];
      const [c, d] = [((i + 1) % around) * across + j, ((i + 1) % around) * across + ((j + 1) % across)];
      indices.push(a, b, c, b, d, c);
    }
  return {
    meshes: [],
    surfaces: {},
    joints: [],
    colliders: [
      part(
        "rim",
        { kind: "mesh", positions: Float32Array.from(positions), indices: Uint32Array.from(indices) },
        [0, 0, 0],
        "steel",
      ),
      part("backboard", { kind: "box", halfSize: [0.915, 0.535, 0.02] }, [0, 3.43, -0.4], "acrylic"),
      part("pole", { kind: "box", halfSize: [0.08, 1.5, 0.08] }, [0, 1.5, -1.6], "steel"),
    ],
    anchors: [
      { name: "rim-centre", position: [0, 3.048, 0], rotation: IDENTITY, joint: null },
      { name: "backboard-centre", position: [0, 3.43, -0.38], rotation: IDENTITY, joint: null },
    ],
    sizeMetres: [1.83, 3.97, 2],
    massKg: 200,
    matter: "steel",
    restitution: null,
  };
}

/** Hoop at z = -6 facing +Z, parquet floor, 20 m by 16 m. */
export function standInCourt(): SetModel {
  return {
    pieces: [{ name: "hoop", model: hoopModel(), position: [0, 0, -6], turnRadians: 0, scale: 1 }],
    scatters: [],
    colliders: [part("floor", { kind: "box", halfSize: [30, 0.5, 30] }, [0, -0.5, 0], "parquet")],
    anchors: [],
    areas: [
      { name: "centre", nouns: ["middle"], centre: [0, 0, 0], halfSize: [4, 4], facingRadians: 0 },
      {
        name: "free-throw-line",
        nouns: ["free throw line"],
        centre: [0, 0, -1.8],
        halfSize: [1, 0.3],
        facingRadians: Math.PI,
      },
    ],
    fixtures: [],
    cameraBounds: { low: [-10, 0.1, -8], high: [10, 8, 8] },
    heightAt: () => 0,
    matterAt: () => "parquet",
  };
}

export function standInBall(radius: number, massKg: number, restitution: number, matter = "rubber"): Model {
  return {
    meshes: [],
    surfaces: {},
    joints: [],
    colliders: [part("ball", { kind: "ball", radius }, [0, 0, 0], matter)],
    anchors: [],
    sizeMetres: [2 * radius, 2 * radius, 2 * radius],
    massKg,
    matter,
    restitution,
  };
}

export function standInBox(size: Vec3, massKg: number, matter = "wood"): Model {
  return {
    meshes: [],
    surfaces: {},
    joints: [],
    colliders: [
      part("box", { kind: "box", halfSize: [size[0] / 2, size[1] / 2, size[2] / 2] }, [0, size[1] / 2, 0], matter),
    ],
    anchors: [],
    sizeMetres: size,
    massKg,
    matter,
    restitution: null,
  };
}
