import type { Screenplay } from "../../screenplay/index.ts";
import { bodiesIn, type Draft } from "./draft.ts";

/** Where a body stands at the first instant: metres over the ground plane and its facing. */
export type PlaceOf = (
  id: string,
) => { readonly position: readonly [number, number, number]; readonly facingRadians: number } | null;

/**
 * Figures that nothing places stand in a row, and the row closes up when one leaves it or grows. Those who stay are
 * pinned to where the parent's take shows them, so that they move as they did.
 */
export function pinStanding(parent: Screenplay, draft: Draft, placeOf: PlaceOf): void {
  const { play } = draft;
  if (play.setting.set !== parent.setting.set || isSameRow(parent, play)) return;
  const placed = new Set([
    ...play.blocking.map((one) => one.body),
    ...play.relations.filter((one) => one.kind !== "holds").map((one) => one.of),
  ]);
  for (const body of rowOf(parent)) {
    if (placed.has(body.id) || !bodiesIn(play).some((one) => one.id === body.id)) continue;
    const place = placeOf(body.id);
    if (!place) continue;
    const id = `where-${body.id}-stood`;
    const [x, , z] = place.position;
    play.marks.push({ id, near: null, position: [x, 0, z], facingRadians: place.facingRadians });
    play.blocking.push({ body: body.id, mark: id });
  }
}

/** Figures that stand side by side because nothing says otherwise. */
function rowOf(play: Screenplay): Screenplay["cast"] {
  const placed = new Set([
    ...play.blocking.map((one) => one.body),
    ...play.relations
      .filter((one) => one.kind !== "holds" && one.kind !== "wears" && one.kind !== "part-of")
      .map((one) => one.of),
  ]);
  return play.cast.filter((one) => !placed.has(one.id));
}

function isSameRow(parent: Screenplay, play: Screenplay): boolean {
  const text = (one: Screenplay): string =>
    rowOf(one)
      .map((body) => `${body.id} ${body.design} ${body.attributes.size ?? ""}`)
      .join("|");
  return text(parent) === text(play) && throws(parent) === throws(play);
}

/** People who throw to each other stand farther apart. */
function throws(play: Screenplay): boolean {
  const cast = new Set(play.cast.map((one) => one.id));
  return play.beats.some(
    (beat) =>
      beat.action === "catch" ||
      (["throw", "kick"].includes(beat.action) && [beat.target, beat.to].some((id) => id !== null && cast.has(id))),
  );
}
