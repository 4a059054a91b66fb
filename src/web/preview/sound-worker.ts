// Mixes a preview's sound, once its picture is there: until then the processors are wanted for that. A newer order ends
// an older one.
import { matters, soundOfSet } from "../../art/index.ts";
import { mixSound } from "../../sound/index.ts";
import { bytesOf } from "./bytes-of.ts";
import { speakAt } from "./speak-at.ts";
import type { FromSoundWorker, MixOrder, PreviewFiles, ToSoundWorker } from "./messages.ts";

const tell = (message: FromSoundWorker, moved: Transferable[] = []): void =>
  (self as unknown as Worker).postMessage(message, moved);

let files: PreviewFiles | null = null;
let running: AbortController | null = null;

async function mix({ order, screenplay, take, spoken, fps }: MixOrder, signal: AbortSignal): Promise<void> {
  const { acoustics, ambience } = soundOfSet(screenplay.setting.set);
  const isSilent = screenplay.lines.length === 0;
  const audio = isSilent
    ? {}
    : (spoken?.audio ??
      (await speakAt(files?.speak ?? "", screenplay, signal).then(
        (said) => said.audio,
        () => null,
      )));
  const { left, right, sampleRate } = await mixSound({
    screenplay,
    take,
    audio: audio ?? {},
    acoustics,
    ambience,
    matters,
    fps,
    soundFont: () => bytesOf(files?.instruments ?? ""),
    onProgress: () => undefined,
    signal,
  });
  if (signal.aborted) return;
  const channels = [left, right] as [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>];
  tell(
    { kind: "sound", order, left: channels[0], right: channels[1], sampleRate, isWhole: audio !== null },
    channels.map(({ buffer }) => buffer),
  );
}

self.addEventListener("message", ({ data }: MessageEvent<ToSoundWorker>) => {
  running?.abort();
  if (data.kind === "boot") files = data.files;
  if (data.kind !== "mix") return;
  const own = new AbortController();
  running = own;
  mix(data, own.signal).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    if (!own.signal.aborted) tell({ kind: "failed", order: data.order, message });
  });
});
