import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { startPostgres, type PostgresServer } from "../../src/store/index.ts";

// Hooks run in the order in which they were set; what uses the folders is ended before they go.
const folders: string[] = [];
const servers: PostgresServer[] = [];
after(async () => {
  for (const server of servers) await server[Symbol.asyncDispose]();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder for one test file that any user may enter, as PostgreSQL's must be able to; gone after it. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kinora-studio-"));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** A PostgreSQL server for one test file, stopped after it. */
export async function testServer(): Promise<PostgresServer> {
  const server = await startPostgres(join(openFolder(), "database"), { isPowerSafe: false });
  servers.push(server);
  return server;
}

/** A database of its own on the server: tests of one file do not meet. */
let count = 0;
export async function emptyDatabase(server: PostgresServer): Promise<string> {
  const { default: pg } = await import("pg");
  const name = `test_${process.pid}_${count++}`;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}
