import { KinoraError } from "../../base/index.ts";
import type { Phone } from "../../take/index.ts";
import { runWasi } from "./wasi.ts";

/** flite's voices: rms and awb are men (US, Scots), slt a woman. All 16 kHz. */
export type FliteVoice = "rms" | "slt" | "awb";

/** The speech engine with its voice data. */
export type Voices = { readonly module: WebAssembly.Module };

export type Utterance = {
  readonly samples: Float32Array;
  readonly sampleRate: number;
  readonly phones: readonly Phone[];
};

/** `flite` is the engine's wasm file. */
export async function openVoices(files: { readonly flite: Uint8Array<ArrayBuffer> }): Promise<Voices> {
  return { module: await WebAssembly.compile(files.flite) };
}

/** Says plain English. `stretch` is the phones' length against the voice's own. Throws where the engine gives nothing. */
export async function runFlite(
  voices: Voices,
  request: { readonly text: string; readonly voice: FliteVoice; readonly stretch: number },
): Promise<Utterance> {
  const { stdout, file } = await runWasi(voices.module, [
    "flite",
    "-voice",
    request.voice,
    "--setf",
    `duration_stretch=${request.stretch.toFixed(4)}`,
    "-psdur",
    "-t",
    request.text,
    "-o",
    "/line.wav",
  ]);
  const { samples, sampleRate } = readWav(file);
  let start = 0;
  const phones = stdout
    .trim()
    .split(/\s+/)
    .filter((item) => item.includes(":"))
    .map((item): Phone => {
      const [phone = "pau", end = "0"] = item.split(":");
      const startSeconds = start;
      start = Number(end);
      return { phone, startSeconds, endSeconds: start };
    });
  if (samples.length === 0 || phones.length === 0)
    throw new KinoraError("failed", `The speech engine could not say "${request.text}".`);
  return { samples, sampleRate, phones };
}

/** 16-bit mono PCM out of flite's WAV; its header's lengths are not to be trusted, the data runs to the end. */
function readWav(bytes: Uint8Array<ArrayBuffer>): { samples: Float32Array; sampleRate: number } {
  if (bytes.length < 44) return { samples: new Float32Array(0), sampleRate: 16000 };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const samples = new Float32Array((bytes.length - 44) >> 1);
  for (let i = 0; i < samples.length; i++) samples[i] = view.getInt16(44 + 2 * i, true) / 32768;
  return { samples, sampleRate: view.getUint32(24, true) };
}
