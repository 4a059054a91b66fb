import { KinoraError } from "../../base/index.ts";
import { direct, explainScreenplay } from "../../director/index.ts";
import { readArguments, readNumber, type Command } from "../command.ts";
import { loadLanguage } from "../load-language.ts";

export const directCommand: Command = {
  name: "direct",
  synopsis: 'direct "PROMPT" [options]',
  purpose: "Print the screenplay and the director's notes; nothing is drawn.",
  options: [
    { flag: "--seconds N", meaning: "length of the film" },
    { flag: "--seed 1", meaning: "another seed, another staging" },
    { flag: "--style NAME", meaning: "a look that overrules the prompt's" },
    { flag: "--json", meaning: "the screenplay as JSON" },
  ],
  async run(args) {
    const { values, positionals } = readArguments(args, {
      seconds: { type: "string" },
      seed: { type: "string", default: "1" },
      style: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const prompt = positionals.join(" ").trim();
    if (prompt === "")
      throw new KinoraError("bad-arguments", 'Say what to direct, as in: ./kinora direct "A dog runs".');
    const seconds =
      values.seconds === undefined
        ? null
        : readNumber("--seconds", values.seconds, { low: 0.5, high: 600, isWhole: false });
    const seed = readNumber("--seed", values.seed, { low: 0, high: 2 ** 31 - 1, isWhole: true });
    const screenplay = direct(prompt, { seed, seconds, style: values.style ?? null }, await loadLanguage());
    process.stdout.write(values.json ? `${JSON.stringify(screenplay, null, 2)}\n` : explainScreenplay(screenplay));
    return 0;
  },
};
