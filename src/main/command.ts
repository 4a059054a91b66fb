import { parseArgs, type ParseArgsConfig } from "node:util";
import { KinoraError } from "../base/index.ts";

/** One word of the command line; one file in commands/. */
export type Command = {
  readonly name: string;
  /** How it is called, without './kinora'. */
  readonly synopsis: string;
  readonly purpose: string;
  readonly options: readonly { readonly flag: string; readonly meaning: string }[];
  /** Resolves to the exit code. */
  run(args: readonly string[], signal: AbortSignal): Promise<number>;
};

/** The help text of some commands. */
export function usage(commands: readonly Command[]): string {
  const blocks = commands.map((command) => {
    const options = command.options.map(({ flag, meaning }) => `      ${flag.padEnd(26)} ${meaning}\n`).join("");
    return `  ./kinora ${command.synopsis}\n      ${command.purpose}\n${options}`;
  });
  return `Kinora turns a sentence into a short film with sound, on your own machine.\n\n${blocks.join("\n")}`;
}

/** Parses strictly: an unknown flag or a missing value is the caller's mistake, told in one sentence. */
export function readArguments<const Options extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const what = error instanceof Error ? error.message.split(/[.\n]/)[0] : String(error);
    throw new KinoraError("bad-arguments", `${what}; run ./kinora help to see what can be said.`);
  }
}

/** A number within bounds, or a sentence that says which were expected. */
export function readNumber(
  flag: string,
  text: string,
  bounds: { low: number; high: number; isWhole: boolean },
): number {
  const value = Number(text);
  const isGood =
    text.trim() !== "" && value >= bounds.low && value <= bounds.high && (!bounds.isWhole || Number.isInteger(value));
  if (isGood) return value;
  const kind = bounds.isWhole ? "a whole number" : "a number";
  throw new KinoraError(
    "bad-arguments",
    `${flag} must be ${kind} from ${bounds.low} to ${bounds.high}, not '${text}'.`,
  );
}

/** One of the given words. */
export function readChoice<const Choice extends string>(
  flag: string,
  text: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === text);
  if (found !== undefined) return found;
  throw new KinoraError("bad-arguments", `${flag} must be one of ${choices.join(", ")}, not '${text}'.`);
}
