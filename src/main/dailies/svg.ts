import { sheetFont } from "../../encode/index.ts";

// The few SVG elements that sheets are drawn with; lengths in pixels.

export type Pen = { readonly fill: string; readonly opacity?: number };

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What an SVG parser takes: control characters would break the whole sheet. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, " ");

export function textAt(x: number, y: number, size: number, text: string, pen: Pen = { fill: "#e8eaed" }): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-family="${sheetFont}" fill="${pen.fill}">${escaped(printable(text))}</text>`;
}

export function boxAt(x: number, y: number, width: number, height: number, pen: Pen): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${pen.fill}" fill-opacity="${pen.opacity ?? 1}"/>`;
}

/** Words in lines of at most `characters`; at most `lines` of them, the last ending in '…' where more was said. */
export function wrapText(text: string, characters: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = wrapped.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters)
      wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word.slice(0, characters));
  }
  if (wrapped.length <= lines) return wrapped;
  const kept = wrapped.slice(0, lines);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? "").slice(0, characters - 1)}…`];
}
