import { KinoraError } from "../../base/index.ts";
import { diffScreenplays, readScreenplay, type Edit, type Note, type Screenplay } from "../../screenplay/index.ts";
import { meaningsOf } from "../grounding/meanings-of.ts";
import type { Language } from "../language.ts";
import { checkPolicy } from "../policy/check-policy.ts";
import { readPrompt } from "../reading/read-prompt.ts";
import { byProminence } from "./find-bodies.ts";
import type { Draft } from "./draft.ts";
import { pinStanding, type FirstPlaces } from "./pin-standing.ts";
import { readCommand } from "./read-command.ts";
import { splitCommands } from "./split-commands.ts";

export type Remix = {
  readonly screenplay: Screenplay;
  /** All that differs from the parent. */
  readonly edits: readonly Edit[];
  /** How the instruction's words were read; `from` counts in the instruction. */
  readonly notes: readonly Note[];
};

export type RemixOptions = {
  readonly language: Language;
  /** Where the parent's stage puts its bodies; null where that is not known: then others may have to move. */
  readonly stage: FirstPlaces | null;
};

const LONGEST_INSTRUCTION = 4000;

/**
 * The parent's screenplay with what an instruction asks for, and nothing else changed. Throws KinoraError
 * 'bad-arguments' where no part of the instruction is understood.
 */
export function remix(parent: Screenplay, instruction: string, { language, stage }: RemixOptions): Remix {
  if (!/[\p{L}\p{N}]/u.test(instruction))
    throw new KinoraError("bad-arguments", "The instruction has no words; say what to change, as in: make it night.");
  if (instruction.length > LONGEST_INSTRUCTION)
    throw new KinoraError(
      "bad-arguments",
      `The instruction has ${instruction.length} characters and may have ${LONGEST_INSTRUCTION}; say it in fewer words.`,
    );
  checkPolicy(instruction);
  const reading = readPrompt(instruction, language, (tokens) => meaningsOf(tokens, language));
  const play = structuredClone(parent);
  const { tokens, ledger } = reading;
  const draft: Draft = { play, language, reading, tokens, ledger, recent: [], placeOf: stage?.placeOf ?? null };
  let isAny = false;
  for (const command of splitCommands(reading)) if (readCommand(command, draft)) isAny = true;
  if (stage) pinStanding(parent, draft, stage);
  const screenplay = readScreenplay(play);
  const edits = diffScreenplays(parent, screenplay);
  const notes = ledger.notes(instruction);
  if (!isAny || edits.length === 0) {
    const names = byProminence(draft)
      .slice(0, 4)
      .map((body) => body.name);
    const there = names.length > 0 ? ` The film has: ${[...new Set(names)].join(", ")}.` : "";
    throw new KinoraError(
      "bad-arguments",
      isAny
        ? `The film is that way already; the instruction '${clip(instruction)}' changes nothing.`
        : `The instruction '${clip(instruction)}' is not understood; say what to change, as in: make it night, replace the dog with a cat.${there}`,
    );
  }
  return { screenplay, edits, notes };
}

function clip(text: string): string {
  const plain = text.replaceAll(/\s+/g, " ").trim();
  return plain.length <= 80 ? plain : `${plain.slice(0, 79)}…`;
}
