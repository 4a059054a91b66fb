import * as social from "../../social/index.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";

export async function listUsers({ house, query }: Call<"listUsers">): Promise<object> {
  return social.listUsers(house.db, query);
}

export async function changeUser({ house, caller, params, body }: Call<"changeUser">): Promise<object> {
  return social.changeUser(house.db, caller, { id: params["user_id"] ?? "", body });
}

export async function listAllInvites({ house, query }: Call<"listAllInvites">): Promise<object> {
  return social.listAllInvites(house.db, query);
}

export async function changePlan({ house, params, body }: Call<"changePlan">): Promise<object> {
  return social.changePlan(house.db, { name: params["plan"] ?? "", body });
}

export async function siteSettings({ house }: Call<"siteSettings">): Promise<object> {
  return social.readSiteSettings(house.db);
}

export async function changeSiteSettings({ house, body }: Call<"changeSiteSettings">): Promise<object> {
  if ((body.regions ?? []).length > 0 && house.settings.regionHeader === null)
    throw new ApiError(
      400,
      "Nobody's country is known here; set KINORA_REGION_HEADER to the header in which your proxy says it.",
      { code: "invalid_value", param: "regions" },
    );
  return social.changeSiteSettings(house.db, body);
}

export async function queueState({ house }: Call<"queueState">): Promise<object> {
  const counts = Object.entries(await house.queue.counts());
  return {
    jobs: counts.map(([kind, { waiting, running }]) => ({ kind, waiting, running })),
    films: await social.listOpenFilms(house.db),
    seconds_per_film_second: await social.readRates(house.db),
  };
}

export async function listWorkers({ house }: Call<"listWorkers">): Promise<object> {
  return social.listWorkers(house.db);
}

export async function storageUse({ house }: Call<"storageUse">): Promise<object> {
  return { ...(await social.measureStorage(house.db)), free_bytes: await house.freeBytes() };
}
