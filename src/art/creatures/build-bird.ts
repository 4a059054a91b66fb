import { add, axisAngle, lerp, normalize, rotate, scale, subtract, type Vec3 } from "../../base/index.ts";
import type { BuildInput } from "../design.ts";
import {
  anchor,
  boundsOf,
  collider,
  colourFrom,
  loft,
  merge,
  meshOf,
  sizeFactor,
  surface,
  tube,
  type Shape,
} from "../kit/index.ts";
import { eggLump, rodLump, sculpt, skinToLumps, type Lump } from "../kit/implicit/index.ts";
import { meltLumps } from "../kit/implicit/melt.ts";
import type { Joint, Mesh, Model } from "../model.ts";
import type { BirdPlan } from "./bird-plan.ts";
import { eyeball, eyelids } from "./eye.ts";
import { ovalLump } from "./oval-lump.ts";
import { tailMesh, wingBones, wingMesh } from "./wing.ts";

const sides = ["L", "R"] as const;

/** A bird standing with folded wings; the morph 'wings-spread' opens them on the wing's joints. */
export function buildBird(plan: BirdPlan, { attributes, random, detail }: BuildInput): Model {
  const young = attributes.age === "baby" ? 0.45 : attributes.age === "child" ? 0.7 : 1;
  const factor = sizeFactor(attributes) * young;
  const b = plan.bodyMetres * factor;
  const main = colourFrom(attributes, plan.main);
  const seed = random.fork("plumage").integer(0, 1 << 20);
  const tilt = axisAngle([1, 0, 0], (-plan.pitchDegrees * Math.PI) / 180);
  const untilt = axisAngle([1, 0, 0], (plan.pitchDegrees * Math.PI) / 180);
  const middle: Vec3 = [0, plan.height * b, 0];
  const direct = (direction: Vec3): Vec3 => rotate(tilt, direction);
  const place = (point: Vec3): Vec3 => add(middle, scale(direct(point), b));
  const inBody = (point: Vec3): Vec3 => scale(rotate(untilt, subtract(point, middle)), 1 / b);
  const spot = ([up, forward]: readonly [number, number], side = 0): Vec3 => place([side, up, forward]);

  const joints: Joint[] = [];
  const jointOf = (name: string): number => joints.findIndex((joint) => joint.name === name);
  const put = (name: string, parent: string | null, position: Vec3): void =>
    void joints.push({ name, parent: parent === null ? null : jointOf(parent), position });
  const skullPlace = spot(plan.neck[2]);
  put("body", null, middle);
  put("neck", "body", spot(plan.neck[0]));
  put("neck2", "neck", spot(plan.neck[1]));
  put("head", "neck2", skullPlace);
  const [hw, hh, hl] = plan.head.size;
  const pitch = axisAngle([1, 0, 0], (plan.head.pitchDegrees * Math.PI) / 180);
  // The head's frame is upright: birds hold the head level however the body leans.
  const inHead = ([x, y, z]: Vec3): Vec3 => add(skullPlace, scale(rotate(pitch, [x, y + hh * 0.3, z + hl * 0.45]), b));
  put("jaw", "head", inHead([0, -hh * 0.35, hl * 0.4]));
  put("tail", "body", spot([plan.trunk[0]![0], plan.trunk[0]![1] + 0.08]));
  const bones = wingBones(plan);
  for (const [name, parent, at] of [
    ["upperarm", "body", bones.shoulder],
    ["forearm", "upperarm", bones.elbow],
    ["hand", "forearm", bones.wrist],
  ] as const)
    for (const side of sides)
      put(
        `${name}.${side}`,
        parent === "body" ? "body" : `${parent}.${side}`,
        place([side === "L" ? at[0] : -at[0], at[1], at[2]]),
      );
  const leg = legChain(plan);
  for (const side of sides) {
    const sign = side === "L" ? 1 : -1;
    const at = (p: Vec3): Vec3 => [p[0] * sign * b, p[1] * b, p[2] * b];
    put(`hip.${side}`, "body", at(leg.hip));
    put(`knee.${side}`, `hip.${side}`, at(leg.knee));
    put(`hock.${side}`, `knee.${side}`, at(leg.hock));
    put(`hindfoot.${side}`, `hock.${side}`, at(leg.foot));
  }

  const flesh = fleshOf(plan, { b, spot, inHead, leg });
  const melted = meltLumps(flesh);
  const distance = (p: Vec3): number => melted.distance(p[0], p[1], p[2], flesh);
  const eyes = sides.map((side) => {
    const sign = side === "L" ? 1 : -1;
    const r = plan.eye.radius * b;
    // To the skin from inside the skull: sideways, or ahead where the eyes look forward (owls).
    const isAhead = plan.eye.outDegrees < 40;
    const eyeAt = (share: number): Vec3 =>
      isAhead ? inHead([sign * hw * 0.44, hh * 0.1, share * hl]) : inHead([sign * share * hw, hh * 0.12, hl * 0.42]);
    let share = 0.3;
    while (share < 2 && distance(eyeAt(share)) < -0.35 * r) share += 0.02;
    const angle = (plan.eye.outDegrees * Math.PI) / 180;
    const centre = eyeAt(share);
    put(`eye.${side}`, "head", centre);
    return { side, place: { centre, radius: r, gaze: normalize([sign * Math.sin(angle), 0.02, Math.cos(angle)]) } };
  });
  const names = joints.map((joint) => joint.name);
  const coarse = 1 / Math.sqrt(Math.max(0.05, detail));
  const body = sculpt(flesh, { cellMetres: Math.min(0.05, Math.max(hw * 0.26, 0.034)) * b * coarse }).shape;
  const colours = new Float32Array(body.positions.length);
  for (let i = 0; i < colours.length / 3; i++) {
    const p: Vec3 = [body.positions[i * 3]!, body.positions[i * 3 + 1]!, body.positions[i * 3 + 2]!];
    const normal: Vec3 = rotate(untilt, [body.normals[i * 3]!, body.normals[i * 3 + 1]!, body.normals[i * 3 + 2]!]);
    const fromHead = scale(subtract(p, inHead([0, 0, 0])), 1 / b);
    const isHead = Math.hypot(...fromHead) < Math.max(hl, hh) * 1.25;
    colours.set(
      plan.paint(
        {
          part: isHead ? "head" : "body",
          at: isHead ? fromHead : inBody(p),
          normal,
          along: fromHead[2] / hl,
          row: 0,
          seed,
        },
        main,
      ),
      i * 3,
    );
  }
  const meshes: Mesh[] = [
    {
      ...meshOf({ name: "body", surface: "plumage", shape: { ...body, colours } }),
      uvs: null,
      skin: skinToLumps(carriersOf(plan, { b, joints }), body.positions, names),
    },
  ];
  if (plan.wing.feathered || plan.wing.halfSpan > 0)
    for (const side of sides)
      meshes.push(
        wingMesh(plan, {
          detail,
          sign: side === "L" ? 1 : -1,
          seed,
          main,
          scale: factor,
          distance,
          jointOf,
          place,
          direct,
        }),
      );
  meshes.push(tailMesh(plan, { detail, seed, main, scale: factor, distance, jointOf, place, direct }));
  const rigid = (name: string, surfaceName: string, shape: Shape, joint: string): void =>
    void meshes.push({ ...meshOf({ name, surface: surfaceName, shape, joint: jointOf(joint) }), uvs: null });
  const { upper, lower } = beakOf(plan, inHead, detail);
  rigid("beak", "beak", upper, "head");
  rigid("beak-lower", "beak", lower, "jaw");
  for (const { side, place: eye } of eyes) {
    rigid(`eye.${side}`, "eye", eyeball(eye, { iris: plan.eye.iris, pupil: "round" }, detail), `eye.${side}`);
    meshes.push(
      eyelids(`lid.${side}`, eye, {
        colour: scale(
          plan.paint({ part: "head", at: [hw, hh * 0.2, hl * 0.4], normal: [1, 0, 0], along: 0.5, row: 0, seed }, main),
          0.6,
        ),
        surface: "lid",
        joint: jointOf("head"),
        detail,
      }),
    );
    const sign = side === "L" ? 1 : -1;
    const at = (p: Vec3): Vec3 => [p[0] * sign * b, p[1] * b, p[2] * b];
    const thick = plan.legs.thick * b;
    rigid(
      `shank.${side}`,
      "legs",
      tube([at(mixed(leg.knee, leg.hock, 0.55)), at(leg.hock)], thick * 1.15, { sides: 8 }),
      `knee.${side}`,
    );
    rigid(
      `tarsus.${side}`,
      "legs",
      tube([at(leg.hock), at(mixed(leg.hock, leg.foot, 0.5)), at(leg.foot)], thick, {
        sides: 8,
        grow: (t) => 1.15 - 0.6 * Math.sin(Math.PI * t) * 0.5,
      }),
      `hock.${side}`,
    );
    rigid(`toes.${side}`, "legs", toesOf(plan, at(leg.foot), b), `hindfoot.${side}`);
  }
  const { low, high } = boundsOf(...meshes);
  const trunk = plan.trunk[Math.floor(plan.trunk.length / 2)]!;
  const radius = Math.min(trunk[2], trunk[3]) * b;
  return {
    meshes,
    surfaces: {
      plumage: surface({
        colour: [1, 1, 1],
        roughness: 0.75,
        sheen: 0.25,
        furMetres: plan.wing.feathered ? 0.012 * b : 0,
      }),
      feathers: surface({ colour: [1, 1, 1], roughness: 0.6, sheen: 0.2, doubleSided: true, translucency: 0.15 }),
      beak: surface({ colour: plan.beak.colour, roughness: 0.4, clearcoat: 0.3 }),
      legs: surface({ colour: plan.legs.colour, roughness: 0.6 }),
      eye: surface({ colour: [1, 1, 1], roughness: 0.05, clearcoat: 1 }),
      lid: surface({ colour: [1, 1, 1], roughness: 0.6, doubleSided: true }),
    },
    joints,
    colliders: [
      collider(
        "feather",
        { kind: "capsule", halfHeight: 0.5 * b - radius, radius },
        {
          part: "body",
          joint: 0,
          position: middle,
          rotation: axisAngle([1, 0, 0], Math.PI / 2 - (plan.pitchDegrees * Math.PI) / 180),
        },
      ),
      collider(
        "feather",
        { kind: "ball", radius: Math.max(hw, hh) * b },
        { part: "head", joint: jointOf("head"), position: inHead([0, 0, 0]) },
      ),
    ],
    anchors: [
      anchor("mouth", inHead([0, -hh * 0.3, hl + plan.beak.length * 0.8]), undefined, jointOf("head")),
      anchor("eyes", inHead([0, hh * 0.12, hl * 0.42]), undefined, jointOf("head")),
      anchor("head-top", inHead([0, hh, 0]), undefined, jointOf("head")),
      anchor("seat", spot([trunk[0] + trunk[3], 0]), undefined, 0),
    ],
    sizeMetres: [high[0] - low[0], high[1] - low[1], high[2] - low[2]],
    massKg: plan.massKg * factor ** 3,
    matter: "feather",
    restitution: null,
  };
}

type LegChain = { readonly hip: Vec3; readonly knee: Vec3; readonly hock: Vec3; readonly foot: Vec3 };

function mixed(a: Vec3, b: Vec3, t: number): Vec3 {
  return [lerp(a[0], b[0], t), lerp(a[1], b[1], t), lerp(a[2], b[2], t)];
}

/** Hip, knee, ankle and ball of the foot in model space, shares of body length, so that the foot stands under the middle. */
function legChain(plan: BirdPlan): LegChain {
  const { legs } = plan;
  const tilt = axisAngle([1, 0, 0], (-plan.pitchDegrees * Math.PI) / 180);
  const [, hipUp, hipForward] = rotate(tilt, [0, legs.hip[0], legs.hip[1]]);
  const x = legs.halfTrack;
  const hip: Vec3 = [x, plan.height + hipUp, hipForward];
  const foot: Vec3 = [x, Math.max(0.02, legs.thick * 1.1), 0.05];
  // The tarsus leans back to its ankle; thigh and shank fill the rest with the knee ahead.
  const lean = 0.45;
  const hock: Vec3 = [x, foot[1] + Math.cos(lean) * legs.tarsus, foot[2] - Math.sin(lean) * legs.tarsus];
  const d = Math.min(Math.hypot(hip[1] - hock[1], hip[2] - hock[2]), (legs.thigh + legs.shank) * 0.98);
  const along = (legs.thigh ** 2 - legs.shank ** 2 + d * d) / (2 * d);
  const across = Math.sqrt(Math.max(0, legs.thigh ** 2 - along * along));
  const [uy, uz] = [(hock[1] - hip[1]) / d, (hock[2] - hip[2]) / d];
  const sign = uy < 0 ? 1 : -1;
  return {
    hip,
    knee: [x, hip[1] + uy * along + uz * across * sign, hip[2] + uz * along - uy * across * sign],
    hock,
    foot,
  };
}

type FleshTools = {
  b: number;
  spot: (at: readonly [number, number], side?: number) => Vec3;
  inHead: (p: Vec3) => Vec3;
  leg: LegChain;
};

function fleshOf(plan: BirdPlan, { b, spot, inHead, leg }: FleshTools): Lump[] {
  const [hw, hh, hl] = plan.head.size;
  const lumps: Lump[] = [
    ovalLump(
      plan.trunk.map(([up, forward, wide, deep]) => ({ at: spot([up, forward]), wide: wide * b, deep: deep * b })),
      { blend: 0.05 * b },
    ),
    ovalLump(
      plan.neck.map((at, i) => ({ at: spot(at), wide: plan.neckRadii[i]! * b, deep: plan.neckRadii[i]! * b })),
      { blend: 0.16 * b },
    ),
    eggLump(inHead([0, 0, 0]), [hw * b, hh * b, hl * b], { blend: 0.07 * b }),
    eggLump(inHead([0, -0.12 * hh, hl * 0.6]), [hw * 0.6 * b, hh * 0.62 * b, hl * 0.62 * b], { blend: 0.05 * b }),
  ];
  if (plan.crest > 0)
    for (let i = 0; i < 3; i++)
      lumps.push(
        rodLump(
          inHead([0, hh * 0.8, hl * (0.3 - 0.35 * i)]),
          inHead([0, hh + plan.crest, hl * (0.2 - 0.5 * i)]),
          hw * 0.25 * b,
          hw * 0.12 * b,
          { blend: 0.03 * b },
        ),
      );
  for (const sign of [1, -1]) {
    const at = (p: Vec3): Vec3 => [p[0] * sign * b, p[1] * b, p[2] * b];
    const thick = Math.max(plan.legs.thigh * 0.3, plan.legs.thick * 2.2) * b;
    lumps.push(
      rodLump(at(leg.hip), at(leg.knee), thick * 1.15, thick, { blend: 0.08 * b }),
      rodLump(at(leg.knee), at(mixed(leg.knee, leg.hock, 0.72)), thick, plan.legs.thick * 1.3 * b, { blend: 0.05 * b }),
    );
  }
  return lumps;
}

function carriersOf(plan: BirdPlan, { b, joints }: { b: number; joints: readonly Joint[] }): Lump[] {
  const at = (name: string): Vec3 => joints.find((joint) => joint.name === name)!.position;
  const trunk = plan.trunk[Math.floor(plan.trunk.length / 2)]!;
  const broad = Math.min(trunk[2], trunk[3]) * 0.85 * b;
  const rear = at("tail");
  const carriers = [
    rodLump(rear, mixed(at("body"), at("neck"), 0.6), broad * 0.8, broad, { joint: "body", blend: 0.12 * b }),
    rodLump(
      mixed(at("neck"), at("neck2"), 0.3),
      at("neck2"),
      plan.neckRadii[0] * 0.6 * b,
      plan.neckRadii[1] * 0.6 * b,
      { joint: "neck", blend: 0.1 * b },
    ),
    rodLump(
      mixed(at("neck2"), at("head"), 0.2),
      mixed(at("neck2"), at("head"), 0.75),
      plan.neckRadii[1] * 0.6 * b,
      plan.neckRadii[2] * 0.6 * b,
      { joint: "neck2", blend: 0.08 * b },
    ),
    eggLump(
      add(at("head"), [0, plan.head.size[1] * 0.4 * b, plan.head.size[2] * 0.5 * b]),
      scale(plan.head.size, 0.9 * b),
      { joint: "head", blend: 0.07 * b },
    ),
  ];
  for (const side of sides) {
    carriers.push(
      rodLump(mixed(at(`hip.${side}`), at(`knee.${side}`), 0.5), at(`knee.${side}`), 0.03 * b, 0.03 * b, {
        joint: `hip.${side}`,
        blend: 0.06 * b,
      }),
    );
    carriers.push(
      rodLump(mixed(at(`knee.${side}`), at(`hock.${side}`), 0.25), at(`hock.${side}`), 0.02 * b, 0.015 * b, {
        joint: `knee.${side}`,
        blend: 0.05 * b,
      }),
    );
  }
  return carriers;
}

/** Both halves of the beak: upper with its hook on the head, lower on the jaw. */
function beakOf(plan: BirdPlan, inHead: (p: Vec3) => Vec3, detail: number): { upper: Shape; lower: Shape } {
  const { length, width, depth, hook } = plan.beak;
  const [, hh, hl] = plan.head.size;
  const around = detail > 0.5 ? 10 : 6;
  const half = (sign: number, reach: number): Shape => {
    const rings: Vec3[][] = [];
    for (let i = 0; i <= 6; i++) {
      const t = i / 6;
      const taper = Math.max(0.04, (1 - t) ** (0.8 - 0.4 * Math.min(1, hook)));
      const droop = -hook * depth * 1.3 * t ** 2.4 * (sign > 0 ? 1 : 0.3);
      rings.push(
        Array.from({ length: around }, (_, k): Vec3 => {
          const angle = (2 * Math.PI * k) / around;
          const y = Math.sin(angle) * depth * taper * (sign > 0 ? 1 : 0.7);
          return inHead([
            Math.cos(angle) * width * taper,
            -hh * 0.22 + droop + sign * Math.max(0, sign * y),
            hl * 0.72 + t * length * reach,
          ]);
        }),
      );
    }
    return loft(rings, { creaseDegrees: 60 });
  };
  return { upper: half(1, 1), lower: half(-1, 0.88 - 0.25 * hook) };
}

function toesOf({ legs }: BirdPlan, foot: Vec3, b: number): Shape {
  const reach = legs.toe * b;
  const thick = legs.thick * 0.75 * b;
  const ends: Vec3[] = [-0.55, 0, 0.55].map((angle) => [
    foot[0] + Math.sin(angle) * reach,
    thick * 0.6,
    foot[2] + Math.cos(angle) * reach,
  ]);
  const back: Vec3 = [foot[0], thick * 0.6, foot[2] - reach * 0.6];
  const toes = [...ends, back].map((end) =>
    tube([[foot[0], Math.max(foot[1], thick), foot[2]], mixed(foot, end, 0.5), end], thick, {
      sides: 6,
      grow: (t) => 1 - 0.55 * t,
    }),
  );
  if (legs.webbed) {
    const top = thick * 1.2;
    for (const [a, c] of [
      [0, 1],
      [1, 2],
    ] as const)
      toes.push(
        loft([
          [[foot[0], foot[1], foot[2]], ends[a]!, mixed(ends[a]!, ends[c]!, 0.5), ends[c]!],
          [
            [foot[0], foot[1] + top, foot[2]],
            add(ends[a]!, [0, top * 0.5, 0]),
            add(mixed(ends[a]!, ends[c]!, 0.5), [0, top * 0.5, -reach * 0.06]),
            add(ends[c]!, [0, top * 0.5, 0]),
          ],
        ]),
      );
  }
  return merge(toes);
}
