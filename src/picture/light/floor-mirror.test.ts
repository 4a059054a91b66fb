import assert from "node:assert/strict";
import { test } from "node:test";
import { PerspectiveCamera, Vector3 } from "three/webgpu";
import { createRandom } from "../../base/index.ts";
import { aimMirrored } from "./floor-mirror.ts";

const HEIGHT = -0.14;

function cameras(): { camera: PerspectiveCamera; mirrored: PerspectiveCamera } {
  const camera = new PerspectiveCamera(35, 16 / 9, 0.05, 500);
  camera.position.set(2, 1.6, 7);
  camera.lookAt(0.4, 0.9, -1);
  camera.rotateZ(0.05);
  // Shifted, as sub-frames are.
  camera.setViewOffset(1280, 720, 3.4, -2.2, 1280, 720);
  camera.updateMatrixWorld();
  const mirrored = new PerspectiveCamera();
  aimMirrored(mirrored, camera, HEIGHT);
  return { camera, mirrored };
}

test("a point and its image under the floor show at the same place, turned left to right", () => {
  const { camera, mirrored } = cameras();
  const random = createRandom("mirror");
  for (let i = 0; i < 100; i++) {
    const [x, y, z] = [random.range(-3, 3), random.range(HEIGHT, 3), random.range(-12, 2)];
    const seen = new Vector3(x, 2 * HEIGHT - y, z).project(camera);
    const drawn = new Vector3(x, y, z).project(mirrored);
    assert.ok(Math.abs(drawn.x + seen.x) < 1e-6 && Math.abs(drawn.y - seen.y) < 1e-6, `${x}, ${y}, ${z}`);
  }
});

test("what lies under the floor is cut off, what stands on it is not", () => {
  const { mirrored } = cameras();
  for (const [x, z] of [
    [0, 0],
    [-2, -8],
    [1, 3],
  ] as const) {
    assert.ok(new Vector3(x, HEIGHT - 0.02, z).project(mirrored).z < -1);
    const { z: depth } = new Vector3(x, HEIGHT + 0.02, z).project(mirrored);
    assert.ok(depth > -1 && depth < 1);
  }
});

test("triangles keep their winding", () => {
  const { camera, mirrored } = cameras();
  assert.equal(Math.sign(mirrored.matrixWorld.determinant()), Math.sign(camera.matrixWorld.determinant()));
});
