import { join } from "node:path";
import { openDiskBlobs, openS3Blobs, type BlobStore } from "../../store/index.ts";
import type { StudioSettings } from "./settings.ts";

export function openBlobs({ s3, dataFolder }: StudioSettings): BlobStore {
  return s3 ? openS3Blobs(s3) : openDiskBlobs(join(dataFolder, "files"));
}
