import { sql } from "kysely";
import { openApiDocument } from "../../contract/index.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";

export async function health(): Promise<object> {
  return { status: "ok" };
}

export async function readiness({ house }: Call<"readiness">): Promise<object> {
  try {
    await sql`select 1`.execute(house.db);
  } catch {
    throw new ApiError(503, "The database does not answer.", { code: "not_ready", headers: { "retry-after": "2" } });
  }
  return { status: "ready" };
}

export async function metrics({ house }: Call<"metrics">): Promise<Response> {
  const text = await house.metrics.text(await house.queue.counts());
  return new Response(text, { headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" } });
}

export async function openapi({ house }: Call<"openapi">): Promise<object> {
  return openApiDocument(house.settings.version);
}
