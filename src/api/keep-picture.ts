import type { BlobStore, StoredFile } from "../store/index.ts";
import { ApiError } from "./api-error.ts";
import type { ApiSettings } from "./house.ts";
import { requestPublicly } from "./public-request.ts";

const MOST_BYTES = 20 * 1024 * 1024;

type Reference = File | { readonly image_url: string } | { readonly file_id: string };

/** The bytes of a reference picture, wherever they are. */
export async function fileOf(reference: Reference, settings: ApiSettings): Promise<Uint8Array> {
  if (reference instanceof File) return new Uint8Array(await reference.arrayBuffer());
  if ("file_id" in reference) throw badPicture("This server keeps no files by id; send the picture or a data URL.");
  const { image_url: address } = reference;
  const inline = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/=\s]+)$/.exec(address);
  if (inline) return Buffer.from(inline[1] ?? "", "base64");
  if (!settings.fetchesPictures || !/^https?:\/\//.test(address))
    throw badPicture("This server fetches no pictures from the web; send the picture or a data URL.");
  try {
    const { allowsPrivateAddresses } = settings;
    const limits = { allowsPrivateAddresses, timeoutSeconds: 20, mostBytes: MOST_BYTES };
    const { status, body } = await requestPublicly(address, { method: "GET", ...limits });
    if (status === 200) return body;
    throw new Error(`it answered ${status}`);
  } catch (error) {
    throw badPicture(`The picture could not be fetched: ${error instanceof Error ? error.message : "no answer"}.`);
  }
}

/** Stores it with the film; what it is, is read from its bytes and not from what the caller says. */
export async function keepPicture(blobs: BlobStore, videoId: string, bytes: Uint8Array): Promise<StoredFile> {
  if (bytes.length > MOST_BYTES) throw badPicture(`The picture is larger than ${MOST_BYTES} bytes.`);
  const type = pictureType(bytes);
  if (type === null) throw badPicture("The picture is neither JPEG, PNG nor WebP.");
  return blobs.put(`videos/${videoId}/reference`, bytes, type);
}

function pictureType(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  return /^RIFF....WEBP/s.test(text) ? "image/webp" : null;
}

function badPicture(message: string): ApiError {
  return new ApiError(400, message, { code: "invalid_value", param: "input_reference" });
}
