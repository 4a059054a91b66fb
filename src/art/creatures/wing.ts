import { add, addScaled, cross, lerp, mix, normalize, scale, subtract, type Vec3 } from "../../base/index.ts";
import type { Mesh } from "../model.ts";
import type { BirdPlan, FeatherPlace } from "./bird-plan.ts";

/** Joints of a spread wing in the body's frame, shares of body length; +x is the wing's own side. */
export type WingBones = { readonly shoulder: Vec3; readonly elbow: Vec3; readonly wrist: Vec3; readonly tip: Vec3 };

export function wingBones({ wing, trunk }: BirdPlan): WingBones {
  const broad = Math.max(...trunk.map((section) => section[2]));
  const high = trunk[Math.floor(trunk.length / 2)]!;
  const span = wing.halfSpan;
  const up = high[0] + high[3] * 0.55;
  const shoulder: Vec3 = [broad * 0.55, up, 0.24];
  return {
    shoulder,
    elbow: [lerp(shoulder[0], span, 0.27), up + 0.015, 0.14],
    wrist: [lerp(shoulder[0], span, 0.5), up + 0.02, 0.27 + 0.05 * wing.pointed],
    tip: [lerp(shoulder[0], span, 0.72), up, 0.2 - 0.06 * wing.pointed],
  };
}

type Vane = {
  readonly part: FeatherPlace["part"];
  readonly row: number;
  /** Spread and folded: root, direction, and the side that shows. */
  readonly spread: readonly [root: Vec3, tip: Vec3, up: Vec3];
  readonly folded: readonly [root: Vec3, tip: Vec3, up: Vec3];
  readonly width: number;
  readonly joint: string;
  readonly pointed: number;
  /** How far over the skin it lies folded: coverts on top. */
  readonly off: number;
};

/** Flight feathers and coverts of the left wing (+x); the right one is its mirror image. */
function vanesOf(plan: BirdPlan, detail: number): Vane[] {
  const bones = wingBones(plan);
  const { wing, trunk } = plan;
  const span = wing.halfSpan;
  const middle = trunk[Math.floor(trunk.length / 2)]!;
  const broad = middle[2];
  const vanes: Vane[] = [];
  const few = detail > 0.5 ? 1 : 0.6;
  const count = Math.round(20 * few);
  // Folded: roots lie from the back (inner) to the wrist (outer) on the flank, tips over the rump.
  const flank = (u: number, layer: number): Vec3 => {
    const angle = lerp(1.15, 0.05, u);
    const z = lerp(0.12, 0.3, u);
    return [Math.cos(angle) * (broad + 0.012 * layer), middle[0] + Math.sin(angle) * middle[3] * 0.92, z];
  };
  const restTip = (u: number, reach: number): Vec3 => [
    broad * lerp(0.28, 0.5, u),
    middle[0] + middle[3] * lerp(0.72, 0.3, u) - 0.1 * reach,
    lerp(0.12, 0.3, u) - reach,
  ];
  for (let i = 0; i < count; i++) {
    const u = i / (count - 1);
    const isPrimary = u > 0.5;
    const along = isPrimary ? (u - 0.5) * 2 : u * 2;
    const root = isPrimary
      ? mix(bones.wrist, bones.tip, along)
      : mix(mix(bones.shoulder, bones.elbow, 0.5), bones.wrist, along);
    // Inner feathers point back; the outer ones fan out to the tip.
    const fan = isPrimary ? lerp(0.12, 1.32, along ** 1.2) : 0.1 * along;
    const lengthOf = isPrimary
      ? lerp(
          wing.chord * 1.05,
          lerp(span * 0.33, span * 0.42, wing.pointed),
          Math.sin(along * Math.PI * lerp(0.55, 0.5, wing.pointed)),
        )
      : wing.chord * lerp(0.85, 1, along);
    const tip = add(root, [Math.sin(fan) * lengthOf, -0.01, -Math.cos(fan) * lengthOf]);
    const reach = isPrimary
      ? lerp(0.85, 1.15 + 0.1 * wing.pointed, along) * Math.max(0.75, Math.min(1.15, lengthOf * 1.1))
      : lerp(0.62, 0.8, along);
    vanes.push({
      part: isPrimary ? "primary" : "secondary",
      row: isPrimary ? along : along,
      spread: [root, tip, [0, 1, 0]],
      folded: [flank(u * 0.8, 1 + (1 - u)), restTip(u, reach), [1, 0.5, 0]],
      width: (isPrimary ? lerp(0.15, 0.1, along) : 0.17) * (1 / few) * Math.max(1, span / 1.8),
      joint: isPrimary ? "hand" : "forearm",
      pointed: isPrimary ? 0.8 : 0.35,
      off: 0.012 + 0.012 * (1 - u),
    });
  }
  for (const [layer, share, size] of [
    [1, 0.52, 0.15],
    [2, 0.3, 0.14],
    [3, 0.16, 0.13],
  ] as const) {
    const own = Math.round((14 - layer) * few);
    for (let i = 0; i < own; i++) {
      const u = i / (own - 1);
      const isHand = u > 0.55;
      const root = isHand ? mix(bones.wrist, bones.tip, (u - 0.55) / 0.5) : mix(bones.shoulder, bones.wrist, u / 0.55);
      const fan = isHand ? lerp(0.1, 1.1, (u - 0.55) / 0.45) : 0.05;
      const reach = wing.chord * share;
      const lift = 0.012 * layer;
      const start = add(root, [0, lift, 0.03]);
      const fold = flank(lerp(0, 0.95, u), 2 + layer * 0.8);
      vanes.push({
        part: "covert",
        row: u,
        spread: [start, add(start, [Math.sin(fan) * reach, -0.012, -Math.cos(fan) * reach]), [0, 1, 0]],
        folded: [
          add(fold, [0.004 * layer, 0, 0.05 + 0.04 * layer * 0.3]),
          add(fold, [-0.02, -0.02, 0.06 - Math.max(0.3, share * 0.75)]),
          [1, 0.5, 0],
        ],
        width: size * (1 / few) * Math.max(1, span / 1.8),
        joint: isHand ? "hand" : u > 0.25 ? "forearm" : "upperarm",
        pointed: 0.1,
        off: 0.026 + 0.009 * layer,
      });
    }
  }
  return vanes;
}

/** Onto the skin where the vane would sink into it or stand off it; past the rump it hangs free. */
function laidOn(distance: (p: Vec3) => number, start: Vec3, { size, off }: { size: number; off: number }): Vec3 {
  let p = start;
  const e = 0.01 * size;
  for (let i = 0; i < 4; i++) {
    const d = distance(p) - off * size;
    const g = normalize([
      distance([p[0] + e, p[1], p[2]]) - distance([p[0] - e, p[1], p[2]]),
      distance([p[0], p[1] + e, p[2]]) - distance([p[0], p[1] - e, p[2]]),
      distance([p[0], p[1], p[2] + e]) - distance([p[0], p[1], p[2] - e]),
    ]);
    if (d > 0.16 * size) break;
    p = addScaled(p, g, -d);
  }
  return p;
}

const ROWS = 4;

export type FeatherTools = {
  readonly detail: number;
  readonly sign: number;
  readonly seed: number;
  readonly main: Vec3;
  /** Of this bird against its plan. */
  readonly scale: number;
  jointOf: (name: string) => number;
  /** Signed distance from the body's skin, metres. */
  distance: (p: Vec3) => number;
  /** From the body's frame into the model, metres; and directions. */
  place: (point: Vec3) => Vec3;
  direct: (direction: Vec3) => Vec3;
};

/** Feathers of one wing, folded at rest; the morph 'wings-spread' lays them out on the spread bones. */
export function wingMesh(plan: BirdPlan, tools: FeatherTools): Mesh {
  const { sign, jointOf, place, direct } = tools;
  const size = plan.bodyMetres * tools.scale;
  const side = sign > 0 ? "L" : "R";
  const mirror = ([x, y, z]: Vec3): Vec3 => [x * sign, y, z];
  const positions: number[] = [];
  const deltas: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const joints: number[] = [];
  const indices: number[] = [];
  const vaneAt = ([root, tip, up]: Vane["spread"], t: number, across: number, half: number): Vec3 => {
    const along = subtract(tip, root);
    const sideways = normalize(cross(along, up));
    // A vane sags a little to its tip and is arched across.
    const sag = scale(normalize(up), -0.02 * t * t + 0.006 * (1 - Math.abs(across)));
    return add(addScaled(addScaled(root, along, t), sideways, across * half), sag);
  };
  for (const vane of vanesOf(plan, tools.detail)) {
    const first = positions.length / 3;
    for (let row = 0; row <= ROWS; row++)
      for (const across of [-1, 0, 1]) {
        const t = row / ROWS;
        const round = Math.sqrt(Math.max(0, 1 - ((t - 0.55) / 0.47) ** 2 * (t > 0.55 ? 1 : 0)));
        const half =
          (vane.width / 2) *
          (t < 0.12 ? 0.55 : 1) *
          lerp(Math.max(round, 0.12), Math.max(0.08, 1 - t ** 2.4), vane.pointed);
        const folded = laidOn(tools.distance, place(mirror(vaneAt(vane.folded, t, across, half))), {
          size,
          off: vane.off,
        });
        const spread = place(mirror(vaneAt(vane.spread, t, across, half)));
        positions.push(...folded);
        deltas.push(spread[0] - folded[0], spread[1] - folded[1], spread[2] - folded[2]);
        const normal = direct(mirror(normalize([0.75, 0.75, across * 0.12])));
        normals.push(...normal);
        const shade = across === 0 ? 0.82 : 1;
        const [x, y, z] = vaneAt(vane.folded, t, across, half);
        colours.push(
          ...scale(
            plan.paint(
              { part: vane.part, at: [x, y, z], normal: [1, 0.5, 0], along: t, row: vane.row, seed: tools.seed },
              tools.main,
            ),
            shade,
          ),
        );
        joints.push(jointOf(`${vane.joint}.${side}`));
      }
    for (let row = 0; row < ROWS; row++)
      for (const c of [0, 1]) {
        const a = first + row * 3 + c;
        indices.push(a, a + 1, a + 4, a, a + 4, a + 3);
      }
  }
  return featherMesh(`wing.${side}`, { positions, normals, colours, indices, joints, morph: deltas });
}

/** A fan of tail feathers on the joint 'tail'; the morph 'wings-spread' opens it. */
export function tailMesh(plan: BirdPlan, tools: Omit<FeatherTools, "sign">): Mesh {
  const { jointOf, place, direct } = tools;
  const { length, width, fork } = plan.tail;
  const root = plan.trunk[0]!;
  const count = tools.detail > 0.5 ? 12 : 7;
  const positions: number[] = [];
  const deltas: number[] = [];
  const normals: number[] = [];
  const colours: number[] = [];
  const joints: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i < count; i++) {
    const u = (i / (count - 1)) * 2 - 1;
    const first = positions.length / 3;
    const own = length * (1 + fork * (Math.abs(u) - 0.5));
    const vane = (open: number, t: number, across: number): Vec3 => {
      const angle = u * (0.12 + open * 0.55) * (width / 0.3);
      const reach = own * t;
      const half =
        (0.055 + 0.01 * (12 / count)) *
        (t < 0.1 ? 0.5 : 1) *
        Math.sqrt(Math.max(0.05, 1 - Math.max(0, (t - 0.7) / 0.32) ** 2)) *
        (width / 0.3);
      return [
        Math.sin(angle) * reach + across * half + u * 0.04,
        root[0] + 0.02 - Math.abs(u) * 0.02 - 0.004 * Math.abs(across),
        root[1] + 0.1 - Math.cos(angle) * reach,
      ];
    };
    for (let row = 0; row <= ROWS; row++)
      for (const across of [-1, 0, 1]) {
        const t = row / ROWS;
        const [closed, open] = [place(vane(0, t, across)), place(vane(1, t, across))];
        positions.push(...closed);
        deltas.push(open[0] - closed[0], open[1] - closed[1], open[2] - closed[2]);
        normals.push(...direct(normalize([across * 0.15, 1, 0])));
        colours.push(
          ...scale(
            plan.paint(
              { part: "tail", at: vane(0, t, across), normal: [0, 1, 0], along: t, row: Math.abs(u), seed: tools.seed },
              tools.main,
            ),
            across === 0 ? 0.82 : 1,
          ),
        );
        joints.push(jointOf("tail"));
      }
    for (let row = 0; row < ROWS; row++)
      for (const c of [0, 1]) {
        const a = first + row * 3 + c;
        indices.push(a, a + 4, a + 1, a, a + 3, a + 4);
      }
  }
  return featherMesh("tail", { positions, normals, colours, indices, joints, morph: deltas });
}

function featherMesh(
  name: string,
  plain: {
    positions: number[];
    normals: number[];
    colours: number[];
    indices: number[];
    joints: number[];
    morph: number[];
  },
): Mesh {
  const count = plain.positions.length / 3;
  const joints = new Uint16Array(count * 4);
  const weights = new Float32Array(count * 4);
  plain.joints.forEach((joint, i) => {
    joints[i * 4] = Math.max(0, joint);
    weights[i * 4] = 1;
  });
  // Which way a vane was wound depends on its side: the face goes with the normal.
  const { positions: at, normals, indices } = plain;
  for (let i = 0; i < indices.length; i += 3) {
    const corner = (k: number): Vec3 => [
      at[indices[i + k]! * 3]!,
      at[indices[i + k]! * 3 + 1]!,
      at[indices[i + k]! * 3 + 2]!,
    ];
    const face = cross(subtract(corner(1), corner(0)), subtract(corner(2), corner(0)));
    const first = indices[i]! * 3;
    if (face[0] * normals[first]! + face[1] * normals[first + 1]! + face[2] * normals[first + 2]! < 0)
      [indices[i + 1], indices[i + 2]] = [indices[i + 2]!, indices[i + 1]!];
  }
  return {
    name,
    surface: "feathers",
    positions: new Float32Array(plain.positions),
    normals: new Float32Array(plain.normals),
    uvs: null,
    colours: new Float32Array(plain.colours),
    indices: new Uint32Array(plain.indices),
    skin: { joints, weights },
    joint: null,
    morphs: {
      "wings-spread": {
        indices: Uint32Array.from({ length: count }, (_, i) => i),
        deltas: new Float32Array(plain.morph),
      },
    },
  };
}
