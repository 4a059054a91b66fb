import { Box3, Raycaster, Vector2, Vector3, type PerspectiveCamera } from "three/webgpu";
import type { Vec3 } from "../../base/index.ts";
import type { Stage } from "./stage.ts";

/** A rectangle of the picture, in shares of its sides from the upper left corner. */
export type SightedBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Finds in the frame that was drawn last what a viewer points at. Points are shares of its sides, from the upper left. */
export type Sighted = {
  /** The nearest body there, or null. */
  bodyAt(u: number, v: number): string | null;
  /** Where the level floor is met, or null above the horizon. */
  floorAt(u: number, v: number): Vec3 | null;
  /** What a body covers; null where it is not before the camera. */
  boxOf(body: string): SightedBox | null;
};

export function openSighted(stage: Stage, camera: PerspectiveCamera): Sighted {
  const caster = new Raycaster();
  const boxes = (): { id: string; box: Box3 }[] =>
    stage.actors.map((actor) => {
      const { low, high } = actor.bounds();
      return { id: actor.id, box: new Box3(new Vector3(...low), new Vector3(...high)) };
    });
  const aim = (u: number, v: number): void => caster.setFromCamera(new Vector2(u * 2 - 1, 1 - v * 2), camera);
  return {
    bodyAt(u, v) {
      aim(u, v);
      let best: { id: string; away: number } | null = null;
      for (const { id, box } of boxes()) {
        const at = caster.ray.intersectBox(box, new Vector3());
        const away = at?.distanceTo(caster.ray.origin);
        if (away !== undefined && (best === null || away < best.away)) best = { id, away };
      }
      return best?.id ?? null;
    },
    floorAt(u, v) {
      aim(u, v);
      const { origin, direction } = caster.ray;
      if (direction.y > -0.01) return null;
      const at = caster.ray.at(-origin.y / direction.y, new Vector3());
      return [at.x, 0, at.z];
    },
    boxOf(body) {
      const found = boxes().find(({ id }) => id === body);
      if (!found) return null;
      const { min, max } = found.box;
      const corners = [min.x, max.x].flatMap((x) =>
        [min.y, max.y].flatMap((y) => [min.z, max.z].map((z) => new Vector3(x, y, z))),
      );
      const seen = corners.map((corner) => corner.applyMatrix4(camera.matrixWorldInverse));
      if (seen.some(({ z }) => z > -camera.near)) return null;
      const on = seen.map((corner) => corner.applyMatrix4(camera.projectionMatrix));
      const across = on.map(({ x }) => (x + 1) / 2);
      const down = on.map(({ y }) => (1 - y) / 2);
      return {
        left: Math.max(0, Math.min(...across)),
        top: Math.max(0, Math.min(...down)),
        right: Math.min(1, Math.max(...across)),
        bottom: Math.min(1, Math.max(...down)),
      };
    },
  };
}
