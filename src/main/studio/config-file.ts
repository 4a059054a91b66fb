import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { KinoraError } from "../../base/index.ts";
import { settingNames } from "./settings.ts";

/** What a configuration file said. */
export type ConfigFile = {
  readonly path: string;
  readonly names: readonly string[];
  /** Those that the environment says too: its word holds. */
  readonly overridden: readonly string[];
  /** Others than its owner and group may read it, and perhaps a secret in it. */
  readonly isOpen: boolean;
};

const value = z.union([z.string(), z.number().transform(String), z.boolean().transform((is) => (is ? "1" : "0"))]);

/**
 * Reads the JSON file that KINORA_CONFIG names into the environment, where that does not say otherwise; null: it names
 * none. Throws KinoraError 'bad-arguments' on a file that cannot be read or has names that mean nothing.
 */
export function applyConfigFile(environment: NodeJS.ProcessEnv): ConfigFile | null {
  const path = environment["KINORA_CONFIG"];
  if (path === undefined || path === "") return null;
  const said = readConfig(path);
  const names = Object.keys(said);
  const unknown = names.find((name) => !settingNames.includes(name));
  if (unknown !== undefined)
    throw new KinoraError("bad-arguments", `${path}: '${unknown}' is no setting; docs/operations.md lists them.`);
  const isSaid = (name: string): boolean => (environment[name] ?? "") !== "";
  const overridden = names.filter(isSaid);
  for (const [name, text] of Object.entries(said)) if (!isSaid(name)) environment[name] = text;
  return { path, names, overridden, isOpen: (statSync(path).mode & 0o004) !== 0 };
}

function readConfig(path: string): Record<string, string> {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? "is no JSON" : "cannot be read";
    throw new KinoraError("bad-arguments", `The configuration file ${path} ${why}; see docs/operations.md.`, { cause });
  }
  const result = z.record(z.string(), value).safeParse(data);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join(".") ?? "";
  throw new KinoraError(
    "bad-arguments",
    where === ""
      ? `The configuration file ${path} is no object of settings.`
      : `${path}: '${where}' must be a text, a number, true or false.`,
  );
}
