import type { Random } from "../../base/index.ts";
import type { Model } from "../../art/index.ts";
import type { GaitCycle } from "./gait.ts";
import { createQuadruped } from "./quadruped.ts";
export function createBird(model: Model, random: Random): GaitCycle {
  return createQuadruped(model, random);
}
