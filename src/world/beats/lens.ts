import { clamp, type Vec3 } from "../../base/index.ts";
import type { Beat, Screenplay, Shot } from "../../screenplay/index.ts";
import { fieldOf } from "../camera/optics.ts";
import { framingOf } from "../camera/framing.ts";
import { turnBetween } from "../motion/footwork.ts";
import type { Figure, Scene } from "./scene.ts";

/** Deeds that go somewhere: 'towards the camera' is their way, and who goes looks where he goes. */
const going = new Set([
  "walk",
  "run",
  "jump",
  "fly",
  "drive",
  "ride",
  "sail",
  "swim",
  "climb",
  "fall",
  "roll",
  "slide",
]);
/** How far from straight ahead of its body a figure that cannot turn looks into a lens. */
const ASIDE_RADIANS = 0.9;

/** Whether a figure's eyes are on the camera once a beat has begun: what is done to it holds them until all else. */
export function holdsLens(beat: Pick<Beat, "action" | "direction" | "target" | "with">, before: boolean): boolean {
  if (going.has(beat.action)) return false;
  return beat.direction === "towards-camera" || (before && beat.target === null && beat.with === null);
}

/**
 * The way from a figure to the lens that it looks into: the set's front, as far as it can look there. Cameras are placed
 * when all has happened; one that films such a look comes to stand there.
 */
export function lensBearing(frontRadians: number, facingRadians: number): number {
  return facingRadians + clamp(turnBetween(facingRadians, frontRadians), -ASIDE_RADIANS, ASIDE_RADIANS);
}

/** Where the camera of the shot that is on will stand, as far as one knows before it is placed: before its subject. */
export function lensOf(scene: Scene, figure: Figure): Vec3 {
  const { screenplay, frontRadians, set } = scene.stage;
  const shot = shotAt(screenplay, scene.t);
  const framed = scene.figures.get(shot?.subjects[0] ?? "") ?? figure;
  const { walker, staged, lift } = framed;
  const framing = shot ? framingOf(shot) : null;
  const height = staged.model.sizeMetres[1];
  const part = framed.biped ? (framing?.part ?? 1) : 1;
  // The middle of what is framed, and the distance at which it fills the picture.
  const tall = (part * height) / (framing?.share ?? 1);
  const middle = part < 1 ? height - tall / 2 : height / 2;
  const away = Math.max(1, tall / fieldOf(framing?.focalMillimetres ?? 40, 1).height);
  const bearing = lensBearing(frontRadians, walker.facing);
  const [x, , z] = walker.position;
  return [x + Math.sin(bearing) * away, set.heightAt(x, z) + lift + middle, z + Math.cos(bearing) * away];
}

/** The shot that shows an instant of the world. */
function shotAt({ shots }: Screenplay, t: number): Shot | undefined {
  let end = 0;
  return shots.find(({ duration, timeScale }) => (end += duration * timeScale) > t) ?? shots.at(-1);
}
