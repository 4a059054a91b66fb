import { mix, type Vec3 } from "../../../base/index.ts";
import { bearing, type Doing, type Figure, type Scene } from "../scene.ts";
import { girthOf, reachTowards } from "./destination.ts";

const CROUCH_SECONDS = 0.2;
const LAND_SECONDS = 0.22;
/** The part of a leap's posture in which the feet are off the ground. */
const AIR = { from: 0.22, share: 0.56 } as const;
/** Nothing jumps up higher than this, metres. */
const HIGHEST_METRES = 1.4;

/** What a figure that stands above the ground stands on, or null. */
export function supportOf(scene: Scene, figure: Figure): string | null {
  if (figure.lift < 0.1 || figure.staged.gait !== "quadruped") return null;
  return scene.stage.screenplay.relations.find((r) => r.of === figure.id && r.kind === "on")?.to ?? null;
}

/** What is heard and felt where feet come down; `speed` in m/s. */
export function addLanding(
  scene: Scene,
  figure: Figure,
  { t, at, speed }: { readonly t: number; readonly at: Vec3; readonly speed: number },
): void {
  scene.addContact({
    t,
    a: figure.id,
    b: "floor",
    pointMetres: at,
    normal: [0, -1, 0],
    impulseNs: figure.staged.model.massKg * 0.35 * speed,
    materials: ["rubber", scene.stage.set.matterAt(at[0], at[2])],
    kind: "step",
    durationSeconds: 0,
    speedMetresPerSecond: speed,
  });
}

/** A leap by the closed form from where it stands to a place `lift` above the ground; comes down a step there. */
export function hopTo(scene: Scene, figure: Figure, to: Vec3, lift: number): Doing {
  const { walker } = figure;
  const gravity = Math.max(scene.stage.engine.gravity, 0.5);
  const from = walker.position;
  const end = scene.stage.set.heightAt(to[0], to[2]) + lift;
  const apex = Math.max(from[1], end) + 0.06 + 0.05 * Math.hypot(to[0] - from[0], to[2] - from[2]);
  const rise = Math.sqrt(2 * gravity * (apex - from[1]));
  const air = rise / gravity + Math.sqrt((2 * (apex - end)) / gravity);
  let off: number | null = null;
  let hasLanded = false;
  walker.halt();
  walker.face(bearing(figure, to));
  return {
    update(t) {
      if (off === null) {
        if (walker.isTurning || walker.speed > 0.05) return false;
        off = t + CROUCH_SECONDS;
      }
      const s = Math.min(air, Math.max(0, t - off));
      const [x, , z] = mix(from, to, s / air);
      const height = from[1] + s * (rise - (gravity * s) / 2);
      walker.position = [x, height, z];
      figure.lift = Math.max(0, height - scene.stage.set.heightAt(x, z));
      const before = Math.min(1, Math.max(0, 1 - (off - t) / CROUCH_SECONDS)) * AIR.from;
      const after = (Math.max(0, t - off - air) / LAND_SECONDS) * (1 - AIR.from - AIR.share);
      figure.posture = { name: "jump", progress: Math.min(1, before + (AIR.share * s) / air + after) };
      if (!hasLanded && s >= air) {
        hasLanded = true;
        addLanding(scene, figure, { t, at: [to[0], end, to[2]], speed: gravity * air - rise });
      }
      if (t < off + air + LAND_SECONDS) return false;
      figure.lift = lift;
      figure.posture = null;
      return true;
    },
  };
}

/** Down from what it stands on, on the side where it is bound for. */
export function hopDown(scene: Scene, figure: Figure, support: string, toward: Vec3): Doing {
  const { position } = figure.walker;
  const way = Math.hypot(toward[0] - position[0], toward[2] - position[2]);
  const ahead: Vec3 =
    way > 0.05
      ? [(toward[0] - position[0]) / way, 0, (toward[2] - position[2]) / way]
      : [Math.sin(figure.walker.facing), 0, Math.cos(figure.walker.facing)];
  const far = Math.min(Math.max(way, 0.4), reachTowards(scene, support, ahead) + girthOf(scene, figure.id) + 0.2);
  return hopTo(scene, figure, [position[0] + ahead[0] * far, 0, position[2] + ahead[2] * far], 0);
}

/** Up onto something from beside it; null where it is too high. */
export function hopOnto(scene: Scene, figure: Figure, support: string): Doing | null {
  const staged = scene.stage.staged.get(support);
  const top = staged ? staged.model.sizeMetres[1] : Infinity;
  if (!staged || figure.staged.gait !== "quadruped" || top > HIGHEST_METRES) return null;
  return hopTo(scene, figure, [staged.place.position[0], 0, staged.place.position[2]], top);
}
