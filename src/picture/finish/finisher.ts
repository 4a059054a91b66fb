import {
  AddEquation,
  CustomBlending,
  FloatType,
  NodeMaterial,
  OneFactor,
  QuadMesh,
  RenderTarget,
  UnsignedByteType,
  WebGLCoordinateSystem,
  type Texture,
  type WebGPURenderer,
} from "three/webgpu";
import { texture, uniform, uv, vec4, min } from "three/tsl";
import type { Look } from "../look/look.ts";
import { asFloat } from "../nodes.ts";
import { openBloom } from "./bloom.ts";
import { openFrameReader } from "./frame-reader.ts";
import { inkAt } from "./ink.ts";
import { makeGradeMaterial } from "./grade.ts";
import { makeSceneTarget } from "./plates.ts";
import type { PixelLayout } from "./i420.ts";

/** Brightest value that one sub-frame may add: sparks beyond it would not average out. */
const SPARK_LIMIT = 24;

/** Turns what the scene target holds into a finished picture. */
export type Finisher = Disposable & {
  /** Where the scene is drawn, linear light. */
  readonly scene: RenderTarget;
  /** Adds the scene target to the frame with that weight; not used where a frame is one sub-frame. */
  addSubframe(index: number, count: number): void;
  /** How the bytes that `finish` fetches lie. */
  readonly layout: PixelLayout;
  /** Grades the frame and fetches its RGBA bytes, alpha holding luma; the next may be drawn before they are here. */
  finish(frame: { index: number; exposure: number; fade: number }): Promise<Uint8Array<ArrayBuffer>>;
  /** Takes back bytes that `finish` gave. */
  recycle(rgba: Uint8Array<ArrayBuffer>): void;
};

export function openFinisher(
  renderer: WebGPURenderer,
  input: {
    readonly width: number;
    readonly height: number;
    readonly subframes: number;
    readonly look: Look;
    readonly noise: Texture;
    /** What the camera sees between, metres. */
    readonly range: { readonly near: number; readonly far: number };
  },
): Finisher {
  const { width, height, subframes, look, noise } = input;
  const scene = makeSceneTarget(width, height);
  const sum = subframes > 1 ? new RenderTarget(width, height, { type: FloatType, depthBuffer: false }) : null;
  const graded = new RenderTarget(width, height, { type: UnsignedByteType, depthBuffer: false });
  const reader = openFrameReader(renderer, width, height);
  const whole = sum ?? scene;
  const bloom = look.bloom > 0 ? openBloom(renderer, whole.texture, width, height) : null;
  const weight = uniform(1);
  const add = new NodeMaterial();
  add.name = "accumulate";
  add.depthTest = add.depthWrite = false;
  add.transparent = true;
  add.blending = CustomBlending;
  add.blendEquation = AddEquation;
  add.blendSrc = add.blendDst = OneFactor;
  add.blendSrcAlpha = add.blendDstAlpha = OneFactor;
  add.fragmentNode = vec4(min(texture(scene.texture, uv()).rgb, SPARK_LIMIT).mul(asFloat(weight)), 1);
  const grade = makeGradeMaterial({
    scene: whole.texture,
    bloom: bloom?.texture ?? null,
    noise,
    look,
    aspect: width / height,
    ink:
      look.isDrawn && scene.depthTexture ? inkAt(scene.texture, scene.depthTexture, { height, ...input.range }) : null,
  });
  const layout = {
    width,
    height,
    bottomUp: renderer.coordinateSystem === WebGLCoordinateSystem,
    smooths: subframes === 1,
  };
  const quad = new QuadMesh(add);
  const draw = (material: NodeMaterial, target: RenderTarget): void => {
    quad.material = material;
    renderer.setRenderTarget(target);
    quad.render(renderer);
  };
  return {
    scene,
    layout,
    addSubframe(index, count) {
      if (!sum) return;
      weight.value = 1 / count;
      renderer.setRenderTarget(sum);
      if (index === 0) renderer.clearColor();
      renderer.autoClear = false;
      draw(add, sum);
      renderer.autoClear = true;
    },
    async finish({ index, exposure, fade }) {
      bloom?.draw();
      grade.controls.frame.value = index;
      grade.controls.exposure.value = exposure;
      grade.controls.fade.value = fade;
      draw(grade.material, graded);
      return reader.read();
    },
    recycle: (rgba) => reader.recycle(rgba),
    [Symbol.dispose]() {
      for (const target of [scene, sum, graded]) target?.dispose();
      bloom?.[Symbol.dispose]();
      add.dispose();
      reader[Symbol.dispose]();
      grade.material.dispose();
    },
  };
}
