import assert from "node:assert/strict";
import { test } from "node:test";
import type { DrawJob, FrameSource } from "../frames/index.ts";
import { keepRenderer } from "./keep-renderer.ts";

const job = {} as DrawJob;
const report = { frameMilliseconds: { draw: 1, read: 1, transfer: 1, convert: 1 } };

/** Sources that fail on the given draws, counted over all of them. */
function factory(failing: readonly number[]): { open: () => Promise<FrameSource>; opened: number; closed: number } {
  let draws = 0;
  const made = {
    opened: 0,
    closed: 0,
    async open(): Promise<FrameSource> {
      made.opened++;
      return {
        renderer: `renderer ${made.opened}`,
        prepare() {},
        async draw() {
          if (failing.includes(++draws)) throw new Error("the page crashed");
          return report;
        },
        async [Symbol.asyncDispose]() {
          made.closed++;
        },
      };
    },
  };
  return made;
}

const draw = async (kept: { get: () => Promise<FrameSource> }): Promise<unknown> =>
  (await kept.get()).draw(job, async () => undefined, new AbortController().signal);

test("one renderer serves all films, and a crashed one is replaced", async () => {
  const made = factory([2]);
  {
    await using kept = keepRenderer(() => made.open());
    await draw(kept);
    await assert.rejects(draw(kept), /crashed/);
    await draw(kept);
    await draw(kept);
    assert.equal(made.opened, 2);
  }
  assert.equal(made.closed, 2);
});

test("a renderer that does not open is tried again for the next film", async () => {
  let tries = 0;
  await using kept = keepRenderer(async () => {
    if (++tries === 1) throw new Error("no browser");
    return factory([]).open();
  });
  await assert.rejects(kept.get(), /no browser/);
  await draw(kept);
  assert.equal(tries, 2);
});
