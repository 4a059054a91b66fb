import type { AnswerOf, BodyOf } from "../../contract/index.ts";
import type { Database, DatabaseTransaction } from "../../store/index.ts";

export type SiteSettings = AnswerOf<"siteSettings">;

export async function readSiteSettings(db: Database | DatabaseTransaction): Promise<SiteSettings> {
  const { only_row: _, ...settings } = await db.selectFrom("site_setting").selectAll().executeTakeFirstOrThrow();
  return settings;
}

export async function changeSiteSettings(db: Database, body: BodyOf<"changeSiteSettings">): Promise<SiteSettings> {
  if (Object.values(body).some((value) => value !== undefined))
    await db.updateTable("site_setting").set(body).execute();
  return readSiteSettings(db);
}
