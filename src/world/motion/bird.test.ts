import assert from "node:assert/strict";
import { before, test } from "node:test";
import { buildModel, prepareArt, type Model } from "../../art/index.ts";
import { createRandom, type Vec3 } from "../../base/index.ts";
import { createBird, wingbeatHertz } from "./bird.ts";
import type { GaitPose } from "./gait.ts";
import { skeletonOf, worldJoints } from "./skeleton.ts";

let duck: Model;
before(async () => {
  duck = buildModel({ design: "duck", params: {} }, 0.1, await prepareArt(null, null));
});

function run(what: { speed: number; posture: string | null; lift: number }): { poses: GaitPose[]; joints: Vec3[][] } {
  const cycle = createBird(duck, createRandom("test"));
  const skeleton = skeletonOf(duck);
  const poses = Array.from({ length: 180 }, (_, i) =>
    cycle.advance({
      t: i / 60,
      dtSeconds: 1 / 60,
      position: [0, what.lift, (what.speed * i) / 60],
      facingRadians: 0,
      speedMetresPerSecond: what.speed,
      turnRadiansPerSecond: 0,
      heightAt: () => what.lift,
      gaze: null,
      posture: what.posture ? { name: what.posture, progress: 1 } : null,
    }),
  );
  const joints = poses.map(
    (pose) =>
      worldJoints(skeleton, { position: pose.rootPosition, rotation: pose.rootRotation }, pose.rotations).positions,
  );
  return { poses, joints };
}

test("a walking bird keeps its wings shut and its standing feet where they are", () => {
  const { poses, joints } = run({ speed: 0.4, posture: null, lift: 0 });
  assert.ok(poses.every((pose) => pose.face["wings-spread"] === 0));
  const foot = skeletonOf(duck).index.get("hindfoot.L") ?? 0;
  const height = duck.joints[foot]!.position[1];
  let from: Vec3 | null = null;
  let standing = 0;
  for (const places of joints.slice(60)) {
    const at = places[foot]!;
    if (at[1] > height + 0.0005) from = null;
    else {
      from ??= at;
      standing++;
      assert.ok(Math.hypot(at[0] - from[0], at[2] - from[2]) < 0.005);
    }
  }
  assert.ok(standing > 40);
});

test("a flying bird spreads its wings and beats both alike", () => {
  const { poses, joints } = run({ speed: 9, posture: "fly", lift: 5 });
  assert.ok((poses.at(-1)?.face["wings-spread"] ?? 0) > 0.99);
  assert.ok(poses.slice(60).every((pose) => pose.steps.length === 0));
  const { index } = skeletonOf(duck);
  const [left, right, body] = ["hand.L", "hand.R", "body"].map((name) => index.get(name) ?? 0) as [
    number,
    number,
    number,
  ];
  const heights = joints.slice(60).map((places) => places[left]![1] - places[body]![1]);
  assert.ok(
    Math.max(...heights) > 0.02 && Math.min(...heights) < -0.01,
    `${Math.max(...heights)} ${Math.min(...heights)}`,
  );
  for (const places of joints.slice(60)) assert.ok(Math.abs(places[left]![1] - places[right]![1]) < 1e-6);
});

test("wing-beats: a duck's about six a second, an eagle's about three", () => {
  assert.ok(Math.abs(wingbeatHertz(1.1, 0.9) - 7) < 2);
  assert.ok(Math.abs(wingbeatHertz(4.8, 2.1) - 3) < 0.7);
});
