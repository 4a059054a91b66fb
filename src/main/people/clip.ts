/** The part of a face that is inside; `put` makes a point on an edge, by its share of the way. */
export function clip(
  points: readonly number[],
  inside: ReadonlyMap<number, number>,
  put: (from: number, to: number, share: number) => number,
): number[] {
  const kept: number[] = [];
  points.forEach((from, i) => {
    const to = points[(i + 1) % points.length] ?? from;
    const a = inside.get(from) ?? 0;
    const b = inside.get(to) ?? 0;
    if (a >= 0) kept.push(put(from, from, 0));
    if (a >= 0 === b >= 0) return;
    // From the smaller number to the larger, so that both faces of an edge cut it at one place.
    kept.push(from < to ? put(from, to, a / (a - b)) : put(to, from, b / (b - a)));
  });
  return kept;
}
