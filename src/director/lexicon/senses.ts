import { lookup } from "./lookup.ts";

/** A sense that films mean, where one of the words stands in the prompt; without words: otherwise. */
export type PreferredSense = { readonly sense: string; readonly near?: readonly string[] };

const just = (sense: string): readonly PreferredSense[] => [{ sense }];

/** For nouns whose first sense in WordNet is not what a film shows; the first entry that fits is taken. */
export const preferredSenses = lookup<readonly PreferredSense[]>({
  tiger: just("tiger#2"),
  whale: just("whale#2"),
  skunk: just("skunk#4"),
  turtle: just("turtle#2"),
  seal: just("seal#9"),
  otter: just("otter#2"),
  beaver: just("beaver#7"),
  raccoon: just("raccoon#2"),
  crane: [
    { sense: "crane#4", near: ["construction", "site", "building", "lift", "dock", "harbor", "steel"] },
    { sense: "crane#5" },
  ],
  bat: [
    { sense: "bat#4", near: ["baseball", "player", "hit", "ball", "swing", "cricket", "batter", "pitcher"] },
    { sense: "bat#1" },
  ],
  mouse: [{ sense: "mouse#4", near: ["computer", "keyboard", "click", "desk", "laptop"] }, { sense: "mouse#1" }],
  chicken: [
    { sense: "chicken#1", near: ["cook", "eat", "roast", "fry", "grill", "plate", "soup", "dish", "fried", "roasted"] },
    { sense: "chicken#2" },
  ],
  plant: [{ sense: "plant#1", near: ["factory", "power", "nuclear", "industrial"] }, { sense: "plant#2" }],
  church: just("church#2"),
  glass: [{ sense: "glass#1", near: ["made", "pane"] }, { sense: "glass#2" }],
  van: just("van#5"),
  toaster: just("toaster#2"),
  microwave: just("microwave#2"),
  "hot dog": just("hot_dog#2"),
  "hair drier": just("hand_blower#1"),
  "hair dryer": just("hand_blower#1"),
  scooter: just("motor_scooter#1"),
  kite: just("kite#3"),
  ring: [{ sense: "ring#7", near: ["boxing", "boxer", "wrestler", "wrestling", "fight"] }, { sense: "ring#8" }],
  crown: just("crown#4"),
  sign: just("sign#4"),
  "stop sign": just("sign#4"),
  tin: just("tin#2"),
  model: [{ sense: "model#4", near: ["toy", "scale", "plane", "train", "miniature"] }, { sense: "model#8" }],
  ghost: just("ghost#3"),
  toilet: just("toilet#2"),
  popcorn: just("popcorn#2"),
  cereal: just("cereal#3"),
  banana: just("banana#2"),
  watermelon: just("watermelon#2"),
  broccoli: just("broccoli#2"),
  carrot: just("carrot#3"),
  newspaper: just("newspaper#3"),
  screen: just("screen#3"),
  stroller: [{ sense: "baby_buggy#1", near: ["baby", "mother", "father", "push", "infant"] }, { sense: "stroller#1" }],
  arrow: [{ sense: "arrow#1", near: ["sign", "point", "road"] }, { sense: "arrow#2" }],
  rocket: just("rocket#1"),
  band: just("band#5"),
  star: just("star#3"),
  fish: [{ sense: "fish#2", near: ["cook", "eat", "fry", "grill", "plate"] }, { sense: "fish#1" }],
});
