import type { Sheet, Still } from "../../encode/index.ts";
import { boxAt, textAt, wrapText } from "./svg.ts";
import type { WaveColumn } from "./waveform.ts";

/** A film in a few pictures, or why there is none. */
export type OverviewEntry = {
  readonly name: string;
  readonly prompt: string;
  readonly stills: readonly Still[];
  /** As many as overviewWaveColumns. */
  readonly wave: readonly WaveColumn[];
  readonly failure: string | null;
};

export const overviewStills = 4;
export const overviewTileWidth = 240;
const COLUMNS = 2;
const GAP = 4;
const MARGIN = 16;
const GUTTER = 24;
const CELL_WIDTH = overviewTileWidth * overviewStills + GAP * (overviewStills - 1);
export const overviewWaveColumns = CELL_WIDTH;
const WAVE_HEIGHT = 28;
const TITLE_HEIGHT = 42;

/** All films of a set on one page. */
export function overviewSheet(title: string, entries: readonly OverviewEntry[]): Sheet {
  const shape = entries.flatMap(({ stills }) => stills)[0] ?? { width: 16, height: 9 };
  const tileHeight = Math.round((overviewTileWidth * shape.height) / shape.width);
  const cellHeight = TITLE_HEIGHT + tileHeight + WAVE_HEIGHT + GUTTER;
  const pictures: Sheet["pictures"][number][] = [];
  const drawing = [textAt(MARGIN, 34, 26, title)];
  entries.forEach((entry, index) => {
    const left = MARGIN + (index % COLUMNS) * (CELL_WIDTH + GUTTER);
    const top = 52 + Math.floor(index / COLUMNS) * cellHeight;
    const [line = ""] = wrapText(entry.prompt, 150, 1);
    drawing.push(
      textAt(left, top + 16, 16, entry.name, { fill: "#ffd166" }),
      textAt(left, top + 34, 13, line, { fill: "#9aa0a6" }),
    );
    const y = top + TITLE_HEIGHT;
    if (entry.failure !== null) {
      drawing.push(boxAt(left, y, CELL_WIDTH, tileHeight, { fill: "#3a1d1d" }));
      wrapText(entry.failure, 120, 3).forEach((text, i) =>
        drawing.push(textAt(left + 12, y + 30 + i * 20, 16, text, { fill: "#ffb38a" })),
      );
    }
    entry.stills.forEach((still, i) => {
      const x = left + i * (overviewTileWidth + GAP);
      pictures.push({ still, left: x, top: y, width: overviewTileWidth, height: tileHeight });
    });
    const middle = y + tileHeight + WAVE_HEIGHT / 2;
    const wave = entry.wave.map(({ low, high }, x) => {
      const [from, to] = [middle - high * (WAVE_HEIGHT / 2), middle - low * (WAVE_HEIGHT / 2)];
      return `M${left + x + 0.5} ${from.toFixed(1)}V${(to + 0.5).toFixed(1)}`;
    });
    drawing.push(`<path d="${wave.join("")}" stroke="#7ac77a"/>`);
  });
  const rows = Math.ceil(entries.length / COLUMNS);
  return {
    width: MARGIN * 2 + CELL_WIDTH * COLUMNS + GUTTER * (COLUMNS - 1),
    height: 52 + rows * cellHeight,
    pictures,
    drawing: drawing.join(""),
  };
}
