// Stage outputs as bytes for the cache: JSON with Float32Arrays set aside, so that sound does not travel as text.

const MAGIC_BYTES = 4;

/** Equal values give equal bytes. */
export function writePacked(value: unknown): Uint8Array {
  const arrays: Float32Array[] = [];
  const json = JSON.stringify(value, (_key, item: unknown) =>
    item instanceof Float32Array ? { $array: arrays.push(item) - 1, length: item.length } : item,
  );
  const text = new TextEncoder().encode(json);
  // Arrays begin at a multiple of four, so that they can be read in place.
  const start = MAGIC_BYTES + text.length + ((4 - (text.length % 4)) % 4);
  const size = arrays.reduce((sum, array) => sum + array.byteLength, start);
  const bytes = new Uint8Array(size);
  new DataView(bytes.buffer).setUint32(0, text.length, true);
  bytes.set(text, MAGIC_BYTES);
  let offset = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += array.byteLength;
  }
  return bytes;
}

/** Reads what writePacked wrote; the bytes are our own, so their shape is not checked. */
export function readPacked<Value>(bytes: Uint8Array): Value {
  const copy = bytes.slice();
  const textLength = new DataView(copy.buffer).getUint32(0, true);
  const text = new TextDecoder().decode(copy.subarray(MAGIC_BYTES, MAGIC_BYTES + textLength));
  let offset = MAGIC_BYTES + textLength + ((4 - (textLength % 4)) % 4);
  return JSON.parse(text, (_key, item: unknown) => {
    if (typeof item !== "object" || item === null || !("$array" in item)) return item;
    const { length } = item as unknown as { length: number };
    const array = new Float32Array(copy.buffer, offset, length);
    offset += array.byteLength;
    return array;
  }) as Value;
}
