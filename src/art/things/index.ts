// Every design in this folder, one import each; written by scripts/list-designs.ts, checked by a test.
import type { Design } from "../design.ts";
import { bird } from "./bird.ts";
import { cat } from "./cat.ts";
import { dog } from "./dog.ts";
import { horse } from "./horse.ts";

// oxfmt-ignore
export const things: readonly Design[] = [
  bird,
  cat,
  dog,
  horse,
];
