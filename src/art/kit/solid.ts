import type { ManifoldToplevel } from "manifold-3d";
import { shade } from "./shade.ts";
import { vertexCount, type Shape } from "./shape.ts";
import { weld } from "./weld.ts";

// Solid modelling on closed shapes. UVs and colours travel through the cuts.

type Body = InstanceType<ManifoldToplevel["Manifold"]>;

/** Everything in any of them. */
export function union(solid: ManifoldToplevel, shapes: readonly Shape[], creaseDegrees = 35): Shape {
  return combine(solid, shapes, creaseDegrees, (bodies) => solid.Manifold.union(bodies));
}

/** The first without the others. */
export function subtract(solid: ManifoldToplevel, shapes: readonly Shape[], creaseDegrees = 35): Shape {
  return combine(solid, shapes, creaseDegrees, (bodies) => solid.Manifold.difference(bodies));
}

/** What all of them share. */
export function intersect(solid: ManifoldToplevel, shapes: readonly Shape[], creaseDegrees = 35): Shape {
  return combine(solid, shapes, creaseDegrees, (bodies) => solid.Manifold.intersection(bodies));
}

/** Wraps the shapes in the tightest convex skin. */
export function hullOf(solid: ManifoldToplevel, shapes: readonly Shape[], creaseDegrees = 35): Shape {
  return combine(solid, shapes, creaseDegrees, (bodies) => solid.Manifold.hull(bodies));
}

function combine(
  solid: ManifoldToplevel,
  shapes: readonly Shape[],
  creaseDegrees: number,
  operate: (bodies: Body[]) => Body,
): Shape {
  const tinted = shapes.some((shape) => shape.colours);
  const bodies: Body[] = [];
  try {
    for (const shape of shapes) bodies.push(toBody(solid, shape, tinted));
    const result = operate(bodies);
    bodies.push(result);
    return fromBody(result, tinted, creaseDegrees);
  } finally {
    // WebAssembly memory is not garbage collected.
    for (const body of bodies) body.delete();
  }
}

function toBody(solid: ManifoldToplevel, shape: Shape, tinted: boolean): Body {
  const count = vertexCount(shape);
  const numProp = tinted ? 8 : 5;
  const vertProperties = new Float32Array(count * numProp);
  const ids = weld(shape.positions);
  const from: number[] = [];
  const to: number[] = [];
  for (let i = 0; i < count; i++) {
    const same = ids[i] ?? i;
    // Welded vertices take the very same place, or the seam would not close.
    for (let k = 0; k < 3; k++) vertProperties[i * numProp + k] = shape.positions[same * 3 + k] ?? 0;
    for (let k = 0; k < 2; k++) vertProperties[i * numProp + 3 + k] = shape.uvs[i * 2 + k] ?? 0;
    if (tinted) for (let k = 0; k < 3; k++) vertProperties[i * numProp + 5 + k] = shape.colours?.[i * 3 + k] ?? 1;
    if (same !== i) {
      from.push(i);
      to.push(same);
    }
  }
  const mesh = new solid.Mesh({ numProp, vertProperties, triVerts: shape.indices });
  mesh.mergeFromVert = new Uint32Array(from);
  mesh.mergeToVert = new Uint32Array(to);
  return solid.Manifold.ofMesh(mesh);
}

function fromBody(body: Body, tinted: boolean, creaseDegrees: number): Shape {
  const mesh = body.getMesh();
  const { numProp, vertProperties } = mesh;
  const count = vertProperties.length / numProp;
  const positions = new Float32Array(count * 3);
  const uvs = new Float32Array(count * 2);
  const colours = tinted ? new Float32Array(count * 3).fill(1) : null;
  for (let i = 0; i < count; i++) {
    positions.set(vertProperties.subarray(i * numProp, i * numProp + 3), i * 3);
    if (numProp >= 5) uvs.set(vertProperties.subarray(i * numProp + 3, i * numProp + 5), i * 2);
    if (colours && numProp >= 8) colours.set(vertProperties.subarray(i * numProp + 5, i * numProp + 8), i * 3);
  }
  return shade({ positions, uvs, colours, indices: new Uint32Array(mesh.triVerts) }, creaseDegrees);
}
