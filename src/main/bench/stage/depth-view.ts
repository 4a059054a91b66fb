import { addScaled, cross, dot, normalize, subtract, type Vec3 } from "../../../base/index.ts";
import type { CameraKey } from "../../../take/index.ts";
import type { Posed } from "./pose-model.ts";

const WIDTH = 160;
const NEAR_METRES = 0.05;
/** Full-frame sensor height: `focalMillimetres` is meant for it. */
const SENSOR_MILLIMETRES = 24;
/** Nothing hides what lies this close behind its surface: cloth on skin, a foot on the ground. */
const SKIN_METRES = 0.08;

/** What a camera sees, as the two nearest depths of different owners at every picture point. */
export type DepthView = {
  /** Draws an owner's triangles. */
  draw(owner: number, meshes: readonly Posed[]): void;
  /** Where a world point falls (both 0 to 1 within the picture, y down) and how far ahead of the lens it is. */
  project(point: Vec3): { readonly x: number; readonly y: number; readonly depth: number };
  /** True where the point is in the picture and nobody else's triangle lies before it. */
  sees(owner: number, point: Vec3): boolean;
  /** Whose triangle is nearest before a point of an owner; null where nobody's is. */
  hiddenBy(owner: number, point: Vec3): number | null;
  copy(): DepthView;
};

type Layers = {
  readonly near: Float32Array;
  readonly far: Float32Array;
  readonly owner: Int32Array;
  readonly farOwner: Int32Array;
};

export function openDepthView(camera: CameraKey, aspect: number, from: Layers | null = null): DepthView {
  const height = Math.round(WIDTH / aspect);
  const size = WIDTH * height;
  const layers: Layers = from ?? {
    near: new Float32Array(size).fill(Infinity),
    far: new Float32Array(size).fill(Infinity),
    owner: new Int32Array(size).fill(-1),
    farOwner: new Int32Array(size).fill(-1),
  };
  const forward = normalize(subtract(camera.target, camera.position), [0, 0, -1]);
  const level = normalize(cross(forward, [0, 1, 0]), [1, 0, 0]);
  const upright = cross(level, forward);
  const [cr, sr] = [Math.cos(camera.rollRadians), Math.sin(camera.rollRadians)];
  const right = addScaled(addScaled([0, 0, 0], level, cr), upright, sr);
  const up = addScaled(addScaled([0, 0, 0], upright, cr), level, -sr);
  const tall = SENSOR_MILLIMETRES / camera.focalMillimetres;
  const wide = tall * aspect;

  const project: DepthView["project"] = (point) => {
    const way = subtract(point, camera.position);
    const depth = dot(way, forward);
    const reach = Math.max(1e-6, depth);
    return { x: 0.5 + dot(way, right) / (reach * wide), y: 0.5 - dot(way, up) / (reach * tall), depth };
  };

  const hiddenBy: DepthView["hiddenBy"] = (owner, point) => {
    const { x, y, depth } = project(point);
    const at = Math.floor(y * height) * WIDTH + Math.floor(x * WIDTH);
    const isOwn = layers.owner[at] === owner;
    const before = (isOwn ? layers.far[at] : layers.near[at]) ?? Infinity;
    return before < depth - SKIN_METRES - 0.01 * depth
      ? ((isOwn ? layers.farOwner[at] : layers.owner[at]) ?? null)
      : null;
  };

  return {
    project,
    hiddenBy,
    sees(owner, point) {
      const { x, y, depth } = project(point);
      return depth > NEAR_METRES && x >= 0 && x < 1 && y >= 0 && y < 1 && hiddenBy(owner, point) === null;
    },
    draw(owner, meshes) {
      for (const { positions, indices } of meshes) {
        // Across, up and ahead of the camera, in metres.
        const seen = new Float32Array(positions.length);
        for (let i = 0; i < positions.length; i += 3) {
          const x = (positions[i] ?? 0) - camera.position[0];
          const y = (positions[i + 1] ?? 0) - camera.position[1];
          const z = (positions[i + 2] ?? 0) - camera.position[2];
          seen[i] = x * right[0] + y * right[1] + z * right[2];
          seen[i + 1] = x * up[0] + y * up[1] + z * up[2];
          seen[i + 2] = x * forward[0] + y * forward[1] + z * forward[2];
        }
        for (let k = 0; k + 2 < indices.length; k += 3) {
          const corners = [indices[k] ?? 0, indices[k + 1] ?? 0, indices[k + 2] ?? 0].map((i): Vec3 => [
            seen[i * 3] ?? 0,
            seen[i * 3 + 1] ?? 0,
            seen[i * 3 + 2] ?? 0,
          ]);
          const [a, b, c] = corners;
          if (!a || !b || !c || (a[2] < NEAR_METRES && b[2] < NEAR_METRES && c[2] < NEAR_METRES)) continue;
          if (a[2] >= NEAR_METRES && b[2] >= NEAR_METRES && c[2] >= NEAR_METRES) fill(owner, a, b, c);
          else {
            // A wall that begins beside the camera is cut off at the lens.
            const [first, second, third, fourth] = clipped(corners);
            if (first && second && third) fill(owner, first, second, third);
            if (first && third && fourth) fill(owner, first, third, fourth);
          }
        }
      }
    },
    copy: () =>
      openDepthView(camera, aspect, {
        near: layers.near.slice(),
        far: layers.far.slice(),
        owner: layers.owner.slice(),
        farOwner: layers.farOwner.slice(),
      }),
  };

  function fill(owner: number, a: Vec3, b: Vec3, c: Vec3): void {
    const ax = (0.5 + a[0] / (a[2] * wide)) * WIDTH;
    const bx = (0.5 + b[0] / (b[2] * wide)) * WIDTH;
    const cx = (0.5 + c[0] / (c[2] * wide)) * WIDTH;
    const ay = (0.5 - a[1] / (a[2] * tall)) * height;
    const by = (0.5 - b[1] / (b[2] * tall)) * height;
    const cy = (0.5 - c[1] / (c[2] * tall)) * height;
    const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if (Math.abs(area) < 1e-9) return;
    const x0 = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
    const x1 = Math.min(WIDTH - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
    const y0 = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
    const y1 = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
    const [ia, ib, ic] = [1 / a[2], 1 / b[2], 1 / c[2]];
    for (let y = y0; y <= y1; y++)
      for (let x = x0; x <= x1; x++) {
        const [px, py] = [x + 0.5, y + 0.5];
        const v = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
        const w = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
        if (v < 0 || w < 0 || v + w > 1) continue;
        note(y * WIDTH + x, owner, 1 / ((1 - v - w) * ia + v * ib + w * ic));
      }
  }

  function note(at: number, who: number, depth: number): void {
    const { near, far, owner, farOwner } = layers;
    if (owner[at] === who) near[at] = Math.min(near[at] ?? Infinity, depth);
    else if (depth < (near[at] ?? Infinity)) {
      far[at] = near[at] ?? Infinity;
      farOwner[at] = owner[at] ?? -1;
      near[at] = depth;
      owner[at] = who;
    } else if (depth < (far[at] ?? Infinity)) {
      far[at] = depth;
      farOwner[at] = who;
    }
  }
}

/** The part of a triangle that lies ahead of the lens: three or four corners. */
function clipped(corners: readonly Vec3[]): Vec3[] {
  return corners.flatMap((from, i) => {
    const to = corners[(i + 1) % corners.length] ?? from;
    const kept: Vec3[] = from[2] >= NEAR_METRES ? [from] : [];
    if (from[2] >= NEAR_METRES === to[2] >= NEAR_METRES) return kept;
    const f = (NEAR_METRES - from[2]) / (to[2] - from[2]);
    return [...kept, [from[0] + (to[0] - from[0]) * f, from[1] + (to[1] - from[1]) * f, NEAR_METRES]];
  });
}
