import { applyConfigFile } from "./config-file.ts";
import { readSettings, settingNames } from "./settings.ts";

type Description = { readonly found: string; readonly isGood: boolean; readonly advice: string | null };

/** For doctor: where the service's settings come from, and what is wrong with them. Values are not told: some are secret. */
export function describeConfiguration(environment: NodeJS.ProcessEnv): Description {
  const said = { ...environment };
  const fromEnvironment = settingNames.filter((name) => (environment[name] ?? "") !== "");
  const list = (names: readonly string[]): string => (names.length === 0 ? "none" : names.join(", "));
  try {
    const file = applyConfigFile(said);
    readSettings(said);
    const inEnvironment = `environment: ${list(fromEnvironment)}`;
    if (file === null)
      return { found: `${inEnvironment}; no file (KINORA_CONFIG names none)`, isGood: true, advice: null };
    const advice = [
      ...(file.overridden.length === 0 ? [] : [`The environment's word holds for ${list(file.overridden)}.`]),
      ...(file.isOpen ? [`Everybody may read ${file.path}; chmod 640 it if there is a secret in it.`] : []),
    ];
    return {
      found: `${file.path}: ${list(file.names)}; ${inEnvironment}`,
      isGood: true,
      advice: advice.length === 0 ? null : advice.join(" "),
    };
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { found, isGood: false, advice: "docs/operations.md lists the settings." };
  }
}
