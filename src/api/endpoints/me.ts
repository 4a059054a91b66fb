import * as social from "../../social/index.ts";
import type { Call } from "../call.ts";

export async function me({ house, caller }: Call<"me">): Promise<object> {
  return social.readMe(house.db, caller);
}

export async function changeMe({ house, caller, body }: Call<"changeMe">): Promise<object> {
  return social.changeMe(house.db, caller, body);
}

export async function listInvites({ house, caller }: Call<"listInvites">): Promise<object> {
  return social.listInvites(house.db, caller);
}

export async function createInvite({ house, caller }: Call<"createInvite">): Promise<object> {
  return social.createInvite(house.db, caller);
}

export async function listPlans({ house }: Call<"listPlans">): Promise<object> {
  return social.listPlans(house.db);
}

export async function listNotifications({ house, caller, query }: Call<"listNotifications">): Promise<object> {
  return social.listNotifications(house.db, caller, query);
}

export async function readNotifications({ house, caller, body }: Call<"readNotifications">): Promise<object> {
  return social.readNotifications(house.db, caller.userId, body.up_to);
}
