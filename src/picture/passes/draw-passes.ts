import { uniform } from "three/tsl";
import {
  Color,
  Matrix4,
  NearestFilter,
  RenderTarget,
  UnsignedByteType,
  WebGLCoordinateSystem,
  type Mesh,
  type Node,
  type PerspectiveCamera,
  type WebGPURenderer,
} from "three/webgpu";
import { asMatrix, type Triple } from "../nodes.ts";
import type { Dressing, StageMesh } from "../stage/dress.ts";
import type { Stage } from "../stage/stage.ts";
import type { MaterialShelf } from "../surface/surface-material.ts";
import { depthFragment, flowFragment, maskFragment, normalFragment, type PassName } from "./data-fragments.ts";

/** Draws data passes of the stage as it is posed. */
export type PassDrawer = Disposable & {
  /** `next` is the camera at the next frame. */
  draw(camera: PerspectiveCamera, next: PerspectiveCamera): Promise<Record<string, Uint8Array>>;
};

/** What the sky gives: depth 65535, no body, no slope, no motion. */
const clearColours: Readonly<Record<PassName, readonly [number, number, number, number]>> = {
  depth: [1, 1, 0, 1],
  mask: [0, 0, 0, 1],
  normal: [0.5, 0.5, 0.5, 1],
  flow: [0, 128 / 255, 0, 128 / 255],
};

export function openPassDrawer(
  renderer: WebGPURenderer,
  input: {
    readonly stage: Stage;
    readonly materials: MaterialShelf;
    readonly width: number;
    readonly height: number;
    readonly passes: readonly PassName[];
  },
): PassDrawer {
  const { stage, materials, width, height, passes } = input;
  const target = new RenderTarget(width, height, { type: UnsignedByteType, depthBuffer: true });
  target.texture.minFilter = target.texture.magFilter = NearestFilter;
  const now = uniform(new Matrix4());
  const next = uniform(new Matrix4());
  const view = { now: asMatrix(now), next: asMatrix(next), width, height };
  const meshes: StageMesh[] = [];
  const hidden: Mesh[] = [];
  stage.scene.traverse((object) => {
    const mesh = object as StageMesh;
    if (!mesh.isMesh) return;
    if (mesh.userData["dressing"] && mesh.userData["caster"]) meshes.push(mesh);
    else if (mesh.userData["isGrass"]) meshes.push(mesh);
    else hidden.push(mesh);
  });
  const materialOf = (mesh: StageMesh, pass: PassName): StageMesh["material"] => {
    const dressing = mesh.userData["dressing"] as Dressing;
    const isPosed = mesh.geometry.hasAttribute("next");
    const fragments: Record<PassName, (normal: () => Triple) => Node> = {
      depth: depthFragment,
      mask: maskFragment,
      normal: (normal) => normalFragment(normal()),
      flow: () => flowFragment(view, { isPosed, isScattered: dressing.traits.isScattered }),
    };
    const kind = pass === "flow" && isPosed ? "flow posed" : pass;
    return materials.getData(kind, dressing.traits, dressing.texture, dressing.cut, fragments[pass]);
  };
  return {
    async draw(camera, nextCamera) {
      now.value.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse);
      next.value.multiplyMatrices(nextCamera.projectionMatrix, nextCamera.matrixWorldInverse);
      const kept = meshes.map((mesh) => mesh.material);
      const reads: Promise<readonly [PassName, Uint8Array]>[] = [];
      for (const mesh of hidden) mesh.visible = false;
      for (const pass of passes) {
        for (const mesh of meshes) mesh.material = materialOf(mesh, pass);
        const [r, g, b, a] = clearColours[pass];
        renderer.setClearColor(new Color(r, g, b), a);
        renderer.setRenderTarget(target);
        renderer.render(stage.scene, camera);
        // The read is ordered here, before the next pass overwrites the target.
        const reading = renderer.readRenderTargetPixelsAsync(target, 0, 0, width, height);
        reads.push(
          reading.then(({ buffer, byteOffset }) => [
            pass,
            unpack(pass, new Uint8Array(buffer, byteOffset, width * height * 4), {
              width,
              height,
              bottomUp: renderer.coordinateSystem === WebGLCoordinateSystem,
            }),
          ]),
        );
      }
      renderer.setClearColor(new Color(0, 0, 0), 1);
      meshes.forEach((mesh, i) => (mesh.material = kept[i] as StageMesh["material"]));
      for (const mesh of hidden) mesh.visible = true;
      return Object.fromEntries(await Promise.all(reads));
    },
    [Symbol.dispose]: () => target.dispose(),
  };
}

/** Keeps the bytes that the pass has, rows from the top. */
function unpack(
  pass: PassName,
  texels: Uint8Array,
  size: { width: number; height: number; bottomUp: boolean },
): Uint8Array {
  const { width, height } = size;
  // Where each byte of a pixel comes from; null is 0.
  const bytes = { depth: [0, 1], mask: [0], normal: [0, 1, 2], flow: [0, 1, 2, 3, null, null] }[pass];
  const out = new Uint8Array(width * height * bytes.length);
  for (let row = 0; row < height; row++) {
    const from = (size.bottomUp ? height - 1 - row : row) * width;
    for (let column = 0; column < width; column++)
      for (let k = 0; k < bytes.length; k++) {
        const source = bytes[k];
        out[(row * width + column) * bytes.length + k] =
          source === null || source === undefined ? 0 : (texels[(from + column) * 4 + source] ?? 0);
      }
  }
  return out;
}
