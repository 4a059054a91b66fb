import type { SetModel } from "../../art/index.ts";
import { clamp } from "../../base/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { holdingsOf } from "./holdings.ts";
import { CROWN_SHARE, type Placement, type Standing } from "./standing.ts";

/** Pushes apart those who stand in each other, the unplaced ones first; bodies on, in or under another stay. */
export function separate(
  bodies: readonly Standing[],
  placed: Map<string, Placement>,
  fixed: ReadonlySet<string>,
  { set, screenplay, stacked: drawnUp }: { set: SetModel; screenplay: Screenplay; stacked: ReadonlySet<string> },
): void {
  const stacked = new Set([
    ...[...drawnUp].flatMap((pair) => [pair, pair.split("|").toReversed().join("|")]),
    ...screenplay.relations.flatMap((r) =>
      ["on", "in", "under", "above", "holds", "rides", "wears"].includes(r.kind)
        ? [`${r.of}|${r.to}`, `${r.to}|${r.of}`]
        : [],
    ),
  ]);
  const held = new Set(holdingsOf(screenplay).map((h) => h.thing));
  const radius = (body: Standing): number =>
    body.isFigure
      ? Math.min(0.45, Math.max(body.sizeMetres[0], body.sizeMetres[2]) / 2) +
        (body.sizeMetres[2] > 1 ? body.sizeMetres[2] / 2 - 0.45 : 0)
      : // The corners of what is large reach beyond the circle on its sides.
        body.isTree === true
        ? (CROWN_SHARE * Math.max(body.sizeMetres[0], body.sizeMetres[2])) / 2
        : Math.max(body.sizeMetres[0], body.sizeMetres[2]) > 3
          ? Math.hypot(body.sizeMetres[0], body.sizeMetres[2]) / 2
          : Math.max(body.sizeMetres[0], body.sizeMetres[2]) / 2;
  for (let round = 0; round < 12; round++) {
    for (const [i, a] of bodies.entries()) {
      for (const b of bodies.slice(i + 1)) {
        const pa = placed.get(a.id);
        const pb = placed.get(b.id);
        if (!pa || !pb || stacked.has(`${a.id}|${b.id}`) || held.has(a.id) || held.has(b.id)) continue;
        const dx = pb.position[0] - pa.position[0];
        const dz = pb.position[2] - pa.position[2];
        const apart = Math.hypot(dx, dz);
        const wanted = radius(a) + radius(b) + 0.05;
        if (apart >= wanted || Math.abs(pa.position[1] - pb.position[1]) > Math.max(a.sizeMetres[1], b.sizeMetres[1]))
          continue;
        const ux = apart > 1e-3 ? dx / apart : 1;
        const uz = apart > 1e-3 ? dz / apart : 0;
        const shareB = fixed.has(b.id) && !fixed.has(a.id) ? 0 : fixed.has(a.id) && !fixed.has(b.id) ? 1 : 0.5;
        const move = wanted - apart;
        shift(pa, -ux * move * (1 - shareB), -uz * move * (1 - shareB));
        shift(pb, ux * move * shareB, uz * move * shareB);
      }
    }
  }
  function shift(place: Placement, dx: number, dz: number): void {
    const { low, high } = set.cameraBounds;
    const x = clamp(place.position[0] + dx, low[0] - 2, high[0] + 2);
    const z = clamp(place.position[2] + dz, low[2] - 2, high[2] + 2);
    place.position = [
      x,
      place.position[1] - set.heightAt(place.position[0], place.position[2]) + set.heightAt(x, z),
      z,
    ];
  }
}
