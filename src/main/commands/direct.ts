import { KinoraError } from "../../base/index.ts";
import { directPrompt, explainScreenplay, traceReading } from "../../director/index.ts";
import { modelFromEnvironment } from "../ask-model.ts";
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
    { flag: "--trace", meaning: "how each word was read and what it became" },
    { flag: "--json", meaning: "the screenplay as JSON" },
  ],
  async run(args, signal) {
    const { values, positionals } = readArguments(args, {
      seconds: { type: "string" },
      seed: { type: "string", default: "1" },
      style: { type: "string" },
      trace: { type: "boolean", default: false },
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
    const language = await loadLanguage();
    const model = modelFromEnvironment(process.env);
    const asked = { seed, seconds, style: values.style ?? null };
    const { screenplay, warnings } = await directPrompt(prompt, asked, { language, model, signal });
    for (const warning of warnings) process.stderr.write(`kinora: ${warning}\n`);
    const trace = values.trace ? traceReading(prompt, screenplay, language) : null;
    if (values.json)
      process.stdout.write(
        `${JSON.stringify(trace === null ? screenplay : { screenplay, trace: trace.rows }, null, 2)}\n`,
      );
    else process.stdout.write(`${explainScreenplay(screenplay)}${trace === null ? "" : `\n${trace.text}`}`);
    return 0;
  },
};
