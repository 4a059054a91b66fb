import type { Node } from "three/webgpu";

// Short names for shader expressions. three's types lose track of what element(), attribute() and references give, so
// these say it again; they do nothing at run time.
export type Float = Node<"float">;
export type Pair = Node<"vec2">;
export type Triple = Node<"vec3">;
export type Quad = Node<"vec4">;
export type Matrix = Node<"mat4">;

export const asFloat = (node: unknown): Float => node as Float;
export const asPair = (node: unknown): Pair => node as Pair;
export const asTriple = (node: unknown): Triple => node as Triple;
export const asQuad = (node: unknown): Quad => node as Quad;
export const asMatrix = (node: unknown): Matrix => node as Matrix;
