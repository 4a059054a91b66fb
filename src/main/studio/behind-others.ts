import { existsSync } from "node:fs";

const SETPRIV = "/usr/bin/setpriv";

/**
 * A command for a process that works only while nothing else on the machine wants to, and cannot change that: Chromium,
 * where root starts it, would raise its drawing above everything that answers requests.
 */
export function behindOthers(program: string, args: readonly string[]): { program: string; args: readonly string[] } {
  if (process.platform === "win32") return { program, args };
  const isRoot = process.getuid?.() === 0 && existsSync(SETPRIV);
  const bound = isRoot ? [SETPRIV, "--bounding-set", "-sys_nice"] : [];
  return { program: "nice", args: ["-n", "10", ...bound, program, ...args] };
}
