import { sql } from "kysely";
import { filmWish, type AnswerOf, type BodyOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";
import { newId } from "../new-id.ts";
import { breaks } from "../people/handles.ts";
import { notify } from "../people/notify.ts";
import { SocialError, thereIsNo } from "../social-error.ts";
import type { Viewer } from "../viewer.ts";
import { countOn } from "./count.ts";
import { keepWords } from "./keep-words.ts";
import { findPost, presentPost } from "./post-rows.ts";
import { rankOf } from "./rank.ts";

const LONGEST_TITLE = 120;

/** Shares a completed film of the viewer's. */
export async function createPost(
  db: Database,
  viewer: Viewer,
  { body, publicUrl }: { readonly body: BodyOf<"createPost">; readonly publicUrl: string },
): Promise<AnswerOf<"createPost">> {
  const { video_id, caption, visibility } = body;
  const video = await db
    .selectFrom("video")
    .selectAll()
    .where("id", "=", video_id)
    .where("user_id", "=", viewer.userId)
    .executeTakeFirst();
  if (!video) throw thereIsNo("video", video_id);
  if (video.status !== "completed")
    throw new SocialError("invalid", `The video '${video_id}' is ${video.status}; only completed films are shared.`, {
      code: "video_not_ready",
      param: "video_id",
    });
  const wish = filmWish.parse(video.request);
  const screenplay = video.screenplay ?? {};
  const planned = screenplay["seconds"];
  const named = typeof screenplay["title"] === "string" ? screenplay["title"].trim() : "";
  const title = body.title ?? ((named || wish.prompt.trim()).slice(0, LONGEST_TITLE) || "Untitled");
  const id = newId("post");
  try {
    return await db.transaction().execute(async (transaction) => {
      const origin = await findOrigin(transaction, video.parent_id);
      const none = sql<number>`0`;
      await transaction
        .insertInto("post")
        .values({
          id,
          video_id,
          author_id: viewer.userId,
          title,
          caption,
          visibility,
          prompt: wish.prompt,
          seconds: wish.seconds ?? (typeof planned === "number" ? planned : 0),
          size: wish.size,
          style: wish.style,
          remix_of: origin?.id ?? null,
          rank: rankOf({ likes: none, comments: none, remixes: none, createdAt: sql<Date>`now()` }),
        })
        .execute();
      await keepWords(transaction, { id, title, caption, prompt: wish.prompt }, screenplay);
      if (origin) {
        await countOn(transaction, origin.id, { counter: "remixes", by: 1 });
        if (visibility === "public") await tellOfRemix(transaction, { id, authorId: viewer.userId }, origin);
      }
      return presentPost(await findPost(transaction, viewer, id), viewer, publicUrl);
    });
  } catch (error) {
    if (!breaks(error, "post_video_id_key")) throw error;
    throw new SocialError("conflict", `The video '${video_id}' is shared already.`, {
      code: "already_posted",
      param: "video_id",
    });
  }
}

type Origin = { readonly id: string; readonly author_id: string };

async function tellOfRemix(
  transaction: DatabaseTransaction,
  post: { readonly id: string; readonly authorId: string },
  origin: Origin,
): Promise<void> {
  await notify(transaction, { userId: origin.author_id, kind: "remix", actorId: post.authorId, postId: post.id });
}

/** The nearest film above that is shared. */
async function findOrigin(transaction: DatabaseTransaction, parentId: string | null): Promise<Origin | null> {
  if (parentId === null) return null;
  const { rows } = await sql<Origin>`
    with recursive above as (
      select id, parent_id, 0 as height from video where id = ${parentId}
      union all
      select v.id, v.parent_id, height + 1 from video v join above on v.id = above.parent_id where height < 1000
    )
    select post.id, post.author_id from above join post on post.video_id = above.id order by height limit 1`.execute(
    transaction,
  );
  return rows[0] ?? null;
}

/** Only its author; the origin of a remix is told when the remix becomes public. */
export async function changePost(
  db: Database,
  viewer: Viewer,
  { id, body, publicUrl }: { readonly id: string; readonly body: BodyOf<"changePost">; readonly publicUrl: string },
): Promise<AnswerOf<"changePost">> {
  return db.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom("post")
      .innerJoin("video", "video.id", "post.video_id")
      .select(["post.id", "post.title", "post.caption", "post.prompt", "post.visibility", "post.remix_of"])
      .select("video.screenplay")
      .where("post.id", "=", id)
      .where("author_id", "=", viewer.userId)
      .forUpdate("post")
      .executeTakeFirst();
    if (!before) throw thereIsNo("post", id);
    const { title = before.title, caption = before.caption, visibility = before.visibility } = body;
    await transaction
      .updateTable("post")
      .set({ title, caption, visibility, edited_at: sql<Date>`now()` })
      .where("id", "=", id)
      .execute();
    await keepWords(transaction, { id, title, caption, prompt: before.prompt }, before.screenplay ?? {});
    if (before.remix_of !== null && visibility === "public" && before.visibility !== "public") {
      const origin = await transaction
        .selectFrom("post")
        .select(["id", "author_id"])
        .where("id", "=", before.remix_of)
        .executeTakeFirst();
      if (origin) await tellOfRemix(transaction, { id, authorId: viewer.userId }, origin);
    }
    return presentPost(await findPost(transaction, viewer, id), viewer, publicUrl);
  });
}

/** Its author or an administrator; likes and comments go with it, the film stays. */
export async function deletePost(db: Database, viewer: Viewer, id: string): Promise<AnswerOf<"deletePost">> {
  await db.transaction().execute(async (transaction) => {
    let query = transaction.selectFrom("post").select("id").where("id", "=", id);
    if (!viewer.isAdministrator) query = query.where("author_id", "=", viewer.userId);
    if (!(await query.executeTakeFirst())) throw thereIsNo("post", id);
    await removePost(transaction, { id });
  });
  return { id, deleted: true };
}

/** Takes the post of a film away, if there is one, and from the count of what it is a remix of. */
export async function removePost(
  transaction: DatabaseTransaction,
  which: { readonly id: string } | { readonly videoId: string },
): Promise<void> {
  const gone = await transaction
    .deleteFrom("post")
    .where("id" in which ? "id" : "video_id", "=", "id" in which ? which.id : which.videoId)
    .returning(["id", "author_id", "remix_of"])
    .executeTakeFirst();
  if (gone?.remix_of) await countOn(transaction, gone.remix_of, { counter: "remixes", by: -1 });
}
