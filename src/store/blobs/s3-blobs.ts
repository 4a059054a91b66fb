import { createHash } from "node:crypto";
import { S3mini } from "s3mini";
import { KinoraError } from "../../base/index.ts";
import type { BlobStore } from "./blob-store.ts";
import { checkKey } from "./check-key.ts";

export type S3Settings = {
  /** With the bucket as its path, as in https://s3.example.org/kinora. */
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
};

/** Files in a bucket of any server that speaks S3. */
export function openS3Blobs(settings: S3Settings): BlobStore {
  const s3 = new S3mini(settings);
  return {
    async put(key, content, type) {
      checkKey(key);
      const sha256 = createHash("sha256").update(content).digest("hex");
      const answer = await s3.putAnyObject(key, content, type);
      if ("ok" in answer && !answer.ok) throw new KinoraError("failed", `The file ${key} could not be stored in S3.`);
      return { key, bytes: content.byteLength, sha256, type };
    },
    async size(key) {
      checkKey(key);
      return (await s3.objectExists(key)) === true ? s3.getContentLength(key) : null;
    },
    async read(key, range) {
      checkKey(key);
      const answer = range
        ? await s3.getObjectRaw(key, false, range.start, range.end + 1)
        : await s3.getObjectResponse(key);
      if (!answer?.ok || !answer.body) throw new KinoraError("failed", `The stored file ${key} is missing.`);
      return answer.body;
    },
    async delete(key) {
      checkKey(key);
      await s3.deleteObject(key);
    },
    async list(prefix) {
      const found = (await s3.listObjects("/", prefix)) ?? [];
      return found.map((entry) => entry.Key).sort();
    },
    async link(key, seconds) {
      checkKey(key);
      return s3.getPresignedUrl("GET", key, seconds);
    },
  };
}
