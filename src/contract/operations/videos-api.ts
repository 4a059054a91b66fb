import * as videos from "../videos.ts";
import { operation } from "./operation.ts";

const video = videos.videoResource;

/** The OpenAI Videos API, with cancel as ours. */
export const videosApi = {
  createVideo: operation("POST", "/v1/videos", "Film a prompt", {
    limit: "films",
    body: videos.createVideoBody,
    answer: video,
  }),
  listVideos: operation("GET", "/v1/videos", "The caller's films", {
    query: videos.listVideosQuery,
    answer: videos.videoList,
  }),
  editVideo: operation("POST", "/v1/videos/edits", "Film another film's plan with changes", {
    limit: "films",
    body: videos.editVideoBody,
    answer: video,
  }),
  extendVideo: operation("POST", "/v1/videos/extensions", "Film what comes after a film", {
    limit: "films",
    body: videos.extendVideoBody,
    answer: video,
  }),
  createCharacter: operation("POST", "/v1/videos/characters", "Keep a character's clip and name", {
    limit: "films",
    body: videos.createCharacterBody,
    answer: videos.characterResource,
  }),
  retrieveCharacter: operation("GET", "/v1/videos/characters/{character_id}", "One character", {
    owns: "character",
    answer: videos.characterResource,
  }),
  retrieveVideo: operation("GET", "/v1/videos/{video_id}", "One film", { owns: "video", answer: video }),
  deleteVideo: operation("DELETE", "/v1/videos/{video_id}", "Delete a finished film, and its post", {
    owns: "video",
    answer: videos.videoDeleted,
  }),
  downloadContent: operation("GET", "/v1/videos/{video_id}/content", "A film's file, whole or by range", {
    owns: "video",
    query: videos.contentQuery,
    produces: "application/octet-stream",
  }),
  remixVideo: operation("POST", "/v1/videos/{video_id}/remix", "Film another film's plan with changes", {
    owns: "video",
    limit: "films",
    body: videos.remixVideoBody,
    answer: video,
  }),
  cancelVideo: operation("POST", "/v1/videos/{video_id}/cancel", "Stop a film that is not finished", {
    owns: "video",
    answer: video,
  }),
} as const;
