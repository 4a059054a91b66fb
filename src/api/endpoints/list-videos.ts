import type { Call } from "../call.ts";
import { findVideo } from "../find-video.ts";
import { presentVideo } from "../present-video.ts";

export async function listVideos({ house, caller, query }: Call<"listVideos">): Promise<object> {
  const { after, limit, order } = query;
  let select = house.db.selectFrom("video").selectAll().where("user_id", "=", caller.userId);
  if (after !== undefined) {
    const { place } = await findVideo(house, caller, after);
    select = select.where("place", order === "desc" ? "<" : ">", place);
  }
  const rows = await select
    .orderBy("place", order)
    .limit(limit + 1)
    .execute();
  const data = rows.slice(0, limit).map(presentVideo);
  const has_more = limit > 0 && rows.length > limit;
  return { object: "list", data, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null, has_more };
}
