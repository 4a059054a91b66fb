import { SoundBankLoader, SpessaLog, SpessaSynthProcessor } from "spessasynth_core";
import { integratedLoudness } from "../mix/loudness.ts";
import type { Scene } from "../mix/scene.ts";
import type { StereoBus } from "../space/place-sound.ts";
import { compose, type Piece } from "./compose.ts";

/** Gives the bytes of a General MIDI sound font. */
export type SoundFont = () => Promise<Uint8Array>;

const BLOCK = 128;
/** Against talk at about -20 LUFS before the whole is levelled. */
const SCORE_LUFS = -25;

/** The music that cues ask for; silence where none does. */
export async function scoreOf(scene: Scene, soundFont: SoundFont | null): Promise<StereoBus> {
  const bus: StereoBus = { left: new Float32Array(scene.length), right: new Float32Array(scene.length) };
  const cues = scene.screenplay.cues.filter(({ kind }) => kind === "music");
  if (cues.length === 0 || !soundFont) return bus;
  // A synthesiser that is given up warns on the console that its instruments are gone.
  SpessaLog.setLogLevel(false, false, false);
  const bytes = await soundFont();
  const bank = SoundBankLoader.fromArrayBuffer(bytes.slice().buffer);
  for (const cue of cues) {
    const left = scene.length / 48000 - cue.start;
    const seconds = Math.min(left, cue.duration ?? left);
    if (seconds < 0.5) continue;
    const style = scene.screenplay.style;
    const words = [cue.words, cue.mood ?? "", cue.mood === null ? (style.mood ?? "") : ""].join(" ");
    const piece = compose({ words, seconds: Math.max(1, seconds - 0.8), random: scene.random.fork(`music/${cue.id}`) });
    const synth = new SpessaSynthProcessor(48000, { eventsEnabled: false });
    synth.soundBankManager.addSoundBank(bank, "score");
    await synth.processorInitialized;
    play(synth, piece, { bus, start: Math.round(cue.start * 48000), length: Math.round(seconds * 48000) });
    synth.destroySynthProcessor();
  }
  const loudness = integratedLoudness(bus.left, bus.right);
  const gain = Number.isFinite(loudness) ? 10 ** ((SCORE_LUFS - loudness) / 20) : 0;
  for (const side of [bus.left, bus.right]) for (let i = 0; i < side.length; i++) side[i] = (side[i] as number) * gain;
  return bus;
}

function play(synth: SpessaSynthProcessor, piece: Piece, out: { bus: StereoBus; start: number; length: number }): void {
  for (const [channel, program] of piece.programs) synth.programChange(channel, program);
  type Turn = { readonly at: number; readonly run: () => void };
  const turns: Turn[] = piece.notes
    .flatMap((note): Turn[] => [
      { at: note.at, run: () => synth.noteOn(note.channel, note.key, note.velocity) },
      { at: note.at + note.seconds, run: () => synth.noteOff(note.channel, note.key) },
    ])
    .toSorted((a, b) => a.at - b.at);
  const left = new Float32Array(BLOCK);
  const right = new Float32Array(BLOCK);
  let next = 0;
  for (let at = 0; at < out.length; at += BLOCK) {
    while (next < turns.length && (turns[next] as Turn).at * 48000 <= at) (turns[next++] as Turn).run();
    left.fill(0);
    right.fill(0);
    synth.process(left, right);
    for (let i = 0; i < Math.min(BLOCK, out.length - at); i++) {
      const to = out.start + at + i;
      if (to >= out.bus.left.length) break;
      // The last second lets the final chord die.
      const fade = Math.min(1, (out.length - at - i) / 48000);
      out.bus.left[to] = (out.bus.left[to] as number) + fade * (left[i] as number);
      out.bus.right[to] = (out.bus.right[to] as number) + fade * (right[i] as number);
    }
  }
}
