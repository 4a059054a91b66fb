import type { Random } from "../../base/index.ts";
import type { Note } from "./compose.ts";
import type { Drums } from "./idiom.ts";

/** Keys of the General MIDI drum kit. */
const KICK = 36;
const SNARE = 38;
const HAT = 42;
const OPEN_HAT = 46;
const CRASH = 49;
const RIDE = 51;
const TOM = 41;
const SHAKER = 70;

/** One bar: key, beats of the bar, velocity. */
type Pattern = readonly (readonly [key: number, beats: readonly number[], velocity: number])[];

const patterns: Readonly<Record<Drums, Pattern>> = {
  none: [],
  soft: [
    [KICK, [0, 2], 60],
    [SHAKER, [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5], 40],
    [37, [1, 3], 52],
  ],
  rock: [
    [KICK, [0, 1.5, 2], 100],
    [SNARE, [1, 3], 98],
    [HAT, [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5], 66],
  ],
  march: [
    [TOM, [0, 1.5, 2, 3], 92],
    [SNARE, [0, 1, 1.5, 2, 3, 3.25, 3.5, 3.75], 58],
  ],
  dance: [
    [KICK, [0, 1, 2, 3], 104],
    [OPEN_HAT, [0.5, 1.5, 2.5, 3.5], 60],
    [39, [1, 3], 78],
  ],
  swing: [
    [RIDE, [0, 1, 1.667, 2, 3, 3.667], 58],
    [44, [1, 3], 54],
    [KICK, [0], 44],
  ],
  pulse: [
    [TOM, [0, 0.35], 70],
    [TOM, [2, 2.35], 60],
  ],
};

export function addDrums(
  notes: Note[],
  plan: { drums: Drums; bars: number; beat: number; beatsPerBar: number; random: Random },
): void {
  const { drums, bars, beat, beatsPerBar, random } = plan;
  const hit = (at: number, key: number, velocity: number): void => {
    notes.push({
      at: at * beat + random.range(0, 0.006),
      seconds: 0.2,
      channel: 9,
      key,
      velocity: Math.round(velocity + random.range(-6, 6)),
    });
  };
  for (let bar = 0; bar < bars - 1; bar++)
    for (const [key, beats, velocity] of patterns[drums])
      for (const at of beats) if (at < beatsPerBar) hit(bar * beatsPerBar + at, key, velocity);
  if (drums === "rock" || drums === "march" || drums === "dance") hit((bars - 1) * beatsPerBar, CRASH, 84);
}
