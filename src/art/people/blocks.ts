// One file of JSON and typed arrays: magic, header length, header, then the arrays, each on a multiple of four bytes.
// In the header an array is {"$": kind, at, length}.

const MAGIC = 0x4b504b31;
const kinds = { u8: Uint8Array, u16: Uint16Array, i16: Int16Array, u32: Uint32Array, f32: Float32Array } as const;
type Kind = keyof typeof kinds;
type Block = InstanceType<(typeof kinds)[Kind]>;

function kindOf(value: unknown): Kind | null {
  for (const [kind, type] of Object.entries(kinds)) if (value instanceof type) return kind as Kind;
  return null;
}

/** Packs a tree of plain data and typed arrays. */
export function packBlocks(tree: unknown): Uint8Array<ArrayBuffer> {
  const blocks: Block[] = [];
  let at = 0;
  const replace = (value: unknown): unknown => {
    const kind = kindOf(value);
    if (kind) {
      const block = value as Block;
      const entry = { $: kind, at, length: block.length };
      blocks.push(block);
      at += Math.ceil(block.byteLength / 4) * 4;
      return entry;
    }
    if (Array.isArray(value)) return value.map(replace);
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replace(child)]));
    }
    return value;
  };
  const header = new TextEncoder().encode(JSON.stringify(replace(tree)));
  const start = 8 + Math.ceil(header.length / 4) * 4;
  const bytes = new Uint8Array(start + at);
  new DataView(bytes.buffer).setUint32(0, MAGIC, true);
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  let to = start;
  for (const block of blocks) {
    bytes.set(new Uint8Array(block.buffer, block.byteOffset, block.byteLength), to);
    to += Math.ceil(block.byteLength / 4) * 4;
  }
  return bytes;
}

/** The tree again; its arrays are views into `bytes` where these are aligned. Throws RangeError on other data. */
export function unpackBlocks(given: Uint8Array<ArrayBuffer>): unknown {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new RangeError("This is no pack of people.");
  const headerLength = view.getUint32(4, true);
  const start = bytes.byteOffset + 8 + Math.ceil(headerLength / 4) * 4;
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength)));
  const restore = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(restore);
    if (value === null || typeof value !== "object") return value;
    if ("$" in value) {
      const { $, at, length } = value as { $: Kind; at: number; length: number };
      return new kinds[$](bytes.buffer, start + at, length);
    }
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, restore(child)]));
  };
  return restore(header);
}
