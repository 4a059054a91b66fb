import { speechVerbs } from "../lexicon/actions.ts";
import { type Token } from "../reading/tokens.ts";
import { removeBody } from "./change-bodies.ts";
import { stopDeeds } from "./change-deeds.ts";
import { setLength } from "./change-picture.ts";
import { markAll, ownerOf, secondsIn, subjectLength, type Asking } from "./command-words.ts";
import { nextId, type Draft } from "./draft.ts";
import { soundNouns, speechNouns } from "./edit-words.ts";
import { findBodies, findWorn } from "./find-bodies.ts";
import { removeShots } from "./remove-shots.ts";
import { type Command } from "./split-commands.ts";

/** 'remove the car', 'no people', 'without the hat', 'delete shot 2'. */
export function remove(words: readonly Token[], command: Command, asking: Asking, draft: Draft): boolean {
  const { play } = draft;
  const done = (text: string): true => {
    markAll(words, draft, text);
    return true;
  };
  if (words.length === 0 && command.shots !== null) {
    return removeShots(asking.asked.shots, play);
  }
  if (words.some((token) => soundNouns.has(token.lemma))) {
    play.cues = play.cues.filter((cue) => cue.kind !== "music");
    play.cues.push({
      id: nextId(play.cues, "cue"),
      kind: "silence",
      words: "no music",
      mood: null,
      start: 0,
      duration: null,
    });
    return done("No music.");
  }
  const isSaying =
    words.some((token) => token.lower === "what") && words.some((token) => speechVerbs[token.lemma] !== undefined);
  if (isSaying || words.some((token) => speechNouns.has(token.lemma))) {
    const owner = ownerOf(words, draft);
    const before = play.lines.length;
    play.lines = play.lines.filter((line) => owner !== null && line.who !== owner.id);
    return before > play.lines.length && done("Nothing is said.");
  }
  const seconds = secondsIn(words);
  if (seconds !== null && seconds < play.seconds) {
    setLength(play, play.seconds - seconds);
    return done("The film's length.");
  }
  const worn = findWorn(words, draft);
  if (worn && worn.at >= 0) {
    worn.body.attributes.clothes.splice(worn.at, 1);
    return done(`No longer worn by the ${worn.body.name}.`);
  }
  const verb = command.verb[0]?.lower ?? "";
  if (/^(?:stop|end)$/.test(verb)) {
    const length = subjectLength(words, draft);
    const actors = length > 0 ? findBodies(words.slice(0, length), draft) : null;
    return stopDeeds(actors, words.slice(length), draft) && done("No longer done.");
  }
  // 'the car and the dog'
  const parts: Token[][] = [[]];
  for (const token of words) {
    if (/^(?:and|or|,)$/.test(token.lower)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  let isAny = false;
  for (const part of parts) {
    const bodies = findBodies(part, draft);
    for (const body of bodies) removeBody(body, draft);
    if (bodies.length > 0) {
      markAll(part, draft, "Taken out.");
      isAny = true;
    }
  }
  if (isAny) return true;
  if (stopDeeds(null, words, draft)) return done("No longer done.");
  return false;
}
