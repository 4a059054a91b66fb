import type { FilmExtract, Sheet } from "../../encode/index.ts";
import type { Manifest } from "../../film/index.ts";
import type { Cut, CutShot, Screenplay } from "../../screenplay/index.ts";
import type { Take } from "../../take/index.ts";
import type { ShotFrames } from "./pick-frames.ts";
import { drawSoundStrip, stripHeight } from "./sound-strip.ts";
import { boxAt, textAt, wrapText } from "./svg.ts";

/** A film as its contact sheet shows it. */
export type SheetFilm = {
  readonly name: string;
  readonly manifest: Manifest;
  readonly screenplay: Screenplay;
  readonly take: Take;
  readonly cut: Cut;
  readonly picked: readonly ShotFrames[];
  /** `stills` are the picked frames in order. */
  readonly extract: FilmExtract;
};

export const sheetColumns = 4;
export const sheetRows = 3;
const MARGIN = 16;
const GAP = 6;
const TILE_WIDTH = 392;
const WIDTH = MARGIN * 2 + TILE_WIDTH * sheetColumns + GAP * (sheetColumns - 1);
/** Characters of small type that fit the width. */
const LINE_CHARACTERS = 230;
const GREY = { fill: "#9aa0a6" };
const WARNING = { fill: "#ffb38a" };

/** Frames of each shot, below them the sound, below it what the director and the world say of it. */
export function filmSheet(film: SheetFilm): Sheet {
  const { manifest, extract } = film;
  const tileHeight = Math.round((TILE_WIDTH * manifest.height) / manifest.width);
  const pictures: Sheet["pictures"][number][] = [];
  const drawing: string[] = [textAt(MARGIN, 34, 26, film.name)];
  let y = 46;
  for (const line of wrapText(manifest.prompt, LINE_CHARACTERS * 0.82, 4)) {
    y += 18;
    drawing.push(textAt(MARGIN, y, 16, line, { fill: "#c4c7cc" }));
  }
  y += 16;
  let next = 0;
  for (const { shot, frames } of film.picked) {
    y += 20;
    drawing.push(textAt(MARGIN, y, 16, describeShot(shot, film.cut.fps), { fill: "#ffd166" }));
    y += 8;
    for (const [index, frame] of frames.entries()) {
      const column = index % sheetColumns;
      if (index > 0 && column === 0) y += tileHeight + GAP;
      const still = extract.stills[next++];
      const left = MARGIN + column * (TILE_WIDTH + GAP);
      if (still) pictures.push({ still, left, top: y, width: TILE_WIDTH, height: tileHeight });
      const label = `${(frame / film.cut.fps).toFixed(2)} s`;
      drawing.push(boxAt(left, y + tileHeight - 18, 50, 18, { fill: "#000", opacity: 0.55 }));
      drawing.push(textAt(left + 5, y + tileHeight - 5, 13, label));
    }
    y += tileHeight + GAP;
  }
  y += 22;
  drawing.push(textAt(MARGIN, y, 15, describeSound(film), GREY));
  y += 8;
  drawing.push(drawSoundStrip({ left: MARGIN, top: y, width: WIDTH - MARGIN * 2 }, { ...film, sound: extract }));
  y += stripHeight + 8;
  for (const { text, pen } of remarks(film)) {
    for (const line of wrapText(text, LINE_CHARACTERS, 2)) {
      y += 17;
      drawing.push(textAt(MARGIN, y, 14, line, pen));
    }
  }
  return { width: WIDTH, height: y + MARGIN, pictures, drawing: drawing.join("") };
}

function describeShot({ shot, firstFrame, endFrame }: CutShot, fps: number): string {
  const times = `${(firstFrame / fps).toFixed(2)}–${(endFrame / fps).toFixed(2)} s`;
  const speed = shot.timeScale === 1 ? [] : [`at ${shot.timeScale} of the world's pace`];
  const lens = shot.lensMillimetres === null ? [] : [`${shot.lensMillimetres} mm`];
  return [shot.id, times, shot.framing, shot.angle, shot.moves.join(" + "), ...lens, ...speed].join("  ·  ");
}

function describeSound({ manifest, take }: SheetFilm): string {
  const counts = new Map<string, number>();
  for (const { kind } of take.contacts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const contacts = [...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? "" : "s"}`).join(", ");
  const { integratedLufs, truePeakDbtp } = manifest.loudness;
  return [
    `${integratedLufs.toFixed(1)} LUFS, true peak ${truePeakDbtp.toFixed(1)} dBTP`,
    contacts === "" ? "no contacts" : contacts,
    `${take.speech.length} lines spoken`,
  ].join("  ·  ");
}

/** What was not staged as asked, what went wrong, and how the film was made. */
function remarks({ manifest, screenplay, take }: SheetFilm): { text: string; pen: { fill: string } }[] {
  const notes = screenplay.notes.filter(({ kind }) => kind !== "understood");
  return [
    ...take.faults.map((text) => ({ text: `fault: ${text}`, pen: WARNING })),
    ...(notes.length > 0
      ? [{ text: notes.map(({ kind, words }) => `${kind} '${words}'`).join(", "), pen: WARNING }]
      : []),
    {
      text: `${manifest.width}x${manifest.height}, ${manifest.fps} fps, ${manifest.quality}, seed ${manifest.seed}; made in ${manifest.totalSeconds.toFixed(0)} s on ${manifest.renderer}`,
      pen: GREY,
    },
  ];
}
