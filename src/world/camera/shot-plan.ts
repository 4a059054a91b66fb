import { clamp, distance, type Vec3 } from "../../base/index.ts";
import type { CutShot, Screenplay } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { framingOf, regionOf, type FramingPlan } from "./framing.ts";
import { centreOf, unite, type Region } from "./optics.ts";
import type { Subject } from "./subject.ts";

/** What one shot is about, before a camera has been found for it. */
export type ShotPlan = {
  readonly cut: CutShot;
  /** World seconds. */
  readonly start: number;
  readonly end: number;
  readonly framing: FramingPlan;
  readonly primary: Subject | null;
  readonly others: readonly Subject[];
  /** Evenly spread instants at which compositions are judged. */
  readonly instants: readonly number[];
  /** What must be in the frame at an instant: the primary's part, and all that belongs to the picture. */
  compose(t: number): { readonly main: Region; readonly share: number; readonly all: Region };
};

const INSTANTS = 9;
/** What is farther from the main subject than this many times its picture's height is let go. */
const REACH_IN_HEIGHTS = 4;
/** Where there is nobody to look at, the set's middle is looked at. */
const EMPTY_REGION: Region = { low: [-3, 0, -3], high: [3, 2.2, 3] };

export function planShot(
  cut: CutShot,
  fps: number,
  screenplay: Screenplay,
  take: Take,
  subjects: ReadonlyMap<string, Subject>,
): ShotPlan {
  const { shot, firstFrame, endFrame, worldStart } = cut;
  const start = worldStart;
  const end = worldStart + ((endFrame - firstFrame) / fps) * shot.timeScale;
  const named = shot.subjects.flatMap((id) => subjects.get(id) ?? []);
  const primary =
    named[0] ??
    (shot.subjects.length === 0 && shot.framing !== "extreme-wide" ? firstActor(screenplay, subjects) : null);
  const framing = framingOf(shot);
  const others = [
    ...new Set([...named.slice(1), ...companions(primary, screenplay, take, subjects, start, end)]),
  ].filter((other) => other !== primary);
  const showsAll = framing.part >= 1 || shot.framing === "two-shot";
  return {
    cut,
    start,
    end,
    framing,
    primary,
    others,
    instants: Array.from({ length: INSTANTS }, (_, i) => start + ((i + 0.5) / INSTANTS) * (end - start)),
    compose(t) {
      if (!primary) {
        const all = named.length > 0 ? unite(named.map((subject) => subject.look(t).whole)) : EMPTY_REGION;
        return { main: all, share: framing.share, all };
      }
      const { region: main, share } = regionOf(primary, primary.look(t), shot.framing);
      const reach = ((main.high[1] - main.low[1]) / share) * REACH_IN_HEIGHTS;
      const near = (showsAll ? others : named.slice(1)).flatMap((other) => {
        const look = other.look(t);
        const region = showsAll ? look.whole : regionOf(other, look, shot.framing).region;
        return distance(centreOf(region), centreOf(main)) < clamp(reach, 1.5, 12) ? [region] : [];
      });
      return { main, share, all: unite([main, ...near]) };
    },
  };
}

function firstActor(screenplay: Screenplay, subjects: ReadonlyMap<string, Subject>): Subject | null {
  const ids = [
    ...screenplay.beats.map((beat) => beat.actor),
    ...screenplay.cast.map((member) => member.id),
    ...subjects.keys(),
  ];
  for (const id of ids) {
    const subject = subjects.get(id);
    if (subject) return subject;
  }
  return null;
}

/** What the main subject handles or aims at during the shot: a wide picture of a throw shows the ball and its goal. */
function companions(
  primary: Subject | null,
  screenplay: Screenplay,
  take: Take,
  subjects: ReadonlyMap<string, Subject>,
  start: number,
  end: number,
): Subject[] {
  if (!primary) return [];
  const times = new Map(take.beats.map((beat) => [beat.beat, beat]));
  return screenplay.beats.flatMap((beat) => {
    const time = times.get(beat.id);
    if (beat.actor !== primary.body.id || !time || time.end < start || time.start > end) return [];
    return [beat.with, beat.target].flatMap((id) => (id === null ? [] : (subjects.get(id) ?? [])));
  });
}

/** The middle of what matters at an instant. */
export function interestOf(plan: ShotPlan, t: number): Vec3 {
  return centreOf(plan.compose(t).all);
}
