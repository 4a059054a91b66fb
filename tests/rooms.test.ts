import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { test } from "node:test";

// The house plan as data: which room may import which, and which npm packages belong to which room alone.

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

const mayImport: Record<string, readonly string[]> = {
  base: [],
  screenplay: ["base"],
  art: ["screenplay", "base"],
  take: ["screenplay", "base"],
  director: ["screenplay", "art", "base"],
  world: ["art", "take", "screenplay", "base"],
  picture: ["art", "take", "screenplay", "base"],
  frames: ["take", "screenplay", "base"],
  sound: ["take", "screenplay", "base"],
  encode: ["base"],
  film: ["art", "director", "encode", "frames", "screenplay", "sound", "take", "world", "base"],
  contract: ["screenplay", "base"],
  store: ["base"],
  queue: ["store", "base"],
  social: ["store", "contract", "screenplay", "base"],
  api: ["social", "queue", "store", "contract", "base"],
  // The live preview simulates, draws and mixes in the page: docs/decisions/0011.
  web: ["contract", "world", "picture", "sound", "art", "take", "screenplay", "base"],
};
/** Thin mains may open any door. */
const mains = "main";

const mayUsePackages: Record<string, readonly string[]> = {
  screenplay: ["zod"],
  art: ["manifold-3d"],
  director: ["wink-nlp", "wink-eng-lite-web-model", "zod"],
  world: ["@dimforge/rapier3d-deterministic-compat"],
  picture: ["meshoptimizer", "three"],
  frames: ["playwright-core", "@sparticuz/chromium", "ws", "esbuild"],
  sound: ["spessasynth_core"],
  encode: ["@napi-rs/webcodecs", "mediabunny", "sharp"],
  contract: ["zod"],
  store: ["kysely", "pg", "s3mini", "zod"],
  queue: ["pg-boss", "zod"],
  social: ["kysely"],
  api: ["@better-auth/passkey", "better-auth", "hono", "kysely", "prom-client", "zod"],
  web: ["@tanstack/react-query", "@tanstack/react-router", "react", "react-dom"],
};

/** Rooms that use no clock, no environment and no files: the same code runs in the browser. */
const pureRooms = new Set(["base", "screenplay", "director", "art", "take", "world", "sound"]);

type Import = { file: string; room: string; specifier: string; isTypeOnly: boolean };

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && statSync(path).isFile());
}

const importPattern =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)/gm;

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const room = relative(source, file).split(sep)[0] ?? "";
  return [...text.matchAll(importPattern)].map((match) => ({
    file: relative(root, file),
    room,
    specifier: match[2] ?? match[3] ?? "",
    isTypeOnly: match[1] !== undefined,
  }));
}

const files = sourceFiles(source);
const isTest = (file: string): boolean => file.endsWith(".test.ts");
const imports = files.flatMap(importsOf);
const rooms = readdirSync(source).filter((name) => statSync(join(source, name)).isDirectory());

function roomOf(entry: Import): string | null {
  if (!entry.specifier.startsWith(".")) return null;
  const target = relative(source, resolve(root, dirname(entry.file), entry.specifier));
  return target.split(sep)[0] ?? null;
}

test("every room is on the plan and has a door that says what enters and leaves", () => {
  for (const room of rooms) {
    if (room === mains) continue;
    assert.ok(room in mayImport, `src/${room} is not on the plan`);
    const door = join(source, room, "index.ts");
    assert.ok(existsSync(door), `src/${room} has no index.ts`);
    assert.match(
      readFileSync(door, "utf8"),
      /^\/\/ \w+: .*[Ii]n: /s,
      `src/${room}/index.ts must begin with what goes in and out`,
    );
  }
});

test("rooms import only the doors that the plan allows", () => {
  const wrong = imports.flatMap((entry) => {
    const target = roomOf(entry);
    if (target === null || target === entry.room || entry.room === mains) return [];
    const allowed = mayImport[entry.room]?.includes(target) || (isTest(entry.file) && rooms.includes(target));
    const isDoor = entry.specifier.endsWith(`/${target}/index.ts`);
    if (!allowed) return [`${entry.file}: ${entry.room} may not import ${target}`];
    return isDoor ? [] : [`${entry.file}: enter ${target} by its index.ts, not ${entry.specifier}`];
  });
  assert.deepEqual(wrong, []);
});

test("mains enter rooms by their doors", () => {
  const wrong = imports.filter((entry) => {
    const target = roomOf(entry);
    return (
      entry.room === mains && target !== null && target !== mains && !entry.specifier.endsWith(`/${target}/index.ts`)
    );
  });
  assert.deepEqual(
    wrong.map((entry) => `${entry.file}: ${entry.specifier}`),
    [],
  );
});

test("npm packages stay in their rooms, and no permission is stale", () => {
  const used = new Map<string, Set<string>>();
  const wrong: string[] = [];
  for (const entry of imports) {
    const { specifier, room } = entry;
    if (specifier.startsWith(".") || room === mains || isTest(entry.file)) continue;
    if (specifier.startsWith("node:") || builtinModules.includes(specifier)) {
      if (pureRooms.has(room)) wrong.push(`${entry.file}: ${room} is pure and may not import ${specifier}`);
      continue;
    }
    const name = specifier
      .split("/")
      .slice(0, specifier.startsWith("@") ? 2 : 1)
      .join("/");
    used.set(room, (used.get(room) ?? new Set()).add(name));
    if (!mayUsePackages[room]?.includes(name)) wrong.push(`${entry.file}: ${room} may not use ${name}`);
  }
  for (const [room, names] of Object.entries(mayUsePackages)) {
    if (!rooms.includes(room)) continue;
    for (const name of names)
      if (!used.get(room)?.has(name)) wrong.push(`${room} no longer uses ${name}; take it off the plan`);
  }
  assert.deepEqual(wrong, []);
});

test("rooms do not import each other in a circle", () => {
  const visiting = new Set<string>();
  const done = new Set<string>();
  const walk = (room: string): void => {
    assert.ok(!visiting.has(room), `a circle through ${room}`);
    if (done.has(room)) return;
    visiting.add(room);
    for (const next of mayImport[room] ?? []) walk(next);
    visiting.delete(room);
    done.add(room);
  };
  for (const room of Object.keys(mayImport)) walk(room);
});

test("pure rooms have no clock and no chance", () => {
  const banned = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.(env|argv|cwd)\b/;
  const wrong = files.filter((file) => {
    const room = relative(source, file).split(sep)[0] ?? "";
    return pureRooms.has(room) && !isTest(file) && banned.test(readFileSync(file, "utf8"));
  });
  assert.deepEqual(
    wrong.map((file) => relative(root, file)),
    [],
  );
});

test("no catch-all names", () => {
  const banned = new Set([
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "types.ts",
    "utils.ts",
    "helpers.ts",
  ]);
  const wrong = files
    .map((file) => relative(source, file))
    .filter((path) => path.split(sep).some((part) => banned.has(part)));
  assert.deepEqual(wrong, []);
});
