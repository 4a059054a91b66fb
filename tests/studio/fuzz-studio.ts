import { inspect } from "node:util";
import { createRandom } from "../../src/base/index.ts";
import { hostileRequest, type HostileRequest } from "./hostile-requests.ts";

export type FuzzReport = {
  readonly byStatus: Readonly<Record<string, number>>;
  /** Operations that were answered with success at least once: what the requests reach. */
  readonly reached: ReadonlySet<string>;
  /** Answers of 500 and more, none in time, and answers that tell of the inside. */
  readonly faults: readonly string[];
};

export type FuzzOptions = {
  readonly count: number;
  readonly seed: string;
  /** Headers of each kind of caller, which `renew` may change. */
  readonly callers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  /** Undoes what requests did to the callers themselves; asked now and then. */
  readonly renew: () => Promise<void>;
  readonly parallel: number;
};

const BETWEEN_RENEWALS = 40;
const HANG_MILLISECONDS = 60_000;
const MOST_KNOWN = 200;
const OTHERS_SHARE = 0.15;
/** Of stacks, paths and the database's own words. */
const inside = /node:internal|\.ts:\d+|node_modules|syntax error at or near|violates \w+[ -]\w*constraint/;

/** Random requests as everybody; the same for a seed, as far as the answers' ids are. */
export async function fuzzStudio({ count, seed, callers, send, renew, parallel }: FuzzOptions): Promise<FuzzReport> {
  const random = createRandom(seed);
  const byStatus: Record<string, number> = {};
  const reached = new Set<string>();
  const faults: string[] = [];
  /** What each caller was told of; now and then he names what another one was told of. */
  const told: Record<string, string[]> = Object.fromEntries(Object.keys(callers).map((name) => [name, []]));
  let made = 0;
  const turn = async (): Promise<void> => {
    const caller = random.pick(Object.keys(callers));
    const own = told[caller] ?? [];
    const isOther = random.next() < OTHERS_SHARE;
    const request = hostileRequest(random, isOther ? (told[random.pick(Object.keys(callers))] ?? []) : own);
    const answer = await ask(request, { ...request.headers, ...callers[caller] }, send);
    byStatus[answer.status] = (byStatus[answer.status] ?? 0) + 1;
    if (answer.status === "200" || answer.status === "206") reached.add(request.operation);
    for (const id of idsIn(answer.text)) if (!own.includes(id)) own.push(id);
    own.splice(0, Math.max(0, own.length - MOST_KNOWN));
    if (!/^[234]/.test(answer.status) || inside.test(answer.text))
      faults.push(`${caller} ${describe(request)}: ${answer.status} ${answer.text.slice(0, 300)}`);
  };
  while (made < count) {
    await renew();
    const until = Math.min(count, made + BETWEEN_RENEWALS);
    const work = async (): Promise<void> => {
      while (made < until) {
        made++;
        await turn();
      }
    };
    await Promise.all(Array.from({ length: parallel }, work));
  }
  return { byStatus, reached, faults };
}

async function ask(
  { method, path, body }: HostileRequest,
  headers: Record<string, string>,
  send: FuzzOptions["send"],
): Promise<{ readonly status: string; readonly text: string }> {
  const signal = AbortSignal.timeout(HANG_MILLISECONDS);
  try {
    const response = await send(path, { method, headers, signal, ...(body === null ? {} : { body }) });
    const isText = /json|text\/(html|plain)/.test(response.headers.get("content-type") ?? "");
    if (isText) return { status: String(response.status), text: await response.text() };
    await response.body?.cancel();
    return { status: String(response.status), text: "" };
  } catch (error) {
    if (signal.aborted) return { status: "hang", text: "" };
    return { status: "broken", text: inspect(error) };
  }
}

/** Names of things that later requests may name. */
function idsIn(text: string): string[] {
  const found = text.matchAll(/"(?:id|handle|next_cursor|code|event_id|picture_url)":"([^"\\]{1,100})"/g);
  return [...found].map(([, id = ""]) => id.replace(/^.*\//, "")).slice(0, 5);
}

function describe({ operation, method, path, headers, body }: HostileRequest): string {
  const said = body instanceof FormData ? `form ${JSON.stringify([...body])}` : (body ?? "");
  return `${operation} ${method} ${path.slice(0, 300)} ${JSON.stringify(headers)} ${said.slice(0, 1500)}`;
}
