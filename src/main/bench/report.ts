import type { FilmBench } from "./bench-film.ts";
import type { FrameBench } from "./bench-frames.ts";
import { medianOf, type PeerBench } from "./bench-peers.ts";

export type Bench = {
  readonly machine: { readonly cores: number; readonly memoryBytes: number; readonly load: number };
  readonly film: FilmBench;
  /** World seconds simulated in a second, with everything loaded. */
  readonly simulationSpeed: number;
  readonly frames: readonly FrameBench[];
  readonly peers: PeerBench | null;
};

const MIB = 1024 ** 2;

/** The measurements for people to read. */
export function reportBench({ machine, film, simulationSpeed, frames, peers }: Bench): string {
  const lines = [
    `machine     ${machine.cores} cores, ${(machine.memoryBytes / 1024 ** 3).toFixed(1)} GiB, load ${machine.load.toFixed(1)} at the start`,
    ...(machine.load > machine.cores / 4
      ? ["            it was busy with other work: these figures are disturbed"]
      : []),
    `renderer    ${film.renderer}`,
    `film        ${film.filmSeconds} s, ${film.size}, ${film.fps} fps, draft, nothing cached: ${film.totalSeconds.toFixed(1)} s in all`,
    `simulation  ${simulationSpeed.toPrecision(3)} times real time, with models and engine loaded`,
    `memory      ${memoryOf(film)}`,
    "",
    "seconds per film-second",
    ...Object.entries(film.secondsPerFilmSecond).map(([stage, seconds]) => `  ${stage.padEnd(11)} ${cell(seconds, 3)}`),
    "",
    `milliseconds a frame at ${film.size}`,
    `  ${"quality".padEnd(9)}${["whole", "draw", "read", "transfer", "convert", "encode"].map((name) => name.padStart(9)).join("")}`,
    ...frames.map(
      ({ quality, whole, draw, read, transfer, convert, encode }) =>
        `  ${quality.padEnd(9)}${[whole, draw, read, transfer, convert, encode].map((value) => cell(value, 1)).join("")}`,
    ),
    ...(peers ? ["", ...reportPeers(peers)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function memoryOf({ peakMemory }: FilmBench): string {
  if (!peakMemory) return "not measured: this system has no /proc";
  const { resident, proportional } = peakMemory;
  return `peak ${(proportional / MIB).toFixed(0)} MiB with the browser's (${(resident / MIB).toFixed(0)} MiB where shared pages count for each process)`;
}

function reportPeers(peers: PeerBench): string[] {
  const row = (name: string, runs: PeerBench["ours"]): string =>
    `  ${name.padEnd(9)}${cell(medianOf(runs, "wholeSeconds"), 1)}${cell(medianOf(runs, "framesPerSecond"), 2)}   ` +
    `[${runs.map((run) => run.framesPerSecond.toFixed(2)).join(" ")}]`;
  return [
    `reference scene, 1280x720, ${peers.frames} frames, ${peers.ours.length} runs by turns, medians`,
    `  ${"".padEnd(9)}${"whole s".padStart(9)}${"frames/s".padStart(9)}   [each run]`,
    row("Kinora", peers.ours),
    row("Remotion", peers.remotion),
    `  Kinora is ${peers.wholeRatio.toFixed(2)} times as fast over the whole job, ${peers.paceRatio.toFixed(2)} times from frame to frame`,
    `  ${peers.remotionSetting}`,
  ];
}

function cell(value: number, digits: number): string {
  return value.toFixed(digits).padStart(9);
}
