import { cameraVerbs, depictVerbs, mediumNouns } from "../lexicon/camera.ts";
import type { Clause } from "../reading/reading.ts";
import type { Entity } from "./entity.ts";
import { isThingOfItsOwn } from "./name-words.ts";
import { bodiesOf, type Telling } from "./telling.ts";

/** Nouns of how the camera goes: 'in a slow circular motion', 'makes an upward movement'. */
const wayNouns = new Set(
  "left right side direction frame view close-up motion movement manner way path arc circle orbit".split(" "),
);

/** Whether a clause tells of the camera or the picture and not of what is seen. */
export function isCameraClause(clause: Clause, { reading }: Telling): boolean {
  const head = clause.subjects[0];
  const noun = head ? (reading.tokens[head.head]?.lemma ?? "") : "";
  if (head && noun === "camera") return !isThingOfItsOwn(head);
  return (
    clause.verb !== null &&
    clause.subjects.length > 0 &&
    mediumNouns.has(noun) &&
    head?.of === null &&
    head.nouns.length === 1 &&
    (depictVerbs.has(clause.verb.lemma) || cameraVerbs[clause.verb.lemma] !== undefined)
  );
}

/** 'The camera slowly pans left', 'the camera follows the dog'. */
export function tellCamera(clause: Clause, telling: Telling): void {
  const { reading, referents, story } = telling;
  const { tokens, ledger } = reading;
  const { verb, segment } = clause;
  for (const phrase of clause.subjects)
    ledger.mark([...phrase.modifiers, ...phrase.nouns], "understood", "The film's own camera.");
  const subjects: Entity[] = [];
  for (const phrase of [...clause.objects, ...clause.attachments.flatMap((a) => a.phrases)].toSorted(
    (a, b) => a.start - b.start,
  )) {
    const word = tokens[phrase.head]?.lower ?? "";
    if (wayNouns.has(word)) {
      ledger.mark([...phrase.nouns, ...phrase.modifiers], "understood", "The camera's way.");
      continue;
    }
    const preposition = clause.attachments.find((a) => a.phrases.includes(phrase))?.preposition ?? null;
    for (const entity of bodiesOf(referents.resolve(phrase, { segment, preposition }))) {
      subjects.push(entity);
      if (entity.isStaged && !story.shown[segment]?.includes(entity)) story.shown[segment]?.push(entity);
    }
  }
  if (!verb) return;
  const moves = cameraVerbs[verb.lemma];
  const words = [
    ...verb.tokens,
    ...clause.adverbs,
    ...clause.attachments.flatMap((a) => [
      // 'In a circle' goes round, not in.
      ...(a.preposition === "in" ? [] : a.tokens),
      ...a.phrases.flatMap((p) => [...p.modifiers, p.head]),
    ]),
    ...clause.objects.filter((p) => wayNouns.has(tokens[p.head]?.lower ?? "")).flatMap((p) => [...p.modifiers, p.head]),
  ];
  // 'From left to right' goes to the right.
  const direction = words
    .filter((index) => tokens[index + 1]?.lower !== "to")
    .map((index) => tokens[index]?.lower ?? "")
    .find((word) => word !== "default" && moves !== undefined && Object.hasOwn(moves, word));
  const move = moves ? (moves[direction ?? "default"] ?? moves.default) : null;
  ledger.mark(verb.tokens, "understood", move ? `Camera: ${move}.` : "Speaks of the picture itself.");
  const ways = [...clause.adverbs, ...clause.attachments.flatMap((a) => a.tokens)];
  ledger.mark(ways, "understood", "The camera's way.");
  ledger.mark(clause.complements, "understood", "The camera's way.");
  if (move) story.camera.push({ segment, words: { move }, subjects, at: verb.token });
}
