import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from "three/webgpu";
import type { Surface } from "../../art/index.ts";
import type { Part } from "../model/part.ts";

/** A part where it stands, with its surface: one of those that share a drawing. */
export type Placed = {
  readonly part: Part;
  readonly surface: Surface;
  readonly position: readonly [number, number, number];
  readonly turnRadians: number;
  readonly scale: number;
};

export const atOrigin = { position: [0, 0, 0], turnRadians: 0, scale: 1 } as const;

/**
 * One geometry of parts that share a shader: what their surfaces differ in travels in the vertices.
 * colour: rgb and sheen. matter: roughness, metalness, clearcoat, translucency. glow: light given off.
 */
export function makeSurfaceGeometry(placed: readonly Placed[], isPosed: boolean): BufferGeometry {
  const vertices = placed.reduce((sum, { part }) => sum + part.positions.length / 3, 0);
  const corners = placed.reduce((sum, { part }) => sum + part.indices.length, 0);
  const position = new Float32Array(vertices * 3);
  const normal = new Float32Array(vertices * 3);
  const uv = new Float32Array(vertices * 2);
  const colour = new Float32Array(vertices * 4);
  const matter = new Uint8Array(vertices * 4);
  const glow = new Float32Array(vertices * 3);
  const opacity = new Float32Array(vertices);
  const index = new Uint32Array(corners);
  let vertex = 0;
  let corner = 0;
  for (const { part, surface, position: place, turnRadians, scale } of placed) {
    const [c, s] = [Math.cos(turnRadians), Math.sin(turnRadians)];
    const count = part.positions.length / 3;
    const bytes = [surface.roughness, surface.metalness, surface.clearcoat, surface.translucency].map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255),
    );
    for (let i = 0; i < count; i++) {
      const at = vertex + i;
      turnInto(position, at, part.positions, i, c * scale, s * scale);
      position[at * 3] = (position[at * 3] ?? 0) + place[0];
      position[at * 3 + 1] = (part.positions[i * 3 + 1] ?? 0) * scale + place[1];
      position[at * 3 + 2] = (position[at * 3 + 2] ?? 0) + place[2];
      turnInto(normal, at, part.normals, i, c, s);
      normal[at * 3 + 1] = part.normals[i * 3 + 1] ?? 0;
      for (let k = 0; k < 3; k++) {
        colour[at * 4 + k] = (part.colours[i * 3 + k] ?? 1) * (surface.colour[k] ?? 1);
        glow[at * 3 + k] = surface.emissive[k] ?? 0;
      }
      colour[at * 4 + 3] = surface.sheen;
      matter.set(bytes, at * 4);
      opacity[at] = surface.opacity;
    }
    uv.set(part.uvs, vertex * 2);
    for (let i = 0; i < part.indices.length; i++) index[corner + i] = (part.indices[i] ?? 0) + vertex;
    vertex += count;
    corner += part.indices.length;
  }
  const geometry = new BufferGeometry();
  const moving = (values: Float32Array): BufferAttribute => {
    const attribute = new BufferAttribute(values, 3);
    if (isPosed) attribute.setUsage(DynamicDrawUsage);
    return attribute;
  };
  geometry.setAttribute("position", moving(position));
  geometry.setAttribute("normal", moving(normal));
  geometry.setAttribute("uv", new BufferAttribute(uv, 2));
  geometry.setAttribute("colour", new BufferAttribute(colour, 4));
  geometry.setAttribute("matter", new BufferAttribute(matter, 4, true));
  geometry.setAttribute("glow", new BufferAttribute(glow, 3));
  // Where fur grows, so that its strands stay put on a body that moves; w is their length.
  if (placed.some(({ surface }) => surface.furMetres > 0))
    geometry.setAttribute("fur", new BufferAttribute(furOf(placed), 4));
  geometry.setAttribute("opacity", new BufferAttribute(opacity, 1));
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}

function furOf(placed: readonly Placed[]): Float32Array {
  const fur = new Float32Array(placed.reduce((sum, { part }) => sum + (part.positions.length / 3) * 4, 0));
  let at = 0;
  for (const { part, surface } of placed)
    for (let i = 0; i < part.positions.length; i += 3, at += 4) {
      fur.set(part.positions.subarray(i, i + 3), at);
      fur[at + 3] = surface.furMetres;
    }
  return fur;
}

/** The same parts for shadow maps: places and texture corners alone. */
export function makeCasterGeometry(placed: readonly Placed[]): BufferGeometry {
  const vertices = placed.reduce((sum, { part }) => sum + part.positions.length / 3, 0);
  const position = new Float32Array(vertices * 3);
  const uv = new Float32Array(vertices * 2);
  const index = new Uint32Array(placed.reduce((sum, { part }) => sum + part.indices.length, 0));
  let vertex = 0;
  let corner = 0;
  for (const { part, position: place, turnRadians, scale } of placed) {
    const [c, s] = [Math.cos(turnRadians) * scale, Math.sin(turnRadians) * scale];
    const count = part.positions.length / 3;
    for (let i = 0; i < count; i++) {
      const at = vertex + i;
      turnInto(position, at, part.positions, i, c, s);
      position[at * 3] = (position[at * 3] ?? 0) + place[0];
      position[at * 3 + 1] = (part.positions[i * 3 + 1] ?? 0) * scale + place[1];
      position[at * 3 + 2] = (position[at * 3 + 2] ?? 0) + place[2];
    }
    uv.set(part.uvs, vertex * 2);
    for (let i = 0; i < part.indices.length; i++) index[corner + i] = (part.indices[i] ?? 0) + vertex;
    vertex += count;
    corner += part.indices.length;
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(position, 3));
  geometry.setAttribute("uv", new BufferAttribute(uv, 2));
  geometry.setIndex(new BufferAttribute(index, 1));
  return geometry;
}

function turnInto(to: Float32Array, at: number, from: Float32Array, i: number, c: number, s: number): void {
  const [x, z] = [from[i * 3] ?? 0, from[i * 3 + 2] ?? 0];
  to[at * 3] = x * c + z * s;
  to[at * 3 + 2] = z * c - x * s;
}
