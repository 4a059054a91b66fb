// Every set in this folder, one import each; written by scripts/list-designs.ts, checked by a test.
import type { SetDesign } from "../design.ts";
import { court } from "./court.ts";
import { livingRoom } from "./living-room.ts";
import { meadow } from "./meadow.ts";
import { street } from "./street.ts";

// oxfmt-ignore
export const sets: readonly SetDesign[] = [
  court,
  livingRoom,
  meadow,
  street,
];
