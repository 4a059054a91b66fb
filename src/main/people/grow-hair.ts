import {
  add,
  addScaled,
  axisAngle,
  cross,
  dot,
  length,
  normalize,
  rotate,
  scale,
  smoothstep,
  subtract,
  type Random,
  type Vec3,
} from "../../base/index.ts";
import type { Comb, Layer, Tie } from "./hair-styles.ts";

// Locks grow step by step: along the comb near the skull, then down, and never into the body. Decimetres, seen from
// between the eyes.

export type Lock = {
  readonly path: readonly Vec3[];
  /** Away from the body at each place of the path. */
  readonly outs: readonly Vec3[];
  readonly width: number;
  /** Column of the picture. */
  readonly column: number;
  /** Brightness against the picture's: deep hair lies in shade. */
  readonly tone: number;
};

/** The body that hair lies on: its nearest point and which way the skin faces there. */
export type Skull = { nearest(at: Vec3): { readonly place: Vec3; readonly normal: Vec3 } };

const WHORL: Vec3 = [0.12, 1, -0.32];
const DOWN: Vec3 = [0, -1, 0];
/** Hair keeps clear of the face in here, unless it is combed over it: an ellipsoid. */
const FACE = { centre: [0, -0.3, 0.62] as Vec3, radii: [0.74, 1.0, 0.66] as Vec3 };

export function combAt(comb: Comb, at: Vec3, normal: Vec3, ties: readonly Tie[]): Vec3 {
  const [x, y, z] = at;
  let flow: Vec3;
  switch (comb.kind) {
    case "whorl":
      flow = subtract(at, WHORL);
      break;
    case "back":
      flow = [0.25 * x, 0.25 - 0.3 * Math.max(0, -z), -1];
      break;
    case "part": {
      const side = Math.sign(x - comb.x) || 1;
      flow = [side, y > 0.8 ? 0.25 : -0.3, -comb.back * (z > 0 ? 1 : 0.4)];
      break;
    }
    case "tie": {
      const nearest = ties.reduce((best, tie) =>
        length(subtract(tie.at, at)) < length(subtract(best.at, at)) ? tie : best,
      );
      // Hair over the forehead is drawn back before it goes down.
      flow = add(normalize(subtract(nearest.at, at)), z > 0 && nearest.at[1] < 0.3 ? [0, 0.5, -1] : [0, 0.1, -0.1]);
      break;
    }
    case "down":
      // Aside above the lip.
      flow = y > -0.74 && z > 0.75 ? [Math.sign(x), -0.3, 0] : [0.45 * x, -1, 0.2 * z];
      break;
    case "wild":
      flow = [x, y * 0.2, z * 0.6 + 0.1];
  }
  return normalize(addScaled(flow, normal, -dot(flow, normal)));
}

export function growLock(
  root: { readonly place: Vec3; readonly normal: Vec3 },
  layer: Layer,
  tools: { readonly skull: Skull; readonly ties: readonly Tie[]; readonly random: Random; readonly steps: number },
): Lock {
  const { skull, ties, random } = tools;
  const total = random.range(layer.length[0], layer.length[1]);
  const stray = (): number => (random.next() - 0.5) * 2 * layer.mess;
  const lean: Vec3 = [stray(), stray() * 0.5, stray()];
  const isOverFace =
    layer.patch === "fringe" || layer.comb.kind === "down" || (layer.comb.kind === "whorl" && total < 1);
  const steps = Math.max(tools.steps, Math.ceil(layer.spiral[1] * 4));
  const stride = total / steps;
  const comb = (at: Vec3, normal: Vec3): Vec3 => normalize(add(combAt(layer.comb, at, normal, ties), lean));
  let direction = normalize(
    add(scale(comb(root.place, root.normal), 1 - layer.lift), scale(root.normal, layer.lift + 0.02)),
  );
  let at = addScaled(root.place, root.normal, layer.stand[0] - 0.02);
  const spine: Vec3[] = [at];
  const free = layer.stand[1] * random.range(0.75, 1.25);
  for (let i = 1; i <= steps; i++) {
    const { place, normal } = skull.nearest(at);
    const height = dot(subtract(at, place), normal);
    const near = 1 - smoothstep(0.12, 0.5, height);
    const isSpringy = layer.lift > 0.6;
    const hold = at[1] > 0 ? (isSpringy ? 0.35 : 0.6) : 0.08;
    const share = layer.comb.kind === "tie" ? 0.9 : hold * near;
    direction = normalize(
      add(add(scale(direction, 1 - share), scale(comb(at, normal), share)), scale(DOWN, layer.weight)),
    );
    // Springy hair stands; all other lies down on what is beneath it, and hangs straight once it is past the jaw.
    const rises = Math.min(1, Math.max(0, height - free) / 0.12) * (isSpringy ? 0.15 : 1) * (at[1] > -0.3 ? 1 : 0.4);
    direction = normalize(addScaled(direction, normal, -rises * 0.8));
    if (at[1] < -0.45) direction = normalize([direction[0] * 0.55, direction[1], direction[2] * 0.75]);
    at = addScaled(at, direction, stride);
    if (!isSpringy && at[1] > 0.1) at = heldDown(at, skull, free);
    if (!isOverFace) at = clearOfFace(at);
    // Over clothes it lies farther out.
    const dressed = 0.16 * smoothstep(-1.15, -1.7, at[1]);
    at = clearOfSkin(at, skull, layer.stand[0] + (free - layer.stand[0]) * Math.min(1, (3 * i) / steps) + dressed);
    const last = spine.at(-1) ?? at;
    if (length(subtract(at, last)) > 1e-4) direction = normalize(subtract(at, last));
    spine.push(at);
    const tie = ties.find((tie) => length(subtract(tie.at, at)) < tie.radius * 0.6);
    if (layer.comb.kind === "tie" && tie) break;
  }
  const outs = spine.map((place) => outwardAt(place, skull));
  const path = layer.turnIn > 0 || layer.spiral[0] > 0 ? shaped(spine, outs, layer, random) : spine;
  return {
    path,
    outs,
    width: layer.width * random.range(0.8, 1.25),
    column: random.pick(layer.columns),
    tone: (0.82 + 0.3 * Math.min(1, free / 0.15)) * random.range(0.86, 1.14),
  };
}

/** Between the way the skin faces and straight out from the head's middle or the neck. */
export function outwardAt(at: Vec3, skull: Skull): Vec3 {
  const { normal } = skull.nearest(at);
  const middle: Vec3 = [0, Math.min(0.25, at[1]), 0.05];
  const radial = normalize(subtract(at, middle));
  return normalize(add(scale(normal, 0.45), scale(radial, 0.55)));
}

/** No farther from the skin than that. */
function heldDown(at: Vec3, skull: Skull, most: number): Vec3 {
  const { place, normal } = skull.nearest(at);
  const over = dot(subtract(at, place), normal) - most;
  return over > 0 ? addScaled(at, normal, -over) : at;
}

export function clearOfSkin(at: Vec3, skull: Skull, stand: number): Vec3 {
  const { place, normal } = skull.nearest(at);
  const height = dot(subtract(at, place), normal);
  return height < stand ? addScaled(at, normal, stand - height) : at;
}

function clearOfFace(at: Vec3): Vec3 {
  const { centre, radii } = FACE;
  const seen = [0, 1, 2].map((k) => ((at[k] ?? 0) - (centre[k] ?? 0)) / (radii[k] ?? 1));
  const reach = Math.hypot(...seen);
  if (reach >= 1 || at[2] < 0.2) return at;
  const side = Math.sign(at[0]) || 1;
  // Sideways and a little back.
  const across = Math.sqrt(Math.max(0, 1 - (seen[1] ?? 0) ** 2 - (seen[2] ?? 0) ** 2)) * radii[0];
  return [side * Math.max(Math.abs(at[0]), across), at[1], at[2] - 0.02];
}

/** Ends turned in, or the whole lock wound up. */
function shaped(spine: readonly Vec3[], outs: readonly Vec3[], layer: Layer, random: Random): Vec3[] {
  const phase = random.next() * 2 * Math.PI;
  const last = spine.length - 1;
  let turned: Vec3[] = [...spine];
  if (layer.turnIn > 0) {
    const from = Math.floor(last * 0.62);
    const steps = spine.map((place, i) => subtract(spine[i + 1] ?? place, place));
    for (let i = from; i < last; i++) {
      const out = outs[i] ?? DOWN;
      const step = steps[i] ?? DOWN;
      const angle = (layer.turnIn * (i - from + 1)) / (last - from);
      const axis = cross(step, out);
      const bent = length(axis) > 1e-4 ? rotate(axisAngle(normalize(axis), -angle), step) : step;
      turned[i + 1] = add(turned[i] ?? bent, bent);
    }
  }
  const [radius, turns] = layer.spiral;
  if (radius > 0)
    turned = turned.map((place, i) => {
      const along = normalize(subtract(turned[Math.min(last, i + 1)] ?? place, turned[Math.max(0, i - 1)] ?? place));
      const out = outs[i] ?? DOWN;
      const across = cross(along, out);
      const angle = phase + (2 * Math.PI * turns * i) / last;
      const swing = radius * Math.min(1, (2.5 * i) / last);
      return addScaled(addScaled(place, across, swing * Math.cos(angle)), out, swing * Math.sin(angle) * 0.7);
    });
  return turned;
}
