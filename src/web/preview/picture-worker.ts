// Draws previews away from the page, so that typing never waits: keeps renderer, people, sets and paintings warm.
import "./disposable-stack.ts";
import { prepareArt, readPeoplePack, type ArtAssets } from "../../art/index.ts";
import {
  driverOf,
  openBacklot,
  openPicture,
  openPictureRenderer,
  prepareCast,
  preparePicture,
  type Backlot,
  type Picture,
  type PictureJob,
  type PictureSize,
} from "../../picture/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { modelSpecOf, type CameraKey } from "../../take/index.ts";
import type { FromPictureWorker, Orbit, PreviewFiles, ToPictureWorker } from "./messages.ts";
import { orbitCamera } from "./orbit.ts";
import { openSizer } from "./sizer.ts";

type Show = Extract<ToPictureWorker, { kind: "show" }>;
type Rehearsal = Extract<ToPictureWorker, { kind: "rehearse" }>;

const STILL_HEIGHT = 96;
/** What the renderer may hold before all that is kept from picture to picture is thrown away, bytes. */
const MOST_BYTES = 400e6;
/** Bodies are built before it is known how near the cameras come. */
const BODY_DETAIL = 0.5;
/** Paintings are small at first, and finer when there is time; while a film plays, one after so many frames. */
const COARSENESS = 4;
const FINE = 2;
const REHEARSAL_SIZE = { width: 64, height: 40 } as const;
const FRAMES_BETWEEN_PAINTINGS = 12;
/** While a film plays, a still is drawn after so many frames. */
const FRAMES_BETWEEN_STILLS = 5;

const tell = (message: FromPictureWorker, moved: Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(message, moved);

const canvas = new OffscreenCanvas(16, 16);
const renderer = openPictureRenderer(canvas);
let assets: Promise<ArtAssets> | null = null;

let backlot: Backlot | null = null;
let picture: Picture | null = null;
let shown: Show | null = null;
/** Built for cameras all round; made when somebody first turns round. */
let isRound = false;
let order = -1;
let size: PictureSize = { width: 16, height: 16, subframes: 1 };
const sizer = openSizer();

/** What the page wants next; the newest of each kind. */
let next: Show | null = null;
let upcoming: Screenplay | null = null;
let rehearsal: Rehearsal | null = null;
let isRehearsing = false;
let wanted: { readonly frame: number; readonly isStill: boolean } | null = null;
let stills: number[] = [];
let orbit: Orbit | null = null;
let marked: string | null = null;
let filmCamera: CameraKey | null = null;
let sinceStill = 0;
let sinceRefined = 0;
/** The frame that was drawn last. While it rests, paintings become finer, and then it is drawn again. */
let last = 0;
let rests = false;
let isRefined = false;
let isBusy = false;

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function boot(files: PreviewFiles): Promise<void> {
  assets = fetch(files.people)
    .then((response) => response.arrayBuffer())
    .then((bytes) => prepareArt(readPeoplePack(new Uint8Array(bytes)), files.solids));
  await Promise.all([renderer, assets]);
  tell({ kind: "booted", renderer: driverOf(canvas) });
}

class Overtaken extends Error {}

/** Ends the opening of a picture that nobody wants any more. */
async function between(): Promise<void> {
  await breath();
  if (next || (isRehearsing && upcoming)) throw new Overtaken();
}

/** Until something else is wanted. */
async function prepare(screenplay: Screenplay): Promise<void> {
  upcoming = null;
  try {
    const loaded = await assets;
    if (!loaded) return;
    await renderer;
    for (const _step of preparePicture(screenplay.setting, "draft", loaded, COARSENESS)) {
      await breath();
      if (next || upcoming) return;
    }
    const members = [...screenplay.cast, ...screenplay.props].filter((member) => !("ofSet" in member && member.ofSet));
    const specs = members.map((member) => modelSpecOf(screenplay, member));
    for await (const _step of prepareCast(theBacklot(loaded), screenplay, specs)) {
      await breath();
      if (next || upcoming) return;
    }
  } catch {
    // What goes wrong here goes wrong again, and is told, when it is drawn.
  }
}

/** Has shaders compiled and people fetched, in a picture too small to cost much. */
async function rehearse(staged: Rehearsal): Promise<void> {
  rehearsal = null;
  const job = { ...staged, ...REHEARSAL_SIZE, quality: "draft", passes: [] } as const;
  isRehearsing = true;
  try {
    using opened = await openFrom(job);
    opened.recycle((await opened.draw(0)).rgba);
  } catch (error) {
    // What goes wrong here goes wrong again, and is told, when it is shown.
    if (error instanceof Overtaken) throw error;
  } finally {
    isRehearsing = false;
  }
  tell({ kind: "rehearsed" });
}

async function openFrom(job: PictureJob): Promise<Picture> {
  const loaded = await (assets ?? Promise.reject(new Error("The preview has not been started.")));
  const drawer = await renderer;
  // One picture uses the backlot at a time.
  picture?.[Symbol.dispose]();
  picture = null;
  if (drawer.info.memory.total > MOST_BYTES) {
    backlot?.[Symbol.dispose]();
    backlot = null;
  }
  return openPicture(drawer, job, loaded, { shared: theBacklot(loaded), between });
}

function theBacklot(loaded: ArtAssets): Backlot {
  return (backlot ??= openBacklot(loaded, { isShared: true, coarseness: COARSENESS, bodyDetail: BODY_DETAIL }));
}

async function open(show: Show, round: boolean): Promise<void> {
  const begun = performance.now();
  size = sizer.first(show.aspect);
  const opened = await openFrom({ ...show, ...size, quality: "draft", passes: [], isOrbited: round });
  picture = opened;
  shown = show;
  isRound = round;
  if (order !== show.order) {
    order = show.order;
    orbit = null;
    filmCamera = null;
  }
  last = Math.min(wanted?.frame ?? 0, opened.frameCount - 1);
  aim(last);
  await draw(last);
  tell({ kind: "shown", order, frameCount: opened.frameCount, milliseconds: performance.now() - begun });
}

function aim(frame: number): void {
  if (!picture) return;
  picture.look(null);
  if (!orbit) {
    filmCamera = null;
    return;
  }
  filmCamera ??= picture.cameraOf(frame);
  picture.look(orbitCamera(filmCamera, orbit));
}

async function draw(frame: number): Promise<void> {
  if (!picture) return;
  const begun = performance.now();
  const bitmap = await bitmapOf(picture, frame);
  const milliseconds = performance.now() - begun;
  const box = marked === null ? null : picture.sighted.boxOf(marked);
  tell({ kind: "frame", order, frame, bitmap, milliseconds, box }, [bitmap]);
  sizer.note(milliseconds);
}

async function bitmapOf(from: Picture, frame: number): Promise<ImageBitmap> {
  const { rgba } = await from.draw(frame);
  const { width, height, bottomUp } = from.layout;
  const clamped = new Uint8ClampedArray(rgba.buffer, rgba.byteOffset, rgba.length);
  // Alpha holds luma there.
  for (let i = 3; i < clamped.length; i += 4) clamped[i] = 255;
  const bitmap = await createImageBitmap(new ImageData(clamped, width, height), {
    imageOrientation: bottomUp ? "flipY" : "from-image",
  });
  from.recycle(rgba);
  return bitmap;
}

async function drawStill(frame: number): Promise<void> {
  if (!picture || !shown) return;
  const turned = orbit;
  orbit = null;
  aim(frame);
  const bitmap = await bitmapOf(picture, Math.min(frame, picture.frameCount - 1));
  const small = await createImageBitmap(bitmap, { resizeHeight: STILL_HEIGHT, resizeQuality: "medium" });
  bitmap.close();
  orbit = turned;
  tell({ kind: "still", order, frame, bitmap: small }, [small]);
}

/** One thing at a time, the most urgent first. */
async function work(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    for (;;) {
      if (next) {
        const show = next;
        next = null;
        upcoming = null;
        rehearsal = null;
        rests = false;
        stills = [];
        await open(show, false);
      } else if (upcoming) await prepare(upcoming);
      else if (orbit && !isRound && shown) await open(shown, true);
      else if (stills.length > 0 && picture && (!wanted || sinceStill >= FRAMES_BETWEEN_STILLS)) {
        sinceStill = 0;
        await drawStill(stills.shift() ?? 0);
      } else if (wanted && picture) {
        sinceStill++;
        const { frame, isStill } = wanted;
        wanted = null;
        await resizeFor(isStill);
        aim(frame);
        last = Math.min(frame, picture.frameCount - 1);
        rests = isStill;
        await draw(last);
        if (sinceRefined++ >= FRAMES_BETWEEN_PAINTINGS && (await backlot?.textures.refine(FINE))) {
          sinceRefined = 0;
          picture.refresh();
        }
      } else if (rests && (await backlot?.textures.refine(FINE))) isRefined = true;
      else if (rests && isRefined && picture) {
        isRefined = false;
        picture.refresh();
        await draw(last);
      } else if (rehearsal) await rehearse(rehearsal);
      else break;
      // Messages that have come meanwhile are read first.
      await breath();
    }
  } catch (error) {
    // Goes on with what has overtaken it.
    if (error instanceof Overtaken) return;
    console.error(error);
    tell({ kind: "failed", order, message: error instanceof Error ? error.message : String(error) });
  } finally {
    isBusy = false;
    if (next || upcoming) work().catch(console.error);
  }
}

/** While it plays as large as the machine draws in time; what rests is drawn fine. */
async function resizeFor(isStill: boolean): Promise<void> {
  if (!picture || !shown) return;
  const best = isStill ? sizer.still(shown.aspect) : sizer.moving(shown.aspect);
  if (best.width === size.width && best.height === size.height && best.subframes === size.subframes) return;
  size = best;
  await picture.resize(size);
}

self.addEventListener("message", ({ data }: MessageEvent<ToPictureWorker>) => {
  switch (data.kind) {
    case "boot":
      boot(data.files).catch((error: unknown) => tell({ kind: "failed", order: -1, message: String(error) }));
      return;
    case "prepare":
      upcoming = data.screenplay;
      break;
    case "rehearse":
      rehearsal = data;
      break;
    case "show":
      next = data;
      break;
    case "want":
      wanted = data;
      break;
    case "orbit":
      orbit = data.orbit;
      wanted = { frame: data.frame, isStill: false };
      break;
    case "mark":
      marked = data.body;
      return;
    case "stills":
      stills = [...data.frames];
      break;
    case "point": {
      const sighted = picture?.sighted;
      const body = sighted?.bodyAt(data.u, data.v) ?? null;
      tell({ kind: "pointed", ask: data.ask, body, floor: sighted?.floorAt(data.u, data.v) ?? null });
      return;
    }
    default:
      data satisfies never;
  }
  work().catch(console.error);
});
