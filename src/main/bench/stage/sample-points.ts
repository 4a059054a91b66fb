import type { Model } from "../../../art/index.ts";
import type { Framing } from "../../../screenplay/index.ts";
import { solidMeshes } from "./pose-model.ts";

/** A vertex of a model's solid meshes, by mesh and index, so that it can be found again in a pose. */
export type Sample = { readonly mesh: number; readonly vertex: number };

/** Cells along a model's longest side; one vertex of each filled cell is looked at. */
const CELLS = 9;

/** The share of a figure, from its head on, that a framing is about by the definitions of film schools. */
const shown: Readonly<Partial<Record<Framing, number>>> = {
  medium: 0.5,
  "medium-close-up": 0.34,
  "close-up": 0.22,
  "extreme-close-up": 0.13,
  "over-the-shoulder": 0.34,
  "two-shot": 0.5,
  insert: 0.3,
};

/** Points spread evenly over the part of a model that a framing is about: a figure's upper or fore part, all of a thing. */
export function samplePoints(model: Model, framing: Framing): Sample[] {
  const meshes = solidMeshes(model);
  const part = model.joints.some(({ name }) => /^head$/i.test(name)) ? (shown[framing] ?? 1) : 1;
  const [width, height, length] = model.sizeMetres;
  // People are cropped from the top down, animals from the head backwards.
  const axis = height >= length ? 1 : 2;
  const top = Math.max(...meshes.map(({ positions }) => farthest(positions, axis)));
  const least = part >= 1 ? -Infinity : top - part * Math.max(height, length);
  const cell = Math.max(width, height, length) / CELLS;
  const known = new Map<string, Sample>();
  meshes.forEach(({ positions }, mesh) => {
    for (let i = 0; i + 2 < positions.length; i += 3) {
      if ((positions[i + axis] ?? 0) < least) continue;
      const key = [0, 1, 2].map((k) => Math.round((positions[i + k] ?? 0) / cell)).join(" ");
      if (!known.has(key)) known.set(key, { mesh, vertex: i / 3 });
    }
  });
  return [...known.values()];
}

function farthest(positions: Float32Array, axis: number): number {
  let most = -Infinity;
  for (let i = axis; i < positions.length; i += 3) most = Math.max(most, positions[i] ?? 0);
  return most;
}
