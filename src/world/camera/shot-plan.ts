import { clamp, distance, mix, smoothstep, type Vec3 } from "../../base/index.ts";
import type { CutShot, Screenplay, Shot } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import { holdsLens } from "../beats/lens.ts";
import { framingOf, isSmallAndMoving, regionOf, type FramingPlan } from "./framing.ts";
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
  /** True while the primary speaks. */
  isSpeaking(t: number): boolean;
  /** Something that it shows lies in a vessel, whose walls hide it from the side. */
  readonly isInVessel: boolean;
  /** Who is to be seen left of, right of, before or behind whom when the film opens. */
  readonly sides: readonly Side[];
  /** The primary looks into the lens for most of it. */
  readonly isForLens: boolean;
  /** What must be in the frame at an instant. */
  compose(t: number): Composed;
};

export type Side = {
  readonly kind: "left-of" | "right-of" | "in-front-of" | "behind";
  readonly of: Subject;
  readonly to: Subject;
};

/** The primary's part and the share of the frame's height that it should fill, its companions, and all of them. */
export type Composed = {
  readonly main: Region;
  readonly share: number;
  readonly beside: readonly Region[];
  readonly all: Region;
};

const INSTANTS = 9;
/** What is farther from the main subject than this many times its picture's height is let go. */
const REACH_IN_HEIGHTS = 4;
/** A person lets go of all that is farther than this; what is larger, of what is twice its size away. */
const FARTHEST_METRES = 12;
/** What the prompt puts together is shown together as long as it is no farther apart than this. */
const KEPT_METRES = 6;
/** One looks down into what is lower than this. */
const VESSEL_METRES = 1.2;
/** Where there is nobody to look at, the set's middle is looked at. */
const EMPTY_REGION: Region = { low: [-3, 0, -3], high: [3, 2.2, 3] };

/** Relations that do not say where one is by another. */
const unplaced: ReadonlySet<string> = new Set(["holds", "wears", "rides", "part-of"]);

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
    ...new Set([
      ...named.slice(1),
      ...companions(primary, screenplay, take, subjects, start, end),
      ...(isRoomy(shot) && screenplay.shots.find(isRoomy) === shot ? unshown(screenplay, subjects) : []),
    ]),
  ].filter((other) => other !== primary);
  const related = new Set(
    screenplay.relations
      .filter(({ kind, of, to }) => !unplaced.has(kind) && [of, to].includes(primary?.body.id ?? ""))
      .flatMap(({ of, to, and }) => (and === null ? [of, to] : [of, to, and])),
  );
  // 'Kicks the ball to a boy': no picture from the waist up leaves out for whom something is done.
  const partners = new Set(
    framing.part >= 0.5 ? named.filter((one) => primary && dealWith(primary, one, screenplay)) : [],
  );
  // Of things without a head no part is framed: 'a car and a train', medium, has room for both.
  const isOfThings = primary !== null && primary.look(start).head === null && framing.part >= 0.5;
  const showsAll = framing.part >= 1 || shot.framing === "two-shot" || isOfThings;
  const instants = Array.from({ length: INSTANTS }, (_, i) => start + ((i + 0.5) / INSTANTS) * (end - start));
  const known = new Map<number, Composed>();
  const compose = (t: number): Composed => {
    if (!primary) {
      const all = named.length > 0 ? unite(named.map((subject) => subject.look(t).whole)) : EMPTY_REGION;
      return { main: all, share: framing.share, beside: [], all };
    }
    const { region, share } = regionOf(primary, primary.look(t), shot.framing);
    const main = isSmallAndMoving(primary) ? calmed(region, primary, t, { start, end }) : region;
    const farthest = Math.max(FARTHEST_METRES, 2 * Math.max(...primary.body.sizeMetres));
    const reach = clamp(((main.high[1] - main.low[1]) / share) * REACH_IN_HEIGHTS, 1.5, farthest);
    const closer = isRoomy(shot) ? others : named.slice(1);
    const beside = (showsAll ? others : closer.filter((other) => fits(other, primary, framing))).flatMap((other) => {
      const look = other.look(t);
      const isWhole = showsAll || !other.isPerson;
      const region = isWhole ? look.whole : regionOf(other, look, shot.framing).region;
      const apart = distance(centreOf(region), centreOf(main));
      // What the subject is placed by, as the tree that a bird is above, is in the picture, however small the subject.
      const isKept = related.has(other.body.id) || partners.has(other) || (isOfThings && named.includes(other));
      const size = Math.max(...other.body.sizeMetres, ...primary.body.sizeMetres);
      const far = isKept ? Math.max(reach, KEPT_METRES, 2 * size) : reach;
      return apart < far ? [drawnIn(region, centreOf(main), smoothstep(0.75 * far, far, apart))] : [];
    });
    return { main, share, beside, all: unite([main, ...beside]) };
  };
  return {
    cut,
    start,
    end,
    framing,
    primary,
    others,
    instants,
    isInVessel: screenplay.relations.some(({ kind, of, to }) => {
      const [inner, vessel] = [of, to].map((id) => [primary, ...others].find((one) => one?.body.id === id));
      return (
        kind === "in" &&
        inner !== undefined &&
        inner !== null &&
        vessel?.body.kind === "prop" &&
        vessel.heightMetres < VESSEL_METRES
      );
    }),
    sides: start > 0 ? [] : sidesOf(screenplay, subjects),
    isForLens:
      primary !== null && instants.filter((t) => looksIntoLens(primary, t, screenplay, take)).length * 2 > INSTANTS,
    isSpeaking: (t) =>
      take.speech.some((line) => line.who === primary?.body.id && t >= line.t && t <= line.t + line.durationSeconds),
    compose(t) {
      const found = known.get(t) ?? compose(t);
      known.set(t, found);
      return found;
    },
  };
}

/** Whether one of two does something to the other. */
function dealWith({ body: one }: Subject, { body: other }: Subject, { beats }: Screenplay): boolean {
  const deals = (actor: string, to: string): boolean =>
    beats.some((beat) => beat.actor === actor && [beat.target, beat.with].includes(to));
  return deals(one.id, other.id) || deals(other.id, one.id);
}

function sidesOf({ relations }: Screenplay, subjects: ReadonlyMap<string, Subject>): Side[] {
  return relations.flatMap(({ kind, of: one, to: other }) => {
    const [of, to] = [subjects.get(one), subjects.get(other)];
    const isSide = kind === "left-of" || kind === "right-of" || kind === "in-front-of" || kind === "behind";
    return isSide && of && to ? [{ kind, of, to }] : [];
  });
}

function looksIntoLens({ body }: Subject, t: number, screenplay: Screenplay, take: Take): boolean {
  const begun = new Map(take.beats.map(({ beat, start }) => [beat, start]));
  const startOf = (id: string): number => begun.get(id) ?? Infinity;
  return screenplay.beats
    .filter(({ id, actor }) => actor === body.id && startOf(id) <= t)
    .toSorted((a, b) => startOf(a.id) - startOf(b.id))
    .reduce((isHeld, beat) => holdsLens(beat, isHeld), false);
}

/** A camera does not nod with a bounce: it sees the heights that the thing is at round the time. */
const BOUNCE_SECONDS = 0.5;

function calmed(
  region: Region,
  subject: Subject,
  t: number,
  { start, end }: { readonly start: number; readonly end: number },
): Region {
  const heights = Array.from({ length: 11 }, (_, i) => {
    const at = clamp(t + ((i - 5) / 5) * BOUNCE_SECONDS, start, end);
    return centreOf(subject.look(at).whole)[1];
  });
  const { low, high } = region;
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const beyond = Math.max((high[1] - low[1] - (most - least)) / 2, Math.max(...subject.body.sizeMetres) / 2);
  return { low: [low[0], least - beyond, low[2]], high: [high[0], most + beyond, high[2]] };
}

/** A medium shot shows the desk that it names; nearer ones leave furniture out, and none takes a building in whole. */
function fits(other: Subject, primary: Subject, framing: FramingPlan): boolean {
  const largest = Math.max(...other.body.sizeMetres);
  const most = framing.part < 0.5 ? 0.7 : Math.max(3, 2 * Math.max(...primary.body.sizeMetres));
  // The close-up of a thing is not of the faces round it.
  const isFace = other.body.kind === "figure" && primary.body.kind === "figure" && framing.part < 0.5;
  return isFace || largest < most;
}

/** Room enough for more than a face. */
function isRoomy(shot: Shot): boolean {
  return shot.framing !== "over-the-shoulder" && framingOf(shot).part >= 0.5;
}

/** So many are looked for beside those whom a shot names. */
const MOST_UNSHOWN = 4;

/** Who and what the screenplay names and no shot does: the first picture with room for them has them too. */
function unshown(screenplay: Screenplay, subjects: ReadonlyMap<string, Subject>): Subject[] {
  const shown = new Set(screenplay.shots.flatMap((shot) => shot.subjects));
  return [...screenplay.cast, ...screenplay.props]
    .flatMap(({ id }) => (shown.has(id) ? [] : (subjects.get(id) ?? [])))
    .slice(0, MOST_UNSHOWN);
}

/** What leaves is let go little by little, or the camera would jump back from it. */
function drawnIn(region: Region, to: Vec3, share: number): Region {
  return share <= 0 ? region : { low: mix(region.low, to, share), high: mix(region.high, to, share) };
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
