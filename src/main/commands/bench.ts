import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { KinoraError } from "../../base/index.ts";
import { benchDirector } from "../bench/bench-director.ts";
import { benchFilm } from "../bench/bench-film.ts";
import { benchFrames, type FrameBench } from "../bench/bench-frames.ts";
import { benchPeers } from "../bench/bench-peers.ts";
import { benchSimulation } from "../bench/bench-simulation.ts";
import { benchStage } from "../bench/bench-stage.ts";
import { directorReport } from "../bench/director/director-report.ts";
import { reportBench } from "../bench/report.ts";
import { stageReport } from "../bench/stage/stage-report.ts";
import { readArguments, readNumber, type Command } from "../command.ts";
import { openStudio } from "../open-studio.ts";
import { showProgress } from "../progress-bar.ts";

/** Enough frames for a mean, few enough for a machine without a graphics card. */
const usual = {
  shape: { seconds: 8, width: 1280, height: 720, fps: 24 },
  frames: { draft: 24, standard: 8, high: 4 },
  peers: { runs: 3, frames: 120 },
};
const quick = {
  shape: { seconds: 2, width: 640, height: 360, fps: 24 },
  frames: { draft: 6, standard: 3, high: 2 },
  peers: { runs: 2, frames: 24 },
};

export const benchCommand: Command = {
  name: "bench",
  synopsis: "bench [options]",
  purpose:
    "Measure seconds per film-second by stage, frame times, simulation speed and memory on this machine; or how well prompts are understood and staged.",
  options: [
    { flag: "--peers", meaning: "also draw a reference scene by turns with Remotion (fetched from npm)" },
    { flag: "--quick", meaning: "a shorter film of half the size, fewer frames" },
    { flag: "--director FOLDER", meaning: "instead score the director on the labelled prompts in its *.jsonl files" },
    {
      flag: "--stage FOLDER",
      meaning: "instead film its prompts undrawn and judge who and what is in the picture, and where",
    },
    { flag: "--count N", meaning: "with --stage: so many prompts drawn at random (default all)" },
    { flag: "--seed 1", meaning: "with --stage: which ones are drawn" },
    { flag: "--misses 8", meaning: "with --director and --stage: so many misses a measure are listed" },
    {
      flag: "--only TEXT",
      meaning: "with --director: list those of dimensions with TEXT in their name; with --stage: prompts with it",
    },
    { flag: "--json", meaning: "print the measurements as one JSON object" },
  ],
  async run(args, signal) {
    const { values } = readArguments(args, {
      json: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      peers: { type: "boolean", default: false },
      director: { type: "string" },
      stage: { type: "string" },
      count: { type: "string" },
      seed: { type: "string", default: "1" },
      misses: { type: "string", default: "8" },
      only: { type: "string" },
    });
    const misses = readNumber("--misses", values.misses, { low: 0, high: 10_000, isWhole: true });
    if (values.stage !== undefined) {
      const whole = { low: 0, high: Number.MAX_SAFE_INTEGER, isWhole: true };
      const score = await benchStage(values.stage, {
        count: values.count === undefined ? null : readNumber("--count", values.count, { ...whole, low: 1 }),
        seed: readNumber("--seed", values.seed, whole),
        only: values.only ?? null,
        signal,
      });
      process.stdout.write(`${values.json ? JSON.stringify(score) : stageReport(score, misses)}\n`);
      return 0;
    }
    if (values.director !== undefined) {
      const score = await benchDirector(values.director, signal);
      const report = directorReport(score, { misses, only: values.only ?? null });
      process.stdout.write(`${values.json ? JSON.stringify(score) : report}\n`);
      return 0;
    }
    const amount = values.quick ? quick : usual;
    const machine = { cores: availableParallelism(), memoryBytes: totalmem(), load: loadavg()[0] ?? 0 };
    const say = (line: string): void => void process.stderr.write(`kinora: ${line}\n`);
    const folder = await mkdtemp(join(tmpdir(), "kinora-bench-"));
    try {
      const measured = await measureFilm(amount, folder, say, signal);
      // Last, so that no browser of ours draws beside it.
      const peers = values.peers ? await benchPeers(amount.peers, folder, say, signal) : null;
      const bench = { machine, ...measured, peers };
      process.stdout.write(values.json ? `${JSON.stringify(bench)}\n` : reportBench(bench));
      return 0;
    } catch (error) {
      if (signal.aborted) throw new KinoraError("cancelled", "The measurement was cancelled.", { cause: error });
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measureFilm(amount: typeof usual, folder: string, say: (line: string) => void, signal: AbortSignal) {
  await using studio = await openStudio({ signal, onProgress: showProgress(process.stderr) });
  say("filming with nothing cached…");
  const film = await benchFilm(amount.shape, folder, studio);
  say("simulating it again…");
  const simulationSpeed = await benchSimulation(folder, studio);
  const frames: FrameBench[] = [];
  for (const quality of ["draft", "standard", "high"] as const) {
    say(`drawing ${amount.frames[quality]} frames at ${quality} quality…`);
    frames.push(await benchFrames(quality, amount.frames[quality], amount.shape, folder, studio));
  }
  return { film, simulationSpeed, frames };
}
