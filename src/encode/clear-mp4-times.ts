const containers = new Set(["moov", "trak", "mdia"]);
const dated = new Set(["mvhd", "tkhd", "mdhd"]);

/**
 * Sets creation and modification times to 0 (ISO/IEC 14496-12, 8.2.2, 8.3.2 and 8.4.2: after version and flags, 4 or 8
 * bytes each by version), so that the same film made later is the same file.
 */
export function clearMp4Times(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  clearWithin(view, bytes, 0, bytes.length);
}

function clearWithin(view: DataView, bytes: Uint8Array, from: number, to: number): void {
  let offset = from;
  while (offset + 8 <= to) {
    const small = view.getUint32(offset);
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    const header = small === 1 ? 16 : 8;
    const size = small === 1 ? Number(view.getBigUint64(offset + 8)) : small === 0 ? to - offset : small;
    if (size < header) return;
    const body = offset + header;
    if (containers.has(type)) clearWithin(view, bytes, body, offset + size);
    else if (dated.has(type)) bytes.fill(0, body + 4, body + 4 + (bytes[body] === 1 ? 16 : 8));
    offset += size;
  }
}
