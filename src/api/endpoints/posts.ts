import { filmWish } from "../../contract/index.ts";
import * as social from "../../social/index.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";

export async function feed({ house, caller, query }: Call<"feed">): Promise<object> {
  if (query.kind === "following" && caller.userId === "")
    throw new ApiError(401, "Sign in to see whom you follow.", { code: "missing_api_key" });
  return social.readFeed(house.db, caller, { ...query, publicUrl: house.settings.publicUrl });
}

export async function searchPosts({ house, caller, query }: Call<"searchPosts">): Promise<object> {
  return social.searchPosts(house.db, caller, { ...query, publicUrl: house.settings.publicUrl });
}

export async function createPost({ house, caller, body }: Call<"createPost">): Promise<object> {
  return social.createPost(house.db, caller, { body, publicUrl: house.settings.publicUrl });
}

export async function retrievePost({ house, caller, params }: Call<"retrievePost">): Promise<object> {
  const id = params["post_id"] ?? "";
  const row = await social.findPost(house.db, caller, id);
  const film = await social.findRecordOfPost(house.db, caller, id);
  const { model, seed, fps, quality } = filmWish.parse(film.request);
  const unix = (date: Date): number => Math.floor(date.getTime() / 1000);
  return {
    ...social.presentPost(row, caller, house.settings.publicUrl),
    video_id: film.user_id === caller.userId ? film.id : null,
    notes: film.notes.map(({ kind, words, text }) => ({ kind, words, text })),
    provenance: {
      model,
      seed,
      fps,
      quality,
      film_sha256: film.film_sha256,
      created_at: unix(film.created_at),
      completed_at: film.completed_at === null ? null : unix(film.completed_at),
    },
  };
}

export async function changePost({ house, caller, params, body }: Call<"changePost">): Promise<object> {
  const id = params["post_id"] ?? "";
  return social.changePost(house.db, caller, { id, body, publicUrl: house.settings.publicUrl });
}

export async function deletePost({ house, caller, params }: Call<"deletePost">): Promise<object> {
  return social.deletePost(house.db, caller, params["post_id"] ?? "");
}

export async function remixTree({ house, caller, params }: Call<"remixTree">): Promise<object> {
  return social.readRemixTree(house.db, caller, params["post_id"] ?? "");
}

export async function likePost({ house, caller, params }: Call<"likePost">): Promise<object> {
  return social.likePost(house.db, caller, params["post_id"] ?? "");
}

export async function unlikePost({ house, caller, params }: Call<"unlikePost">): Promise<object> {
  return social.unlikePost(house.db, caller, params["post_id"] ?? "");
}
