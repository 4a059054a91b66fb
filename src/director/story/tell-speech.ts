import { speechVerbs } from "../lexicon/actions.ts";
import type { Clause } from "../reading/reading.ts";
import { isAlive, type Entity } from "./entity.ts";
import { emotionOf, isWriting, mannerOf, reportedSpeech, speakerPhrase } from "./speech.ts";
import type { Deed } from "./story.ts";
import { bodiesOf, type Telling, type ToldClause } from "./telling.ts";

/** Who says what in a clause; gives the end of what it has read of later tokens (reported speech), or 0. */
export function tellSpeech(clause: Clause, before: Clause | null, told: ToldClause, telling: Telling): number {
  const { reading, referents, story } = telling;
  const { tokens, ledger } = reading;
  const said =
    clause.verb === null && clause.subjects.length === 0 && before?.segment === clause.segment
      ? [...before.adverbs, ...clause.adverbs]
      : clause.adverbs;
  const adverbs = said.map((index) => tokens[index]?.lower ?? "");
  const verb = clause.verb?.lemma ?? null;
  const speakers = (): readonly Entity[] => {
    const phrase = speakerPhrase(clause, before);
    return phrase
      ? bodiesOf(referents.resolve(phrase, { segment: clause.segment, preposition: null })).filter(isAlive)
      : [];
  };
  for (const quote of clause.speech) {
    const token = tokens.findIndex((one) => one.quote === quote);
    const who = speakers()[0] ?? referents.mentions.lastSpeaker(clause.segment);
    const text = reading.quotations[quote]?.text ?? "";
    if (text === "") {
      ledger.mark([token], "understood", "An empty quotation.");
      continue;
    }
    if (isWriting(clause, quote, reading, told.subjects[0] ?? null)) {
      ledger.mark([token], "unstaged", "Writing on things cannot be shown yet; it is kept in the screenplay.");
      continue;
    }
    const spokenBy = clause.verb ?? before?.verb ?? null;
    const manner = mannerOf(spokenBy && speechVerbs[spokenBy.lemma] !== undefined ? spokenBy.lemma : null, adverbs);
    ledger.mark(
      [token],
      who ? "understood" : "assumed",
      who ? `Spoken by the ${who.name}.` : "Spoken by a voice that is not seen.",
    );
    const latest = story.deeds.findLast((deed) => deed.consequenceOf === null) ?? null;
    const isWithDeed =
      (clause.verb !== null && speechVerbs[clause.verb.lemma] === undefined) ||
      (latest !== null && latest.actor === who && isGestureBeside(latest, clause, telling));
    story.speeches.push({
      who,
      text: text.slice(0, 1000),
      manner: who ? manner : "narrates",
      emotion: emotionOf(adverbs),
      segment: clause.segment,
      after: latest,
      isWithDeed,
      tokens: [token],
    });
  }
  const speaker = told.subjects.find(isAlive);
  if (clause.speech.length > 0 || !speaker) return 0;
  const reported = reportedSpeech(clause, speaker, reading);
  if (!reported) return 0;
  const range = Array.from({ length: reported.to - reported.from }, (_, k) => reported.from + k);
  ledger.replace(range, "understood", `Spoken by the ${speaker.name}.`);
  story.speeches.push({
    who: speaker,
    text: reported.text,
    manner: mannerOf(verb, adverbs),
    emotion: emotionOf(adverbs),
    segment: clause.segment,
    after: story.deeds.findLast((deed) => deed.consequenceOf === null) ?? null,
    isWithDeed: false,
    tokens: range,
  });
  return reported.to;
}

const gestures = new Set<Deed["action"]>(["point", "wave", "nod", "shake-head", "clap", "laugh", "cry"]);

/** 'Points at the table and says "…"': hands and head move while one speaks. */
function isGestureBeside(deed: Deed, clause: Clause, { deedOf }: Telling): boolean {
  if (!gestures.has(deed.action) || clause.orderTokens.length > 0) return false;
  return [...deedOf].some(([told, done]) => done === deed && told.sentence === clause.sentence);
}
