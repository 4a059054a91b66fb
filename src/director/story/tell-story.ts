import type { Language } from "../language.ts";
import { depictVerbs } from "../lexicon/camera.ts";
import { linkingVerbs, speechVerbs, stateVerbs } from "../lexicon/actions.ts";
import type { Clause, NounPhrase } from "../reading/reading.ts";
import type { Reading } from "../reading/read-prompt.ts";
import { describe } from "./describe.ts";
import { hasBody, isAlive, type Entity } from "./entity.ts";
import { readOutcome } from "./deed-outcome.ts";
import { keptDeed } from "./kept-deed.ts";
import { wearRow } from "./looks-in-row.ts";
import { readDeed } from "./read-deed.ts";
import { seen } from "./seen.ts";
import { isCameraClause, tellCamera } from "./tell-camera.ts";
import { tellChange } from "./tell-change.ts";
import { tellSound } from "./tell-sound.ts";
import { tellSpeech } from "./tell-speech.ts";
import { Referents } from "./referents.ts";
import { rangeOf, resolveClause, wearVerbs } from "./resolve-clause.ts";
import { tellAttachments } from "./tell-attachments.ts";
import { serveWords } from "./serve-words.ts";
import type { Story } from "./story.ts";
import { bodiesOf, pageOf, placeBodies, type Telling, type ToldClause } from "./telling.ts";

/** From clauses to who does what: resolves every phrase in the order of the prompt. */
export function tellStory(reading: Reading, language: Language): Telling {
  const referents = new Referents(reading, language);
  const story: Story = {
    deeds: [],
    relations: [],
    speeches: [],
    sounds: [],
    standing: [],
    camera: [],
    shown: reading.segments.map(() => []),
  };
  const telling: Telling = { reading, referents, language, story, deedOf: new Map(), openings: [] };
  let skipTo = 0;
  const openings: number[] = [];
  for (const [index, category] of reading.picture.taken)
    if (category !== "label" && !reading.picture.camera.some((one) => one.tokens.includes(index))) openings.push(index);
  reading.clauses.forEach((clause, i) => {
    if (clause.verb && clause.verb.token < skipTo) return;
    skipTo = Math.max(
      skipTo,
      tellClause(clause, { before: reading.clauses[i - 1] ?? null, next: reading.clauses[i + 1] ?? null }, telling),
    );
  });
  // Words that led to a phrase of light or look ('during', 'under a') are noted with it, after the phrases themselves.
  telling.openings.push(...openings);
  return telling;
}

/** Tells one clause; what it says of later tokens (reported speech) need not be read again: they end before the result. */
function tellClause(
  clause: Clause,
  { before, next }: { readonly before: Clause | null; readonly next: Clause | null },
  telling: Telling,
): number {
  const { reading, referents, story } = telling;
  const { ledger, tokens } = reading;
  ledger.mark(clause.orderTokens, "understood", "Tells the order.");
  if (isCameraClause(clause, telling)) {
    tellCamera(clause, telling);
    tellAttachments(resolveClause(clause, telling), telling);
    return 0;
  }
  wearRow(clause, referents);
  const heard = new Set<NounPhrase>();
  if (tellSound(clause, heard, telling)) return 0;
  const told = resolveClause(clause, telling, heard);
  const shown = story.shown[clause.segment];
  const show = (entity: Entity): void => {
    if (shown && !shown.includes(entity) && hasBody(entity)) shown.push(entity);
  };
  for (const entity of told.subjects) show(entity);
  for (const { referent } of [...told.objects, ...told.attachments.flatMap((a) => a.referents)]) {
    if (referent.kind === "bodies") for (const entity of referent.entities) show(entity);
  }
  tellAttachments(told, telling);
  const isName = tellName(told, telling);
  // 'He says nervously: "…"'
  const isQuotedNext =
    next !== null &&
    next.segment === clause.segment &&
    next.verb === null &&
    next.subjects.length === 0 &&
    next.speech.length > 0;
  const end = tellSpeech(clause, before, told, telling);
  if (clause.verb && !isName) tellVerb(told, telling, end > 0 || clause.speech.length > 0 || isQuotedNext);
  else if (!clause.verb) tellFragment(told, telling);
  for (const { attachment, referents: inside } of told.attachments) {
    const isShown = inside.some(
      ({ referent }) => referent.kind !== "bodies" || referent.entities.some((entity) => entity.isStaged),
    );
    ledger.mark(
      attachment.tokens,
      isShown ? "understood" : "unstaged",
      isShown ? "Read with what follows it." : "Where something is that cannot be staged yet.",
    );
  }
  // What is left of position and manner words beside a verb.
  ledger.mark(
    clause.adverbs.filter((index) =>
      /^(?:together|too|also|just|only|still|now|here|there|again|suddenly|finally|very|almost|even|already|nearby|slightly|simply)$/.test(
        tokens[index]?.lower ?? "",
      ),
    ),
    "understood",
    "Read with its sentence.",
  );
  noteRest(told, telling);
  serveWords(clause, reading);
  // What a pronoun will mean: the subject before the object before the rest.
  referents.mentions.promote(told.objects.flatMap(({ referent }) => bodiesOf(referent)));
  referents.mentions.promote(told.subjects);
  return end;
}

/** Words of the clause that nothing has used yet: qualities go to the subject, the rest is kept. */
function noteRest(told: ToldClause, telling: Telling): void {
  const { clause } = told;
  const { referents } = telling;
  const { ledger } = telling.reading;
  const [subject] = told.subjects;
  const open = clause.complements.filter((index) => !ledger.isMarked(index));
  if (subject) describe(subject.attributes, open, { ...pageOf(telling), body: subject });
  ledger.mark([...open, ...clause.adverbs], "unstaged", "Read, but nothing can show it yet.");
  for (const phrase of [...clause.subjects, ...clause.objects, ...clause.attachments.flatMap((a) => a.phrases)]) {
    // Places are noted when the set is chosen.
    const places = referents.places.flatMap((place) => place.tokens);
    if (places.includes(phrase.head) || (phrase.of && places.includes(phrase.of.head))) continue;
    ledger.mark(rangeOf(phrase.start, phrase.end), "unstaged", "Read, but nothing can show it yet.");
  }
}

/** 'A cat on a sofa', 'there is a car behind him', 'the ball is red': no deed, but places and qualities. */
function tellFragment(told: ToldClause, telling: Telling): void {
  const { story } = telling;
  const { clause } = told;
  const fromObjects = told.objects.flatMap(({ referent }) => bodiesOf(referent));
  const about = told.subjects.length > 0 ? told.subjects : fromObjects;
  placeBodies(told, about, telling);
  if (about.length === 0 && told.attachments.length === 1 && clause.verb === null) {
    // 'Close-up of a man': the noun is what is shown.
    for (const { referent } of told.attachments[0]?.referents ?? [])
      for (const entity of bodiesOf(referent))
        if (!story.shown[clause.segment]?.includes(entity)) story.shown[clause.segment]?.push(entity);
  }
  for (const body of about) describe(body.attributes, clause.complements, { ...pageOf(telling), body });
}

/** 'a girl named Emily', 'a dog called Rex'. */
function tellName(told: ToldClause, { reading }: Telling): boolean {
  const { verb } = told.clause;
  const subject = told.subjects[0];
  const phrase = told.objects[0]?.phrase;
  if (
    !verb ||
    !subject ||
    !phrase ||
    verb.form !== "participle" ||
    !["name", "call", "title", "know"].includes(verb.lemma)
  )
    return false;
  if (!phrase.isName) return false;
  subject.name = phrase.nouns.map((index) => reading.tokens[index]?.text ?? "").join(" ");
  reading.ledger.replace(
    [...verb.tokens, ...phrase.nouns],
    "understood",
    `The name of the ${subject.words.join(" ")}.`,
  );
  for (const entity of told.objects.flatMap(({ referent }) => bodiesOf(referent)))
    if (entity !== subject) entity.attributes.other.push("absent");
  return true;
}

function tellVerb(said: ToldClause, telling: Telling, isSpoken: boolean): void {
  const { reading, deedOf } = telling;
  const { clause } = said;
  const verb = clause.verb;
  if (!verb) return;
  const told = withDoers(withBodies(said, telling));
  const isQuality = linkingVerbs.has(verb.lemma) && told.objects.length === 0 && clause.complements.length > 0;
  if (verb.lemma === "be" && readOutcome(told, telling)) return;
  if (isQuality && tellChange(told, telling)) return;
  if (verb.lemma === "be" || isQuality) {
    tellFragment(told, telling);
    if (verb.lemma === "be" && told.subjects.length > 0 && !tellActivity(told, telling)) tellIdentity(told, telling);
    reading.ledger.mark(verb.tokens, "understood", "Read with its sentence.");
    return;
  }
  if (tellChange(told, telling)) return;
  if (wearVerbs.has(verb.lemma)) {
    // 'Takes off his coat, wears a woollen one': here it is a deed in its turn.
    const [wearer] = told.subjects;
    const isLater = telling.story.deeds.some((deed) => deed.actor === wearer && deed.segment === clause.segment);
    if (wearer && isLater && verb.form === "finite") telling.story.deeds.push(keptDeed(wearer, told, telling));
    reading.ledger.mark(verb.tokens, "understood", "Worn.");
    return;
  }
  // 'Has blue hair' is a look and no deed.
  const isLook = verb.lemma === "have" && told.objects.length > 0 && told.objects.every(isOfBody);
  if (isLook && told.subjects.length > 0) return;
  if (isSpoken && speechVerbs[verb.lemma] !== undefined) {
    reading.ledger.mark([...verb.tokens, ...clause.adverbs], "understood", "Spoken in the film.");
    return;
  }
  const deed = readDeed(told, telling);
  if (deed) deedOf.set(clause, deed);
}

function isOfBody({ referent }: ToldClause["objects"][number]): boolean {
  return referent.kind === "feature" || referent.kind === "garment";
}

/** 'Her journey was hard, crossing swamps': who has what cannot act does it. */
function withDoers(told: ToldClause): ToldClause {
  const { verb } = told.clause;
  if (verb?.form !== "ing" && verb?.form !== "infinitive") return told;
  return { ...told, subjects: told.subjects.map((one) => (hasBody(one) || !one.owner ? one : one.owner)) };
}

/** Where something happens to a place ('the river turns blue'), the place is kept as a body. */
function withBodies(told: ToldClause, { referents }: Telling): ToldClause {
  const { clause, subjects, subjectReferents } = told;
  const { verb } = clause;
  if (!verb || subjects.length > 0 || verb.form === "participle" || verb.form === "infinitive") return told;
  if (stateVerbs.has(verb.lemma) || depictVerbs.has(verb.lemma) || seen.has(verb.lemma)) return told;
  if (linkingVerbs.has(verb.lemma) && verb.lemma !== "turn" && verb.lemma !== "become") return told;
  const places = subjectReferents.filter(({ referent }) => referent.kind === "place" && referent.place.area === null);
  return { ...told, subjects: places.map(({ phrase }) => referents.embody(phrase, clause.segment)) };
}

/** 'He is tai chi', 'their game is chess': a noun of doing after 'is' is what is done. */
function tellActivity(told: ToldClause, telling: Telling): boolean {
  const { clause } = told;
  const phrase = told.objects[0]?.phrase;
  const act = telling.language.wordNet.sense("act#2", "noun");
  if (!clause.verb || !phrase || !act || phrase.determiner !== "none" || !told.subjects.every(isAlive)) return false;
  const { tokens, ledger } = telling.reading;
  const words = [...phrase.modifiers.map((index) => tokens[index]?.lower ?? ""), ...phrase.words];
  if (!telling.referents.ground({ ...phrase, words }).above.has(act.key)) return false;
  const named = { ...phrase, words };
  const objects = told.objects.map((one) => (one.phrase === phrase ? { ...one, phrase: named } : one));
  const verb = { ...clause.verb, lemma: "do" };
  const done = { ...clause, verb, objects: clause.objects.map((one) => (one === phrase ? named : one)) };
  const deed = readDeed({ ...told, clause: done, objects }, telling);
  if (deed)
    ledger.replace(
      [...phrase.modifiers, ...phrase.nouns],
      deed.action === "idle" ? "unstaged" : "assumed",
      deed.action === "idle"
        ? `'${words.join(" ")}' is kept in the screenplay; the world cannot do it yet.`
        : `'${words.join(" ")}' is staged as ${deed.action}.`,
    );
  if (deed) telling.deedOf.set(clause, deed);
  return deed !== null;
}

/** 'He is a tall man': the noun after 'is' describes the one before. */
function tellIdentity(told: ToldClause, telling: Telling): void {
  const { referents } = telling;
  const subject = told.subjects[0];
  for (const { phrase } of told.objects) {
    if (!subject) continue;
    const entity = bodiesOf(referents.resolve(phrase, { segment: told.clause.segment, preposition: null }))[0];
    if (entity && entity !== subject && entity.noun.nounClass === subject.noun.nounClass) {
      describe(subject.attributes, phrase.modifiers, { ...pageOf(telling), body: subject });
      subject.role ??= entity.role;
      entity.attributes.other.push("absent");
    }
  }
}
