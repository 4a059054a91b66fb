// The page's worker: packs frames as I420 and sends them while the page draws the next. It keeps the only socket, so that
// words and frames arrive in the order in which the page gave them.
import { packFrame, type FromPage, type ToPage } from "../frames/index.ts";
import { packI420, type PixelLayout } from "../picture/index.ts";

export type PageFrame = {
  readonly kind: "frame";
  readonly index: number;
  /** Read back from the renderer. */
  readonly rgba: Uint8Array<ArrayBuffer>;
  readonly layout: PixelLayout;
  readonly passes: Readonly<Record<string, Uint8Array>>;
};

type FromOwner = FromPage | PageFrame | { readonly kind: "connect"; readonly url: string };

/** What the other end says, and when the line stands. */
export type FromSender = ToPage | { readonly kind: "open" };

const tell = (message: FromSender): void => (self as unknown as Worker).postMessage(message);
let socket: WebSocket | null = null;
/** Milliseconds of this job. */
let converting = 0;

function connect(url: string): void {
  socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => tell({ kind: "open" }));
  socket.addEventListener("message", ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as ToPage));
}

function send({ index, rgba, layout, passes }: PageFrame): void {
  const before = performance.now();
  const packed = packFrame({ index, i420: packI420(rgba, layout), passes });
  converting += performance.now() - before;
  socket?.send(packed);
}

self.addEventListener("message", ({ data }: MessageEvent<FromOwner>) => {
  if (data.kind === "connect") connect(data.url);
  else if (data.kind === "frame") send(data);
  else {
    socket?.send(JSON.stringify(data.kind === "done" ? { ...data, convert: converting } : data));
    converting = 0;
  }
});
