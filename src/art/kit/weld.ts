/** Which vertices share a place: `ids[i]` is the first vertex that lies where vertex i lies. */
export function weld(positions: Float32Array, toleranceMetres = 1e-5): Uint32Array {
  const count = positions.length / 3;
  const cells = new Int32Array(positions.length);
  for (let i = 0; i < cells.length; i++) cells[i] = Math.round((positions[i] ?? 0) / toleranceMetres);
  let capacity = 16;
  while (capacity < count * 2) capacity *= 2;
  const table = new Int32Array(capacity).fill(-1);
  const ids = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const x = cells[i * 3] ?? 0;
    const y = cells[i * 3 + 1] ?? 0;
    const z = cells[i * 3 + 2] ?? 0;
    let slot = (Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & (capacity - 1);
    for (;;) {
      const other = table[slot] ?? -1;
      if (other < 0) {
        table[slot] = i;
        ids[i] = i;
        break;
      }
      if (cells[other * 3] === x && cells[other * 3 + 1] === y && cells[other * 3 + 2] === z) {
        ids[i] = other;
        break;
      }
      slot = (slot + 1) & (capacity - 1);
    }
  }
  return ids;
}
