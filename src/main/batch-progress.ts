import { drawBar, minutesOf } from "./progress-bar.ts";

const LINE_EVERY_MS = 15_000;
/** Before so much of the batch is done its pace is not known. */
const LEAST_SHARE = 0.02;

/** Progress over many things that are made one after the other. */
export type BatchProgress = {
  begin(name: string): void;
  /** Done share of the thing begun last. */
  report(fraction: number): void;
  /** Says something between the progress lines. */
  say(line: string): void;
  finish(): void;
};

/** A bar on a terminal, else plain lines: at each thing, and every fifteen seconds in a long one. */
export function showBatch(stream: NodeJS.WriteStream, total: number): BatchProgress {
  const startedAt = performance.now();
  let index = -1;
  let name = "";
  let lastLineAt = 0;
  const clear = (): void => void (stream.isTTY && stream.write("\r\x1b[2K"));
  const show = (fraction: number, isForced: boolean): void => {
    const share = (index + fraction) / total;
    const elapsed = (performance.now() - startedAt) / 1000;
    const left = share < LEAST_SHARE ? "" : `, ${minutesOf((elapsed * (1 - share)) / share)} left`;
    const text = `${index + 1}/${total} ${name}${left}`;
    if (stream.isTTY) {
      stream.write(`\r\x1b[2K${drawBar(share)} ${text}`);
      return;
    }
    const now = performance.now();
    if (!isForced && now - lastLineAt < LINE_EVERY_MS) return;
    lastLineAt = now;
    stream.write(`kinora: ${Math.round(share * 100)} % ${text}\n`);
  };
  return {
    begin(next) {
      index++;
      name = next;
      show(0, true);
    },
    report: (fraction) => show(fraction, false),
    say(line) {
      clear();
      stream.write(`kinora: ${line}\n`);
    },
    finish: clear,
  };
}
