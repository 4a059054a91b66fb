import { statfs } from "node:fs/promises";
import type { StudioSettings } from "./settings.ts";

/** Free where films are stored; null: they are in a bucket. */
export async function freeBytesOf({ s3, dataFolder }: StudioSettings): Promise<number | null> {
  if (s3) return null;
  const { bavail, bsize } = await statfs(dataFolder);
  return bavail * bsize;
}
