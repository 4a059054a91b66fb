import type { Screenplay } from "../../screenplay/index.ts";

/** Actions whose instrument is in the actor's hands from the start. */
const heldFor = new Set([
  "shoot",
  "throw",
  "dribble",
  "hold",
  "put-down",
  "give",
  "eat",
  "drink",
  "read",
  "play",
  "bounce",
]);

export type Holding = { readonly holder: string; readonly thing: string };

/** Who holds what at the first frame: by relation, or because the first thing done with it needs it in the hand. */
export function holdingsOf(screenplay: Screenplay): Holding[] {
  const holdings: Holding[] = [];
  const cast = new Set(screenplay.cast.map((member) => member.id));
  const take = (holder: string, thing: string): void => {
    if (cast.has(holder) && !cast.has(thing) && !holdings.some((h) => h.thing === thing))
      holdings.push({ holder, thing });
  };
  for (const relation of screenplay.relations) if (relation.kind === "holds") take(relation.of, relation.to);
  const seen = new Set<string>();
  for (const beat of screenplay.beats.toSorted((a, b) => a.start - b.start)) {
    const thing =
      beat.with ?? (["hold", "dribble", "eat", "drink", "read", "play"].includes(beat.action) ? beat.target : null);
    for (const named of [thing, beat.with, beat.target]) {
      if (named === null || seen.has(named) || named === beat.actor) continue;
      seen.add(named);
      if (named === thing && heldFor.has(beat.action)) take(beat.actor, named);
    }
  }
  return holdings;
}
