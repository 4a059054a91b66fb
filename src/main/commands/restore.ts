import { KinoraError } from "../../base/index.ts";
import { jobKinds } from "../../contract/index.ts";
import { openPgBossQueue } from "../../queue/index.ts";
import { restoreBackup } from "../../store/index.ts";
import { readArguments, type Command } from "../command.ts";
import { openKept } from "../studio/open-kept.ts";
import { readSettings } from "../studio/settings.ts";

export const restoreCommand: Command = {
  name: "restore",
  synopsis: "restore FILE",
  purpose: "Fill an empty data folder or database from a backup; films that were not finished are queued again.",
  options: [],
  async run(args) {
    const [path, ...rest] = readArguments(args, {}).positionals;
    if (path === undefined || rest.length > 0)
      throw new KinoraError("bad-arguments", "Name the backup's file, as in: ./kinora restore kinora.backup.");
    await using kept = await openKept(readSettings(process.env));
    const { db, url, blobs } = kept;
    const { rows, files } = await restoreBackup(db, blobs, path);
    await using queue = await openPgBossQueue({ databaseUrl: url, kinds: jobKinds, onFault: () => undefined });
    const open = await db
      .selectFrom("video")
      .select(["id", "user_id", "priority"])
      .where("status", "in", ["queued", "in_progress"])
      .execute();
    for (const { id, user_id, priority } of open) {
      await db.transaction().execute(async (transaction) => {
        const job_id = await queue.enqueue("film", { videoId: id }, { transaction, priority, lane: `${user_id}:0` });
        await transaction.updateTable("video").set({ status: "queued", job_id }).where("id", "=", id).execute();
      });
    }
    process.stdout.write(`${path}: ${rows} rows, ${files} files, ${open.length} films queued again\n`);
    return 0;
  },
};
