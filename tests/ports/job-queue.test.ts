import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import {
  checkJobTable,
  openPgBossQueue,
  type JobHandler,
  type JobKind,
  type JobOutcome,
} from "../../src/queue/index.ts";
import { migrate, openDatabase } from "../../src/store/index.ts";
import { emptyDatabase, testServer } from "../studio/test-database.ts";

// What the queue promises, on a real database. There is one implementation; a second one joins the list.

const server = await testServer();
const payload = z.strictObject({ name: z.string() });
const kind = (wishes: Partial<JobKind<{ name: string }>> = {}): JobKind<{ name: string }> => ({
  payload,
  retries: 1,
  retryDelaySeconds: 0,
  isBackingOff: false,
  limitSeconds: 60,
  whenLost: null,
  hasLanes: false,
  ...wishes,
});
const kinds = { film: kind({ whenLost: "lost", hasLanes: true }), lost: kind({ retries: 0 }) };
type Kinds = typeof kinds;

const done: JobOutcome = { outcome: "done", reason: null };

async function open() {
  const url = await emptyDatabase(server);
  const db = await openDatabase(url, 3);
  await migrate(db);
  const queue = await openPgBossQueue({ databaseUrl: url, kinds, onFault: () => undefined });
  return {
    db,
    queue,
    enqueue: (name: string, wishes: { priority?: number; lane?: string } = {}) =>
      db.transaction().execute((transaction) => queue.enqueue("film", { name }, { transaction, ...wishes })),
    async [Symbol.asyncDispose]() {
      await queue[Symbol.asyncDispose]();
      await db.destroy();
    },
  };
}

const handler = (name: keyof Kinds, run: JobHandler<Kinds>["run"], parallel = 1): JobHandler<Kinds> => ({
  kind: name,
  parallel,
  run,
});

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !isSo(); i++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(isSo(), isSo.toString());
}

test("a table with a kind that nobody handles, or two do, is refused", () => {
  assert.throws(() => checkJobTable(kinds, [{ kind: "film" }]), /'lost' has no handler/);
  assert.throws(() => checkJobTable(kinds, [{ kind: "film" }, { kind: "lost" }, { kind: "film" }]), /'film' has 2/);
  assert.throws(() => checkJobTable(kinds, [{ kind: "film" }, { kind: "lost" }, { kind: "x" }]), /'x' is no job kind/);
});

test("jobs exist with their transaction only, run by priority, and at most one of a lane at once", async () => {
  await using opened = await open();
  const { db, queue, enqueue } = opened;
  await assert.rejects(
    db.transaction().execute(async (transaction) => {
      await queue.enqueue("film", { name: "never" }, { transaction });
      throw new Error("no");
    }),
    /^Error: no$/,
  );
  await enqueue("low");
  await enqueue("high", { priority: 5 });
  for (const name of ["a1", "a2", "a3"]) await enqueue(name, { lane: "a" });
  assert.equal((await queue.counts())["film"]?.waiting, 5);
  const begun: string[] = [];
  let inLane = 0;
  let mostInLane = 0;
  await queue.work([
    handler(
      "film",
      async ({ payload: { name } }) => {
        begun.push(name);
        if (name.startsWith("a")) mostInLane = Math.max(mostInLane, ++inLane);
        await new Promise((resolve) => setTimeout(resolve, 200));
        if (name.startsWith("a")) inLane--;
        return done;
      },
      3,
    ),
    handler("lost", async () => done),
  ]);
  await until(() => begun.length === 5 && inLane === 0);
  assert.equal(begun[0], "high");
  assert.equal(mostInLane, 1);
});

test("a failing job is tried again, then its loss is handled; a cancelled one never begins", async () => {
  await using opened = await open();
  const { queue, enqueue } = opened;
  const cancelled = await enqueue("cancelled");
  await queue.cancel("film", cancelled);
  await enqueue("unlucky");
  const tries: string[] = [];
  const lost: string[] = [];
  await queue.work([
    handler("film", async ({ payload: { name }, retry, isLastTry }) => {
      tries.push(`${name} ${retry} ${isLastTry}`);
      return { outcome: "retry", reason: "the disk is full" };
    }),
    handler("lost", async ({ payload: { name } }) => {
      lost.push(name);
      return done;
    }),
  ]);
  await until(() => lost.length === 1);
  assert.deepEqual(tries, ["unlucky 0 false", "unlucky 1 true"]);
  assert.deepEqual(lost, ["unlucky"]);
});

test("a job whose process is known to be dead runs again at once, and the old try is told", async () => {
  await using opened = await open();
  const { queue, enqueue } = opened;
  const id = await enqueue("held");
  let tries = 0;
  await queue.work([
    handler(
      "film",
      async ({ signal }) => {
        if (++tries === 1) await new Promise((resolve) => signal.addEventListener("abort", resolve));
        return done;
      },
      2,
    ),
    handler("lost", async () => done),
  ]);
  await until(() => tries === 1);
  await queue.release("film", id);
  await until(() => tries === 2);
});
