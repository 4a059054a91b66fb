/** A stored file as rows remember it. */
export type StoredFile = {
  readonly key: string;
  readonly bytes: number;
  /** Of the content, hexadecimal: what is read back can be checked. */
  readonly sha256: string;
  readonly type: string;
};

/** Both ends belong to it, as in HTTP. */
export type ByteRange = { readonly start: number; readonly end: number };

/**
 * Files by key. A key is letters, digits, '-', '_', '.' and '/', without empty, '.' or '..' parts. What `put` has
 * acknowledged survives a power cut; a file appears whole or not at all.
 */
export interface BlobStore {
  put(key: string, content: Uint8Array, type: string): Promise<StoredFile>;
  /** Its length; null: there is none. */
  size(key: string): Promise<number | null>;
  /** Throws KinoraError 'failed' if there is none. Closing the stream early frees what is behind it. */
  read(key: string, range: ByteRange | null): Promise<ReadableStream<Uint8Array>>;
  /** Deleting what is not there is no fault. */
  delete(key: string): Promise<void>;
  list(prefix: string): Promise<string[]>;
  /** An address under which anybody may read the file for a while; null: this store has none. */
  link(key: string, seconds: number): Promise<string | null>;
}
