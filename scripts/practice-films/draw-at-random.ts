import type { Random } from "../../src/base/index.ts";

/** `count` of the items, each at most once, in random order; all of them where there are fewer. */
export function drawAtRandom<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && left.length > 0) {
    const at = random.integer(0, left.length - 1);
    const [item] = left.splice(at, 1);
    if (item !== undefined) drawn.push(item);
  }
  return drawn;
}
