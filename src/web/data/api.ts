import type { AnswerOf, BodyOf, OperationName, QueryOf } from "../../contract/index.ts";

/** What the server refused or could not do, in its own sentence. */
export class ApiFault extends Error {
  readonly status: number;
  readonly code: string | null;
  constructor(status: number, message: string, code: string | null) {
    super(message);
    this.name = "ApiFault";
    this.status = status;
    this.code = code;
  }
}

type Ask<Name extends OperationName> = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: { readonly [Key in keyof NonNullable<QueryOf<Name>>]?: string | number | undefined };
  readonly body?: Partial<NonNullable<BodyOf<Name>>>;
  readonly signal?: AbortSignal;
};

/** Asks one operation of the contract as whoever is signed in. */
export async function call<Name extends OperationName>(
  name: Name,
  { params = {}, query = {}, body, signal }: Ask<Name> = {},
): Promise<NonNullable<AnswerOf<Name>>> {
  const [method = "GET", template = "/"] = __OPERATIONS__[name] ?? [];
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(said.map(([key, value]) => [key, String(value)])).toString();
  return send(search === "" ? path : `${path}?${search}`, method, body, signal);
}

/** Signing in and out, the password and making passkeys are better-auth's own. */
export const callAuth = (path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> =>
  send(`/api/auth/${path}`, "POST", body);
export const fetchAuth = <Answer>(path: string): Promise<Answer> => send(`/api/auth/${path}`, "GET", undefined);

async function send<Answer>(address: string, method: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, {
      method,
      ...(body === undefined ? {} : written(body)),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiFault(0, "The server cannot be reached; check the connection and try again.", "offline");
  }
  if (response.ok) return (await response.json()) as Answer;
  const told = (await response.json().catch(() => null)) as {
    error?: { message?: string; code?: string | null };
    message?: string;
    code?: string;
  } | null;
  const message = told?.error?.message ?? told?.message ?? `The server answered ${response.status}.`;
  throw new ApiFault(response.status, message, told?.error?.code ?? told?.code ?? null);
}

/** With a file in it, as a form. */
function written(body: unknown): Pick<RequestInit, "headers" | "body"> {
  const fields = Object.entries(body as Record<string, unknown>);
  if (!fields.some(([, value]) => value instanceof File))
    return { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const form = new FormData();
  for (const [name, value] of fields) form.set(name, value as File | string);
  return { body: form };
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
