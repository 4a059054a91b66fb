import type { Screenplay, Shot } from "../../../screenplay/index.ts";

export type CameraLabel = { readonly name: string; isMet(screenplay: Screenplay): boolean };

const anyShot =
  (test: (shot: Shot) => boolean) =>
  (screenplay: Screenplay): boolean =>
    screenplay.shots.some(test);
const moves = (...names: readonly string[]): ((screenplay: Screenplay) => boolean) =>
  anyShot((shot) => shot.moves.some((move) => names.includes(move)));

/** What the suites call a camera's way, and what of the screenplay says so. */
const labels: readonly (readonly [pattern: RegExp, name: string, isMet: (screenplay: Screenplay) => boolean])[] = [
  [/^zoom[ _]in/, "zoom in", moves("zoom-in", "dolly-in")],
  [/^zoom[ _]out/, "zoom out", moves("zoom-out", "dolly-out")],
  [/^pan[ _]left/, "pan left", moves("pan-left", "truck-left")],
  [/^pan[ _]right/, "pan right", moves("pan-right", "truck-right")],
  [/^tilt[ _]up/, "tilt up", moves("tilt-up")],
  [/^tilt[ _]down/, "tilt down", moves("tilt-down")],
  [/^orbits/, "orbit", moves("orbit", "orbit-left", "orbit-right")],
  [/^static/, "static", moves("static")],
  [/^oblique/, "oblique", anyShot((shot) => shot.angle === "dutch" || shot.angle === "high")],
  [/super slow motion/, "slow motion", anyShot((shot) => shot.timeScale < 1)],
  [/racking focus/, "rack focus", moves("rack-focus")],
  [/shaking/, "shaking", moves("handheld")],
  [/steady and smooth/, "steady", anyShot((shot) => !shot.moves.includes("handheld"))],
];

export function cameraLabel(words: string): CameraLabel | null {
  const found = labels.find(([pattern]) => pattern.test(words.trim().toLowerCase()));
  return found ? { name: found[1], isMet: found[2] } : null;
}

export function movesOf(screenplay: Screenplay): string {
  return screenplay.shots.map((shot) => [shot.framing, shot.angle, ...shot.moves].join(" ")).join(" | ");
}
