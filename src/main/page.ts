// The page that the headless browser opens: takes jobs over a socket, has picture draw them and sends the frames back.
import { prepareArt, readPeoplePack, type ArtAssets } from "../art/index.ts";
import type { FrameRange, FromPage, JobFile } from "../frames/index.ts";
import { driverOf, openPicture, openPictureRenderer, preparePicture } from "../picture/index.ts";
import { readTake } from "../take/index.ts";
import type { FromSender, PageFrame } from "./page-sender.ts";

/** Frames drawn and not yet taken by the other end: one being handled there, one on its way, one being drawn. */
const FRAMES_AHEAD = 3;

/** Packs and sends frames while the next are drawn, and keeps the only line to the other end. */
const sender = new Worker(new URL("worker.js", location.href), { type: "module" });
const say = (message: FromPage): void => sender.postMessage(message);

async function loadAssets(): Promise<ArtAssets> {
  const people = await fetch("people.bin");
  const pack = people.ok ? readPeoplePack(new Uint8Array(await people.arrayBuffer())) : null;
  return prepareArt(pack, "manifold.wasm");
}

// Nothing is shown here. three waits for the renderer by animation frames, and each of them would have the browser
// compose its empty window with the processor that draws.
globalThis.requestAnimationFrame = (callback) => Number(setTimeout(() => callback(performance.now()), 1));

const renderer = await openPictureRenderer();
const assets = loadAssets();
let isStopped = false;
let taken = 0;
let wake: (() => void) | null = null;
/** What the other end said to the last `next`; undefined: nothing yet. */
let answer: FrameRange | null | undefined;
/** Takes back the bytes of frames of the job that is being drawn. */
let recycle: ((rgba: Uint8Array<ArrayBuffer>) => void) | null = null;

async function nextRange(waitWhile: (isWaiting: () => boolean) => Promise<void>): Promise<FrameRange | null> {
  answer = undefined;
  say({ kind: "next" });
  await waitWhile(() => answer === undefined);
  return answer ?? null;
}

async function drawJob(name: string): Promise<void> {
  const file = (await (await fetch(name)).json()) as JobFile;
  using picture = await openPicture(renderer, { ...file, take: readTake(file.take) }, await assets);
  recycle = (rgba) => picture.recycle(rgba);
  const spent = { draw: 0, read: 0, convert: 0, transfer: 0 };
  let sending: Promise<void> = Promise.resolve();
  let ordered = 0;
  const waitWhile = async (isWaiting: () => boolean): Promise<void> => {
    const before = performance.now();
    while (!isStopped && isWaiting()) await new Promise<void>((resolve) => (wake = resolve));
    spent.transfer += performance.now() - before;
  };
  const drawFrame = async (index: number): Promise<void> => {
    await waitWhile(() => ordered - taken >= FRAMES_AHEAD);
    if (isStopped) return;
    ordered++;
    const start = performance.now();
    const drawing = picture.draw(index);
    const handed = performance.now();
    await sending;
    spent.draw += handed - start;
    spent.read += performance.now() - handed;
    sending = drawing.then(({ rgba, passes }) => {
      const frame: PageFrame = { kind: "frame", index, rgba, layout: picture.layout, passes };
      if (!isStopped) sender.postMessage(frame, [rgba.buffer]);
    });
  };
  while (!isStopped) {
    const range = await nextRange(waitWhile);
    if (!range) break;
    for (let index = range.from; index < range.end && !isStopped; index++) await drawFrame(index);
  }
  await sending;
  recycle = null;
  if (isStopped) say({ kind: "stopped" });
  else say({ kind: "done", ...spent });
}

sender.addEventListener("message", ({ data: message }: MessageEvent<FromSender>) => {
  if (message.kind === "open") say({ kind: "ready", renderer: driverOf(renderer.domElement as HTMLCanvasElement) });
  if (message.kind === "stop") isStopped = true;
  if (message.kind === "ack") taken++;
  if (message.kind === "range") answer = message.range;
  if (message.kind === "packed") recycle?.(message.rgba);
  wake?.();
  if (message.kind === "prepare") {
    const { setting, quality } = message;
    // What goes wrong here goes wrong again, and is told, when the film is drawn.
    assets.then((loaded) => [...preparePicture(setting, quality, loaded)]).catch(() => undefined);
  }
  if (message.kind !== "draw") return;
  isStopped = false;
  taken = 0;
  drawJob(message.job).catch((error: unknown) => {
    console.error(error);
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
});
sender.postMessage({ kind: "connect", url: new URL("socket", location.href.replace(/^http/, "ws")).href });
