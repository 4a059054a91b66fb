import { join } from "node:path";
import { findPostgres, openDatabase } from "../../store/index.ts";
import { applyConfigFile } from "./config-file.ts";
import { readSettings } from "./settings.ts";

/** For doctor: what the service would run on. */
export async function describeService(
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly found: string; readonly isGood: boolean; readonly advice: string | null }> {
  try {
    const said = { ...environment };
    applyConfigFile(said);
    const settings = readSettings(said);
    const files = settings.s3 ? "files in S3" : "files on disk";
    const url = settings.databaseUrl ?? findPostgres(join(settings.dataFolder, "database"));
    if (url === null) return { found: `own database, not made yet; ${files}`, isGood: true, advice: null };
    const answers = await openDatabase(url, 1).then(
      async (db) => {
        await db.destroy();
        return true;
      },
      () => false,
    );
    const whose = settings.databaseUrl === null ? "own database" : "the database of DATABASE_URL";
    const isGood = answers || settings.databaseUrl === null;
    return {
      found: `${whose}, ${answers ? "running" : "not running"}; ${files}`,
      isGood,
      advice: isGood ? null : "Check DATABASE_URL, and that PostgreSQL 15 or newer runs there.",
    };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { found, isGood: false, advice: "docs/operations.md lists the settings." };
  }
}
