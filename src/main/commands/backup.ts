import { KinoraError } from "../../base/index.ts";
import { migrate, writeBackup } from "../../store/index.ts";
import { readArguments, type Command } from "../command.ts";
import { openKept } from "../studio/open-kept.ts";
import { readSettings } from "../studio/settings.ts";

export const backupCommand: Command = {
  name: "backup",
  synopsis: "backup FILE",
  purpose: "Write everything that the service keeps (accounts, films, characters) to one file; it may run meanwhile.",
  options: [],
  async run(args) {
    const [path, ...rest] = readArguments(args, {}).positionals;
    if (path === undefined || rest.length > 0)
      throw new KinoraError("bad-arguments", "Name the backup's file, as in: ./kinora backup kinora.backup.");
    await using kept = await openKept(readSettings(process.env));
    await migrate(kept.db);
    const { rows, files } = await writeBackup(kept.db, kept.blobs, path);
    process.stdout.write(`${path}: ${rows} rows, ${files} files\n`);
    return 0;
  },
};
