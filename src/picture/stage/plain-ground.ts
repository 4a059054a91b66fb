import type { Model } from "../../art/index.ts";

const HALF_METRES = 150;

/** An even field, for settings that art has no set for. */
export function plainGround(): Model {
  const cells = 24;
  const positions: number[] = [];
  const indices: number[] = [];
  for (let j = 0; j <= cells; j++)
    for (let i = 0; i <= cells; i++) {
      positions.push((i / cells - 0.5) * 2 * HALF_METRES, 0, (j / cells - 0.5) * 2 * HALF_METRES);
      if (i === cells || j === cells) continue;
      const a = j * (cells + 1) + i;
      indices.push(a, a + cells + 1, a + 1, a + 1, a + cells + 1, a + cells + 2);
    }
  return {
    meshes: [
      {
        name: "ground",
        surface: "ground",
        positions: Float32Array.from(positions),
        normals: Float32Array.from(positions, (_, k) => (k % 3 === 1 ? 1 : 0)),
        uvs: null,
        colours: null,
        indices: Uint32Array.from(indices),
        skin: null,
        joint: null,
        morphs: null,
      },
    ],
    surfaces: {
      ground: {
        colour: [0.19, 0.2, 0.13],
        roughness: 0.95,
        metalness: 0,
        opacity: 1,
        emissive: [0, 0, 0],
        clearcoat: 0,
        sheen: 0,
        translucency: 0,
        doubleSided: false,
        texture: null,
        alphaCut: null,
        furMetres: 0,
      },
    },
    joints: [],
    colliders: [],
    anchors: [],
    sizeMetres: [HALF_METRES * 2, 0, HALF_METRES * 2],
    massKg: 0,
    matter: "soil",
    restitution: null,
  };
}
