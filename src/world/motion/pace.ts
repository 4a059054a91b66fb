import { clamp } from "../../base/index.ts";
import type { Staged } from "../staging/stage.ts";
import { onFoot, onWheels, type Agility } from "./walker.ts";

// How fast bodies go, metres per second, at an action's usual pace. People: R. W. Bohannon 1997 (walk 1.4), joggers
// about 3.3. Animals: walk at a Froude number of a quarter, run at two, by the leg (R. McN. Alexander 1989).

type Mover = Pick<Staged, "gait" | "model" | "design">;

const GRAVITY = 9.81;

/** Length of the legs, about half of the height. */
function legOf(staged: Mover): number {
  return Math.max(0.05, staged.model.sizeMetres[1] * 0.5);
}

export function walkingSpeed(staged: Mover): number {
  switch (staged.gait) {
    case "biped":
      return 1.35 * Math.sqrt(clamp(staged.model.sizeMetres[1], 0.4, 2.2) / 1.75);
    case "quadruped":
    case "bird":
      return Math.sqrt(0.25 * GRAVITY * legOf(staged));
    case "bicycle":
      return 3.5;
    case "boat":
      return 2;
    case "aircraft":
      return 4;
    case "wheels":
      return 4;
    case "none":
      return 1;
  }
}

export function runningSpeed(staged: Mover): number {
  switch (staged.gait) {
    case "biped":
      return 3.6 * Math.sqrt(clamp(staged.model.sizeMetres[1], 0.4, 2.2) / 1.75);
    case "quadruped":
      return Math.min(9, Math.sqrt(2.6 * GRAVITY * legOf(staged)));
    case "bird":
      return Math.sqrt(1.2 * GRAVITY * legOf(staged));
    case "bicycle":
      return 5;
    case "boat":
      return 4;
    case "aircraft":
      return 22;
    case "wheels":
      return 9;
    case "none":
      return 2;
  }
}

export function agilityOf(staged: Mover): Agility {
  const length = staged.model.sizeMetres[2];
  switch (staged.gait) {
    case "biped":
    case "bird":
      return onFoot;
    case "quadruped":
      return {
        speedingUp: 4,
        braking: 4,
        // Alike in all sizes where time is counted by the leg's swing, the square root of its length.
        turningInPlace: clamp(1.5 * Math.sqrt(0.4 / legOf(staged)), 0.5, 2.4),
        radius: Math.max(0.4, length * 0.6),
      };
    case "bicycle":
      return { speedingUp: 1.2, braking: 2.5, turningInPlace: 0, radius: 2.2 };
    case "boat":
      return { speedingUp: 0.5, braking: 0.5, turningInPlace: 0, radius: Math.max(4, length * 1.5) };
    case "aircraft":
      return { speedingUp: 4, braking: 3, turningInPlace: 0, radius: 25 };
    default:
      return { ...onWheels, radius: Math.max(3, length) };
  }
}
