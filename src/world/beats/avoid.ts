import type { Figure, Scene } from "./scene.ts";
import { girthOf } from "./families/destination.ts";

/** Meetings further ahead in time than this are not yet minded. */
const FORESIGHT_SECONDS = 1.8;

/** Steers a walking figure past others that it would run into. */
export function avoidOthers(scene: Scene, figure: Figure): void {
  const { walker } = figure;
  walker.steer = 0;
  if (Math.abs(walker.speed) < 0.2) return;
  const forward = [Math.sin(walker.facing), Math.cos(walker.facing)] as const;
  for (const other of scene.figures.values()) {
    if (other === figure || other.mount || figure.mount) continue;
    const dx = other.walker.position[0] - walker.position[0];
    const dz = other.walker.position[2] - walker.position[2];
    const far = Math.hypot(dx, dz);
    const room = girthOf(scene, figure.id) + girthOf(scene, other.id) + 0.2;
    if (far > 6 || dx * forward[0] + dz * forward[1] < 0) continue;
    const vx = other.walker.speed * Math.sin(other.walker.facing) - walker.speed * forward[0];
    const vz = other.walker.speed * Math.cos(other.walker.facing) - walker.speed * forward[1];
    const closing = vx * vx + vz * vz;
    if (closing < 0.01) continue;
    const when = -(dx * vx + dz * vz) / closing;
    if (when <= 0 || when > FORESIGHT_SECONDS) continue;
    const [mx, mz] = [dx + vx * when, dz + vz * when];
    if (Math.hypot(mx, mz) > room) continue;
    // One that stands at the goal is walked up to, not round.
    const goal = walker.goal;
    if (goal && Math.hypot(other.walker.position[0] - goal[0], other.walker.position[2] - goal[2]) < room + 0.5)
      continue;
    const aside = mx * forward[1] - mz * forward[0];
    const strength = (1 - when / FORESIGHT_SECONDS) * 0.9;
    walker.steer = (aside > 0 ? -1 : 1) * Math.max(0.15, strength);
  }
}
