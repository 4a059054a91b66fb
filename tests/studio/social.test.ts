import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { createApiKey, createUser } from "../../src/api/index.ts";
import { exportUser } from "../../src/social/index.ts";
import { insertFilm, openHouse, publicUrl } from "./open-house.ts";

// What people do with films and with one another, over HTTP, on a real database.

const { house, app } = await openHouse();
const { db, accounts } = house;

type Json = Record<string, unknown> & { data?: Json[]; error?: { code: string; message: string; param: string } };
type Person = {
  readonly id: string;
  readonly handle: string;
  ask(path: string, body?: object, method?: string): Promise<Json>;
};

async function ask(key: string | null, path: string, body?: object, method?: string): Promise<Json> {
  const request = new Request(publicUrl + path, {
    method: method ?? (body === undefined ? "GET" : "POST"),
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await app.fetch(request, { address: "198.51.100.7" });
  assert.notEqual(response.status, 500);
  return (await response.json()) as Json;
}
const nobody = (path: string, body?: object, method?: string): Promise<Json> => ask(null, path, body, method);

async function person(handle: string, role: "member" | "administrator" = "member"): Promise<Person> {
  const email = `${handle}@example.org`;
  const { id } = await createUser(db, accounts, { name: handle, handle, email, password: "ten letters", role });
  const { key } = await createApiKey(db, id, "test");
  return { id, handle, ask: (path, body, method) => ask(key, path, body, method) };
}

const [ada, ben, cleo, root] = await Promise.all([
  person("ada"),
  person("ben"),
  person("cleo"),
  person("root", "administrator"),
]);
assert.ok(ada && ben && cleo && root);

async function post(of: Person, rest: object = {}, film: Parameters<typeof insertFilm>[2] = {}): Promise<string> {
  const video_id = await insertFilm(house, of.id, film);
  const made = await of.ask("/api/posts", { video_id, title: "A film", ...rest });
  assert.equal(typeof made["id"], "string", JSON.stringify(made));
  return String(made["id"]);
}

const codesOf = (answers: readonly Json[]): string[] =>
  answers.map(({ error }) => error?.code ?? "none").toSorted((a, b) => a.localeCompare(b));
const idsOf = (page: Json): string[] => (page.data ?? []).map(({ id }) => String(id));

async function allPages(of: Person, path: string, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const next = cursor === null ? "" : `&cursor=${cursor}`;
    const page = await of.ask(`${path}${path.includes("?") ? "&" : "?"}limit=${limit}${next}`);
    ids.push(...idsOf(page));
    cursor = (page["next_cursor"] ?? null) as string | null;
  } while (cursor !== null);
  return ids;
}

test("likes are counted once for each, however many ask at once", async () => {
  const id = await post(ada);
  const people = await Promise.all(Array.from({ length: 6 }, (_, i) => person(`fan_${i}`)));
  await Promise.all(people.flatMap((fan) => [1, 2, 3].map(() => fan.ask(`/api/posts/${id}/like`, undefined, "PUT"))));
  assert.equal((await nobody(`/api/posts/${id}`))["likes"], 6);
  await Promise.all(
    people.slice(0, 2).flatMap((fan) => [1, 2].map(() => fan.ask(`/api/posts/${id}/like`, undefined, "DELETE"))),
  );
  const { likes, is_liked } = (await people[3]?.ask(`/api/posts/${id}`)) ?? {};
  assert.deepEqual([likes, is_liked], [4, true]);
  const told = await ada.ask("/api/notifications?limit=50");
  assert.equal(told.data?.filter(({ kind }) => kind === "like").length, 4, "what was undone unread is not told");
  assert.equal(told["unread"], 4);
  const [{ id: oldest } = {}] = told.data?.slice(-1) ?? [];
  assert.deepEqual(await ada.ask("/api/notifications/read", { up_to: oldest }), { unread: 3 });
  assert.deepEqual(await ada.ask("/api/notifications/read", {}), { unread: 0 });
});

test("comments and replies are counted, and a deleted one with replies keeps its place", async () => {
  const id = await post(ada);
  const path = `/api/posts/${id}/comments`;
  const made = await Promise.all([ben, cleo, ben].map((who, i) => who.ask(path, { text: `comment ${i}` })));
  const first = String(made[0]?.["id"]);
  const reply = await cleo.ask(path, { text: "to you", reply_to: first });
  const deeper = await ada.ask(path, { text: "to that", reply_to: reply["id"] });
  assert.deepEqual([reply["reply_to"], deeper["reply_to"]], [first, first], "replies have one level");
  assert.equal((await nobody(`/api/posts/${id}`))["comments"], 5);
  const kinds = (await ben.ask("/api/notifications")).data?.map(({ kind }) => kind);
  assert.deepEqual(kinds, ["reply"]);
  assert.equal((await cleo.ask(`/api/comments/${first}`, undefined, "DELETE")).error?.code, "not_found");
  assert.equal((await ada.ask(`/api/comments/${first}`, undefined, "DELETE"))["comments"], 4, "of her own post");
  const listed = await nobody(path);
  const kept = listed.data?.find((comment) => comment["id"] === first);
  assert.deepEqual([kept?.["text"], kept?.["author"], kept?.["replies"]], [null, null, 2]);
  assert.deepEqual(idsOf(await nobody(`${path}?reply_to=${first}`)), [reply["id"], deeper["id"]]);
  await cleo.ask(`/api/comments/${String(reply["id"])}`, undefined, "DELETE");
  await root.ask(`/api/comments/${String(deeper["id"])}`, undefined, "DELETE");
  assert.equal(idsOf(await nobody(path)).includes(first), false, "an empty place without replies goes");
  assert.equal((await nobody(`/api/posts/${id}`))["comments"], 2);
});

test("who may see a post: everybody, whoever has the link, followers", async () => {
  const open = await post(cleo, { visibility: "public" });
  const linked = await post(cleo, { visibility: "unlisted" });
  const close = await post(cleo, { visibility: "followers" });
  const draft = await insertFilm(house, cleo.id);
  await ben.ask("/api/people/cleo/follow", undefined, "PUT");
  const seenBy = async (who: { ask: typeof nobody }): Promise<string[]> => {
    const listed = idsOf(await who.ask("/api/people/cleo/posts"));
    const found = await Promise.all(
      [open, linked, close].map(async (id) => (await who.ask(`/api/posts/${id}`))["object"] === "post"),
    );
    return [...listed.map((id) => (id === open ? "open" : id === linked ? "linked" : "close")), ...found.map(String)];
  };
  assert.deepEqual(await seenBy({ ask: nobody }), ["open", "true", "true", "false"]);
  assert.deepEqual(await seenBy(ada), ["open", "true", "true", "false"]);
  assert.deepEqual(await seenBy(ben), ["close", "open", "true", "true", "true"]);
  assert.deepEqual(await seenBy(cleo), ["close", "linked", "open", "true", "true", "true"]);
  const following = idsOf(await ben.ask("/api/feed?kind=following"));
  assert.deepEqual(following, [close, open]);
  const latest = idsOf(await ada.ask("/api/feed?limit=50"));
  assert.deepEqual([latest.includes(open), latest.includes(linked), latest.includes(close)], [true, false, false]);
  for (const path of [`/v1/videos/${draft}`, `/v1/videos/${draft}/content`, `/api/videos/${draft}/files/film.mp4`])
    assert.equal((await ada.ask(path)).error?.code, "not_found", path);
  assert.equal((await ben.ask(`/api/posts/${close}/remix`, { prompt: "make it night" }))["object"], "video");
  assert.equal((await ada.ask(`/api/posts/${close}/remix`, { prompt: "x" })).error?.code, "not_found");
  await root.ask(`/api/admin/users/${cleo.id}`, { is_suspended: true }, "PATCH");
  assert.equal((await nobody(`/api/posts/${open}`)).error?.code, "not_found", "nothing is seen of the suspended");
  assert.equal((await cleo.ask("/api/me")).error?.code, "suspended");
  assert.ok(!idsOf(await ada.ask("/api/feed?limit=50")).includes(open));
  await root.ask(`/api/admin/users/${cleo.id}`, { is_suspended: false }, "PATCH");
});

test("feeds are read to their end, each post once, and cursors of no list are refused", async () => {
  const dana = await person("dana");
  const ids: string[] = [];
  for (let i = 0; i < 7; i++) ids.push(await post(dana));
  await ada.ask("/api/people/dana/follow", undefined, "PUT");
  await ada.ask(`/api/posts/${ids[0]}/like`, undefined, "PUT");
  assert.deepEqual(await allPages(dana, "/api/people/dana/posts", 2), ids.toReversed());
  const ranked = await allPages(dana, "/api/feed?kind=for_you", 3);
  assert.equal(new Set(ranked).size, ranked.length);
  assert.ok(ranked.indexOf(ids[0] ?? "") < ranked.indexOf(ids[6] ?? ""), "a liked post goes first");
  for (const cursor of [
    "x",
    "W10",
    Buffer.from('["a"]').toString("base64url"),
    Buffer.from("[1e99]").toString("base64url"),
  ])
    assert.equal((await nobody(`/api/feed?cursor=${cursor}`)).error?.param, "cursor", cursor);
  assert.equal((await nobody("/api/feed?limit=51")).error?.param, "limit");
  assert.equal((await nobody("/api/feed?kind=following")).error?.code, "missing_api_key");
});

test("search finds what the screenplay says is in the film", async () => {
  const attributes = { colours: ["crimson"] };
  const screenplay = {
    title: "At the pool",
    cast: [{ name: "okapi", design: "horse", standsFor: "okapi", role: null, attributes }],
    setting: { set: "swimming-pool", standsFor: null, timeOfDay: "night", weather: "fog", season: "winter" },
  };
  const id = await post(ben, { title: "Nobody swims" }, { screenplay, prompt: "Something wanders about" });
  const find = async (q: string): Promise<string[]> =>
    idsOf(await nobody(`/api/search/posts?q=${encodeURIComponent(q)}`));
  for (const q of ["okapis", "crimson okapi", "swimming pool", "fog", "wandering", '"nobody swims"', "@ben okapi"])
    assert.deepEqual(await find(q), [id], q);
  for (const q of ["okapi -crimson", "@ada okapi", "giraffe", "the", "@nobody_there"])
    assert.deepEqual(await find(q), [], q);
  await ben.ask(`/api/posts/${id}`, { caption: "A zebra, too" }, "PATCH");
  assert.deepEqual(await find("zebra"), [id]);
  await ben.ask(`/api/posts/${id}`, { visibility: "unlisted" }, "PATCH");
  assert.deepEqual(await find("okapi"), []);
  const people = await nobody("/api/search/people?q=@AD");
  assert.deepEqual(
    people.data?.map(({ handle }) => handle),
    ["ada"],
  );
  assert.deepEqual((await nobody("/api/search/people?q=%25")).data, []);
});

test("a remix keeps its line, and the tree shows what may be seen", async () => {
  const rootFilm = await insertFilm(house, ada.id);
  const first = String((await ada.ask("/api/posts", { video_id: rootFilm, title: "First" }))["id"]);
  const hidden = await insertFilm(house, ben.id, { parentId: rootFilm, rootId: rootFilm });
  const shown = await insertFilm(house, ben.id, { parentId: hidden, rootId: rootFilm });
  const second = await ben.ask("/api/posts", { video_id: shown, title: "Second" });
  assert.deepEqual((second["remix_of"] as Json)["id"], first);
  assert.equal((await nobody(`/api/posts/${first}`))["remixes"], 1);
  const tree = await nobody(`/api/posts/${String(second["id"])}/tree`);
  assert.deepEqual(
    (tree["nodes"] as Json[]).map(({ id, parent_id }) => [id, parent_id]),
    [
      [first, null],
      [second["id"], first],
    ],
  );
  const kinds = (await ada.ask("/api/notifications")).data?.filter(({ kind }) => kind === "remix");
  assert.equal(kinds?.length, 1);
  // The caller's own film from another's post, with its parent kept.
  const made = await ben.ask(`/api/posts/${first}/remix`, { prompt: "make it night" });
  assert.equal(made["remixed_from_video_id"], rootFilm);
  const film = await ben.ask(`/api/videos/${String(made["id"])}`);
  assert.deepEqual([film["remixed_from_post_id"], (film["queue"] as Json)["ahead"]], [first, 1]);
  await ben.ask(`/api/posts/${String(second["id"])}`, undefined, "DELETE");
  assert.equal((await nobody(`/api/posts/${first}`))["remixes"], 0);
  assert.equal((await ada.ask(`/v1/videos/${rootFilm}`, undefined, "DELETE"))["deleted"], true);
  assert.equal((await nobody(`/api/posts/${first}`)).error?.code, "not_found", "its film is gone");
});

test("a film is shared once, when it is done, by its owner", async () => {
  const video_id = await insertFilm(house, ada.id);
  const answers = await Promise.all([1, 2, 3].map(() => ada.ask("/api/posts", { video_id, title: "One" })));
  assert.deepEqual(codesOf(answers), ["already_posted", "already_posted", "none"]);
  await db.updateTable("video").set({ status: "queued" }).where("id", "=", video_id).execute();
  assert.equal((await ada.ask("/api/posts", { video_id })).error?.code, "video_not_ready");
  assert.equal((await ben.ask("/api/posts", { video_id })).error?.code, "not_found");
});

test("sign-up is by invitation, once each, and keeps who invited; or open", async () => {
  const signUp = (handle: string, rest: object = {}): Promise<Json> =>
    nobody("/api/sign-up", { name: "New", handle, email: `${handle}@example.org`, password: "ten letters", ...rest });
  assert.equal((await signUp("eve")).error?.code, "invite_needed");
  assert.equal((await signUp("eve", { invite: "NONE" })).error?.code, "invalid_invite");
  const { code } = await ada.ask("/api/invites", {});
  assert.equal((await signUp("ada", { invite: code, email: "other@example.org" })).error?.code, "handle_taken");
  const both = await Promise.all(
    ["eve", "eva"].map((handle) => signUp(handle, { invite: String(code).toLowerCase() })),
  );
  assert.deepEqual(codesOf(both), ["invalid_invite", "none"]);
  const invites = await ada.ask("/api/invites");
  assert.equal(invites["left"], 4);
  const users = await root.ask("/api/admin/users?q=ev");
  assert.match(JSON.stringify(users.data?.[0]?.["invited_by"]), /"handle":"ada"/);
  await Promise.all(Array.from({ length: 8 }, () => ada.ask("/api/invites", {})));
  assert.equal((await ada.ask("/api/invites"))["left"], 0);
  assert.equal((await ada.ask("/api/invites")).data?.length, 5);
  await root.ask("/api/admin/settings", { registration: "open", default_plan: "plus" }, "PATCH");
  const made = await signUp("finn");
  assert.deepEqual([made["handle"], (made["plan"] as Json)["name"]], ["finn", "plus"]);
  assert.equal((await signUp("finn2", { email: "Finn@example.org" })).error?.code, "email_taken");
  assert.equal((await signUp("administrator")).error?.param, "handle");
  const regions = await root.ask("/api/admin/settings", { regions: ["DE"] }, "PATCH");
  assert.equal(regions.error?.param, "regions", "without a proxy that says it nobody's country is known");
});

test("plans: length, quality, films at once and seconds of rendering, with when there is more", async () => {
  const gil = await person("gil");
  const film = (rest: object = {}): Promise<Json> => gil.ask("/v1/videos", { prompt: "A dog runs", ...rest });
  assert.equal((await film({ quality: "high" })).error?.code, "plan_limit");
  await root.ask("/api/admin/plans/free", { longest_film_seconds: 8, open_films: 2 }, "PATCH");
  const long = (await film({ seconds: "12" })).error;
  assert.deepEqual([long?.code, long?.param], ["plan_limit", "seconds"]);
  assert.deepEqual(codesOf(await Promise.all([film(), film(), film()])), ["none", "none", "rate_limit_exceeded"]);
  await root.ask("/api/admin/plans/free", { open_films: 100, render_seconds_per_day: 100 }, "PATCH");
  await sql`insert into render_day (user_id, day, seconds)
    values (${gil.id}, (now() at time zone 'utc')::date, 99)`.execute(db);
  const refused = (await film()).error;
  assert.equal(refused?.code, "quota_exceeded");
  assert.match(refused?.message ?? "", /of 100 seconds.+there is more in \d+ (minutes|hours)/);
  const me = await gil.ask("/api/me");
  const { used_seconds, waiting_seconds } = me["quota"] as Json;
  assert.ok(used_seconds === 99 && Number(waiting_seconds) > 0);
  await root.ask(`/api/admin/users/${gil.id}`, { plan: "pro" }, "PATCH");
  const pro = await film({ quality: "high" });
  const { queue } = await gil.ask(`/api/videos/${String(pro["id"])}`);
  assert.equal((queue as Json)["ahead"], 0, "Pro goes before free");
  assert.ok(Number((queue as Json)["expected_seconds"]) > 0);
  await root.ask("/api/admin/plans/free", { open_films: 10, render_seconds_per_day: 3600 }, "PATCH");
});

test("an export has all that is somebody's own, and nothing secret", async () => {
  const hana = await person("hana");
  const id = await post(hana, { title: "Mine" });
  await hana.ask(`/api/posts/${id}/comments`, { text: "My own words" });
  await hana.ask(`/api/posts/${id}/like`, undefined, "PUT");
  await hana.ask("/api/people/ada/follow", undefined, "PUT");
  const made = await exportUser(db, "Hana@example.org");
  const { records = {}, files = [] } = made ?? {};
  const counts = Object.entries(records).filter(([, rows]) => rows.length > 0);
  assert.deepEqual(
    counts.map(([name, rows]) => [name, rows.length]),
    [
      ["account", 1],
      ["films", 1],
      ["posts", 1],
      ["comments", 1],
      ["likes", 1],
      ["following", 1],
      ["keys", 1],
    ],
  );
  assert.deepEqual(
    files.map(({ path }) => path.replace(/video_[^/]+/, "video")),
    ["films/video/film.mp4"],
  );
  assert.doesNotMatch(JSON.stringify(records), /sha256":"[0-9a-f]{64}","created_at|password/);
  assert.equal(await exportUser(db, "nobody@example.org"), null);
});

test("a link's page carries a card, and its text is no markup", async () => {
  const id = await post(ada, { title: `<script>alert("1")</script>`, caption: "A & B" });
  const response = await app.fetch(new Request(`${publicUrl}/p/${id}`));
  const page = await response.text();
  assert.match(page, /<meta property="og:title" content="&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;">/);
  assert.match(page, new RegExp(`<meta property="og:image" content="${publicUrl}/api/posts/${id}/files/poster.webp">`));
  assert.match(page, /<meta name="twitter:card"/);
  assert.ok(!page.includes("<script>"));
  const close = await post(ada, { visibility: "followers", title: "Between us" });
  assert.equal((await app.fetch(new Request(`${publicUrl}/p/${close}`))).status, 404);
});

test("text that no database keeps, and cursors out of bounds, are the caller's mistake", async () => {
  const id = await post(ada);
  const codes = [
    await ada.ask(`/api/posts/${id}`, { title: "a\0b" }, "PATCH"),
    await ada.ask(`/api/posts/${id}/comments`, { text: "a\0b" }),
    await ada.ask("/v1/videos", { prompt: "A dog \0 runs" }),
    await ada.ask("/v1/videos", { prompt: "A dog \ud800 runs" }),
    await nobody("/api/people/a%00b"),
    await nobody(`/api/feed?cursor=${Buffer.from("[1.5]").toString("base64url")}`),
  ].map(({ error }) => error?.code);
  assert.deepEqual(
    codes,
    Array.from(codes, () => "invalid_value"),
  );
});

test("a film is watched until it ends, and a client that comes back after that is told so", async () => {
  const video = await ada.ask("/v1/videos", { prompt: "A dog runs" });
  const id = String(video["id"]);
  const { key } = await createApiKey(db, ada.id, "watch");
  const watch = (last?: string): Promise<Response> =>
    Promise.resolve(
      app.fetch(
        new Request(`${publicUrl}/api/videos/${id}/events`, {
          headers: { authorization: `Bearer ${key}`, ...(last === undefined ? {} : { "last-event-id": last }) },
        }),
      ),
    );
  const events: Json[] = [];
  let lastId = "";
  const reading = (async () => {
    const response = await watch();
    assert.equal(response.headers.get("content-type"), "text/event-stream; charset=utf-8");
    for (const block of (await response.text()).split("\n\n")) {
      lastId = /^id: (.*)$/m.exec(block)?.[1] ?? lastId;
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) events.push(JSON.parse(data) as Json);
    }
  })();
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));
  await pause();
  await db
    .updateTable("video")
    .set({ status: "in_progress", stage: "draw", progress: 40, attempt: 1 })
    .where("id", "=", id)
    .execute();
  await db
    .insertInto("video_picture")
    .values({ video_id: id, attempt: 1, number: 1, film_seconds: 0.5, jpeg: Buffer.from("jpeg") })
    .execute();
  await pause();
  const failed = { status: "failed", error_code: "cancelled", error_message: "Cancelled." } as const;
  await db
    .updateTable("video")
    .set({ ...failed, completed_at: new Date() })
    .where("id", "=", id)
    .execute();
  await reading;
  assert.deepEqual(
    events.map(({ status, stage, progress }) => [status, stage, progress]),
    [
      ["queued", null, 0],
      ["in_progress", "draw", 40],
      ["failed", "draw", 40],
    ],
  );
  assert.deepEqual(
    events.map(({ picture }) => picture),
    [null, `data:image/jpeg;base64,${Buffer.from("jpeg").toString("base64")}`, null],
  );
  assert.deepEqual(events[2]?.["error"], { code: "cancelled", message: "Cancelled." });
  assert.equal((await watch(lastId)).status, 204);
});
