// How well the director reads labelled prompts: node scripts/score-director.ts FOLDER [--misses 8] [--only TEXT] [--json]
// The same as ./kinora bench --director FOLDER, without the launcher.
import { benchCommand } from "../src/main/commands/bench.ts";

process.exitCode = await benchCommand.run(["--director", ...process.argv.slice(2)], new AbortController().signal);
