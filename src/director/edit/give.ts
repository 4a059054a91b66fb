import { groundGarment } from "../grounding/ground-noun.ts";
import { type Token } from "../reading/tokens.ts";
import { add, addLine } from "./add-wish.ts";
import { describeBodies, noteFragment, wear, withArticle } from "./change-bodies.ts";
import { changePlace } from "./change-picture.ts";
import { indexOf, markAll, nounsIn, subjectLength, type Asking } from "./command-words.ts";
import { type Body, type Draft } from "./draft.ts";
import { filmNouns } from "./edit-words.ts";
import { exchange } from "./exchange.ts";
import { findBodies, isPerson, isPronoun } from "./find-bodies.ts";
import { directFragment, graftBodies, textOf } from "./fragment.ts";
import { swapPlaces } from "./swap-places.ts";

/** 'give her a red coat', 'dress him in black', 'give the dog a ball'. */
export function give(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const length = isPronoun(words[0]) ? 1 : subjectLength(words, draft);
  if (length === 0) return false;
  const bodies = findBodies(words.slice(0, length), draft);
  let rest = words.slice(length);
  if (/^(?:in|with|to|up|as)$/.test(rest[0]?.lower ?? "")) rest = rest.slice(1);
  if (bodies.length === 0 || rest.length === 0) return false;
  draft.recent.push(...bodies.map((body) => body.id));
  const done = (): true => {
    markAll(words, draft, "Read with its sentence.");
    return true;
  };
  if (rest.some((token) => token.pos === "SPEECH")) {
    const [who] = bodies;
    return who !== undefined && addLine([...rest], asking, { ...draft, play: draft.play }) && done();
  }
  if (wear(bodies, rest, draft)) return done();
  const isGiven = bodies.map((body) => handOver(body, rest, draft));
  if (isGiven.includes(true)) return done();
  return describeBodies(bodies, rest, draft) && done();
}

/** A thing that comes new and is held from the first instant. */
function handOver(body: Body, words: readonly Token[], draft: Draft): boolean {
  const fragment = directFragment(`A person holds ${withArticle(words, draft)}.`, draft);
  const made = fragment?.props[0] ?? fragment?.cast.find((one) => one.design !== "person");
  if (!fragment || !made) return false;
  const only = <Entry extends { id: string }>(list: readonly Entry[]): Entry[] =>
    list.filter((one) => one.id === made.id);
  const alone = {
    ...fragment,
    cast: only(fragment.cast),
    props: only(fragment.props),
    beats: [],
    lines: [],
    relations: [],
  };
  const isOwn = /^(?:the|his|her|its|their)$/.test(words[0]?.lower ?? "");
  const [known] = isOwn ? findBodies(words, draft) : [];
  const thing = known ?? graftBodies({ ...alone, blocking: [] }, words, { draft, fixed: new Map() }).added[0];
  if (!thing) return false;
  const { play } = draft;
  play.relations = play.relations.filter(
    (one) => one.of !== thing.id && !(one.kind === "holds" && one.to === thing.id),
  );
  play.relations.push({ kind: "holds", of: body.id, to: thing.id, and: null });
  noteFragment(fragment, words, draft);
  return true;
}

/** 'put a hat on him', 'put the cup on the table', 'put them in a park'. */
export function put(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const { language, play } = draft;
  const done = (): true => {
    markAll(words, draft, "Read with its sentence.");
    return true;
  };
  if (putInPlace(words, asking, draft)) return done();
  const at = indexOf(
    words,
    /^(?:on|in|onto|into|to|at|behind|under|next|near|beside|between|inside|over|above|around)$/,
  );
  if (at < 0) return false;
  const what = words.slice(0, at);
  const where = words.slice(at + 1);
  const people = findBodies(where, draft).filter((one) => isPerson(one, language));
  const garment = nounsIn(what).at(-1) ?? "";
  if (people.length > 0 && groundGarment([garment], language) && wear(people, what, draft)) return done();
  const isNew = /^(?:a|an|two|three|some|another|more)$/.test(what[0]?.lower ?? "");
  const bodies = isNew ? [] : findBodies(what, draft);
  const others = findBodies(where, draft);
  if (
    bodies.length > 0 &&
    others.length === 0 &&
    groundGarment([nounsIn(where).at(-1) ?? ""], language) &&
    wear(bodies, where, draft)
  )
    return done();
  const isFilm = what.every(
    (token) => filmNouns.has(token.lemma) || /^(?:the|a|them|they|everyone)$/.test(token.lower),
  );
  if (others.length === 0 && (isFilm || bodies.length > 0) && changePlace(where, draft)) return done();
  const [first] = bodies;
  if (first && others.length > 0) {
    const fragment = directFragment(`${textOf(words, draft)}.`, draft);
    const relation = fragment?.relations[0];
    if (!relation) return false;
    const [other] = others;
    play.relations = play.relations.filter(
      (one) => one.of !== first.id || one.kind === "holds" || one.kind === "wears",
    );
    play.blocking = play.blocking.filter((one) => one.body !== first.id);
    if (other) play.relations.push({ kind: relation.kind, of: first.id, to: other.id, and: others[1]?.id ?? null });
    return done();
  }
  return add(words, asking, draft);
}

/** 'Put a cat where the dog is', 'in the dog's place', 'in place of the dog': one makes way for the other. */
function putInPlace(words: readonly Token[], asking: Asking, draft: Draft): boolean {
  const where = indexOf(words, /^where$/);
  const inPlace = indexOf(words, /^in$/);
  const after = words.slice(inPlace + 1);
  const isOf = /^(?:the )?(?:place|position|spot) of /.test(after.map((token) => token.lower).join(" "));
  const isOwned = /^(?:place|position|spot|stead)$/.test(after.at(-1)?.lower ?? "") && after.length > 1;
  const at = where > 0 ? where : inPlace > 0 && (isOf || isOwned) ? inPlace : -1;
  if (at < 0) return false;
  const placed = words.slice(at + 1);
  const old = placed.filter(
    (token, i) =>
      !/^(?:is|are|was|were|stands?|sits?|lies|place|position|spot|stead|of|['’]s)$/.test(token.lower) &&
      !(isOf && i === 0 && token.lower === "the"),
  );
  const [there] = findBodies(old, draft);
  if (!there) return false;
  const made = words.slice(0, at);
  const known = /^(?:the|his|her|its|their)$/.test(made[0]?.lower ?? "") ? findBodies(made, draft)[0] : undefined;
  return known ? known !== there && swapPlaces([known, there], draft) : exchange(old, made, asking, draft);
}
