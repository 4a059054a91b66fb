import { filmTimeOfWorld } from "../../screenplay/index.ts";
import type { Contact } from "../../take/index.ts";
import type { Scene } from "../mix/scene.ts";
import type { Sounding } from "../space/place-sound.ts";
import { strike } from "./strike.ts";

/** Every contact of the take as it sounds, at its film time. */
export function foleyOf(scene: Scene): Sounding[] {
  const { take } = scene;
  const bodies = new Map(take.bodies.map((body) => [body.id, body]));
  return take.contacts.flatMap((contact, index): Sounding[] => {
    const random = scene.random.fork(`contact/${index}`);
    if (contact.kind !== "impact") return [];
    const samples = strike(contact, { bodies, matters: scene.matters, random });
    return [soundingOf(contact, samples, scene)];
  });
}

function soundingOf(contact: Contact, samples: Float32Array, scene: Scene): Sounding {
  return {
    samples,
    startSeconds: filmTimeOfWorld(scene.cut, contact.t),
    placeAt: () => contact.pointMetres,
    gain: 1,
    rolloff: 0.6,
    width: 1,
    send: 1,
  };
}
