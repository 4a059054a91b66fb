import type { Random } from "../../base/index.ts";
import type { Staged } from "../staging/stage.ts";
import { createBird } from "./bird.ts";
import type { GaitCycle } from "./gait.ts";
import { createQuadruped } from "./quadruped.ts";
import { createWheels } from "./wheels.ts";

/** What moves the limbs of a body that is no person. */
export function carriageOf({ model, gait }: Pick<Staged, "model" | "gait">, random: Random): GaitCycle {
  if (gait === "quadruped") return createQuadruped(model, random);
  if (gait === "bird") return createBird(model, random);
  return createWheels(model, gait);
}
