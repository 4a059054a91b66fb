import { randomUUID } from "node:crypto";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { ZodType } from "zod";
import { operations, type Operation, type OperationName } from "../contract/index.ts";
import { findCaller, findViewer, nobody, refuseOtherSites, type Caller } from "./accounts/find-caller.ts";
import { answerSignIn, signInRoutes } from "./accounts/sign-in-routes.ts";
import { ApiError, errorResponse, toApiError } from "./api-error.ts";
import type { Call, Endpoint } from "./call.ts";
import { endpoints } from "./endpoints.ts";
import type { House } from "./house.ts";
import { describeFault } from "./log.ts";
import { countAgainstLimit } from "./rate-limit.ts";
import { readBody } from "./read-body.ts";

/** Clips of characters and films that are sent back; a data URL of the longest kind fits too. */
const MOST_BODY_BYTES = 100 * 1024 * 1024;
export type App = {
  /** `address`: the visitor's, as limits at sign-in and sign-up count it. */
  fetch(request: Request, visitor?: { readonly address: string }): Response | Promise<Response>;
};
type Bindings = { Bindings: { address?: string } };

/** The whole HTTP surface: every operation of the contract, and those of better-auth's that pages need. */
export function createApp(house: House): App {
  const app = new Hono<Bindings>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      xFrameOptions: "DENY",
      strictTransportSecurity: house.settings.publicUrl.startsWith("https:") ? "max-age=31536000" : false,
      // Pages bring their own policy.
      overwrite: false,
    }),
  );
  const onError = (): Response => {
    throw new ApiError(413, `A body may have ${MOST_BODY_BYTES} bytes.`, { code: "body_too_large" });
  };
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES, onError }));
  for (const [path, method] of Object.entries(signInRoutes))
    app.on(method, path, (context) =>
      answerSignIn(house.accounts, context.req.raw, { address: context.env?.address ?? "" }),
    );
  for (const [name, operation] of Object.entries(operations) as [OperationName, Operation][]) {
    const path = operation.path.replace(/\{(\w+)\}/g, ":$1");
    app.on(operation.method, path, (context) => answer(context, { name, operation, house }));
  }
  app.notFound((context) => {
    const message = `There is no ${context.req.method} ${context.req.path.slice(0, 200)}; /openapi.json lists what there is.`;
    return errorResponse(new ApiError(404, message, { code: "unknown_url" }));
  });
  app.onError((error) => errorResponse(toApiError(error, "")));
  return app;
}

type Route = { readonly name: OperationName; readonly operation: Operation; readonly house: House };

async function answer(context: Context<Bindings>, { name, operation, house }: Route): Promise<Response> {
  const request = context.req.raw;
  const requestId = `req_${randomUUID().replaceAll("-", "")}`;
  const started = performance.now();
  const address = context.env?.address ?? "";
  let userId: string | null = null;
  let response: Response;
  let headers: Record<string, string> = {};
  try {
    const caller = await findWho(request, operation.access, house);
    userId = caller.userId || null;
    if (operation.access === "administrator" && !caller.isAdministrator)
      throw new ApiError(403, "Only administrators may do this.", { code: "forbidden" });
    if (operation.limit !== null)
      headers = await countAgainstLimit(house, { kind: operation.limit, subject: caller.userId || address });
    const call = {
      house,
      caller,
      params: context.req.param() as Record<string, string>,
      query: check(operation.query, context.req.query()),
      body: operation.body === null ? null : check(operation.body, await readBody(request)),
      request,
      requestId,
      address,
    };
    const made = await (endpoints[name] as Endpoint<never>)(call as Call<never>);
    response = made instanceof Response ? made : Response.json(made);
  } catch (error) {
    const told = toApiError(error, requestId);
    if (told.status >= 500)
      house.log("error", "request failed", { requestId, operation: name, fault: describeFault(error) });
    response = errorResponse(told);
  }
  for (const [header, value] of Object.entries(headers)) response.headers.set(header, value);
  response.headers.set("x-request-id", requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  const { status } = response;
  const seconds = (performance.now() - started) / 1000;
  house.metrics.countRequest({ operation: name, status, seconds });
  house.log("info", "request", {
    requestId,
    operation: name,
    status,
    milliseconds: Math.round(seconds * 1000),
    userId,
  });
  return response;
}

async function findWho(request: Request, access: Operation["access"], house: House): Promise<Caller> {
  switch (access) {
    case "anybody":
      if (request.method !== "GET" && request.method !== "HEAD") refuseOtherSites(request, house.settings.publicUrl);
      return nobody;
    case "viewer":
      return findViewer(request, house);
    case "user":
    case "administrator":
      return findCaller(request, house);
  }
}

function check(schema: ZodType | null, data: unknown): unknown {
  if (schema === null) return null;
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const param = issue?.path.join(".") ?? "";
  throw new ApiError(
    400,
    `${param === "" ? "The request" : `'${param}'`} is not valid: ${issue?.message ?? "unknown"}.`,
    {
      code: "invalid_value",
      ...(param === "" ? {} : { param }),
    },
  );
}
