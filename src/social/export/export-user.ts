import { sql } from "kysely";
import type { Database, StoredFile } from "../../store/index.ts";

/** Everything that is somebody's own. Secrets are not among it: passwords and keys are kept as hashes only. */
export type UserExport = {
  /** By file name, without '.json'. */
  readonly records: Readonly<Record<string, readonly unknown[]>>;
  /** Films, characters and the profile's picture, with where each file goes. */
  readonly files: readonly { readonly path: string; readonly file: StoredFile }[];
};

type Row = Record<string, unknown>;

/** Null: there is no user with this e-mail. */
export async function exportUser(db: Database, email: string): Promise<UserExport | null> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      const user = await transaction
        .selectFrom("user")
        .select(["id", "email", "handle", "name", "bio", "role", "plan", "createdAt as created_at", "suspended_at"])
        .where("email", "=", email.toLowerCase())
        .executeTakeFirst();
      if (!user) return null;
      const all = async (query: ReturnType<typeof sql<Row>>): Promise<Row[]> => (await query.execute(transaction)).rows;
      const me = user.id;
      const films = await all(sql<Row>`select * from video where user_id = ${me} order by place`);
      const characters = await all(sql<Row>`select * from character where user_id = ${me} order by created_at`);
      const pictures = await all(sql<Row>`select file from profile_picture where user_id = ${me}`);
      return {
        records: {
          account: [user],
          films,
          characters,
          posts: await all(sql<Row>`select * from post where author_id = ${me} order by place`),
          comments: await all(
            sql<Row>`select id, post_id, reply_to, text, created_at from comment
              where author_id = ${me} and text is not null order by place`,
          ),
          likes: await all(
            sql<Row>`select post_id, created_at from post_like where user_id = ${me} order by created_at`,
          ),
          following: await all(
            sql<Row>`select u.handle, f.created_at from follow f join "user" u on u.id = f.followee_id
              where f.follower_id = ${me} order by f.place`,
          ),
          followers: await all(
            sql<Row>`select u.handle, f.created_at from follow f join "user" u on u.id = f.follower_id
              where f.followee_id = ${me} order by f.place`,
          ),
          notifications: await all(
            sql<Row>`select kind, post_id, comment_id, video_id, created_at, read_at from notification
              where user_id = ${me} order by place`,
          ),
          invites: await all(
            sql<Row>`select code, created_at, used_at from invite where made_by = ${me} order by place`,
          ),
          keys: await all(
            sql<Row>`select name, hint, created_at, revoked_at from api_key where user_id = ${me} order by created_at`,
          ),
          passkeys: await all(
            sql<Row>`select name, "createdAt" as created_at from passkey where "userId" = ${me} order by "createdAt"`,
          ),
          webhooks: await all(
            sql<Row>`select url, created_at from webhook_endpoint where user_id = ${me} order by created_at`,
          ),
          rendering: await all(sql<Row>`select day::text, seconds from render_day where user_id = ${me} order by day`),
        },
        files: [
          ...films.flatMap(({ id, files }) =>
            Object.entries(files as Record<string, StoredFile>).map(([name, file]) => ({
              path: `films/${String(id)}/${name}`,
              file,
            })),
          ),
          ...pictures.map(({ file }) => ({ path: "picture.webp", file: file as StoredFile })),
          ...characters.map(({ id, file }) => ({
            path: `characters/${String(id)}/clip.mp4`,
            file: file as StoredFile,
          })),
        ],
      };
    });
}
