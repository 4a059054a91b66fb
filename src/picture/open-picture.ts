import { PerspectiveCamera, WebGPURenderer, type RenderTarget } from "three/webgpu";
import { distance, type Vec3 } from "../base/index.ts";
import type { ArtAssets } from "../art/index.ts";
import {
  cutFilm,
  shotOfFrame,
  worldTimeOfFrame,
  type Cut,
  type CutShot,
  type Screenplay,
  type Setting,
} from "../screenplay/index.ts";
import { cameraAt, transformAt, type CameraKey, type Take } from "../take/index.ts";
import { openBacklot, type Backlot } from "./backlot.ts";
import { shaderShapeOf } from "./shader-shape.ts";
import { openFinisher, type Finisher } from "./finish/finisher.ts";
import type { PixelLayout } from "./finish/i420.ts";
import { makeSceneTarget, openPlates, type Plates } from "./finish/plates.ts";
import { readDepths } from "./finish/read-depths.ts";
import { setCount } from "./light/each-of.ts";
import { MAX_BLOCKERS } from "./light/light-rig.ts";
import { lightStage } from "./light/light-stage.ts";
import { exposureOf, flakeLight } from "./light/mood.ts";
import { makeSkyDome } from "./light/sky-dome.ts";
import { drawMovingShadows, drawStillShadows, type Reach } from "./light/sun-shadow.ts";
import { lookOf } from "./look/look.ts";
import { openPassDrawer, type PassDrawer } from "./passes/draw-passes.ts";
import type { Actor } from "./stage/actor.ts";
import type { PosedJoints } from "./stage/pose-joints.ts";
import { aimCamera, lensSample, projectionOf } from "./stage/camera.ts";
import { blockersOf, setBlockers, type Blocker } from "./stage/blockers.ts";
import { handOverOften } from "./stage/hand-over.ts";
import { LAYERS } from "./stage/layers.ts";
import { floorHeight, openMirror, type Mirror } from "./stage/mirror.ts";
import { makePrecipitation } from "./stage/precipitation.ts";
import { prepareSet } from "./stage/set-model.ts";
import { openSighted, type Sighted } from "./stage/sighted.ts";
import { vantagesRound } from "./stage/vantages-round.ts";
import { isAtRest, swaysBefore } from "./stage/rest.ts";
import { buildStage, type Stage } from "./stage/stage.ts";
import { openStirFinder, type FindStirred, type Region, type Stirring } from "./stage/stir.ts";
import { surveyDepths } from "./stage/survey.ts";
import { simplifierReady } from "./stage/trim-part.ts";

export type PictureJob = {
  readonly screenplay: Screenplay;
  readonly take: Take;
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly quality: "draft" | "standard" | "high";
  readonly passes: readonly ("depth" | "mask" | "normal" | "flow")[];
  /** Whether a viewer may walk round: the stage is then built for cameras all round the action. */
  readonly isOrbited?: boolean;
};

/** Size of the frames, and how many drawings are averaged to one. */
export type PictureSize = { readonly width: number; readonly height: number; readonly subframes: number };

/** A film that is ready to be drawn, frame by frame in any order. */
export type Picture = Disposable & {
  readonly frameCount: number;
  /** For `packI420`. */
  readonly layout: PixelLayout;
  /** Changes the size between two frames; not for pictures with passes. */
  resize(size: PictureSize): Promise<void>;
  /** Forgets what it keeps of what rests: paintings have changed. */
  refresh(): void;
  /** Looks through another camera than the film's until it is given null. */
  look(camera: CameraKey | null): void;
  /** The camera that draws that frame. */
  cameraOf(frame: number): CameraKey;
  /** What stands on the stage as it was drawn last. */
  readonly sighted: Sighted;
  /**
   * Draws a frame; its RGBA bytes (alpha holds luma) and its passes come once the renderer is through. All drawing is ordered before this
   * returns, so that the next frame may be ordered at once.
   */
  draw(frame: number): Promise<{
    readonly rgba: Uint8Array<ArrayBuffer>;
    readonly passes: Readonly<Record<string, Uint8Array>>;
  }>;
  /** Takes back a frame's bytes, to be used for another. */
  recycle(rgba: Uint8Array<ArrayBuffer>): void;
};

const subframesOf = { draft: 1, standard: 4, high: 16 } as const;
/** How dense scatters are. */
const detailOfQuality = { draft: 0.75, standard: 1, high: 1 } as const;
/** Half of the frame's time, as film cameras do. */
const SHUTTER_SHARE = 0.5;
/** Plates kept at once: more sub-frames would fill the memory. */
const MOST_PLATES = 4;
/** Columns of the small picture from which a resting shot's surfaces are known. */
const SURVEY_SAMPLES = 320;
const AT_REST = [LAYERS.backdrop, LAYERS.floor] as const;
/** What cameras see between, metres. */
const RANGE = { near: 0.05, far: 6000 } as const;

/** Makes the renderer that pictures share; `canvas` need not be in the page, and has to be given in a worker. */
export async function openPictureRenderer(canvas?: OffscreenCanvas): Promise<WebGPURenderer> {
  const renderer = new WebGPURenderer({ forceWebGL: true, antialias: false, ...(canvas ? { canvas } : {}) });
  renderer.setPixelRatio(1);
  renderer.setSize(16, 16, false);
  await renderer.init();
  return renderer;
}

/** A hint that a film in that setting comes next: what takes longest is done now, in steps that are taken by asking for them. */
export function preparePicture(
  setting: Setting,
  quality: PictureJob["quality"],
  assets: ArtAssets,
  coarseness = 1,
): Generator<void> {
  return prepareSet(setting, detailOfQuality[quality], coarseness, assets);
}

export type PictureOpening = {
  /** The picture that was opened from it before must not be drawn any more. */
  readonly shared?: Backlot | null;
  /** Called between steps; what it throws ends the opening. */
  readonly between?: () => Promise<void>;
};

export async function openPicture(
  renderer: WebGPURenderer,
  job: PictureJob,
  assets: ArtAssets,
  { shared = null, between = async () => undefined }: PictureOpening = {},
): Promise<Picture> {
  const { screenplay, take, width, height, fps } = job;
  const cut = cutFilm(screenplay, fps);
  const look = lookOf(screenplay.style);
  using opening = new DisposableStack();
  const owned = opening.use(new DisposableStack());
  const backlot = shared ?? owned.use(openBacklot(assets, { isShared: false, coarseness: 1, bodyDetail: null }));
  await simplifierReady;
  const detail = detailOfQuality[job.quality];
  backlot.begin();
  const workshop = backlot.workshop(shaderShapeOf(take.setting, screenplay.style));
  workshop.begin();
  const { rig, materials, mirrorTarget } = workshop;
  const { noise, textures } = backlot;
  await between();
  const stage = buildStage(
    job.isOrbited ? { ...take, cameras: [...take.cameras, ...vantagesRound(take.cameras)] } : take,
    { width, height, detail },
    workshop,
  );
  await textures.settle();
  await between();
  const mood = lightStage(rig, {
    setting: take.setting,
    frontRadians: stage.frontRadians,
    isIndoors: stage.isIndoors,
    fixtures: stage.set?.fixtures ?? [],
    places: actionPlaces(take),
  });
  const sky = workshop.skies.share(JSON.stringify([mood, stage.isIndoors]), () => makeSkyDome(mood, rig, noise));
  // Through a window nobody sees the clouds drift.
  if (stage.isIndoors) sky.layers.set(LAYERS.backdrop);
  stage.scene.add(sky);
  handOverOften(renderer, stage.scene);
  const exposure = exposureOf(mood, stage.isIndoors, rig.lamps.value > 0);
  const flakes = flakeLight(mood);
  const falling = stage.isIndoors
    ? null
    : workshop.precipitations.share(JSON.stringify([take.setting, flakes]), () =>
        makePrecipitation(take.setting, rig, flakes),
      );
  if (falling) stage.scene.add(falling.mesh);
  // Those that move first: there are more blockers than shaders hold where a room is full of chairs.
  const cast = [...stage.actors].sort((a, b) => Number(a.isStill) - Number(b.isStill));
  const posedAt = (t: number): Posed[] => cast.map((actor) => ({ actor, joints: actor.pose(t) }));
  setCount(rig.blockers, Math.min(MAX_BLOCKERS, blockersIn(posedAt(0)).length));
  const camera = new PerspectiveCamera(40, width / height, RANGE.near, RANGE.far);
  const passes =
    job.passes.length > 0
      ? owned.use(openPassDrawer(renderer, { stage, materials, width, height, passes: job.passes }))
      : null;
  const nextCamera = camera.clone();
  const hasMirror = mirrorTarget !== null && stage.hasMirrors;
  const floors = new Map(
    cut.shots.map((shot) => [shot, hasMirror ? floorHeight(stage.actors, shot.worldStart) : 0] as const),
  );
  let freeCamera: CameraKey | null = null;
  let litShot: CutShot | null = null;
  let view = await openView({ width, height, subframes: subframesOf[job.quality] });
  owned.defer(() => view[Symbol.dispose]());
  await between();
  workshop.settle();
  backlot.settle();

  /** All that depends on how large frames are. */
  async function openView(size: PictureSize): Promise<View> {
    using opened = new DisposableStack();
    const finisher = backlot.finishers.share(JSON.stringify([size, look]), () =>
      openFinisher(renderer, { ...size, look, noise, range: RANGE }),
    );
    backlot.finishers.settle();
    mirrorTarget?.setSize(size.width, size.height);
    const mirror = mirrorTarget && hasMirror ? opened.use(openMirror(renderer, stage.scene, mirrorTarget)) : null;
    const plates = size.subframes <= MOST_PLATES ? opened.use(openPlates(renderer, finisher.scene)) : null;
    const rests = plates ? await surveyShots(size, mirror !== null) : new Map<string, FindStirred>();
    const kept = opened.move();
    return { ...size, finisher, mirror, plates, rests, [Symbol.dispose]: () => kept.dispose() };
  }

  /** The shots whose camera and surroundings rest: what moving bodies stir there. */
  async function surveyShots(
    { width, height, subframes }: PictureSize,
    mirrors: boolean,
  ): Promise<Map<string, FindStirred>> {
    const found = new Map<string, FindStirred>();
    const size = { width: SURVEY_SAMPLES, height: Math.round((SURVEY_SAMPLES * height) / width) };
    const small = makeSceneTarget(size.width, size.height);
    for (const shot of cut.shots) {
      const keys = take.cameras.filter((key) => key.shot === shot.shot.id);
      const [key] = keys;
      if (!key || !isAtRest(keys, subframes > 1)) continue;
      aimCamera(camera, key, { width, height, ...lensSample(0, 1) });
      if (swaysBefore(stage.scene, camera, height, rig.wind.value)) continue;
      drawLayers(small, AT_REST, null);
      const survey = surveyDepths(await readDepths(renderer, small), size, camera);
      const { x, y, z } = rig.sunDirection.value;
      const floor = mirrors ? { height: floors.get(shot) ?? 0, project: projectionOf(camera) } : null;
      found.set(shot.shot.id, openStirFinder(survey, [x, y, z], { width, height }, floor));
    }
    small.dispose();
    return found;
  }

  const cameraAtFrame = (shot: CutShot, t: number): CameraKey => freeCamera ?? cameraAt(take.cameras, shot.shot.id, t);

  function drawSubframe(frame: number, index: number): void {
    const { width, height, subframes, finisher, mirror, plates, rests } = view;
    const shot = shotOfFrame(cut, frame);
    const t = worldTimeOfFrame(cut, frame + (subframes === 1 ? 0 : ((index + 0.5) / subframes) * SHUTTER_SHARE));
    const posed = posedAt(t);
    const sample = lensSample(index, subframes);
    aimCamera(camera, cameraAtFrame(shot, t), { width, height, ...sample });
    falling?.aim(camera);
    if (shot !== litShot) {
      drawStillShadows(renderer, rig, stage.stillCasters, shotReach(stage, take, cut, shot));
      plates?.clear();
      mirror?.clear();
      litShot = shot;
    }
    const findStirred = freeCamera ? undefined : rests.get(shot.shot.id);
    const mirrorHeight = floors.get(shot) ?? 0;
    // Where a shot's surroundings rest, clouds do, too: whichever of its frames is drawn first finds the same sky.
    rig.seconds.value = findStirred ? shot.worldStart : t;
    rig.swaySeconds.value = rig.seconds.value;
    if (plates && findStirred) {
      if (!plates.restore(index)) {
        // What moves is not there: it neither shows nor shades.
        setBlockers(rig, blockersIn(posed.filter(({ actor }) => actor.isStill)));
        drawMovingShadows(renderer, rig, stage.movingCasters, null);
        mirror?.drawRest(camera, mirrorHeight, index);
        drawLayers(finisher.scene, AT_REST, null);
        plates.keep(index);
        // A copy may differ by a rounding; so that all frames may be drawn first, all begin with one.
        plates.restore(index);
      }
      light(posed, t);
      mirror?.drawMovers(camera, mirrorHeight, index);
      const region = findStirred(stirringOf(posed));
      if (region) drawLayers(finisher.scene, AT_REST, region);
      rig.seconds.value = t;
      drawLayers(finisher.scene, [LAYERS.movers], null);
      drawLayers(finisher.scene, [LAYERS.late, LAYERS.falling], null);
    } else {
      light(posed, t);
      mirror?.draw(camera, mirrorHeight);
      drawLayers(finisher.scene, [...AT_REST, LAYERS.movers, LAYERS.late, LAYERS.falling], null);
    }
    finisher.addSubframe(index, subframes);
  }

  function light(posed: readonly Posed[], t: number): void {
    setBlockers(rig, blockersIn(posed));
    drawMovingShadows(renderer, rig, stage.movingCasters, movingReach(stage, take, t));
  }

  /** What lies in the scene target stays, but for the first of several layers. */
  function drawLayers(target: RenderTarget, layers: readonly number[], region: Region | null): void {
    camera.layers.disableAll();
    for (const layer of layers) camera.layers.enable(layer);
    target.scissorTest = region !== null;
    if (region) target.scissor.set(region.x, region.y, region.width, region.height);
    renderer.setRenderTarget(target);
    renderer.autoClear = layers[0] === LAYERS.backdrop && region === null;
    renderer.render(stage.scene, camera);
    renderer.autoClear = true;
    target.scissorTest = false;
    camera.layers.enableAll();
  }

  /** At the instant when the shutter opens, through the middle of the lens. */
  function drawPasses(drawer: PassDrawer, frame: number): Promise<Record<string, Uint8Array>> {
    const shot = shotOfFrame(cut, frame);
    const t = worldTimeOfFrame(cut, frame);
    const later = t + shot.shot.timeScale / fps;
    rig.seconds.value = t;
    for (const actor of stage.actors) {
      actor.pose(t);
      if (job.passes.includes("flow")) actor.poseNext(later);
    }
    const middle = { width, height, ...lensSample(0, 1) };
    aimCamera(camera, cameraAt(take.cameras, shot.shot.id, t), middle);
    aimCamera(nextCamera, cameraAt(take.cameras, shot.shot.id, later), middle);
    return drawer.draw(camera, nextCamera);
  }

  const kept = opening.move();
  return {
    frameCount: cut.frameCount,
    get layout() {
      return view.finisher.layout;
    },
    async resize(size) {
      if (passes) throw new Error("A picture with passes keeps its size.");
      view[Symbol.dispose]();
      view = await openView(size);
      litShot = null;
    },
    refresh: () => void (litShot = null),
    look: (key) => void (freeCamera = key),
    cameraOf: (frame) => cameraAtFrame(shotOfFrame(cut, frame), worldTimeOfFrame(cut, frame)),
    sighted: openSighted(stage, camera),
    async draw(frame) {
      for (let index = 0; index < view.subframes; index++) drawSubframe(frame, index);
      const rgba = view.finisher.finish({ index: frame, exposure, fade: 1 });
      const drawn = passes ? drawPasses(passes, frame) : Promise.resolve({});
      return { rgba: await rgba, passes: await drawn };
    },
    recycle: (rgba) => view.finisher.recycle(rgba),
    [Symbol.dispose]: () => kept.dispose(),
  };
}

type View = PictureSize &
  Disposable & {
    readonly finisher: Finisher;
    readonly mirror: Mirror | null;
    readonly plates: Plates | null;
    readonly rests: ReadonlyMap<string, FindStirred>;
  };

type Posed = { readonly actor: Actor; readonly joints: PosedJoints };

const blockersIn = (posed: readonly Posed[]): Blocker[] =>
  posed.flatMap(({ actor, joints }) => blockersOf(actor, joints));

const stirringOf = (posed: readonly Posed[]): Stirring[] =>
  posed
    .filter(({ actor }) => !actor.isStill)
    .map(({ actor, joints }) => ({ bounds: actor.bounds(), blockers: blockersOf(actor, joints) }));

/** Where bodies are at the beginning, middle and end. */
function actionPlaces(take: Take): Vec3[] {
  const places = take.bodies.flatMap(({ id, kind }) => {
    const track = take.transforms[id];
    if (!track || kind === "fixture") return [];
    return [0, 0.5, 1].map((share) => transformAt(track, share * take.durationSeconds).position);
  });
  return places.length > 0 ? places : [[0, 1, 0]];
}

/** What a shot shows near enough for the shadows of still things to be seen: the camera's ground and the action's. */
function shotReach(stage: Stage, take: Take, cut: Cut, shot: CutShot): Reach {
  const begin = shot.worldStart;
  const end = begin + ((shot.endFrame - shot.firstFrame) / cut.fps) * shot.shot.timeScale;
  const points: Vec3[] = [];
  for (const t of [begin, (begin + end) / 2, end]) {
    const key = cameraAt(take.cameras, shot.shot.id, t);
    points.push(key.position, key.target);
    for (const { id, kind } of take.bodies) {
      const track = take.transforms[id];
      if (track && kind !== "fixture") points.push(transformAt(track, t).position);
    }
  }
  const ball = ballAround(points, 2);
  return { centre: ball.centre, radius: Math.min(stage.isIndoors ? 30 : 26, Math.max(8, ball.radius * 1.25 + 4)) };
}

function movingReach(stage: Stage, take: Take, t: number): Reach | null {
  const movers = stage.actors.filter(({ isStill }) => !isStill);
  if (movers.length === 0) return null;
  const points = movers.flatMap(({ body }) => {
    const track = take.transforms[body.id];
    return track ? [transformAt(track, t).position] : [];
  });
  const largest = Math.max(...movers.map(({ model }) => Math.hypot(...model.sizeMetres)));
  const ball = ballAround(points, largest * 0.62 + 0.2);
  // In steps, so that a texel keeps its size while bodies move a little.
  return { centre: ball.centre, radius: Math.min(14, Math.pow(1.3, Math.ceil(Math.log(ball.radius) / Math.log(1.3)))) };
}

function ballAround(points: readonly Vec3[], margin: number): Reach {
  const low = [0, 1, 2].map((k) => Math.min(...points.map((point) => point[k] ?? 0)));
  const high = [0, 1, 2].map((k) => Math.max(...points.map((point) => point[k] ?? 0)));
  const centre = low.map((value, k) => (value + (high[k] ?? 0)) / 2) as unknown as Vec3;
  return { centre, radius: Math.max(...points.map((point) => distance(point, centre))) + margin };
}
