import { groundGarment } from "../grounding/ground-noun.ts";
import { numbers } from "../lexicon/attributes.ts";
import { type Token } from "../reading/tokens.ts";
import { addBodies, twin, wear, withArticle } from "./change-bodies.ts";
import { haveDo, tell } from "./change-deeds.ts";
import { lengthen } from "./change-picture.ts";
import { indexOf, markAll, nounsIn, secondsIn, type Asking } from "./command-words.ts";
import { type Draft } from "./draft.ts";
import { soundNouns } from "./edit-words.ts";
import { findBodies, isPerson } from "./find-bodies.ts";
import { directFragment, withMarks } from "./fragment.ts";
import { setMusic } from "./set-music.ts";

/** 'add a dog', 'another player', 'two more birds', 'add piano music'. */
export function add(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const { language } = draft;
  const head = words.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
  const done = (text: string): true => {
    markAll(words, draft, text);
    return true;
  };
  if (words.some((token) => soundNouns.has(token.lemma)) && !words.some((token) => token.pos === "VERB"))
    return setMusic(words, draft) && done("Music.");
  if (words.some((token) => token.pos === "SPEECH")) return addLine(words, asking, draft) && done("A line.");
  const seconds = secondsIn(words);
  if (seconds !== null) {
    lengthen(draft.play, seconds);
    return done("The film's length.");
  }
  const to = indexOf(words, /^(?:to|on|for)$/);
  if (to > 0) {
    const bodies = findBodies(words.slice(to + 1), draft).filter((one) => isPerson(one, language));
    const what = words.slice(0, to);
    const garment = nounsIn(what).at(-1) ?? "";
    if (bodies.length > 0 && groundGarment([garment], language) && wear(bodies, what, draft)) return done("Worn.");
  }
  const more = words.findIndex((token) => /^(?:more|another|second|third|extra|additional|other)$/.test(token.lower));
  const like = more >= 0 && head ? findBodies(words.slice(more + 1), draft)[0] : undefined;
  if (like && head && indexOf(words, /^(?:in|with|behind|next|near|to|on|who|that|wearing)$/) < 0) {
    const count = words.map((token) => numbers[token.lower]).find((n) => n !== undefined) ?? (head.plural ? 2 : 1);
    for (let k = 0; k < Math.min(count, 12); k++) twin(like, draft);
    draft.ledger.mark(
      words.map((token) => token.index),
      "understood",
      `Another ${like.name}.`,
    );
    return true;
  }
  const fragment = words.some((token) => token.pos === "VERB" || token.form === "ing")
    ? directFragment(`${withArticle(words, draft)}.`, draft)
    : null;
  if (fragment && fragment.beats.length > 0 && tell(words, asking.time, draft)) return done("Read with its sentence.");
  return addBodies(words, draft) !== null && done("Read with its sentence.");
}

export function addLine(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const of = indexOf(words, /^(?:of|by|from|for|where|in)$/);
  const named =
    of >= 0
      ? findBodies(
          words.slice(of + 1).filter((token) => token.pos !== "SPEECH"),
          draft,
        )[0]
      : undefined;
  const who = named ?? draft.play.cast.find((one) => isPerson(one, draft.language));
  const quoted = words.find((token) => token.pos === "SPEECH");
  if (!who || !quoted) return false;
  const sentence = `says ${withMarks(quoted)}`;
  const fragment = directFragment(`The ${isPerson(who, draft.language) ? "person" : who.name} ${sentence}`, draft);
  if (!fragment || fragment.lines.length === 0) return false;
  return haveDo(
    [who],
    [
      { ...quoted, text: "say", lower: "say", lemma: "say", pos: "VERB", start: quoted.start, end: quoted.start },
      quoted,
    ],
    asking.time,
    draft,
  );
}
