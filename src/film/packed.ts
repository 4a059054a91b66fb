// Stage outputs as bytes: JSON with typed arrays set aside, so that sound and pictures do not travel as text.

const MAGIC_BYTES = 4;

/** Equal values give equal bytes. */
export function writePacked(value: unknown): Uint8Array {
  const arrays: TypedArray[] = [];
  const json = JSON.stringify(value, (_key, item: unknown) => {
    const kind = kinds.findIndex((one) => item instanceof one);
    return kind < 0 ? item : { $array: arrays.push(item as TypedArray) - 1, kind, length: (item as TypedArray).length };
  });
  const text = new TextEncoder().encode(json);
  // Arrays begin at a multiple of four, so that they can be read in place.
  const start = MAGIC_BYTES + text.length + ((4 - (text.length % 4)) % 4);
  const size = arrays.reduce((sum, array) => sum + padded(array.byteLength), start);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, MAGIC_BYTES);
  let offset = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += padded(array.byteLength);
  }
  return bytes;
}

type TypedArray = Float32Array | Uint8ClampedArray | Uint8Array;
const kinds = [Float32Array, Uint8ClampedArray, Uint8Array] as const;

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** Reads what writePacked wrote; the bytes are our own, so their shape is not checked. */
export function readPacked<Value>(bytes: Uint8Array): Value {
  const copy = bytes.slice();
  const textLength = new DataView(copy.buffer).getUint32(0, true);
  const text = new TextDecoder().decode(copy.subarray(MAGIC_BYTES, MAGIC_BYTES + textLength));
  let offset = MAGIC_BYTES + textLength + ((4 - (textLength % 4)) % 4);
  return JSON.parse(text, (_key, item: unknown) => {
    if (typeof item !== "object" || item === null || !("$array" in item)) return item;
    const { length, kind } = item as unknown as { length: number; kind: number };
    const array = new (kinds[kind] ?? Float32Array)(copy.buffer, offset, length);
    offset += padded(array.byteLength);
    return array;
  }) as Value;
}
