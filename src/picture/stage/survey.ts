import { Matrix4, Vector3, type PerspectiveCamera } from "three/webgpu";
import type { Vec3 } from "../../base/index.ts";

/** Lowest and highest corner of a box along the axes. */
export type Bounds = { readonly low: Vec3; readonly high: Vec3 };

/** What rests before a resting camera: where in the world the surfaces of each tile of the picture lie. */
export type Survey = {
  readonly columns: number;
  readonly rows: number;
  /** Rows from the top; null where the tile shows nothing solid. */
  readonly tiles: readonly (Bounds | null)[];
};

/** Depth samples along a tile's side. */
export const TILE_SAMPLES = 4;

/**
 * `depths`: width x height, rows from the bottom, as a WebGL depth buffer holds them: 0 at the near plane, 1 where
 * nothing is. Each tile also takes in the samples next to it, so that what is thin is not missed.
 */
export function surveyDepths(
  depths: Float32Array,
  size: { width: number; height: number },
  camera: PerspectiveCamera,
): Survey {
  const { width, height } = size;
  const toWorld = new Matrix4().multiplyMatrices(camera.matrixWorld, camera.projectionMatrixInverse);
  const columns = Math.ceil(width / TILE_SAMPLES);
  const rows = Math.ceil(height / TILE_SAMPLES);
  const tiles: (Bounds | null)[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const left = Math.max(0, column * TILE_SAMPLES - 1);
      const right = Math.min(width, (column + 1) * TILE_SAMPLES + 1);
      const top = Math.max(0, row * TILE_SAMPLES - 1);
      const bottom = Math.min(height, (row + 1) * TILE_SAMPLES + 1);
      let [near, far] = [Infinity, -Infinity];
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          const depth = depths[(height - 1 - y) * width + x] ?? 1;
          if (depth >= 1) continue;
          near = Math.min(near, depth);
          far = Math.max(far, depth);
        }
      tiles.push(
        near > far ? null : boundsBetween({ left, right, top, bottom, near, far }, { width, height, toWorld }),
      );
    }
  return { columns, rows, tiles };
}

function boundsBetween(
  part: { left: number; right: number; top: number; bottom: number; near: number; far: number },
  { width, height, toWorld }: { width: number; height: number; toWorld: Matrix4 },
): Bounds {
  const points = [part.near, part.far].flatMap((depth) =>
    [part.left, part.right].flatMap((x) =>
      [part.top, part.bottom].map((y): Vec3 => {
        const point = new Vector3((x / width) * 2 - 1, 1 - (y / height) * 2, depth * 2 - 1).applyMatrix4(toWorld);
        return [point.x, point.y, point.z];
      }),
    ),
  );
  return boundsOf(points);
}

export function boundsOf(points: readonly Vec3[]): Bounds {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const point of points)
    for (let k = 0; k < 3; k++) {
      low[k] = Math.min(low[k] as number, point[k] as number);
      high[k] = Math.max(high[k] as number, point[k] as number);
    }
  return { low, high };
}
