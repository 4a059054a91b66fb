import { createRandom, type Random } from "../../base/index.ts";
import type { Line, Screenplay } from "../../screenplay/index.ts";
import type { Phone, SpokenLine } from "../../take/index.ts";
import { filter, highPass, highShelf, peak } from "../signal/biquad.ts";
import { SAMPLE_RATE } from "../signal/rate.ts";
import { resample } from "../signal/resample.ts";
import { runFlite, type Utterance, type Voices } from "./flite.ts";
import { meanPitch, trackPitch } from "./pitch-track.ts";
import { pitchPlan } from "./melody.ts";
import { shiftPitch } from "./shift-pitch.ts";
import { sayable } from "./sayable.ts";
import { voiceOf, type VoicePlan } from "./voice-of.ts";
import { addBreath } from "./whisper.ts";

/** Root mean square of quiet talk while the voice sounds, full scale 1: effort is counted from here. */
const TALK_LEVEL = 0.08;

/** Every line as it will be said, and its sound (48 kHz, mono) by line id. */
export async function speakLines(
  screenplay: Screenplay,
  voices: Voices,
): Promise<{ lines: readonly SpokenLine[]; audio: Readonly<Record<string, Float32Array>> }> {
  const lines: SpokenLine[] = [];
  const audio: Record<string, Float32Array> = {};
  for (const line of screenplay.lines) {
    const plan = voiceOf(line, screenplay);
    const random = createRandom(`${screenplay.seed}/speech/${line.id}`);
    const { samples, phones } = await speak(line, plan, { voices, random });
    audio[line.id] = samples;
    const durationSeconds = samples.length / SAMPLE_RATE;
    lines.push({ line: line.id, who: line.who, text: line.text, durationSeconds, phones });
  }
  return { lines, audio };
}

async function speak(
  line: Line,
  plan: VoicePlan,
  tools: { voices: Voices; random: Random },
): Promise<{ samples: Float32Array; phones: readonly Phone[] }> {
  // Reading faster by `formants` raises the vowels and shortens the line, so it is said that much slower.
  const said = await runFlite(tools.voices, {
    text: sayable(line.text),
    voice: plan.voice,
    stretch: plan.stretch * plan.formants,
  });
  const bent = bend(said, plan, tools.random);
  const samples = toFilmRate(bent, said.sampleRate, plan.formants);
  colour(samples, plan);
  const duration = samples.length / SAMPLE_RATE;
  const phones = said.phones.map((phone) => ({
    phone: phone.phone,
    startSeconds: Math.min(duration, phone.startSeconds / plan.formants),
    endSeconds: Math.min(duration, phone.endSeconds / plan.formants),
  }));
  hush(samples, phones);
  level(samples, TALK_LEVEL * 10 ** (plan.effort / 20));
  return { samples, phones };
}

function bend(said: Utterance, plan: VoicePlan, random: Random): Float32Array {
  const { samples, sampleRate } = said;
  if (plan.breath >= 1) return addBreath(samples, sampleRate, { share: 1, random: random.fork("breath") });
  const track = trackPitch(samples, sampleRate);
  const mean = meanPitch(track);
  const sung =
    mean > 0
      ? shiftPitch(samples, sampleRate, track, pitchPlan(plan, { mean, said, random: random.fork("melody") }))
      : samples;
  return plan.breath > 0 ? addBreath(sung, sampleRate, { share: plan.breath, random: random.fork("breath") }) : sung;
}

/**
 * To 48 kHz. The engine's voices end at 7 kHz; the octave above is guessed from the octave below it, rectified, which
 * puts hiss where there is hiss and keeps vowels' pulses.
 */
function toFilmRate(samples: Float32Array, rate: number, formants: number): Float32Array {
  const wide = resample(samples, (formants * rate) / SAMPLE_RATE);
  const edge = 7000 * formants;
  const octave = filter(wide.slice(), highPass({ hertz: edge / 2 }), highPass({ hertz: edge / 2 }));
  for (let i = 0; i < octave.length; i++) octave[i] = Math.abs(octave[i] as number);
  filter(
    octave,
    highPass({ hertz: edge, q: 0.8 }),
    highPass({ hertz: edge }),
    highShelf({ hertz: 12000, decibels: -9 }),
  );
  for (let i = 0; i < wide.length; i++) wide[i] = (wide[i] as number) + 0.9 * (octave[i] as number);
  return wide;
}

/** Takes the engine's mumble away and brightens with effort: loud voices have less tilt (H. Traunmüller & A. Eriksson 2000). */
function colour(samples: Float32Array, plan: VoicePlan): void {
  const effort = Math.max(-4, Math.min(14, plan.effort));
  // Without a ringing larynx there is little below the first formant.
  if (plan.breath >= 1) filter(samples, highPass({ hertz: 550 }), highShelf({ hertz: 2000, decibels: 5 }));
  filter(
    samples,
    highPass({ hertz: plan.pitchHertz * 0.6 }),
    highShelf({ hertz: 2600, decibels: plan.voice === "slt" ? 6 : 3 }),
    peak({ hertz: 1800, q: 0.7, decibels: 0.55 * effort }),
    peak({ hertz: 250, q: 0.8, decibels: -0.25 * effort }),
  );
}

/** The engine's silences hiss and trail off; after the last phone the voice is let out within 80 ms. */
function hush(samples: Float32Array, phones: readonly Phone[]): void {
  const voiced = phones.filter(({ phone }) => phone !== "pau");
  const start = ((voiced[0]?.startSeconds ?? 0) - 0.04) * SAMPLE_RATE;
  const end = ((voiced.at(-1)?.endSeconds ?? samples.length / SAMPLE_RATE) + 0.02) * SAMPLE_RATE;
  const fade = 0.06 * SAMPLE_RATE;
  for (let i = 0; i < samples.length; i++) {
    const inside = Math.min(1, Math.max(0, 1 - (start - i) / fade, 0), Math.max(0, 1 - (i - end) / fade));
    samples[i] = (samples[i] as number) * inside;
  }
}

/** Sets the level while the voice sounds, and rounds off the ends. */
function level(samples: Float32Array, target: number): void {
  let energy = 0;
  let count = 0;
  const block = 480;
  for (let start = 0; start < samples.length; start += block) {
    let sum = 0;
    const end = Math.min(samples.length, start + block);
    for (let i = start; i < end; i++) sum += (samples[i] ?? 0) ** 2;
    if (sum / block < 1e-5) continue;
    energy += sum;
    count += end - start;
  }
  const gain = count === 0 ? 0 : target / Math.sqrt(energy / count);
  const fade = Math.min(240, samples.length >> 1);
  for (let i = 0; i < samples.length; i++) {
    const edge = Math.min(1, i / fade, (samples.length - 1 - i) / fade);
    samples[i] = (samples[i] ?? 0) * gain * edge;
  }
}
