import { int, Loop, uniform } from "three/tsl";
import type { Node } from "three/webgpu";

/** How many of a list of uniforms count. */
export type Count = {
  value: number;
  /** The same as a uniform, for shaders that serve many pictures; null: written into the shaders. */
  readonly live: ReturnType<typeof uniform<"int", number>> | null;
};

export function makeCount(value: number, isLive: boolean): Count {
  return { value, live: isLive ? uniform(value, "int") : null };
}

export function setCount(count: Count, value: number): void {
  count.value = value;
  if (count.live) count.live.value = value;
}

/** Has a shader go through that many: written out, or in a loop. */
export function eachOf({ value, live }: Count, body: (index: number | Node<"int">) => void): void {
  if (live) Loop({ start: int(0), end: live, type: "int", condition: "<" }, ({ i }) => body(i as Node<"int">));
  else for (let i = 0; i < value; i++) body(i);
}
