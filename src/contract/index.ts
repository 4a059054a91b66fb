// contract: what is said over HTTP and in jobs, as schemas, shared with the web app. In: untrusted bodies, queries and
// stored requests. Out: checked data, and the OpenAPI document of every endpoint.
export { operations } from "./operations.ts";
export type { AnswerOf, BodyOf, OperationName, QueryOf } from "./operations.ts";
export type { Operation } from "./operations/operation.ts";
export { filmFileNames } from "./films.ts";
export type { FilmEvent, FilmFileName } from "./films.ts";
export { planNames } from "./capacity.ts";
export { TEST_EVENT } from "./webhooks.ts";
export { videoQualities } from "./videos.ts";
export { handle } from "./people.ts";
export { openApiDocument } from "./openapi.ts";
export { LONGEST_FILM_SECONDS, makesSize } from "./videos.ts";
export type { VideoResource } from "./videos.ts";
export { filmWish } from "./film-wish.ts";
export type { FilmWish } from "./film-wish.ts";
export { jobKinds } from "./jobs.ts";
export type { WebhookJob } from "./jobs.ts";
