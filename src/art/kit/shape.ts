import { rotate, type Quat, type Vec3 } from "../../base/index.ts";

/** Triangles being modelled, wound counter-clockwise from outside; metres. UVs are always there, colours when tinted. */
export type Shape = {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly uvs: Float32Array;
  /** Linear RGB per vertex, multiplied on the surface's colour. */
  readonly colours: Float32Array | null;
  readonly indices: Uint32Array;
};

export type Bounds = { readonly low: Vec3; readonly high: Vec3 };

export function vertexCount(shape: Shape): number {
  return shape.positions.length / 3;
}

/** The i-th triple of an array of xyz. */
export function tripleAt(values: Float32Array, i: number): Vec3 {
  return [values[i * 3] ?? 0, values[i * 3 + 1] ?? 0, values[i * 3 + 2] ?? 0];
}

export function boundsOf(...shapes: readonly { readonly positions: Float32Array }[]): Bounds {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const { positions } of shapes)
    for (let i = 0; i < positions.length; i++) {
      const value = positions[i] ?? 0;
      const axis = (i % 3) as 0 | 1 | 2;
      if (value < low[axis]) low[axis] = value;
      if (value > high[axis]) high[axis] = value;
    }
  return { low, high };
}

/** One shape of several; tinted where any of them is. */
export function merge(shapes: readonly Shape[]): Shape {
  const vertices = shapes.reduce((sum, shape) => sum + vertexCount(shape), 0);
  const corners = shapes.reduce((sum, shape) => sum + shape.indices.length, 0);
  const tinted = shapes.some((shape) => shape.colours);
  const merged = {
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    uvs: new Float32Array(vertices * 2),
    colours: tinted ? new Float32Array(vertices * 3).fill(1) : null,
    indices: new Uint32Array(corners),
  };
  let vertex = 0;
  let corner = 0;
  for (const shape of shapes) {
    merged.positions.set(shape.positions, vertex * 3);
    merged.normals.set(shape.normals, vertex * 3);
    merged.uvs.set(shape.uvs, vertex * 2);
    if (shape.colours) merged.colours?.set(shape.colours, vertex * 3);
    for (let i = 0; i < shape.indices.length; i++) merged.indices[corner + i] = (shape.indices[i] ?? 0) + vertex;
    vertex += vertexCount(shape);
    corner += shape.indices.length;
  }
  return merged;
}

/** Moves every vertex by a function; call `shade` afterwards, the normals are stale. */
export function deform(shape: Shape, at: (point: Vec3, vertex: number) => Vec3): Shape {
  const positions = new Float32Array(shape.positions.length);
  for (let i = 0; i < vertexCount(shape); i++) positions.set(at(tripleAt(shape.positions, i), i), i * 3);
  return { ...shape, positions };
}

export function move(shape: Shape, x: number, y: number, z: number): Shape {
  return deform(shape, (p) => [p[0] + x, p[1] + y, p[2] + z]);
}

/** Turns about the origin. */
export function turn(shape: Shape, rotation: Quat): Shape {
  const normals = new Float32Array(shape.normals.length);
  for (let i = 0; i < vertexCount(shape); i++) normals.set(rotate(rotation, tripleAt(shape.normals, i)), i * 3);
  return { ...deform(shape, (p) => rotate(rotation, p)), normals };
}

/** Turns about x, then y, then z, in degrees: the short way to lay a part down. */
export function turnDegrees(shape: Shape, x: number, y: number, z: number): Shape {
  const quat = (axis: 0 | 1 | 2, degrees: number): Quat => {
    const half = (degrees * Math.PI) / 360;
    const q: [number, number, number, number] = [0, 0, 0, Math.cos(half)];
    q[axis] = Math.sin(half);
    return q;
  };
  let turned = shape;
  if (x !== 0) turned = turn(turned, quat(0, x));
  if (y !== 0) turned = turn(turned, quat(1, y));
  if (z !== 0) turned = turn(turned, quat(2, z));
  return turned;
}

/** Scales about the origin; a negative factor mirrors and keeps the outside out. */
export function stretch(shape: Shape, x: number, y: number, z: number): Shape {
  const normals = new Float32Array(shape.normals.length);
  for (let i = 0; i < vertexCount(shape); i++) {
    const n = tripleAt(shape.normals, i);
    const s: Vec3 = [n[0] / x, n[1] / y, n[2] / z];
    const size = Math.hypot(s[0], s[1], s[2]) || 1;
    normals.set([s[0] / size, s[1] / size, s[2] / size], i * 3);
  }
  const scaled = { ...deform(shape, (p) => [p[0] * x, p[1] * y, p[2] * z]), normals };
  return x * y * z < 0 ? { ...scaled, indices: reversed(shape.indices) } : scaled;
}

/** The shape and its mirror image across x = 0. */
export function mirrored(shape: Shape): Shape {
  return merge([shape, stretch(shape, -1, 1, 1)]);
}

/** Inside out. */
export function flip(shape: Shape): Shape {
  return { ...shape, normals: shape.normals.map((n) => -n), indices: reversed(shape.indices) };
}

function reversed(indices: Uint32Array): Uint32Array {
  const result = indices.slice();
  for (let i = 0; i < result.length; i += 3) {
    result[i + 1] = indices[i + 2] ?? 0;
    result[i + 2] = indices[i + 1] ?? 0;
  }
  return result;
}

/** Colours vertices by a function of place and normal (linear RGB factors): baked shade, grime, painted bands. */
export function tint(shape: Shape, at: (point: Vec3, normal: Vec3) => Vec3): Shape {
  const colours = new Float32Array(shape.positions.length);
  for (let i = 0; i < vertexCount(shape); i++) {
    const own = shape.colours ? tripleAt(shape.colours, i) : ([1, 1, 1] as const);
    const more = at(tripleAt(shape.positions, i), tripleAt(shape.normals, i));
    colours.set([own[0] * more[0], own[1] * more[1], own[2] * more[2]], i * 3);
  }
  return { ...shape, colours };
}

/** Volume in cubic metres of a closed shape; negative where it is inside out. */
export function volumeOf(shape: Shape): number {
  let sixfold = 0;
  for (let i = 0; i < shape.indices.length; i += 3) {
    const a = tripleAt(shape.positions, shape.indices[i] ?? 0);
    const b = tripleAt(shape.positions, shape.indices[i + 1] ?? 0);
    const c = tripleAt(shape.positions, shape.indices[i + 2] ?? 0);
    sixfold +=
      a[0] * (b[1] * c[2] - b[2] * c[1]) + a[1] * (b[2] * c[0] - b[0] * c[2]) + a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return sixfold / 6;
}
