import {
  add,
  cross,
  normalize,
  normalizeQuat,
  scale,
  subtract,
  IDENTITY,
  type Quat,
  type Vec3,
} from "../../base/index.ts";
import { anchor } from "../kit/index.ts";
import type { Anchor, Joint } from "../model.ts";

/** Places on a person that others speak of. A grip's +y runs along the fingers, its +z out of the palm. */
export function personAnchors(joints: readonly Joint[], height: number): readonly Anchor[] {
  const at = (name: string): number => joints.findIndex((joint) => joint.name === name);
  const place = (name: string): Vec3 => joints[at(name)]?.position ?? [0, 0, 0];
  const middle = (a: Vec3, b: Vec3): Vec3 => scale(add(a, b), 0.5);
  const eyes = middle(place("eye.L"), place("eye.R"));
  const anchors = [
    anchor("eyes", eyes, IDENTITY, at("head")),
    anchor("mouth", [0, place("jaw")[1] - 0.022 * height, eyes[2]], IDENTITY, at("head")),
    anchor("head-top", [0, height, place("head")[2]], IDENTITY, at("head")),
    anchor(
      "seat",
      [0, place("upperleg01.L")[1] - 0.05 * height, place("root")[2] - 0.02 * height],
      IDENTITY,
      at("root"),
    ),
  ];
  for (const [side, name, sign] of [
    ["L", "left", 1],
    ["R", "right", -1],
  ] as const) {
    const wrist = place(`wrist.${side}`);
    const along = normalize(subtract(place(`finger3-1.${side}`), wrist));
    const across = normalize(subtract(place(`finger2-1.${side}`), place(`finger5-1.${side}`)));
    const palm = normalize(scale(cross(along, across), sign));
    const middleOfPalm = add(add(wrist, scale(along, 0.045 * height)), scale(palm, 0.014 * height));
    anchors.push(
      anchor(`grip-${name}`, middleOfPalm, fromAxes(along, palm), at(`wrist.${side}`)),
      anchor(
        `sole-${name}`,
        [place(`toe1-1.${side}`)[0], 0, middle(place(`foot.${side}`), place(`toe1-1.${side}`))[2]],
        IDENTITY,
        at(`foot.${side}`),
      ),
    );
  }
  return anchors;
}

/** The turn that brings +Y to `y` and +Z as near to `towards` as it can. */
function fromAxes(y: Vec3, towards: Vec3): Quat {
  const x = normalize(cross(y, towards));
  const z = cross(x, y);
  // Shepperd's method, for the largest of the four.
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1);
    return normalizeQuat([(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]);
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2]);
    return normalizeQuat([s / 4, (x[1] + y[0]) / s, (x[2] + z[0]) / s, (y[2] - z[1]) / s]);
  }
  if (y[1] > z[2]) {
    const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2]);
    return normalizeQuat([(x[1] + y[0]) / s, s / 4, (y[2] + z[1]) / s, (z[0] - x[2]) / s]);
  }
  const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1]);
  return normalizeQuat([(x[2] + z[0]) / s, (y[2] + z[1]) / s, s / 4, (x[1] - y[0]) / s]);
}
