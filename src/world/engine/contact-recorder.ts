import type { Contact } from "../../take/index.ts";
import { scale, type Vec3 } from "../../base/index.ts";
import { STEP_SECONDS, velocityOf } from "./engine.ts";
import type { Touch } from "./step.ts";

// Touches of single steps become contacts: blows with their whole impulse, rolls and slides with their durations.

/** Slower touches than this are no blow. */
const BLOW_METRES_PER_SECOND = 0.12;
/** Touches of a pair further apart than this are two contacts. */
const GAP_SECONDS = 0.05;
/** Shorter rubbings are part of the blow. */
const SHORTEST_RUB_SECONDS = 0.08;
/** Surfaces moving slower on each other than this roll. */
const SLIP_METRES_PER_SECOND = 0.12;

type Rub = {
  readonly a: string;
  readonly b: string;
  readonly materials: readonly [string, string];
  readonly start: number;
  last: number;
  impulse: number;
  slip: number;
  speed: number;
  samples: number;
  point: Vec3;
  normal: Vec3;
};

type Blow = { contact: Contact; last: number };

export type ContactRecorder = {
  /** Notes one step's touches at its instant. */
  note(t: number, touches: readonly Touch[]): void;
  /** A contact that the world knows of itself: a footstep, a caught ball. */
  add(contact: Contact): void;
  /** Closes what still rubs and gives everything in time order. */
  finish(t: number): Contact[];
};

export function createContactRecorder(): ContactRecorder {
  const contacts: Contact[] = [];
  const rubs = new Map<string, Rub>();
  const blows = new Map<string, Blow>();

  function close(key: string, rub: Rub): void {
    rubs.delete(key);
    const duration = rub.last - rub.start + STEP_SECONDS;
    const slip = rub.slip / rub.samples;
    const speed = rub.speed / rub.samples;
    if (duration < SHORTEST_RUB_SECONDS || Math.max(slip, speed) < 0.03) return;
    const slides = slip > Math.max(SLIP_METRES_PER_SECOND, 0.5 * speed);
    contacts.push({
      t: rub.start,
      a: rub.a,
      b: rub.b,
      pointMetres: rub.point,
      normal: rub.normal,
      impulseNs: rub.impulse,
      materials: rub.materials,
      kind: slides ? "slide" : "roll",
      durationSeconds: duration,
      speedMetresPerSecond: slides ? slip : speed,
    });
  }

  function closeBlow(key: string, blow: Blow): void {
    blows.delete(key);
    contacts.push(blow.contact);
  }

  return {
    note(t, touches) {
      for (const touch of touches) {
        const b = touch.b.mover || touch.b.body !== "set" ? touch.b.body : touch.b.part;
        const key = `${touch.a.body}|${b}`;
        const blow = blows.get(key);
        if (touch.approach > BLOW_METRES_PER_SECOND || (blow && t - blow.last < 1.5 * STEP_SECONDS)) {
          blows.set(
            key,
            blow
              ? { contact: { ...blow.contact, impulseNs: blow.contact.impulseNs + touch.impulseNs }, last: t }
              : {
                  last: t,
                  contact: {
                    t,
                    a: touch.a.body,
                    b,
                    pointMetres: touch.point,
                    normal: scale(touch.normal, -1),
                    impulseNs: touch.impulseNs,
                    materials: [touch.a.matter, touch.b.matter],
                    kind: "impact",
                    durationSeconds: 0,
                    speedMetresPerSecond: touch.approach,
                  },
                },
          );
          continue;
        }
        const velocity = velocityOf(touch.mover);
        const speed = Math.hypot(velocity[0], velocity[1], velocity[2]);
        const rub = rubs.get(key);
        if (rub) {
          rub.last = t;
          rub.impulse += touch.impulseNs;
          rub.slip += touch.slip;
          rub.speed += speed;
          rub.samples += 1;
        } else {
          rubs.set(key, {
            a: touch.a.body,
            b,
            materials: [touch.a.matter, touch.b.matter],
            start: t,
            last: t,
            impulse: touch.impulseNs,
            slip: touch.slip,
            speed,
            samples: 1,
            point: touch.point,
            normal: scale(touch.normal, -1),
          });
        }
      }
      for (const [key, rub] of rubs) if (t - rub.last > GAP_SECONDS) close(key, rub);
      for (const [key, blow] of blows) if (t - blow.last > 1.5 * STEP_SECONDS) closeBlow(key, blow);
    },
    add: (contact) => void contacts.push(contact),
    finish(t) {
      for (const [key, rub] of rubs) close(key, { ...rub, last: Math.min(rub.last, t) });
      for (const [key, blow] of blows) closeBlow(key, blow);
      return contacts.toSorted((p, q) => p.t - q.t);
    },
  };
}
