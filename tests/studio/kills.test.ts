import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import OpenAI from "openai";
import { descendantsOf, isAlive } from "../e2e/processes.ts";
import { makeAdministrator, startServer, type RunningServer } from "./start-server.ts";
import { openFolder } from "./test-database.ts";

// Everything is killed while a film is made: worker, PostgreSQL, server. scripts/kill-studio.ts does it 200 times.

const data = join(openFolder(), "data");
let server = await startServer({ data });
const apiKey = await makeAdministrator(server);
let client = clientOf(server);

function clientOf({ url }: RunningServer): OpenAI {
  return new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 5 });
}

const film = (): Promise<OpenAI.Video> =>
  client.videos.create({
    prompt: "A basketball rolls through a sports hall.",
    seconds: "4",
    size: "1280x720",
    fps: 2,
    quality: "draft",
  } as OpenAI.VideoCreateParams);

async function until(id: string, isSo: (video: OpenAI.Video) => boolean): Promise<OpenAI.Video> {
  for (;;) {
    const video = await client.videos.retrieve(id);
    if (isSo(video)) return video;
    assert.notEqual(video.status, "failed", JSON.stringify(video.error));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const hasBegun = (video: OpenAI.Video): boolean => video.status === "in_progress" && video.progress > 0;
const isDone = (video: OpenAI.Video): boolean => video.status === "completed";

async function assertWhole(id: string): Promise<void> {
  const bytes = Buffer.from(await (await client.videos.downloadContent(id)).arrayBuffer());
  assert.equal(bytes.toString("latin1", 4, 8), "ftyp");
}

function workerOf(running: RunningServer): number {
  const worker = descendantsOf(running.pid).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("cli.ts\0worker"),
  );
  assert.ok(worker);
  return worker;
}

const isLinux = process.platform === "linux" ? false : "finds processes in /proc";

test("films that were promised are made whole and once, whoever is killed", { skip: isLinux }, async () => {
  const [first, second] = [await film(), await film()];
  await until(first.id, hasBegun);
  process.kill(workerOf(server), "SIGKILL");
  // Its film is free at once: the next worker begins it again.
  await until(first.id, () => /"event":"film begun"[^\n]*"attempt":2/.test(server.log()));
  const all = descendantsOf(server.pid);
  process.kill(Number(readFileSync(join(data, "database/cluster/postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
  await server.stop("SIGKILL");
  server = await startServer({ data });
  assert.equal(server.setupToken, null, "there is an administrator");
  client = clientOf(server);
  for (const { id } of [first, second]) {
    await until(id, isDone);
    await assertWhole(id);
  }
  assert.equal(server.log().match(/"event":"film completed"/g)?.length, 2);
  assert.deepEqual(all.filter(isAlive), [], "nothing of the killed server is left");
  const all2 = descendantsOf(server.pid);
  assert.equal(await server.stop(), 0);
  assert.deepEqual(all2.filter(isAlive), [], "nothing is left after a graceful end");
});
