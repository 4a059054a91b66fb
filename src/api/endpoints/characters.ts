import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import type { Tables } from "../../store/index.ts";
import { ApiError, notFound } from "../api-error.ts";
import type { Call } from "../call.ts";

export async function createCharacter({ house, caller, body }: Call<"createCharacter">): Promise<object> {
  const { db, blobs } = house;
  const bytes = new Uint8Array(await body.video.arrayBuffer());
  // An MP4 begins with a box of the type 'ftyp'.
  if (Buffer.from(bytes.subarray(4, 8)).toString("latin1") !== "ftyp")
    throw new ApiError(400, "The video is no MP4.", { code: "invalid_value", param: "video" });
  const id = `char_${randomUUID().replaceAll("-", "")}`;
  const file = await blobs.put(`characters/${id}/clip.mp4`, bytes, "video/mp4");
  const row = await db
    .insertInto("character")
    .values({ id, user_id: caller.userId, name: body.name, file: JSON.stringify(file) })
    .returningAll()
    .executeTakeFirstOrThrow();
  return present(row);
}

export async function retrieveCharacter({ house, caller, params }: Call<"retrieveCharacter">): Promise<object> {
  const id = params["character_id"] ?? "";
  const row = await house.db
    .selectFrom("character")
    .selectAll()
    .where("id", "=", id)
    .where("user_id", "=", caller.userId)
    .executeTakeFirst();
  if (!row) throw notFound("character", id);
  return present(row);
}

function present({ id, name, created_at }: Selectable<Tables["character"]>): object {
  return {
    id,
    object: "character",
    name,
    created_at: Math.floor(created_at.getTime() / 1000),
    notes: [
      "The clip and the name are kept; films stage a generic person in its place until likenesses are supported.",
    ],
  };
}
