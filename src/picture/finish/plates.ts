import { DepthTexture, HalfFloatType, RenderTarget, type WebGPURenderer } from "three/webgpu";

/** Pictures of what rests before a resting camera, kept from frame to frame: colour and depth, one by sub-frame. */
export type Plates = Disposable & {
  /** Forgets all: another camera comes. */
  clear(): void;
  /** Puts the sub-frame's plate into the scene target; false where there is none yet. */
  restore(index: number): boolean;
  /** Keeps what the scene target holds. */
  keep(index: number): void;
};

/** A target that plates can be copied from and into. */
export function makeSceneTarget(width: number, height: number): RenderTarget {
  const target = new RenderTarget(width, height, { type: HalfFloatType, depthBuffer: true });
  target.depthTexture = new DepthTexture(width, height);
  return target;
}

/** `scene` comes from makeSceneTarget. */
export function openPlates(renderer: WebGPURenderer, scene: RenderTarget): Plates {
  const targets: RenderTarget[] = [];
  const kept = new Set<number>();
  function copy(from: RenderTarget, to: RenderTarget): void {
    renderer.copyTextureToTexture(from.texture, to.texture);
    if (from.depthTexture && to.depthTexture) renderer.copyTextureToTexture(from.depthTexture, to.depthTexture);
  }
  function targetOf(index: number): RenderTarget {
    const found = targets[index];
    if (found) return found;
    const made = makeSceneTarget(scene.width, scene.height);
    renderer.initRenderTarget(made);
    targets[index] = made;
    return made;
  }
  return {
    clear: () => kept.clear(),
    restore(index) {
      const target = targets[index];
      if (!target || !kept.has(index)) return false;
      copy(target, scene);
      return true;
    },
    keep(index) {
      copy(scene, targetOf(index));
      kept.add(index);
    },
    [Symbol.dispose]() {
      for (const target of targets) target.dispose();
    },
  };
}
