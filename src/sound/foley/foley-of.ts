import { filmTimeOfWorld, type CutShot } from "../../screenplay/index.ts";
import type { Contact } from "../../take/index.ts";
import type { Scene } from "../mix/scene.ts";
import { resample } from "../signal/resample.ts";
import type { Sounding } from "../space/place-sound.ts";
import { placeOfBody } from "../space/whereabouts.ts";
import { footstep } from "./footstep.ts";
import { rub } from "./rub.ts";
import { strike } from "./strike.ts";

/** A pair's blows closer than this sound as one; a heap of settling things would buzz. */
const MERGED_SECONDS = 0.012;
/** Against talk: films lay touches more forward than a room would. */
const FOLEY_GAIN = 1.4;
/** Lower is not heard in any mix. */
const FAINTEST_JOULES = 1e-4;

/** Every contact of the take as it sounds, at its film time. */
export function foleyOf(scene: Scene): Sounding[] {
  const { take, matters } = scene;
  const bodies = new Map(take.bodies.map((body) => [body.id, body]));
  const lastBlow = new Map<string, number>();
  return take.contacts.flatMap((contact, index): Sounding[] => {
    const random = scene.random.fork(`contact/${index}`);
    const timeScale = shotAt(scene, contact.t).shot.timeScale;
    const body = bodies.get(contact.a) ?? null;
    switch (contact.kind) {
      case "impact": {
        const key = `${contact.a}|${contact.b}`;
        const since = contact.t - (lastBlow.get(key) ?? -1);
        lastBlow.set(key, contact.t);
        if (since < MERGED_SECONDS || contact.impulseNs * contact.speedMetresPerSecond < 2 * FAINTEST_JOULES) return [];
        return [still(contact, slowed(strike(contact, { bodies, matters, random }), timeScale), scene)];
      }
      case "step":
        return [still(contact, slowed(footstep(contact, { body, matters, random }), timeScale), scene)];
      case "roll":
      case "slide": {
        const samples = rub(contact, { take, body, matters, random, timeScale });
        const moving = placeOfBody(take, scene.cut, { body: contact.a, height: 0 });
        return [{ ...still(contact, samples, scene), ...(moving ? { placeAt: moving } : {}) }];
      }
    }
  });
}

function shotAt(scene: Scene, world: number): CutShot {
  const found = scene.cut.shots.findLast((shot) => shot.worldStart <= world) ?? scene.cut.shots[0];
  if (!found) throw new RangeError("A cut without shots has no sound.");
  return found;
}

/** Slow motion is heard lower and longer, but never to a groan; time-lapse higher, but never to a chirp. */
function slowed(samples: Float32Array, timeScale: number): Float32Array {
  return resample(samples, Math.min(1.6, Math.max(0.45, timeScale)));
}

function still(contact: Contact, samples: Float32Array, scene: Scene): Sounding {
  return {
    samples,
    startSeconds: filmTimeOfWorld(scene.cut, contact.t),
    placeAt: () => contact.pointMetres,
    gain: FOLEY_GAIN,
    rolloff: 0.45,
    width: 1,
    send: 1,
  };
}
