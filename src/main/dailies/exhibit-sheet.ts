import type { Sheet, Still } from "../../encode/index.ts";
import { boxAt, textAt, wrapText } from "./svg.ts";

export type ExhibitPictures = {
  readonly name: string;
  readonly facts: string;
  /** One a view; none where it failed. */
  readonly stills: readonly Still[];
  readonly failure: string | null;
};

const MARGIN = 16;
const GAP = 3;
const GUTTER = 20;
const LABEL = 24;
const TITLE = 52;
/** Things beside each other. */
const ACROSS = 2;

/** Labelled tiles: each thing with its views in a row. */
export function exhibitSheet(
  title: string,
  exhibits: readonly ExhibitPictures[],
  tile: { readonly width: number; readonly height: number; readonly views: number },
): Sheet {
  const across = Math.min(ACROSS, exhibits.length);
  const cellWidth = tile.width * tile.views + GAP * (tile.views - 1);
  const cellHeight = LABEL + tile.height + GUTTER / 2;
  const pictures: Sheet["pictures"][number][] = [];
  const drawing = [textAt(MARGIN, 34, 26, title)];
  exhibits.forEach(({ name, facts, stills, failure }, index) => {
    const left = MARGIN + (index % across) * (cellWidth + GUTTER);
    const top = TITLE + Math.floor(index / across) * cellHeight;
    drawing.push(
      textAt(left, top + 17, 17, name, { fill: "#ffd166" }),
      textAt(left + 180, top + 17, 13, facts, { fill: "#9aa0a6" }),
    );
    stills.forEach((still, i) =>
      pictures.push({
        still,
        left: left + i * (tile.width + GAP),
        top: top + LABEL,
        width: tile.width,
        height: tile.height,
      }),
    );
    if (failure === null) return;
    drawing.push(boxAt(left, top + LABEL, cellWidth, tile.height, { fill: "#3a1d1d" }));
    wrapText(failure, 110, 3).forEach((line, i) =>
      drawing.push(textAt(left + 12, top + LABEL + 28 + i * 20, 15, line, { fill: "#ffb38a" })),
    );
  });
  return {
    width: MARGIN * 2 + cellWidth * across + GUTTER * (across - 1),
    height: TITLE + Math.ceil(exhibits.length / across) * cellHeight + MARGIN,
    pictures,
    drawing: drawing.join(""),
  };
}
