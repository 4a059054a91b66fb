import type { Screenplay } from "../../screenplay/index.ts";
import type { SpokenLine, Take } from "../../take/index.ts";
import type { Vec3 } from "../../base/index.ts";
import type { SightedBox } from "../../picture/index.ts";
import { rehearsals } from "./rehearsals.ts";
import { openPlayback } from "./playback.ts";
import type {
  FromPictureWorker,
  FromSoundWorker,
  FromWorldWorker,
  Orbit,
  PreviewFiles,
  ToPictureWorker,
  ToSoundWorker,
  ToWorldWorker,
} from "./messages.ts";

export const PREVIEW_FPS = 24;

export type PreviewState = {
  readonly phase: "off" | "starting" | "staging" | "building" | "ready" | "failed";
  /** What went wrong, in a sentence. */
  readonly fault: string | null;
  readonly renderer: string | null;
  /** What is on the screen (not what was asked for last). */
  readonly screenplay: Screenplay | null;
  readonly take: Take | null;
  readonly frameCount: number;
  readonly isPlaying: boolean;
  readonly isMuted: boolean;
  /** none: silent so far; voiceless: lines could not be spoken; whole. */
  readonly sound: "none" | "voiceless" | "whole";
  readonly isOrbited: boolean;
  /** From the asking to the first picture, milliseconds. */
  readonly waited: number | null;
};

/** What a viewer pointed at. */
export type Pointed = { readonly body: string | null; readonly floor: Vec3 | null };
export type Shown = { readonly frame: number; readonly box: SightedBox | null };

/** The live preview of the page: one for all its views, so that it stays warm. */
export type Preview = {
  readonly state: PreviewState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to load what previews need. */
  start(): void;
  /** `lines` are the plan's as they will be spoken; null where they are not known. */
  show(screenplay: Screenplay, lines: readonly SpokenLine[] | null, aspect: number): void;
  attach(canvas: HTMLCanvasElement): () => void;
  /** Called with each picture that comes onto the screen. */
  watch(listener: (shown: Shown) => void): () => void;
  play(): void;
  pause(): void;
  seek(frame: number): void;
  mute(isMuted: boolean): void;
  orbit(orbit: Orbit | null): void;
  point(u: number, v: number): Promise<Pointed>;
  mark(body: string | null): void;
  /** Small pictures of those frames, as they come. */
  stills(frames: readonly number[], onStill: (frame: number, bitmap: ImageBitmap) => void): void;
  readonly frame: number;
};

const FILES: PreviewFiles = {
  people: "/preview/people.bin",
  solids: "/preview/solids.wasm",
  instruments: "/preview/instruments.bin",
  speak: "/api/speak",
};
/** Drawn by the processor, or by a graphics unit that is as slow. */
const DEAR_MILLISECONDS = 16;
const REHEARSAL_ASPECT = 16 / 9;
const OFF: PreviewState = {
  phase: "off",
  fault: null,
  renderer: null,
  screenplay: null,
  take: null,
  frameCount: 0,
  isPlaying: true,
  isMuted: true,
  sound: "none",
  isOrbited: false,
  waited: null,
};

export function openPreview(): Preview {
  let state = OFF;
  let world: Worker | null = null;
  let artist: Worker | null = null;
  let mixer: Worker | null = null;
  let order = 0;
  let ordered: { readonly screenplay: Screenplay; readonly aspect: number; readonly at: number } | null = null;
  let staged: Extract<FromWorldWorker, { kind: "staged" }> | null = null;
  let screen: ImageBitmapRenderingContext | null = null;
  let frame = 0;
  let asks = 0;
  let rehearsed = 0;
  let frameMilliseconds = 0;
  /** What was ordered last has not moved yet: the first frame of it that came. */
  let firstFrame: number | "none" | "moved" = "none";
  let onStill: (frame: number, bitmap: ImageBitmap) => void = (_frame, bitmap) => bitmap.close();
  const waiting = new Map<number, (pointed: Pointed) => void>();
  const listeners = new Set<() => void>();
  const watchers = new Set<(shown: Shown) => void>();
  const set = (change: Partial<PreviewState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const playback = openPlayback(PREVIEW_FPS, (wanted) => want(wanted, false));
  const toWorld = (message: ToWorldWorker): void => world?.postMessage(message);
  const toArtist = (message: ToPictureWorker): void => artist?.postMessage(message);

  const toMixer = (message: ToSoundWorker): void => mixer?.postMessage(message);

  function want(wanted: number, isStill: boolean): void {
    frame = wanted;
    toArtist({ kind: "want", frame: wanted, isStill });
  }

  function start(): void {
    if (world) return;
    world = new Worker(new URL("./world-worker.ts", import.meta.url), { type: "module" });
    artist = new Worker(new URL("./picture-worker.ts", import.meta.url), { type: "module" });
    mixer = new Worker(new URL("./sound-worker.ts", import.meta.url), { type: "module" });
    world.addEventListener("message", ({ data }: MessageEvent<FromWorldWorker>) => hearWorld(data));
    artist.addEventListener("message", ({ data }: MessageEvent<FromPictureWorker>) => hearArtist(data));
    mixer.addEventListener("message", ({ data }: MessageEvent<FromSoundWorker>) => hearMixer(data));
    for (const worker of [world, artist, mixer])
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        set({ phase: "failed", fault: `The preview stopped (${event.message || "it could not be loaded"}).` });
      });
    toArtist({ kind: "boot", files: FILES });
    toWorld({ kind: "boot", files: FILES });
    toMixer({ kind: "boot", files: FILES });
    set({ phase: "starting" });
    rehearse();
  }

  /** The next rehearsal, until somebody has ordered something. */
  function rehearse(): void {
    const screenplay = ordered ? undefined : rehearsals[rehearsed++];
    if (screenplay)
      toWorld({ kind: "stage", order, screenplay, lines: [], aspect: REHEARSAL_ASPECT, fps: PREVIEW_FPS });
  }

  /** For whoever measures: when a prompt's picture first moved. */
  function noteMoving(at: number): void {
    if (firstFrame === "none") firstFrame = at;
    if (firstFrame === "moved" || firstFrame === at) return;
    firstFrame = "moved";
    performance.clearMarks("preview moves");
    performance.mark("preview moves", { detail: ordered?.screenplay.prompt });
  }

  function fail(message: string): void {
    set({ phase: "failed", fault: message });
    if (state.isPlaying && state.frameCount > 0) playback.play();
  }

  function hearMixer(news: FromSoundWorker): void {
    if (news.order !== order) return;
    if (news.kind === "failed") return fail(news.message);
    playback.setSound(news);
    set({ sound: news.isWhole ? "whole" : "voiceless" });
  }

  function hearWorld(news: FromWorldWorker): void {
    if (news.kind === "booted") return;
    if (news.order !== -1 && news.order !== order) return;
    if (news.kind === "failed") {
      // A rehearsal that fails is not missed.
      if (ordered || news.order === -1) fail(news.message);
      return;
    }
    const unseen = rehearsals[rehearsed - 1];
    if (!ordered && unseen)
      toArtist({
        kind: "rehearse",
        screenplay: unseen,
        take: news.take,
        aspect: REHEARSAL_ASPECT,
        fps: PREVIEW_FPS,
      });
    if (ordered) {
      staged = news;
      const { screenplay, aspect } = ordered;
      toArtist({ kind: "show", order, screenplay, take: news.take, aspect, fps: PREVIEW_FPS });
      set({ phase: "building", take: news.take, sound: "none" });
    }
  }

  function hearArtist(news: FromPictureWorker): void {
    switch (news.kind) {
      case "booted":
        set({ renderer: news.renderer });
        return;
      case "rehearsed":
        rehearse();
        return;
      case "frame":
        frameMilliseconds = news.milliseconds;
        if (screen) screen.transferFromImageBitmap(news.bitmap);
        else news.bitmap.close();
        for (const watcher of watchers) watcher({ frame: news.frame, box: news.box });
        if (news.order === order) noteMoving(news.frame);
        return;
      case "shown": {
        if (news.order !== order || !ordered) return;
        const isFirst = state.screenplay !== ordered.screenplay;
        playback.setLength(news.frameCount);
        set({
          phase: "ready",
          fault: null,
          screenplay: ordered.screenplay,
          frameCount: news.frameCount,
          ...(isFirst ? { waited: performance.now() - ordered.at, isOrbited: false } : {}),
        });
        if (state.isPlaying) playback.play();
        else want(Math.min(frame, news.frameCount - 1), true);
        if (staged?.order === order) {
          const { take, spoken } = staged;
          toMixer({ kind: "mix", order, screenplay: ordered.screenplay, take, spoken, fps: PREVIEW_FPS });
          staged = null;
        }
        return;
      }
      case "pointed":
        waiting.get(news.ask)?.({ body: news.body, floor: news.floor });
        waiting.delete(news.ask);
        return;
      case "still":
        if (news.order === order) onStill(news.frame, news.bitmap);
        else news.bitmap.close();
        return;
      case "failed":
        set({ phase: "failed", fault: news.message });
        return;
      default:
        news satisfies never;
    }
  }

  return {
    get state() {
      return state;
    },
    get frame() {
      return frame;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start,
    show(screenplay, lines, aspect) {
      start();
      order++;
      firstFrame = "none";
      ordered = { screenplay, aspect, at: performance.now() };
      playback.silence();
      // Where drawing is dear, the processors are wanted for the new one.
      if (frameMilliseconds > DEAR_MILLISECONDS) playback.pause();
      staged = null;
      toMixer({ kind: "drop" });
      toArtist({ kind: "prepare", screenplay });
      toWorld({ kind: "stage", order, screenplay, lines, aspect, fps: PREVIEW_FPS });
      set({ phase: "staging", sound: "none" });
    },
    attach(canvas) {
      screen = canvas.getContext("bitmaprenderer");
      const own = screen;
      if (state.phase === "ready") want(frame, !state.isPlaying);
      return () => {
        if (screen === own) screen = null;
      };
    },
    watch(listener) {
      watchers.add(listener);
      return () => void watchers.delete(listener);
    },
    play() {
      set({ isPlaying: true });
      if (state.frameCount > 0) playback.play();
    },
    pause() {
      set({ isPlaying: false });
      playback.pause();
      want(frame, true);
    },
    seek(to) {
      const inside = Math.max(0, Math.min(state.frameCount - 1, Math.round(to)));
      playback.seek(inside);
      if (!state.isPlaying) want(inside, true);
    },
    mute(isMuted) {
      playback.mute(isMuted);
      set({ isMuted });
    },
    orbit(orbit) {
      toArtist({ kind: "orbit", orbit, frame });
      if (state.isOrbited !== (orbit !== null)) set({ isOrbited: orbit !== null });
    },
    point(u, v) {
      const ask = asks++;
      return new Promise((resolve) => {
        waiting.set(ask, resolve);
        toArtist({ kind: "point", ask, u, v });
      });
    },
    mark(body) {
      toArtist({ kind: "mark", body });
      if (!state.isPlaying) want(frame, true);
    },
    stills(frames, listener) {
      onStill = listener;
      toArtist({ kind: "stills", frames });
    },
  };
}
