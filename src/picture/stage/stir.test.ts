import assert from "node:assert/strict";
import { test } from "node:test";
import { PerspectiveCamera, Vector3 } from "three/webgpu";
import { createRandom, normalize, type Vec3 } from "../../base/index.ts";
import { BLOCKER_REACH } from "../light/shade.ts";
import { aimCamera, projectionOf } from "./camera.ts";
import { openStirFinder, type Stirring } from "./stir.ts";
import { surveyDepths } from "./survey.ts";

const picture = { width: 640, height: 360 };
const small = { width: 160, height: 90 };

function cameraAbove(): PerspectiveCamera {
  const camera = new PerspectiveCamera(40, 16 / 9, 0.05, 6000);
  const key = { shot: "a", t: 0, position: [0, 2.5, 9], target: [0, 0.6, 0], rollRadians: 0 } as const;
  aimCamera(
    camera,
    { ...key, focalMillimetres: 35, focusMetres: 9, fNumber: 4 },
    { ...picture, pixel: [0, 0], lens: [0, 0] },
  );
  return camera;
}

/** The depth buffer of an endless floor at height 0. */
function floorDepths(camera: PerspectiveCamera): Float32Array {
  const depths = new Float32Array(small.width * small.height).fill(1);
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      const at = new Vector3(((x + 0.5) / small.width) * 2 - 1, ((y + 0.5) / small.height) * 2 - 1, 0.5);
      const ray = at.unproject(camera).sub(camera.position);
      if (ray.y >= 0) continue;
      const hit = camera.position.clone().addScaledVector(ray, -camera.position.y / ray.y);
      depths[y * small.width + x] = (hit.project(camera).z + 1) / 2;
    }
  return depths;
}

/** Upper left is 0, 0. */
function pixelOf(point: Vec3, camera: PerspectiveCamera): { x: number; y: number } {
  const at = new Vector3(...point).project(camera);
  return { x: ((at.x + 1) / 2) * picture.width, y: ((1 - at.y) / 2) * picture.height };
}

const body: Stirring = {
  bounds: { low: [-0.3, 0, -0.2], high: [0.3, 1.8, 0.2] },
  blockers: [{ x: 0, y: 0.1, z: 0, radius: 0.15 }],
};

test("every point of the floor that a body shades or darkens lies in the stirred region", () => {
  const camera = cameraAbove();
  const random = createRandom("stir");
  for (let i = 0; i < 12; i++) {
    const sun = normalize([random.next() * 2 - 1, 0.3 + random.next(), random.next() * 2 - 1]);
    const find = openStirFinder(surveyDepths(floorDepths(camera), small, camera), sun, picture, null);
    const region = find([body]);
    assert.ok(region);
    const holds = (point: Vec3): void => {
      const { x, y } = pixelOf(point, camera);
      if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
      const inside = x >= region.x && y >= region.y && x < region.x + region.width && y < region.y + region.height;
      assert.ok(inside, `${String(point)} at ${x}, ${y} is outside ${JSON.stringify(region)} for sun ${String(sun)}`);
    };
    for (let k = 0; k < 200; k++) {
      const { low, high } = body.bounds;
      const [x = 0, y = 0, z = 0] = low.map((value, axis) => value + random.next() * ((high[axis] ?? 0) - value));
      holds([x - (sun[0] / sun[1]) * y, 0, z - (sun[2] / sun[1]) * y]);
      const turn = random.next() * 2 * Math.PI;
      const reach = random.next() * 0.98 * Math.sqrt((0.15 * BLOCKER_REACH) ** 2 - 0.1 ** 2);
      holds([Math.cos(turn) * reach, 0, Math.sin(turn) * reach]);
    }
  }
});

test("a body high above a sun that stands right over it stirs little, one out of sight nothing", () => {
  const camera = cameraAbove();
  const find = openStirFinder(surveyDepths(floorDepths(camera), small, camera), [0, 1, 0], picture, null);
  const region = find([body]);
  assert.ok(region && region.width * region.height < 0.2 * picture.width * picture.height);
  const away: Stirring = { bounds: { low: [80, 0, 80], high: [81, 1, 81] }, blockers: [] };
  assert.equal(find([away]), null);
  assert.equal(find([]), null);
});

test("every place of a mirroring floor that shows a body's image lies in the stirred region", () => {
  const camera = cameraAbove();
  const mirror = { height: 0, project: projectionOf(camera) };
  const find = openStirFinder(surveyDepths(floorDepths(camera), small, camera), [0, 1, 0], picture, mirror);
  const hidden: Stirring = { ...body, blockers: [] };
  const region = find([hidden]);
  assert.ok(region);
  const random = createRandom("image");
  for (let k = 0; k < 200; k++) {
    const { low, high } = body.bounds;
    const [x = 0, y = 0, z = 0] = low.map((value, axis) => value + random.next() * ((high[axis] ?? 0) - value));
    const image = pixelOf([x, -y, z], camera);
    if (image.y >= picture.height) continue;
    assert.ok(image.x >= region.x && image.x < region.x + region.width, `${image.x} across`);
    assert.ok(image.y >= region.y && image.y < region.y + region.height, `${image.y} down`);
  }
});
