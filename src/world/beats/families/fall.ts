import { add, scale, smoothstep, type Vec3 } from "../../../base/index.ts";
import { REST } from "../../motion/overlay.ts";
import { ahead, type Doing, type Family, type Figure } from "../scene.ts";
import { lower } from "./settle.ts";
import { things } from "./things.ts";

/** The foot slips, then the body drops as long as a hip's height takes (half g t squared), and lies. */
const SLIP_SECONDS = 0.22;
const DROP_SECONDS = 0.44;
const LIES_SECONDS = 0.7;

/** A person slips and falls on his back, arms out; what has no legs of a person falls as things do. */
export const fall: Family = {
  channels: ["legs", "hands"],
  begin(scene, beat): Doing | string {
    const figure = scene.figures.get(beat.actor);
    if (!figure?.biped) return things["fall"]?.begin(scene, beat) ?? `${beat.actor} cannot fall.`;
    if (figure.settled) return { update: () => true };
    const start = scene.t;
    // Who runs is carried on a little by his own speed.
    const glide = Math.max(0, figure.walker.speed) * 0.22;
    figure.walker.halt();
    // He sits down behind his heels.
    const position = ahead(scene, figure, [0, 0, glide - 0.5 * figure.biped.rig.legLength]);
    const ground: Vec3 = [position[0], scene.stage.set.heightAt(position[0], position[2]), position[2]];
    flail(figure, start);
    const spot = { position: ground, facing: figure.walker.facing, on: null, kind: "lie", height: ground[1] } as const;
    const end = Math.max(start + beat.duration, start + SLIP_SECONDS + DROP_SECONDS + LIES_SECONDS);
    return { ...lower(scene, figure, spot, { start, end, course }), update: (t) => t >= end };
  },
};

/** How far down he is after some seconds: slow at first, then faster and faster, with a small rebound. */
function course(seconds: number): number {
  const slip = 0.1 * smoothstep(0, SLIP_SECONDS, seconds);
  const dropped = Math.min(1, Math.max(0, (seconds - SLIP_SECONDS) / DROP_SECONDS));
  const after = seconds - SLIP_SECONDS - DROP_SECONDS;
  const rebound = after > 0 && after < 0.25 ? 0.035 * Math.sin((Math.PI * after) / 0.25) : 0;
  return slip + (1 - slip) * dropped * dropped - rebound;
}

/** Arms go up for balance, then out to the ground beside him. */
function flail(figure: Figure, start: number): void {
  const end = start + SLIP_SECONDS + DROP_SECONDS + LIES_SECONDS + 0.4;
  figure.gestures.push({
    start,
    end,
    sample(t) {
      const s = t - start;
      const weight = smoothstep(0, 0.18, s) * (1 - smoothstep(end - 0.5, end, t));
      const landed = smoothstep(SLIP_SECONDS + 0.1, SLIP_SECONDS + DROP_SECONDS, s);
      const hand = (sign: 1 | -1) => ({
        space: "shoulder" as const,
        wrist: add(scale([0.62, 0.55, 0.35], 1 - landed), scale([0.75, -0.45, -0.1], landed)),
        elbow: [0.6, -0.6, -0.6] as Vec3,
        fingers: [0.7, 0.5 - landed, 0.3] as Vec3,
        palm: [0, -1, 0.4 * sign * sign] as Vec3,
        weight,
      });
      return {
        ...REST,
        hands: { L: hand(1), R: hand(-1) },
        head: [0.35 * landed * weight, 0, 0],
        face: { "brows-up": 0.7 * weight, "mouth-open": 0.45 * weight },
        curl: { L: 0.1, R: 0.1 },
      };
    },
  });
}
