// A WASI host in memory: flite needs arguments, two output streams and one output file, and nothing of the machine.
// WASI preview 1: errno 0 success, 8 badf, 44 noent, 52 nosys; file types 2 character device, 4 regular file.

const BADF = 8;
const CHARACTER_DEVICE = 2;
const REGULAR_FILE = 4;
const DIRECTORY = 3;
const ROOT = 3;
const OUTPUT = 4;

/** What a finished program left. */
export type WasiOutcome = { readonly stdout: string; readonly file: Uint8Array<ArrayBuffer> };

class Exit extends Error {}

/** Runs a WASI command to its end; whatever file it opens is one growing buffer in memory. */
export async function runWasi(module: WebAssembly.Module, args: readonly string[]): Promise<WasiOutcome> {
  const encoded = args.map((text) => new TextEncoder().encode(`${text}\0`));
  const stdout: number[] = [];
  let file = new Uint8Array(1 << 19);
  let size = 0;
  let position = 0;
  let memory: WebAssembly.Memory | null = null;
  const view = (): DataView => new DataView((memory as WebAssembly.Memory).buffer);
  const bytes = (): Uint8Array => new Uint8Array((memory as WebAssembly.Memory).buffer);

  function append(chunk: Uint8Array): void {
    if (position + chunk.length > file.length) {
      const grown = new Uint8Array(Math.max(file.length * 2, position + chunk.length));
      grown.set(file);
      file = grown;
    }
    file.set(chunk, position);
    position += chunk.length;
    size = Math.max(size, position);
  }

  /** Walks the scatter list at `list`. */
  function eachBuffer(list: number, count: number, use: (pointer: number, length: number) => number): number {
    let total = 0;
    for (let i = 0; i < count; i++)
      total += use(view().getUint32(list + 8 * i, true), view().getUint32(list + 8 * i + 4, true));
    return total;
  }

  const host = {
    args_sizes_get(countAt: number, sizeAt: number): number {
      view().setUint32(countAt, encoded.length, true);
      view().setUint32(
        sizeAt,
        encoded.reduce((sum, text) => sum + text.length, 0),
        true,
      );
      return 0;
    },
    args_get(pointers: number, texts: number): number {
      let at = texts;
      encoded.forEach((text, i) => {
        view().setUint32(pointers + 4 * i, at, true);
        bytes().set(text, at);
        at += text.length;
      });
      return 0;
    },
    // flite only measures its own speed with the clock.
    clock_time_get(_id: number, _precision: bigint, at: number): number {
      view().setBigUint64(at, 0n, true);
      return 0;
    },
    fd_close: () => 0,
    fd_fdstat_get(fd: number, at: number): number {
      if (fd > OUTPUT) return BADF;
      bytes().fill(0, at, at + 24);
      view().setUint8(at, fd === ROOT ? DIRECTORY : fd === OUTPUT ? REGULAR_FILE : CHARACTER_DEVICE);
      view().setBigUint64(at + 8, 0xffffffffn, true);
      view().setBigUint64(at + 16, 0xffffffffn, true);
      return 0;
    },
    fd_fdstat_set_flags: () => 0,
    fd_prestat_get(fd: number, at: number): number {
      if (fd !== ROOT) return BADF;
      view().setUint32(at, 0, true);
      view().setUint32(at + 4, 1, true);
      return 0;
    },
    fd_prestat_dir_name(_fd: number, at: number): number {
      bytes()[at] = 0x2f;
      return 0;
    },
    path_open(...a: number[]): number {
      position = 0;
      view().setUint32(a[8] ?? 0, OUTPUT, true);
      return 0;
    },
    fd_read(_fd: number, _list: number, _count: number, readAt: number): number {
      view().setUint32(readAt, 0, true);
      return 0;
    },
    fd_seek(fd: number, offset: bigint, whence: number, at: number): number {
      if (fd !== OUTPUT) return BADF;
      position = Number(offset) + (whence === 1 ? position : whence === 2 ? size : 0);
      view().setBigUint64(at, BigInt(position), true);
      return 0;
    },
    fd_write(fd: number, list: number, count: number, writtenAt: number): number {
      const total = eachBuffer(list, count, (pointer, length) => {
        const chunk = bytes().subarray(pointer, pointer + length);
        if (fd === OUTPUT) append(chunk);
        else if (fd === 1) stdout.push(...chunk);
        return length;
      });
      view().setUint32(writtenAt, total, true);
      return 0;
    },
    proc_exit(): never {
      throw new Exit();
    },
  };

  const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: host });
  memory = instance.exports["memory"] as WebAssembly.Memory;
  try {
    (instance.exports["_start"] as () => void)();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  }
  return { stdout: new TextDecoder().decode(new Uint8Array(stdout)), file: file.slice(0, size) };
}
