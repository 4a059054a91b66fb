// The page that draws the reference scene for our own pipeline: it speaks with the frame source as the films' page does.
import { packFrame, type FromPage, type JobFile, type ToPage } from "../../frames/index.ts";
import { i420OfRgba } from "./i420-of-rgba.ts";
import { openReference } from "./reference-scene.ts";

const FRAMES_AHEAD = 2;

const socket = new WebSocket(new URL("socket", location.href.replace(/^http/, "ws")));
socket.binaryType = "arraybuffer";
const say = (message: FromPage): void => socket.send(JSON.stringify(message));
const probe = new OffscreenCanvas(8, 8).getContext("webgl2");
const driverInfo = probe?.getExtension("WEBGL_debug_renderer_info");
const driver = String(probe?.getParameter(driverInfo ? driverInfo.UNMASKED_RENDERER_WEBGL : probe.RENDERER));

let taken = 0;
let isStopped = false;
let wake: (() => void) | null = null;

async function drawJob(name: string): Promise<void> {
  const { screenplay, width, height, fps } = (await (await fetch(name)).json()) as JobFile;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const reference = await openReference(canvas, width, height);
  const gl = canvas.getContext("webgl2");
  if (!gl) throw new Error("the canvas has no WebGL");
  const rgba = new Uint8Array(width * height * 4);
  const spent = { draw: 0, read: 0, convert: 0, transfer: 0 };
  for (let index = 0; index < Math.round(screenplay.seconds * fps); index++) {
    while (!isStopped && index - taken >= FRAMES_AHEAD) {
      const before = performance.now();
      await new Promise<void>((resolve) => (wake = resolve));
      spent.transfer += performance.now() - before;
    }
    if (isStopped) return;
    const start = performance.now();
    reference.draw(index);
    // One pixel: returns when the picture has been drawn.
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, rgba);
    const drawn = performance.now();
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, rgba);
    const read = performance.now();
    socket.send(packFrame({ index, i420: i420OfRgba(rgba, width, height), passes: {} }));
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
  drawJob(message.job).catch((error: unknown) => say({ kind: "failed", message: String(error) }));
});
await new Promise<void>((resolve) => socket.addEventListener("open", () => resolve()));
say({ kind: "ready", renderer: driver });
