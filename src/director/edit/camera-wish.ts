import { cameraVerbs } from "../lexicon/camera.ts";
import { type Token } from "../reading/tokens.ts";
import { setCamera, stepFraming } from "./change-picture.ts";
import { indexOf, markAll, type Asking } from "./command-words.ts";
import { type Draft } from "./draft.ts";
import { comparatives } from "./edit-words.ts";
import { findBodies } from "./find-bodies.ts";
import { type Command } from "./split-commands.ts";

/** 'zoom in on the dog', 'follow her', 'film it from behind'. */
export function camera(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const { play } = draft;
  const all = [...command.verb, ...words];
  const verb =
    command.verb.findLast((token) => cameraVerbs[token.lemma] !== undefined && token.lemma !== "shoot") ??
    words.find((token) => cameraVerbs[token.lemma] !== undefined);
  const moves = verb ? cameraVerbs[verb.lemma] : undefined;
  const direction = moves
    ? all.map((token) => token.lower).find((word) => word !== "default" && Object.hasOwn(moves, word))
    : undefined;
  const isMoveOnly = verb?.lemma === "move" && direction === undefined;
  const move =
    moves && !isMoveOnly && verb?.lemma !== "focus" ? (moves[direction ?? "default"] ?? moves.default) : undefined;
  const comparative = words
    .map((token) => comparatives[token.lower])
    .find((one) => one !== undefined && "framing" in one);
  const at = indexOf(words, /^(?:on|at|of|around|towards?|to|behind)$/, 0);
  const named = findBodies(
    words.slice(at + 1).filter((token) => comparatives[token.lower] === undefined),
    draft,
  );
  const subjects = named.length > 0 ? named : findBodies(words, draft);
  let isAny = asking.isPictured;
  if (move !== undefined && !(asking.isPictured && isMoveOnly)) {
    if (!asking.isPictured || /^(?:zoom|pan|tilt|orbit|follow|track|dolly)$/.test(verb?.lemma ?? "")) {
      setCamera([{ move }], { shots: asking.asked.shots, isNegative: false }, draft);
      isAny = true;
    }
  }
  if (comparative && "framing" in comparative && direction === undefined) {
    stepFraming(comparative.framing, asking.asked, draft);
    isAny = true;
  }
  if (subjects.length > 0) {
    const ids = subjects.map((body) => body.id);
    for (const index of asking.asked.shots) {
      const shot = play.shots[index];
      if (shot) shot.subjects = [...ids, ...shot.subjects.filter((id) => !ids.includes(id))].slice(0, 6);
    }
    isAny = true;
  }
  if (isAny) markAll(all, draft, "The camera.");
  return isAny;
}
