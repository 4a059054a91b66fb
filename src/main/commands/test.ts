import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Command } from "../command.ts";
import { projectFolder } from "../house.ts";

type Step = { readonly title: string; readonly program: string; readonly args: readonly string[] };

const bin = (name: string): string => join(projectFolder, "node_modules", ".bin", name);

const steps: readonly Step[] = [
  { title: "format", program: bin("oxfmt"), args: ["--check", "."] },
  { title: "lint", program: bin("oxlint"), args: ["--type-aware", "--quiet"] },
  { title: "types", program: bin("tsc"), args: ["-p", "."] },
  {
    title: "tests",
    program: process.execPath,
    args: [
      "--disable-warning=ExperimentalWarning",
      "--test",
      "--test-reporter=spec",
      "--test-concurrency=2",
      "src/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
  },
];

/** Everything that CI runs, in the order of cheapness; every step runs, so that one run tells all faults. */
export const testCommand: Command = {
  name: "test",
  synopsis: "test",
  purpose: "Check format, lint and types, and run every test.",
  options: [],
  async run(_args, signal) {
    const failed: string[] = [];
    for (const step of steps) {
      process.stderr.write(`kinora: ${step.title}…\n`);
      if ((await runStep(step, signal)) !== 0) failed.push(step.title);
    }
    if (failed.length === 0) return 0;
    process.stderr.write(`kinora: ${failed.join(", ")} failed; the reasons stand above.\n`);
    return 1;
  },
};

function runStep(step: Step, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(step.program, step.args, {
      cwd: projectFolder,
      stdio: ["ignore", "inherit", "inherit"],
      signal,
    });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
