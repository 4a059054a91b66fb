import { ApiError, notFound } from "../api-error.ts";
import type { Call } from "../call.ts";
import { findVideo } from "../find-video.ts";
import { sendFile } from "../send-file.ts";

const fileNames = { video: "film.mp4", thumbnail: "poster.webp", spritesheet: "spritesheet.jpg" } as const;

export async function downloadContent(call: Call<"downloadContent">): Promise<Response> {
  const { house, caller, params, query, request } = call;
  const row = await findVideo(house, caller, params["video_id"] ?? "");
  if (row.status !== "completed")
    throw new ApiError(400, `The video '${row.id}' is ${row.status}; wait until it is completed.`, {
      code: "video_not_ready",
    });
  const name = fileNames[query.variant];
  const file = row.files[name];
  if (!file) throw notFound(query.variant, row.id);
  return sendFile(request, { blobs: house.blobs, file, name: `${row.id}-${name}` });
}
