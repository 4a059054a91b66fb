import { KinoraError } from "../base/index.ts";
import type { BlobStore, StoredFile } from "../store/index.ts";
import { ApiError, notFound } from "./api-error.ts";
import { readRange } from "./read-range.ts";

/** A stored file, whole, by range, or not at all where the caller has it already. `name`: as it is saved. */
export async function sendFile(
  request: Request,
  { blobs, file, name }: { readonly blobs: BlobStore; readonly file: StoredFile; readonly name: string },
): Promise<Response> {
  const headers = new Headers({
    "content-type": file.type,
    "accept-ranges": "bytes",
    etag: `"${file.sha256}"`,
    "cache-control": "private, max-age=3600",
    "content-disposition": `inline; filename="${name}"`,
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
    return new Response(await blobs.read(file.key, range), { status, headers });
  } catch (error) {
    if (error instanceof KinoraError) throw notFound("file", name);
    throw error;
  }
}
