import type { Scene } from "../mix/scene.ts";
import { filter, highPass, lowPass } from "../signal/biquad.ts";
import type { StereoBus } from "../space/place-sound.ts";

/** The air of the place. */
export function ambienceBed(scene: Scene): StereoBus {
  const side = (name: string): Float32Array => {
    const random = scene.random.fork(`air/${name}`);
    const samples = new Float32Array(scene.length);
    for (let i = 0; i < samples.length; i++) samples[i] = 0.02 * (random.next() + random.next() - 1);
    return filter(samples, lowPass({ hertz: 350 }), highPass({ hertz: 40 }));
  };
  return { left: side("left"), right: side("right") };
}
