import { readFile } from "node:fs/promises";
import { KinoraError } from "../../base/index.ts";
import { makeFilm, passNames, qualities, type FilmRequest, type PassName } from "../../film/index.ts";
import { readScreenplay } from "../../screenplay/index.ts";
import { readArguments, readChoice, readNumber, type Command } from "../command.ts";
import { openStudio } from "../open-studio.ts";
import { showProgress } from "../progress-bar.ts";
import { readSize } from "../read-size.ts";

const MAX_SECONDS = 600;

export const filmCommand: Command = {
  name: "film",
  synopsis: 'film "PROMPT" [options]',
  purpose: "Make a film from a sentence; it lies in films/ afterwards.",
  options: [
    { flag: "--seconds N", meaning: "length of the film (default: what the prompt asks, else 8)" },
    { flag: "--size 1280x720", meaning: "width x height in pixels" },
    { flag: "--fps 24", meaning: "frames per second" },
    { flag: "--seed 1", meaning: "another seed stages the same sentence another way" },
    { flag: "--quality draft", meaning: "draft, standard or high: how finely frames are drawn" },
    { flag: "--style NAME", meaning: "a look that overrules the prompt's: cinematic, anime, noir…" },
    { flag: "--screenplay FILE", meaning: "film this screenplay.json instead of directing the prompt" },
    { flag: "--passes LIST", meaning: "also write depth, mask, normal, flow (comma-separated)" },
    { flag: "--out DIR", meaning: "where the film goes (default films/<title>-<seed>)" },
    { flag: "--json", meaning: "print the manifest as one JSON object" },
  ],
  async run(args, signal) {
    const { request, isJson } = await readRequest(args);
    const progress = showProgress(process.stderr);
    await using studio = await openStudio({ signal, onProgress: progress });
    const film = await makeFilm(request, studio);
    process.stdout.write(isJson ? `${JSON.stringify(film.manifest)}\n` : `${film.folder}/film.mp4\n`);
    return 0;
  },
};

async function readRequest(args: readonly string[]): Promise<{ request: FilmRequest; isJson: boolean }> {
  const { values, positionals } = readArguments(args, {
    seconds: { type: "string" },
    size: { type: "string", default: "1280x720" },
    fps: { type: "string", default: "24" },
    seed: { type: "string", default: "1" },
    quality: { type: "string", default: "draft" },
    style: { type: "string" },
    screenplay: { type: "string" },
    passes: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const prompt = positionals.join(" ").trim();
  const screenplay = values.screenplay === undefined ? null : await readScreenplayFile(values.screenplay);
  if (prompt === "" && screenplay === null) {
    throw new KinoraError(
      "bad-arguments",
      'Say what the film should show, as in: ./kinora film "A dog runs over a meadow".',
    );
  }
  const seed = readNumber("--seed", values.seed, { low: 0, high: 2 ** 31 - 1, isWhole: true });
  const { width, height } = readSize(values.size);
  const request: FilmRequest = {
    prompt: prompt === "" && screenplay ? screenplay.prompt : prompt,
    screenplay,
    seconds:
      values.seconds === undefined
        ? null
        : readNumber("--seconds", values.seconds, { low: 0.5, high: MAX_SECONDS, isWhole: false }),
    width,
    height,
    fps: readNumber("--fps", values.fps, { low: 1, high: 120, isWhole: true }),
    seed,
    quality: readChoice("--quality", values.quality, qualities),
    style: values.style ?? null,
    passes: readPasses(values.passes),
    out: values.out ?? `films/${slugOf(prompt === "" ? (screenplay?.title ?? "film") : prompt)}-${seed}`,
  };
  return { request, isJson: values.json };
}

async function readScreenplayFile(path: string): ReturnType<typeof parseScreenplay> {
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new KinoraError("bad-arguments", `The screenplay ${path} cannot be read; check its path.`, { cause });
  });
  return parseScreenplay(text, path);
}

async function parseScreenplay(text: string, path: string) {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new KinoraError("bad-arguments", `${path} is not JSON; give a screenplay.json that Kinora wrote.`, { cause });
  }
  return readScreenplay(data);
}

function readPasses(text: string | undefined): PassName[] {
  if (text === undefined || text === "") return [];
  return [...new Set(text.split(",").map((name) => readChoice("--passes", name.trim(), passNames)))];
}

/** A folder name from a prompt: lower case, words joined by hyphens, at most 48 characters. */
export function slugOf(text: string): string {
  const words = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const cut = words.length <= 48 ? words : words.slice(0, 48).replace(/-[^-]*$/, "");
  return cut === "" ? "film" : cut;
}
