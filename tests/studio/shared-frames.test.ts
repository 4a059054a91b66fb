import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { sql } from "kysely";
import { chunksOf, drawChunks, openOwnBoard, type FrameBoard } from "../../src/film/index.ts";
import type { DrawJob, FrameSource } from "../../src/frames/index.ts";
import { jobKeyOf, joinBoard, openSharedBoard, type BoardCrew } from "../../src/main/studio/drawing/shared-board.ts";
import {
  claimVideo,
  failVideo,
  findDrawing,
  insertVideo,
  migrate,
  openDatabase,
  openDiskBlobs,
} from "../../src/store/index.ts";
import { plainPlan } from "../e2e/plain-plan.ts";
import { stageFilm } from "../e2e/stage-film.ts";
import { emptyDatabase, openFolder, testServer } from "./test-database.ts";

// Several workers draw one film: with a source of grey frames, since what counts is who draws which.

const server = await testServer();
const url = await emptyDatabase(server);
const db = await openDatabase(url, 8);
after(() => db.destroy());
await migrate(db);
await sql`insert into "user" ("id", "name", "email", "emailVerified") values ('u', 'Ada', 'ada@example.org', true)`.execute(
  db,
);
const folder = openFolder();
const blobs = openDiskBlobs(folder);
const [width, height, fps, seconds] = [64, 36, 4, 9];
const plan = plainPlan({ seconds });
const job: DrawJob = {
  screenplay: plan,
  take: (await stageFilm(plan, { seconds })).take,
  width,
  height,
  fps,
  quality: "draft",
  passes: [],
};
const chunks = chunksOf(seconds * fps, fps);
const RENDERER = "grey";

/** Notes which frames it draws; `before` is waited for before each. */
function greySource(drawn: number[], before: (frame: number) => Promise<void> = async () => undefined): FrameSource {
  return {
    renderer: RENDERER,
    prepare: () => undefined,
    async draw(_job, onFrame, signal, nextRange = async () => null) {
      for (let range = await nextRange(); range; range = await nextRange()) {
        for (let index = range.from; index < range.end; index++) {
          await before(index);
          signal.throwIfAborted();
          const i420 = new Uint8Array(width * height * 1.5).fill(128).fill(16 + index * 5, 0, width * height);
          drawn.push(index);
          await onFrame({ index, i420, passes: {} });
        }
      }
      return { frameMilliseconds: { draw: 0, read: 0, transfer: 0, convert: 0 } };
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}

const crewOf = (worker: string): BoardCrew => ({ db, blobs, code: "c", worker });
const quiet = { onFrame: async () => undefined, onStill: () => undefined, signal: new AbortController().signal };
const draw = (board: FrameBoard, source: FrameSource): Promise<unknown> => drawChunks(job, board, { ...quiet, source });
const bytesOf = (all: readonly Uint8Array[] | null): string[] =>
  (all ?? []).map((bytes) => createHash("sha256").update(bytes).digest("hex"));

await using alone = await openOwnBoard(job, chunks, RENDERER);
await draw(alone, greySource([]));
const expected = bytesOf(await alone.collect(quiet.signal));

async function begunFilm(id: string): Promise<string> {
  await insertVideo(db, { id, user_id: "u", kind: "create", request: "{}" });
  await claimVideo(db, id, "leader");
  return id;
}

async function drawingOf(): Promise<{ videoId: string; drawing: string }> {
  const found = await findDrawing(db, { renderer: RENDERER, code: "c" });
  assert.ok(found);
  return found;
}

const finish = (id: string): Promise<unknown> => failVideo(db, id, { code: "over", message: "Over." });

test("two workers draw one film together, each frame once, and it is the film of one alone", async () => {
  const id = await begunFilm("both");
  await using lead = await openSharedBoard(crewOf("leader"), id)(job, chunks, RENDERER);
  assert.equal(await findDrawing(db, { renderer: "another card", code: "c" }), null);
  assert.equal(await findDrawing(db, { renderer: RENDERER, code: "another version" }), null);
  const at = await drawingOf();
  assert.equal(at.videoId, id);
  await using help = joinBoard(crewOf("helper"), at);
  const [mine, theirs]: [number[], number[]] = [[], []];
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));
  await Promise.all([draw(lead, greySource(mine, pause)), draw(help, greySource(theirs, pause))]);
  assert.ok(mine.length > 0 && theirs.length > 0, "both drew");
  assert.equal(new Set([...mine, ...theirs]).size, seconds * fps);
  assert.equal(mine.length + theirs.length, seconds * fps);
  assert.deepEqual(bytesOf(await lead.collect(quiet.signal)), expected);
  assert.equal(lead.framesOfOthers(), theirs.length);
  await finish(id);
});

test("who dies loses the chunk in hand and no other, be it the leader", async () => {
  const id = await begunFilm("dead");
  const open = openSharedBoard(crewOf("leader"), id);
  const first: number[] = [];
  await using dying = await open(job, chunks, RENDERER);
  const dies = async (frame: number): Promise<void> => {
    if (frame === 13) throw new Error("killed");
  };
  await assert.rejects(draw(dying, greySource(first, dies)), /killed/);
  // A killed process gives nothing back; its claim is only too old one day.
  await using next = await open(job, chunks, RENDERER);
  const rest = chunks.slice(2).map(({ from }) => from);
  assert.deepEqual([(await next.claim())?.from, (await next.claim())?.from, (await next.claim())?.from], rest);
  assert.equal(await next.claim(), null);
  await sql`update frame_chunk set claimed_at = now() - interval '31 seconds' where video_id = ${id} and file is null`.execute(
    db,
  );
  assert.equal(await next.collect(quiet.signal), null, "there is something to claim");
  const second: number[] = [];
  await draw(next, greySource(second));
  assert.deepEqual(bytesOf(await next.collect(quiet.signal)), expected);
  assert.equal(new Set([...first, ...second]).size, seconds * fps);
  assert.equal(Math.min(...second), chunks[1]?.from, "what was drawn before is not drawn again");
  await finish(id);
});

test("a stored chunk that is lost or spoiled is drawn again", async () => {
  const id = await begunFilm("spoiled");
  await using board = await openSharedBoard(crewOf("leader"), id)(job, chunks, RENDERER);
  const at = await drawingOf();
  await draw(board, greySource([]));
  const keys = (await blobs.list(jobKeyOf(at).replace("job.json.gz", ""))).toSorted();
  rmSync(join(folder, keys[0] ?? ""));
  await blobs.put(keys[1] ?? "", Uint8Array.of(1), "application/octet-stream");
  assert.equal(await board.collect(quiet.signal), null);
  const again: number[] = [];
  await draw(board, greySource(again));
  assert.equal(again.length, 16);
  assert.deepEqual(bytesOf(await board.collect(quiet.signal)), expected);
  await finish(id);
});

test("a database that breaks all connections for a moment costs no frame", async () => {
  const id = await begunFilm("broken");
  const other = await openDatabase(url, 1);
  await using board = await openSharedBoard(crewOf("leader"), id)(job, chunks, RENDERER);
  const drawn: number[] = [];
  const breaks = async (frame: number): Promise<void> => {
    if (frame % 7 !== 6) return;
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other);
  };
  await draw(board, greySource(drawn, breaks));
  assert.equal(drawn.length, seconds * fps);
  assert.deepEqual(bytesOf(await board.collect(quiet.signal)), expected);
  await other.destroy();
  await finish(id);
});

test("nothing is given out for a film that is not wanted any more", async () => {
  const id = await begunFilm("cancelled");
  await using board = await openSharedBoard(crewOf("leader"), id)(job, chunks, RENDERER);
  await finish(id);
  assert.equal(await board.claim(), null);
  assert.equal(await findDrawing(db, { renderer: RENDERER, code: "c" }), null);
  await db.deleteFrom("video").where("id", "=", id).execute();
  await assert.rejects(board.collect(quiet.signal), { code: "cancelled" });
});
