import type { Screenplay } from "../../screenplay/index.ts";
import { bodiesIn, bodyById, round, type Body, type Draft } from "./draft.ts";

/** Where the parent's stage puts a body: metres over the ground plane and its facing. */
export type PlaceOf = (
  id: string,
) => { readonly position: readonly [number, number, number]; readonly facingRadians: number } | null;

/** The parent's stage. */
export type FirstPlaces = {
  readonly placeOf: PlaceOf;
  /** Places that free ways end clear of. */
  readonly kept: readonly (readonly [number, number, number])[];
  /** Where those who go come by. */
  readonly ways: readonly { readonly of: string; readonly at: readonly [number, number, number] }[];
};

/** Relations that carry a body's place with another's. */
const carried = new Set(["on", "in", "above", "holds", "rides", "wears", "part-of"]);
/** Metres that are left between bodies. */
const GAP = 0.5;

/**
 * The stage gives places by who is there, so that one more or one fewer would move the others. Where that is so, those
 * who stay are pinned to their places, and those who come new stand where there is room.
 */
export function pinStanding(parent: Screenplay, draft: Draft, { placeOf, kept, ways }: FirstPlaces): void {
  const { play } = draft;
  if (play.setting.set !== parent.setting.set || layoutText(parent) === layoutText(play)) return;
  for (const body of bodiesIn(parent)) {
    const isPlaced =
      play.blocking.some((one) => one.body === body.id) ||
      play.relations.some(
        (one) =>
          (carried.has(one.kind) && one.of === body.id && one.kind !== "holds") ||
          (one.kind === "holds" && one.to === body.id),
      );
    const isMoved = !sameRelations(parent, play, body.id);
    const now = bodyById(play, body.id);
    if (isPlaced || isMoved || !now || ("ofSet" in now && now.ofSet)) continue;
    const place = placeOf(body.id);
    if (place) pin(body.id, place.position[0], place.position[2], { facingRadians: place.facingRadians, play });
  }
  for (const body of bodiesIn(play)) if (!bodyById(parent, body.id)) giveRoom(body, draft, { placeOf, ways });
  // The others' ways went by who stood there, so they still do.
  kept.forEach(([x, , z], i) => {
    const id = `kept-clear-${i + 1}`;
    if (!play.marks.some((one) => one.id === id))
      play.marks.push({ id, near: null, position: [x, 0, z], facingRadians: 0 });
  });
}

type Pin = { readonly facingRadians: number; readonly play: Screenplay };

function pin(id: string, x: number, z: number, { facingRadians, play }: Pin): void {
  const mark = `where-${id}-stands`;
  if (play.marks.some((one) => one.id === mark)) return;
  play.marks.push({ id: mark, near: null, position: [x, 0, z], facingRadians });
  play.blocking.push({ body: id, mark });
}

/** Whether the placing relations that a body had are those that it has; one whose other has left does not count. */
function sameRelations(parent: Screenplay, play: Screenplay, id: string): boolean {
  const left = (one: Screenplay["relations"][number]): boolean => bodyById(play, one.to) !== null;
  const texts = (from: Screenplay): string =>
    from.relations
      .filter((one) => one.of === id && !carried.has(one.kind) && left(one))
      .map((one) => `${one.kind} ${one.to} ${one.and ?? ""}`)
      .join("|");
  return texts(parent) === texts(play);
}

/** All that the stage goes by when it gives places. */
function layoutText(play: Screenplay): string {
  const cast = new Set(play.cast.map((one) => one.id));
  const isFar = play.beats.some(
    (beat) =>
      beat.action === "catch" ||
      (["throw", "kick"].includes(beat.action) && [beat.target, beat.to].some((id) => id !== null && cast.has(id))),
  );
  const uses = play.props.map((prop) => {
    const beat = play.beats.find((one) => one.target === prop.id || one.with === prop.id);
    return `${beat?.actor ?? ""} ${beat?.action ?? ""}`;
  });
  return JSON.stringify([
    bodiesIn(play).map((one) => [one.id, one.design, one.attributes.size]),
    play.relations,
    play.blocking,
    uses,
    isFar,
  ]);
}

/** One that stands 'near' somebody only because it must stand somewhere gets the nearest free place. */
function giveRoom(
  body: Body,
  { play, language }: Draft,
  { placeOf, ways }: Pick<FirstPlaces, "placeOf" | "ways">,
): void {
  const relation = play.relations.find((one) => one.of === body.id);
  if (relation?.kind !== "near" || play.blocking.some((one) => one.body === body.id)) return;
  const anchor = placeOf(relation.to);
  if (!anchor) return;
  const radius = (one: Body): number => {
    const [x, , z] = language.stage.design(one.design)?.sizeMetres ?? [0.5, 1, 0.5];
    return Math.max(x, z) / 2;
  };
  const others = bodiesIn(play).flatMap((one) => {
    const mark = play.marks.find((m) => m.id === `where-${one.id}-stands`);
    const place = mark ? { position: mark.position } : placeOf(one.id);
    return place && one.id !== body.id ? [{ x: place.position[0], z: place.position[2], radius: radius(one) }] : [];
  });
  // In nobody's way, or those would have to go round.
  for (const { of, at } of ways) {
    const goer = bodyById(play, of);
    if (goer) others.push({ x: at[0], z: at[2], radius: radius(goer) });
  }
  const own = radius(body);
  const to = bodyById(play, relation.to);
  const least = own + (to ? radius(to) : 0.3) + GAP;
  for (let ring = 0; ring < 12; ring++) {
    for (let k = 0; k < 12; k++) {
      // Beside the one it is near, then before and behind it, then farther away.
      const angle =
        anchor.facingRadians + Math.PI / 2 + ([0, 6, 1, 5, 7, 11, 2, 4, 8, 10, 3, 9][k] ?? 0) * (Math.PI / 6);
      const x = anchor.position[0] + Math.sin(angle) * (least + ring * 0.5);
      const z = anchor.position[2] + Math.cos(angle) * (least + ring * 0.5);
      if (others.some((one) => Math.hypot(one.x - x, one.z - z) < one.radius + own + GAP * 0.8)) continue;
      play.relations = play.relations.filter((one) => one !== relation);
      pin(body.id, round(x), round(z), { facingRadians: anchor.facingRadians, play });
      return;
    }
  }
}
