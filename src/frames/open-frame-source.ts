import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { WebSocket } from "ws";
import { KinoraError } from "../base/index.ts";
import { cutFilm } from "../screenplay/index.ts";
import { writeTake } from "../take/index.ts";
import type { DrawJob, DrawnFrame, DrawReport, FrameRange, FrameSource } from "./frame-source.ts";
import { findSystemChromium, launchChromium, type ChromiumKind } from "./launch-chromium.ts";
import { openPageServer, type PageServer } from "./page-server.ts";
import { unpackFrame, type FromPage, type JobFile, type ToPage } from "./wire.ts";

const START_SECONDS = 60;

/**
 * A headless Chromium with our page in it: the system's (Mesa) where there is one that starts, else the one from npm.
 * `page` is the page's entry script, `worker` that of its worker (worker.js), `peoplePath` the baked people, `stateFolder` takes caches.
 */
export async function openFrameSource(options: {
  readonly page: string;
  readonly worker?: string;
  readonly peoplePath: string | null;
  readonly stateFolder: string;
  /** Insist on one Chromium. */
  readonly chromium?: ChromiumKind;
}): Promise<FrameSource> {
  const kinds: readonly ChromiumKind[] = options.chromium
    ? [options.chromium]
    : findSystemChromium() === null
      ? ["npm"]
      : ["system", "npm"];
  const failures: unknown[] = [];
  for (const kind of kinds) {
    try {
      return await openOn(kind, options);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new KinoraError("failed", "No browser could be started to draw with; './kinora doctor' says what is missing.", {
    cause: failures.length === 1 ? failures[0] : new AggregateError(failures),
  });
}

async function openOn(
  kind: ChromiumKind,
  options: {
    readonly page: string;
    readonly worker?: string;
    readonly peoplePath: string | null;
    readonly stateFolder: string;
  },
): Promise<FrameSource> {
  const home = join(options.stateFolder, "browser");
  await mkdir(home, { recursive: true });
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await openPageServer({ ...options, worker: options.worker ?? null }));
  const browser = stack.adopt(await launchChromium(kind, home), (started) => started.close());
  const linking = openLink(server);
  // Not a page of Playwright's: its listening to the network would copy every frame through the browser's debugger.
  const session = await browser.newBrowserCDPSession();
  await session.send("Target.createTarget", { url: server.url });
  const link = await within(START_SECONDS, linking, () => server.troubles.join("; ") || "the page is silent");
  browser.on("disconnected", () => link.fail("the browser ended"));
  const owned = stack.move();
  let jobs = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    renderer: link.renderer,
    prepare: (setting, quality) => link.say({ kind: "prepare", setting, quality }),
    async draw(job, onFrame, signal, nextRange = allFrames(job)) {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      try {
        await link.untilFree();
        return await drawJob({ server, link, name: `job-${++jobs}` }, job, { onFrame, nextRange }, signal);
      } finally {
        resolve();
      }
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** One range: the whole film. */
function allFrames({ screenplay, fps }: DrawJob): () => Promise<FrameRange | null> {
  const ranges = [{ from: 0, end: cutFilm(screenplay, fps).frameCount }];
  return async () => ranges.shift() ?? null;
}

async function within<Value>(seconds: number, wanted: Promise<Value>, why: () => string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no page after ${seconds} s: ${why()}`)), seconds * 1000);
  });
  try {
    return await Promise.race([wanted, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The page at the other end. One listener at a time hears what it says. */
type Link = {
  readonly renderer: string;
  say(message: ToPage): void;
  hear(
    listener: {
      onText(message: FromPage): void;
      onFrame(bytes: Uint8Array): void;
      onFailure(why: string): void;
    } | null,
  ): void;
  fail(why: string): void;
  /** Stops the job under way. What still comes of it is thrown away; until it has ended, the page is not free. */
  stop(): void;
  untilFree(): Promise<void>;
};

async function openLink(server: PageServer): Promise<Link> {
  const socket: WebSocket = await server.socket;
  let listener: Parameters<Link["hear"]>[0] = null;
  let failure: string | null = null;
  let free: Promise<void> = Promise.resolve();
  const say = (out: ToPage): void => socket.send(JSON.stringify(out));
  const fail = (why: string): void => {
    failure ??= [why, ...server.troubles.slice(-3)].join("; ");
    listener?.onFailure(failure);
  };
  return new Promise<Link>((resolve) => {
    socket.on("close", () => fail("the browser's page ran out of memory or crashed"));
    socket.on("message", (data: Buffer, isBinary) => {
      if (isBinary) {
        listener?.onFrame(data);
        return;
      }
      const message = JSON.parse(data.toString("utf8")) as FromPage;
      if (message.kind !== "ready") {
        listener?.onText(message);
        return;
      }
      resolve({
        renderer: message.renderer,
        say,
        untilFree: () => free,
        stop() {
          free = new Promise((resolve) => {
            const end = (): void => {
              listener = null;
              resolve();
            };
            const onText = ({ kind }: FromPage): void => void (kind !== "next" && end());
            listener = { onFrame: () => undefined, onText, onFailure: end };
            if (failure === null) say({ kind: "stop" });
            else end();
          });
        },
        hear(next) {
          listener = next;
          if (next && failure !== null) next.onFailure(failure);
        },
        fail,
      });
    });
  });
}

function drawJob(
  at: { readonly server: PageServer; readonly link: Link; readonly name: string },
  job: DrawJob,
  {
    onFrame,
    nextRange,
  }: {
    readonly onFrame: (frame: DrawnFrame) => Promise<void>;
    readonly nextRange: () => Promise<FrameRange | null>;
  },
  signal: AbortSignal,
): Promise<DrawReport> {
  const { server, link, name } = at;
  const { screenplay, width, height, fps, quality, passes } = job;
  if (width % 8 !== 0 || height % 2 !== 0)
    throw new KinoraError("bad-arguments", "A film's width must be a multiple of 8 and its height even.");
  const file: JobFile = { screenplay, take: writeTake(job.take), width, height, fps, quality, passes };
  return new Promise<DrawReport>((resolve, reject) => {
    let handling = Promise.resolve();
    let frames = 0;
    let isOver = false;
    let isDrawn = false;
    const finish = (end: () => void): void => {
      isOver = true;
      link.hear(null);
      signal.removeEventListener("abort", onAbort);
      server.withdraw(name);
      end();
    };
    const stop = (cause: unknown): void => {
      finish(() => reject(cause));
      if (!isDrawn) link.stop();
    };
    const onAbort = (): void => stop(new KinoraError("cancelled", "Drawing was stopped."));
    // The page's own end, of whatever kind, leaves nothing to stop.
    const fail = (cause: unknown): void => finish(() => reject(cause));
    if (signal.aborted) {
      reject(new KinoraError("cancelled", "Drawing was stopped."));
      return;
    }
    signal.addEventListener("abort", onAbort, { once: true });
    link.hear({
      onFailure: (why) => fail(new KinoraError("failed", `Drawing failed: ${why}.`)),
      onFrame(bytes) {
        frames++;
        handling = handling
          .then(() => onFrame(unpackFrame(bytes)))
          .then(() => {
            if (!isOver) link.say({ kind: "ack" });
          })
          .catch((cause: unknown) => {
            if (!isOver) stop(cause);
          });
      },
      onText(message) {
        if (message.kind === "next") {
          nextRange().then(
            (range) => !isOver && link.say({ kind: "range", range }),
            (cause: unknown) => !isOver && stop(cause),
          );
        }
        if (message.kind === "failed") fail(new KinoraError("failed", `Drawing failed: ${message.message}.`));
        if (message.kind !== "done") return;
        isDrawn = true;
        const each = (milliseconds: number): number => milliseconds / Math.max(1, frames);
        void handling.then(() => {
          if (!isOver)
            finish(() =>
              resolve({
                frameMilliseconds: {
                  draw: each(message.draw),
                  read: each(message.read),
                  transfer: each(message.transfer),
                  convert: each(message.convert),
                },
              }),
            );
        });
      },
    });
    server.offer(name, JSON.stringify(file));
    link.say({ kind: "draw", job: name });
  });
}
