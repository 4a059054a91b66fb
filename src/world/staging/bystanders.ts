import { addScaled, type Vec3 } from "../../base/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { holdingsOf } from "./holdings.ts";
import type { Staged } from "./stage.ts";

/** Whoever does one of these goes away from where the stage put him. */
const travelling = new Set(["walk", "run", "push", "pull", "drive", "ride", "sail", "fly", "swim"]);
const carrying = new Set(["on", "in", "above", "under", "rides", "wears", "part-of"]);

/** A round place on the ground that is taken; what is long takes several. */
export type Bystander = { readonly id: string | null; readonly at: Vec3 };
export const BYSTANDER_RADIUS_METRES = 0.4;

export function travels({ beats }: Screenplay, id: string): boolean {
  return beats.some((beat) => travelling.has(beat.action) && [beat.actor, beat.target, beat.with].includes(id));
}

/** The places that those who stay where they are take up; none where nobody walks freely. */
export function bystandersOf(
  screenplay: Screenplay,
  staged: Iterable<Pick<Staged, "id" | "gait" | "model" | "place">>,
): readonly Bystander[] {
  const { beats, relations } = screenplay;
  const isWalked = beats.some(({ action, to, target }) => travelling.has(action) && to === null && target === null);
  if (!isWalked) return [];
  const held = new Set(holdingsOf(screenplay).map(({ thing }) => thing));
  const isCarried = (id: string): boolean =>
    held.has(id) || relations.some(({ kind, of }) => of === id && carrying.has(kind));
  return [...staged].flatMap(({ id, gait, model, place }) => {
    if (gait === "none" || travels(screenplay, id) || isCarried(id)) return [];
    const along = gait === "biped" ? 0 : Math.max(0, model.sizeMetres[2] / 2 - BYSTANDER_RADIUS_METRES);
    const count = 1 + 2 * Math.ceil(along / (2 * BYSTANDER_RADIUS_METRES));
    const ahead: Vec3 = [Math.sin(place.facingRadians), 0, Math.cos(place.facingRadians)];
    return Array.from({ length: count }, (_, i) => ({
      id,
      at: addScaled(place.position, ahead, count === 1 ? 0 : (2 * (i / (count - 1)) - 1) * along),
    }));
  });
}

/**
 * The places that free ways end clear of. A remix keeps its parent's as marks that stand by nothing and belong to
 * nobody: whoever comes or goes with it, the others go where they went.
 */
export function keptPlaces(
  screenplay: Screenplay,
  staged: Iterable<Pick<Staged, "id" | "gait" | "model" | "place">>,
): readonly Bystander[] {
  const { marks, blocking, beats } = screenplay;
  const used = new Set([
    ...blocking.map(({ mark }) => mark),
    ...beats.flatMap(({ to, from, target }) => [to, from, target]),
  ]);
  const kept = marks.filter(({ id, near }) => near === null && !used.has(id));
  return kept.length > 0 ? kept.map(({ position }) => ({ id: null, at: position })) : bystandersOf(screenplay, staged);
}
