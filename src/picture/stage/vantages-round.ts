import type { CameraKey } from "../../take/index.ts";

const SIDES = 8;
const LIFTS = [0, 0.5] as const;
/** Wide enough for whoever steps back a little. */
const LENS_MILLIMETRES = 24;

/** Where a viewer who walks round the action may stand: a ring about what each shot's first camera looks at. */
export function vantagesRound(cameras: readonly CameraKey[]): CameraKey[] {
  const seen = new Set<string>();
  return cameras.flatMap((key) => {
    if (seen.has(key.shot)) return [];
    seen.add(key.shot);
    const [x, y, z] = key.target;
    const radius = Math.min(25, Math.max(2, Math.hypot(key.position[0] - x, key.position[2] - z)));
    return LIFTS.flatMap((lift) =>
      Array.from({ length: SIDES }, (_, side): CameraKey => {
        const turn = (side / SIDES) * 2 * Math.PI;
        const position = [x + Math.sin(turn) * radius, Math.max(0.4, y) + lift * radius, z + Math.cos(turn) * radius];
        return {
          ...key,
          position: position as unknown as CameraKey["position"],
          rollRadians: 0,
          focalMillimetres: LENS_MILLIMETRES,
        };
      }),
    );
  });
}
