import type { Random } from "../../base/index.ts";
import type { Shot } from "../../screenplay/index.ts";
import type { Action } from "../lexicon/actions.ts";
import { sportGames } from "../lexicon/sports.ts";
import { hasBody, isAlive, type Entity } from "../story/entity.ts";
import { plainDeed } from "../story/kept-deed.ts";
import type { Telling } from "../story/telling.ts";
import { player } from "../story/unnamed-people.ts";

/** What a body does of which the prompt tells nothing, by how it gets about; the seed chooses. */
const byGait: Readonly<Record<string, readonly Action[]>> = {
  biped: ["look", "walk", "wave"],
  quadruped: ["walk", "look", "sit"],
  bird: ["fly", "walk", "look"],
};
const byDesign: Readonly<Record<string, readonly Action[]>> = {
  horse: ["graze", "walk", "run"],
  cow: ["graze", "walk"],
  sheep: ["graze", "walk"],
  goat: ["graze", "walk"],
  zebra: ["graze", "walk"],
  deer: ["graze", "walk"],
  giraffe: ["walk", "look"],
  elephant: ["walk", "look"],
  dog: ["sit", "walk", "bark"],
  cat: ["sit", "walk", "look"],
  penguin: ["walk", "look"],
};

/** Gives life to a film of which the prompt tells no deed: a game for a ball or a sport, a habit for whoever is there. */
export function imagineDeeds(telling: Telling, random: Random): void {
  const { reading, referents, story, language } = telling;
  if (story.deeds.length > 0 || story.speeches.length > 0) return;
  const isStill = reading.picture.camera.some(({ words }) => words.move === "static" && reading.segments.length === 1);
  const words = new Set(reading.tokens.map((token) => token.lemma));
  const seen = referents.entities.filter((entity) => hasBody(entity) && entity.isStaged);
  const alive = seen.filter(isAlive);
  const isBareWord = reading.tokens.filter((token) => token.pos !== "PUNCT").length <= 2;
  const game = sportGames.find((one) => one.words.some((word) => words.has(word)));
  if (game && isBareWord && alive.length === 0) {
    if (!rally(game, telling)) return;
    reading.ledger.mark(
      reading.tokens.map((token) => token.index),
      "assumed",
      `Shown as ${game.players} at play.`,
    );
    return;
  }
  if (isStill) return;
  for (const entity of alive) {
    const design = language.stage.design(entity.noun.design ?? "");
    const isHeld = story.relations.some((relation) => relation.of === entity && relation.kind !== "near");
    const choices =
      isHeld || isSeenClose(entity, telling)
        ? (["look"] as const)
        : (byDesign[design?.id ?? ""] ?? byGait[design?.gait ?? ""] ?? []);
    if (design === null || choices.length === 0) continue;
    const deed = plainDeed(entity, random.pick(choices), entity.segment);
    story.deeds.push({ ...deed, order: alive[0] === entity ? "next" : "with" });
  }
}

const near = new Set<Shot["framing"]>(["medium-close-up", "close-up", "extreme-close-up"]);

/** Whoever is looked at from near stays for it. */
function isSeenClose({ segment }: Entity, { reading }: Telling): boolean {
  const bounds = reading.segments[segment];
  return reading.picture.camera.some(
    ({ at, words }) =>
      words.framing !== undefined && near.has(words.framing) && bounds && at >= bounds.from && at < bounds.to,
  );
}

/** A shot at the hoop, or the ball to and fro between two. */
function rally(game: (typeof sportGames)[number], { referents, story }: Telling): boolean {
  const players = Array.from({ length: game.players }, () => player("player", referents.mentions, referents.text));
  const [first, second] = players;
  const ball = referents.imply([game.ball], { segment: 0, isOfSet: false });
  if (!first || !ball) return false;
  const play = (actor: Entity, target: Entity | null): void => {
    story.deeds.push({ ...plainDeed(actor, game.action, 0), with: ball, target });
    if (target && target !== actor && game.action === "throw")
      story.deeds.push({ ...plainDeed(target, "catch", 0), target: ball });
  };
  if (second) {
    play(first, second);
    play(second, first);
  } else play(first, game.action === "shoot" ? referents.imply(["hoop"], { segment: 0, isOfSet: true }) : null);
  story.shown[0]?.push(first, ...(second ? [second] : []), ball);
  return true;
}
