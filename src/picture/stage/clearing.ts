import { distance, type Vec3 } from "../../base/index.ts";
import { cameraAt, transformAt, type Body, type Take } from "../../take/index.ts";

/** Bodies lower than this are lost in a meadow's grass. */
const LOW_METRES = 0.5;
/** Seconds between two looks. */
const STEP_SECONDS = 0.25;
/** Share of a body's height that grass may hide. */
const HIDDEN_SHARE = 0.15;
/** Metres beside a line of sight that are kept clear too: a blade leans and has a breadth. */
const MARGIN_METRES = 0.12;

/** How high plants may grow at a place, in metres above height 0: Infinity where they hide nothing. */
export type Clearing = (x: number, z: number) => number;

type Look = { readonly from: Vec3; readonly to: Vec3; readonly half: number };

/**
 * Grass grows as it likes, but a film-maker treads it down where it would hide what the shot is about: between the
 * cameras and whatever is small.
 */
export function openClearing(take: Take, looks = looksAtLow(take)): Clearing {
  return (x, z) => looks.reduce((least, look) => Math.min(least, heightUnder(look, x, z)), Infinity);
}

/** The film's lines of sight to whatever is small. */
export function looksAtLow(take: Take): Look[] {
  const low = take.bodies.filter(
    ({ model, kind, sizeMetres }) => model !== null && kind !== "fixture" && sizeMetres[1] < LOW_METRES,
  );
  return low.flatMap((body) => looksAt(body, take));
}

/** The film's lines of sight to a body. */
function looksAt({ id, sizeMetres: [wide, tall, deep] }: Body, { transforms, cameras }: Take): Look[] {
  const track = transforms[id];
  if (!track) return [];
  // A ball's place is its middle, that of other things their foot.
  const isBall = Math.max(wide, tall, deep) - Math.min(wide, tall, deep) < 0.05 * tall;
  const lift = (HIDDEN_SHARE - (isBall ? 0.5 : 0)) * tall;
  const looks: Look[] = [];
  for (const shot of new Set(cameras.map((key) => key.shot))) {
    const times = cameras.filter((key) => key.shot === shot).map(({ t }) => t);
    const end = times.at(-1) ?? 0;
    for (let t = times[0] ?? 0; t <= end; t += STEP_SECONDS) {
      const [x, y, z] = transformAt(track, t).position;
      const look: Look = {
        from: cameraAt(cameras, shot, t).position,
        to: [x, y + lift, z],
        half: Math.max(wide, deep) / 2 + MARGIN_METRES,
      };
      const last = looks.at(-1);
      if (!last || distance(last.from, look.from) > 0.1 || distance(last.to, look.to) > 0.1) looks.push(look);
    }
  }
  return looks;
}

/** Height of the line of sight over a place beside or under it. */
function heightUnder({ from, to, half }: Look, x: number, z: number): number {
  const [dx, dz] = [to[0] - from[0], to[2] - from[2]];
  const length = Math.max(0.01, Math.hypot(dx, dz));
  const along = ((x - from[0]) * dx + (z - from[2]) * dz) / length;
  // Up to the far side of the body.
  if (along < -MARGIN_METRES || along > length + half) return Infinity;
  const share = Math.min(1, Math.max(0, along / length));
  const beside = Math.abs((x - from[0]) * dz - (z - from[2]) * dx) / length;
  return beside > MARGIN_METRES + half * share ? Infinity : from[1] + (to[1] - from[1]) * share;
}
