import { join } from "node:path";
import { openRemotion } from "./remotion.ts";
import { runReference, type ReferenceRun } from "./run-reference.ts";

export type PeerBench = {
  readonly frames: number;
  readonly renderer: string;
  readonly ours: readonly ReferenceRun[];
  readonly remotion: readonly ReferenceRun[];
  readonly remotionSetting: string;
  /** How many times faster than Remotion we are, by medians; under 1 is slower. */
  readonly wholeRatio: number;
  readonly paceRatio: number;
};

/** The reference scene through our pipeline and through Remotion, run by turns so that both meet the same disturbances. */
export async function benchPeers(
  amount: { readonly runs: number; readonly frames: number },
  folder: string,
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<PeerBench> {
  say("preparing Remotion…");
  const remotion = await openRemotion();
  const [ours, theirs]: [ReferenceRun[], ReferenceRun[]] = [[], []];
  for (let run = 0; run < amount.runs; run++) {
    say(`run ${run + 1} of ${amount.runs}, Kinora…`);
    ours.push(await runReference(amount.frames, join(folder, "ours.mp4"), signal));
    signal.throwIfAborted();
    say(`run ${run + 1} of ${amount.runs}, Remotion…`);
    theirs.push(await remotion.run(amount.frames, join(folder, "remotion.mp4")));
    signal.throwIfAborted();
  }
  return {
    frames: amount.frames,
    renderer: ours[0]?.renderer ?? "",
    ours,
    remotion: theirs,
    remotionSetting: `Remotion ${remotion.version}, ${remotion.browser}, angle-egl, 2 at once, JPEG frames`,
    wholeRatio: medianOf(theirs, "wholeSeconds") / medianOf(ours, "wholeSeconds"),
    paceRatio: medianOf(ours, "framesPerSecond") / medianOf(theirs, "framesPerSecond"),
  };
}

/** The middle value; of an even count the mean of the middle two. */
export function medianOf<Key extends string>(runs: readonly Readonly<Record<Key, number>>[], key: Key): number {
  const values = runs.map((run) => run[key]).toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [values[(values.length - 1) >> 1], values[values.length >> 1]];
  return (low + high) / 2;
}
