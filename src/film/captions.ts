import { filmTimeOfWorld, type Cut, type Screenplay } from "../screenplay/index.ts";
import type { Speech } from "../take/index.ts";

/** Two lines of 42 characters: what viewers can take in at once. */
const MAX_CUE_CHARACTERS = 84;
/** A caption stays at least this long, and lingers a little after the voice. */
const LEAST_SECONDS = 1;
const LINGER_SECONDS = 0.3;

/** The spoken lines as WebVTT, with their speakers; long lines are parted where they breathe. */
export function captionsOf(speech: readonly Speech[], screenplay: Screenplay, cut: Cut): string {
  const names = new Map(screenplay.cast.map((member) => [member.id, member.name]));
  const spoken = [...speech].sort((a, b) => a.t - b.t);
  const cues = spoken.flatMap((line, index) => {
    const start = filmTimeOfWorld(cut, line.t);
    const nextStart = index + 1 < spoken.length ? filmTimeOfWorld(cut, spoken[index + 1]?.t ?? 0) : screenplay.seconds;
    const end = Math.min(
      Math.max(start + line.durationSeconds + LINGER_SECONDS, start + LEAST_SECONDS),
      Math.max(nextStart, start + line.durationSeconds),
      screenplay.seconds,
    );
    const parts = partText(line.text);
    const characters = parts.reduce((sum, part) => sum + part.length, 0);
    let at: number = start;
    return parts.map((part) => {
      const from = at;
      at += ((end - start) * part.length) / characters;
      const speaker = line.who === null ? "" : `<v ${escape(names.get(line.who) ?? line.who)}>`;
      return `${stamp(from)} --> ${stamp(at)}\n${speaker}${escape(part)}\n`;
    });
  });
  return ["WEBVTT\n", ...cues].join("\n");
}

function partText(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (const word of text.split(/\s+/)) {
    const isFull = part.length + word.length + 1 > MAX_CUE_CHARACTERS;
    const isSentenceEnd = part.length > MAX_CUE_CHARACTERS / 2 && /[.!?…]["”]?$/.test(part);
    if (part !== "" && (isFull || isSentenceEnd)) {
      parts.push(part);
      part = "";
    }
    part = part === "" ? word : `${part} ${word}`;
  }
  return part === "" ? parts : [...parts, part];
}

function stamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const rest = String(milliseconds % 1000).padStart(3, "0");
  return `${two(milliseconds / 3_600_000)}:${two((milliseconds / 60_000) % 60)}:${two((milliseconds / 1000) % 60)}.${rest}`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
