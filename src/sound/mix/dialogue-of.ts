import { filmTimeOfWorld } from "../../screenplay/index.ts";
import type { Sounding } from "../space/place-sound.ts";
import { placeOfBody } from "../space/whereabouts.ts";
import type { Scene } from "./scene.ts";

/** How much of the loudness between whisper and shout is kept: a film must be heard at one volume setting. */
const KEPT_EFFORT = 0.3;
/** Root mean square that talk is brought to. */
const LEVEL = 0.1;
/** A mouth over the root joint, which lies at the hips. */
const MOUTH_METRES = 0.6;

export function dialogueOf(scene: Scene): Sounding[] {
  const { take, cut, screenplay } = scene;
  return take.speech.flatMap((speech): Sounding[] => {
    const samples = scene.audio[speech.line];
    if (!samples) return [];
    const line = screenplay.lines.find(({ id }) => id === speech.line);
    const isNarrator = speech.who === null || line?.manner === "narrates";
    const rms = loudRms(samples);
    return [
      {
        samples,
        startSeconds: filmTimeOfWorld(cut, speech.t),
        placeAt: isNarrator ? null : placeOfBody(take, cut, { body: speech.who, height: MOUTH_METRES }),
        gain: rms > 0 ? (LEVEL / rms) * (rms / LEVEL) ** KEPT_EFFORT : 0,
        rolloff: 0.3,
        width: 0.5,
        send: isNarrator ? 0 : 0.2,
      },
    ];
  });
}

/** Root mean square of the blocks that are within 20 dB of the loudest. */
function loudRms(samples: Float32Array): number {
  const block = 960;
  const powers: number[] = [];
  for (let start = 0; start + block <= samples.length; start += block) {
    let sum = 0;
    for (let i = start; i < start + block; i++) sum += (samples[i] as number) ** 2;
    powers.push(sum / block);
  }
  const top = Math.max(0, ...powers);
  const loud = powers.filter((power) => power > top / 100);
  return loud.length === 0 ? 0 : Math.sqrt(loud.reduce((sum, power) => sum + power, 0) / loud.length);
}
