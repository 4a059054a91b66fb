import { add, addScaled, scale, type Vec3 } from "../../base/index.ts";
import type { Framing, Shot } from "../../screenplay/index.ts";
import type { Look, Subject } from "./subject.ts";
import type { Region } from "./optics.ts";

/**
 * What a framing shows. `part` is the share of a person's height seen from the top of the head down (1 is all);
 * `share` is how much of the frame's height that fills; `focalMillimetres` is the usual lens. Sizes after the common
 * definitions of film schools (full: head to feet, medium: waist up, close-up: head and shoulders).
 */
export type FramingPlan = {
  readonly part: number;
  readonly share: number;
  readonly focalMillimetres: number;
  readonly fNumber: number;
};

const plans: Readonly<Record<Framing, FramingPlan>> = {
  "extreme-wide": { part: 1, share: 0.16, focalMillimetres: 24, fNumber: 11 },
  wide: { part: 1, share: 0.45, focalMillimetres: 30, fNumber: 8 },
  full: { part: 1, share: 0.82, focalMillimetres: 38, fNumber: 5.6 },
  medium: { part: 0.56, share: 0.88, focalMillimetres: 45, fNumber: 4 },
  "medium-close-up": { part: 0.37, share: 0.88, focalMillimetres: 58, fNumber: 3.2 },
  "close-up": { part: 0.23, share: 0.93, focalMillimetres: 75, fNumber: 2.8 },
  "extreme-close-up": { part: 0.12, share: 0.9, focalMillimetres: 95, fNumber: 2.8 },
  "over-the-shoulder": { part: 0.37, share: 0.75, focalMillimetres: 55, fNumber: 3.2 },
  "two-shot": { part: 0.6, share: 0.85, focalMillimetres: 40, fNumber: 5 },
  "point-of-view": { part: 1, share: 0.7, focalMillimetres: 30, fNumber: 5.6 },
  insert: { part: 0.3, share: 0.8, focalMillimetres: 70, fNumber: 3.2 },
};

/** For bodies without a head to frame by: how much of the frame's height the whole of it fills. */
const thingShares: Readonly<Record<Framing, number>> = {
  "extreme-wide": 0.12,
  wide: 0.32,
  full: 0.7,
  medium: 0.55,
  "medium-close-up": 0.7,
  "close-up": 0.9,
  "extreme-close-up": 1.4,
  "over-the-shoulder": 0.5,
  "two-shot": 0.6,
  "point-of-view": 0.5,
  insert: 0.75,
};

/** Pictures of less of a person than this are of the face. */
export const FACE_PART = 0.4;

export function framingOf(shot: Shot): FramingPlan {
  const plan = plans[shot.framing];
  return shot.lensMillimetres === null ? plan : { ...plan, focalMillimetres: shot.lensMillimetres };
}

/**
 * The region of a subject that a framing is about, and the share of the frame's height that it fills. A person who is
 * cropped stands on the frame's lower edge with the headroom above, which brings the eyes near the upper third.
 */
export function regionOf(
  subject: Subject,
  look: Look,
  framing: Framing,
): { readonly region: Region; readonly share: number } {
  const { part, share } = plans[framing];
  const { whole, head } = look;
  if (head === null && isSmallAndMoving(subject)) {
    // A ball on its way is not looked at for itself: it is seen in the space that it moves through.
    return { region: cube(scale(add(whole.low, whole.high), 0.5), SMALL_METRES / 2), share: thingShares[framing] };
  }
  if (!subject.isPerson || head === null) {
    const isHeadShot = head !== null && part < 0.5;
    if (!isHeadShot) return { region: whole, share: thingShares[framing] };
    // An animal's close-up is of its head and neck.
    const reach = Math.max(...subject.body.sizeMetres) * (0.1 + part * 0.5);
    return { region: cube(head, reach), share };
  }
  if (part >= 1) return { region: whole, share };
  const top = Math.max(
    head[1] + 0.075 * subject.heightMetres,
    Math.min(whole.high[1], head[1] + 0.1 * subject.heightMetres),
  );
  const tall = part * subject.heightMetres;
  // A face's picture may cut the shoulders' sides off; wider ones show them.
  const reach = part < FACE_PART ? tall * 0.3 : Math.max(0.14 * subject.heightMetres, tall * 0.3);
  const headroom = (tall * (1 - share)) / share;
  return {
    region: {
      low: [head[0] - reach, top - tall, head[2] - reach],
      high: [head[0] + reach, top + headroom, head[2] + reach],
    },
    share: 1,
  };
}

/** Moving things smaller than this are framed as if they were so large. */
const SMALL_METRES = 0.8;

export function isSmallAndMoving({ body, isMoving }: Subject): boolean {
  return body.kind !== "figure" && isMoving && Math.max(...body.sizeMetres) < SMALL_METRES;
}

function cube(centre: Vec3, reach: number): Region {
  return { low: addScaled(centre, [1, 1, 1], -reach), high: addScaled(centre, [1, 1, 1], reach) };
}
