import { PerspectiveCamera, type RenderTarget, type Scene, type WebGPURenderer } from "three/webgpu";
import { openPlates } from "../finish/plates.ts";
import { aimMirrored, FLOOR_METRES } from "../light/floor-mirror.ts";
import type { Actor } from "./actor.ts";
import { LAYERS } from "./layers.ts";

/** The mirroring floor lies where bodies stand on it at instant `t`, in metres; at 0 where all are in the air. */
export function floorHeight(actors: readonly Actor[], t: number): number {
  const lows = actors
    .filter(({ isStill }) => !isStill)
    .map((actor) => {
      actor.pose(t);
      return actor.bounds().low[1];
    });
  const lowest = Math.min(...lows);
  return Math.abs(lowest) < FLOOR_METRES ? lowest : 0;
}

/** Draws what a level floor mirrors; where the camera rests, what rests is kept, one plate by sub-frame. */
export type Mirror = Disposable & {
  /** Forgets what is kept: another camera comes. */
  clear(): void;
  /** Everything, for the floor at `height` metres. */
  draw(camera: PerspectiveCamera, height: number): void;
  /** What rests, to be kept. */
  drawRest(camera: PerspectiveCamera, height: number, index: number): void;
  /** What moves, over what rests. */
  drawMovers(camera: PerspectiveCamera, height: number, index: number): void;
};

/** `target` comes from makeMirrorTarget. */
export function openMirror(renderer: WebGPURenderer, scene: Scene, target: RenderTarget): Mirror {
  const plates = openPlates(renderer, target);
  const mirrored = new PerspectiveCamera();
  function drawLayers(camera: PerspectiveCamera, height: number, layers: readonly number[], isFirst: boolean): void {
    aimMirrored(mirrored, camera, height);
    mirrored.layers.disableAll();
    for (const layer of layers) mirrored.layers.enable(layer);
    renderer.setRenderTarget(target);
    renderer.autoClear = isFirst;
    renderer.render(scene, mirrored);
    renderer.autoClear = true;
  }
  return {
    clear: () => plates.clear(),
    draw: (camera, height) => drawLayers(camera, height, [LAYERS.backdrop, LAYERS.movers, LAYERS.late], true),
    drawRest(camera, height, index) {
      drawLayers(camera, height, [LAYERS.backdrop, LAYERS.late], true);
      plates.keep(index);
    },
    drawMovers(camera, height, index) {
      plates.restore(index);
      drawLayers(camera, height, [LAYERS.movers], false);
    },
    [Symbol.dispose]: () => plates[Symbol.dispose](),
  };
}
