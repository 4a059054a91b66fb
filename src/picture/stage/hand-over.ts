import { InstancedBufferGeometry, Mesh, type Scene, type WebGPURenderer } from "three/webgpu";

/** Triangles after which the renderer is told to begin. */
const TRIANGLES = 8000;

/**
 * Has the renderer begin with what is ordered while more is being ordered. llvmpipe otherwise gathers a whole pass before
 * it fills the first pixel: its threads wait for one that transforms, and the memory in which it gathers, too much to
 * be kept by the browser, is fetched from the kernel anew for every frame. Of a meadow's frame that was two thirds.
 */
export function handOverOften(renderer: WebGPURenderer, scene: Scene): void {
  const gl = (renderer.domElement as HTMLCanvasElement).getContext("webgl2") as WebGL2RenderingContext | null;
  let gathered = 0;
  scene.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    const { geometry } = object;
    const corners = geometry.getIndex()?.count ?? geometry.getAttribute("position")?.count ?? 0;
    const triangles = (corners / 3) * (geometry instanceof InstancedBufferGeometry ? geometry.instanceCount : 1);
    object.onAfterRender = () => {
      gathered += triangles;
      if (gathered < TRIANGLES) return;
      gathered = 0;
      gl?.flush();
    };
  });
}
