// film: the spine. In: a request (prompt or screenplay, seconds, size, quality, seed). Out: a folder with the film,
// its screenplay, take, captions, pictures and manifest; progress on the way.
export { makeFilm } from "./make-film.ts";
export type { Film } from "./make-film.ts";
export { passNames, qualities } from "./film-request.ts";
export type { FilmRequest, PassName, Quality, RemixRecord } from "./film-request.ts";
export type { Manifest } from "./manifest.ts";
export type { Studio } from "./studio.ts";
export { chunksOf } from "./drawing/chunks-of.ts";
export { drawChunks } from "./drawing/draw-chunks.ts";
export { openOwnBoard } from "./drawing/frame-board.ts";
export type { FrameBoard, OpenBoard } from "./drawing/frame-board.ts";
export { openCache } from "./cache.ts";
export type { FilmCache } from "./cache.ts";
export { sha256, stopIfCancelled } from "./stages.ts";
export { codeVersion } from "./code-version.ts";
export { stageNames } from "./progress.ts";
export type { OnProgress, Progress, StageName } from "./progress.ts";
