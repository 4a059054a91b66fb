import { addScaled, distance, normalize, type Random, type Vec3 } from "../../../base/index.ts";
import {
  anchor,
  collider,
  fbm3,
  merge,
  model,
  painted,
  rgb,
  surface,
  tube,
  type Part,
  type Shape,
} from "../../kit/index.ts";
import type { Model } from "../../model.ts";
import type { TreeSpecies } from "./species.ts";

export type TreePlan = {
  readonly species: TreeSpecies;
  readonly random: Random;
  readonly detail: number;
  readonly season: "spring" | "summer" | "autumn" | "winter";
  /** Dyes the leaves. */
  readonly leaves?: Vec3 | null;
  readonly scale?: number;
};

type Branch = { readonly path: readonly Vec3[]; readonly radius: number };

function bent(start: Vec3, direction: Vec3, length: number, rise: number, random: Random): Vec3[] {
  const path: Vec3[] = [start];
  let heading = direction;
  for (let i = 0; i < 4; i++) {
    heading = normalize([
      heading[0] + random.range(-0.22, 0.22),
      heading[1] + rise / 4 + random.range(-0.08, 0.08),
      heading[2] + random.range(-0.22, 0.22),
    ]);
    path.push(addScaled(path.at(-1)!, heading, length / 4));
  }
  return path;
}

function branchesOf(species: TreeSpecies, random: Random): { trunk: Branch; limbs: Branch[]; twigs: Branch[] } {
  const { height, trunkRadius, clear, branches, lean, reach, outline } = species;
  const bend = species.isEvergreen ? 0.01 : 0.035;
  const trunkPath: Vec3[] = Array.from({ length: 9 }, (_, i) => {
    const t = i / 8;
    return [
      fbm3(t * 2, 1, random.fork("bend").next() * 50) * height * bend * t * 3,
      t * height * 0.96 - (i === 0 ? 0.15 : 0),
      fbm3(7, t * 2, 3) * height * bend * t * 3,
    ];
  });
  const at = (t: number): Vec3 => {
    const k = Math.min(7, Math.floor(t * 8));
    const f = t * 8 - k;
    const [a, b] = [trunkPath[k]!, trunkPath[k + 1]!];
    return [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, a[2] + (b[2] - a[2]) * f];
  };
  const limbs: Branch[] = [];
  const twigs: Branch[] = [];
  for (let i = 0; i < branches; i++) {
    const along = (i + 0.5) / branches;
    const t = clear + (0.97 - clear) * along;
    const round = i * 2.39996 + random.range(-0.35, 0.35);
    const angle = lean[0] + (lean[1] - lean[0]) * along;
    const direction: Vec3 = [Math.sin(angle) * Math.cos(round), Math.cos(angle), Math.sin(angle) * Math.sin(round)];
    const length = height * reach * outline(along) * random.range(0.8, 1.12);
    const radius = Math.max(0.02, trunkRadius * 0.48 * (1 - along * 0.75));
    const limb = { path: bent(at(t), direction, length, species.isEvergreen ? 0.25 : 0.22, random), radius };
    limbs.push(limb);
    for (let k = 0; k < (species.isEvergreen ? 0 : 4); k++) {
      const from = limb.path[1 + (k % 3)]!;
      const side = normalize([
        direction[0] + random.range(-1, 1),
        direction[1] + random.range(-0.3, 0.7),
        direction[2] + random.range(-1, 1),
      ]);
      twigs.push({ path: bent(from, side, length * random.range(0.35, 0.55), 0.3, random), radius: radius * 0.4 });
    }
  }
  return { trunk: { path: trunkPath, radius: trunkRadius }, limbs, twigs };
}

/** A square that folds a little along its middle, its normals pointing out of the crown. */
function card(place: Vec3, size: number, out: Vec3, random: Random): Shape {
  const facing = normalize([
    out[0] + random.range(-0.8, 0.8),
    out[1] + random.range(-0.5, 0.9),
    out[2] + random.range(-0.8, 0.8),
  ]);
  const side = normalize([facing[2] + 0.001, random.range(-0.5, 0.5), -facing[0]]);
  const over: Vec3 = [
    facing[1] * side[2] - facing[2] * side[1],
    facing[2] * side[0] - facing[0] * side[2],
    facing[0] * side[1] - facing[1] * side[0],
  ];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const;
  const positions = corners.flatMap(([a, b]) =>
    addScaled(addScaled(place, side, (a * size) / 2), over, (b * size) / 2),
  );
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(corners.flatMap(() => [...normalize([out[0], out[1] + 0.25, out[2]])])),
    uvs: Float32Array.from([0, 0, 1, 0, 1, 1, 0, 1]),
    colours: null,
    indices: Uint32Array.from([0, 1, 2, 0, 2, 3]),
  };
}

function crown(plan: TreePlan, skeleton: ReturnType<typeof branchesOf>): Shape {
  const { species, detail } = plan;
  const random = plan.random.fork("leaves");
  const holders = species.isEvergreen ? skeleton.limbs : [...skeleton.limbs, ...skeleton.twigs];
  // Fewer, larger cards cover about as much.
  const share = 0.1 + 0.9 * Math.min(1, detail);
  const count = Math.round(species.cards * share);
  const size = species.cardMetres * Math.min(1.9, share ** -0.35);
  const centre: Vec3 = [0, species.height * (0.5 + species.clear / 2), 0];
  const half = species.height * (1 - species.clear) * 0.5;
  const cards: { place: Vec3; shape: Shape }[] = [];
  for (let i = 0; i < count; i++) {
    const { path } = holders[Math.floor(random.next() * holders.length)]!;
    const t = 0.3 + 0.72 * Math.sqrt(random.next());
    const k = Math.min(3, Math.floor(t * 4));
    const f = Math.min(1, t * 4 - k);
    const [a, b] = [path[k]!, path[k + 1]!];
    const jitter = size * 0.42;
    const place: Vec3 = [0, 1, 2].map(
      (axis) => a[axis]! + (b[axis]! - a[axis]!) * f + random.range(-jitter, jitter),
    ) as unknown as Vec3;
    const out: Vec3 = [
      (place[0] - centre[0]) / (species.height * species.reach),
      (place[1] - centre[1]) / half,
      (place[2] - centre[2]) / (species.height * species.reach),
    ];
    const depth = Math.min(1, Math.hypot(...out));
    // Deep inside and below, a crown shades itself.
    const light =
      (0.42 + 0.58 * depth ** 1.5) * (0.82 + 0.18 * Math.min(1, Math.max(-1, out[1]))) * random.range(0.85, 1.15);
    const shape = card(place, size * random.range(0.75, 1.2), normalize(out, [0, 1, 0]), random);
    const warm = random.range(-0.1, 0.1);
    const colours = Float32Array.from([0, 1, 2, 3].flatMap(() => [light * (1 + warm), light, light * (1 - warm)]));
    cards.push({ place, shape: { ...shape, colours } });
  }
  // A card by itself, on a twig too thin to be seen, would float in the air.
  const isHeld = ({ place }: { place: Vec3 }): boolean =>
    cards.filter((other) => distance(other.place, place) < size * 1.1).length > COMPANIONS;
  return merge(cards.filter(isHeld).map(({ shape }) => shape));
}

/** So many other cards are near each card of a crown. */
const COMPANIONS = 3;

/** A tree with its trunk's foot on the origin. In winter broad-leaved trees are bare. */
export function treeModel(plan: TreePlan): Model {
  const { species, detail, season, leaves = null, scale = 1 } = plan;
  const skeleton = branchesOf(species, plan.random.fork("branches"));
  const isBare = season === "winter" && !species.isEvergreen;
  const sides = detail > 0.6 ? 9 : 6;
  const wood: Shape[] = [
    tube(skeleton.trunk.path, species.trunkRadius, {
      sides: sides + 2,
      grow: (t) => (1 - t) ** 0.8 * 0.97 + 0.03 + 0.5 * Math.max(0, 0.08 - t) * 8,
    }),
  ];
  if (isBare || detail > 0.2)
    for (const { path, radius } of skeleton.limbs)
      wood.push(tube(path, radius, { sides: Math.max(4, sides - 3), grow: (t) => 1.02 - t * 0.85 }));
  if (isBare || detail > 0.6)
    for (const { path, radius } of skeleton.twigs)
      wood.push(tube(path, radius, { sides: 4, grow: (t) => 1.02 - t * 0.9 }));
  const parts: Part[] = [{ shape: merge(wood), surface: "bark" }];
  if (!isBare) parts.push({ shape: crown(plan, skeleton), surface: "leaves" });
  const tone = leaves ?? (season === "winter" ? species.leafColours.autumn : species.leafColours[season]);
  return model({
    parts,
    surfaces: {
      bark: surface({
        colour: [1, 1, 1],
        roughness: 0.95,
        texture: painted("bark", { colour: [...species.bark], furrow: species.furrow }),
      }),
      leaves: surface({
        colour: [1, 1, 1],
        roughness: 0.7,
        translucency: 0.55,
        doubleSided: true,
        alphaCut: 0.42,
        texture: painted("foliage", {
          colour: rgb(tone),
          slender: species.slender,
          leaves: species.isEvergreen ? 150 : 84,
          spread: season === "autumn" ? 2 : 1,
        }),
      }),
    },
    colliders: [
      collider(
        "wood",
        { kind: "cylinder", halfHeight: species.height * 0.3, radius: species.trunkRadius },
        { part: "trunk", position: [0, species.height * 0.3, 0] },
      ),
    ],
    anchors: [anchor("top", [0, species.height, 0])],
    massKg: Math.PI * species.trunkRadius ** 2 * species.height * 500,
    matter: "wood",
    scale,
  });
}
