import { ivec2, screenCoordinate, textureLoad, vec4 } from "three/tsl";
import { FloatType, NodeMaterial, QuadMesh, RenderTarget, type WebGPURenderer } from "three/webgpu";

/** The depth buffer of a target with a depth texture: width x height, rows from the bottom, 0 near to 1 far. */
export async function readDepths(renderer: WebGPURenderer, from: RenderTarget): Promise<Float32Array> {
  const { width, height, depthTexture } = from;
  if (!depthTexture) throw new Error("a target without a depth texture");
  const target = new RenderTarget(width, height, { type: FloatType, depthBuffer: false });
  const material = new NodeMaterial();
  material.name = "depths";
  material.depthTest = material.depthWrite = false;
  material.fragmentNode = vec4(textureLoad(depthTexture, ivec2(screenCoordinate.xy)).x, 0, 0, 1);
  renderer.setRenderTarget(target);
  new QuadMesh(material).render(renderer);
  const pixels = await renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height);
  material.dispose();
  target.dispose();
  return Float32Array.from({ length: width * height }, (_, i) => pixels[i * 4] ?? 1);
}
