import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { projectFolder } from "../../src/main/house.ts";
import { placed, plainPlan, propOf } from "./plain-plan.ts";

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** The real command line in a process of its own. */
export function start(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(projectFolder, "src/main/cli.ts"), ...args],
    { cwd: tmpdir(), stdio: ["ignore", "pipe", "pipe"] },
  );
  const ended = new Promise<Ended>((resolve, reject) => {
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { child, ended };
}

export const kinora = (...args: string[]): Promise<Ended> => start(args).ended;

/** Resolves when the process says `text` on stderr. */
export function saying(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (data: Buffer) => {
      said += data.toString();
      if (said.includes(text)) resolve();
    });
    child.on("close", () => reject(new Error(`it ended without saying '${text}': ${said}`)));
  });
}

/** A folder for one test file, gone after it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kinora-e2e-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A small screenplay as a file: a ball falls in the hall. */
export function planFile(folder: string, seconds: number): string {
  const plan = plainPlan({
    seconds,
    props: [propOf("ball", "basketball")],
    ...placed({ body: "ball", at: [0, 0, 2] }),
    beats: [{ id: "b", actor: "ball", action: "fall", start: 0.1, duration: 1, text: "" }],
    shots: [{ id: "side", start: 0, duration: seconds, framing: "wide", subjects: ["ball"] }],
  });
  const path = join(folder, `plan-${seconds}.json`);
  writeFileSync(path, JSON.stringify(plan));
  return path;
}
