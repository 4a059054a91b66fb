import type { Screenplay } from "../../screenplay/index.ts";
import type { SpokenLine } from "../../take/index.ts";

export type Spoken = {
  readonly lines: readonly SpokenLine[];
  /** 48 kHz, by line id. */
  readonly audio: Readonly<Record<string, Float32Array>>;
};

/** Has the server speak the lines: its voices are larger than all the rest of the preview. */
export async function speakAt(address: string, screenplay: Screenplay, signal: AbortSignal): Promise<Spoken> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ screenplay }),
    signal,
  });
  if (!response.ok) throw new Error(`The lines could not be spoken (${response.status}).`);
  const { lines, audio } = (await response.json()) as { lines: SpokenLine[]; audio: Record<string, string> };
  return { lines, audio: Object.fromEntries(Object.entries(audio).map(([line, pcm]) => [line, samplesOf(pcm)])) };
}

/** Little-endian 16-bit PCM in base64. */
function samplesOf(pcm: string): Float32Array {
  const binary = atob(pcm);
  const samples = new Float32Array(binary.length >> 1);
  for (let i = 0; i < samples.length; i++) {
    const value = binary.charCodeAt(2 * i) | (binary.charCodeAt(2 * i + 1) << 8);
    samples[i] = (value >= 0x8000 ? value - 0x10000 : value) / 0x8000;
  }
  return samples;
}
