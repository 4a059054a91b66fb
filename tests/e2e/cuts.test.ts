import assert from "node:assert/strict";
import { test } from "node:test";
import { distance } from "../../src/base/index.ts";
import type { FrameSource } from "../../src/frames/index.ts";
import { openRenderer } from "../../src/main/open-renderer.ts";
import { cutFilm, worldTimeOfFrame } from "../../src/screenplay/index.ts";
import { cameraAt, poseAt, transformAt } from "../../src/take/index.ts";
import { stageFilm, type StagedFilm } from "./stage-film.ts";

// One world through all shots: nobody moves at a cut, and the picture changes on the frame that the screenplay says.

const prompts = [
  "Shot 1: wide shot of a woman walking across a meadow. Shot 2: close-up of the woman.",
  "A man dribbles a basketball in a gym, wide shot. Cut to: a close-up of the ball.",
  "Shot 1: a dog runs over the grass. Shot 2: low angle, the dog runs. Shot 3: wide shot of the meadow with the dog.",
];
/** Small and few: a cut shows all the same. */
const [WIDTH, HEIGHT, DRAWN_FPS] = [320, 180, 12];
const films = await Promise.all(prompts.map((prompt) => stageFilm(prompt, { seconds: 3 })));

/** Mean difference of luma between neighbouring frames: entry i is frame i against i - 1. */
async function changes(source: FrameSource, { screenplay, take }: StagedFilm): Promise<number[]> {
  const found: number[] = [];
  let before: Uint8Array | null = null;
  await source.draw(
    { screenplay, take, width: WIDTH, height: HEIGHT, fps: DRAWN_FPS, quality: "draft", passes: [] },
    async ({ i420 }) => {
      const luma = i420.slice(0, WIDTH * HEIGHT);
      found.push(
        before ? luma.reduce((sum, value, i) => sum + Math.abs(value - (before?.[i] ?? 0)), 0) / luma.length : 0,
      );
      before = luma;
    },
    new AbortController().signal,
  );
  return found;
}

const drawn = await (async () => {
  await using source = await openRenderer();
  const lists: number[][] = [];
  for (const film of films.slice(0, 2)) lists.push(await changes(source, film));
  return lists;
})();

for (const [i, film] of films.entries()) {
  const { screenplay, take, cut } = film;

  test(`the cut lies where the screenplay says: ${prompts[i]}`, () => {
    assert.ok(cut.shots.length >= 2, "the prompt asks for several shots");
    for (const { shot, firstFrame } of cut.shots) assert.equal(firstFrame, Math.round(shot.start * cut.fps));
    assert.equal(cut.shots.at(-1)?.endFrame, cut.frameCount);
    // Without slow motion, time runs through the cuts.
    for (let frame = 0; frame < cut.frameCount; frame++)
      assert.ok(Math.abs(worldTimeOfFrame(cut, frame) - frame / cut.fps) < 1e-9);
  });

  test(`every body is where it was across the cut: ${prompts[i]}`, () => {
    for (const { firstFrame } of cut.shots.slice(1)) {
      const after = worldTimeOfFrame(cut, firstFrame);
      const before = after - take.stepSeconds;
      for (const { id } of take.bodies) {
        const track = take.transforms[id];
        assert.ok(track && track.length > 0, id);
        const [was, is] = [transformAt(track, before), transformAt(track, after)];
        // Nothing here is faster than 12 m/s.
        assert.ok(distance(was.position, is.position) < 12 * take.stepSeconds, `${id} jumps at the cut`);
        const poses = take.poses[id];
        if (!poses) continue;
        const [then, now] = [poseAt(poses, before).rotations, poseAt(poses, after).rotations];
        for (const [joint, turn] of now.entries()) {
          const old = then[joint] ?? turn;
          const cosine = Math.abs(old[0] * turn[0] + old[1] * turn[1] + old[2] * turn[2] + old[3] * turn[3]);
          assert.ok(2 * Math.acos(Math.min(1, cosine)) < 0.2, `${id}: ${poses.joints[joint]} jumps at the cut`);
        }
      }
    }
  });

  test(`the camera belongs to its shot from its first frame on: ${prompts[i]}`, () => {
    for (const [k, { shot, firstFrame }] of cut.shots.entries()) {
      const next = cut.shots[k - 1];
      if (!next) continue;
      const t = worldTimeOfFrame(cut, firstFrame);
      const [mine, theirs] = [cameraAt(take.cameras, shot.id, t), cameraAt(take.cameras, next.shot.id, t)];
      assert.ok(
        distance(mine.position, theirs.position) > 0.3 || mine.focalMillimetres !== theirs.focalMillimetres,
        "the two shots are two views",
      );
      assert.equal(take.bodies.length, new Set(take.bodies.map(({ id }) => id)).size);
      assert.ok(screenplay.shots.some(({ id }) => id === shot.id));
    }
  });
}

for (const [i, list] of drawn.entries()) {
  test(`in the picture the largest change is at the cut: ${prompts[i]}`, (t) => {
    const { shots } = cutFilm((films[i] as StagedFilm).screenplay, DRAWN_FPS);
    const cuts = shots.slice(1).map(({ firstFrame }) => Number(firstFrame));
    const order = list.map((change, frame) => ({ change, frame })).toSorted((a, b) => b.change - a.change);
    const largest = order.slice(0, cuts.length).map(({ frame }) => frame);
    t.diagnostic(
      `cuts at ${cuts.join(", ")}: change ${order[0]?.change.toFixed(1)}, next ${order[cuts.length]?.change.toFixed(1)}`,
    );
    assert.deepEqual(
      largest.toSorted((a, b) => a - b),
      cuts,
    );
    assert.ok((order[cuts.length - 1]?.change ?? 0) > 1.2 * (order[cuts.length]?.change ?? 0), "a cut is a cut");
  });
}
