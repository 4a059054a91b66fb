import { addScaled, type Random, type Vec3 } from "../../base/index.ts";
import type { Area, SetModel } from "../../art/index.ts";
import type { Mark, Relation, Screenplay } from "../../screenplay/index.ts";
import { holdingsOf } from "./holdings.ts";
import { clearOf, openLoosePlaces } from "./place-loose.ts";
import { besideTable, placeByRelation } from "./place-by-relation.ts";
import { separate } from "./separate.ts";
import type { Placement, Standing } from "./standing.ts";
import type { StandingRoom } from "./standing-room.ts";

/** Tops of these heights are sat at, with the knees under them. */
const TABLE_TOPS_METRES = { least: 0.55, most: 1.1 } as const;

/** Relations that keep a body where another is. */
const carrying: ReadonlySet<Relation["kind"]> = new Set(["on", "in", "under", "above", "rides", "holds"]);
/** How much higher than a thing another's top is that stands over it, rather than on it. */
const ROOM_BENEATH = 2.5;
/** What lives creeps under what is no lower than this share of its own height. */
const LEAST_BENEATH = 0.35;

/** Camera's right over the ground, for the set's usual camera. */
export function cameraRight(frontRadians: number): Vec3 {
  return [Math.cos(frontRadians), 0, -Math.sin(frontRadians)];
}

type Inputs = {
  readonly screenplay: Screenplay;
  readonly set: SetModel;
  readonly frontRadians: number;
  /** Nobody stands outside the walls. */
  readonly indoors: boolean;
  readonly bodies: readonly Standing[];
  /** Clear of the set. */
  readonly isFree: StandingRoom;
  /** Pieces of the set that bodies stand by or on; they stay where they are. */
  readonly furnished?: readonly { readonly body: Standing; readonly place: Placement }[];
  readonly random: Random;
};

/** Gives every body a place: its mark, else by its relations, else by what is done with it, else in the middle. */
export function placeBodies({
  screenplay,
  set,
  frontRadians,
  indoors,
  bodies,
  furnished = [],
  isFree,
  random,
}: Inputs): Map<string, Placement> {
  const placed = new Map<string, Placement>();
  const byId = new Map([...bodies, ...furnished.map(({ body }) => body)].map((body) => [body.id, body]));
  const right = cameraRight(frontRadians);
  const front: Vec3 = [Math.sin(frontRadians), 0, Math.cos(frontRadians)];
  const centre = centreOf(set);
  const fixed = new Set<string>();
  for (const { body, place } of furnished) {
    placed.set(body.id, place);
    fixed.add(body.id);
  }

  const ground = (body: Standing, x: number, z: number): Vec3 => [x, set.heightAt(x, z) + body.originHeight, z];

  for (const { body: id, mark: markId } of screenplay.blocking) {
    const mark = screenplay.marks.find((m) => m.id === markId);
    const body = byId.get(id);
    if (!mark || !body) continue;
    const at = placeOfMark(mark, set, placed);
    placed.set(id, { position: ground(body, at.position[0], at.position[2]), facingRadians: at.facingRadians });
    fixed.add(id);
  }

  // Who stands by a thing in somebody's hands stands by whoever holds it.
  const holders = new Map(holdingsOf(screenplay).map(({ thing, holder }) => [thing, holder]));
  const byHolder = (relation: Relation): Relation => {
    const holder = holders.get(relation.to);
    const isBeside = holder !== undefined && holder !== relation.of && !carrying.has(relation.kind);
    return isBeside ? { ...relation, to: holder } : relation;
  };
  const relations = screenplay.relations.map((relation) => byHolder(stackable(relation, byId)));
  // Those whom nobody placed stand side by side before the camera.
  const loose = bodies.filter((body) => body.isFigure && !placed.has(body.id));
  const related = (id: string): boolean =>
    relations.some((r) => r.of === id && !["holds", "wears", "part-of"].includes(r.kind));
  const lonely = loose.filter((body) => !related(body.id));
  const step = Math.max(
    usualDistance(screenplay),
    ...lonely.map((body) => Math.max(body.sizeMetres[0], body.sizeMetres[2] * 0.6) + 0.5),
  );
  const perRow = Math.max(1, Math.min(lonely.length, Math.floor(rowMetres(set, right, indoors) / step)));
  const road = set.areas.find((area) => area.name === "road");
  const isUnderWay = (id: string): boolean =>
    screenplay.beats.some((b) => ["drive", "ride"].includes(b.action) && [b.actor, b.with, b.target].includes(id));
  lonely.forEach((body, i) => {
    if (road && body.isWheeled && isUnderWay(body.id)) {
      // A few metres back, so that it comes through the middle; others queue behind.
      const ahead: Vec3 = [Math.sin(road.facingRadians), 0, Math.cos(road.facingRadians)];
      const p = addScaled(road.centre, ahead, -4 - i * (body.sizeMetres[2] + 3));
      placed.set(body.id, { position: ground(body, p[0], p[2]), facingRadians: road.facingRadians });
      fixed.add(body.id);
      return;
    }
    const row = Math.floor(i / perRow);
    const inRow = Math.min(perRow, lonely.length - row * perRow);
    const along = ((i % perRow) - (inRow - 1) / 2) * step + random.range(-0.12, 0.12);
    const wanted = addScaled(addScaled(centre, right, along), front, -row * step + random.range(-0.15, 0.15));
    const p = clearOf(body, wanted, { isFree, frontRadians });
    placed.set(body.id, {
      position: ground(body, p[0], p[2]),
      facingRadians: frontRadians + random.range(-0.35, 0.35),
    });
  });

  // Where nobody stands in the middle, what the others are placed by does.
  let along = 0;
  if (lonely.length === 0)
    for (const body of bodies) {
      const isRoot =
        !body.isFigure && !placed.has(body.id) && !related(body.id) && relations.some((r) => r.to === body.id);
      if (!isRoot || holdingsOf(screenplay).some((holding) => holding.thing === body.id)) continue;
      const p = addScaled(centre, right, along);
      placed.set(body.id, { position: ground(body, p[0], p[2]), facingRadians: frontRadians });
      along += body.sizeMetres[0] + 0.8;
    }

  // What carries others has its place before they take theirs on it.
  const placeLoose = openLoosePlaces({ screenplay, set, centre, right, front, frontRadians, placed, isFree });
  const held = new Set(holdingsOf(screenplay).map(({ thing }) => thing));
  for (const { kind, to } of relations) {
    const base = byId.get(to);
    if (!base || base.isFigure || !carrying.has(kind) || placed.has(to) || related(to) || held.has(to)) continue;
    placed.set(to, placeLoose(base));
  }
  if (indoors) for (const body of bodies) keepInside(body, placed, set);

  const atTable = new Map<string, number>();
  const stacked = new Set<string>();
  const ordered = relations.toSorted((a, b) => Number(carrying.has(b.kind)) - Number(carrying.has(a.kind)));
  // Relations may hang on each other; a few rounds settle any order.
  for (let round = 0; round < 4; round++) {
    const beside = new Map<string, number>();
    for (const relation of ordered) {
      const body = byId.get(relation.of);
      const other = byId.get(relation.to);
      const base = placed.get(relation.to);
      if (!body || !other || !base || (placed.has(body.id) && (round > 0 || fixed.has(body.id)))) continue;
      const isAtTable =
        ["near", "in-front-of", "behind", "across-from"].includes(relation.kind) &&
        body.isSeat === true &&
        other.isSeat !== true &&
        other.topHeight > TABLE_TOPS_METRES.least &&
        other.topHeight < TABLE_TOPS_METRES.most;
      if (isAtTable) {
        const before = atTable.get(other.id) ?? 0;
        atTable.set(other.id, before + 1);
        placed.set(body.id, besideTable({ body, other, base, front, set }, before));
        fixed.add(body.id);
        fixed.add(other.id);
        stacked.add(`${body.id}|${other.id}`);
        continue;
      }
      const place = placeByRelation(relation.kind, {
        body,
        other,
        base,
        and: relation.and === null ? null : (placed.get(relation.and) ?? null),
        right,
        front,
        set,
        before: relation.kind === "near" ? (beside.get(other.id) ?? 0) : 0,
      });
      if (relation.kind === "near") beside.set(other.id, (beside.get(other.id) ?? 0) + 1);
      if (place) {
        placed.set(body.id, place);
        fixed.add(body.id);
      }
    }
  }

  for (const body of bodies) if (!placed.has(body.id)) placed.set(body.id, placeLoose(body));
  const drawnUp = new Set([...stacked].flatMap((pair) => pair.split("|")));
  const free = bodies.filter(
    ({ id }) => indoors && !drawnUp.has(id) && !relations.some((r) => r.of === id && carrying.has(r.kind)),
  );
  for (const body of free) keepInside(body, placed, set);
  separate(bodies, placed, fixed, { set, screenplay, stacked });
  for (const body of free) keepInside(body, placed, set);
  return placed;
}

/** The width of the set's middle that a row of people may take. */
function rowMetres(set: SetModel, right: Vec3, indoors: boolean): number {
  const { low, high } = set.cameraBounds;
  const width = Math.abs(right[0]) * (high[0] - low[0]) + Math.abs(right[2]) * (high[2] - low[2]);
  return indoors ? Math.min(12, width - 1) : 12;
}

/** Moves a body inside the walls, as far as it fits between them. */
function keepInside(body: Standing, placed: ReadonlyMap<string, Placement>, set: SetModel): void {
  const place = placed.get(body.id);
  if (!place) return;
  const { low, high } = set.cameraBounds;
  const { position } = place;
  const reach = body.isFigure ? 0.3 : Math.max(body.sizeMetres[0], body.sizeMetres[2]) / 2;
  const within = (axis: 0 | 2): number => {
    const middle = (low[axis] + high[axis]) / 2;
    const room = Math.max(0, (high[axis] - low[axis]) / 2 - reach);
    return Math.min(middle + room, Math.max(middle - room, position[axis]));
  };
  const [x, z] = [within(0), within(2)];
  if (x === position[0] && z === position[2]) return;
  const lift = position[1] - set.heightAt(position[0], position[2]);
  place.position = [x, set.heightAt(x, z) + lift, z];
}

/**
 * What is under a thing that has no room beneath it carries it: the pizza under a donut has the donut on it, and a dog
 * under a hat the hat.
 */
function stackable(relation: Relation, byId: ReadonlyMap<string, Standing>): Relation {
  const [body, other] = [byId.get(relation.of), byId.get(relation.to)];
  if (relation.kind !== "under" || !body || !other || other.isFigure) return relation;
  if (other.topHeight > body.sizeMetres[1] * (body.isFigure ? LEAST_BENEATH : ROOM_BENEATH)) return relation;
  return { ...relation, kind: "on", of: relation.to, to: relation.of };
}

/** Metres between people who stand beside each other: within talking distance, or a throw apart. */
function usualDistance(screenplay: Screenplay): number {
  const cast = new Set(screenplay.cast.map((member) => member.id));
  const isThrown = screenplay.beats.some(
    (beat) =>
      ["throw", "kick", "catch"].includes(beat.action) &&
      [beat.target, beat.to].some((id) => id !== null && cast.has(id)),
  );
  return isThrown || screenplay.beats.some((beat) => beat.action === "catch") ? 3.6 : 1.1;
}

/** The middle of the action: the area called so, else the first area, else the origin. */
export function centreOf(set: SetModel): Vec3 {
  const area = set.areas.find((a) => /cent(re|er)|middle|ground/.test(a.name)) ?? set.areas[0];
  return area ? area.centre : [0, set.heightAt(0, 0), 0];
}

export function areaNamed(set: SetModel, name: string): Area | null {
  const wanted = name.toLowerCase();
  return (
    set.areas.find((area) => area.name === wanted) ??
    set.areas.find((area) => area.nouns.includes(wanted)) ??
    set.areas.find((area) => area.name.replaceAll("-", " ") === wanted.replaceAll("-", " ")) ??
    null
  );
}

/**
 * Where a mark is. One that names an area is measured from the area's centre and its usual facing, one that names a
 * body from that body; any other is absolute.
 */
export function placeOfMark(mark: Mark, set: SetModel, placed: ReadonlyMap<string, Placement>): Placement {
  const [x, , z] = mark.position;
  if (mark.near !== null) {
    const area = areaNamed(set, mark.near);
    if (area) {
      const at: Vec3 = [area.centre[0] + x, 0, area.centre[2] + z];
      return { position: at, facingRadians: area.facingRadians + mark.facingRadians };
    }
    const body = placed.get(mark.near);
    if (body) return { position: [body.position[0] + x, 0, body.position[2] + z], facingRadians: mark.facingRadians };
  }
  return { position: mark.position, facingRadians: mark.facingRadians };
}
