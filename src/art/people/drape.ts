// Cloth hangs from what stands out furthest above it: chest, shoulder blades, belly.

const SECTORS = 48;
/** Decimetres: height of a band, and how much nearer the cloth comes to the body for each decimetre that it falls. */
const BAND = 0.15;
const DRAW_IN = 0.09;

/**
 * Moves the trunk's points of a garment outward to where cloth from above them hangs; `looseness` 1 hangs straight.
 * `trunkShare` is 0 for points that arms carry, 1 for those that they do not touch.
 */
export function drape(
  places: Float32Array,
  options: { looseness: number; trunkShare: (point: number) => number },
): void {
  const { looseness, trunkShare } = options;
  const count = places.length / 3;
  let low = Infinity;
  let high = -Infinity;
  let depth = 0;
  let used = 0;
  for (let point = 0; point < count; point++) {
    if (trunkShare(point) < 0.5) continue;
    low = Math.min(low, places[point * 3 + 1] ?? 0);
    high = Math.max(high, places[point * 3 + 1] ?? 0);
    depth += places[point * 3 + 2] ?? 0;
    used++;
  }
  if (used === 0) return;
  const axis = depth / used;
  const bands = Math.ceil((high - low) / BAND) + 2;
  const reach = new Float32Array(SECTORS * bands);
  const sectorOf = (point: number): number =>
    ((Math.atan2(places[point * 3] ?? 0, (places[point * 3 + 2] ?? 0) - axis) / (2 * Math.PI) + 1) % 1) * SECTORS;
  const radiusOf = (point: number): number => Math.hypot(places[point * 3] ?? 0, (places[point * 3 + 2] ?? 0) - axis);
  const bandOf = (point: number): number => ((places[point * 3 + 1] ?? 0) - low) / BAND;
  for (let point = 0; point < count; point++) {
    if (trunkShare(point) < 0.5) continue;
    const at = Math.floor(bandOf(point)) * SECTORS + (Math.floor(sectorOf(point)) % SECTORS);
    reach[at] = Math.max(reach[at] ?? 0, radiusOf(point));
  }
  for (let band = bands - 2; band >= 0; band--)
    for (let sector = 0; sector < SECTORS; sector++) {
      const at = band * SECTORS + sector;
      const above = (reach[at + SECTORS] ?? 0) - DRAW_IN * BAND;
      reach[at] = Math.max(reach[at] ?? 0, above);
    }
  const smooth = new Float32Array(reach.length);
  for (let band = 0; band < bands; band++)
    for (let sector = 0; sector < SECTORS; sector++) {
      let sum = 0;
      for (let k = -2; k <= 2; k++) sum += reach[band * SECTORS + ((sector + k + SECTORS) % SECTORS)] ?? 0;
      smooth[band * SECTORS + sector] = sum / 5;
    }
  for (let point = 0; point < count; point++) {
    const share = trunkShare(point);
    if (share <= 0) continue;
    const [s, b] = [sectorOf(point) - 0.5 + SECTORS, bandOf(point)];
    const [s0, b0] = [Math.floor(s), Math.floor(b)];
    const [fs, fb] = [s - s0, b - b0];
    const at = (sector: number, band: number): number =>
      smooth[Math.min(bands - 1, band) * SECTORS + (sector % SECTORS)] ?? 0;
    const hang =
      (at(s0, b0) * (1 - fs) + at(s0 + 1, b0) * fs) * (1 - fb) +
      (at(s0, b0 + 1) * (1 - fs) + at(s0 + 1, b0 + 1) * fs) * fb;
    const radius = radiusOf(point);
    // Shoulders are not hung on: the cloth begins to fall at the chest.
    const falls = Math.min(1, Math.max(0, (high - 0.8 - (places[point * 3 + 1] ?? 0)) / 0.8));
    const factor = radius > 0.05 ? 1 + (looseness * falls * share * Math.max(0, hang - radius)) / radius : 1;
    places[point * 3] = (places[point * 3] ?? 0) * factor;
    places[point * 3 + 2] = axis + ((places[point * 3 + 2] ?? 0) - axis) * factor;
  }
}
