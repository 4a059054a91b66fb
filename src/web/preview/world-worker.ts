// Simulates what the picture's worker draws: takes, cameras and sound, one order at a time; a newer one ends the older.
import "./disposable-stack.ts";
import { matters, prepareArt, readPeoplePack, soundOfSet, type ArtAssets } from "../../art/index.ts";
import { mixSound } from "../../sound/index.ts";
import type { SpokenLine, Take } from "../../take/index.ts";
import { placeCameras, simulate } from "../../world/index.ts";
import { speakAt } from "./speak-at.ts";
import type { FromWorldWorker, PreviewFiles, StageOrder, ToWorldWorker } from "./messages.ts";

const tell = (message: FromWorldWorker, moved: Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(message, moved);

let assets: Promise<ArtAssets> | null = null;
let files: PreviewFiles | null = null;
let running: AbortController | null = null;

const bytesOf = async (url: string): Promise<Uint8Array<ArrayBuffer>> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
};

function boot(from: PreviewFiles): void {
  files = from;
  assets = bytesOf(from.people).then((bytes) => prepareArt(readPeoplePack(bytes), from.solids));
  assets.then(
    () => tell({ kind: "booted" }),
    (error: unknown) => tell({ kind: "failed", order: -1, message: sentenceOf(error) }),
  );
}

async function carryOut(order: StageOrder, signal: AbortSignal): Promise<void> {
  const { screenplay } = order;
  const speaking = screenplay.lines.length === 0 ? null : speakAt(files?.speak ?? "", screenplay, signal);
  // Told below, where it is waited for.
  speaking?.catch(() => undefined);
  const lines = order.lines ?? (await speaking?.then((spoken) => spoken.lines).catch(() => [])) ?? [];
  const take = await stage(order, lines, signal);
  const audio = await speaking?.then((spoken) => spoken.audio).catch(() => null);
  await sound(order, take, audio ?? {}, signal, audio !== null);
}

async function stage(order: StageOrder, speech: readonly SpokenLine[], signal: AbortSignal): Promise<Take> {
  const { screenplay, aspect, fps } = order;
  const loaded = await (assets ?? Promise.reject(new Error("The preview has not been started.")));
  signal.throwIfAborted();
  const begun = performance.now();
  const simulated = await simulate({ screenplay, speech, assets: loaded, onProgress: () => undefined, signal });
  const filmed = performance.now();
  const cameras = await placeCameras({ screenplay, take: simulated, assets: loaded, aspect, fps });
  signal.throwIfAborted();
  const take = { ...simulated, cameras };
  const milliseconds = { simulate: filmed - begun, cameras: performance.now() - filmed };
  tell({ kind: "staged", order: order.order, take, milliseconds });
  return take;
}

async function sound(
  order: StageOrder,
  take: Take,
  audio: Readonly<Record<string, Float32Array>>,
  signal: AbortSignal,
  isWhole: boolean,
): Promise<void> {
  const { acoustics, ambience } = soundOfSet(order.screenplay.setting.set);
  const { left, right, sampleRate } = await mixSound({
    screenplay: order.screenplay,
    take,
    audio,
    acoustics,
    ambience,
    matters,
    fps: order.fps,
    soundFont: () => bytesOf(files?.instruments ?? ""),
    onProgress: () => undefined,
    signal,
  });
  if (signal.aborted) return;
  const channels = [left, right] as [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>];
  tell(
    { kind: "sound", order: order.order, left: channels[0], right: channels[1], sampleRate, isWhole },
    channels.map(({ buffer }) => buffer),
  );
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
