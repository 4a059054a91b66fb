import {
  BufferAttribute,
  BufferGeometry,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Sphere,
  Vector3,
} from "three/webgpu";
import { PLACE_STRIDE } from "../../art/index.ts";

/** One geometry that the renderer draws at every place; for what has many corners. */
export function instancesOf(base: BufferGeometry, places: readonly number[]): InstancedBufferGeometry {
  const count = places.length / PLACE_STRIDE;
  const geometry = new InstancedBufferGeometry();
  for (const [name, attribute] of Object.entries(base.attributes))
    geometry.setAttribute(name, attribute as BufferAttribute);
  geometry.setIndex(base.getIndex());
  const { place, tint } = spread(places, 1);
  geometry.setAttribute("place", new InstancedBufferAttribute(place, 4));
  geometry.setAttribute("tint", new InstancedBufferAttribute(tint, 4));
  geometry.instanceCount = count;
  geometry.boundingSphere = ballOf(base, places);
  return geometry;
}

/**
 * The geometry's corners written out for every place. For what has few of them: llvmpipe spends 20 to 60 microseconds on
 * an instance, however small (measured).
 */
export function mergedOf(base: BufferGeometry, places: readonly number[]): BufferGeometry {
  const count = places.length / PLACE_STRIDE;
  const corners = base.getIndex()?.array ?? [];
  const used = [...new Set(corners)].toSorted((a, b) => a - b);
  const order = new Map(used.map((vertex, i) => [vertex, i]));
  const geometry = new BufferGeometry();
  for (const [name, attribute] of Object.entries(base.attributes)) {
    const { array, itemSize, normalized } = attribute as BufferAttribute;
    const written = new (array.constructor as Float32ArrayConstructor)(count * used.length * itemSize);
    used.forEach((vertex, i) => {
      for (let k = 0; k < itemSize; k++) written[i * itemSize + k] = array[vertex * itemSize + k] ?? 0;
    });
    const one = used.length * itemSize;
    for (let i = 1; i < count; i++) written.copyWithin(i * one, 0, one);
    geometry.setAttribute(name, new BufferAttribute(written, itemSize, normalized));
  }
  const index = new Uint32Array(count * corners.length);
  for (let i = 0; i < count; i++)
    corners.forEach((vertex, k) => (index[i * corners.length + k] = i * used.length + (order.get(vertex) ?? 0)));
  geometry.setIndex(new BufferAttribute(index, 1));
  const { place, tint } = spread(places, used.length);
  geometry.setAttribute("place", new BufferAttribute(place, 4));
  geometry.setAttribute("tint", new BufferAttribute(tint, 4));
  geometry.boundingSphere = ballOf(base, places);
  return geometry;
}

/** Places as shaders read them, each `times` times over: position and turn; tint and scale. */
function spread(places: readonly number[], times: number): { place: Float32Array; tint: Float32Array } {
  const count = places.length / PLACE_STRIDE;
  const place = new Float32Array(count * times * 4);
  const tint = new Float32Array(count * times * 4);
  for (let i = 0; i < count; i++) {
    const [x = 0, y = 0, z = 0, turn = 0, scale = 1, r = 1, g = 1, b = 1] = places.slice(
      i * PLACE_STRIDE,
      (i + 1) * PLACE_STRIDE,
    );
    for (let k = i * times; k < (i + 1) * times; k++) {
      place.set([x, y, z, turn], k * 4);
      tint.set([r, g, b, scale], k * 4);
    }
  }
  return { place, tint };
}

/** Round all places, with what stands there. */
function ballOf(base: BufferGeometry, places: readonly number[]): Sphere {
  if (!base.boundingSphere) base.computeBoundingSphere();
  const reach = base.boundingSphere ? base.boundingSphere.center.length() + base.boundingSphere.radius : 1;
  const low = new Vector3(Infinity, Infinity, Infinity);
  const high = low.clone().negate();
  let largest = 0;
  for (let o = 0; o < places.length; o += PLACE_STRIDE) {
    const point = new Vector3(places[o], places[o + 1], places[o + 2]);
    low.min(point);
    high.max(point);
    largest = Math.max(largest, places[o + 4] ?? 1);
  }
  const centre = low.clone().add(high).multiplyScalar(0.5);
  return new Sphere(centre, centre.distanceTo(high) + reach * largest);
}
