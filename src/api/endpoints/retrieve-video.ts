import type { Call } from "../call.ts";
import { findVideo } from "../find-video.ts";
import { presentVideo } from "../present-video.ts";

export async function retrieveVideo({ house, caller, params }: Call<"retrieveVideo">): Promise<object> {
  return presentVideo(await findVideo(house, caller, params["video_id"] ?? ""));
}
