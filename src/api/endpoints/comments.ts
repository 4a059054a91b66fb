import * as social from "../../social/index.ts";
import type { Call } from "../call.ts";

export async function listComments({ house, caller, params, query }: Call<"listComments">): Promise<object> {
  return social.listComments(house.db, caller, { ...query, postId: params["post_id"] ?? "" });
}

export async function createComment({ house, caller, params, body }: Call<"createComment">): Promise<object> {
  return social.createComment(house.db, caller, { postId: params["post_id"] ?? "", body });
}

export async function deleteComment({ house, caller, params }: Call<"deleteComment">): Promise<object> {
  return social.deleteComment(house.db, caller, params["comment_id"] ?? "");
}
