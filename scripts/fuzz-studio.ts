// Hostile requests at a real server in a folder of its own: node scripts/fuzz-studio.ts [--count 100000] [--seed kinora]
// Prints how many were answered with which status, which operations never succeeded, the server's memory at the start and
// at the end, and each request that was answered with 5xx, with the inside of the service, or not at all.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { operations } from "../src/contract/index.ts";
import { findPostgres, openDatabase } from "../src/store/index.ts";
import { startService } from "./start-service.ts";
import { fuzzStudio } from "../tests/studio/fuzz-studio.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "kinora" },
    parallel: { type: "string", default: "4" },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);

await using service = await startService("fuzz", {
  args: ["--no-worker"],
  env: { KINORA_OPEN_FILMS: "100000", KINORA_FILMS_PER_MINUTE: "100000" },
});
const { url, token, data } = service;
const headers = { "content-type": "application/json" };
const administrator = await keyOf("/api/setup", { token, email: "ada@example.org", password: "ten letters and more" });
const { code } = (await (await fetch(`${url}/api/invites`, { method: "POST", headers: administrator })).json()) as {
  code: string;
};
const signUp = {
  name: "Eve",
  handle: "eve_fuzz",
  email: "eve@fuzz.example.org",
  password: "ten letters",
  invite: code,
};
await fetch(`${url}/api/sign-up`, { method: "POST", headers, body: JSON.stringify(signUp) });
const session = { cookie: "", origin: url };
await signIn();
const made = await fetch(`${url}/api/keys`, {
  method: "POST",
  headers: { ...headers, ...session },
  body: JSON.stringify({ name: "fuzz" }),
});
const member = { authorization: `Bearer ${((await made.json()) as { key: string }).key}` };

const db = await openDatabase(findPostgres(join(data, "database")) ?? "", 2);
const rates = (): Promise<unknown> => sql`truncate rate_window, "rateLimit"`.execute(db);
const before = await residentMiB();
const begun = performance.now();
const { byStatus, reached, faults } = await fuzzStudio({
  count: Number(values.count),
  seed: values.seed,
  callers: { anonymous: {}, member, session, administrator },
  send: (path, init) => fetch(url + path, { ...init, redirect: "manual" }),
  async renew() {
    await rates();
    // Nobody draws here; some films are said to be done, so that they can be shared, remixed and edited.
    await sql`update video set status = 'completed', completed_at = now(), film_sha256 = '00' where id in (
      select id from video where status = 'queued' and screenplay is not null order by place desc limit 2)`.execute(db);
    await sql`update api_key set revoked_at = null`.execute(db);
    await sql`update "user" set suspended_at = null, plan = 'pro', role = case when email = 'ada@example.org'
      then 'administrator' else 'member' end where email in ('ada@example.org', 'eve@fuzz.example.org')`.execute(db);
    await sql`update plan set render_seconds_per_day = 1000000000, open_films = 100000`.execute(db);
    // Whoever was suspended meanwhile has no session any more.
    if (!(await fetch(`${url}/api/me`, { headers: session })).ok) await signIn();
  },
  parallel: Number(values.parallel),
});
const seconds = (performance.now() - begun) / 1000;
say(`${values.count} requests in ${seconds.toFixed(0)} s: ${JSON.stringify(byStatus)}`);
say(
  `never with success: ${
    Object.keys(operations)
      .filter((name) => !reached.has(name))
      .join(", ") || "none"
  }`,
);
say(`resident ${before} MiB at the start, ${await residentMiB()} MiB at the end`);
say(`${faults.length} faults`);
for (const fault of faults.slice(0, 50)) say(`  ${fault}`);
await db.destroy();
process.exitCode = faults.length === 0 ? 0 : 1;

async function keyOf(path: string, body: object): Promise<{ authorization: string }> {
  const response = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) });
  return { authorization: `Bearer ${((await response.json()) as { api_key: string }).api_key}` };
}

async function signIn(): Promise<void> {
  const { email, password } = signUp;
  const body = JSON.stringify({ email, password });
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { ...headers, origin: url },
    body,
  });
  session.cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
}

async function residentMiB(): Promise<number> {
  await rates();
  const text = await (await fetch(`${url}/metrics`, { headers: administrator })).text();
  return Math.round(Number(/^kinora_process_resident_memory_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20);
}
