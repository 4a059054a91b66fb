import type { CastMember, Prop, Screenplay } from "../screenplay/index.ts";
import type { ModelSpec } from "./take.ts";

/** What a member of the cast or a prop is built from: before the world is staged and after, the same. */
export function modelSpecOf(screenplay: Screenplay, member: CastMember | Prop): ModelSpec {
  const { attributes } = member;
  return {
    design: member.design,
    params: {
      attributes: isOpen(screenplay, member.id) ? { ...attributes, other: [...attributes.other, "open"] } : attributes,
      role: "role" in member ? member.role : null,
      seed: member.seed,
    },
  };
}

/** What is read in, or has something in it, stands open from the start; a model opens nothing of itself. */
function isOpen(screenplay: Screenplay, id: string): boolean {
  if (screenplay.relations.some(({ kind, to }) => kind === "in" && to === id)) return true;
  return screenplay.beats.some((beat) => beat.action === "read" && (beat.with ?? beat.target) === id);
}
