import type { Attachment, Clause, NounPhrase } from "../reading/reading.ts";
import type { Referents } from "./referents.ts";

/**
 * 'A young woman, blue hair, green jacket, smiles': bare nouns of looks in a row after a person are hers, and nobody
 * that acts. They become attachments of the person, as if 'with' and 'in' stood before them.
 */
export function wearRow(clause: Clause, referents: Referents): void {
  const [person, ...rest] = clause.subjects;
  if (!person || rest.length === 0 || referents.ground(person).nounClass !== "person") return;
  for (const phrase of rest) {
    const look = lookOf(phrase, referents);
    if (look === null) continue;
    clause.subjects = clause.subjects.filter((one) => one !== phrase);
    clause.attachments.push(asAttachment(look, phrase, person));
  }
}

function lookOf(phrase: NounPhrase, referents: Referents): "in" | "with" | null {
  if (phrase.determiner !== "none" || phrase.pronoun !== null || phrase.isName) return null;
  const { nounClass } = referents.ground(phrase);
  if (nounClass === "body-part") return "with";
  return nounClass === "garment" ? "in" : null;
}

function asAttachment(preposition: "in" | "with", phrase: NounPhrase, after: NounPhrase): Attachment {
  return {
    preposition,
    use: preposition === "in" ? { role: "place", relation: "in" } : { role: "with" },
    tokens: [],
    phrases: [phrase],
    after,
  };
}
