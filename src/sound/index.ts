// sound: how the film sounds. In: the screenplay, the take, the set's acoustics and matters as plain data. Out: spoken
// lines with their phones' times, and the stereo mix at -16 LUFS.
export { openVoices } from "./speech/flite.ts";
export type { Voices } from "./speech/flite.ts";
export { speakLines } from "./speech/speak-lines.ts";
export { canPlay } from "./can-play.ts";
export { mixSound } from "./mix/mix-sound.ts";
export type { Mix, MixInput } from "./mix/mix-sound.ts";
export type { MatterSound, MatterTable } from "./foley/matter-sound.ts";
export type { Acoustics } from "./space/reverb.ts";
