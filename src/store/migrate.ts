import { sql, type Kysely } from "kysely";
import { KinoraError } from "../base/index.ts";
import { accounts } from "./migrations/0001-accounts.ts";
import { videos } from "./migrations/0002-videos.ts";
import { webhooks } from "./migrations/0003-webhooks.ts";
import { people } from "./migrations/0004-people.ts";
import { posts } from "./migrations/0005-posts.ts";
import { capacity } from "./migrations/0006-capacity.ts";
import { passkeys } from "./migrations/0007-passkeys.ts";
import { webhookDeliveries } from "./migrations/0008-webhook-deliveries.ts";
import { profilePictures } from "./migrations/0009-profile-pictures.ts";
import { frames } from "./migrations/0010-frames.ts";
import type { Tables } from "./tables.ts";

/** In order and for good: a migration that has been released is never changed, only followed by another. */
const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  accounts,
  videos,
  webhooks,
  people,
  posts,
  capacity,
  passkeys,
  webhookDeliveries,
  profilePictures,
  frames,
];

export const latestVersion = migrations.length;

/** Any number that nothing else on the server locks: the bytes of 'kino'. */
const LOCK = 0x6b696e6f;

/** Brings the database up to `target`; several processes may call it at once. Versions never go back. */
export async function migrate(db: Kysely<Tables>, target = latestVersion): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(transaction);
    await sql`create table if not exists migration (
      version integer primary key, name text not null, applied_at timestamptz not null default now()
    )`.execute(transaction);
    const { max } = await transaction
      .selectFrom("migration")
      .select((eb) => eb.fn.max("version").as("max"))
      .executeTakeFirstOrThrow();
    const version = max ?? 0;
    if (version > latestVersion) {
      throw new KinoraError(
        "failed",
        `The database is of a newer Kinora (version ${version}, this one knows ${latestVersion}); install that Kinora or restore a backup.`,
      );
    }
    for (const [index, migration] of migrations.entries()) {
      if (index < version || index >= target) continue;
      await sql.raw(migration.sql).execute(transaction);
      await transaction
        .insertInto("migration")
        .values({ version: index + 1, name: migration.name })
        .execute();
    }
  });
}
