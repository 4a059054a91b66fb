// Sets of base points, one bit each.

export function isIn(bits: Uint8Array, point: number): boolean {
  return (((bits[point >> 3] ?? 0) >> (point & 7)) & 1) === 1;
}

export function unionOf(sets: readonly Uint8Array[]): Uint8Array {
  const bits = new Uint8Array(Math.max(0, ...sets.map((set) => set.length)));
  for (const set of sets) set.forEach((byte, i) => (bits[i] = (bits[i] ?? 0) | byte));
  return bits;
}
