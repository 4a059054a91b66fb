import type { Random } from "../../base/index.ts";
import type { Utterance } from "./flite.ts";
import type { VoicePlan } from "./voice-of.ts";

const VOWELS = /^(aa|ae|ah|ao|aw|ax|ay|eh|er|ey|ih|iy|ow|oy|uh|uw)$/;
/** A major pentatonic from the speaker's own pitch: every step of it sounds like a tune. */
const PENTATONIC = [0, 2, 4, 7, 9, 12];

/** The pitch to speak at, from the time in the engine's own rendering and its pitch there. */
export function pitchPlan(
  plan: VoicePlan,
  context: { readonly mean: number; readonly said: Utterance; readonly random: Random },
): (seconds: number, hertz: number) => number {
  const { mean, said, random } = context;
  // Reading faster by `formants` also raises the pitch by it.
  const target = plan.pitchHertz / plan.formants;
  const end = said.phones.findLast(({ phone }) => phone !== "pau")?.endSeconds ?? 0;
  const tremorHertz = random.range(4.5, 6);
  const phase = random.range(0, 2 * Math.PI);
  const notes = plan.sings ? tune(said, random) : [];
  return (seconds, hertz) => {
    const shake = 1 + plan.tremor * Math.sin(2 * Math.PI * tremorHertz * seconds + phase);
    if (plan.sings) {
      const note = notes.findLast((item) => item.from <= seconds);
      const since = seconds - (note?.from ?? 0);
      const vibrato = 1 + 0.018 * Math.min(1, since / 0.25) * Math.sin(2 * Math.PI * 5.6 * seconds);
      return target * 1.2 * 2 ** ((note?.semitones ?? 0) / 12) * vibrato;
    }
    const lift = plan.finalRise * Math.max(0, 1 - (end - seconds) / 0.35);
    const excursion = Math.max(0.6, Math.min(1.8, hertz / mean)) ** plan.range;
    return Math.max(55, target * excursion * shake * 2 ** (lift / 12));
  };
}

/** One note a syllable; neighbours lie close, and the last comes home. */
function tune(said: Utterance, random: Random): { from: number; semitones: number }[] {
  const vowels = said.phones.filter(({ phone }) => VOWELS.test(phone));
  let step = 2;
  return vowels.map(({ startSeconds }, i) => {
    step = Math.max(0, Math.min(PENTATONIC.length - 1, step + random.pick([-2, -1, -1, 1, 1, 2])));
    const semitones = i === vowels.length - 1 ? 0 : (PENTATONIC[step] ?? 0);
    return { from: Math.max(0, startSeconds - 0.04), semitones };
  });
}
