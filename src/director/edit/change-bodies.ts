import type { Attributes } from "../../screenplay/index.ts";
import { colours } from "../lexicon/attributes.ts";
import type { Token } from "../reading/tokens.ts";
import { bodiesIn, newId, type Body, type Draft } from "./draft.ts";
import { ageSteps, buildSteps, needsThing, sizeSteps, type Comparative } from "./edit-words.ts";
import { directFragment, firstBody, graftBodies, namedOnly, textOf } from "./fragment.ts";
import { isPerson, type Worn } from "./find-bodies.ts";

/** How a body is called in a sentence that is directed by itself. */
export function callOf(body: Body, { language }: Draft): string {
  if (!isPerson(body, language)) return body.standsFor ?? language.stage.design(body.design)?.nouns[0] ?? body.name;
  const { sex, age } = body.attributes;
  if (age === "child" || age === "baby") return sex === "female" ? "girl" : sex === "male" ? "boy" : "child";
  return sex === "female" ? "woman" : sex === "male" ? "man" : "person";
}

/** Another plays the part: its place, its seed and its deeds stay. True where the words name somebody or something. */
export function recast(bodies: readonly Body[], words: readonly Token[], draft: Draft): boolean {
  const { play } = draft;
  const text = withArticle(words, draft);
  const fragment = directFragment(`${text}.`, draft);
  const made = firstBody(
    fragment,
    words.flatMap((token) => [token.lemma, token.lower]),
    draft,
  );
  if (!made || !fragment || bodies.length === 0) return false;
  for (const body of bodies) {
    const isBoth = isPerson(body, draft.language) && isPerson(made, draft.language);
    const role = "role" in made ? made.role : null;
    body.name = made.name;
    body.design = made.design;
    body.standsFor = made.standsFor;
    if ("role" in body) body.role = role;
    // Of a person only what is said changes; another kind of being has nothing of the old one.
    if (isBoth && made.attributes.clothes.length > 0) body.attributes.clothes = [];
    body.attributes = isBoth ? overlay(body.attributes, made.attributes) : structuredClone(made.attributes);
    const acts = play.beats.some((beat) => beat.actor === body.id);
    if ("role" in made !== "role" in body && !(acts && "role" in body)) changeList(body, made, draft);
  }
  const isCounted = words.some((token) => token.pos === "NUM");
  const count = bodiesIn(fragment).filter((one) => one.name === made.name).length;
  const more = isCounted || bodies.length === 1 ? count - bodies.length : 0;
  const [first] = bodies;
  for (let k = 0; k < more && first; k++) twin(first, draft);
  draft.recent.push(...bodies.map((body) => body.id));
  mark(words, draft, made, `In the film as ${made.name}.`);
  return true;
}

function changeList(body: Body, made: Body, { play }: Draft): void {
  const isCast = "role" in made;
  play.cast = play.cast.filter((one) => one.id !== body.id);
  play.props = play.props.filter((one) => one.id !== body.id);
  const { id, name, design, standsFor, attributes, seed } = body;
  const common = { id, name, design, standsFor, attributes, seed };
  if (isCast) play.cast.push({ ...common, role: made.role });
  else play.props.push({ ...common, ofSet: false });
}

/** Another one of the same, beside it. */
export function twin(body: Body, draft: Draft, other: Partial<Attributes> = {}): Body {
  const { play } = draft;
  const id = newId(play, body.name);
  const made = { ...structuredClone(body), id, seed: `${play.seed}/${id}` };
  made.attributes = { ...made.attributes, ...other };
  if ("role" in made) play.cast.push(made);
  else play.props.push(made);
  play.relations.push({ kind: "near", of: id, to: body.id, and: null });
  for (const shot of play.shots)
    if (shot.subjects.includes(body.id) && shot.subjects.length < 6) shot.subjects.push(id);
  return made;
}

/** Takes a body out with all that hangs on it. */
export function removeBody(body: Body, draft: Draft): void {
  const { play } = draft;
  const { id } = body;
  play.cast = play.cast.filter((one) => one.id !== id);
  play.props = play.props.filter((one) => one.id !== id);
  play.relations = play.relations.filter((one) => one.of !== id && one.to !== id && one.and !== id);
  play.blocking = play.blocking.filter((one) => one.body !== id);
  play.lines = play.lines.filter((line) => line.who !== id);
  const isOver = (beat: (typeof play.beats)[number]): boolean =>
    beat.actor === id || beat.with === id || (beat.target === id && beat.with === null && needsThing.has(beat.action));
  for (const beat of play.beats.filter(isOver)) dropBeat(beat.id, draft);
  for (const beat of play.beats) {
    if (beat.target === id) beat.target = null;
    if (beat.to === id) beat.to = null;
    if (beat.from === id) beat.from = null;
  }
  for (const shot of play.shots) shot.subjects = shot.subjects.filter((one) => one !== id);
  dropUnusedMarks(draft);
}

/** Those who waited for a beat wait for what it waited for. */
export function dropBeat(id: string, { play }: Draft): void {
  const beat = play.beats.find((one) => one.id === id);
  if (!beat) return;
  play.beats = play.beats.filter((one) => one !== beat);
  for (const one of [...play.beats, ...play.lines]) if (one.after === id) one.after = beat.after;
}

function dropUnusedMarks({ play }: Draft): void {
  const used = new Set([
    ...play.blocking.map((one) => one.mark),
    ...play.beats.flatMap((beat) => [beat.to, beat.from, beat.target]),
  ]);
  play.marks = play.marks.filter((mark) => used.has(mark.id));
}

/** Adds what a phrase names ('two dogs', 'a tree behind the bench'); null where it names nothing that can be there. */
export function addBodies(words: readonly Token[], draft: Draft): ReturnType<typeof graftBodies> | null {
  const whole = directFragment(`${withArticle(words, draft)}.`, draft);
  const fragment = whole ? namedOnly(whole, words, draft) : null;
  if (!fragment || bodiesIn(fragment).length === 0) return null;
  const grafted = graftBodies(fragment, words, { draft, fixed: new Map() });
  if (grafted.added.length === 0 && fragment.beats.length === 0) return null;
  for (const shot of draft.play.shots) {
    for (const body of grafted.added)
      if (shot.subjects.length < 6 && shot.subjects.length > 0) shot.subjects.push(body.id);
  }
  draft.recent.push(...grafted.added.map((body) => body.id));
  noteFragment(fragment, words, draft);
  return grafted;
}

/** Notes of the fragment go to the words of the instruction. */
export function noteFragment(
  fragment: { readonly notes: Draft["play"]["notes"] },
  words: readonly Token[],
  draft: Draft,
): void {
  for (const note of fragment.notes) {
    const said = new Set(note.words.toLowerCase().split(/[^\p{L}\p{N}'-]+/u));
    const meant = words.filter(
      (token) => said.has(token.lower) || (token.pos === "SPEECH" && note.words === token.text),
    );
    draft.ledger.mark(
      meant.map((token) => token.index),
      note.kind,
      note.text,
    );
  }
  draft.ledger.mark(
    words.map((token) => token.index),
    "understood",
    "Read with its sentence.",
  );
}

/** Clothes and hair that `words` name go onto the wearer; of one garment there is one. True where any was understood. */
export function wear(bodies: readonly Body[], words: readonly Token[], draft: Draft): boolean {
  let isAny = false;
  for (const body of bodies) {
    const fragment = directFragment(`A ${callOf(body, draft)} with ${withArticle(words, draft)}.`, draft);
    const made = fragment?.cast[0]?.attributes;
    const dressed = directFragment(`A ${callOf(body, draft)} wearing ${withArticle(words, draft)}.`, draft);
    const worn = dressed?.cast[0]?.attributes.clothes ?? [];
    const hasHair = made?.hair && (made.hair.colour !== null || made.hair.style !== null);
    if (worn.length === 0 && !hasHair && !made?.mood) continue;
    isAny = true;
    for (const piece of worn) {
      // 'dressed in black': the colour of all that is worn.
      if (colours.has(piece.garment)) {
        if (body.attributes.clothes.length === 0)
          body.attributes.clothes.push({ ...piece, garment: "clothes", colours: [piece.garment] });
        for (const own of body.attributes.clothes) own.colours = [piece.garment];
        continue;
      }
      const same = body.attributes.clothes.findIndex((one) => one.garment === piece.garment);
      if (same >= 0) body.attributes.clothes[same] = piece;
      else body.attributes.clothes.push(piece);
    }
    if (hasHair)
      body.attributes.hair = { ...(body.attributes.hair ?? { colour: null, style: null }), ...said(made.hair) };
    if (made?.mood) body.attributes.mood = made.mood;
  }
  if (isAny) mark(words, draft, null, `Worn by the ${bodies.map((body) => body.name).join(" and the ")}.`);
  return isAny;
}

function said<Data extends object>(data: Data | null | undefined): Partial<Data> {
  const entries = Object.entries(data ?? {}).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Partial<Data>;
}

/** Another garment in place of one that is worn: or only its colour. */
export function changeWorn({ body, at }: Worn, words: readonly Token[], draft: Draft): boolean {
  const old = body.attributes.clothes[at];
  const fragment = directFragment(`A ${callOf(body, draft)} wearing ${withArticle(words, draft)}.`, draft);
  const piece = fragment?.cast[0]?.attributes.clothes[0];
  if (piece && !colours.has(piece.garment)) {
    if (old) body.attributes.clothes[at] = piece;
    else body.attributes.clothes.push(piece);
    mark(words, draft, null, `Worn by the ${body.name}.`);
    return true;
  }
  if (!old) return false;
  const garment = old.garment;
  const coloured = directFragment(`A ${callOf(body, draft)} wearing a ${textOf(words, draft)} ${garment}.`, draft);
  const made = coloured?.cast[0]?.attributes.clothes[0];
  if (!made || made.colours.length === 0) return false;
  old.colours = made.colours;
  old.words = made.words;
  mark(words, draft, null, `Worn by the ${body.name}.`);
  return true;
}

/** Hair that is spoken of by itself: 'make her hair blond'. */
export function isHairPhrase(words: readonly Token[]): boolean {
  return /^(?:hair|haircut|beard)$/.test(words.findLast((token) => token.pos === "NOUN")?.lemma ?? "");
}

/** Qualities: 'blue', 'very old', 'made of glass'. True where any attribute follows them. */
export function describeBodies(bodies: readonly Body[], words: readonly Token[], draft: Draft): boolean {
  let isAny = false;
  for (const body of bodies) {
    const noun = callOf({ ...body, attributes: { ...body.attributes, age: null } }, draft);
    const text = textOf(words, draft);
    for (const sentence of [`A ${text} ${noun}.`, `A ${noun} is ${text}.`, `A ${noun} ${text}.`]) {
      const made = firstBody(directFragment(sentence, draft), noun.split(" "), draft);
      const plain = firstBody(directFragment(`A ${noun}.`, draft), noun.split(" "), draft);
      if (!made || !plain || made.design !== plain.design) continue;
      const other = made.attributes.other.filter((word) => !plain.attributes.other.includes(word));
      const fresh = { ...difference(made.attributes, plain.attributes), other: [] };
      const next = overlay(body.attributes, { ...plain.attributes, ...emptied(plain.attributes), ...fresh });
      if (JSON.stringify(next) === JSON.stringify(body.attributes) && other.length === 0) continue;
      if (JSON.stringify(next) === JSON.stringify(body.attributes)) {
        body.attributes = { ...next, other: [...next.other, ...other] };
        draft.ledger.mark(
          words.map((token) => token.index),
          "unstaged",
          "Kept with it; nothing can show it yet.",
        );
      } else body.attributes = next;
      isAny = true;
      break;
    }
  }
  if (isAny) mark(words, draft, null, "Shown.");
  return isAny;
}

/** Nothing said: what `overlay` leaves as it was. */
function emptied(attributes: Attributes): Partial<Attributes> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, Array.isArray(value) ? [] : null]),
  ) as Partial<Attributes>;
}

function difference(made: Attributes, plain: Attributes): Partial<Attributes> {
  const entries = Object.entries(made).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(plain[name as keyof Attributes]),
  );
  return Object.fromEntries(entries) as Partial<Attributes>;
}

/** The old attributes with all that the new ones say. */
export function overlay(old: Attributes, made: Attributes): Attributes {
  const next = structuredClone(old);
  for (const [name, value] of Object.entries(made) as [keyof Attributes, unknown][]) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (name === "clothes") {
      for (const piece of made.clothes) {
        const at = next.clothes.findIndex((one) => one.garment === piece.garment);
        if (at >= 0) next.clothes[at] = piece;
        else next.clothes.push(piece);
      }
    } else Object.assign(next, { [name]: structuredClone(value) });
  }
  return next;
}

/** One step along a quality. */
export function compareBodies(bodies: readonly Body[], comparative: Comparative): boolean {
  for (const body of bodies) {
    const { attributes } = body;
    if ("scale" in comparative) {
      const { scale, step } = comparative;
      if (scale === "size") attributes.size = stepped(sizeSteps, attributes.size ?? "medium", step);
      if (scale === "age") attributes.age = stepped(ageSteps, attributes.age ?? (step > 0 ? "middle" : "young"), step);
      if (scale === "build") attributes.build = stepped(buildSteps, attributes.build ?? "average", step);
    } else if ("height" in comparative) attributes.height = comparative.height;
    else return false;
  }
  return bodies.length > 0;
}

function stepped<Step extends string>(steps: readonly Step[], from: Step, by: 1 | -1): Step {
  return steps[Math.min(steps.length - 1, Math.max(0, steps.indexOf(from) + by))] ?? from;
}

/** A phrase that begins without an article gets one, as the reader expects it. */
export function withArticle(words: readonly Token[], draft: Draft): string {
  const text = textOf(words, draft);
  const [first] = words;
  const last = words.findLast((token) => token.pos === "NOUN" || token.pos === "PROPN");
  if (!first || /^(?:DET|NUM|PRON)$/.test(first.pos) || last?.plural || first.pos === "PROPN") return text;
  if (/^(?:a|an|the|two|three|four|five|some|many|several|more|his|her|their|another)$/.test(first.lower)) return text;
  return `${/^[aeiou]/i.test(text) ? "an" : "a"} ${text}`;
}

function mark(words: readonly Token[], draft: Draft, made: Body | null, text: string): void {
  const isShown = made === null || draft.language.stage.design(made.design) !== null;
  const kind = !isShown ? "unstaged" : made !== null && made.standsFor !== null ? "assumed" : "understood";
  const said =
    kind === "unstaged"
      ? "Nothing in the catalogue can stage it yet; it is kept in the screenplay."
      : kind === "assumed" && made !== null
        ? `'${made.standsFor ?? ""}' is staged as a ${draft.language.stage.design(made.design)?.nouns[0] ?? made.design}.`
        : text;
  draft.ledger.mark(
    words.map((token) => token.index),
    kind,
    said,
  );
}
