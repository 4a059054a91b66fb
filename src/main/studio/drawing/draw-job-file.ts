import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { DrawJob } from "../../../frames/index.ts";
import { readScreenplay } from "../../../screenplay/index.ts";
import { readTake, writeTake } from "../../../take/index.ts";

/** The largest that is read back, bytes unpacked: a long film's take is a tenth of it. */
const MAX_BYTES = 512 * 1024 * 1024;

/** What is to be drawn, as one text; equal jobs give equal texts. */
export function writeDrawJob({ take, ...job }: DrawJob): string {
  return JSON.stringify({ ...job, take: writeTake(take) });
}

export function readDrawJob(text: string): DrawJob {
  const { take, screenplay, ...job } = JSON.parse(text) as Omit<DrawJob, "take"> & { take: string };
  return { ...job, screenplay: readScreenplay(screenplay), take: readTake(take) };
}

export async function packText(text: string): Promise<Uint8Array> {
  return promisify(gzip)(text, { level: 4 });
}

export async function unpackText(bytes: Uint8Array): Promise<string> {
  return (await promisify(gunzip)(bytes, { maxOutputLength: MAX_BYTES })).toString("utf8");
}
