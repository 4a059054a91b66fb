import type { Body, Draft } from "./draft.ts";
import { byProminence, isPerson } from "./find-bodies.ts";

/**
 * Whom a new body stands beside when nothing says where: the first of its own kind, else the first figure. Placed by a
 * relation it leaves the places of all the others as they were.
 */
export function anchorOf(body: Body, before: readonly Body[], draft: Draft): Body | null {
  const { language, play } = draft;
  const ranked = byProminence(draft).filter((one) => before.some((other) => other.id === one.id));
  const isFigure = (one: Body): boolean => play.cast.some((member) => member.id === one.id);
  const figures = ranked.filter(isFigure);
  const alike = figures.filter((one) => isPerson(one, language) === isPerson(body, language));
  const same = figures.find((one) => one.design === body.design);
  return same ?? alike[0] ?? figures[0] ?? ranked.find((one) => !("ofSet" in one && one.ofSet)) ?? null;
}
