import { add, addScaled, dot, normalize, scale, subtract, type Vec3 } from "../../base/index.ts";
import type { BipedRig, Side } from "../motion/biped-rig.ts";
import type { HandGoal } from "../motion/overlay.ts";

/** Wrist goal that lays the palm's skin on a point: `fingers` along the surface, `palm` into it. */
export function palmOn(
  rig: BipedRig,
  side: Side,
  contact: { point: Vec3; fingers: Vec3; palm: Vec3; elbow: Vec3; weight: number },
): HandGoal {
  const part = rig.side[side];
  const palm = normalize(contact.palm);
  const along = normalize(addScaled(contact.fingers, palm, -dot(contact.fingers, palm)));
  const reachAlong = dot(part.palmOffset, part.fingersRest);
  const reachOut = dot(part.palmOffset, part.palmRest);
  const wrist = subtract(subtract(contact.point, scale(along, reachAlong)), scale(palm, reachOut));
  return { space: "world", wrist, elbow: contact.elbow, fingers: along, palm, weight: contact.weight };
}

/** A hand on a ball: `from` points from the ball's middle to where the palm lies. */
export function handOnBall(
  rig: BipedRig,
  side: Side,
  ball: { centre: Vec3; radius: number },
  lay: { from: Vec3; fingers: Vec3; elbow: Vec3; weight: number },
): HandGoal {
  const from = normalize(lay.from);
  return palmOn(rig, side, {
    point: add(ball.centre, scale(from, ball.radius)),
    fingers: lay.fingers,
    palm: scale(from, -1),
    elbow: lay.elbow,
    weight: lay.weight,
  });
}

/** How far fingers must close to lie on a ball of this radius: 0 a wall, 1 a fist. */
export function curlOn(radius: number): number {
  return Math.min(0.9, 0.035 / Math.max(radius, 0.03));
}
