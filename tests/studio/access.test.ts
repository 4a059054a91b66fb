import assert from "node:assert/strict";
import { after, test } from "node:test";
import { getMigrations } from "better-auth/db/migration";
import {
  accountOptions,
  createApiKey,
  createApp,
  createUser,
  makeSetupLink,
  openAccounts,
  openLog,
  openMetrics,
  type House,
} from "../../src/api/index.ts";
import { jobKinds, operations, type OperationName } from "../../src/contract/index.ts";
import { openPgBossQueue } from "../../src/queue/index.ts";
import { insertVideo, migrate, openDatabase, openDiskBlobs } from "../../src/store/index.ts";
import { emptyDatabase, openFolder, testServer } from "./test-database.ts";

// Who may do what, for every endpoint there is. The application runs in this process, on a real database.

const databaseUrl = await emptyDatabase(await testServer());
const db = await openDatabase(databaseUrl, 5);
await migrate(db);
const queue = await openPgBossQueue({ databaseUrl, kinds: jobKinds, onFault: () => undefined });
after(async () => {
  await queue[Symbol.asyncDispose]();
  await db.destroy();
});
const publicUrl = "http://kinora.test";
const secret = "a secret of at least thirty-two letters";
const accounts = openAccounts(db, { publicUrl, secret });
const house: House = {
  db,
  queue,
  blobs: openDiskBlobs(openFolder()),
  reader: {
    read: async () => ({ screenplay: { seconds: 4 }, notes: [] }),
    check: async (screenplay) => screenplay,
    remix: async (screenplay) => ({ screenplay, edits: [], notes: [] }),
  },
  accounts,
  settings: {
    publicUrl,
    version: "0",
    filmsPerMinute: 1000,
    openFilms: 1000,
    parallelFilms: 2,
    allowsPrivateAddresses: false,
    fetchesPictures: false,
  },
  log: openLog(() => undefined),
  metrics: openMetrics(),
};
const app = createApp(house);
const request = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.fetch(new Request(publicUrl + path, { method, ...init })));

const password = "correct horse battery";
const setupLink = await makeSetupLink(db, publicUrl);
const [owner, other, administrator] = await Promise.all(
  (["owner", "other", "administrator"] as const).map((name) =>
    createUser(accounts, {
      name,
      email: `${name}@example.org`,
      password,
      role: name === "administrator" ? "administrator" : "member",
    }),
  ),
);
assert.ok(owner && other && administrator);

async function signIn(email: string): Promise<string> {
  const response = await request("POST", "/api/auth/sign-in/email", {
    headers: { "content-type": "application/json", origin: publicUrl },
    body: JSON.stringify({ email, password }),
  });
  assert.equal(response.status, 200, await response.clone().text());
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

const keyOf = async (user: { id: string }): Promise<Record<string, string>> => ({
  authorization: `Bearer ${(await createApiKey(db, user.id, "test")).key}`,
});
const revoked = await keyOf(owner);
await db.updateTable("api_key").set({ revoked_at: new Date() }).where("user_id", "=", owner.id).execute();
const session = await signIn("owner@example.org");

const callers = {
  anonymous: {},
  wrongKey: { authorization: "Bearer sk-kinora-wrong" },
  revokedKey: revoked,
  expiredSession: { cookie: `${session.slice(0, -8)}AAAAAAAA`, origin: publicUrl },
  crossSite: { cookie: session, origin: "http://elsewhere.test" },
  ownerSession: { cookie: session, origin: publicUrl },
  ownerKey: await keyOf(owner),
  otherKey: await keyOf(other),
  administratorKey: await keyOf(administrator),
} satisfies Record<string, Record<string, string>>;
type CallerName = keyof typeof callers;

/** Makes a thing of the owner's for a path to name. */
const things: Readonly<Record<string, () => Promise<string>>> = {
  async video() {
    const id = `video_${crypto.randomUUID()}`;
    const wish = { version: 1, model: "sora-2", prompt: "x", wholePrompt: null, seconds: 4, size: "1280x720", fps: 24 };
    const rest = { seed: 1, style: null, quality: "draft", characters: [], reference: null, remix: null };
    const file = await house.blobs.put(`videos/${id}/1/film.mp4`, Buffer.from("film"), "video/mp4");
    await insertVideo(db, {
      id,
      user_id: owner.id,
      kind: "create",
      request: JSON.stringify({ ...wish, ...rest }),
      screenplay: "{}",
      status: "completed",
      files: JSON.stringify({ "film.mp4": file }),
      film_sha256: file.sha256,
      completed_at: new Date(),
    });
    return id;
  },
  async openVideo() {
    const id = await things["video"]?.();
    await db
      .updateTable("video")
      .set({ status: "queued", completed_at: null, film_sha256: null })
      .where("id", "=", id ?? "")
      .execute();
    return id ?? "";
  },
  async character() {
    const id = `char_${crypto.randomUUID()}`;
    await db.insertInto("character").values({ id, user_id: owner.id, name: "x", file: "{}" }).execute();
    return id;
  },
  key: async () => (await createApiKey(db, owner.id, "to revoke")).id,
  async webhook() {
    const id = `wh_${crypto.randomUUID()}`;
    const values = { id, user_id: owner.id, url: "https://example.org", secret: "whsec_" };
    await db.insertInto("webhook_endpoint").values(values).execute();
    return id;
  },
};

type Row = {
  /** A body that is right in itself. */
  readonly body?: (id: string) => object | FormData;
  readonly thing?: string;
  /** Of those who may; 200 if not said. */
  readonly succeeds?: number;
  /** What others than the owner get; the owner's own, if not said. */
  readonly others?: number;
};

const clip = (): FormData => {
  const form = new FormData();
  form.set("name", "Mossy");
  form.set("video", new File(["\0\0\0\x18ftypmp42"], "a.mp4"));
  return form;
};

/** A new endpoint without a row does not pass the type checker, nor the first test. */
const rows: Record<OperationName, Row> = {
  createVideo: { body: () => ({ prompt: "A dog runs" }) },
  listVideos: {},
  editVideo: { body: (id) => ({ prompt: "make it night", video: { id } }), thing: "video", others: 404 },
  extendVideo: { body: (id) => ({ prompt: "It stops.", seconds: "4", video: { id } }), thing: "video", others: 404 },
  createCharacter: { body: clip },
  retrieveCharacter: { thing: "character", others: 404 },
  retrieveVideo: { thing: "video", others: 404 },
  deleteVideo: { thing: "video", others: 404 },
  downloadContent: { thing: "video", others: 404 },
  remixVideo: { body: () => ({ prompt: "make it night" }), thing: "video", others: 404 },
  cancelVideo: { thing: "openVideo", others: 404 },
  listKeys: {},
  createKey: { body: () => ({ name: "mine" }) },
  revokeKey: { thing: "key", others: 404 },
  listWebhooks: {},
  createWebhook: { body: () => ({ url: "https://example.org/hook" }) },
  deleteWebhook: { thing: "webhook", others: 404 },
  // There is an administrator already, so that no link works any more.
  setup: {
    body: () => ({ token: setupLink?.split("token=")[1], email: "x@example.org", password }),
    succeeds: 403,
  },
  setupPage: {},
  health: {},
  readiness: {},
  metrics: {},
  openapi: {},
  site: { succeeds: 501 },
  signUp: { succeeds: 501 },
  me: { succeeds: 501 },
  changeMe: { succeeds: 501 },
  listInvites: { succeeds: 501 },
  createInvite: { succeeds: 501 },
  listPlans: { succeeds: 501 },
  direct: { succeeds: 501 },
  edit: { succeeds: 501 },
  speak: { succeeds: 501 },
  listFilms: { succeeds: 501 },
  retrieveFilm: { succeeds: 501 },
  watchFilm: { succeeds: 501 },
  filmFile: { succeeds: 501 },
  remixPost: { succeeds: 501 },
  feed: { succeeds: 501 },
  createPost: { succeeds: 501 },
  retrievePost: { succeeds: 501 },
  changePost: { succeeds: 501 },
  deletePost: { succeeds: 501 },
  postFile: { succeeds: 501 },
  remixTree: { succeeds: 501 },
  likePost: { succeeds: 501 },
  unlikePost: { succeeds: 501 },
  listComments: { succeeds: 501 },
  createComment: { succeeds: 501 },
  deleteComment: { succeeds: 501 },
  retrievePerson: { succeeds: 501 },
  postsOfPerson: { succeeds: 501 },
  listFollowers: { succeeds: 501 },
  listFollowing: { succeeds: 501 },
  follow: { succeeds: 501 },
  unfollow: { succeeds: 501 },
  searchPosts: { succeeds: 501 },
  searchPeople: { succeeds: 501 },
  listNotifications: { succeeds: 501 },
  readNotifications: { succeeds: 501 },
  sharePage: { succeeds: 501 },
  listUsers: { succeeds: 501 },
  changeUser: { succeeds: 501 },
  listAllInvites: { succeeds: 501 },
  changePlan: { succeeds: 501 },
  siteSettings: { succeeds: 501 },
  changeSiteSettings: { succeeds: 501 },
  queueState: { succeeds: 501 },
  listWorkers: { succeeds: 501 },
  storageUse: { succeeds: 501 },
};

function expected(name: OperationName, caller: CallerName): number {
  const { access, method } = operations[name];
  const { succeeds = 200, others } = rows[name];
  if (access === "anybody") return succeeds;
  if (caller === "anonymous" || caller === "wrongKey" || caller === "revokedKey" || caller === "expiredSession")
    return 401;
  if (caller === "crossSite" && method !== "GET") return 403;
  if (access === "administrator") return caller === "administratorKey" ? succeeds : 403;
  const isOwner = caller === "ownerKey" || caller === "ownerSession" || caller === "crossSite";
  return isOwner ? succeeds : (others ?? succeeds);
}

test("every operation has a row, and every row an operation", () => {
  assert.deepEqual(Object.keys(rows).sort(), Object.keys(operations).sort());
  for (const [name, { owns }] of Object.entries(operations))
    assert.equal(
      owns !== null,
      /\{\w+\}/.test(operations[name as OperationName].path),
      `${name} says whose thing it names`,
    );
});

for (const name of Object.keys(rows) as OperationName[]) {
  test(`access to ${name}`, async () => {
    const { method, path } = operations[name];
    const found: Record<string, number> = {};
    const wished: Record<string, number> = {};
    for (const caller of Object.keys(callers) as CallerName[]) {
      const { body, thing } = rows[name];
      const id = thing === undefined ? "" : ((await things[thing]?.()) ?? "");
      const made = body?.(id);
      const json = made === undefined || made instanceof FormData ? {} : { "content-type": "application/json" };
      const response = await request(method, path.replace(/\{\w+\}/, id), {
        headers: { ...json, ...callers[caller] },
        ...(made === undefined ? {} : { body: made instanceof FormData ? made : JSON.stringify(made) }),
      });
      found[caller] = response.status;
      wished[caller] = expected(name, caller);
      if (response.status >= 400) {
        const { error } = (await response.json()) as { error: Record<string, unknown> };
        assert.deepEqual(Object.keys(error).sort(), ["code", "message", "param", "type"]);
      }
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
      assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'/);
    }
    assert.deepEqual(found, wished);
  });
}

test("lists hold only what is the caller's", async () => {
  const { key } = await createApiKey(db, other.id, "list");
  for (const path of ["/v1/videos?limit=100", "/api/keys", "/api/webhooks"]) {
    const response = await request("GET", path, { headers: { authorization: `Bearer ${key}` } });
    const text = await response.text();
    const mine = await db.selectFrom("api_key").select("id").where("user_id", "=", owner.id).execute();
    for (const { id } of mine) assert.ok(!text.includes(id));
  }
});

test("better-auth wants nothing that our migrations do not make", async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(accountOptions(db, { publicUrl, secret }));
  assert.deepEqual([toBeCreated, toBeAdded], [[], []]);
});

test("nobody signs up by himself, and guessing passwords is slowed down", async () => {
  const post = (path: string, body: object): Promise<Response> =>
    request("POST", path, {
      headers: { "content-type": "application/json", origin: publicUrl, "x-forwarded-for": "198.51.100.7" },
      body: JSON.stringify(body),
    });
  const signUp = await post("/api/auth/sign-up/email", { name: "Eve", email: "eve@example.org", password });
  assert.ok(signUp.status >= 400, String(signUp.status));
  const statuses: number[] = [];
  for (let i = 0; i < 8; i++)
    statuses.push(
      (await post("/api/auth/sign-in/email", { email: "owner@example.org", password: `wrong ${i}` })).status,
    );
  assert.equal(statuses[0], 401);
  assert.equal(statuses.at(-1), 429);
});

test("what is no endpoint, no JSON or no form is told in the same shape", async () => {
  const { authorization } = callers.ownerKey as { authorization: string };
  const answer = async (path: string, init: RequestInit): Promise<unknown[]> => {
    const response = await request("POST", path, init);
    const { error } = (await response.json()) as { error: { code: string } };
    return [response.status, error.code];
  };
  const json = { authorization, "content-type": "application/json" };
  assert.deepEqual(await answer("/v1/none", {}), [404, "unknown_url"]);
  assert.deepEqual(await answer("/v1/videos", { headers: json, body: "{" }), [400, "invalid_body"]);
  assert.deepEqual(await answer("/v1/videos", { headers: json, body: "null" }), [400, "invalid_value"]);
  assert.deepEqual(
    await answer("/v1/videos", { headers: { authorization, "content-type": "text/plain" }, body: "x" }),
    [415, "invalid_content_type"],
  );
});
