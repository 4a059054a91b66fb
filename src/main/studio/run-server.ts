import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import {
  createApp,
  makeSetupLink,
  openAccounts,
  openFilmWatch,
  openLog,
  openMetrics,
  type House,
} from "../../api/index.ts";
import { KinoraError } from "../../base/index.ts";
import { makePortrait } from "../../encode/index.ts";
import { jobKinds } from "../../contract/index.ts";
import { openPgBossQueue } from "../../queue/index.ts";
import { migrate, openDatabase, startPostgres } from "../../store/index.ts";
import { projectFolder } from "../house.ts";
import { openWeb, type Web } from "../web/open-web.ts";
import { freeFilms } from "./free-films.ts";
import { keepWorker } from "./keep-worker.ts";
import { openBlobs } from "./open-blobs.ts";
import { tellFaults } from "./tell-faults.ts";
import { freeBytesOf } from "./free-bytes.ts";
import { openPromptReader } from "./prompt-reader.ts";
import { visitorOf } from "./visitor.ts";
import { makeDataFolder, readSecret, type StudioSettings } from "./settings.ts";

export type ServerOptions = {
  readonly settings: StudioSettings;
  readonly port: number;
  /** False: workers are started by hand, here or elsewhere. */
  readonly hasWorker: boolean;
  readonly signal: AbortSignal;
  /** Told once requests are answered, with the link for the first administrator if there is none yet. */
  readonly onReady: (ready: { readonly url: string; readonly setupLink: string | null }) => void;
};

const STOP_SECONDS = 10;
/** A page that previews while its user types asks now and then; nobody writes faster. */
const PER_MINUTE = { readings: 120, writings: 60, "sign-ups": 10 };

/** Opens database, queue and files, answers requests until the signal, and closes everything in the reverse order. */
export async function runServer({ settings, port, hasWorker, signal, onReady }: ServerOptions): Promise<void> {
  const log = openLog((line) => process.stderr.write(line));
  makeDataFolder(settings);
  const opening = openWeb();
  // Waited for below.
  opening.catch(() => undefined);
  await using own = settings.databaseUrl === null ? await startPostgres(join(settings.dataFolder, "database")) : null;
  const databaseUrl = own?.url ?? settings.databaseUrl ?? "";
  await using stack = new AsyncDisposableStack();
  const db = stack.adopt(await openDatabase(databaseUrl), (opened) => opened.destroy());
  await migrate(db);
  const queue = stack.use(await openPgBossQueue({ databaseUrl, kinds: jobKinds, onFault: tellFaults(log) }));
  // Our own PostgreSQL has just been started: whoever had a film then has lost its connection, or is dead.
  if (own) await freeFilms(db, queue, null);
  const reader = stack.use(openPromptReader());
  if (hasWorker) stack.use(keepWorker({ databaseUrl, db, queue, log }));

  const { version } = JSON.parse(await readFile(join(projectFolder, "package.json"), "utf8")) as { version: string };
  const web: Web = await opening;
  let app: ReturnType<typeof createApp> | null = null;
  const server = createAdaptorServer({
    fetch: async (request, { incoming }) =>
      (await web.answer(request)) ??
      (await app?.fetch(request, { address: visitorOf(incoming, settings.proxies) })) ??
      new Response(null, { status: 503 }),
  });
  const listening = await listen(server, port, settings.host);
  stack.defer(() => close(server));
  const publicUrl =
    settings.publicUrl ?? `http://${settings.host.includes(":") ? `[${settings.host}]` : settings.host}:${listening}`;
  const films = stack.use(openFilmWatch(db));
  const house: House = {
    db,
    queue,
    blobs: openBlobs(settings),
    freeBytes: () => freeBytesOf(settings),
    films,
    reader,
    makePortrait,
    accounts: openAccounts(db, { publicUrl, secret: readSecret(settings) }),
    settings: { ...settings, publicUrl, version, perMinute: { ...PER_MINUTE, films: settings.filmsPerMinute } },
    log,
    metrics: openMetrics(),
  };
  app = createApp(house);
  onReady({ url: publicUrl, setupLink: await makeSetupLink(db, publicUrl) });
  log("info", "server ready", { port: listening });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
  log("info", "server stops");
}

type Server = ReturnType<typeof createAdaptorServer>;

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: Error) => {
      const sentence = `Port ${port} of ${host} cannot be listened on (${cause.message}); choose another with --port.`;
      reject(new KinoraError("bad-arguments", sentence, { cause }));
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

/** Takes no new requests and lets those that are being answered end. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  const timer = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), STOP_SECONDS * 1000);
  await closed;
  clearTimeout(timer);
}
