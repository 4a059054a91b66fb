import { addScaled, clamp, type Random, type Vec3 } from "../../base/index.ts";
import type { Area, SetModel } from "../../art/index.ts";
import type { Mark, Screenplay } from "../../screenplay/index.ts";

/** Where a body stands when the film begins. The position is the model's origin. */
export type Placement = { position: Vec3; facingRadians: number };

export type Standing = {
  readonly id: string;
  readonly isFigure: boolean;
  readonly sizeMetres: Vec3;
  /** Height of the model's origin above what it stands on (0 for most, a ball's radius where its origin is its centre). */
  readonly originHeight: number;
  /** Height above its origin of where others sit, lie or stand on it. */
  readonly topHeight: number;
  /** Made to be sat on. */
  readonly isSeat?: boolean;
  /** On wheels: under way it keeps to a road where the set has one. */
  readonly isWheeled?: boolean;
};

/** Tops of these heights are sat at, with the knees under them. */
const TABLE_TOPS_METRES = { least: 0.55, most: 1.1 } as const;
/** How far a chair goes under a table's edge. */
const TUCKED_METRES = 0.14;

/** Actions whose instrument is in the actor's hands from the start. */
const heldFor = new Set([
  "shoot",
  "throw",
  "dribble",
  "hold",
  "put-down",
  "give",
  "eat",
  "drink",
  "read",
  "play",
  "bounce",
]);

export type Holding = { readonly holder: string; readonly thing: string };

/** Who holds what at the first frame: by relation, or because the first thing done with it needs it in the hand. */
export function holdingsOf(screenplay: Screenplay): Holding[] {
  const holdings: Holding[] = [];
  const cast = new Set(screenplay.cast.map((member) => member.id));
  const take = (holder: string, thing: string): void => {
    if (cast.has(holder) && !cast.has(thing) && !holdings.some((h) => h.thing === thing))
      holdings.push({ holder, thing });
  };
  for (const relation of screenplay.relations) if (relation.kind === "holds") take(relation.of, relation.to);
  const seen = new Set<string>();
  for (const beat of screenplay.beats.toSorted((a, b) => a.start - b.start)) {
    const thing =
      beat.with ?? (["hold", "dribble", "eat", "drink", "read", "play"].includes(beat.action) ? beat.target : null);
    for (const named of [thing, beat.with, beat.target]) {
      if (named === null || seen.has(named) || named === beat.actor) continue;
      seen.add(named);
      if (named === thing && heldFor.has(beat.action)) take(beat.actor, named);
    }
  }
  return holdings;
}

/** Camera's right over the ground, for the set's usual camera. */
export function cameraRight(frontRadians: number): Vec3 {
  return [Math.cos(frontRadians), 0, -Math.sin(frontRadians)];
}

type Inputs = {
  readonly screenplay: Screenplay;
  readonly set: SetModel;
  readonly frontRadians: number;
  readonly bodies: readonly Standing[];
  /** Pieces of the set that bodies stand by or on; they stay where they are. */
  readonly furnished?: readonly { readonly body: Standing; readonly place: Placement }[];
  readonly random: Random;
};

/** Gives every body a place: its mark, else by its relations, else by what is done with it, else in the middle. */
export function placeBodies({
  screenplay,
  set,
  frontRadians,
  bodies,
  furnished = [],
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

  // Those whom nobody placed stand side by side before the camera.
  const loose = bodies.filter((body) => body.isFigure && !placed.has(body.id));
  const related = (id: string): boolean =>
    screenplay.relations.some((r) => r.of === id && !["holds", "wears", "part-of"].includes(r.kind));
  const lonely = loose.filter((body) => !related(body.id));
  const step = Math.max(
    usualDistance(screenplay),
    ...lonely.map((body) => Math.max(body.sizeMetres[0], body.sizeMetres[2] * 0.6) + 0.5),
  );
  const perRow = Math.max(1, Math.min(lonely.length, Math.floor(12 / step)));
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
    const p = addScaled(addScaled(centre, right, along), front, -row * step + random.range(-0.15, 0.15));
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
        !body.isFigure &&
        !placed.has(body.id) &&
        !related(body.id) &&
        screenplay.relations.some((r) => r.to === body.id);
      if (!isRoot || holdingsOf(screenplay).some((holding) => holding.thing === body.id)) continue;
      const p = addScaled(centre, right, along);
      placed.set(body.id, { position: ground(body, p[0], p[2]), facingRadians: frontRadians });
      along += body.sizeMetres[0] + 0.8;
    }

  const atTable = new Map<string, number>();
  const stacked = new Set<string>();
  // Relations may hang on each other; a few rounds settle any order.
  for (let round = 0; round < 4; round++) {
    for (const relation of screenplay.relations) {
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
        placed.set(body.id, besideTable({ body, other, base, right, front, set }, before));
        fixed.add(body.id);
        fixed.add(other.id);
        stacked.add(`${body.id}|${other.id}`);
        continue;
      }
      const place = byRelation(relation.kind, {
        body,
        other,
        base,
        and: relation.and === null ? null : (placed.get(relation.and) ?? null),
        right,
        front,
        set,
      });
      if (place) {
        placed.set(body.id, place);
        fixed.add(body.id);
      }
    }
  }

  // Things that somebody uses lie before them; the rest around the middle.
  let spare = 0;
  for (const body of bodies) {
    if (placed.has(body.id)) continue;
    const user = screenplay.beats.find((beat) => beat.target === body.id || beat.with === body.id)?.actor;
    const near = user === undefined ? undefined : placed.get(user);
    const beat = screenplay.beats.find((b) => b.target === body.id || b.with === body.id);
    if (near && user !== body.id) {
      const far =
        beat?.action === "kick"
          ? 1
          : beat && ["walk", "run", "look", "point", "chase", "follow", "throw", "shoot"].includes(beat.action)
            ? 4.2
            : 1.5;
      const reach = far + body.sizeMetres[2] / 2;
      const x = near.position[0] + Math.sin(near.facingRadians) * reach;
      const z = near.position[2] + Math.cos(near.facingRadians) * reach;
      placed.set(body.id, { position: ground(body, x, z), facingRadians: near.facingRadians + Math.PI });
    } else {
      const angle = 0.7 + spare * 2.4;
      const out = body.isFigure ? 1.6 : 1.1 + 0.4 * spare + Math.max(body.sizeMetres[0], body.sizeMetres[2]) / 2;
      const p = addScaled(addScaled(centre, right, Math.cos(angle) * out), front, -Math.sin(angle) * out * 0.6);
      placed.set(body.id, { position: ground(body, p[0], p[2]), facingRadians: frontRadians });
      spare += 1;
    }
  }
  separate(bodies, placed, fixed, { set, screenplay, stacked });
  return placed;
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

type RelationInputs = {
  readonly body: Standing;
  readonly other: Standing;
  readonly base: Placement;
  readonly and: Placement | null;
  readonly right: Vec3;
  readonly front: Vec3;
  readonly set: SetModel;
};

/** A chair drawn up to a table: the first behind it, where the camera sees who sits there, then its ends and before it. */
function besideTable({ body, other, base, front, set }: Omit<RelationInputs, "and">, before: number): Placement {
  const local = (turn: number): Vec3 => [Math.sin(base.facingRadians + turn), 0, Math.cos(base.facingRadians + turn)];
  const sides = [0, Math.PI / 2, -Math.PI / 2, Math.PI].toSorted((a, b) => seen(a) - seen(b));
  function seen(turn: number): number {
    const way = local(turn);
    return way[0] * front[0] + way[2] * front[2];
  }
  const turn = sides[before % sides.length] ?? 0;
  const isEnd = Math.abs(Math.abs(turn) - Math.PI / 2) < 0.1;
  const out = local(turn);
  const reach = (isEnd ? other.sizeMetres[0] : other.sizeMetres[2]) / 2 + body.sizeMetres[2] / 2 - TUCKED_METRES;
  const p = addScaled(base.position, out, reach);
  return {
    position: [p[0], set.heightAt(p[0], p[2]) + body.originHeight, p[2]],
    facingRadians: base.facingRadians + turn + Math.PI,
  };
}

function byRelation(kind: string, r: RelationInputs): Placement | null {
  const { body, other, base, right, front } = r;
  const gap =
    (Math.max(body.sizeMetres[0], body.sizeMetres[2]) + Math.max(other.sizeMetres[0], other.sizeMetres[2])) / 2 +
    (body.isFigure ? 0.35 : 0.12);
  const beside = (direction: Vec3, factor: number): Placement => {
    const p = addScaled(base.position, direction, gap * factor);
    return {
      position: [p[0], r.set.heightAt(p[0], p[2]) + body.originHeight, p[2]],
      facingRadians: base.facingRadians,
    };
  };
  switch (kind) {
    case "on":
    case "above": {
      const lift = kind === "above" ? 0.6 : 0.002;
      const top = base.position[1] + other.topHeight;
      return {
        position: [base.position[0], top + lift + body.originHeight, base.position[2]],
        facingRadians: base.facingRadians,
      };
    }
    case "in": {
      // Small things drop into what holds them; what is as large as a room is stood before.
      if (body.isFigure) return { position: base.position, facingRadians: base.facingRadians };
      if (other.sizeMetres[1] > 1.2) return beside(front, 1);
      const rim = base.position[1] + other.topHeight + 0.01;
      return {
        position: [base.position[0], rim + body.originHeight, base.position[2]],
        facingRadians: base.facingRadians,
      };
    }
    case "under":
      return {
        position: [
          base.position[0],
          base.position[1] - other.originHeight + body.originHeight + 0.02,
          base.position[2],
        ],
        facingRadians: base.facingRadians,
      };
    case "left-of":
      return beside(right, -1);
    case "right-of":
      return beside(right, 1);
    case "in-front-of":
      return beside(front, 1);
    case "behind":
      return beside(front, -1);
    case "near":
      return beside(addScaled([right[0] * 0.8, 0, right[2] * 0.8], front, 0.6), 1.1);
    case "across-from": {
      const away: Vec3 = [Math.sin(base.facingRadians), 0, Math.cos(base.facingRadians)];
      return { ...beside(away, 1.6), facingRadians: base.facingRadians + Math.PI };
    }
    case "between": {
      if (!r.and) return beside(right, 1);
      const x = (base.position[0] + r.and.position[0]) / 2;
      const z = (base.position[2] + r.and.position[2]) / 2;
      return { position: [x, r.set.heightAt(x, z) + body.originHeight, z], facingRadians: base.facingRadians };
    }
    case "rides":
      return { position: base.position, facingRadians: base.facingRadians };
    default:
      return null;
  }
}

/** Pushes apart those who stand in each other, the unplaced ones first; bodies on, in or under another stay. */
function separate(
  bodies: readonly Standing[],
  placed: Map<string, Placement>,
  fixed: ReadonlySet<string>,
  { set, screenplay, stacked: drawnUp }: { set: SetModel; screenplay: Screenplay; stacked: ReadonlySet<string> },
): void {
  const stacked = new Set([
    ...[...drawnUp].flatMap((pair) => [pair, pair.split("|").toReversed().join("|")]),
    ...screenplay.relations.flatMap((r) =>
      ["on", "in", "under", "above", "holds", "rides", "wears"].includes(r.kind)
        ? [`${r.of}|${r.to}`, `${r.to}|${r.of}`]
        : [],
    ),
  ]);
  const held = new Set(holdingsOf(screenplay).map((h) => h.thing));
  const radius = (body: Standing): number =>
    body.isFigure
      ? Math.min(0.45, Math.max(body.sizeMetres[0], body.sizeMetres[2]) / 2) +
        (body.sizeMetres[2] > 1 ? body.sizeMetres[2] / 2 - 0.45 : 0)
      : Math.max(body.sizeMetres[0], body.sizeMetres[2]) / 2;
  for (let round = 0; round < 12; round++) {
    for (const [i, a] of bodies.entries()) {
      for (const b of bodies.slice(i + 1)) {
        const pa = placed.get(a.id);
        const pb = placed.get(b.id);
        if (!pa || !pb || stacked.has(`${a.id}|${b.id}`) || held.has(a.id) || held.has(b.id)) continue;
        const dx = pb.position[0] - pa.position[0];
        const dz = pb.position[2] - pa.position[2];
        const apart = Math.hypot(dx, dz);
        const wanted = radius(a) + radius(b) + 0.05;
        if (apart >= wanted || Math.abs(pa.position[1] - pb.position[1]) > Math.max(a.sizeMetres[1], b.sizeMetres[1]))
          continue;
        const ux = apart > 1e-3 ? dx / apart : 1;
        const uz = apart > 1e-3 ? dz / apart : 0;
        const shareB = fixed.has(b.id) && !fixed.has(a.id) ? 0 : fixed.has(a.id) && !fixed.has(b.id) ? 1 : 0.5;
        const move = wanted - apart;
        shift(a, pa, -ux * move * (1 - shareB), -uz * move * (1 - shareB));
        shift(b, pb, ux * move * shareB, uz * move * shareB);
      }
    }
  }
  function shift(body: Standing, place: Placement, dx: number, dz: number): void {
    const { low, high } = set.cameraBounds;
    const x = clamp(place.position[0] + dx, low[0] - 2, high[0] + 2);
    const z = clamp(place.position[2] + dz, low[2] - 2, high[2] + 2);
    place.position = [
      x,
      place.position[1] - set.heightAt(place.position[0], place.position[2]) + set.heightAt(x, z),
      z,
    ];
    void body;
  }
}
