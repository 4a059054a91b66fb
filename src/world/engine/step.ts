import type { World } from "@dimforge/rapier3d-deterministic-compat";
import { addScaled, cross, dot, length, scale, subtract, type Vec3 } from "../../base/index.ts";
import { matterOf } from "../../art/index.ts";
import {
  centreOf,
  settleReleases,
  spinOf,
  STEP_SECONDS,
  velocityOf,
  type Engine,
  type Mover,
  type Part,
} from "./engine.ts";

/** One touch of one step, seen from a free mover `a`. */
export type Touch = {
  readonly mover: Mover;
  readonly a: Part;
  readonly b: Part;
  readonly point: Vec3;
  /** Unit, from b to a. */
  readonly normal: Vec3;
  readonly impulseNs: number;
  /** Speed towards b before the step, m/s; negative when parting. */
  readonly approach: number;
  /** Speed of a's surface along b at the touch, m/s. */
  readonly slip: number;
};

/** Blows slower than this are left as the solver made them. */
const BLOW_METRES_PER_SECOND = 0.25;

/** Advances the physics by one step and tells what touched. */
export function stepEngine(engine: Engine): Touch[] {
  const before: { mover: Mover; velocity: Vec3; centre: Vec3 }[] = [];
  for (const mover of engine.movers.values()) {
    if (mover.state !== "free" || mover.rigid.isSleeping()) continue;
    before.push({ mover, velocity: velocityOf(mover), centre: centreOf(mover) });
  }
  settleReleases(engine);
  advanceWorld(engine.world);
  const touches: Touch[] = [];
  for (const { mover, velocity, centre } of before) {
    const own = touchesOf(engine, mover, velocity);
    const unseen = own.touches.length === 0 ? unseenBlow(engine, mover, velocity) : null;
    if (unseen) own.touches.push(unseen);
    const [only] = own.touches;
    if (
      only &&
      !unseen &&
      own.touches.length === 1 &&
      !only.b.mover &&
      only.approach > BLOW_METRES_PER_SECOND &&
      only.impulseNs > 0
    ) {
      touches.push({ ...only, impulseNs: placeBlow(engine, only, { velocity, centre }, own.gap) });
    } else touches.push(...own.touches);
    if (own.touches.length > 0) resistRolling(mover, own.touches, engine.gravity);
  }
  return touches;
}

/**
 * One step of the engine alone. World.step would then look through every body and collider for pieces that torn soft
 * bodies split off, a sixth of the whole time; there are no soft bodies in it.
 */
function advanceWorld(world: World): void {
  world.physicsPipeline.step(
    world.gravity,
    world.integrationParameters,
    world.islands,
    world.broadPhase,
    world.narrowPhase,
    world.bodies,
    world.colliders,
    world.softBodies,
    world.impulseJoints,
    world.multibodyJoints,
    world.ccdSolver,
  );
}

function touchesOf(engine: Engine, mover: Mover, velocity: Vec3): { touches: Touch[]; gap: number } {
  const touches: Touch[] = [];
  let gap = 0;
  const centre = centreOf(mover);
  for (const collider of mover.colliders) {
    const a = engine.parts.get(collider.handle);
    if (!a) continue;
    engine.world.contactPairsWith(collider, (other) => {
      const b = engine.parts.get(other.handle);
      if (!b) return;
      // Two free movers see each other: the first in the alphabet tells.
      if (b.mover && b.mover.state === "free" && !b.mover.rigid.isSleeping() && b.mover.id < mover.id) return;
      engine.world.contactPair(collider, other, (manifold, flipped) => {
        let impulse = 0;
        for (let i = 0; i < manifold.numContacts(); i++) impulse += manifold.contactImpulse(i);
        if (impulse <= 0) return;
        const n = manifold.normal();
        const sign = flipped ? 1 : -1;
        const normal: Vec3 = [n.x * sign, n.y * sign, n.z * sign];
        gap = manifold.numContacts() > 0 ? manifold.contactDist(0) : 0;
        const seen = manifold.numSolverContacts() > 0 ? manifold.solverContactPoint(0) : null;
        const point: Vec3 = seen ? [seen.x, seen.y, seen.z] : centre;
        const otherBody = other.parent();
        const v = otherBody ? otherBody.velocityAtPoint({ x: point[0], y: point[1], z: point[2] }) : null;
        const otherVelocity: Vec3 = v ? [v.x, v.y, v.z] : [0, 0, 0];
        const surface = addVelocity(mover, subtract(point, centre));
        const sliding = subtract(surface, otherVelocity);
        const along = addScaled(sliding, normal, -dot(sliding, normal));
        touches.push({
          mover,
          a,
          b,
          point,
          normal,
          impulseNs: impulse,
          approach: -dot(subtract(velocity, otherVelocity), normal),
          slip: length(along),
        });
      });
    });
  }
  return { touches, gap };
}

/**
 * A blow on a mesh leaves no impulse in the engine's manifolds when it is solved ahead of the touch. It shows in the
 * velocity all the same: what gravity does not explain came from the nearest surface.
 */
function unseenBlow(engine: Engine, mover: Mover, before: Vec3): Touch | null {
  const after = velocityOf(mover);
  const change: Vec3 = [
    after[0] - before[0],
    after[1] - before[1] + engine.gravity * STEP_SECONDS,
    after[2] - before[2],
  ];
  const size = length(change);
  if (size < BLOW_METRES_PER_SECOND) return null;
  const normal = scale(change, 1 / size);
  let nearest: { b: Part; gap: number; a: Part } | null = null;
  for (const collider of mover.colliders) {
    const a = engine.parts.get(collider.handle);
    if (!a) continue;
    engine.world.contactPairsWith(collider, (other) => {
      const b = engine.parts.get(other.handle);
      if (!b) return;
      const contact = collider.contactCollider(other, 0.2);
      const gap = contact ? contact.distance : 0.2;
      if (!nearest || gap < nearest.gap) nearest = { a, b, gap };
    });
  }
  const found = nearest as { a: Part; b: Part; gap: number } | null;
  if (!found) return null;
  return {
    mover,
    a: found.a,
    b: found.b,
    point: addScaled(centreOf(mover), normal, -(mover.ballRadius ?? 0)),
    normal,
    impulseNs: mover.massKg * size,
    approach: Math.max(0, -dot(before, normal)),
    slip: 0,
  };
}

function addVelocity(mover: Mover, arm: Vec3): Vec3 {
  const velocity = velocityOf(mover);
  const turning = cross(spinOf(mover), arm);
  return [velocity[0] + turning[0], velocity[1] + turning[1], velocity[2] + turning[2]];
}

/**
 * The solver lets a blow happen at the step's start, up to 3 cm above the surface, and so loses about a hundredth of
 * the bounce. Here the blow is put at its own instant inside the step: the ball falls the rest of the gap, leaves with
 * the pair's restitution, and rises for what is left of the step. Returns the blow's impulse.
 */
function placeBlow(engine: Engine, touch: Touch, before: { velocity: Vec3; centre: Vec3 }, gap: number): number {
  const { mover, normal } = touch;
  const restitution = mover.restitution * Math.min(1, matterOf(touch.b.matter).restitution);
  const after = velocityOf(mover);
  const pull = -engine.gravity * normal[1];
  const moving = touch.approach + dot(before.velocity, normal);
  // Speeds of the engine lie half a step from its places.
  const start = -touch.approach + (pull * STEP_SECONDS) / 2;
  const open = Math.max(0, gap);
  const blow = Math.sqrt(Math.max(start * start - 2 * pull * open, 0));
  if (blow <= BLOW_METRES_PER_SECOND) return touch.impulseNs;
  const until = Math.min(STEP_SECONDS, (2 * open) / (blow + Math.abs(start)));
  const left = STEP_SECONDS - until;
  const leaving = restitution * blow;
  const end = leaving + pull * left;
  const rise = Math.max(0, leaving * left + (pull * left * left) / 2);
  const stored = end - (pull * STEP_SECONDS) / 2 + moving;
  const corrected = addScaled(after, normal, stored - dot(after, normal));
  mover.rigid.setLinvel({ x: corrected[0], y: corrected[1], z: corrected[2] }, true);
  // Where the engine left it, not where its speed points: it may stop a fast body at the surface.
  const gone = dot(subtract(centreOf(mover), before.centre), normal);
  const p = mover.rigid.translation();
  const shifted = addScaled([p.x, p.y, p.z], normal, rise - (gap + gone - moving * STEP_SECONDS));
  mover.rigid.setTranslation({ x: shifted[0], y: shifted[1], z: shifted[2] }, true);
  return mover.massKg * (blow + leaving);
}

/** Rolling resistance of hard floors about 0.012 of the weight (tabulated 0.01 to 0.02 for sports balls); soft ground takes up to 0.25. */
function rollingResistance(mover: Mover, matter: string): number {
  const softness = matterOf(matter).softness;
  return 0.012 + 0.02 * matterOf(mover.matter).softness + 0.24 * softness * softness;
}

/** A ball loses speed as it rolls: the ground's and its own bending. Scales speed and spin alike, so it never slides for it. */
function resistRolling(mover: Mover, touches: readonly Touch[], gravity: number): void {
  if (mover.ballRadius === null) return;
  const under = touches.find((touch) => touch.normal[1] > 0.7 && touch.approach < BLOW_METRES_PER_SECOND);
  if (!under) return;
  const velocity = velocityOf(mover);
  const speed = Math.hypot(velocity[0], velocity[2]);
  const loss = rollingResistance(mover, under.b.matter) * gravity * STEP_SECONDS;
  const keep = speed > loss ? 1 - loss / speed : 0;
  mover.rigid.setLinvel({ x: velocity[0] * keep, y: velocity[1], z: velocity[2] * keep }, speed > loss);
  const spin = scale(spinOf(mover), keep);
  mover.rigid.setAngvel({ x: spin[0], y: spin[1], z: spin[2] }, speed > loss);
}
