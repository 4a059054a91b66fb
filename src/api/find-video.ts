import { notFound } from "./api-error.ts";
import { ApiError } from "./api-error.ts";
import type { Caller } from "./accounts/find-caller.ts";
import type { House } from "./house.ts";
import type { Video } from "../store/index.ts";
import { createHash } from "node:crypto";

/** A film of the caller's; to others it does not exist. */
export async function findVideo({ db }: House, caller: Caller, id: string): Promise<Video> {
  const found = await db
    .selectFrom("video")
    .selectAll()
    .where("id", "=", id)
    .where("user_id", "=", caller.userId)
    .executeTakeFirst();
  if (!found) throw notFound("video", id);
  return found;
}

/** The film that an edit or extension begins from: named, or sent as the file that was downloaded here. */
export async function findSource(
  house: House,
  caller: Caller,
  source: { readonly id: string } | File,
): Promise<Video & { readonly screenplay: Record<string, unknown> }> {
  const video =
    source instanceof File ? await findByContent(house, caller, source) : await findVideo(house, caller, source.id);
  return ready(video);
}

/** Throws where a film is not finished. */
export function ready(video: Video): Video & { readonly screenplay: Record<string, unknown> } {
  if (video.status !== "completed" || video.screenplay === null) {
    throw new ApiError(400, `The video '${video.id}' is not completed; wait until it is.`, {
      code: "video_not_ready",
      param: "video",
    });
  }
  return { ...video, screenplay: video.screenplay };
}

async function findByContent({ db }: House, caller: Caller, file: File): Promise<Video> {
  const hash = createHash("sha256")
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest("hex");
  const found = await db
    .selectFrom("video")
    .selectAll()
    .where("user_id", "=", caller.userId)
    .where("film_sha256", "=", hash)
    .orderBy("place", "desc")
    .executeTakeFirst();
  if (found) return found;
  throw new ApiError(400, "The video is none that you made here; its plan is needed, so send its id or its own file.", {
    code: "unknown_video",
    param: "video",
  });
}
