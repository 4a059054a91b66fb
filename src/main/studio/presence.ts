import { hostname } from "node:os";
import { forgetWorker, signWorker } from "../../social/index.ts";
import type { Database } from "../../store/index.ts";

const SIGN_MILLISECONDS = 5000;

/** A worker says now and then that it is there and which film it makes; it is forgotten when it ends by itself. */
export async function openPresence(
  db: Database,
  { name, version }: { readonly name: string; readonly version: string },
): Promise<AsyncDisposable & { readonly sign: (videoId: string | null) => Promise<void> }> {
  let film: string | null = null;
  // The database may be away for a moment; the next sign tells.
  const write = (): Promise<void> =>
    signWorker(db, { name, host: hostname(), version, videoId: film }).catch(() => undefined);
  await write();
  const timer = setInterval(() => void write(), SIGN_MILLISECONDS);
  return {
    sign: (videoId) => {
      film = videoId;
      return write();
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await forgetWorker(db, name).catch(() => undefined);
    },
  };
}
