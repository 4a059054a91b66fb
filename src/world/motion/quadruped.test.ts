import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { buildModel, prepareArt, type Model } from "../../art/index.ts";
import { createRandom, distance, type Vec3 } from "../../base/index.ts";
import type { GaitPose } from "./gait.ts";
import { createQuadruped } from "./quadruped.ts";
import { landingsOf } from "./quadruped-stride.ts";
import { legNames, quadrupedRigOf, type LegName } from "./quadruped-rig.ts";
import { skeletonOf, worldJoints } from "./skeleton.ts";

const models = new Map<string, Model>();
before(async () => {
  const assets = await prepareArt(null, null);
  for (const design of ["dog", "horse"]) models.set(design, buildModel({ design, params: {} }, 0.1, assets));
});

function run(
  design: string,
  speed: number,
  seconds: number,
  turn = 0,
): { model: Model; poses: GaitPose[]; joints: Vec3[][] } {
  const model = models.get(design)!;
  const cycle = createQuadruped(model, createRandom("test"));
  const skeleton = skeletonOf(model);
  const poses: GaitPose[] = [];
  const joints: Vec3[][] = [];
  const dt = 1 / 60;
  let [x, z, facing] = [0, 0, 0];
  for (let i = 0; i <= seconds / dt; i++) {
    if (i > 0) {
      facing += turn * dt;
      x += Math.sin(facing) * speed * dt;
      z += Math.cos(facing) * speed * dt;
    }
    const pose = cycle.advance({
      t: i * dt,
      dtSeconds: dt,
      position: [x, 0, z],
      facingRadians: facing,
      speedMetresPerSecond: speed,
      turnRadiansPerSecond: turn,
      heightAt: () => 0,
      gaze: null,
      posture: null,
    });
    poses.push(pose);
    joints.push(
      worldJoints(skeleton, { position: pose.rootPosition, rotation: pose.rootRotation }, pose.rotations).positions,
    );
  }
  return { model, poses, joints };
}

/** Longest slide over the ground of any foot joint while it is down, metres. */
function slide({ model, joints }: { model: Model; joints: Vec3[][] }): number {
  const rig = quadrupedRigOf(model);
  let most = 0;
  let standing = 0;
  for (const leg of rig.legs) {
    let from: Vec3 | null = null;
    for (const places of joints.slice(90)) {
      const at = places[leg.foot]!;
      if (at[1] < leg.footHeight + 0.0005) {
        from ??= at;
        standing++;
        most = Math.max(most, Math.hypot(at[0] - from[0], at[2] - from[2]));
      } else from = null;
    }
  }
  // Every foot stands for a sixth of the time at least, else the measure says nothing.
  assert.ok(standing > (rig.legs.length * (joints.length - 90)) / 6, `${standing}`);
  return most;
}

describe("feet stay where they stand", () => {
  for (const [design, speeds] of [
    ["dog", [0.6, 1.2, 2.4, 4, 6.5]],
    ["horse", [1.4, 3.5, 6, 11]],
  ] as const)
    for (const speed of speeds)
      test(`${design} at ${speed} m/s`, () => {
        const size = models.get(design)!.sizeMetres[1];
        assert.ok(slide(run(design, speed, 3)) < 0.01 * Math.max(1, size), `${slide(run(design, speed, 3))}`);
      });
  test("dog in a turn", () => assert.ok(slide(run("dog", 1.2, 3, 0.6)) < 0.01));
});

test("bones keep their lengths: no limb is stretched", () => {
  const { model, joints } = run("dog", 6, 2);
  const skeleton = skeletonOf(model);
  for (const places of joints)
    skeleton.parents.forEach((parent, i) => {
      if (parent < 0) return;
      assert.ok(
        Math.abs(distance(places[i]!, places[parent]!) - distance(skeleton.rest[i]!, skeleton.rest[parent]!)) < 1e-6,
      );
    });
});

test("a walk steps left hind, left fore, right hind, right fore", () => {
  const { poses } = run("dog", 1, 4);
  const order = poses.slice(120).flatMap((pose) => pose.steps.map((step) => step.joint));
  const next: Record<string, string> = {
    "hindfoot.L": "forefoot.L",
    "forefoot.L": "hindfoot.R",
    "hindfoot.R": "forefoot.R",
    "forefoot.R": "hindfoot.L",
  };
  assert.ok(order.length >= 8);
  order.slice(1).forEach((joint, i) => assert.equal(joint, next[order[i]!]));
});

test("a trot lands diagonals together and a gallop both hind feet before the fore feet", () => {
  const together = (a: number, b: number): boolean => Math.abs(((a - b + 1.5) % 1) - 0.5) < 0.02;
  const trot = landingsOf({ trot: 1, gallop: 0, haste: 0 });
  assert.ok(together(trot["hind.L"], trot["fore.R"]) && together(trot["hind.R"], trot["fore.L"]));
  const gallop = landingsOf({ trot: 1, gallop: 1, haste: 1 });
  const order = [...legNames].toSorted((a: LegName, b: LegName) => gallop[a] - gallop[b]);
  assert.deepEqual(order, ["hind.L", "hind.R", "fore.L", "fore.R"]);
});

test("the same seed moves the same way", () => {
  assert.deepEqual(run("dog", 2, 0.5).poses, run("dog", 2, 0.5).poses);
});
