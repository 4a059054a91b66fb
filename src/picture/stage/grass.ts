import type { Scatter, Surface } from "../../art/index.ts";
import type { Part } from "../model/part.ts";

export const bladeSurface: Surface = {
  colour: [1, 1, 1],
  roughness: 0.8,
  metalness: 0,
  opacity: 1,
  emissive: [0, 0, 0],
  clearcoat: 0,
  sheen: 0,
  translucency: 0.7,
  doubleSided: true,
  texture: null,
  alphaCut: null,
  furMetres: 0,
};

/** From near to far: fewer and wider blades that cover as much, bent at fewer places. */
const finenesses = [
  { blades: 5, rows: [0, 0.4, 0.75] },
  { blades: 4, rows: [0, 0.5] },
  { blades: 3, rows: [0] },
] as const;
/** Metres that a pixel covers where the next fineness does: some 4 and 11 m before a usual lens at 720 rows. */
const FINENESS_METRES = [0.0035, 0.0096] as const;

/** How fine grass must be where a pixel covers that many metres: 0 is the finest. */
export function grassFineness(metresPerPixel: number): number {
  return FINENESS_METRES.filter((limit) => metresPerPixel >= limit).length;
}

/**
 * A tuft of blades of which instances make a meadow. Normals point mostly up, so that a lawn takes light as the ground
 * under it does and does not glitter; the colour runs from the root's to the tip's.
 */
export function makeBlade(grass: NonNullable<Scatter["grass"]>, fineness: number): Part {
  const { heightMetres, root, tip } = grass;
  const positions: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const indices: number[] = [];
  const { blades, rows } = finenesses[fineness] ?? finenesses[0];
  for (let blade = 0; blade < blades; blade++) {
    const turn = (blade / blades) * Math.PI * 2 + (blade % 2) * 0.5;
    const [c, s] = [Math.cos(turn), Math.sin(turn)];
    const height = heightMetres * (0.72 + 0.28 * Math.abs(Math.sin(blade * 2.4)));
    const lean = 0.28 + 0.22 * Math.abs(Math.cos(blade * 1.7));
    const foot = 0.035 + 0.05 * Math.abs(Math.sin(blade * 3.1));
    const half = ((0.006 + heightMetres * 0.016) * finenesses[0].blades) / blades;
    const first = positions.length / 3;
    const point = (share: number, side: number): void => {
      const out = foot + lean * height * share * share;
      const width = half * (1 - share) * side;
      positions.push(c * out - s * width, height * share, s * out + c * width);
      const [nx, ny, nz] = [c * 0.35, 1, s * 0.35];
      const size = Math.hypot(nx, ny, nz);
      normals.push(nx / size, ny / size, nz / size);
      for (let k = 0; k < 3; k++) colours.push((root[k] ?? 0) + ((tip[k] ?? 0) - (root[k] ?? 0)) * share);
    };
    for (const share of rows) for (const side of [-1, 1]) point(share, side);
    point(1, 0);
    for (let row = 0; row + 1 < rows.length; row++) {
      const a = first + row * 2;
      indices.push(a, a + 1, a + 2, a + 1, a + 3, a + 2);
    }
    const last = first + (rows.length - 1) * 2;
    indices.push(last, last + 1, last + 2);
  }
  return {
    surface: "blade",
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    uvs: new Float32Array((positions.length / 3) * 2),
    colours: Float32Array.from(colours),
    indices: Uint32Array.from(indices),
    skin: null,
    morphs: [],
  };
}
