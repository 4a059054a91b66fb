import type { CameraKey } from "../../src/take/index.ts";
import { axesOf, fieldOf } from "../../src/world/camera/optics.ts";
import type { Flat } from "./posed-triangles.ts";

/** A picture with depth that triangles are drawn into, one light, no textures. */
export type Canvas = { readonly pixels: Uint8Array; draw(flat: Flat, camera: CameraKey): void };

const NEAR_METRES = 0.05;

export function openCanvas(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.set([150 + (60 * y) / height, 180 + (40 * y) / height, 215], (y * width + x) * 3);
  const depths = new Float32Array(width * height).fill(Infinity);
  return {
    pixels,
    draw({ positions, indices, colours, surface }, camera) {
      const { forward, right, up } = axesOf(camera.position, camera.target);
      const field = fieldOf(camera.focalMillimetres, width / height);
      const [cr, sr] = [Math.cos(camera.rollRadians), Math.sin(camera.rollRadians)];
      const count = positions.length / 3;
      const seen = new Float32Array(count * 3);
      for (let i = 0; i < count; i++) {
        const x = (positions[i * 3] ?? 0) - camera.position[0];
        const y = (positions[i * 3 + 1] ?? 0) - camera.position[1];
        const z = (positions[i * 3 + 2] ?? 0) - camera.position[2];
        const depth = x * forward[0] + y * forward[1] + z * forward[2];
        const a = (x * right[0] + y * right[1] + z * right[2]) / field.width;
        const b = (x * up[0] + y * up[1] + z * up[2]) / field.height;
        seen[i * 3] = (0.5 + (a * cr + b * sr) / depth) * width;
        seen[i * 3 + 1] = (0.5 - (b * cr - a * sr) / depth) * height;
        seen[i * 3 + 2] = depth;
      }
      for (let k = 0; k < indices.length; k += 3) {
        const [i, j, l] = [indices[k] ?? 0, indices[k + 1] ?? 0, indices[k + 2] ?? 0];
        const [da, db, dc] = [seen[i * 3 + 2] ?? 0, seen[j * 3 + 2] ?? 0, seen[l * 3 + 2] ?? 0];
        if (da < NEAR_METRES || db < NEAR_METRES || dc < NEAR_METRES) continue;
        const [ax, ay] = [seen[i * 3] ?? 0, seen[i * 3 + 1] ?? 0];
        const [bx, by] = [seen[j * 3] ?? 0, seen[j * 3 + 1] ?? 0];
        const [cx, cy] = [seen[l * 3] ?? 0, seen[l * 3 + 1] ?? 0];
        const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
        if (Math.abs(area) < 1e-6) continue;
        const x0 = Math.max(0, Math.floor(Math.min(ax, bx, cx)));
        const x1 = Math.min(width - 1, Math.ceil(Math.max(ax, bx, cx)));
        const y0 = Math.max(0, Math.floor(Math.min(ay, by, cy)));
        const y1 = Math.min(height - 1, Math.ceil(Math.max(ay, by, cy)));
        if (x0 > x1 || y0 > y1) continue;
        const light = lightOf(positions, i, j, l);
        for (let y = y0; y <= y1; y++) {
          for (let x = x0; x <= x1; x++) {
            const [px, py] = [x + 0.5, y + 0.5];
            const v = ((px - ax) * (cy - ay) - (cx - ax) * (py - ay)) / area;
            const w = ((bx - ax) * (py - ay) - (px - ax) * (by - ay)) / area;
            if (v < 0 || w < 0 || v + w > 1) continue;
            const depth = 1 / ((1 - v - w) / da + v / db + w / dc);
            const at = y * width + x;
            if (depth >= (depths[at] ?? 0)) continue;
            depths[at] = depth;
            for (let channel = 0; channel < 3; channel++) {
              const own = (surface[channel] ?? 0) * (colours ? (colours[i * 3 + channel] ?? 1) : 1);
              pixels[at * 3 + channel] = 255 * Math.min(1, own * light) ** (1 / 2.2);
            }
          }
        }
      }
    },
  };
}

/** Brightness of a triangle under one sun and an even sky. */
function lightOf(positions: Float32Array, i: number, j: number, l: number): number {
  const at = (vertex: number, axis: number): number => positions[vertex * 3 + axis] ?? 0;
  const a = [0, 1, 2].map((axis) => at(j, axis) - at(i, axis));
  const b = [0, 1, 2].map((axis) => at(l, axis) - at(i, axis));
  const [a0 = 0, a1 = 0, a2 = 0] = a;
  const [b0 = 0, b1 = 0, b2 = 0] = b;
  const n = [a1 * b2 - a2 * b1, a2 * b0 - a0 * b2, a0 * b1 - a1 * b0];
  const size = Math.hypot(...n) || 1;
  const facing = ((n[0] ?? 0) * 0.45 + (n[1] ?? 0) * 0.75 + (n[2] ?? 0) * 0.48) / size;
  return 0.45 + 0.75 * Math.max(0, facing) + 0.15 * Math.max(0, -facing);
}
