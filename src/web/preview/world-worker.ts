// Simulates what the picture's worker draws: takes and cameras, one order at a time; a newer one ends the older.
import "./disposable-stack.ts";
import { prepareArt, readPeoplePack, type ArtAssets } from "../../art/index.ts";
import { placeCameras, simulate } from "../../world/index.ts";
import { bytesOf } from "./bytes-of.ts";
import { speakAt } from "./speak-at.ts";
import type { FromWorldWorker, PreviewFiles, StageOrder, ToWorldWorker } from "./messages.ts";

const tell = (message: FromWorldWorker, moved: Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(message, moved);

let assets: Promise<ArtAssets> | null = null;
let files: PreviewFiles | null = null;
let running: AbortController | null = null;

function boot(from: PreviewFiles): void {
  files = from;
  assets = bytesOf(from.people).then((bytes) => prepareArt(readPeoplePack(bytes), from.solids));
  assets.then(
    () => tell({ kind: "booted" }),
    (error: unknown) => tell({ kind: "failed", order: -1, message: sentenceOf(error) }),
  );
}

async function carryOut(order: StageOrder, signal: AbortSignal): Promise<void> {
  const { screenplay, aspect, fps } = order;
  const isKnown = order.lines !== null || screenplay.lines.length === 0;
  const spoken = isKnown ? null : await speakAt(files?.speak ?? "", screenplay, signal).catch(() => null);
  const speech = order.lines ?? spoken?.lines ?? [];
  const loaded = await (assets ?? Promise.reject(new Error("The preview has not been started.")));
  signal.throwIfAborted();
  const begun = performance.now();
  const simulated = await simulate({ screenplay, speech, assets: loaded, onProgress: () => undefined, signal });
  const filmed = performance.now();
  const cameras = await placeCameras({ screenplay, take: simulated, assets: loaded, aspect, fps });
  signal.throwIfAborted();
  const milliseconds = { simulate: filmed - begun, cameras: performance.now() - filmed };
  tell({ kind: "staged", order: order.order, take: { ...simulated, cameras }, spoken, milliseconds });
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

self.addEventListener("message", ({ data }: MessageEvent<ToWorldWorker>) => {
  if (data.kind === "boot") return boot(data.files);
  running?.abort();
  if (data.kind !== "stage") return;
  const own = new AbortController();
  running = own;
  carryOut(data, own.signal).catch((error: unknown) => {
    if (!own.signal.aborted) tell({ kind: "failed", order: data.order, message: sentenceOf(error) });
  });
});
