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
  /** Headers of each kind of caller. */
  readonly callers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly send: (path: string, init: RequestInit) => Promise<Response>;
  /** Undoes what requests did to the callers themselves; asked now and then. */
  readonly renew: () => Promise<void>;
  readonly parallel: number;
};

const BETWEEN_RENEWALS = 40;
const HANG_MILLISECONDS = 60_000;
const MOST_KNOWN = 200;
/** Of stacks, paths and the database's own words. */
const inside = /node:internal|\.ts:\d+|node_modules|syntax error at or near|violates \w+[ -]\w*constraint/;

/** Random requests as everybody; the same for a seed, as far as the answers' ids are. */
export async function fuzzStudio({ count, seed, callers, send, renew, parallel }: FuzzOptions): Promise<FuzzReport> {
  const random = createRandom(seed);
  const byStatus: Record<string, number> = {};
  const reached = new Set<string>();
  const faults: string[] = [];
  const known: string[] = [];
  let made = 0;
  const turn = async (): Promise<void> => {
    const caller = random.pick(Object.keys(callers));
    const request = hostileRequest(random, known);
    const told = await ask(request, { ...request.headers, ...callers[caller] }, send);
    byStatus[told.status] = (byStatus[told.status] ?? 0) + 1;
    if (told.status === "200" || told.status === "206") reached.add(request.operation);
    for (const id of idsIn(told.text)) known.push(id);
    known.splice(0, Math.max(0, known.length - MOST_KNOWN));
    if (!/^[234]/.test(told.status) || inside.test(told.text))
      faults.push(`${caller} ${describe(request)}: ${told.status} ${told.text.slice(0, 300)}`);
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
    return { status: "broken", text: error instanceof Error ? String(error.cause ?? error.message) : String(error) };
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
