// The page's worker: packs frames as I420 and sends them while the page draws the next. It keeps the only socket, so that
// words and frames arrive in the order in which the page gave them.
import { packFrame, type FromPage, type ToPage } from "../frames/index.ts";
import { makeI420Room, packI420, type I420Room, type PixelLayout } from "../picture/index.ts";

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
export type FromSender =
  | ToPage
  | { readonly kind: "open" }
  /** A frame's bytes, back when they are packed. */
  | { readonly kind: "packed"; readonly rgba: Uint8Array<ArrayBuffer> };

const tell = (message: FromSender, moved: readonly Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(message, { transfer: [...moved] });
let socket: WebSocket | null = null;
/** What the last frame was packed in: fresh memory for each would cost page faults. */
let room: I420Room | null = null;
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
  if (room?.luma.length !== layout.width * layout.height) room = makeI420Room(layout);
  const packed = packFrame({ index, i420: packI420(rgba, layout, room), passes });
  converting += performance.now() - before;
  socket?.send(packed);
  tell({ kind: "packed", rgba }, [rgba.buffer]);
}

self.addEventListener("message", ({ data }: MessageEvent<FromOwner>) => {
  if (data.kind === "connect") connect(data.url);
  else if (data.kind === "frame") send(data);
  else {
    socket?.send(JSON.stringify(data.kind === "done" ? { ...data, convert: converting } : data));
    if (data.kind !== "next") converting = 0;
  }
});
