import assert from "node:assert/strict";
import { test } from "node:test";
import {
  findSystemChromium,
  type ChromiumKind,
  type DrawnFrame,
  type DrawJob,
  type FrameSource,
} from "../../src/frames/index.ts";
import { openRenderer } from "../../src/main/open-renderer.ts";
import { descendantsOf, isAlive } from "../e2e/processes.ts";
import { placed, plainPlan, propOf } from "../e2e/plain-plan.ts";
import { stageFilm } from "../e2e/stage-film.ts";

// What every frame source must keep, on each browser that this machine has.

const [WIDTH, HEIGHT] = [192, 112];
const kinds: readonly { kind: ChromiumKind; skip: string | false }[] = [
  {
    kind: "system",
    skip: findSystemChromium() === null ? "there is no system Chromium here (apt-get install chromium)" : false,
  },
  { kind: "npm", skip: process.platform === "linux" ? false : "the Chromium from npm runs on Linux only" },
];

const plan = plainPlan({
  seconds: 0.5,
  props: [propOf("ball", "basketball", ["green", "green"])],
  ...placed({ body: "ball", at: [0, 0, 2] }),
  beats: [{ id: "b", actor: "ball", action: "fall", start: 0, duration: 0.5, text: "" }],
});
const film = await stageFilm(plan, { seconds: plan.seconds });
const key = (t: number) => ({
  shot: "side",
  t,
  position: [0, 2.6, 5] as const,
  target: [0, 2.6, 2] as const,
  rollRadians: 0,
  focalMillimetres: 52,
  focusMetres: 3,
  fNumber: 16,
});
const take = { ...film.take, cameras: [key(0), key(plan.seconds)] };
const jobOf = (parts: Partial<DrawJob> = {}): DrawJob => ({
  screenplay: plan,
  take,
  width: WIDTH,
  height: HEIGHT,
  fps: 12,
  quality: "draft",
  passes: [],
  ...parts,
});

async function framesOf(source: FrameSource, job: DrawJob): Promise<DrawnFrame[]> {
  const frames: DrawnFrame[] = [];
  await source.draw(job, async (frame) => void frames.push(copied(frame)), new AbortController().signal);
  return frames;
}

/** Bytes belong to the source once the frame has been handled. */
function copied(frame: DrawnFrame): DrawnFrame {
  const passes = Object.fromEntries(Object.entries(frame.passes).map(([name, bytes]) => [name, bytes.slice()]));
  return { index: frame.index, i420: frame.i420.slice(), passes };
}

for (const { kind, skip } of kinds) {
  test(`frame source: ${kind} Chromium`, { skip }, async (t) => {
    const source = await openRenderer(kind);
    const browser = descendantsOf(process.pid);
    t.diagnostic(source.renderer);

    await t.test("names its driver", () => assert.ok(source.renderer.length > 0));

    await t.test("gives every frame once, in order, and waits for the one before", async () => {
      let isBusy = false;
      const order: number[] = [];
      const report = await source.draw(
        jobOf(),
        async ({ index, i420, passes }) => {
          assert.equal(isBusy, false, "the next frame came before this one was handled");
          isBusy = true;
          await new Promise((resolve) => setTimeout(resolve, 5));
          isBusy = false;
          order.push(index);
          assert.equal(i420.length, WIDTH * HEIGHT * 1.5);
          assert.deepEqual(passes, {});
        },
        new AbortController().signal,
      );
      assert.deepEqual(order, [0, 1, 2, 3, 4, 5]);
      for (const value of Object.values(report.frameMilliseconds)) assert.ok(value >= 0);
    });

    await t.test("the same job gives the same bytes", async () => {
      const [one, two] = [await framesOf(source, jobOf()), await framesOf(source, jobOf())];
      for (const [i, frame] of one.entries())
        assert.ok(Buffer.from(frame.i420).equals(two[i]?.i420 ?? new Uint8Array()));
    });

    await t.test("draws the ranges asked for, each frame as in the whole film", async () => {
      const whole = await framesOf(source, jobOf());
      const ranges = [
        { from: 4, end: 6 },
        { from: 1, end: 2 },
      ];
      const frames: DrawnFrame[] = [];
      const keep = async (frame: DrawnFrame): Promise<void> => void frames.push(copied(frame));
      await source.draw(jobOf(), keep, new AbortController().signal, async () => ranges.shift() ?? null);
      assert.deepEqual(
        frames.map(({ index }) => index),
        [4, 5, 1],
      );
      for (const { index, i420 } of frames) assert.ok(Buffer.from(i420).equals(whole[index]?.i420 ?? new Uint8Array()));
      const fault = new Error("nobody knows");
      const refuse = source.draw(jobOf(), keep, new AbortController().signal, () => Promise.reject(fault));
      await assert.rejects(refuse, fault);
      assert.equal((await framesOf(source, jobOf())).length, 6);
    });

    await t.test("two jobs at once are drawn one after the other", async () => {
      const films = await Promise.all([framesOf(source, jobOf()), framesOf(source, jobOf())]);
      assert.deepEqual(
        films.map((frames) => frames.length),
        [6, 6],
      );
    });

    await t.test("passes are as large as the picture, and the mask covers the ball's colour", async () => {
      const frames = await framesOf(source, jobOf({ passes: ["depth", "mask", "normal", "flow"] }));
      const index = take.bodies.findIndex((body) => body.id === "ball") + 1;
      for (const { passes, i420 } of frames) {
        const sizes = ["depth", "mask", "normal", "flow"].map((name) => (passes[name]?.length ?? 0) / (WIDTH * HEIGHT));
        assert.deepEqual(sizes, [2, 1, 3, 6]);
        const { both, either } = overlap(i420, passes["mask"] ?? new Uint8Array(), index);
        assert.ok(either > 30, "the ball is in the picture");
        assert.ok(both / either > 0.85, `mask and colour share ${both} of ${either} cells`);
      }
      const depth = new Uint16Array((frames[0]?.passes["depth"] ?? new Uint8Array()).slice().buffer);
      const mask = frames[0]?.passes["mask"] ?? new Uint8Array();
      const nearest = Math.min(...depth.filter((_, i) => mask[i] === index));
      // The ball's middle hangs 3 m before the camera, its front a radius nearer.
      assert.ok(Math.abs(nearest - (3000 - 121)) < 40, `${nearest} mm`);
    });

    await t.test("an abort rejects as cancelled, and the next job is drawn", async () => {
      const abort = new AbortController();
      await assert.rejects(
        source.draw(jobOf(), async ({ index }) => void (index === 1 && abort.abort()), abort.signal),
        { code: "cancelled" },
      );
      await assert.rejects(
        source.draw(jobOf(), async () => undefined, AbortSignal.abort()),
        { code: "cancelled" },
      );
      assert.equal((await framesOf(source, jobOf())).length, 6);
    });

    await t.test("what the handler throws comes out, and the next job is drawn", async () => {
      const fault = new Error("no room");
      await assert.rejects(
        source.draw(jobOf(), () => Promise.reject(fault), new AbortController().signal),
        fault,
      );
      assert.equal((await framesOf(source, jobOf())).length, 6);
    });

    await t.test("a size that cannot be packed is refused", async () => {
      const draw = async (): Promise<unknown> => framesOf(source, jobOf({ width: 196 }));
      await assert.rejects(draw, { code: "bad-arguments" });
    });

    await t.test("disposal ends the browser", async () => {
      await source[Symbol.asyncDispose]();
      const left = (): number[] => browser.filter(isAlive).filter((pid) => descendantsOf(process.pid).includes(pid));
      // esbuild's service may outlive it; browsers may not.
      for (let i = 0; i < 200 && left().length > 1; i++) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(left().length <= 1, `${left().length} processes are left`);
    });
  });
}

/** Chroma cells around the ball that are it by mask, by colour, by both: nothing else near it is green. */
function overlap(i420: Uint8Array, mask: Uint8Array, index: number): { both: number; either: number } {
  const [columns, rows] = [WIDTH >> 1, HEIGHT >> 1];
  const [u, v] = [WIDTH * HEIGHT, WIDTH * HEIGHT + columns * rows];
  const covers = (x: number, y: number): boolean =>
    [0, 1, WIDTH, WIDTH + 1].filter((o) => mask[2 * y * WIDTH + 2 * x + o] === index).length >= 2;
  const cells = Array.from({ length: columns * rows }, (_, i) => [i % columns, Math.floor(i / columns)] as const);
  const masked = cells.filter(([x, y]) => covers(x, y));
  const [low, high] = [Math.min, Math.max].map((pick) =>
    [0, 1].map((axis) => pick(...masked.map((cell) => cell[axis] ?? 0))),
  );
  const isNear = ([x, y]: readonly [number, number]): boolean =>
    x >= (low?.[0] ?? 0) - 3 && x <= (high?.[0] ?? 0) + 3 && y >= (low?.[1] ?? 0) - 3 && y <= (high?.[1] ?? 0) + 3;
  let [both, either] = [0, 0];
  for (const [x, y] of cells.filter(isNear)) {
    const cell = y * columns + x;
    const isGreen = (i420[u + cell] ?? 128) < 120 && (i420[v + cell] ?? 128) < 119;
    if (isGreen && covers(x, y)) both++;
    if (isGreen || covers(x, y)) either++;
  }
  return { both, either };
}
