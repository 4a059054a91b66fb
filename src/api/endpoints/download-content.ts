import { KinoraError } from "../../base/index.ts";
import { ApiError, notFound } from "../api-error.ts";
import type { Call } from "../call.ts";
import { findVideo } from "../find-video.ts";
import { readRange } from "../read-range.ts";

const fileNames = { video: "film.mp4", thumbnail: "poster.webp", spritesheet: "spritesheet.jpg" } as const;

export async function downloadContent({
  house,
  caller,
  params,
  query,
  request,
}: Call<"downloadContent">): Promise<Response> {
  const row = await findVideo(house, caller, params["video_id"] ?? "");
  if (row.status !== "completed")
    throw new ApiError(400, `The video '${row.id}' is ${row.status}; wait until it is completed.`, {
      code: "video_not_ready",
    });
  const name = fileNames[query.variant];
  const file = row.files[name];
  if (!file) throw notFound(query.variant, row.id);
  const headers = new Headers({
    "content-type": file.type,
    "accept-ranges": "bytes",
    etag: `"${file.sha256}"`,
    "cache-control": "private, max-age=3600",
    "content-disposition": `inline; filename="${row.id}-${name}"`,
  });
  if (request.headers.get("if-none-match") === `"${file.sha256}"`) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("if-range");
  const asked = ifRange === null || ifRange === `"${file.sha256}"` ? request.headers.get("range") : null;
  const range = readRange(asked, file.bytes);
  if (range === "beyond") {
    throw new ApiError(416, `The file has ${file.bytes} bytes.`, {
      code: "invalid_range",
      headers: { "content-range": `bytes */${file.bytes}` },
    });
  }
  headers.set("content-length", String(range === null ? file.bytes : range.end - range.start + 1));
  if (range !== null) headers.set("content-range", `bytes ${range.start}-${range.end}/${file.bytes}`);
  const status = range === null ? 200 : 206;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  try {
    return new Response(await house.blobs.read(file.key, range), { status, headers });
  } catch (error) {
    if (error instanceof KinoraError) throw notFound(query.variant, row.id);
    throw error;
  }
}
