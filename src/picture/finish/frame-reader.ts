import type { WebGPURenderer } from "three/webgpu";

/** Fetches finished pictures into memory that is used again: for each frame anew it costs page faults and clearing. */
export type FrameReader = Disposable & {
  /** RGBA bytes of the target that was drawn into last; more may be ordered before they are here. */
  read(): Promise<Uint8Array<ArrayBuffer>>;
  /** Gives bytes back that `read` gave. */
  recycle(bytes: Uint8Array<ArrayBuffer>): void;
};

/** How often the renderer is asked whether it is through, milliseconds. */
const POLL_MILLISECONDS = 1;

/** Works beside three and not through it, which makes a buffer for every reading. */
export function openFrameReader(renderer: WebGPURenderer, width: number, height: number): FrameReader {
  const gl = (renderer.domElement as HTMLCanvasElement).getContext("webgl2") as WebGL2RenderingContext | null;
  if (!gl) throw new Error("Frames are read by WebGL, which this renderer does not use.");
  const size = width * height * 4;
  const idle: WebGLBuffer[] = [];
  const bytes: Uint8Array<ArrayBuffer>[] = [];
  const made: WebGLBuffer[] = [];

  function makeBuffer(gl: WebGL2RenderingContext): WebGLBuffer {
    const buffer = gl.createBuffer();
    gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bufferData(gl.PIXEL_PACK_BUFFER, size, gl.STREAM_READ);
    made.push(buffer);
    return buffer;
  }

  return {
    async read() {
      const buffer = idle.pop() ?? makeBuffer(gl);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
      gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
      await finished(gl);
      const to = bytes.pop() ?? new Uint8Array(size);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
      gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, to);
      gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
      idle.push(buffer);
      return to;
    },
    recycle(done) {
      if (done.length === size) bytes.push(done);
    },
    [Symbol.dispose]() {
      for (const buffer of made) gl.deleteBuffer(buffer);
    },
  };
}

/** Comes when all that was ordered so far is drawn. */
async function finished(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  if (!fence) throw new Error("The renderer lost its context.");
  for (;;) {
    const state = gl.clientWaitSync(fence, 0, 0);
    if (state === gl.ALREADY_SIGNALED || state === gl.CONDITION_SATISFIED) break;
    if (state === gl.WAIT_FAILED) throw new Error("The renderer lost its context.");
    await new Promise<void>((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  gl.deleteSync(fence);
}
