import * as films from "../films.ts";
import { videoResource } from "../videos.ts";
import { operation } from "./operation.ts";

/** Directing without filming, and one's films as the studio shows them. */
export const studioOperations = {
  direct: operation("POST", "/api/direct", "Read a prompt: its plan and notes; nothing is filmed", {
    limit: "readings",
    body: films.directBody,
    answer: films.directAnswer,
  }),
  edit: operation("POST", "/api/edit", "What an instruction would change; nothing is filmed", {
    limit: "readings",
    body: films.editBody,
    answer: films.editAnswer,
  }),
  speak: operation("POST", "/api/speak", "A plan's lines as sound, with the times of their phones", {
    limit: "readings",
    body: films.speakBody,
    answer: films.speakAnswer,
  }),
  listFilms: operation("GET", "/api/videos", "The caller's films with their posts and places in the queue", {
    query: films.listFilmsQuery,
    answer: films.filmList,
  }),
  retrieveFilm: operation("GET", "/api/videos/{video_id}", "One of the caller's films", {
    owns: "video",
    answer: films.film,
  }),
  watchFilm: operation("GET", "/api/videos/{video_id}/events", "Server-sent events until the film ends", {
    owns: "video",
    produces: "text/event-stream",
  }),
  filmFile: operation("GET", "/api/videos/{video_id}/files/{file}", "A file of one's film, whole or by range", {
    owns: "video",
    produces: "application/octet-stream",
  }),
  remixPost: operation("POST", "/api/posts/{post_id}/remix", "Film a post's plan with changes, as one's own", {
    sees: "post",
    limit: "films",
    body: films.remixPostBody,
    answer: videoResource,
  }),
} as const;
