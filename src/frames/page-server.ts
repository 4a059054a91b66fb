import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { WebSocketServer, type WebSocket } from "ws";
import { bundlePage } from "./bundle-page.ts";

export type PageServer = AsyncDisposable & {
  /** What the browser opens: loopback only, under a path that others on this machine cannot guess. */
  readonly url: string;
  /** The page's socket, once it has connected. */
  readonly socket: Promise<WebSocket>;
  /** Offers a text under `name` until it is taken back. */
  offer(name: string, text: string): void;
  withdraw(name: string): void;
  /** What went wrong in the page, in its own words, latest last. */
  readonly troubles: readonly string[];
};

/** Told over HTTP: a page that cannot even open its socket can still say why. */
const TELL_TROUBLE = `<script>
const tell = (what) => navigator.sendBeacon("trouble", String(what).slice(0, 2000));
addEventListener("error", (event) => tell(event.message || "a file of the page is missing"), true);
addEventListener("unhandledrejection", (event) => tell(event.reason?.message ?? event.reason));
</script>`;
const MAX_TROUBLES = 20;

/** Serves the page, the data that it builds bodies from, and jobs. */
export async function openPageServer(options: {
  readonly page: string;
  readonly worker: string | null;
  readonly peoplePath: string | null;
  readonly stateFolder: string;
}): Promise<PageServer> {
  const script = await bundlePage(options.page, options.stateFolder);
  const worker = options.worker === null ? null : await bundlePage(options.worker, options.stateFolder);
  const secret = randomBytes(16).toString("hex");
  const offered = new Map<string, string>();
  const troubles: string[] = [];
  const { peoplePath } = options;
  const files: Record<string, { type: string; read: () => Promise<Uint8Array | string> }> = {
    "": {
      type: "text/html; charset=utf-8",
      read: async () =>
        `<!doctype html><link rel="icon" href="data:,"><title>Kinora</title>${TELL_TROUBLE}<script type="module" src="page.js"></script>`,
    },
    "page.js": { type: "text/javascript", read: async () => script },
    ...(worker === null ? {} : { "worker.js": { type: "text/javascript", read: async () => worker } }),
    "manifold.wasm": {
      type: "application/wasm",
      read: () => readFile(createRequire(import.meta.url).resolve("manifold-3d/manifold.wasm")),
    },
    ...(peoplePath === null
      ? {}
      : { "people.bin": { type: "application/octet-stream", read: () => readFile(peoplePath) } }),
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    const name = path.startsWith(`/${secret}/`) ? path.slice(secret.length + 2) : null;
    if (name === "trouble" && request.method === "POST") {
      if (troubles.length < MAX_TROUBLES) troubles.push(await readText(request));
      response.writeHead(204).end();
      return;
    }
    const text = name === null ? undefined : offered.get(name);
    const file = name === null ? undefined : files[name];
    if (text === undefined && file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": file?.type ?? "application/json", "cache-control": "no-store" });
    response.end(text ?? (await file?.read()));
  }
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  // Frames are large and incompressible in the time that we have.
  const sockets = new WebSocketServer({
    server,
    path: `/${secret}/socket`,
    perMessageDeflate: false,
    maxPayload: 2 ** 30,
  });
  const socket = new Promise<WebSocket>((resolve) => sockets.once("connection", resolve));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the page server has no port");
  return {
    url: `http://127.0.0.1:${address.port}/${secret}/`,
    socket,
    offer: (name, text) => offered.set(name, text),
    withdraw: (name) => offered.delete(name),
    troubles,
    async [Symbol.asyncDispose]() {
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) if (parts.length < 16) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8").slice(0, 2000);
}
