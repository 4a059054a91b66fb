import { addScaled, clamp, distance, dot, normalize, subtract, type Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import {
  anchor,
  boundsOf,
  colourFrom,
  meshOf,
  merge,
  segmentsFor,
  sizeFactor,
  sphere,
  stretch,
  surface,
  tint,
  tube,
  move,
  type Bounds,
  type Shape,
} from "../kit/index.ts";
import { meltLumps } from "../kit/implicit/melt.ts";
import { eggLump, sculpt, skinToLumps, type Lump } from "../kit/implicit/index.ts";
import type { Mesh, Model, Surface } from "../model.ts";
import { collidersOf } from "./colliders.ts";
import type { CoatPlace } from "./coat.ts";
import { earOf } from "./ear.ts";
import { eyeball, eyelids, type EyePlace } from "./eye.ts";
import { carriersOf, fleshOf, headOval, sides, signOf, tailShape, trackAt } from "./flesh.ts";
import { hairOf } from "./hair.ts";
import { hoofOf } from "./hoof.ts";
import { ovalLump, smoothed } from "./oval-lump.ts";
import type { QuadrupedPlan } from "./quadruped-plan.ts";
import { bonesOf, withEyes, type Bones } from "./skeleton-plan.ts";

/** A four-legged animal from its plan: one skin in two finenesses, eyes with lids, jaw, ears, feet, hair. */
export function buildQuadruped(species: QuadrupedPlan, { attributes, random, detail }: BuildInput): Model {
  const plan = agedPlan(species, attributes.age, sizeFactor(attributes));
  const w = plan.withersMetres;
  const plain = bonesOf(plan);
  const lumps = fleshOf(plan, plain);
  const melted = meltLumps(lumps);
  const distance = (p: Vec3): number => melted.distance(p[0], p[1], p[2], lumps);
  const eyes = { L: eyePlace(plan, plain, 1, distance), R: eyePlace(plan, plain, -1, distance) };
  const bones = withEyes(plain, { L: eyes.L.centre, R: eyes.R.centre });
  const jointOf = (name: string): number => bones.names.indexOf(name);
  const seed = random.fork("coat").integer(0, 1 << 20);
  const main = colourFrom(attributes, plan.coat.main);
  const dye = dyer(plan, bones, { seed, main });
  const coarse = 1 / Math.sqrt(Math.max(0.05, detail));
  const carriers = carriersOf(plan, bones);

  const meshes: Mesh[] = [];
  const skinned = (name: string, surfaceName: string, shape: Shape, part: CoatPlace["part"]): void => {
    const skin = skinToLumps(carriers, shape.positions, bones.names);
    meshes.push({
      ...meshOf({ name, surface: surfaceName, shape: { ...shape, colours: dye(shape, part) } }),
      uvs: null,
      skin,
    });
  };
  const rigid = (name: string, surfaceName: string, shape: Shape, joint: string): void => {
    meshes.push({ ...meshOf({ name, surface: surfaceName, shape, joint: jointOf(joint) }), uvs: null });
  };

  // Stout trunks have more skin: coarser cells keep the number of triangles.
  const stout = Math.sqrt(Math.max(...plan.torso.map((section) => section[2] + section[3])) / 0.36);
  const bodyCell = 0.036 * w * Math.max(1, stout) * coarse;
  const skullWidth = Math.max(...plan.head.skull.map((section) => section[2]));
  const headCell = Math.min(bodyCell, 0.038 * bones.headMetres * Math.max(1, skullWidth / 0.26) * coarse);
  const toed = plan.fore.foot.kind === "paw";
  const footCell = Math.min(bodyCell, (toed ? 0.0215 * Math.max(1, plan.fore.foot.width / 0.11) : 0.027) * w * coarse);
  // Far away, legs need no finer skin of their own.
  const zones = zonesOf(plan, bones).filter((zone) => zone.kind === "head" || detail >= 0.4);
  const body = sculpt(lumps, { cellMetres: bodyCell }).shape;
  const parts = zones.map(({ bounds, kind }) => ({
    kind,
    shape: sculpt(lumps, { cellMetres: kind === "head" ? headCell : footCell, within: bounds }).shape,
  }));
  skinned(
    "body",
    "coat",
    without(
      body,
      zones.map((zone) => shrunk(zone.bounds, bodyCell * 1.3)),
    ),
    "body",
  );
  for (const { kind, shape } of parts) skinned(kind, "coat-short", shape, "body");
  skinned("tail", "coat", tailShape(plan, bones, detail), "tail");

  const jaw = sculpt(jawLumps(plan, bones), { cellMetres: headCell * 1.3 }).shape;
  meshes.push({
    ...meshOf({
      name: "jaw",
      surface: "coat-short",
      shape: { ...jaw, colours: dye(jaw, "jaw") },
      joint: jointOf("jaw"),
    }),
    uvs: null,
  });
  rigid("tongue", "flesh", tongueOf(plan, bones, detail), "jaw");

  const noseColour = plan.head.nose.colour;
  rigid("nose", "nose", { ...noseOf(plan, bones, headCell), colours: null }, "head");
  for (const side of sides) {
    const sign = signOf(side);
    const eye = eyes[side];
    rigid(`eye.${side}`, "eye", eyeball(eye, plan.head.eye, detail), `eye.${side}`);
    const rim = dye(pointShape(eye.centre, eye.gaze), "body");
    meshes.push(
      eyelids(`lid.${side}`, eye, {
        colour: [rim[0]! / 2, rim[1]! / 2, rim[2]! / 2],
        surface: "lid",
        joint: jointOf("head"),
        detail,
      }),
    );
    const ear = earOf(plan.head.ears, bones, { sign, detail });
    const colours = new Float32Array(ear.shape.positions.length);
    for (let i = 0; i < colours.length / 3; i++) colours.set(dye.one(ear.shape, i, "ear", ear.of(i)), i * 3);
    rigid(`ear.${side}`, "coat-short", { ...ear.shape, colours }, `ear.${side}`);
    for (const [leg, joint] of [
      [plan.fore, "forefoot"],
      [plan.hind, "hindfoot"],
    ] as const)
      if (leg.foot.kind === "hoof" || leg.foot.kind === "cloven")
        rigid(`hoof.${joint}.${side}`, "hoof", hoofOf(leg, sign, w), `${joint}.${side}`);
  }
  for (const [i, horn] of (plan.head.horns ?? []).entries())
    rigid(`horn.${i}`, "horn", hornOf(horn, bones, detail), "head");
  meshes.push(...hairOf(plan, bones, { detail, random: random.fork("hair"), distance }));

  const furMetres = plan.coat.furMetres * (w / species.withersMetres);
  const fur = (share: number): Surface =>
    surface({
      colour: [1, 1, 1],
      roughness: plan.coat.roughness,
      sheen: plan.coat.sheen,
      furMetres: furMetres * share,
    });
  const surfaces: Record<string, Surface> = {
    coat: fur(1),
    "coat-short": fur(0.4),
    eye: surface({ colour: [1, 1, 1], roughness: 0.06, clearcoat: 1 }),
    lid: surface({ colour: [1, 1, 1], roughness: 0.6, doubleSided: true }),
    nose: surface({
      colour: noseColour,
      roughness: plan.head.nose.kind === "leather" ? 0.32 : 0.7,
      clearcoat: plan.head.nose.kind === "leather" ? 0.5 : 0,
    }),
    flesh: surface({ colour: [0.42, 0.13, 0.12], roughness: 0.35, clearcoat: 0.4 }),
    hoof: surface({ colour: [0.035, 0.03, 0.027], roughness: 0.5 }),
    horn: surface({ colour: [1, 1, 1], roughness: 0.45, clearcoat: 0.15 }),
    hair: surface({ colour: [1, 1, 1], roughness: 0.65, sheen: 0.4, doubleSided: true }),
  };
  const used = new Set(meshes.map((mesh) => mesh.surface));
  const { low, high } = boundsOf(...meshes);
  const scale3 = (w / species.withersMetres) ** 3;
  const seat: Vec3 = [0, backHeight(plan) * w, plan.spine[2][1] * 0.25 * w];
  return {
    meshes,
    surfaces: Object.fromEntries(Object.entries(surfaces).filter(([name]) => used.has(name))),
    joints: bones.joints,
    colliders: collidersOf(plan, bones),
    anchors: [
      anchor(
        "mouth",
        bones.fromHead([0, plan.head.jaw.at(-1)![1] + 0.03, plan.head.jaw.at(-1)![0] - 0.04]),
        undefined,
        jointOf("head"),
      ),
      anchor("eyes", bones.fromHead([0, plan.head.eye.height, plan.head.eye.forward]), undefined, jointOf("head")),
      anchor(
        "head-top",
        bones.fromHead([0, plan.head.skull[1]![1] + plan.head.skull[1]![3], plan.head.skull[1]![0]]),
        undefined,
        jointOf("head"),
      ),
      anchor("seat", seat, undefined, jointOf("loin")),
      anchor("top", seat, undefined, jointOf("loin")),
    ],
    sizeMetres: [high[0] - low[0], high[1] - low[1], high[2] - low[2]],
    massKg: species.massKg * scale3,
    matter: "fur",
    restitution: null,
  };
}

/** The young are smaller, with a larger head on shorter legs. */
function agedPlan(plan: QuadrupedPlan, age: string | null, size: number): QuadrupedPlan {
  const young = age === "baby" ? 0.5 : age === "child" || age === "young" ? 0.72 : 1;
  return {
    ...plan,
    withersMetres: plan.withersMetres * size * young,
    head: { ...plan.head, length: plan.head.length * (1 + (1 - young) * 0.5) },
  };
}

function backHeight({ torso }: QuadrupedPlan): number {
  const middle = torso[Math.floor(torso.length / 2)]!;
  return middle[0] + middle[3];
}

type Zone = { readonly kind: "head" | "feet"; readonly bounds: Bounds };

/** Where the skin is meshed finer: all in front of the neck's end, and paws with toes. */
function zonesOf(plan: QuadrupedPlan, bones: Bones): readonly Zone[] {
  const w = plan.withersMetres;
  const atlas = bones.place("head");
  const chin = bones.fromHead([0, -0.45, 0.6])[1];
  const zones: Zone[] = [
    {
      kind: "head",
      bounds: {
        low: [-2 * w, Math.min(chin, bones.fromHead([0, -0.3, 1.1])[1]), atlas[2] + 0.04 * bones.headMetres],
        high: [2 * w, 9 * w, 9 * w],
      },
    },
  ];
  for (const leg of [plan.fore, plan.hind]) {
    const knee = leg.joints[leg.joints.length - 3]![0] * 0.84;
    const low = leg.flesh.filter(([height]) => height < knee);
    if (low.length === 0) continue;
    const reach = leg.foot.length * 0.8;
    const ahead = Math.max(leg.joints.at(-1)![1] + reach, ...low.map(([, forward, , deep]) => forward + deep + 0.03));
    const behind = Math.min(leg.joints.at(-1)![1] - reach, ...low.map(([, forward, , deep]) => forward - deep - 0.03));
    for (const sign of [1, -1]) {
      const [near, far] = [0.001 * w, (trackAt(leg, knee) + 0.12) * w];
      zones.push({
        kind: "feet",
        bounds: {
          low: [sign > 0 ? near : -far, -0.05 * w, behind * w],
          high: [sign > 0 ? far : -near, knee * w, ahead * w],
        },
      });
    }
  }
  return zones;
}

function shrunk({ low, high }: Bounds, by: number): Bounds {
  return { low: [low[0] + by, low[1] + by, low[2] + by], high: [high[0] - by, high[1] - by, high[2] - by] };
}

/** The shape less the triangles that lie wholly inside any of the bounds. */
function without(shape: Shape, zones: readonly Bounds[]): Shape {
  const inside = (vertex: number, { low, high }: Bounds): boolean =>
    [0, 1, 2].every((k) => shape.positions[vertex * 3 + k]! > low[k]! && shape.positions[vertex * 3 + k]! < high[k]!);
  const kept: number[] = [];
  for (let i = 0; i < shape.indices.length; i += 3) {
    const corners = [shape.indices[i]!, shape.indices[i + 1]!, shape.indices[i + 2]!];
    if (!zones.some((zone) => corners.every((corner) => inside(corner, zone)))) kept.push(...corners);
  }
  return { ...shape, indices: new Uint32Array(kept) };
}

function jawLumps(plan: QuadrupedPlan, bones: Bones): Lump[] {
  return [ovalLump(plan.head.jaw.map((section) => headOval(bones, section)))];
}

function tongueOf(plan: QuadrupedPlan, bones: Bones, detail: number): Shape {
  const [forward, height, wide] = plan.head.jaw.at(-1)!;
  const h = bones.headMetres;
  const flat = stretch(sphere(1, segmentsFor(detail, 12, 6)), wide * 0.75 * h, 0.022 * h, forward * 0.33 * h);
  const [x, y, z] = bones.fromHead([0, height + plan.head.jaw.at(-1)![3] * 0.85, forward * 0.66]);
  return move(flat, x, y, z);
}

function hornOf(
  { path, radii, colour }: NonNullable<QuadrupedPlan["head"]["horns"]>[number],
  bones: Bones,
  detail: number,
): Shape {
  const h = bones.headMetres;
  const line = smoothed(
    path.map((at) => ({ at, wide: 1, deep: 1 })),
    3,
  );
  const horn = (sign: number): Shape =>
    tube(
      line.map(({ at: [x, y, z] }) => bones.fromHead([x * sign, y, z])),
      h,
      { sides: segmentsFor(detail, 10, 6), grow: (t) => radii[0] + (radii[1] - radii[0]) * t },
    );
  return tint(merge([horn(1), horn(-1)]), () => colour);
}

function noseOf(plan: QuadrupedPlan, bones: Bones, cell: number): Shape {
  const h = bones.headMetres;
  const tip = plan.head.skull.at(-1)!;
  const { width, height, kind } = plan.head.nose;
  const end = tip[0] + Math.min(tip[2], tip[3]);
  const lumps: Lump[] = [];
  if (kind === "soft")
    for (const sign of [1, -1])
      lumps.push(
        eggLump(
          bones.fromHead([sign * tip[2] * 0.62, tip[1] + tip[3] * 0.3, end - 0.05]),
          [width * h, height * h, width * 1.2 * h],
          { blend: 0 },
        ),
      );
  else {
    lumps.push(
      eggLump(
        bones.fromHead([0, tip[1] + tip[3] * 0.42, end - height * 0.5]),
        [width * h, height * h, height * 0.85 * h],
        { blend: 0.01 * h },
      ),
    );
    for (const sign of [1, -1]) {
      const where: Vec3 = [sign * width * 0.52, tip[1] + tip[3] * 0.36, end + height * 0.28];
      lumps.push(
        eggLump(bones.fromHead(where), [width * 0.2 * h, height * 0.28 * h, height * 0.3 * h], {
          blend: 0.012 * h,
          role: "cut",
        }),
      );
    }
  }
  return sculpt(lumps, { cellMetres: kind === "soft" ? width * 0.45 * h : Math.min(cell * 0.7, width * 0.3 * h) })
    .shape;
}

/** The eye sits where the plan says, as deep as a third of its ball shows. */
function eyePlace(plan: QuadrupedPlan, bones: Bones, sign: number, distance: (p: Vec3) => number): EyePlace {
  const { forward, height, radius, outDegrees } = plan.head.eye;
  const r = radius * bones.headMetres;
  let side = 0;
  for (let step = 0; step < 60; step++) {
    if (distance(bones.fromHead([sign * side, height, forward])) > -0.32 * r) break;
    side += 0.008;
  }
  const out = (outDegrees * Math.PI) / 180;
  const gaze = normalize(bones.headDirection([sign * Math.sin(out), 0.04, Math.cos(out)]));
  return { centre: bones.fromHead([sign * side, height, forward]), radius: r, gaze };
}

function pointShape(at: Vec3, normal: Vec3): Shape {
  return {
    positions: new Float32Array(at),
    normals: new Float32Array(normal),
    uvs: new Float32Array(2),
    colours: null,
    indices: new Uint32Array(0),
  };
}

type Dye = {
  (shape: Shape, part: CoatPlace["part"]): Float32Array;
  one(shape: Shape, vertex: number, part: CoatPlace["part"], place: { tip: number; inner: number }): Vec3;
};

function dyer(plan: QuadrupedPlan, bones: Bones, { seed, main }: { seed: number; main: Vec3 }): Dye {
  const w = plan.withersMetres;
  const one = (
    shape: Shape,
    i: number,
    part: CoatPlace["part"],
    { tip, inner }: { tip: number; inner: number },
  ): Vec3 => {
    const p: Vec3 = [shape.positions[i * 3]!, shape.positions[i * 3 + 1]!, shape.positions[i * 3 + 2]!];
    const at: Vec3 = [p[0] / w, p[1] / w, p[2] / w];
    const elbow = plan.fore.joints[2]![0];
    return plan.coat.paint(
      {
        at,
        normal: [shape.normals[i * 3]!, shape.normals[i * 3 + 1]!, shape.normals[i * 3 + 2]!],
        part,
        head: bones.toHead(p),
        leg: Math.min(1, Math.max(0, (elbow - at[1]) / elbow)),
        tip: part === "tail" ? tailShare(bones.tail, p) : tip,
        inner,
        seed,
      },
      main,
    );
  };
  const all = (shape: Shape, part: CoatPlace["part"]): Float32Array => {
    const colours = new Float32Array(shape.positions.length);
    for (let i = 0; i < colours.length / 3; i++) colours.set(one(shape, i, part, { tip: 0, inner: 0 }), i * 3);
    return colours;
  };
  return Object.assign(all, { one });
}

function tailShare(line: readonly Vec3[], p: Vec3): number {
  let best = Infinity;
  let share = 0;
  for (let i = 0; i + 1 < line.length; i++) {
    const along = subtract(line[i + 1]!, line[i]!);
    const t = clamp(dot(subtract(p, line[i]!), along) / (dot(along, along) || 1), 0, 1);
    const d = distance(p, addScaled(line[i]!, along, t));
    if (d < best) [best, share] = [d, (i + t) / (line.length - 1)];
  }
  return share;
}
