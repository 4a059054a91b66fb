import type { Beat } from "../../screenplay/index.ts";
import { lookup } from "./lookup.ts";

/** Words for a way to go, as the camera or the goer sees it. */
export const directions: Readonly<Record<string, NonNullable<Beat["direction"]>>> = lookup({
  left: "left",
  leftward: "left",
  leftwards: "left",
  right: "right",
  rightward: "right",
  rightwards: "right",
  forward: "forward",
  forwards: "forward",
  ahead: "forward",
  backward: "backward",
  backwards: "backward",
  back: "backward",
  up: "up",
  upward: "up",
  upwards: "up",
  skyward: "up",
  down: "down",
  downward: "down",
  downwards: "down",
});
