import type { Screenplay, Shot } from "../../screenplay/index.ts";
import { transformAt, type Take } from "../../take/index.ts";

// Changes that people make by hand, as new plans. What they do not name stays.

const SHORTEST_SECONDS = 0.5;

/** Shots one after the other, and the film as long as they are together. */
function retimed(plan: Screenplay, shots: readonly Shot[]): Screenplay {
  let start = 0;
  const placed = shots.map((shot) => {
    const at = { ...shot, start: rounded(start) };
    start += shot.duration;
    return at;
  });
  return { ...plan, shots: placed, seconds: Math.max(SHORTEST_SECONDS, rounded(start)) };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

export function moveShot(plan: Screenplay, from: number, to: number): Screenplay {
  const shots = [...plan.shots];
  const [moved] = shots.splice(from, 1);
  if (!moved || to < 0 || to > shots.length) return plan;
  shots.splice(to, 0, moved);
  return retimed(plan, shots);
}

export function changeShot(plan: Screenplay, id: string, change: Partial<Shot>): Screenplay {
  const shots = plan.shots.map((shot) => (shot.id === id ? { ...shot, ...change } : shot));
  return retimed(plan, shots);
}

export function removeShot(plan: Screenplay, id: string): Screenplay {
  const shots = plan.shots.filter((shot) => shot.id !== id);
  return shots.length === 0 ? plan : retimed(plan, shots);
}

/** Two of the same camera in place of one, to be changed apart. */
export function splitShot(plan: Screenplay, id: string): Screenplay {
  const known = new Set(plan.shots.map((shot) => shot.id));
  let count = 2;
  while (known.has(`${id}-${count}`)) count++;
  const shots = plan.shots.flatMap((shot) => {
    if (shot.id !== id) return [shot];
    const half = rounded(shot.duration / 2);
    return [
      { ...shot, duration: half },
      { ...shot, id: `${id}-${count}`, duration: rounded(shot.duration - half), transition: "cut" as const },
    ];
  });
  return retimed(plan, shots);
}

export function changeSetting(plan: Screenplay, change: Partial<Screenplay["setting"]>): Screenplay {
  return { ...plan, setting: { ...plan.setting, ...change } };
}

/** A body's main colour; a dressed person's is that of the first garment. */
export function recolour(plan: Screenplay, body: string, colour: string): Screenplay {
  const change = <Body extends Screenplay["cast"][number] | Screenplay["props"][number]>(one: Body): Body => {
    if (one.id !== body) return one;
    const { clothes } = one.attributes;
    const [first, ...others] = clothes;
    const attributes = first
      ? { ...one.attributes, clothes: [{ ...first, colours: [colour, ...first.colours.slice(1)] }, ...others] }
      : { ...one.attributes, colours: [colour, ...one.attributes.colours.slice(1)] };
    return { ...one, attributes };
  };
  return { ...plan, cast: plan.cast.map(change), props: plan.props.map(change) };
}

const markOf = (body: string): string => `where-${body}-stands`;

/** Puts a body elsewhere on the floor when the film begins; all others stay where the take has them. */
export function placeBody(
  plan: Screenplay,
  take: Take,
  { body, x, z }: { readonly body: string; readonly x: number; readonly z: number },
): Screenplay {
  const isOfSet = new Map(plan.props.map((prop) => [prop.id, prop.ofSet]));
  const moves = [...plan.cast, ...plan.props].flatMap(({ id }) => {
    if (isOfSet.get(id)) return [];
    const isPlaced = plan.blocking.some((one) => one.body === id && plan.marks.some((mark) => mark.id === one.mark));
    const track = take.transforms[id];
    if (!track || (id !== body && isPlaced)) return [];
    const { position, rotation } = transformAt(track, 0);
    // Things that lean, hang or are carried find their own places.
    if (id !== body && (position[1] > 0.05 || plan.relations.some((one) => one.of === id && one.kind !== "near")))
      return [];
    const [qx, qy, qz, qw] = rotation;
    const facingRadians = Math.atan2(2 * (qw * qy + qx * qz), 1 - 2 * (qx * qx + qy * qy));
    const at = id === body ? ([x, 0, z] as const) : ([position[0], 0, position[2]] as const);
    return [{ id, at, facingRadians }];
  });
  const moved = new Set(moves.map(({ id }) => id));
  return {
    ...plan,
    marks: [
      ...plan.marks.filter((mark) => !moves.some(({ id }) => markOf(id) === mark.id)),
      ...moves.map(({ id, at, facingRadians }) => ({
        id: markOf(id),
        near: null,
        position: [rounded(at[0]), 0, rounded(at[2])] as [number, number, number],
        facingRadians: rounded(facingRadians),
      })),
    ],
    blocking: [
      ...plan.blocking.filter((one) => !moved.has(one.body)),
      ...moves.map(({ id }) => ({ body: id, mark: markOf(id) })),
    ],
    relations: plan.relations.filter((one) => !(one.of === body && placing.has(one.kind))),
  };
}

const placing = new Set<string>(["near", "left-of", "right-of", "in-front-of", "behind", "between", "across-from"]);
