import assert from "node:assert/strict";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import OpenAI, { toFile } from "openai";
import OpenAI6 from "openai-6";
import { emptyDatabase, testServer } from "./test-database.ts";
import { makeAdministrator, startServer } from "./start-server.ts";

// The official client against the real server with a real worker: films are small, but nothing is played.

const database = await testServer();
type Event = { readonly body: string; readonly headers: IncomingHttpHeaders };
const events: Event[] = [];
const receiver = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    events.push({ body, headers: request.headers });
    // The first time it is busy: what is not taken comes again.
    response.writeHead(events.length === 1 ? 503 : 204).end();
  });
});
await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
after(() => receiver.close());
const receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/films`;

const server = await startServer({
  env: { DATABASE_URL: await emptyDatabase(database), KINORA_PRIVATE_ADDRESSES: "1" },
});
const apiKey = await makeAdministrator(server);
const baseURL = `${server.url}/v1`;
const client = new OpenAI({ apiKey, baseURL, maxRetries: 0 });
const older = new OpenAI6({ apiKey, baseURL, maxRetries: 0 });
const authorization = { authorization: `Bearer ${apiKey}` };

async function finished(id: string): Promise<OpenAI.Video> {
  for (;;) {
    const video = await client.videos.retrieve(id);
    if (video.status === "completed" || video.status === "failed") return video;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function refusal(call: PromiseLike<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof OpenAI.APIError || error instanceof OpenAI6.APIError, String(error));
    return error as InstanceType<typeof OpenAI.APIError>;
  }
  throw new Error("it was not refused");
}

async function cancel(id: string): Promise<Response> {
  return fetch(`${baseURL}/videos/${id}/cancel`, { method: "POST", headers: authorization });
}

const small = { seconds: "4", size: "1280x720", fps: 1, quality: "draft" } as const;
let film = "";

test("the one-time link works once", async () => {
  await assert.rejects(makeAdministrator(server), /invalid_token/);
});

test("a film is made from a prompt, and a signed webhook tells of it until it is taken", async () => {
  const response = await fetch(`${server.url}/api/webhooks`, {
    method: "POST",
    headers: { ...authorization, "content-type": "application/json" },
    body: JSON.stringify({ url: receiverUrl }),
  });
  const { secret } = (await response.json()) as { secret: string };
  const made = await client.videos.create({
    prompt: "A basketball rolls through a sports hall.",
    model: "sora-2",
    ...small,
  } as OpenAI.VideoCreateParams);
  film = made.id;
  assert.equal(made.object, "video");
  assert.equal(made.status, "queued");
  assert.deepEqual(
    [made.seconds, made.size, made.progress, made.error, made.completed_at],
    ["4", "1280x720", 0, null, null],
  );
  assert.match((await refusal(client.videos.delete(film))).message, /not finished/);
  assert.equal((await refusal(client.videos.downloadContent(film))).code, "video_not_ready");
  const done = await finished(film);
  assert.equal(done.status, "completed", JSON.stringify(done.error));
  assert.equal(done.progress, 100);
  assert.ok((done.completed_at ?? 0) >= done.created_at);
  for (let i = 0; i < 300 && events.length < 2; i++) await new Promise((resolve) => setTimeout(resolve, 100));
  const [first, second] = events;
  assert.ok(first && second);
  assert.equal(second.headers["webhook-id"], first.headers["webhook-id"], "the same event again");
  const event: unknown = await client.webhooks.unwrap(second.body, second.headers as Record<string, string>, secret);
  const { type, data } = event as { type: string; data: unknown };
  assert.deepEqual([type, data], ["video.completed", { id: film }]);
  await assert.rejects(
    client.webhooks.unwrap(`${second.body} `, second.headers as Record<string, string>, secret),
    OpenAI.InvalidWebhookSignatureError,
  );
});

test("its film, thumbnail and sprite sheet come whole and by range", async () => {
  const content = await client.videos.downloadContent(film);
  assert.equal(content.headers.get("content-type"), "video/mp4");
  const bytes = Buffer.from(await content.arrayBuffer());
  assert.equal(bytes.toString("latin1", 4, 8), "ftyp");
  const thumbnail = Buffer.from(
    await (await client.videos.downloadContent(film, { variant: "thumbnail" })).arrayBuffer(),
  );
  assert.equal(thumbnail.toString("latin1", 8, 12), "WEBP");
  const sheet = Buffer.from(await (await older.videos.downloadContent(film, { variant: "spritesheet" })).arrayBuffer());
  assert.equal(sheet.toString("hex", 0, 3), "ffd8ff");
  const url = `${baseURL}/videos/${film}/content`;
  const part = await fetch(url, { headers: { ...authorization, range: "bytes=4-7" } });
  assert.deepEqual([part.status, await part.text()], [206, "ftyp"]);
  assert.equal(part.headers.get("content-range"), `bytes 4-7/${bytes.length}`);
  const beyond = await fetch(url, { headers: { ...authorization, range: `bytes=${bytes.length}-` } });
  assert.deepEqual([beyond.status, beyond.headers.get("content-range")], [416, `bytes */${bytes.length}`]);
});

test("remix, edit and extension begin from the film's plan; the remix is filmed", async () => {
  const remix = await client.videos.remix(film, { prompt: "make the basketball blue" });
  assert.equal(remix.remixed_from_video_id, film);
  const edit = await older.videos.edit({ prompt: "make the basketball green", video: { id: film } });
  const bytes = await (await client.videos.downloadContent(film)).arrayBuffer();
  const byFile = await client.videos.edit({
    prompt: "make the basketball red",
    video: await toFile(bytes, "film.mp4"),
  });
  const longer = await client.videos.extend({ prompt: "A dog barks.", seconds: "8", video: { id: film } });
  assert.equal(byFile.remixed_from_video_id, film);
  assert.equal(longer.seconds, "12");
  for (const { id } of [edit, byFile, longer]) assert.equal((await cancel(id)).status, 200);
  assert.equal((await cancel(edit.id)).status, 400);
  assert.deepEqual((await client.videos.retrieve(longer.id)).error, {
    code: "cancelled",
    message: "Cancelled by its owner.",
  });
  const strange = await toFile(Buffer.from("no film of this server"), "film.mp4");
  assert.equal((await refusal(client.videos.edit({ prompt: "x", video: strange }))).code, "unknown_video");
  assert.equal((await refusal(client.videos.edit({ prompt: "x", video: { id: edit.id } }))).code, "video_not_ready");
  const done = await finished(remix.id);
  assert.equal(done.status, "completed", JSON.stringify(done.error));
});

test("the list is paged by cursor, newest first, and walked to its end", async () => {
  const ids: string[] = [];
  for await (const video of client.videos.list({ limit: 2 })) ids.push(video.id);
  const back: string[] = [];
  for await (const video of older.videos.list({ limit: 3, order: "asc" })) back.push(video.id);
  assert.equal(ids.length, 5);
  assert.equal(new Set(ids).size, 5);
  assert.equal(ids.at(-1), film);
  assert.deepEqual(back, ids.toReversed());
  const page = await client.videos.list({ limit: 2 });
  assert.equal(page.has_more, true);
  assert.equal((await refusal(client.videos.list({ after: "video_none" }))).status, 404);
});

test("characters are kept, named in films, and said to be generic", async () => {
  const clip = await toFile(Buffer.from("\0\0\0\x18ftypmp42clip", "latin1"), "mossy.mp4", { type: "video/mp4" });
  const character = await client.videos.createCharacter({ name: "Mossy", video: clip });
  assert.deepEqual((await older.videos.getCharacter(character.id ?? "")).name, "Mossy");
  const made = await fetch(`${baseURL}/videos`, {
    method: "POST",
    headers: { ...authorization, "content-type": "application/json" },
    body: JSON.stringify({ prompt: "Mossy walks over a meadow.", characters: [{ id: character.id }], seconds: 4 }),
  });
  const body = (await made.json()) as { id: string; kinora: { notes: { words: string; text: string }[] } };
  assert.match(body.kinora.notes.at(-1)?.text ?? "", /'Mossy' is staged as a generic person/);
  await cancel(body.id);
  const noClip = await toFile(Buffer.from("text"), "a.mp4");
  assert.equal((await refusal(client.videos.createCharacter({ name: "x", video: noClip }))).param, "video");
});

test("a reference picture comes as a file or as a data URL, and is looked at", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==",
    "base64",
  );
  const address = `data:image/png;base64,${png.toString("base64")}`;
  for (const input_reference of [await toFile(png, "look.png", { type: "image/png" }), { image_url: address }]) {
    const made = await client.videos.create({ prompt: "A dog sits.", input_reference });
    await cancel(made.id);
  }
  const text = await toFile(Buffer.from("<svg/>"), "look.png", { type: "image/png" });
  const wrong = await refusal(client.videos.create({ prompt: "A dog sits.", input_reference: text }));
  assert.deepEqual([wrong.status, wrong.param], [400, "input_reference"]);
  const web = { image_url: "http://169.254.169.254/latest/meta-data" };
  assert.match(
    (await refusal(client.videos.create({ prompt: "A dog sits.", input_reference: web }))).message,
    /fetches no pictures/,
  );
});

test("refusals are the client's own errors", async () => {
  const moderated = await refusal(client.videos.create({ prompt: "A n4ked man runs through a street" }));
  assert.deepEqual([moderated.status, moderated.code, moderated.param], [400, "moderation_blocked", "prompt"]);
  assert.equal(
    (await refusal(older.videos.create({ prompt: "A n4ked man runs through a street" }))).code,
    "moderation_blocked",
  );
  const wrong = [
    [{ prompt: "A dog", seconds: "5" }, "seconds"],
    [{ prompt: "A dog", size: "64x36" }, "size"],
    [{ prompt: "A dog", size: "1080x1080" }, "size"],
    [{ prompt: "A dog", model: "sora-9" }, "model"],
    [{ prompt: "A dog", seed: -1 }, "seed"],
    [{ prompt: "" }, "prompt"],
  ] as const;
  for (const [body, param] of wrong) {
    const error = await refusal(client.videos.create(body as never));
    assert.deepEqual([error.status, error.type, error.param], [400, "invalid_request_error", param]);
  }
  assert.ok((await refusal(client.videos.retrieve("video_none"))) instanceof OpenAI.NotFoundError);
  const stranger = new OpenAI({ apiKey: "sk-kinora-wrong", baseURL, maxRetries: 0 });
  assert.ok((await refusal(stranger.videos.list())) instanceof OpenAI.AuthenticationError);
  const noPlan = await refusal(client.videos.create({ prompt: "A dog", screenplay: '{"version":1}' } as never));
  assert.equal(noPlan.status, 400);
});

test("a repeated request with its key makes no second film", async () => {
  const headers = { "Idempotency-Key": "once" };
  const [first, again] = await Promise.all(
    [1, 2].map(() => client.videos.create({ prompt: "A dog sits." }, { headers })),
  );
  assert.equal(again?.id, first?.id);
  const other = await refusal(client.videos.create({ prompt: "A cat sits." }, { headers }));
  assert.deepEqual([other.status, other.code], [409, "idempotency_key_reused"]);
  await cancel(first?.id ?? "");
});

test("a deleted film is gone with its files", async () => {
  assert.deepEqual(await client.videos.delete(film), { id: film, object: "video.deleted", deleted: true });
  assert.equal((await refusal(client.videos.retrieve(film))).status, 404);
  assert.equal((await refusal(client.videos.downloadContent(film))).status, 404);
});

test("limits are told, figures are counted, secrets are not logged, and the end is graceful", async () => {
  const { response } = await client.videos.create({ prompt: "A dog sits." }).withResponse();
  assert.match(response.headers.get("x-ratelimit-remaining-requests") ?? "", /^\d+$/);
  const metrics = await (await fetch(`${server.url}/metrics`, { headers: authorization })).text();
  assert.match(metrics, /kinora_requests_total\{operation="createVideo",status="200"\} \d+/);
  const document = (await (await fetch(`${server.url}/openapi.json`)).json()) as { paths: Record<string, unknown> };
  assert.ok("/v1/videos/{video_id}/content" in document.paths);
  assert.equal(await server.stop(), 0);
  assert.doesNotMatch(server.log(), new RegExp(`${apiKey}|${server.setupToken}|ten letters|whsec_`));
  for (const line of server.log().trim().split("\n")) if (line.startsWith("{")) JSON.parse(line);
});
