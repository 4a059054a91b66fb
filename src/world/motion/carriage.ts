import type { Random } from "../../base/index.ts";
import type { Staged } from "../staging/stage.ts";
import type { GaitCycle } from "./gait.ts";
import { createWheels } from "./wheels.ts";

/** What moves the limbs of a body that is no person. */
export function carriageOf(staged: Pick<Staged, "model" | "gait">, random: Random): GaitCycle {
  const { model, gait } = staged;
  void random;
  return createWheels(model, gait);
}
