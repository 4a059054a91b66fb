import type { Collider as RapierCollider, RigidBody, World } from "@dimforge/rapier3d-deterministic-compat";
import { add, multiply, rotate, scale, subtract, type Quat, type Vec3 } from "../../base/index.ts";
import { matterOf, type Collider, type Model } from "../../art/index.ts";
import { describeShape } from "./shapes.ts";
import type { Rapier } from "./rapier.ts";

/** One advance of the physics, in seconds. */
export const STEP_SECONDS = 1 / 240;

// Collision groups: 16 bits of what it is, 16 of what it touches.
const FIXED = 1;
const LOOSE = 2;
const FIGURE = 4;
function groups(is: number, touches: number): number {
  return (is << 16) | touches;
}

/** What a collider is called in contacts and what it is made of. */
export type Part = {
  readonly body: string;
  readonly part: string;
  readonly matter: string;
  readonly mover: Mover | null;
};

export type MoverState = "free" | "held" | "parked";

/** A body that moves whole: free under the engine, or held on a path by a hand, a rider or a road. */
export type Mover = {
  readonly id: string;
  readonly rigid: RigidBody;
  readonly colliders: readonly RapierCollider[];
  readonly massKg: number;
  readonly matter: string;
  /** Radius where the thing is one ball, else null. */
  readonly ballRadius: number | null;
  /** Centre of mass in the model's frame. */
  readonly centre: Vec3;
  readonly restitution: number;
  state: MoverState;
  /** While positive, it does not touch figures: seconds left since a hand let it go. */
  untouchableSeconds: number;
};

export type Place = { readonly position: Vec3; readonly rotation: Quat };

/** The physical world: set, movers and figures' limbs. Deterministic: same calls, same state, bit by bit. */
export type Engine = {
  readonly rapier: Rapier;
  readonly world: World;
  readonly gravity: number;
  readonly parts: Map<number, Part>;
  readonly movers: Map<string, Mover>;
  readonly limbs: Map<string, readonly Limb[]>;
};

/** A figure's collider, carried by one of its joints. */
export type Limb = { readonly rigid: RigidBody; readonly collider: Collider };

export function createEngine(rapier: Rapier, gravity: number): Engine {
  const world = new rapier.World({ x: 0, y: -gravity, z: 0 });
  world.timestep = STEP_SECONDS;
  return { rapier, world, gravity, parts: new Map(), movers: new Map(), limbs: new Map() };
}

function dress(engine: Engine, desc: ReturnType<typeof describeShape>, matter: string, own: number | null) {
  if (!desc) return null;
  const { Multiply } = engine.rapier.CoefficientCombineRule;
  // Multiplying square roots gives the geometric mean of art.pairFriction; multiplying restitutions is its
  // pairRestitution.
  return desc
    .setFriction(Math.sqrt(matterOf(matter).friction))
    .setFrictionCombineRule(Multiply)
    .setRestitution(own ?? Math.min(1, matterOf(matter).restitution))
    .setRestitutionCombineRule(Multiply);
}

/** Colliders that never move. */
export function addFixed(
  engine: Engine,
  id: string,
  colliders: readonly Collider[],
  place: Place & { scale: number },
): void {
  for (const collider of colliders) {
    const desc = dress(engine, describeShape(engine.rapier, collider.shape, place.scale), collider.matter, null);
    if (!desc) continue;
    const position = add(place.position, rotate(place.rotation, scale(collider.position, place.scale)));
    const [x, y, z, w] = multiply(place.rotation, collider.rotation);
    desc
      .setTranslation(...position)
      .setRotation({ x, y, z, w })
      .setCollisionGroups(groups(FIXED, LOOSE));
    const made = engine.world.createCollider(desc);
    engine.parts.set(made.handle, { body: id, part: collider.part, matter: collider.matter, mover: null });
  }
}

/** A prop with mass from its model. */
export function addMover(engine: Engine, id: string, model: Model, place: Place): Mover {
  const { rapier, world } = engine;
  const [qx, qy, qz, qw] = place.rotation;
  const rigid = world.createRigidBody(
    rapier.RigidBodyDesc.dynamic()
      .setTranslation(...place.position)
      .setRotation({ x: qx, y: qy, z: qz, w: qw })
      // Contacts are foreseen this far ahead, so that a fast ball stops at the surface and not behind it.
      .setSoftCcdPrediction(0.15)
      .setCcdEnabled(true),
  );
  const colliders: RapierCollider[] = [];
  for (const collider of model.colliders) {
    const desc = dress(engine, describeShape(rapier, collider.shape, 1), collider.matter, model.restitution);
    if (!desc) continue;
    const [x, y, z, w] = collider.rotation;
    desc
      .setTranslation(...collider.position)
      .setRotation({ x, y, z, w })
      .setDensity(1)
      .setCollisionGroups(groups(LOOSE, FIXED | LOOSE | FIGURE));
    const made = world.createCollider(desc, rigid);
    colliders.push(made);
  }
  const volume = colliders.reduce((sum, collider) => sum + collider.volume(), 0);
  const only = model.colliders.length === 1 ? model.colliders[0] : undefined;
  const ballRadius = only?.shape.kind === "ball" ? only.shape.radius : null;
  const massKg = Math.max(0.001, model.massKg);
  if (ballRadius !== null && only && volume > 0) {
    // A ball lighter than its matter is hollow: its inertia lies between 2/5 m r^2 (solid) and 2/3 m r^2 (shell).
    const fullness = Math.min(1, massKg / volume / matterOf(model.matter).densityKgPerM3);
    const inertia = (2 / 3 - (2 / 3 - 2 / 5) * fullness) * massKg * ballRadius * ballRadius;
    colliders[0]?.setMassProperties(
      massKg,
      { x: 0, y: 0, z: 0 },
      { x: inertia, y: inertia, z: inertia },
      { x: 0, y: 0, z: 0, w: 1 },
    );
  } else {
    for (const collider of colliders) collider.setDensity(massKg / Math.max(volume, 1e-9));
  }
  rigid.recomputeMassPropertiesFromColliders();
  const com = rigid.localCom();
  const mover: Mover = {
    id,
    rigid,
    colliders,
    massKg,
    matter: model.matter,
    ballRadius,
    centre: [com.x, com.y, com.z],
    restitution: model.restitution ?? Math.min(1, matterOf(model.matter).restitution),
    state: "free",
    untouchableSeconds: 0,
  };
  colliders.forEach((collider, i) => {
    const own = model.colliders[i];
    engine.parts.set(collider.handle, { body: id, part: own?.part ?? id, matter: own?.matter ?? model.matter, mover });
  });
  engine.movers.set(id, mover);
  return mover;
}

/** A figure's limbs: moved by its pose, felt by what is loose. */
export function addFigure(engine: Engine, id: string, model: Model): void {
  const limbs: Limb[] = [];
  for (const collider of model.colliders) {
    const desc = dress(engine, describeShape(engine.rapier, collider.shape, 1), collider.matter, null);
    if (!desc) continue;
    desc.setCollisionGroups(groups(FIGURE, LOOSE));
    const rigid = engine.world.createRigidBody(
      engine.rapier.RigidBodyDesc.kinematicPositionBased().setTranslation(0, -50, 0),
    );
    const made = engine.world.createCollider(desc, rigid);
    engine.parts.set(made.handle, { body: id, part: collider.part, matter: collider.matter, mover: null });
    limbs.push({ rigid, collider });
  }
  engine.limbs.set(id, limbs);
}

/** Takes a mover out of the engine's hands (or gives it back where it is). */
export function setState(engine: Engine, mover: Mover, state: MoverState): void {
  if (mover.state === state) return;
  const { RigidBodyType } = engine.rapier;
  mover.state = state;
  mover.rigid.setBodyType(state === "free" ? RigidBodyType.Dynamic : RigidBodyType.KinematicPositionBased, true);
  setTouching(mover, state === "free" ? FIXED | LOOSE | FIGURE : LOOSE);
}

function setTouching(mover: Mover, touches: number): void {
  for (const collider of mover.colliders) collider.setCollisionGroups(groups(LOOSE, touches));
}

/** Moves a held body along its path; its model's origin comes to `place` at the next step. */
export function carry(mover: Mover, place: Place): void {
  const [x, y, z, w] = place.rotation;
  mover.rigid.setNextKinematicTranslation({ x: place.position[0], y: place.position[1], z: place.position[2] });
  mover.rigid.setNextKinematicRotation({ x, y, z, w });
}

/**
 * Lets a body go at `place` with a velocity of its centre. The engine advances speed before place, so speeds lie half
 * a step ahead of places: with the half step given here, free flight samples the parabola exactly.
 */
export function release(engine: Engine, mover: Mover, motion: Place & { velocity: Vec3; spin: Vec3 }): void {
  setState(engine, mover, "free");
  const [px, py, pz] = motion.position;
  const [x, y, z, w] = motion.rotation;
  mover.rigid.setTranslation({ x: px, y: py, z: pz }, true);
  mover.rigid.setRotation({ x, y, z, w }, true);
  const half = (engine.gravity * STEP_SECONDS) / 2;
  mover.rigid.setLinvel({ x: motion.velocity[0], y: motion.velocity[1] + half, z: motion.velocity[2] }, true);
  mover.rigid.setAngvel({ x: motion.spin[0], y: motion.spin[1], z: motion.spin[2] }, true);
  mover.untouchableSeconds = 0.35;
  setTouching(mover, FIXED | LOOSE);
}

export function placeOf(mover: Mover): Place {
  const p = mover.rigid.translation();
  const q = mover.rigid.rotation();
  return { position: [p.x, p.y, p.z], rotation: [q.x, q.y, q.z, q.w] };
}

export function velocityOf(mover: Mover): Vec3 {
  const v = mover.rigid.linvel();
  return [v.x, v.y, v.z];
}

export function spinOf(mover: Mover): Vec3 {
  const v = mover.rigid.angvel();
  return [v.x, v.y, v.z];
}

/** Where the centre of mass is. */
export function centreOf(mover: Mover): Vec3 {
  const { position, rotation } = placeOf(mover);
  return add(position, rotate(rotation, mover.centre));
}

/** Counts down the time after which a body that was let go touches figures again. */
export function settleReleases(engine: Engine): void {
  for (const mover of engine.movers.values()) {
    if (mover.untouchableSeconds <= 0) continue;
    mover.untouchableSeconds -= STEP_SECONDS;
    if (mover.untouchableSeconds <= 0 && mover.state === "free") setTouching(mover, FIXED | LOOSE | FIGURE);
  }
}

/** Limbs that must go further than this in a step are set down there instead of being swept through what lies between. */
const JUMP_METRES = 0.4;

/** Carries a figure's limbs to the joints' places by the next step. */
export function moveLimbs(
  engine: Engine,
  id: string,
  model: Model,
  joints: { positions: readonly Vec3[]; rotations: readonly Quat[] },
): void {
  for (const { rigid, collider } of engine.limbs.get(id) ?? []) {
    const joint = collider.joint ?? 0;
    const rest = model.joints[joint]?.position;
    const place = joints.positions[joint];
    const turn = joints.rotations[joint];
    if (!rest || !place || !turn) continue;
    const [px, py, pz] = add(place, rotate(turn, subtract(collider.position, rest)));
    const [x, y, z, w] = multiply(turn, collider.rotation);
    const now = rigid.translation();
    if (Math.hypot(now.x - px, now.y - py, now.z - pz) > JUMP_METRES) {
      rigid.setTranslation({ x: px, y: py, z: pz }, true);
      rigid.setRotation({ x, y, z, w }, true);
    }
    rigid.setNextKinematicTranslation({ x: px, y: py, z: pz });
    rigid.setNextKinematicRotation({ x, y, z, w });
  }
}

/** Takes a figure's limbs out of everything's way. */
export function parkLimbs(engine: Engine, id: string): void {
  for (const { rigid } of engine.limbs.get(id) ?? []) rigid.setTranslation({ x: 0, y: -50, z: 0 }, false);
}
