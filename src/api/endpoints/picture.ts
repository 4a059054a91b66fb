import { changePicture, findPicture, readMe } from "../../social/index.ts";
import { ApiError } from "../api-error.ts";
import type { Call } from "../call.ts";
import { sendFile } from "../send-file.ts";

const MOST_BYTES = 20 * 1024 * 1024;

/** What is kept is made anew from what was sent; see `makePortrait`. */
export async function setPicture({ house, caller, body }: Call<"setPicture">): Promise<object> {
  const { db, blobs } = house;
  const { picture } = body;
  if (picture.size > MOST_BYTES) throw badPicture(`The picture is larger than ${MOST_BYTES} bytes.`);
  const made = await house.makePortrait(new Uint8Array(await picture.arrayBuffer()));
  if (made === null)
    throw badPicture("The picture cannot be read, or is too large; send a JPEG, PNG or WebP of up to 64 megapixels.");
  const id = crypto.randomUUID();
  const file = await blobs.put(`pictures/${id}.webp`, made, "image/webp");
  const before = await changePicture(db, caller.userId, { id, file }).catch(async (error: unknown) => {
    await blobs.delete(file.key);
    throw error;
  });
  if (before) await blobs.delete(before.key);
  return readMe(db, caller);
}

export async function removePicture({ house, caller }: Call<"removePicture">): Promise<object> {
  const before = await changePicture(house.db, caller.userId, null);
  if (before) await house.blobs.delete(before.key);
  return readMe(house.db, caller);
}

export async function personPicture({ house, caller, params, request }: Call<"personPicture">): Promise<Response> {
  const id = params["picture_id"] ?? "";
  const file = await findPicture(house.db, caller, id);
  return sendFile(request, { blobs: house.blobs, file, name: `${id}.webp` });
}

function badPicture(message: string): ApiError {
  return new ApiError(400, message, { code: "invalid_value", param: "picture" });
}
