import { BufferAttribute, BufferGeometry, DynamicDrawUsage } from "three/webgpu";
import type { Part } from "./part.ts";

/** The part at rest as a geometry; positions and normals are copies where they will be posed. */
export function makePartGeometry(part: Part): BufferGeometry {
  const isPosed = part.skin !== null || part.morphs.length > 0;
  const moving = (values: Float32Array): BufferAttribute => {
    const attribute = new BufferAttribute(isPosed ? values.slice() : values, 3);
    if (isPosed) attribute.setUsage(DynamicDrawUsage);
    return attribute;
  };
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", moving(part.positions));
  geometry.setAttribute("normal", moving(part.normals));
  geometry.setAttribute("uv", new BufferAttribute(part.uvs, 2));
  geometry.setAttribute("color", new BufferAttribute(part.colours, 3));
  geometry.setIndex(new BufferAttribute(part.indices, 1));
  return geometry;
}
