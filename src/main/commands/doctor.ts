import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { availableParallelism, freemem, totalmem } from "node:os";
import { promisify } from "node:util";
import { bakePeopleOnce } from "../bake-people.ts";
import type { Command } from "../command.ts";
import { projectFolder, stateFolder } from "../house.ts";
import { openRenderer } from "../open-renderer.ts";
import { describeConfiguration } from "../studio/describe-configuration.ts";
import { describeService } from "../studio/describe-service.ts";

const run = promisify(execFile);
const GIB = 1024 ** 3;

/** One thing that was looked at: what was found, and what would make it better. */
type Finding = {
  readonly name: string;
  readonly found: string;
  readonly isGood: boolean;
  readonly advice: string | null;
};

/** Says what Kinora found on this machine and how to go faster. */
export const doctorCommand: Command = {
  name: "doctor",
  synopsis: "doctor [--json]",
  purpose: "Say what was found on this machine, whether films can be made, and how to make them faster.",
  options: [{ flag: "--json", meaning: "print the findings as JSON" }],
  async run(args) {
    const findings = await Promise.all([
      node(),
      machine(),
      disk(),
      people(),
      renderer(),
      configuration(),
      service(),
      ffmpeg(),
    ]);
    if (args.includes("--json")) process.stdout.write(`${JSON.stringify(findings)}\n`);
    else {
      for (const { name, found, isGood, advice } of findings) {
        process.stdout.write(`${isGood ? "✔" : "✘"} ${name.padEnd(9)} ${found}\n`);
        if (advice !== null) process.stdout.write(`            ${advice}\n`);
      }
    }
    return findings.every((finding) => finding.isGood) ? 0 : 1;
  },
};

async function node(): Promise<Finding> {
  return {
    name: "node",
    found: `${process.version} for ${process.platform} ${process.arch}`,
    isGood: true,
    advice: null,
  };
}

async function machine(): Promise<Finding> {
  const memory = totalmem();
  const isGood = memory > 2 * GIB;
  return {
    name: "machine",
    found: `${availableParallelism()} cores, ${(memory / GIB).toFixed(1)} GiB memory, ${(freemem() / GIB).toFixed(1)} GiB free`,
    isGood,
    advice: isGood ? null : "Films need about 2 GiB of memory; close other programs or use a larger machine.",
  };
}

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs(projectFolder);
  const free = bavail * bsize;
  const isGood = free > GIB;
  return {
    name: "disk",
    found: `${(free / GIB).toFixed(1)} GiB free`,
    isGood,
    advice: isGood ? null : "Free at least 1 GiB; dependencies, caches and films live in Kinora's folder.",
  };
}

async function people(): Promise<Finding> {
  try {
    await bakePeopleOnce(stateFolder);
    return { name: "people", found: "baked", isGood: true, advice: null };
  } catch (error) {
    return { name: "people", found: String(error), isGood: false, advice: "Remove node_modules and run this again." };
  }
}

async function renderer(): Promise<Finding> {
  try {
    await using source = await openRenderer();
    const isSlow = /swiftshader/i.test(source.renderer);
    const hasApt = existsSync("/usr/bin/apt-get");
    const advice =
      "For 2.5 times the speed without a GPU install Chromium and Mesa" +
      (hasApt ? ": sudo apt-get install chromium libegl1 libgl1-mesa-dri libgles2" : ".");
    return { name: "renderer", found: source.renderer, isGood: true, advice: isSlow ? advice : null };
  } catch (error) {
    return {
      name: "renderer",
      found: error instanceof Error ? error.message : String(error),
      isGood: false,
      advice: "Install Chromium, or remove node_modules and run ./kinora doctor again to use the one from npm.",
    };
  }
}

async function configuration(): Promise<Finding> {
  return { name: "settings", ...describeConfiguration(process.env) };
}

async function service(): Promise<Finding> {
  return { name: "service", ...(await describeService(process.env)) };
}

async function ffmpeg(): Promise<Finding> {
  const found = await run("ffmpeg", ["-version"]).then(
    ({ stdout }) => stdout.split("\n")[0]?.split(" Copyright")[0] ?? "found",
    () => "not found (not needed)",
  );
  return { name: "ffmpeg", found, isGood: true, advice: null };
}
