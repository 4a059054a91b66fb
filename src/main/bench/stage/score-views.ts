import { distance, type Vec3 } from "../../../base/index.ts";
import { cutFilm, type CutShot, type Screenplay } from "../../../screenplay/index.ts";
import { cameraAt, type CameraKey, type Take } from "../../../take/index.ts";
import { openDepthView, type DepthView } from "./depth-view.ts";
import { poseModel, type Posed } from "./pose-model.ts";
import { samplePoints, type Sample } from "./sample-points.ts";
import type { Scenery } from "./scenery.ts";

/** Most of a body is in view where this share of its points is; it is seen in a shot where that holds as long. */
const MOST = 0.5;
/** So many of one name are a crowd, which is seen as one. */
const CROWD = 4;

/** How one body (or crowd) is seen in one shot. */
export type Sight = {
  readonly shot: string;
  readonly body: string;
  readonly framing: string;
  /** Shares of the shot's frames: most of it in view; most of it out of the picture; else hidden. */
  readonly seen: number;
  readonly outside: number;
  readonly hidden: number;
  /** Who hides it most often, '' where nobody does. */
  readonly by: string;
  /** Named by the shot. */
  readonly isSubject: boolean;
};

type Group = { readonly name: string; readonly bodies: readonly string[] };

export type ViewInputs = {
  readonly screenplay: Screenplay;
  readonly take: Take;
  readonly scenery: Scenery;
  readonly aspect: number;
  readonly fps: number;
};

/** Looks at every frame of every shot for the bodies that the screenplay names. */
export function sightsOf(inputs: ViewInputs): Sight[] {
  const groups = groupsOf(inputs);
  return cutFilm(inputs.screenplay, inputs.fps).shots.flatMap((cut) => sightsOfShot(cut, groups, inputs));
}

/** Whether each named body is seen in the shots that ask for it, or, where none does, in any shot. */
export function judgeSights(sights: readonly Sight[]): { readonly isFound: boolean; readonly sight: Sight }[] {
  const asked = sights.filter((sight) => sight.isSubject);
  const names = new Set(asked.map(({ body }) => body));
  const best = new Map<string, Sight>();
  for (const sight of sights)
    if (!names.has(sight.body) && sight.seen >= (best.get(sight.body)?.seen ?? 0)) best.set(sight.body, sight);
  return [...asked, ...best.values()].map((sight) => ({ isFound: sight.seen >= MOST, sight }));
}

/** Bodies with a place; what is worn, or part of another, is seen with it. */
function groupsOf({ screenplay, take, scenery }: ViewInputs): Group[] {
  const within = new Set(
    screenplay.relations.flatMap(({ kind, of, to }) => (kind === "wears" ? [to] : kind === "part-of" ? [of] : [])),
  );
  const named = [...screenplay.cast, ...screenplay.props].filter(({ id }) => {
    const body = take.bodies.find((one) => one.id === id);
    return body && !within.has(id) && scenery.modelOf(take, body) !== null;
  });
  const groups = new Map<string, { name: string; bodies: string[] }>();
  for (const { id, name } of named) {
    const alike = named.filter((other) => other.name === name).length;
    const key = alike >= CROWD ? `${alike} of ${name}` : id;
    const group = groups.get(key) ?? { name: key, bodies: [] };
    group.bodies.push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function sightsOfShot(
  cut: CutShot,
  groups: readonly Group[],
  { screenplay, take, scenery, aspect, fps }: ViewInputs,
): Sight[] {
  const { shot, firstFrame, endFrame, worldStart } = cut;
  const subjects = new Set(shot.subjects);
  const eyes = shot.framing === "point-of-view" ? shot.subjects[0] : undefined;
  const watched = groups.filter(({ bodies }) => !bodies.every((id) => id === eyes));
  const bodies = take.bodies.flatMap((body, owner) => {
    const model = scenery.modelOf(take, body);
    return model && body.id !== eyes ? [{ id: body.id, owner, model, samples: samplePoints(model, shot.framing) }] : [];
  });
  const nameOf = (owner: number): string =>
    take.bodies[owner]?.id ?? (scenery.pieces[owner - take.bodies.length]?.name || "the set");
  const tallies = watched.map(() => ({ seen: 0, outside: 0, by: new Map<string, number>() }));
  let before: { readonly camera: CameraKey; readonly view: DepthView; readonly reach: number } | null = null;
  for (let frame = firstFrame; frame < endFrame; frame++) {
    const t = worldStart + ((frame - firstFrame) / fps) * shot.timeScale;
    const camera = cameraAt(take.cameras, shot.id, t);
    const posed = bodies.map(({ id, owner, model, samples }) => {
      const meshes = poseModel(model, take, id, t);
      return { id, owner, meshes, points: samples.map((sample) => pointOf(meshes, sample)) };
    });
    const farthest = Math.max(0, ...posed.flatMap(({ points }) => points.map((p) => distance(p, camera.position))));
    if (!before || farthest > before.reach || !isSame(before.camera, camera)) {
      const view = openDepthView(camera, aspect);
      const reach = farthest * 1.25;
      scenery.pieces.forEach((piece, i) => {
        // A fixture that is named is one of the bodies.
        const isNamed = bodies.some(({ model }) => model === piece.model);
        if (!isNamed && distance(piece.centre, camera.position) - piece.radius < reach)
          view.draw(take.bodies.length + i, piece.meshes);
      });
      before = { camera, view, reach };
    }
    const view = before.view.copy();
    for (const { owner, meshes } of posed) view.draw(owner, meshes);
    watched.forEach((group, i) => {
      const tally = tallies[i];
      const own = posed.filter(({ id }) => group.bodies.includes(id));
      const points = own.flatMap((body) => body.points.map((point) => ({ owner: body.owner, point })));
      if (!tally || points.length === 0) return;
      if (points.filter(({ owner, point }) => view.sees(owner, point)).length >= MOST * points.length) {
        tally.seen += 1;
        return;
      }
      const inside = points.filter(({ point }) => {
        const { x, y, depth } = view.project(point);
        return depth > 0 && x >= 0 && x < 1 && y >= 0 && y < 1;
      });
      if (inside.length < MOST * points.length) {
        tally.outside += 1;
        return;
      }
      for (const { owner, point } of inside) {
        const by = view.hiddenBy(owner, point);
        if (by !== null) tally.by.set(nameOf(by), (tally.by.get(nameOf(by)) ?? 0) + 1);
      }
    });
  }
  const count = Math.max(1, endFrame - firstFrame);
  const isOnly = screenplay.shots.length === 1;
  return watched.map((group, i): Sight => {
    const { seen, outside, by } = tallies[i] ?? { seen: 0, outside: 0, by: new Map<string, number>() };
    const [most] = [...by].toSorted((a, b) => b[1] - a[1]);
    return {
      shot: shot.id,
      body: group.name,
      framing: shot.framing,
      seen: seen / count,
      outside: outside / count,
      hidden: (count - seen - outside) / count,
      by: most?.[0] ?? "",
      isSubject: isOnly || group.bodies.some((id) => subjects.has(id)),
    };
  });
}

function pointOf(meshes: readonly Posed[], { mesh, vertex }: Sample): Vec3 {
  const positions = meshes[mesh]?.positions;
  return [positions?.[vertex * 3] ?? 0, positions?.[vertex * 3 + 1] ?? 0, positions?.[vertex * 3 + 2] ?? 0];
}

function isSame(a: CameraKey, b: CameraKey): boolean {
  return (
    distance(a.position, b.position) < 1e-4 &&
    distance(a.target, b.target) < 1e-4 &&
    Math.abs(a.focalMillimetres - b.focalMillimetres) < 1e-4 &&
    Math.abs(a.rollRadians - b.rollRadians) < 1e-5
  );
}
