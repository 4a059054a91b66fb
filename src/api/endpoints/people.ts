import * as social from "../../social/index.ts";
import type { Call } from "../call.ts";

export async function retrievePerson({ house, caller, params }: Call<"retrievePerson">): Promise<object> {
  return social.readProfile(house.db, caller, params["handle"] ?? "");
}

export async function postsOfPerson({ house, caller, params, query }: Call<"postsOfPerson">): Promise<object> {
  const { publicUrl } = house.settings;
  return social.listPostsOf(house.db, caller, { ...query, handle: params["handle"] ?? "", publicUrl });
}

export async function listFollowers({ house, caller, params, query }: Call<"listFollowers">): Promise<object> {
  return social.listFollows(house.db, caller, { ...query, handle: params["handle"] ?? "", side: "followers" });
}

export async function listFollowing({ house, caller, params, query }: Call<"listFollowing">): Promise<object> {
  return social.listFollows(house.db, caller, { ...query, handle: params["handle"] ?? "", side: "following" });
}

export async function follow({ house, caller, params }: Call<"follow">): Promise<object> {
  return social.follow(house.db, caller, params["handle"] ?? "");
}

export async function unfollow({ house, caller, params }: Call<"unfollow">): Promise<object> {
  return social.unfollow(house.db, caller, params["handle"] ?? "");
}

export async function searchPeople({ house, caller, query }: Call<"searchPeople">): Promise<object> {
  return social.searchPeople(house.db, caller, query);
}
