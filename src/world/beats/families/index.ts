import type { Beat } from "../../../screenplay/index.ts";
import type { Family, Scene } from "../scene.ts";
import { gestures } from "./gestures.ts";
import { idle, run, turn, walk } from "./move.ts";
import { lie, sit, standUp } from "./settle.ts";
import { shoot } from "./shoot.ts";

const families: Readonly<Record<string, Family>> = { ...gestures, idle, stand: idle, walk, run, turn, shoot, sit, "lie-down": lie, "stand-up": standUp };

/** How a beat's action is staged by its actor. Unknown ones are stood through. */
export function familyOf(action: string, scene: Scene, beat: Beat): Family {
  const found = families[action];
  if (found) return found;
  const name = scene.stage.staged.get(beat.actor)?.member.name ?? beat.actor;
  scene.faults.push(`${name} does not know how to '${beat.standsFor ?? action}' and stands instead.`);
  return idle;
}
