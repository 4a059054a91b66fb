import { ApiError } from "./api-error.ts";

type Fields = { [name: string]: unknown };
const DEEPEST = 4;
const MOST_ELEMENTS = 100;

/** A body as data: JSON, or a form whose names may have brackets, as in input_reference[image_url]. */
export async function readBody(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  try {
    if (type === "application/json") return JSON.parse(await request.text()) as unknown;
    if (type === "multipart/form-data" || type === "application/x-www-form-urlencoded")
      return unfoldForm(await request.formData());
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, `The body is no valid ${type}.`, { code: "invalid_body" });
  }
  throw new ApiError(415, "Send the body as application/json or multipart/form-data.", {
    code: "invalid_content_type",
  });
}

/** a[b]=1 is {a: {b: 1}}; a[]=1 and a[0]=1 are {a: [1]}. */
export function unfoldForm(form: Iterable<[string, unknown]>): Fields {
  const fields: Fields = Object.create(null) as Fields;
  for (const [name, value] of form) {
    const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
    if (!match) throw badName(name);
    const keys = [match[1] ?? "", ...[...(match[2] ?? "").matchAll(/\[([^[\]]*)\]/g)].map(([, key]) => key ?? "")];
    if (keys.length > DEEPEST) throw badName(name);
    place(fields, keys, value);
  }
  return asLists(fields) as Fields;
}

function place(into: Fields, keys: readonly string[], value: unknown): void {
  const [key = "", ...rest] = keys;
  const name = key === "" ? String(Object.keys(into).length) : key;
  if (rest.length === 0) {
    into[name] = value;
    return;
  }
  const inner = into[name];
  const isFields = typeof inner === "object" && inner !== null && !(inner instanceof Blob);
  const next: Fields = isFields ? (inner as Fields) : (Object.create(null) as Fields);
  into[name] = next;
  place(next, rest, value);
}

/** Fields that are numbered from 0 are a list. */
function asLists(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Blob) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, asLists(inner)] as const);
  const isList =
    entries.length > 0 && entries.length <= MOST_ELEMENTS && entries.every(([name], i) => name === String(i));
  return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function badName(name: string): ApiError {
  return new ApiError(400, `'${name.slice(0, 100)}' is no field's name.`, { code: "invalid_body" });
}
