// The page that the headless browser opens: takes jobs over a socket, has picture draw them and sends the frames back.
import { prepareArt, readPeoplePack, type ArtAssets } from "../art/index.ts";
import { packFrame, type FromPage, type JobFile, type ToPage } from "../frames/index.ts";
import { openPicture, openPictureRenderer } from "../picture/index.ts";
import { readTake } from "../take/index.ts";

/** Frames drawn and not yet taken by the other end: one being handled there, one ahead. */
const FRAMES_AHEAD = 2;

const socket = new WebSocket(new URL("socket", location.href.replace(/^http/, "ws")));
socket.binaryType = "arraybuffer";
const say = (message: FromPage): void => socket.send(JSON.stringify(message));

async function loadAssets(): Promise<ArtAssets> {
  const people = await fetch("people.bin");
  const pack = people.ok ? readPeoplePack(new Uint8Array(await people.arrayBuffer())) : null;
  return prepareArt(pack, "manifold.wasm");
}

/** The graphics driver's own name for itself. */
function driverOf(canvas: HTMLCanvasElement | OffscreenCanvas): string {
  const gl = canvas.getContext("webgl2") as WebGL2RenderingContext | null;
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  return String(gl?.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : (gl?.RENDERER ?? 0)) ?? "unknown");
}

const renderer = await openPictureRenderer();
const assets = loadAssets();
let isStopped = false;
let taken = 0;
let wake: (() => void) | null = null;

async function drawJob(name: string): Promise<void> {
  const file = (await (await fetch(name)).json()) as JobFile;
  isStopped = false;
  taken = 0;
  using picture = await openPicture(renderer, { ...file, take: readTake(file.take) }, await assets);
  const spent = { draw: 0, read: 0, convert: 0, transfer: 0 };
  for (let index = 0; index < picture.frameCount; index++) {
    while (!isStopped && index - taken >= FRAMES_AHEAD) {
      const before = performance.now();
      await new Promise<void>((resolve) => (wake = resolve));
      spent.transfer += performance.now() - before;
    }
    if (isStopped) return;
    const start = performance.now();
    picture.draw(index);
    const drawn = performance.now();
    const { i420, passes } = await picture.read();
    const read = performance.now();
    socket.send(packFrame({ index, i420, passes }));
    spent.draw += drawn - start;
    spent.read += read - drawn;
    spent.convert += performance.now() - read;
  }
  say({ kind: "done", ...spent });
}

socket.addEventListener("message", ({ data }: MessageEvent<string>) => {
  const message = JSON.parse(data) as ToPage;
  if (message.kind === "stop") isStopped = true;
  if (message.kind === "ack") taken++;
  wake?.();
  if (message.kind !== "draw") return;
  drawJob(message.job).catch((error: unknown) => {
    console.error(error);
    say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  });
});
await new Promise<void>((resolve) => socket.addEventListener("open", () => resolve()));
say({ kind: "ready", renderer: driverOf(renderer.domElement as HTMLCanvasElement) });
