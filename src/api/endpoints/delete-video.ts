import { removePost } from "../../social/index.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";
import { describeFault } from "../log.ts";
import { findVideo } from "../find-video.ts";

export async function deleteVideo({ house, caller, params, requestId }: Call<"deleteVideo">): Promise<object> {
  const { db, blobs, log } = house;
  const { id } = await findVideo(house, caller, params["video_id"] ?? "");
  const numDeletedRows = await db.transaction().execute(async (transaction) => {
    await removePost(transaction, { videoId: id });
    const gone = await transaction
      .deleteFrom("video")
      .where("id", "=", id)
      .where("status", "in", ["completed", "failed"])
      .executeTakeFirstOrThrow();
    return gone.numDeletedRows;
  });
  if (numDeletedRows === 0n) {
    throw new ApiError(400, `The video '${id}' is not finished; cancel it, or wait until it is.`, {
      code: "video_not_ready",
    });
  }
  // The row decides; a file that stays behind is only space.
  try {
    for (const key of await blobs.list(`videos/${id}/`)) await blobs.delete(key);
  } catch (error) {
    log("warn", "files stayed behind", { requestId, videoId: id, fault: describeFault(error) });
  }
  return { id, object: "video.deleted", deleted: true };
}
