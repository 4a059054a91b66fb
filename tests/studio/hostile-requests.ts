import { z, type ZodType } from "zod";
import type { Random } from "../../src/base/index.ts";
import { operations, type Operation, type OperationName } from "../../src/contract/index.ts";
import { hostileFile, hostileText, hostileValue } from "./hostile-values.ts";

export type HostileRequest = {
  readonly operation: OperationName;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
};

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly minimum?: number;
  readonly maximum?: number;
};

/** How often a value is not what the schema asks for: half of the requests are right, so that some come far. */
const HOSTILE_SHARES = [0, 0, 0.1, 0.4] as const;
const OPTIONAL_SHARE = 0.25;
/** How ids of what a path or a field names begin. */
const beginnings: Readonly<Record<string, string>> = {
  webhook_id: "wh_",
  video_id: "video_",
  character_id: "char_",
  post_id: "post_",
  comment_id: "comment_",
  key_id: "key_",
  user_id: "user_",
};
const usual: Readonly<Record<string, string>> = {
  prompt: "A dog runs over a meadow.",
  instruction: "make it night",
  email: "eve@example.org",
  password: "ten letters and more",
  url: "https://example.org/hook",
  file: "film.mp4",
  seconds: "4",
  handle: "eve_fuzz",
  plan: "free",
  q: "dog",
};

/** Requests of every operation, made of its own schemas and of `known` ids, of which some are bent. */
export function hostileRequest(random: Random, known: readonly string[]): HostileRequest {
  const name = random.pick(Object.keys(operations) as OperationName[]);
  const operation: Operation = operations[name];
  const sources: Sources = { random, known, hostileShare: random.pick(HOSTILE_SHARES) };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, part: string) => escaped(named(part, sources), "x"));
  const query = random.next() < 0.6 ? queryOf(operation.query, sources) : "";
  const sent = operation.body === null ? noBody(operation, random) : bodyOf(operation.body, sources);
  return { operation: name, method: operation.method, path: path + query, ...sent, headers: headersOf(sent, random) };
}

type Sent = { readonly type: string | null; readonly body: HostileRequest["body"] };

function noBody({ method }: Operation, random: Random): Sent {
  const isSent = method !== "GET" && random.next() < 0.1;
  return { type: null, body: isSent ? hostileText(random).toWellFormed() : null };
}

function bodyOf(schema: ZodType, sources: Sources): Sent {
  const { random, hostileShare } = sources;
  const value = valueFor(schemaOf(schema), "", sources);
  const chance = hostileShare === 0 ? 1 : random.next();
  if (chance < 0.04) return { type: "application/json", body: hostileText(random).toWellFormed() };
  if (chance < 0.08)
    return { type: "multipart/form-data; boundary=x", body: `--x\r\n${hostileText(random).toWellFormed()}` };
  if (chance < 0.1) return { type: hostileText(random).replaceAll(/[^\x20-\x7e]/g, ""), body: JSON.stringify(value) };
  const isForm = hasFile(value) || chance < 0.25;
  return isForm
    ? { type: null, body: formOf(value, random) }
    : { type: "application/json", body: JSON.stringify(value) };
}

function headersOf({ type }: Sent, random: Random): Record<string, string> {
  const headers: Record<string, string> = type === null ? {} : { "content-type": type };
  const bent = ["range", "if-range", "if-none-match", "last-event-id", "idempotency-key", "cookie", "origin", "accept"];
  if (random.next() < 0.15) headers[random.pick(bent)] = hostileText(random).replaceAll(/[^\x20-\x7e]/g, "");
  if (random.next() < 0.1) headers["range"] = random.pick(["bytes=0-0", "bytes=-1", "bytes=99-1", "bytes=0-1,2-3"]);
  return headers;
}

type Sources = { readonly random: Random; readonly known: readonly string[]; readonly hostileShare: number };

/** Something there is of that kind, of another kind, or nothing that there is. */
function named(name: string, { random, known, hostileShare }: Sources): string {
  if (random.next() < hostileShare)
    return random.next() < 0.5 && known.length > 0 ? random.pick(known) : hostileText(random);
  const likely = known.filter((id) => id.startsWith(beginnings[name] ?? (name === "id" ? "video_" : "")));
  return usual[name] ?? random.pick(likely.length > 0 ? likely : ["none"]);
}

/** What the schema asks for, or, often enough, something else. */
function valueFor(schema: Schema, name: string, sources: Sources): unknown {
  const { random, hostileShare } = sources;
  if (name !== "" && random.next() < hostileShare) return hostileValue(random);
  const { enum: choices, anyOf = schema.oneOf, type } = schema;
  if (schema.const !== undefined) return schema.const;
  if (choices) return random.pick(choices);
  if (anyOf) return valueFor(random.pick(anyOf), name, sources);
  if (schema.format === "binary") return hostileFile(random);
  switch (type) {
    case "object": {
      const fields = Object.entries(schema.properties ?? {}).filter(
        ([key]) => random.next() < (schema.required?.includes(key) ? 1 - hostileShare / 4 : OPTIONAL_SHARE),
      );
      return Object.fromEntries(fields.map(([key, inner]) => [key, valueFor(inner, key, sources)]));
    }
    case "array":
      return Array.from({ length: random.integer(0, 3) }, () => valueFor(schema.items ?? {}, name, sources));
    case "integer":
    case "number":
      return random.integer(Math.max(schema.minimum ?? 0, -1000), Math.min(schema.maximum ?? 1000, 1000));
    case "boolean":
      return random.next() < 0.5;
    case "null":
      return null;
    case undefined:
      return hostileValue(random);
    default:
      if (/(^|_)id$/.test(name)) return named(name, sources);
      return usual[name] ?? `${name} ${random.integer(1, 99)}`;
  }
}

function queryOf(schema: ZodType | null, sources: Sources): string {
  const { random, hostileShare } = sources;
  const { properties = {} } = schema === null ? {} : schemaOf(schema);
  const said = Object.entries(properties)
    .filter(() => random.next() < 0.5)
    .map(([key, inner]) => {
      const value = valueFor(inner, key, sources);
      return `${key}=${escaped(typeof value === "string" ? value : (JSON.stringify(value) ?? ""), "")}`;
    });
  return `?${[...said, ...(random.next() < hostileShare ? [escaped(hostileText(random), "")] : [])].join("&")}`;
}

const escaped = (text: string, ifEmpty: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll(".", "%2E") || ifEmpty;

function schemaOf(schema: ZodType): Schema {
  const made: unknown = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "custom") Object.assign(jsonSchema, { type: "string", format: "binary" });
    },
  });
  return made as Schema;
}

function hasFile(value: unknown): boolean {
  if (value instanceof File) return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasFile);
}

/** Names with brackets, as forms of the OpenAI client have them. */
function formOf(value: unknown, random: Random): FormData {
  const form = new FormData();
  const add = (name: string, inner: unknown, depth: number): void => {
    if (inner instanceof File) form.append(name, inner);
    else if (typeof inner === "object" && inner !== null && depth < 8)
      for (const [key, one] of Object.entries(inner)) add(name === "" ? key : `${name}[${key}]`, one, depth + 1);
    else form.append(name, typeof inner === "string" ? inner : String(JSON.stringify(inner)));
  };
  add("", value, 0);
  if (random.next() < 0.1) form.append(hostileText(random), "x");
  return form;
}
