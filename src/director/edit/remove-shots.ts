import type { Screenplay } from "../../screenplay/index.ts";
import { layShots, round, worldSeconds, worldStartOf } from "./draft.ts";

/** Takes shots out with what happens in them; what comes later comes so much sooner. False where none would be left. */
export function removeShots(indices: readonly number[], play: Screenplay): boolean {
  const gone = [...new Set(indices)].toSorted((a, b) => b - a);
  if (gone.length >= play.shots.length) return false;
  for (const index of gone) {
    const from = worldStartOf(play, index);
    const to = worldStartOf(play, index + 1);
    play.shots.splice(index, 1);
    cutOut(play, from, to);
  }
  layShots(play);
  return true;
}

const postures = new Set(["sit", "lie-down", "stand", "hold"]);

function cutOut(play: Screenplay, from: number, to: number): void {
  const isInside = (start: number): boolean => start >= from - 0.01 && start < to - 0.01;
  // Who sat down in it sits from then on.
  for (const beat of play.beats)
    if (isInside(beat.start) && postures.has(beat.action)) Object.assign(beat, { start: to, duration: 0.5 });
  const waits = new Map(play.beats.filter((beat) => isInside(beat.start)).map((beat) => [beat.id, beat.after]));
  play.beats = play.beats.filter((beat) => !waits.has(beat.id));
  play.lines = play.lines.filter((line) => !isInside(line.start));
  const follow = (id: string | null): string | null => {
    let now = id;
    while (now !== null && waits.has(now)) now = waits.get(now) ?? null;
    return now;
  };
  for (const beat of play.beats) {
    beat.after = follow(beat.after);
    const end = beat.start + beat.duration;
    if (beat.start >= to - 0.01) beat.start = round(beat.start - (to - from));
    else if (end > from) beat.duration = round(Math.max(0.3, beat.duration - Math.min(end, to) + from));
  }
  for (const line of play.lines) {
    line.after = follow(line.after);
    if (line.start >= to - 0.01) line.start = round(line.start - (to - from));
  }
}

/** What would begin after the film's end is not in it. */
export function dropLate(play: Screenplay): void {
  const end = worldSeconds(play);
  const late = new Set(play.beats.filter((beat) => beat.start > end - 0.2).map((beat) => beat.id));
  play.beats = play.beats.filter((beat) => !late.has(beat.id));
  play.lines = play.lines.filter((line) => line.start < end - 0.2);
  for (const one of [...play.beats, ...play.lines]) if (one.after !== null && late.has(one.after)) one.after = null;
}
