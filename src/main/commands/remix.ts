import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { KinoraError } from "../../base/index.ts";
import { remix } from "../../director/index.ts";
import { makeFilm, qualities, type FilmRequest } from "../../film/index.ts";
import { describeEdit, readScreenplay, type Screenplay } from "../../screenplay/index.ts";
import { firstPlaces } from "../../world/index.ts";
import { readArguments, readChoice, type Command } from "../command.ts";
import { loadLanguage } from "../load-language.ts";
import { openStudio } from "../open-studio.ts";
import { showProgress } from "../progress-bar.ts";
import { slugOf } from "./film.ts";

export const remixCommand: Command = {
  name: "remix",
  synopsis: 'remix FILM_DIR "INSTRUCTION" [options]',
  purpose: "Make a film from another one with what the instruction changes, and nothing else changed.",
  options: [
    { flag: "--quality NAME", meaning: "draft, standard or high (default: the parent's)" },
    { flag: "--edits", meaning: "only print what would change; nothing is drawn" },
    { flag: "--out DIR", meaning: "where the film goes (default films/<parent>-<instruction>)" },
    { flag: "--json", meaning: "print the manifest, or with --edits the edits, as one JSON object" },
  ],
  async run(args, signal) {
    const { values, positionals } = readArguments(args, {
      quality: { type: "string" },
      edits: { type: "boolean", default: false },
      out: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const [folder, ...words] = positionals;
    const instruction = words.join(" ").trim();
    if (folder === undefined || instruction === "")
      throw new KinoraError(
        "bad-arguments",
        'Name a film\'s folder and say what to change, as in: ./kinora remix films/a-dog-runs-1 "make it night".',
      );
    const parent = await readParent(folder);
    const language = await loadLanguage();
    // Wrong words are told before anything is loaded that takes long.
    remix(parent.screenplay, instruction, { language, stage: null });
    await using studio = await openStudio({ signal, onProgress: showProgress(process.stderr) });
    const stage = await firstPlaces(parent.screenplay, await studio.assets());
    const made = remix(parent.screenplay, instruction, { language, stage });
    if (values.edits) {
      const { edits, notes } = made;
      const lines = [...edits.map(describeEdit), ...made.notes.filter(isWorthTelling).map(tellNote)];
      process.stdout.write(
        values.json ? `${JSON.stringify({ instruction, edits, notes })}\n` : `${lines.join("\n")}\n`,
      );
      return 0;
    }
    for (const edit of made.edits) process.stderr.write(`kinora: ${describeEdit(edit)}\n`);
    for (const note of made.notes.filter(isWorthTelling)) process.stderr.write(`kinora: ${tellNote(note)}\n`);
    const request: FilmRequest = {
      ...parent.request,
      quality:
        values.quality === undefined ? parent.request.quality : readChoice("--quality", values.quality, qualities),
      screenplay: made.screenplay,
      remix: {
        instruction,
        parent: { folder, screenplaySha256: parent.sha256 },
        edits: made.edits,
        notes: made.notes,
      },
      out: values.out ?? `films/${slugOf(`${basename(folder)} ${instruction}`)}`,
    };
    const film = await makeFilm(request, studio);
    process.stdout.write(values.json ? `${JSON.stringify(film.manifest)}\n` : `${film.folder}/film.mp4\n`);
    return 0;
  },
};

type Note = ReturnType<typeof remix>["notes"][number];

function isWorthTelling(note: Note): boolean {
  return note.kind !== "understood";
}

function tellNote(note: Note): string {
  return `${note.kind} ${JSON.stringify(note.words)}: ${note.text}`;
}

type Parent = { readonly screenplay: Screenplay; readonly sha256: string; readonly request: FilmRequest };

async function readParent(folder: string): Promise<Parent> {
  const screenplay = readScreenplay(await readJson(folder, "screenplay.json"));
  const manifest = await readJson(folder, "manifest.json");
  const number = (name: string, usual: number): number => {
    const value = fieldOf(manifest, name);
    return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : usual;
  };
  const quality = fieldOf(manifest, "quality");
  const hash = fieldOf(fieldOf(manifest, "sha256"), "screenplay");
  return {
    screenplay,
    sha256: typeof hash === "string" ? hash : "",
    request: {
      prompt: screenplay.prompt,
      screenplay,
      seconds: null,
      width: number("width", 1280),
      height: number("height", 720),
      fps: number("fps", 24),
      seed: screenplay.seed,
      quality: qualities.find((one) => one === quality) ?? "draft",
      style: null,
      passes: [],
      out: "",
    },
  };
}

async function readJson(folder: string, name: string): Promise<unknown> {
  const path = join(folder, name);
  try {
    return JSON.parse(await readFile(path, "utf8")) as unknown;
  } catch (cause) {
    throw new KinoraError("bad-arguments", `${path} cannot be read; name the folder of a film that Kinora made.`, {
      cause,
    });
  }
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === "object" && data !== null && Object.hasOwn(data, name)
    ? (data as Record<string, unknown>)[name]
    : undefined;
}
