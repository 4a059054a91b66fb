import type { Token } from "../reading/tokens.ts";
import type { Body, Draft } from "./draft.ts";
import { findBodies } from "./find-bodies.ts";

/** The two bodies that 'swap the man and the woman' speaks of, or null. */
export function pairIn(words: readonly Token[], draft: Draft): readonly [Body, Body] | null {
  const at = words.findIndex((token) => /^(?:and|with)$/.test(token.lower));
  if (at < 0) return null;
  const isOther = (token: Token): boolean => !/^(?:places?|positions?|of|around|over)$/.test(token.lower);
  const [first, ...more] = findBodies(words.slice(0, at).filter(isOther), draft);
  const [second, ...others] = findBodies(words.slice(at + 1).filter(isOther), draft);
  return first && second && first !== second && more.length + others.length === 0 ? [first, second] : null;
}

/** Each of two stands where the other stood. False where nothing says where they stand. */
export function swapPlaces([a, b]: readonly [Body, Body], { play, placeOf }: Draft): boolean {
  const turned = (id: string): string => (id === a.id ? b.id : id === b.id ? a.id : id);
  let isAny = false;
  for (const relation of play.relations) {
    if (["holds", "wears", "part-of"].includes(relation.kind)) continue;
    const next = { of: turned(relation.of), to: turned(relation.to), and: relation.and && turned(relation.and) };
    isAny ||= next.of !== relation.of || next.to !== relation.to || next.and !== relation.and;
    Object.assign(relation, next);
  }
  for (const standing of play.blocking) {
    const body = turned(standing.body);
    isAny ||= body !== standing.body;
    standing.body = body;
  }
  const isHeld = play.blocking.some((one) => one.body === a.id || one.body === b.id);
  if (isHeld || !placeOf) return isAny;
  for (const [body, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const place = placeOf(other.id);
    if (!place) return isAny;
    const [x, , z] = place.position;
    const mark = `where-${other.id}-stood`;
    play.marks.push({ id: mark, near: null, position: [x, 0, z], facingRadians: place.facingRadians });
    play.blocking.push({ body: body.id, mark });
  }
  return true;
}
