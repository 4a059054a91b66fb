import { filmFileNames } from "../../contract/index.ts";
import { findRecordOfPost } from "../../social/index.ts";
import type { Video } from "../../store/index.ts";
import { notFound } from "../api-error.ts";
import type { Call } from "../call.ts";
import { findVideo } from "../find-video.ts";
import { sendFile } from "../send-file.ts";

export async function filmFile({ house, caller, params, request }: Call<"filmFile">): Promise<Response> {
  const film = await findVideo(house, caller, params["video_id"] ?? "");
  return answer(film, { wished: params["file"] ?? "", blobs: house.blobs, request });
}

export async function postFile({ house, caller, params, request }: Call<"postFile">): Promise<Response> {
  const film = await findRecordOfPost(house.db, caller, params["post_id"] ?? "");
  return answer(film, { wished: params["file"] ?? "", blobs: house.blobs, request });
}

async function answer(
  film: Pick<Video, "id" | "files" | "notes">,
  { wished, blobs, request }: { wished: string } & Pick<Call<"filmFile">["house"], "blobs"> & { request: Request },
): Promise<Response> {
  const name = filmFileNames.find((one) => one === wished);
  if (name === undefined) throw notFound("file", wished);
  if (name === "notes.json") return Response.json(film.notes, { headers: { "cache-control": "private, no-cache" } });
  const file = film.files[name];
  if (!file) throw notFound("file", name);
  return sendFile(request, { blobs, file, name: `${film.id}-${name}` });
}
