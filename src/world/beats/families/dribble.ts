import { axisAngle, smoothstep, UP, type Vec3 } from "../../../base/index.ts";
import { placeOf, type Place } from "../../engine/engine.ts";
import { REST } from "../../motion/overlay.ts";
import { handOnBall } from "../hands.ts";
import { ahead, headingOf, moverOf, type Doing, type Family } from "../scene.ts";
import { fetch } from "./fetch.ts";
import { sequence } from "./sequence.ts";

/** Top of the bounce in shares of body height, and where beside the body. */
const TOP = 0.5;
const BESIDE: Vec3 = [-0.19, 0, 0.2];

/** Bounces a ball beside the body, standing or walking; between hand and floor the ball flies by the closed form. */
export const dribble: Family = {
  channels: ["hands"],
  begin(scene, beat): Doing | string {
    const figure = scene.figures.get(beat.actor);
    const rig = figure?.biped?.rig;
    const thing = [beat.with, beat.target].find((id) => moverOf(scene, id ?? null)) ?? figure?.held?.thing ?? null;
    const mover = moverOf(scene, thing);
    if (!figure || !rig || thing === null || !mover) return `${beat.actor} has nothing to dribble.`;
    return sequence([
      () => fetch(scene, figure, thing),
      () => {
        const { held } = figure;
        if (!held) return null;
        const start = scene.t;
        const end = start + Math.max(1, beat.duration);
        const radius = mover.ballRadius ?? 0.12;
        const tall = rig.height;
        const gravity = Math.max(1, scene.stage.engine.gravity);
        const high = TOP * tall;
        // The hand pushes the ball down for a while (stroke), lets it fly to the floor and back, and takes it up again.
        const stroke = 0.3;
        const flight = 0.17;
        const low = high - 0.16;
        const down = (low - radius) / flight - (gravity * flight) / 2;
        const up = (low - radius) / flight + (gravity * flight) / 2;
        const period = stroke + 2 * flight;
        const heightAt = (s: number): number => {
          if (s < flight) return low - down * s - (gravity * s * s) / 2;
          if (s < 2 * flight) return radius + up * (s - flight) - (gravity * (s - flight) ** 2) / 2;
          const f = (s - 2 * flight) / stroke;
          const rise = up - gravity * flight;
          // Cubic with the speeds of arriving and leaving: up into the hand, over the top, down again.
          const [h10, h11] = [f - 2 * f * f + f ** 3, f ** 3 - f * f];
          return low + stroke * (h10 * rise + h11 * -down);
        };
        let bounces = 0;
        const ready = 0.4;
        const takeIn = (): void => {
          if (figure.held === held)
            figure.held = { ...held, from: placeOf(mover), since: scene.t, path: null, hands: null };
        };
        const placeAt = (t: number): Place | null => {
          const s = t - start - ready;
          const at = ahead(scene, figure, [BESIDE[0] * tall, 0, BESIDE[2] * tall]);
          const lead = smoothstep(-ready, 0, s);
          const y = s < 0 ? low : heightAt(s % period);
          const from = ahead(scene, figure, [0, 0.6 * tall, 0.1 * tall + radius + 0.04]);
          return {
            position: [
              from[0] + (at[0] - from[0]) * lead,
              from[1] + (at[1] + y - from[1]) * lead,
              from[2] + (at[2] - from[2]) * lead,
            ],
            rotation: axisAngle(UP, figure.walker.facing),
          };
        };
        held.path = placeAt;
        held.hands = (t, place) => {
          const ground = figure.walker.position[1];
          const top: Vec3 = [place.position[0], Math.max(place.position[1], ground + low), place.position[2]];
          return {
            ...REST,
            hands: {
              L: null,
              R: handOnBall(
                rig,
                "R",
                { centre: top, radius },
                {
                  from: headingOf(figure, [0, 1, -0.1]),
                  fingers: headingOf(figure, [0.1, 0, 1]),
                  elbow: headingOf(figure, [-0.7, -0.2, -1]),
                  weight: smoothstep(start, start + 0.3, t),
                },
              ),
            },
            curl: { L: null, R: 0.15 },
            crouch: 0.03 * tall,
            spine: [0.12, 0, 0] as const,
          };
        };
        return {
          update(t) {
            const hits = Math.floor((t - start - ready - flight) / period + 1);
            if (hits > bounces && t < end) {
              bounces = hits;
              const at = placeAt(t)?.position ?? figure.walker.position;
              scene.addContact({
                t: start + ready + flight + (bounces - 1) * period,
                a: thing,
                b: "floor",
                pointMetres: [at[0], at[1] - radius, at[2]],
                normal: [0, -1, 0],
                impulseNs: mover.massKg * (down + up),
                materials: [mover.matter, scene.stage.set.matterAt(at[0], at[2])],
                kind: "impact",
                durationSeconds: 0,
                speedMetresPerSecond: down + gravity * flight,
              });
            }
            // It ends with the ball under the hand, from where both take it in.
            const phase = ((t - start - ready) % period) - 2 * flight;
            if (t < end || phase < 0.2 * stroke) return false;
            takeIn();
            return true;
          },
          stop: takeIn,
        };
      },
    ]);
  },
};
