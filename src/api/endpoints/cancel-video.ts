import { failVideo } from "../../store/index.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";
import { findVideo } from "../find-video.ts";
import { presentVideo } from "../present-video.ts";
import { enqueueWebhooks } from "../webhooks/enqueue-webhooks.ts";

export async function cancelVideo({ house, caller, params }: Call<"cancelVideo">): Promise<object> {
  const { db, queue } = house;
  const { id, job_id } = await findVideo(house, caller, params["video_id"] ?? "");
  const isCancelled = await db.transaction().execute(async (transaction) => {
    if (!(await failVideo(transaction, id, { code: "cancelled", message: "Cancelled by its owner." }))) return false;
    await enqueueWebhooks(queue, transaction, { videoId: id, event: "video.failed" });
    return true;
  });
  if (!isCancelled) throw new ApiError(400, `The video '${id}' is finished already.`, { code: "video_finished" });
  // A worker that has it sees by the row that it is no longer wanted.
  if (job_id !== null) await queue.cancel("film", job_id);
  return presentVideo(await findVideo(house, caller, id));
}
