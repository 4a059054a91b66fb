import { float, Fn, max, texture, uv, vec2, vec4 } from "three/tsl";
import {
  HalfFloatType,
  LinearFilter,
  NodeMaterial,
  QuadMesh,
  RenderTarget,
  type Texture,
  type WebGPURenderer,
} from "three/webgpu";

/** Light that strays in the lens: the picture's bright parts, blurred at ever smaller sizes and put together. */
export type Bloom = Disposable & { readonly texture: Texture; draw(): void };

const LEVELS = 4;

export function openBloom(renderer: WebGPURenderer, source: Texture, width: number, height: number): Bloom {
  const targets = Array.from({ length: LEVELS }, (_, i) => {
    const target = new RenderTarget(Math.max(2, width >> (i + 2)), Math.max(2, height >> (i + 2)), {
      type: HalfFloatType,
      depthBuffer: false,
    });
    target.texture.minFilter = target.texture.magFilter = LinearFilter;
    return target;
  });
  const ups = targets.slice(0, -1).map((target) => target.clone());
  const steps: { material: NodeMaterial; target: RenderTarget }[] = [];
  targets.forEach((target, i) => {
    const from = i === 0 ? source : (targets[i - 1]?.texture ?? source);
    const size = i === 0 ? { width, height } : (targets[i - 1] ?? target);
    steps.push({ material: shrink(from, size, i === 0), target });
  });
  for (let i = ups.length - 1; i >= 0; i--) {
    const [target, own] = [ups[i], targets[i]];
    const below = i === ups.length - 1 ? targets[i + 1] : ups[i + 1];
    if (target && own && below) steps.push({ material: grow(own.texture, below), target });
  }
  const quad = new QuadMesh(plain("bloom"));
  return {
    texture: (ups[0] ?? targets[0])?.texture as Texture,
    draw() {
      for (const { material, target } of steps) {
        quad.material = material;
        renderer.setRenderTarget(target);
        quad.render(renderer);
      }
    },
    [Symbol.dispose]() {
      for (const target of [...targets, ...ups]) target.dispose();
      for (const { material } of steps) material.dispose();
    },
  };
}

function plain(name: string): NodeMaterial {
  const material = new NodeMaterial();
  material.name = name;
  material.depthTest = material.depthWrite = false;
  return material;
}

/** Four bilinear taps; the first step keeps only what is brighter than paper. */
function shrink(from: Texture, size: { width: number; height: number }, isFirst: boolean): NodeMaterial {
  const material = plain("bloom down");
  material.fragmentNode = Fn(() => {
    const sum = vec4(0).toVar();
    for (const [x, y] of [
      [-1, -1],
      [1, -1],
      [-1, 1],
      [1, 1],
    ] as const) {
      const texel = texture(from, uv().add(vec2(x / size.width, y / size.height))).level(float(0));
      sum.addAssign(isFirst ? texel.min(16) : texel);
    }
    const mean = sum.rgb.mul(0.25).toVar();
    if (!isFirst) return vec4(mean, 1);
    const bright = max(mean.r, max(mean.g, mean.b)).toVar();
    return vec4(mean.mul(max(bright.sub(0.85), 0).div(max(bright, 0.0001))), 1);
  })();
  return material;
}

function grow(own: Texture, below: RenderTarget): NodeMaterial {
  const material = plain("bloom up");
  material.fragmentNode = Fn(() => {
    const sum = texture(own, uv()).level(float(0)).rgb.toVar();
    for (const [x, y] of [
      [-0.7, -0.7],
      [0.7, -0.7],
      [-0.7, 0.7],
      [0.7, 0.7],
    ] as const)
      sum.addAssign(
        texture(below.texture, uv().add(vec2(x / below.width, y / below.height)))
          .level(float(0))
          .rgb.mul(0.25),
      );
    return vec4(sum, 1);
  })();
  return material;
}
