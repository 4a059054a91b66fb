import type { ByteRange } from "../store/index.ts";

/** One range of a Range header within a file; null: the whole file, as for headers that name several or are no ranges. */
export function readRange(header: string | null, bytes: number): ByteRange | null | "beyond" {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "");
  const [first = "", last = ""] = match?.slice(1) ?? [];
  if (!match || (first === "" && last === "")) return null;
  if (first === "") return Number(last) === 0 ? "beyond" : { start: Math.max(0, bytes - Number(last)), end: bytes - 1 };
  const start = Number(first);
  const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (start >= bytes) return "beyond";
  return start > end ? null : { start, end };
}
