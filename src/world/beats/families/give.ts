import { addScaled, mix, smoothstep, type Vec3 } from "../../../base/index.ts";
import { centreOf, placeOf } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { take } from "../holding.ts";
import { bearing, headingOf, moverOf, whereIs, type Doing, type Family, type Figure, type Scene } from "../scene.ts";
import { fetch } from "./fetch.ts";
import { sequence } from "./sequence.ts";

import { approachBody, thingOf } from "./handle.ts";
/** Goes to somebody and hands over what it holds. */
export const give: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat) {
    const figure = scene.figures.get(beat.actor);
    const receiver = [beat.target, beat.to]
      .map((id) => (id === null ? undefined : scene.figures.get(id)))
      .find((other) => other?.biped);
    const thing = figure
      ? thingOf(scene, figure, [beat.with, receiver?.id === beat.target ? null : beat.target])
      : null;
    if (!figure?.biped || !receiver || thing === null) return `${beat.actor} has nobody to give it to.`;
    return sequence([
      () => fetch(scene, figure, thing),
      () => approachBody(scene, figure, receiver.id, 0.55),
      () => handOver(scene, figure, receiver, thing),
    ]);
  },
};

function handOver(scene: Scene, figure: Figure, receiver: Figure, thing: string): Doing | null {
  const { held } = figure;
  if (!held) return null;
  const start = scene.t;
  receiver.walker.face(bearing(receiver, figure.walker.position));
  const middle = mix(figure.walker.position, receiver.walker.position, 0.5);
  const point: Vec3 = [middle[0], figure.walker.position[1] + figure.staged.model.sizeMetres[1] * 0.62, middle[2]];
  const mover = moverOf(scene, thing);
  const from = mover ? placeOf(mover) : null;
  if (held.grip === "both" && from)
    held.path = (t) => ({
      position: mix(from.position, point, smoothstep(start, start + 0.7, t)),
      rotation: from.rotation,
    });
  const reachFor = (who: Figure, from_: number, until: number): void => {
    who.gestures.push({
      start: from_,
      end: until,
      sample(t) {
        const weight = smoothstep(from_, from_ + 0.6, t) * (1 - smoothstep(until - 0.6, until, t));
        const wrist = addScaled(point, headingOf(who, [0, 0, 1]), -0.1);
        return {
          ...REST,
          hands: {
            L: null,
            R: {
              space: "world",
              wrist,
              elbow: headingOf(who, [-0.5, -1, -0.2]),
              fingers: headingOf(who, [0.1, 0.1, 1]),
              palm: headingOf(who, [0.9, 0.3, 0]),
              weight,
            },
          },
          spine: [0.06 * weight, 0, 0],
        };
      },
    });
  };
  reachFor(figure, start, start + 1.8);
  reachFor(receiver, start + 0.3, start + 2);
  figure.gaze = () => whereIs(scene, receiver.id);
  receiver.gaze = () => (mover ? centreOf(mover) : null);
  let isGiven = false;
  return {
    update(t) {
      if (!isGiven && t >= start + 1) {
        isGiven = true;
        take(scene, receiver, thing, t);
      }
      return t >= start + 2;
    },
  };
}
