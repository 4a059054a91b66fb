import assert from "node:assert/strict";
import { test } from "node:test";
import { getMigrations } from "better-auth/db/migration";
import { sql } from "kysely";
import sharp from "sharp";
import { accountOptions, createApiKey, createUser, makeSetupLink } from "../../src/api/index.ts";
import { operations, type OperationName } from "../../src/contract/index.ts";
import { signInRoutes } from "../../src/api/accounts/sign-in-routes.ts";
import { changePicture } from "../../src/social/index.ts";
import { insertFilm, openHouse, publicUrl } from "./open-house.ts";

// Who may do what, for every endpoint there is. The application runs in this process, on a real database.

const { house, app } = await openHouse();
const { db, accounts } = house;
const secret = "any secret of at least thirty-two letters";
const request = (method: string, path: string, init: RequestInit = {}): Promise<Response> =>
  Promise.resolve(app.fetch(new Request(publicUrl + path, { method, ...init }), { address: "198.51.100.7" }));

const password = "correct horse battery";
const setupLink = await makeSetupLink(db, publicUrl);
const names = ["owner", "other", "admin", "suspended"] as const;
const [owner, other, administrator, suspended] = await Promise.all(
  names.map((name) =>
    createUser(db, accounts, {
      name,
      handle: `the_${name}`,
      email: `${name}@example.org`,
      password,
      plan: "pro",
      role: name === "admin" ? "administrator" : "member",
    }),
  ),
);
assert.ok(owner && other && administrator && suspended);
await db.updateTable("plan").set({ open_films: 1000 }).execute();

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
const suspendedSession = await signIn("suspended@example.org");
await db.updateTable("user").set({ suspended_at: new Date() }).where("id", "=", suspended.id).execute();
await sql`delete from session where "userId" = ${suspended.id}`.execute(db);

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
  suspendedKey: await keyOf(suspended),
  suspendedSession: { cookie: suspendedSession, origin: publicUrl },
} satisfies Record<string, Record<string, string>>;
type CallerName = keyof typeof callers;

await createUser(db, accounts, {
  name: "Stranger",
  handle: "stranger",
  email: "stranger@example.org",
  password,
  role: "member",
});

async function post(visibility: "public" | "followers", author = owner?.id ?? ""): Promise<string> {
  const id = `post_${crypto.randomUUID()}`;
  const film = { video_id: (await things["video"]?.()) ?? "", prompt: "x", seconds: 4, size: "1280x720" };
  const values = { id, author_id: author, title: "A dog", caption: "", visibility, style: null, rank: 0, ...film };
  await db
    .insertInto("post")
    .values({ ...values, remix_of: null })
    .execute();
  return id;
}

async function passkeyOf(userId: string): Promise<string> {
  const id = `passkey_${crypto.randomUUID()}`;
  const device = { counter: 0, deviceType: "multiDevice", backedUp: true, transports: null, aaguid: null };
  await db
    .insertInto("passkey")
    .values({ id, name: "x", userId, publicKey: "", credentialID: id, ...device })
    .execute();
  return id;
}

/** Makes a thing of the owner's for a path to name. */
const things: Readonly<Record<string, () => Promise<string>>> = {
  video: () => insertFilm(house, owner.id),
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
  publicPost: () => post("public"),
  followersPost: () => post("followers"),
  async comment() {
    const id = `comment_${crypto.randomUUID()}`;
    const values = { id, post_id: await post("public", administrator.id), author_id: owner.id, text: "x" };
    await db.insertInto("comment").values(values).execute();
    await db.updateTable("post").set({ comments: 1 }).where("id", "=", values.post_id).execute();
    return id;
  },
  ownerHandle: async () => "the_owner",
  strangerHandle: async () => "stranger",
  ownerId: async () => owner.id,
  plan: async () => "plus",
  key: async () => (await createApiKey(db, owner.id, "to revoke")).id,
  async picture() {
    const id = crypto.randomUUID();
    const file = await house.blobs.put(`pictures/${id}.webp`, png, "image/webp");
    await changePicture(db, owner.id, { id, file });
    return id;
  },
  passkey: () => passkeyOf(owner.id),
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
  /** Administrators, where it is another than `others`. */
  readonly administrators?: number;
  /** Of those who may see it, others than the owner and administrators: nobody and who does not follow. */
  readonly strangers?: number;
  /** Of operations for anybody: what another site's page gets. */
  readonly crossSite?: number;
  readonly query?: string;
  /** What else the path names. */
  readonly rest?: Readonly<Record<string, string>>;
  /** It has a policy of its own. */
  readonly isPage?: boolean;
};

const clip = (): FormData => {
  const form = new FormData();
  form.set("name", "Mossy");
  form.set("video", new File(["\0\0\0\x18ftypmp42"], "a.mp4"));
  return form;
};

const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: "red" } })
  .png()
  .toBuffer();
const face = (): FormData => {
  const form = new FormData();
  form.set("picture", new File([png], "me.png"));
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
  listPasskeys: {},
  changePasskey: { body: () => ({ name: "mine" }), thing: "passkey", others: 404 },
  deletePasskey: { thing: "passkey", others: 404 },
  listWebhooks: {},
  createWebhook: { body: () => ({ url: "https://example.org/hook" }) },
  deleteWebhook: { thing: "webhook", others: 404 },
  testWebhook: { thing: "webhook", others: 404 },
  listDeliveries: { thing: "webhook", others: 404 },
  // There is an administrator already, so that no link works any more.
  setup: {
    body: () => ({ token: setupLink?.split("token=")[1], email: "x@example.org", password }),
    succeeds: 403,
  },
  setupPage: { isPage: true },
  health: {},
  readiness: {},
  metrics: {},
  openapi: {},
  site: {},
  // By invitation, and none is given.
  signUp: {
    body: () => ({ name: "Eve", handle: "eve", email: "eve@example.org", password }),
    succeeds: 403,
    crossSite: 403,
  },
  me: {},
  setPicture: { body: face },
  removePicture: {},
  personPicture: { thing: "picture" },
  changeMe: { body: () => ({ bio: "films" }) },
  listInvites: {},
  createInvite: {},
  listPlans: {},
  direct: { body: () => ({ prompt: "A dog runs" }) },
  edit: { body: (id) => ({ instruction: "make it night", video_id: id }), thing: "video", others: 404 },
  speak: { body: () => ({ screenplay: {} }) },
  listFilms: {},
  retrieveFilm: { thing: "video", others: 404 },
  watchFilm: { thing: "video", others: 404 },
  filmFile: { thing: "video", rest: { file: "film.mp4" }, others: 404 },
  remixPost: { body: () => ({ prompt: "make it night" }), thing: "followersPost", strangers: 404 },
  feed: {},
  createPost: { body: (id) => ({ video_id: id, caption: "Look" }), thing: "video", others: 404 },
  retrievePost: { thing: "followersPost", strangers: 404 },
  changePost: { body: () => ({ title: "Another" }), thing: "publicPost", others: 404 },
  deletePost: { thing: "publicPost", others: 404, administrators: 200 },
  postFile: { thing: "followersPost", rest: { file: "film.mp4" }, strangers: 404 },
  remixTree: { thing: "followersPost", strangers: 404 },
  likePost: { thing: "followersPost", strangers: 404 },
  unlikePost: { thing: "followersPost", strangers: 404 },
  listComments: { thing: "followersPost", strangers: 404 },
  createComment: { body: () => ({ text: "Fine" }), thing: "followersPost", strangers: 404 },
  deleteComment: { thing: "comment", others: 404, administrators: 200 },
  retrievePerson: { thing: "ownerHandle" },
  postsOfPerson: { thing: "ownerHandle" },
  listFollowers: { thing: "ownerHandle" },
  listFollowing: { thing: "ownerHandle" },
  follow: { thing: "strangerHandle" },
  unfollow: { thing: "strangerHandle" },
  searchPosts: { query: "?q=dog" },
  searchPeople: { query: "?q=own" },
  listNotifications: {},
  readNotifications: { body: () => ({}) },
  sharePage: { thing: "followersPost", strangers: 404, isPage: true },
  listUsers: {},
  changeUser: { body: () => ({ plan: "pro" }), thing: "ownerId" },
  listAllInvites: {},
  changePlan: { body: () => ({ open_films: 10 }), thing: "plan" },
  siteSettings: {},
  changeSiteSettings: { body: () => ({ invites_per_member: 5 }) },
  queueState: {},
  listWorkers: {},
  storageUse: {},
};

function expected(name: OperationName, caller: CallerName): number {
  const { access, method } = operations[name];
  const { succeeds = 200, others = succeeds, administrators, strangers = others, crossSite = succeeds } = rows[name];
  const isNobody = caller === "anonymous" || caller === "expiredSession" || caller.startsWith("suspended");
  if (access === "anybody") return caller === "crossSite" ? crossSite : succeeds;
  if (caller === "wrongKey" || caller === "revokedKey") return 401;
  if (access === "viewer") {
    if (isNobody) return strangers;
    return caller === "otherKey" ? strangers : succeeds;
  }
  if (caller.startsWith("suspended")) return caller === "suspendedKey" ? 403 : 401;
  if (isNobody) return 401;
  if (caller === "crossSite" && method !== "GET") return 403;
  if (access === "administrator") return caller === "administratorKey" ? succeeds : 403;
  if (caller === "administratorKey") return administrators ?? others;
  const isOwner = caller === "ownerKey" || caller === "ownerSession" || caller === "crossSite";
  return isOwner ? succeeds : strangers;
}

test("every operation has a row, and every row an operation", () => {
  assert.deepEqual(Object.keys(rows).sort(), Object.keys(operations).sort());
  for (const [name, { owns, sees, path }] of Object.entries(operations))
    assert.equal(owns !== null || sees !== null, path.includes("{"), `${name} says whose thing it names`);
});

for (const name of Object.keys(rows) as OperationName[]) {
  test(`access to ${name}`, async () => {
    const { method, path } = operations[name];
    const found: Record<string, number> = {};
    const wished: Record<string, number> = {};
    for (const caller of Object.keys(callers) as CallerName[]) {
      const { body, thing, query = "", rest = {}, isPage = false } = rows[name];
      const id = thing === undefined ? "" : ((await things[thing]?.()) ?? "");
      const made = body?.(id);
      const json = made === undefined || made instanceof FormData ? {} : { "content-type": "application/json" };
      const named = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => rest[part] ?? id);
      const response = await request(method, named + query, {
        headers: { ...json, ...callers[caller] },
        ...(made === undefined ? {} : { body: made instanceof FormData ? made : JSON.stringify(made) }),
      });
      found[caller] = response.status;
      wished[caller] = expected(name, caller);
      if (response.status >= 400) {
        const { error } = (await response.clone().json()) as { error: Record<string, unknown> };
        assert.deepEqual(Object.keys(error).sort(), ["code", "message", "param", "type"]);
      }
      assert.equal(response.headers.get("x-content-type-options"), "nosniff");
      const policy = response.headers.get("content-security-policy") ?? "";
      assert.match(policy, /default-src 'none'/);
      if (isPage && response.ok) assert.match(policy, /script-src 'nonce-[^']+'/);
      await response.body?.cancel();
    }
    assert.deepEqual(found, wished);
  });
}

type SignInRow = {
  readonly body?: object;
  /** By session; by nobody's, where it is another; with a session from another site's page. */
  readonly owner: number;
  readonly nobody?: number;
  readonly crossSite?: number;
};

/** A route of better-auth's that is opened needs a row. */
const signInRows: Record<keyof typeof signInRoutes, SignInRow> = {
  "/api/auth/sign-in/email": { body: { email: "owner@example.org", password }, owner: 200, crossSite: 403 },
  "/api/auth/get-session": { owner: 200 },
  "/api/auth/change-password": {
    body: { currentPassword: "not the password", newPassword: password },
    owner: 400,
    nobody: 401,
    crossSite: 403,
  },
  "/api/auth/passkey/generate-register-options": { owner: 200, nobody: 401 },
  // Without a device's answer to what was asked.
  "/api/auth/passkey/verify-registration": { body: { response: {} }, owner: 400, nobody: 401, crossSite: 403 },
  "/api/auth/passkey/generate-authenticate-options": { owner: 200 },
  "/api/auth/passkey/verify-authentication": { body: { response: {} }, owner: 400, crossSite: 403 },
  // Last: it ends the session.
  "/api/auth/sign-out": { body: {}, owner: 200, crossSite: 403 },
};

test("access to signing in and out", async () => {
  assert.deepEqual(Object.keys(signInRows).sort(), Object.keys(signInRoutes).sort());
  let visits = 0;
  for (const [path, row] of Object.entries(signInRows) as [keyof typeof signInRoutes, SignInRow][]) {
    const asked = async (headers: Record<string, string>): Promise<number> => {
      const method = signInRoutes[path];
      const json = row.body ? { "content-type": "application/json" } : {};
      const body = row.body ? { body: JSON.stringify(row.body) } : {};
      const init = { method, headers: { ...json, ...headers }, ...body };
      // Guesses are counted by address.
      const response = await app.fetch(new Request(publicUrl + path, init), {
        address: `198.51.100.${100 + visits++}`,
      });
      return response.status;
    };
    const { owner: byOwner, nobody = byOwner, crossSite = byOwner } = row;
    const origin = publicUrl;
    const found = [
      await asked({ origin }),
      await asked(callers.expiredSession),
      await asked({ origin, ...callers.ownerKey }),
      await asked(callers.suspendedSession),
      await asked(callers.crossSite),
      await asked(callers.ownerSession),
    ];
    assert.deepEqual(found, [nobody, nobody, nobody, nobody, crossSite, byOwner], path);
  }
});

test("nothing else of better-auth is open", async () => {
  const paths = Object.values(accounts.api).flatMap(({ path }) => (path === undefined ? [] : [`/api/auth${path}`]));
  assert.ok(paths.includes("/api/auth/update-user") && paths.includes("/api/auth/passkey/delete-passkey"));
  for (const path of paths.filter((one) => !Object.hasOwn(signInRoutes, one)))
    for (const method of ["GET", "POST"]) {
      const init = method === "POST" ? { body: "{}" } : {};
      const headers = { "content-type": "application/json", ...callers.ownerSession };
      assert.equal((await request(method, path, { headers, ...init })).status, 404, path);
    }
});

test("a device's answer that cannot be read is the caller's mistake", async () => {
  const cookie = await signIn("other@example.org");
  const asked = await request("GET", "/api/auth/passkey/generate-register-options", { headers: { cookie } });
  const [challenge = ""] = asked.headers.getSetCookie();
  const answers = [{}, null, { id: { a: 1 }, rawId: 7, type: "public-key", response: { clientDataJSON: "☃" } }];
  for (const response of answers) {
    const headers = {
      "content-type": "application/json",
      origin: publicUrl,
      cookie: `${cookie}; ${challenge.split(";")[0]}`,
    };
    const body = JSON.stringify({ response });
    for (const step of ["verify-registration", "verify-authentication"])
      assert.equal((await request("POST", `/api/auth/passkey/${step}`, { headers, body })).status, 400);
  }
});

test("the last means of signing in stays", async () => {
  const { id } = await createUser(db, accounts, {
    name: "Keys alone",
    handle: "keys_alone",
    email: "keys@example.org",
    password,
    role: "member",
  });
  const headers = await keyOf({ id });
  const remove = async (passkey: string): Promise<number> =>
    (await request("DELETE", `/api/passkeys/${passkey}`, { headers })).status;
  assert.equal(await remove(await passkeyOf(id)), 200, "there is a password");
  const both = [await passkeyOf(id), await passkeyOf(id)];
  await db.deleteFrom("account").where("userId", "=", id).execute();
  const statuses = await Promise.all(both.map(remove));
  assert.deepEqual(
    statuses.toSorted((a, b) => a - b),
    [200, 409],
  );
});

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
  // From an address from which nobody has signed in a moment ago.
  const post = (path: string, body: object): Promise<Response> => {
    const headers = { "content-type": "application/json", origin: publicUrl };
    const asked = new Request(publicUrl + path, { method: "POST", headers, body: JSON.stringify(body) });
    return Promise.resolve(app.fetch(asked, { address: "203.0.113.9" }));
  };
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
