// The page of scripts/live-preview.ts: the web app's preview without the app round it.
import { openPreview } from "../../src/web/preview/open-preview.ts";
import type { Screenplay } from "../../src/screenplay/index.ts";
import type { SpokenLine } from "../../src/take/index.ts";

/** What one prompt took, milliseconds from the asking. */
export type Shown = {
  /** Until the first picture of it, until one that moves, and until all of it had been staged. */
  readonly first: number;
  readonly moving: number;
  readonly ready: number;
  /** The longest time in which the page answered nothing. */
  readonly longestBlock: number;
  readonly frames: number;
};

const preview = openPreview();
const canvas = document.createElement("canvas");
canvas.style.width = "640px";
document.body.append(canvas);
preview.attach(canvas);

let frames: { at: number; frame: number; of: Screenplay | null }[] = [];
preview.watch(({ frame }) => frames.push({ at: performance.now(), frame, of: preview.state.screenplay }));

const until = async (isSo: () => boolean): Promise<void> => {
  const begun = performance.now();
  while (!isSo()) {
    if (performance.now() - begun > 300_000) throw new Error(`Still ${preview.state.phase}: ${preview.state.fault}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const studio = {
  start: () => preview.start(),
  until,
  get state() {
    const { phase, fault, renderer, frameCount } = preview.state;
    return { phase, fault, renderer, frameCount };
  },
  async show(screenplay: Screenplay, lines: readonly SpokenLine[] | null, aspect: number): Promise<Shown> {
    frames = [];
    const begun = performance.now();
    let longestBlock = 0;
    let last = begun;
    const beat = setInterval(() => {
      longestBlock = Math.max(longestBlock, performance.now() - last - 10);
      last = performance.now();
    }, 10);
    preview.show(screenplay, lines, aspect);
    await until(
      () =>
        preview.state.phase === "failed" ||
        (preview.state.phase === "ready" && preview.state.screenplay === screenplay),
    );
    if (preview.state.phase === "failed") throw new Error(preview.state.fault ?? "failed");
    const ready = performance.now() - begun;
    const own = () => frames.filter(({ of }) => of === screenplay);
    await until(() => new Set(own().map(({ frame }) => frame)).size > 1);
    clearInterval(beat);
    return {
      first: preview.state.waited ?? 0,
      moving: (own()[1]?.at ?? 0) - begun,
      ready,
      longestBlock,
      frames: frames.length,
    };
  },
  /** The picture of a frame at rest, as a data URL. */
  async still(share: number): Promise<string> {
    preview.pause();
    preview.seek(Math.round(share * (preview.state.frameCount - 1)));
    const asked = preview.frame;
    frames = [];
    await until(() => frames.some(({ frame }) => frame === asked));
    return canvas.toDataURL("image/png");
  },
  play: () => preview.play(),
};
export type Studio = typeof studio;
(globalThis as { studio?: Studio }).studio = studio;
