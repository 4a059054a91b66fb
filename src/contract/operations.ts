import type { ZodType } from "zod";
import { accountOperations } from "./operations/accounts.ts";
import { administrationOperations } from "./operations/administration.ts";
import type { Operation } from "./operations/operation.ts";
import { serviceOperations } from "./operations/service.ts";
import { socialOperations } from "./operations/social.ts";
import { studioOperations } from "./operations/studio.ts";
import { videosApi } from "./operations/videos-api.ts";

/** Every endpoint of the server; the handlers, the OpenAPI document and the tests of access are made complete from it. */
export const operations = {
  ...videosApi,
  ...accountOperations,
  ...studioOperations,
  ...socialOperations,
  ...administrationOperations,
  ...serviceOperations,
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
export type QueryOf<Name extends OperationName> =
  (typeof operations)[Name]["query"] extends ZodType<infer Query> ? Query : null;
export type BodyOf<Name extends OperationName> =
  (typeof operations)[Name]["body"] extends ZodType<infer Body> ? Body : null;
/** Of operations that answer JSON. */
export type AnswerOf<Name extends OperationName> =
  (typeof operations)[Name]["answer"] extends ZodType<infer Answer> ? Answer : null;
