import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { KinoraError } from "../../base/index.ts";

/** How to start a program of PostgreSQL's, which refuses to run as root. */
export type Runner = {
  readonly uid: number | null;
  readonly gid: number | null;
  /** Put before the program: a command that starts it as somebody else. */
  readonly prefix: readonly string[];
};

/**
 * An ordinary user runs PostgreSQL as himself. Root runs it as nobody where nobody may enter the folders; else, as in
 * /root, inside a user namespace that calls root by another number.
 */
export function findRunner(folders: readonly string[]): Runner {
  if (process.getuid?.() !== 0) return { uid: null, gid: null, prefix: [] };
  const nobody = nobodyOf(readFileSync("/etc/passwd", "utf8"));
  if (nobody && folders.every(mayAnybodyEnter)) return { ...nobody, prefix: [] };
  const prefix = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];
  const [program = "", ...args] = prefix;
  if (spawnSync(program, [...args, "true"], { stdio: "ignore" }).status === 0) return { uid: null, gid: null, prefix };
  throw new KinoraError(
    "failed",
    `PostgreSQL does not run as root, and other users may not enter ${folders.join(" or ")}; run Kinora as an ordinary user, put it into a folder such as /srv/kinora, or set DATABASE_URL to a PostgreSQL server.`,
  );
}

function nobodyOf(passwd: string): { uid: number; gid: number } | null {
  const fields = passwd
    .split("\n")
    .find((line) => line.startsWith("nobody:"))
    ?.split(":");
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid > 0 ? { uid, gid } : null;
}

function mayAnybodyEnter(folder: string): boolean {
  for (let path = resolve(folder); ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}
