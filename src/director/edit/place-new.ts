import type { Body, Draft } from "./draft.ts";
import { isPerson } from "./find-bodies.ts";

/**
 * Whom a new body stands beside when nothing says where: the last of its own kind, else the last figure. Placed by a
 * relation it leaves the places of all the others as they were.
 */
export function anchorOf(body: Body, before: readonly Body[], { language, play }: Draft): Body | null {
  const isFigure = (one: Body): boolean => play.cast.some((member) => member.id === one.id);
  const figures = before.filter(isFigure);
  const alike = figures.filter((one) => isPerson(one, language) === isPerson(body, language));
  return alike.at(-1) ?? figures.at(-1) ?? before.findLast((one) => !("ofSet" in one && one.ofSet)) ?? null;
}
