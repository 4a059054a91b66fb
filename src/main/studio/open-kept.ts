import { join } from "node:path";
import { findPostgres, openDatabase, startPostgres, type BlobStore, type Database } from "../../store/index.ts";
import { openBlobs } from "./open-blobs.ts";
import { makeDataFolder, type StudioSettings } from "./settings.ts";

export type Kept = AsyncDisposable & { readonly db: Database; readonly url: string; readonly blobs: BlobStore };

/** Database and files for a command beside the service: its running database, else one that is started for a while. */
export async function openKept(settings: StudioSettings): Promise<Kept> {
  makeDataFolder(settings);
  const folder = join(settings.dataFolder, "database");
  const known = settings.databaseUrl ?? findPostgres(folder);
  const running =
    known === null
      ? null
      : await openDatabase(known).catch((error: unknown) => {
          if (settings.databaseUrl !== null) throw error;
          return null;
        });
  const own = running ? null : await startPostgres(folder);
  const url = own?.url ?? known ?? "";
  const db = running ?? (await openDatabase(url));
  return {
    db,
    url,
    blobs: openBlobs(settings),
    async [Symbol.asyncDispose]() {
      await db.destroy();
      await own?.[Symbol.asyncDispose]();
    },
  };
}
