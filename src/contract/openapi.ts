import { z, type ZodType } from "zod";
import type { Operation } from "./operations/operation.ts";
import { operations } from "./operations.ts";
import { errorBody } from "./videos.ts";

/** The whole API as an OpenAPI 3.1 document. */
export function openApiDocument(version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const path = (paths[operation.path] ??= {});
    path[operation.method.toLowerCase()] = {
      operationId: name,
      summary: operation.summary,
      security: securityOf(operation.access),
      parameters: [...pathParameters(operation.path), ...queryParameters(operation.query)],
      ...(operation.body === null ? {} : { requestBody: requestBody(operation.body) }),
      responses: {
        200: {
          description: "Done",
          content: { [operation.produces]: { schema: operation.answer === null ? {} : schemaOf(operation.answer) } },
        },
        default: { description: "Refused or failed", content: { "application/json": { schema: schemaOf(errorBody) } } },
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Kinora",
      version,
      description: "The OpenAI Videos API on your own machine; what is under 'kinora' is this server's own.",
      license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    },
    paths,
    components: {
      securitySchemes: {
        key: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "better-auth.session_token" },
      },
    },
  };
}

function securityOf(access: Operation["access"]): object[] {
  const ways = [{ key: [] }, { session: [] }];
  if (access === "anybody") return [];
  return access === "viewer" ? [{}, ...ways] : ways;
}

function pathParameters(path: string): unknown[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
}

function queryParameters(query: ZodType | null): unknown[] {
  if (query === null) return [];
  const { properties = {} } = schemaOf(query) as { properties?: Record<string, unknown> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }));
}

function requestBody(body: ZodType): unknown {
  const schema = schemaOf(body);
  return { required: true, content: { "application/json": { schema }, "multipart/form-data": { schema } } };
}

function schemaOf(schema: ZodType): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-2020-12",
    unrepresentable: "any",
    // A part of a form that is a file; nothing else here has no JSON.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === "custom") Object.assign(jsonSchema, { type: "string", format: "binary" });
    },
  });
  return rest;
}
