import type { SetModel } from "../../art/index.ts";
import { addScaled, type Vec3 } from "../../base/index.ts";
import type { Screenplay } from "../../screenplay/index.ts";
import { CROWN_SHARE, type Placement, type Standing } from "./standing.ts";
import type { StandingRoom } from "./standing-room.ts";

/** Nobody looks at what is smaller than this from afar. */
const SMALL_METRES = 0.4;
/** What is larger than this stands behind the others where nothing else is said. */
const LARGE_METRES = 3;
/** How far from where it belongs a body is moved to be clear of the set's furniture. */
const ASIDE_METRES = [0, 0.3, 0.6, 0.9, 1.2, 1.6] as const;

type Around = {
  readonly screenplay: Screenplay;
  readonly set: SetModel;
  readonly centre: Vec3;
  readonly right: Vec3;
  readonly front: Vec3;
  readonly frontRadians: number;
  readonly placed: ReadonlyMap<string, Placement>;
  readonly isFree: StandingRoom;
};

/** Gives places to bodies one after the other: what somebody uses lies before them, the rest around the middle. */
export function openLoosePlaces(around: Around): (body: Standing) => Placement {
  const { screenplay, set, centre, right, front, frontRadians, placed } = around;
  const isOfThings = screenplay.cast.length === 0;
  let widest = 0;
  let spare = 0;
  const backdrop = { left: 0, right: 0, isLeftNext: false };
  const at = (body: Standing, [x, , z]: Vec3, facingRadians: number): Placement => {
    const [clearX, , clearZ] = clearOf(body, [x, 0, z], around);
    return { position: [clearX, set.heightAt(clearX, clearZ) + body.originHeight, clearZ], facingRadians };
  };
  return (body) => {
    const beat = screenplay.beats.find((one) => one.target === body.id || one.with === body.id);
    const near = beat === undefined || beat.actor === body.id ? undefined : placed.get(beat.actor);
    // A house that somebody looks at or goes to stands behind him, where the camera sees both.
    const isBackdrop = Math.max(body.sizeMetres[0], body.sizeMetres[2]) > LARGE_METRES && body.isWheeled !== true;
    if (beat && near && !isBackdrop) {
      const isLookedAt = beat.action === "look" && Math.max(...body.sizeMetres) < SMALL_METRES;
      const far =
        beat.action === "kick" || isLookedAt
          ? 1
          : ["walk", "run", "look", "point", "chase", "follow", "throw", "shoot"].includes(beat.action)
            ? 4.2
            : 1.5;
      const ahead: Vec3 = [Math.sin(near.facingRadians), 0, Math.cos(near.facingRadians)];
      const p = addScaled(near.position, ahead, far + body.sizeMetres[2] / 2);
      return at(body, p, near.facingRadians + Math.PI);
    }
    if (Math.max(body.sizeMetres[0], body.sizeMetres[2]) > LARGE_METRES) {
      // Behind the middle, beside what is large already: by turns on either side, so that one picture takes them in.
      const half = (body.sizeMetres[0] / 2) * (body.isTree === true ? CROWN_SHARE : 1);
      const gap = body.isTree === true ? 0 : 1;
      let along = 0;
      if (backdrop.right === 0) [backdrop.left, backdrop.right] = [half + gap, half + gap];
      else {
        const side = backdrop.isLeftNext ? "left" : "right";
        along = (backdrop[side] + half) * (side === "left" ? -1 : 1);
        backdrop[side] += 2 * half + gap;
        backdrop.isLeftNext = !backdrop.isLeftNext;
      }
      const p = addScaled(addScaled(centre, right, along), front, -2.5 - body.sizeMetres[2] / 2);
      return { position: [p[0], set.heightAt(p[0], p[2]) + body.originHeight, p[2]], facingRadians: frontRadians };
    }
    const angle = 0.7 + spare * 2.4;
    const half = Math.max(body.sizeMetres[0], body.sizeMetres[2]) / 2;
    // Round people there is room to walk; things by themselves lie as near each other as their sizes let them.
    const out = body.isFigure ? 1.6 : isOfThings ? 0.15 + 0.2 * spare + widest + half : 1.1 + 0.4 * spare + half;
    widest = Math.max(widest, half);
    spare += 1;
    const p = addScaled(addScaled(centre, right, Math.cos(angle) * out), front, -Math.sin(angle) * out * 0.6);
    return at(body, p, frontRadians);
  };
}

/** The nearest place that is clear of the set, in front before behind; the wanted one where none is near. */
export function clearOf(
  body: Standing,
  [x, y, z]: Vec3,
  { isFree, frontRadians }: Pick<Around, "isFree" | "frontRadians">,
): Vec3 {
  const radius = body.isFigure ? 0.3 : Math.min(1, Math.max(0.1, body.sizeMetres[0], body.sizeMetres[2]) / 2);
  for (const aside of ASIDE_METRES)
    for (let i = 0; i < 8; i++) {
      const turn = frontRadians + Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * (Math.PI / 4);
      const [px, pz] = [x + Math.sin(turn) * aside, z + Math.cos(turn) * aside];
      if (isFree(px, pz, radius)) return [px, y, pz];
    }
  return [x, y, z];
}
