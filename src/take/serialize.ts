import { KinoraError } from "../base/index.ts";
import type { Take } from "./take.ts";

// Float32Arrays travel in JSON as {"$f32": base64 of little-endian bytes}. Works in Node and in the browser.

type Packed = { readonly $f32: string };

function isPacked(value: unknown): value is Packed {
  return typeof value === "object" && value !== null && typeof (value as Partial<Packed>).$f32 === "string";
}

// Uint8Array's own toBase64 is not in Node 24; btoa is everywhere but takes a bounded argument list.
const CHUNK_BYTES = 0x6000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += CHUNK_BYTES)
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + CHUNK_BYTES)));
  return text;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** JSON text of a take; equal takes give equal text. */
export function writeTake(take: Take): string {
  return JSON.stringify(take, (_key, value: unknown) =>
    value instanceof Float32Array
      ? { $f32: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
      : value,
  );
}

/** Reads what writeTake wrote. The file is our own; only its version is checked. */
export function readTake(text: string): Take {
  const data = JSON.parse(text, (_key, value: unknown) =>
    isPacked(value) ? new Float32Array(fromBase64(value.$f32).buffer) : value,
  ) as Take;
  if (data.version !== 1)
    throw new KinoraError("failed", "This take was written by another version of Kinora; make the film again.");
  return data;
}
