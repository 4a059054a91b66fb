// kit: how art models things. In: numbers, outlines, a colour's name. Out: shapes, surfaces, colliders and whole models.
export { areaOf, triangulate } from "./triangulate.ts";
export { box, boxBetween } from "./box.ts";
export { capsule, cylinder, revolve, sphere, torus } from "./revolve.ts";
export type { RevolveOptions } from "./revolve.ts";
export { circle, curve, fillet, rectangle, superellipse } from "./outline.ts";
export type { Vec2 } from "./outline.ts";
export { loft, ringAt, rod, sweep, tube } from "./loft.ts";
export type { LoftOptions, SweepOptions } from "./loft.ts";
export { extrude } from "./extrude.ts";
export type { ExtrudeOptions } from "./extrude.ts";
export { ground, outward, patch } from "./patch.ts";
export type { PatchOptions } from "./patch.ts";
export { shade } from "./shade.ts";
export { weld } from "./weld.ts";
export { hullOf, intersect, subtract, union } from "./solid.ts";
export {
  boundsOf,
  deform,
  flip,
  merge,
  mirrored,
  move,
  stretch,
  tint,
  tripleAt,
  turn,
  turnDegrees,
  vertexCount,
  volumeOf,
} from "./shape.ts";
export type { Bounds, Shape } from "./shape.ts";
export { projectBox, projectFlat, repeatUv } from "./uv.ts";
export { colour, colourOf, encodedOf, hexColour, linearOf, luminanceOf } from "./colour.ts";
export { painted, rgb, surface } from "./surface.ts";
export { colourFrom, makeFrom, sizeFactor } from "./attributes.ts";
export { anchor, boundsCollider, boxCollider, collider, hullCollider, meshCollider } from "./collider.ts";
export type { Placing } from "./collider.ts";
export { meshOf, model, scaleModel, segmentsFor } from "./model.ts";
export type { ModelPlan, Part } from "./model.ts";
export { fbm3, noise3 } from "./noise.ts";
export { scatterArea, scatterOn } from "./scatter.ts";
export type { ScatterOptions } from "./scatter.ts";
