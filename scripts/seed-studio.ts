// Fills the service's database with people, films, posts, likes, comments and follows, to measure on. Run it with the
// settings of the service, whose data folder or database it then belongs to; never on one that somebody uses:
//   KINORA_DATA=/tmp/seeded node scripts/seed-studio.ts --films 100000 --likes 1000000
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { createUser, openAccounts } from "../src/api/index.ts";
import { directPrompt } from "../src/director/index.ts";
import { loadLanguage } from "../src/main/load-language.ts";
import { openKept } from "../src/main/studio/open-kept.ts";
import { readSecret, readSettings } from "../src/main/studio/settings.ts";
import { migrate } from "../src/store/index.ts";

const { values } = parseArgs({
  options: {
    films: { type: "string", default: "100000" },
    likes: { type: "string", default: "1000000" },
    users: { type: "string", default: "5000" },
  },
});
const [films, likes, users] = [Number(values.films), Number(values.likes), Number(values.users)];
const settings = readSettings(process.env);
await using kept = await openKept(settings);
const { db, blobs } = kept;
await migrate(db);
const someone = await db.selectFrom("user").select("id").limit(1).execute();
if (someone.length > 0) throw new Error("the database is not empty");

/** Real plans, so that rows are as large as they are. */
const prompts = [
  "A red fox runs through a snowy forest at dusk.",
  'A woman in a green coat walks along a rainy street at night. She says: "We are late."',
  "A basketball player shoots from the free throw line and misses.",
  "Two children fly a kite on a beach while a dog chases a ball.",
  "A silver car drives through a desert at golden hour, drone shot.",
  "A horse gallops over a meadow in the morning fog.",
  "A chef in a kitchen drops a plate, then laughs.",
  "A cat jumps from a table onto a chair, close-up, as an anime.",
];
const language = await loadLanguage();
const plans = await Promise.all(
  prompts.map(async (prompt) => {
    const signal = new AbortController().signal;
    const wish = { seed: 1, seconds: 8, style: null };
    return (await directPrompt(prompt, wish, { language, model: null, signal })).screenplay;
  }),
);
const stored = Object.fromEntries(
  await Promise.all(
    (
      [
        ["film.mp4", "video/mp4", 400_000],
        ["poster.webp", "image/webp", 30_000],
      ] as const
    ).map(async ([name, type, bytes]) => {
      const content = Buffer.alloc(bytes, name);
      return [name, await blobs.put(`videos/seed/1/${name}`, content, type)] as const;
    }),
  ),
);

const started = performance.now();
const say = (what: string): void =>
  void process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s: ${what}\n`);

const accounts = openAccounts(db, { publicUrl: "http://127.0.0.1", secret: readSecret(settings) });
await createUser(db, accounts, {
  name: "Ada",
  handle: "ada",
  email: "ada@example.org",
  password: "ten letters",
  role: "administrator",
});
await sql`insert into "user" ("id", "name", "email", "emailVerified", "handle", "createdAt")
  select 'seed_' || i, 'Person ' || i, 'seed' || i || '@example.org', false, 'seed_' || i,
    now() - random() * interval '1 year' from generate_series(1, ${users}::int) i`.execute(db);
say("people");

for (const [index, plan] of plans.entries()) {
  const wish = {
    version: 1,
    model: "sora-2",
    prompt: prompts[index],
    wholePrompt: null,
    seconds: 8,
    size: "1280x720",
    fps: 24,
    seed: 1,
    style: null,
    quality: "standard",
    characters: [],
    reference: null,
    remix: null,
  };
  const notes = plan.notes.map(({ kind, words, text }) => ({ kind, words, text }));
  await sql`insert into video (id, user_id, kind, status, progress, request, screenplay, notes, files, film_sha256,
      created_at, completed_at)
    select 'video_seed_' || i, 'seed_' || (1 + (i * 7919) % ${users}::int), 'create', 'completed', 100,
      ${JSON.stringify(wish)}::jsonb, ${JSON.stringify(plan)}::jsonb, ${JSON.stringify(notes)}::jsonb,
      ${JSON.stringify(stored)}::jsonb, md5(i::text), at, at + interval '3 minutes'
    from (select i, now() - interval '1 year' + (i::float / ${films}::int) * interval '1 year' as at
      from generate_series(1, ${films}::int) i where i % ${plans.length}::int = ${index}::int) rows`.execute(db);
}
say("films");

await sql`insert into post (id, video_id, author_id, title, caption, visibility, prompt, seconds, size, rank, created_at)
  select 'post_seed_' || substr(id, 12), id, user_id, initcap(screenplay->>'title'), 'Number ' || substr(id, 12),
    case when substr(id, 12)::int % 20 = 0 then 'unlisted' when substr(id, 12)::int % 21 = 0 then 'followers' else 'public' end,
    request->>'prompt', 8, '1280x720', 0, created_at
  from video order by created_at`.execute(db);
await sql`insert into post_words (post_id, words)
  select id, setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', prompt), 'C')
    || to_tsvector('english', caption) from post`.execute(db);
say("posts and their words");

// A few are liked by many, most by few.
await sql`insert into post_like (post_id, user_id, created_at)
  select 'post_seed_' || greatest(1, ceil(power(random(), 3) * ${films}::int))::int,
    'seed_' || ceil(random() * ${users}::int)::int, now() - random() * interval '1 year'
  from generate_series(1, ${Math.round(likes * 1.15)}::int) on conflict do nothing`.execute(db);
await sql`delete from post_like where ctid in (
  select ctid from post_like offset ${likes}::int)`.execute(db);
say("likes");
await sql`insert into comment (id, post_id, author_id, text, created_at)
  select 'comment_seed_' || i, 'post_seed_' || ceil(power(random(), 3) * ${films}::int)::int,
    'seed_' || ceil(random() * ${users}::int)::int, 'Comment ' || i, now() from generate_series(1, ${films}::int) i`.execute(
  db,
);
await sql`insert into follow (follower_id, followee_id)
  select follower, followee from (
    select distinct case when i <= 200 then (select id from "user" where handle = 'ada')
      else 'seed_' || (1 + (i * 31) % ${users}::int) end as follower, 'seed_' || (1 + (i * 17) % ${users}::int) as followee
    from generate_series(1, ${users * 20}::int) i) pairs
  where follower <> followee`.execute(db);
say("comments and follows");
await sql`update post set likes = coalesce(l.n, 0), comments = coalesce(c.n, 0),
    rank = log(2, 1 + coalesce(l.n, 0) + 2 * coalesce(c.n, 0)) + extract(epoch from p.created_at) / 43200
  from post p left join (select post_id, count(*) as n from post_like group by 1) l on l.post_id = p.id
    left join (select post_id, count(*) as n from comment group by 1) c on c.post_id = p.id
  where post.id = p.id`.execute(db);
say("counts");
await sql`vacuum analyze`.execute(db);
say("analysed");
