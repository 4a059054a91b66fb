import { stageNames, type OnProgress, type Progress, type StageName } from "../film/index.ts";

const titles: Record<StageName, string> = {
  direct: "reading the prompt",
  speak: "recording the voices",
  simulate: "simulating the world",
  photograph: "placing the cameras",
  mix: "mixing the sound",
  draw: "drawing the frames",
  finish: "finishing the film",
};

/** Usual share of the whole time, by measurement of an 8 s draft; only the bar's evenness depends on it. */
const weights: Record<StageName, number> = {
  direct: 2,
  speak: 2,
  simulate: 3,
  photograph: 1,
  mix: 3,
  draw: 86,
  finish: 3,
};

const BAR_CELLS = 24;
const LINE_EVERY_MS = 5000;

/** A bar on a terminal, else plain lines: at each stage, and every five seconds in a long one. */
export function showProgress(stream: NodeJS.WriteStream): OnProgress {
  let lastStage: StageName | null = null;
  let lastLineAt = 0;
  return (progress) => {
    const isNewStage = progress.stage !== lastStage;
    lastStage = progress.stage;
    if (stream.isTTY) {
      stream.write(`\r\x1b[2K${drawBar(filmFraction(progress))} ${describe(progress)}`);
      if (progress.stage === "finish" && progress.fraction >= 1) stream.write("\r\x1b[2K");
      return;
    }
    const now = Date.now();
    if (progress.fraction < 1 && (isNewStage || now - lastLineAt >= LINE_EVERY_MS)) {
      lastLineAt = now;
      stream.write(`kinora: ${Math.round(filmFraction(progress) * 100)} % ${describe(progress)}\n`);
    }
  };
}

/** Done share of the whole film. */
export function filmFraction(progress: Progress): number {
  let done = 0;
  let total = 0;
  for (const name of stageNames) {
    total += weights[name];
    if (stageNames.indexOf(name) < stageNames.indexOf(progress.stage)) done += weights[name];
  }
  return (done + weights[progress.stage] * progress.fraction) / total;
}

function describe(progress: Progress): string {
  const left = progress.secondsLeft;
  if (left === null) return titles[progress.stage];
  return `${titles[progress.stage]}, ${minutesOf(left)} left`;
}

/** Minutes and seconds, as 3:07. */
export function minutesOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

export function drawBar(fraction: number): string {
  const full = Math.round(fraction * BAR_CELLS);
  return `[${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)}] ${String(Math.round(fraction * 100)).padStart(3)} %`;
}
