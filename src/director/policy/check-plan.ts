import { KinoraError } from "../../base/index.ts";
import type { CastMember, Prop, Screenplay } from "../../screenplay/index.ts";
import { adviceOf, findRefusals, type Refusal } from "./check-policy.ts";

/** A plan of the longest prompt has fewer. */
const MOST_CHARACTERS = 250_000;

/**
 * All that the rules find in a plan, which may have been written by anybody; the gravest first. Throws KinoraError
 * 'bad-arguments' where there is more to read than any film has.
 */
export function findRefusalsInPlan(screenplay: Screenplay): Refusal[] {
  const text = textsOf(screenplay).join(".\n");
  if (text.length > MOST_CHARACTERS)
    throw new KinoraError(
      "bad-arguments",
      `The screenplay's texts have ${text.length} characters and may have ${MOST_CHARACTERS}; say it in fewer words.`,
    );
  return findRefusals(text);
}

/** Throws KinoraError 'refused': what a plan would show and say goes by the same rules as a prompt. */
export function checkPlan(screenplay: Screenplay): void {
  const [first] = findRefusalsInPlan(screenplay);
  if (!first) return;
  throw new KinoraError(
    "refused",
    `The screenplay is refused (${first.category}) for the words '${first.words.slice(0, 120)}'; ${adviceOf(first.category)}.`,
  );
}

/** Every text of a plan that is not one of our own names; what is said of one body is one sentence. */
function textsOf({ prompt, title, setting, style, cast, props, beats, lines, shots, cues }: Screenplay): string[] {
  return [
    prompt,
    title,
    sentence([setting.standsFor, setting.era, ...setting.other]),
    sentence([style.standsFor, style.mood, ...style.words]),
    ...[...cast, ...props].map(describe),
    ...beats.map(({ text, standsFor, manner }) => sentence([text, standsFor, ...manner])),
    ...lines.map(({ text }) => text),
    ...shots.map(({ text }) => text),
    ...cues.map(({ words, mood }) => sentence([words, mood])),
  ].filter((text) => text !== "");
}

function describe(member: CastMember | Prop): string {
  const { colours, material, pattern, mood, age, hair, clothes, other } = member.attributes;
  const worn = clothes.flatMap(({ garment, words, colours: dyed }) => [garment, words, ...dyed]);
  const role = "role" in member ? member.role : null;
  const looks = [...other, mood, age, ...colours, material, pattern, hair?.colour, hair?.style];
  return sentence([...looks, member.name, member.standsFor, role, ...worn]);
}

const sentence = (words: readonly (string | null | undefined)[]): string => words.filter(Boolean).join(" ");
