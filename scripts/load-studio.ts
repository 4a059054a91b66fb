// Measures how fast a running service answers feed pages and film pages, at one rate or up to saturation. The database is
// of scripts/seed-studio.ts, the service of ./kinora serve:
//   node scripts/load-studio.ts --url http://127.0.0.1:7070 [--rates 50,100,200,400] [--seconds 15] [--warm-up 5]
// The first seconds at the first rate are told apart: a server that has just started compiles itself under its visitors.
// Requests come at their own times, whether or not earlier ones were answered: a slow answer delays none of them, and what
// waits counts as slow.
import { Agent, request } from "node:http";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    url: { type: "string", default: "http://127.0.0.1:7070" },
    rates: { type: "string", default: "50,100,200,300,400,600,800" },
    seconds: { type: "string", default: "15" },
    "warm-up": { type: "string", default: "5" },
    films: { type: "string", default: "100000" },
  },
});
const origin = new URL(values.url).origin;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
/** The same order in every run. */
let state = 1;
const chance = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;

type Answer = { readonly status: number; readonly body: string; readonly cookies: readonly string[] };

function ask(path: string, { cookie = "", body }: { cookie?: string; body?: object } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      origin + path,
      {
        agent,
        method: body === undefined ? "GET" : "POST",
        headers: { cookie, origin, "content-type": "application/json" },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            cookies: response.headers["set-cookie"] ?? [],
          }),
        );
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const signedIn = await ask("/api/auth/sign-in/email", {
  body: { email: "ada@example.org", password: "ten letters" },
});
if (signedIn.status !== 200) throw new Error(`sign-in: ${signedIn.status} ${signedIn.body}`);
const session = signedIn.cookies.map((cookie) => cookie.split(";")[0]).join("; ");

/** Pages deep in the feeds are asked for too. */
const cursors: Record<string, string[]> = { latest: [""], following: [""], for_you: [""] };
for (const [kind, list] of Object.entries(cursors)) {
  for (let i = 0; i < 5; i++) {
    const { body } = await ask(`/api/feed?kind=${kind}${list.at(-1) ? `&cursor=${list.at(-1)}` : ""}`, {
      cookie: session,
    });
    const next = (JSON.parse(body) as { next_cursor: string | null }).next_cursor;
    if (next) list.push(next);
  }
}

type Kind = "feed page" | "film page" | "search";
function anyPage(): { kind: Kind; path: string; cookie: string } {
  const cookie = chance() < 0.7 ? session : "";
  const draw = chance();
  if (draw < 0.5) {
    const kinds = cookie === "" ? (["latest", "for_you"] as const) : (["latest", "following", "for_you"] as const);
    const kind = kinds[Math.floor(chance() * kinds.length)] ?? "latest";
    const list = cursors[kind] ?? [""];
    const cursor = list[Math.floor(chance() * list.length)];
    return { kind: "feed page", path: `/api/feed?kind=${kind}${cursor ? `&cursor=${cursor}` : ""}`, cookie };
  }
  if (draw < 0.95) {
    let place = 1 + Math.floor(chance() * Number(values.films));
    while (place % 20 === 0 || place % 21 === 0) place++;
    return { kind: "film page", path: `/api/posts/post_seed_${place}`, cookie };
  }
  const words = ["fox", "horse fog", '"golden hour"', "kite -dog", "number"];
  const q = encodeURIComponent(words[Math.floor(chance() * words.length)] ?? "");
  return { kind: "search", path: `/api/search/posts?q=${q}`, cookie };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

const rates = values.rates.split(",").map(Number);
const steps = [
  { rate: rates[0] ?? 50, seconds: Number(values["warm-up"]), name: "warming up, " },
  ...rates.map((rate) => ({ rate, seconds: Number(values.seconds), name: "" })),
];
for (const { rate, seconds, name } of steps) {
  const taken: Record<Kind, number[]> = { "feed page": [], "film page": [], search: [] };
  let failed = 0;
  const total = rate * seconds;
  const started = performance.now();
  const all: Promise<void>[] = [];
  for (let i = 0; i < total; i++) {
    const due = started + (i * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const { kind, path, cookie } = anyPage();
    all.push(
      ask(path, { cookie }).then(
        ({ status }) => {
          if (status === 200) taken[kind].push(performance.now() - due);
          else failed++;
        },
        () => void failed++,
      ),
    );
  }
  await Promise.all(all);
  const answered = (total / ((performance.now() - started) / 1000)).toFixed(0);
  const figures = Object.entries(taken).map(([kind, times]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const [median, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(sorted, share).toFixed(1));
    return `${kind} ${median} / ${p95} / ${p99} ms`;
  });
  process.stdout.write(`${name}${rate}/s asked, ${answered}/s answered, ${failed} failed; ${figures.join("; ")}\n`);
}
agent.destroy();
